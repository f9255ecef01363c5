import pytest

from rebound.importing.mail.sentences import clauses, own, sentences


def test_lines_that_a_mail_program_broke_are_one_sentence():
    text = (
        "Thank you for your application. We have read it with great interest and\n"
        "have decided, after careful consideration, to invite you to an interview\n"
        "in our office. Best regards"
    )
    first, second, third = sentences(text)
    assert (first, third) == ("Thank you for your application.", "Best regards")
    assert second == text.replace("\n", " ").removeprefix(f"{first} ").removesuffix(f" {third}")


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Meyer from St. Ives will see you on 3. May at 10 a.m. in room 4.",
        "We pay approx. 40,000 e.g. in the U.S. office.",
        "Wir erwarten Sie am 12. Mai z. B. um 10 Uhr.",
    ],
)
def test_a_short_form_ends_no_sentence(text):
    assert sentences(text) == [text]


def test_a_number_ends_a_sentence_but_none_that_belongs_to_a_month():
    assert len(sentences("Wir sind in der Gartenstraße 12. Nach Prüfung sagen wir am 15. Oktober ab.")) == 2


def test_lines_of_a_list_stand_alone():
    assert sentences("Please bring:\n- your CV\n- a photo ID") == ["Please bring:", "your CV", "a photo ID"]


def test_links_and_lines_without_letters_say_nothing():
    assert sentences("Join here: https://meet.example/abc\n-----\n[image: logo]\n42") == ["Join here:"]


@pytest.mark.parametrize(
    "quoted",
    [
        "On 3 May 2026, at 18:40, Sam Doe wrote:\n> Have you decided?",
        "Am 3. Mai 2026 um 18:40 schrieb Sam Doe:\n> Gibt es etwas Neues?",
        "-----Original Message-----\nFrom: Sam\nHave you decided?",
        "From: Sam Doe\nSent: 3 May 2026\nTo: Acme\nSubject: Job\n\nHave you decided?",
        "-- \nAcme, 1 High Street",
        "> Have you decided?",
    ],
)
def test_what_a_mail_answers_is_not_its_own(quoted):
    assert own(f"We have. It is a no.\n\n{quoted}") == "We have. It is a no."


def test_a_mail_that_is_passed_on_is_read():
    inside = "From: Acme\nDate: 3 May\nSubject: Job\n\nWe would like to meet you."
    assert (
        own(f"See below!\n\n---------- Forwarded message ---------\n{inside}") == "We would like to meet you."
    )
    assert "We would like to meet you." in own(f"See below!\n\n{inside.replace('Date', 'Sent')}", "FW: Job")


def test_a_long_sentence_has_clauses_that_could_stand_alone():
    said = (
        "It was good of you to come on Saturday in that rain, but we have given it to someone who lives here."
    )
    assert clauses(said) == [
        "It was good of you to come on Saturday in that rain",
        "but we have given it to someone who lives here.",
    ]
    assert clauses("Thank you, but we have given it to someone else.") == []
