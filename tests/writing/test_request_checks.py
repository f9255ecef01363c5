"""The notes on a request: each rule on a sentence that needs it, and silence on one that does not."""

import pytest

from rebound.writing.request_checks import LONG, aloud, notes

FINE = """Dear Ines,

Thank you for letting me know, and for the time you and Tomas gave me. I respect the decision.

I am working on getting better at this. What one piece of advice would you give me for similar roles?

Best wishes,
Maya"""


def codes(message, **more):
    return [each.code for each in notes(message, **more)]


def test_a_calm_request_gets_no_note():
    assert codes(FINE) == []


def test_an_empty_draft_gets_no_note():
    assert codes("") == codes("  \n") == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Why was I not chosen?", "why"),
        ("I would like to understand why.", "why"),
        ("Please tell me why you decided like this.", "why"),
        ("It felt unfair.", "unfair"),
        ("I am disappointed that you did not call.", "unfair"),
        ("I was clearly the right person.", "clearly"),
        ("As I said, I have ten years of experience.", "as_i_said"),
        ("I think that I deserve an answer.", "deserve"),
        ("How did I compare?", "candidates"),
        ("What did the other candidate have?", "candidates"),
        ("I would like to know who got the job.", "candidates"),
        ("Please reconsider my application.", "reconsider"),
        ("Could you give me a second chance?", "reconsider"),
        ("Could I see the interview notes?", "scores"),
        ("Was it my age?", "protected"),
        ("Was I too old for the team?", "protected"),
        ("I have spoken to a solicitor.", "legal"),
        ("Could we have a quick call about it?", "call"),
        ("Dear all,", "several"),
        ("Please answer!!", "shouting"),
        ("I liked [one thing].", "blank"),
        ("I need an ANSWER NOW.", "capitals"),
    ],
)
def test_each_rule_finds_its_words_and_quotes_them(sentence, code):
    message = f"{FINE}\n{sentence}" if code != "several" else FINE.replace("Dear Ines,", sentence)
    found = [each for each in notes(message) if each.code == code]
    assert found, codes(message)
    assert " ".join(message.split()).count(found[0].quote) >= 1
    assert found[0].why.endswith((".", "them.", "write."))


@pytest.mark.parametrize(
    "sentence",
    [
        "I liked how you told me why you do this work.",
        "I know SQL and worked at the NHS.",
        "I would be glad to talk about other roles.",
        "You have shown me a fair process.",
        "I will be in the other office in May.",
    ],
)
def test_harmless_sentences_get_none(sentence):
    assert codes(f"{FINE}\n{sentence}") == []


def test_a_third_question_a_long_message_and_missing_thanks_are_noted():
    assert codes(FINE + "\nWas there more? And what else?") == ["questions"]
    assert codes(FINE + "\n" + "I like this. " * LONG) == ["long"]
    assert codes("I respect the decision. What would you advise me?") == ["thanks"]


def test_more_about_you_than_about_i_is_noted():
    assert "you" in codes("Thank you. You did not call. You let me wait. Your form was broken. I am sad.")


def test_names_may_stand_in_capitals():
    assert codes(f"{FINE}\nI liked LARKHILL ENERGY.") == ["capitals"]
    assert codes(f"{FINE}\nI liked LARKHILL ENERGY.", known=("LARKHILL ENERGY",)) == []


def test_what_was_left_as_it_is_stays_away():
    message = f"{FINE}\nIt felt unfair."
    assert codes(message, dismissed=("unfair",)) == []


@pytest.mark.parametrize(
    ("count", "said"),
    [(5, "10 seconds"), (117, "50 seconds"), (140, "a minute"), (160, "a minute and 10"), (280, "2 minutes")],
)
def test_length_is_how_long_it_takes_to_say(count, said):
    assert aloud("word " * count).startswith(f"about {said}")
