"""Which sentences are the person's own: where they end, and whose words stand in quotation marks."""

import pytest

from rebound.writing.own_words import own_sentences


def texts(draft):
    return [each.text for each in own_sentences(draft)]


@pytest.mark.parametrize(
    "sentence",
    [
        'You write that "the panel felt I was guarded. They were sure", and I agree.',
        "You said “we never read it. Not a line” and I believed you.",
        "Mr. Holm met Dr. Adeyemi at 9 a.m. on the 3rd.",
        "We agreed on approx. 40 hours, i.e. five days, at 3.5 per hour.",
        "Ask for J. Whitcombe at Firm Ltd. in York.",
        "Did you mean St. Andrews?",
        "I asked about no. 5 and got no. 6.",
        "Hello, this is about the job in the kitchen",
    ],
)
def test_a_sentence_stays_whole(sentence):
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    ("draft", "sentences"),
    [
        ("Noted. Thank you!", ["Noted.", "Thank you!"]),
        ('He said "no." I left.', ['He said "no."', "I left."]),
        ("are you serious?? after all that", ["are you serious??", "after all that"]),
        ("I see... But why?", ["I see...", "But why?"]),
        (
            "Two points:\n- the date was wrong\n- the name too",
            ["Two points:", "- the date was wrong", "- the name too"],
        ),
        ("Thank you, etc. We know.", ["Thank you, etc.", "We know."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("that was rude\nbye", ["that was rude", "bye"]),
        ("I had hoped for\nanother answer.", ["I had hoped for\nanother answer."]),
        ("1. Who decided?\n2. When?", ["1. Who decided?", "2. When?"]),
        ("Thank you xx\n\nx", ["Thank you xx"]),
        (
            f"{'long ' * 12}line\nshort one\n{'word ' * 15}",
            [f"{'long ' * 12}line", "short one", ("word " * 15).strip()],
        ),
    ],
)
def test_where_a_sentence_ends(draft, sentences):
    assert texts(draft) == sentences


def test_long_or_reported_words_of_other_people_are_blotted_out_and_a_phrase_is_not():
    sentence = own_sentences(
        'So "culture fit" is why you wrote "not now" and "we never had a worse one here".'
    )[0]
    assert '"culture fit"' in sentence.masked
    assert "worse" not in sentence.masked
    assert "now" not in sentence.masked
    assert len(sentence.masked) == len(sentence.text)
    assert sentence.without_quotes == 'So "culture fit" is why you wrote … and …'


def test_a_sentence_that_is_all_somebody_elses_is_left_out():
    assert texts('"You people are liars and I will see you in court." I did not write that.') == [
        "I did not write that."
    ]


@pytest.mark.parametrize("draft", ["", "   \n\n", "Dear all,", "Best wishes\nMaya", "…"])
def test_where_nothing_is_said_nothing_is_read(draft):
    assert texts(draft) in ([], ["…"])


def test_a_list_of_lines_is_a_list_of_sentences():
    lines = [
        "gutted but fair enough, u picked somebody with the ticket so thx for the lift to the station",
        "no worries, monday at ten works for me and the van is free",
        "could you send the form again",
        "it was nice to meet all of you",
        "I will look at it tonight and tell you what I think of the second page",
    ]
    assert texts("\n".join(lines)) == lines


def test_a_wrapped_mail_keeps_its_sentences():
    mail = (
        "I had a feeling that it might go this way, since the second part of it\n"
        "was about a machine that I have never seen. I am sorry that Mr Anders\n"
        "Brandt had to wait for me."
    )
    first = mail.index(" I am sorry")
    assert texts(mail) == [mail[:first], mail[first + 1 :]]


def test_a_very_long_draft_is_cut_at_once():
    assert len(own_sentences("a line without an end\n" * 10_000)) == 10_000
