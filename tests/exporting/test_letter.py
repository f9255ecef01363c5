"""A message for other programs: a file that opens as a draft, and a link without the words."""

from email import message_from_bytes, policy

import pytest

from rebound.exporting import letter

TEXT = "Dear Zoë,\n\nThank you for “everything”. محمد\n\nBest wishes,\nMaya"


def read(data):
    return message_from_bytes(data, policy=policy.default)


def test_the_file_opens_as_a_draft_with_everything_in_it():
    mail = read(letter.eml("zoe@larkhill.example", "Thank you, and one question", TEXT))
    assert (mail["To"], mail["Subject"], mail["X-Unsent"]) == (
        "zoe@larkhill.example",
        "Thank you, and one question",
        "1",
    )
    assert mail.get_content().strip().replace("\r\n", "\n") == TEXT


@pytest.mark.parametrize(
    "to", ["", "Zoë", "a@b", "a@b.example, c@d.example", "a@b.example\nBcc: x@y.example"]
)
def test_what_is_no_address_is_left_out(to):
    assert read(letter.eml(to, "x", "y"))["To"] is None
    assert letter.mailto(to, "x").startswith("mailto:?")


def test_a_line_break_in_the_subject_adds_no_header():
    mail = read(letter.eml("", "Thank you\r\nBcc: x@y.example", "words"))
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Thank you Bcc: x@y.example"


def test_the_link_has_the_address_and_the_subject_and_nothing_else():
    link = letter.mailto("zoe@larkhill.example", "Thank you & one question?")
    assert link == "mailto:zoe@larkhill.example?subject=Thank%20you%20%26%20one%20question%3F"
