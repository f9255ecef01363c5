import pytest

from rebound.importing.mail import letter
from tests.importing.mail.written import HEAD, parts, read


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
            b"f=C3=BCr=\n dich",
        ),
        (b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", b"ZsO8ciBkaWNo"),
        (b"Content-Type: text/plain; charset=iso-8859-1\n", "für dich".encode("latin-1")),
        (
            b"Content-Type: text/plain; charset=nonsense\nContent-Transfer-Encoding: 8-bit;\n",
            "für dich".encode(),
        ),
        (b"Content-Type: text/html; charset=utf-8\n", b"<p>f&uuml;r dich</p>"),
        (b"Content-Type: text/html\n", b'<meta charset="iso-8859-1"><p>f\xfcr dich</p>'),
    ],
)
def test_the_text_is_decoded_however_it_was_encoded(head, body):
    assert read(head, body).text == "für dich"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"We=20regret that we can=\nnot=20go on", "We regret that we cannot go on"),
        (b"Pell &amp; Sons&nbsp;Ltd", "Pell & Sons\xa0Ltd"),
        (b"<p>We are sorry.</p><p>Best</p>", "We are sorry.\n\nBest"),
        (b"2 < 3 and a=20", "2 < 3 and a=20"),
    ],
)
def test_traces_of_an_encoding_that_nobody_named_are_taken_away(body, text):
    assert read(b"Content-Type: text/plain\n", body).text == text


def test_of_nested_parts_the_words_are_read_and_the_attachments_named():
    plain = b"Content-Type: text/plain\n\nDear Sam"
    page = b"Content-Type: text/html\n\n<p>Dear Sam</p>"
    pdf = b'Content-Type: application/pdf\nContent-Disposition: attachment; filename="offer.pdf"\n\nJVBER'
    inner = parts(plain, page, kind=b"alternative")
    said = letter.read(HEAD + parts(inner, pdf))
    assert (said.text, said.attachments) == ("Dear Sam", ("offer.pdf",))


def test_a_plain_part_that_only_points_to_the_page_gives_way_to_it():
    plain = b"Content-Type: text/plain\n\nView online"
    page = b"Content-Type: text/html\n\n<p>" + b"We would like to meet you on Monday. " * 3 + b"</p>"
    assert letter.read(HEAD + parts(plain, page, kind=b"alternative")).text.startswith("We would like")


def test_an_invitation_to_a_meeting_gives_its_title():
    calendar = (
        b"Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nSUMMARY:Interview with\n  Acme\nEND"
    )
    assert letter.read(HEAD + parts(calendar)).meeting == "Interview with Acme"
