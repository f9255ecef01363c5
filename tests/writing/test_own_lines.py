"""Which lines of a mail are the person's own: what a mail program or a signature adds is not read."""

import pytest

from rebound.writing.own_words import own_sentences

REPLY = """Dear Ms Okafor,

Thank you for ringing me on Friday. I had hoped for another answer,
and I would like to know what was missing.

Kind regards
Ines Adeyemi
+49 170 5550132

On Tue, 3 Mar 2026 at 16:20, Ngozi Okafor <okafor@firm.example> wrote:
> Dear Ines, you people never read the advert.
>> I beg you.
"""


def texts(draft):
    return [each.text for each in own_sentences(draft)]


def test_greeting_signature_and_quoted_reply_are_left_out():
    assert texts(REPLY) == [
        "Thank you for ringing me on Friday.",
        "I had hoped for another answer,\nand I would like to know what was missing.",
    ]


def test_each_sentence_says_where_it_stands():
    assert all(REPLY[each.start : each.end] == each.text for each in own_sentences(REPLY))


@pytest.mark.parametrize(
    "below",
    [
        "On Tue, 3 Mar 2026 at 16:20, A Very Long Name With Titles\n<someone@firm.example> wrote:\n> You liar.",
        "Am 14.11.2024 um 11:03 schrieb Holm, Beatrix:\n> You liar.",
        "Beatrix Holm wrote:\n\n> You liar.\n> Shame on you.",
        "-----Original Message-----\nFrom: B. Holm\n\nYou liar.\n\nShame on you.",
        "From: B. Holm <b@firm.example>\nSent: Monday\nTo: Me\nSubject: No\n\nYou liar. Shame on you.",
        "> Von: Holm\n> Gesendet: Montag\n>\n> You liar.",
        "On 3 March 2026 at 09:00, Beatrix Holm wrote:\n\nYou liar. Shame on you.",
        "Begin forwarded message:\n\nYou liar.",
        "--\nThe Liar\nChief of Liars, Liar Ltd.\nhttps://liar.example",
        "Best,\nThe Liar\nsent with regret by the whole liar team",
        "Sent from my iPhone",
        "Best regards,\nSam\n\nThis e-mail is confidential. You must delete it.",
        "Sincerely yours,\n\nRobert “Bob” Dole Jr.\nVP, Acme Inc.",
    ],
)
def test_what_a_mail_program_adds_is_left_out(below):
    assert texts(f"I see.\nThank you for the call.\n\n{below}\n") == ["I see.", "Thank you for the call."]


def test_an_answer_between_quoted_lines_is_read():
    assert texts("On Tue, A wrote:\n> Why?\nBecause it rained.\n> And then?\nThen it stopped.") == [
        "Because it rained.",
        "Then it stopped.",
    ]


def test_a_postscript_below_the_name_is_read():
    assert texts("I see.\n\nBest wishes\nMaya\n\nP.S. You still have my umbrella.")[-1].endswith("umbrella.")


def test_the_head_of_ones_own_mail_hides_nothing_below_it():
    assert texts("Subject: My application\nTo: hr@firm.example\n\nI applied in May.") == ["I applied in May."]


def test_thanks_that_go_on_are_no_closing_words():
    assert texts("Thank you\nfor nothing.\nI mean it.") == ["Thank you\nfor nothing.", "I mean it."]


def test_a_mail_on_one_line_ends_before_its_closing_words():
    assert texts("Hello team! I see. Best, Ana") == ["Hello team!", "I see."]


def test_thanks_between_other_lines_are_no_closing_words():
    assert texts("Thanks.\nThat helps.\nI see.") == ["Thanks.", "That helps.", "I see."]
