import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound.importing.mail import mbox
from tests.importing.mail import written

LINE = b"From a@b.example Mon Mar  2 10:00:00 2026\n"
INNER = b"said\n\n" + LINE + b"Subject: inner\n\nforwarded\n"


def split(content: bytes) -> list[bytes]:
    return [piece.content for piece in mbox.split(io.BytesIO(content))]


def one(body: bytes, head: bytes = b"") -> bytes:
    return LINE + b"Subject: x\n" + head + b"\n" + body + b"\n\n"


def test_a_line_in_a_text_that_begins_with_from_begins_no_message():
    assert (
        len(split(one(b"Hello\n\nFrom time to time\n\nFrom Monday at 10:00 on, in 2026, we are closed") * 2))
        == 2
    )


def test_quoted_lines_lose_their_sign():
    assert split(one(b">From me\n>>From you\n> From them")) == [
        b"Subject: x\n\nFrom me\n>From you\n> From them\n\n"
    ]


def test_a_message_that_counts_its_bytes_truly_may_hold_another():
    counted = one(INNER, b"Content-Length: %d\n" % len(INNER))
    assert len(split(counted + one(b"2"))) == 2
    assert len(split(one(INNER, b"Content-Length: 12\n") + one(b"2"))) == 3
    assert len(split(one(INNER, b"Content-Length: 99999\n") + one(b"2"))) == 3
    assert len(split(one(INNER) + one(b"2"))) == 3


@pytest.mark.parametrize(
    "line",
    [
        b"From - Mon Mar 02 10:00:00 2026\r\n",
        b"From 1234567890@xxx Mon Mar 02 10:00:00 +0000 2026\r\n",
        b"From MAILER-DAEMON Mon Mar  2 10:00:00 2026 extra\r\n",
        b"From \r\n",
        b"From -\r\n",
    ],
)
def test_the_lines_of_other_mail_programs_begin_messages_too(line):
    assert len(split((line + b"Subject: x\r\n\r\nwords\r\n\r\n") * 3)) == 3


def test_a_message_without_a_blank_line_before_it_is_not_lost():
    assert len(split(LINE + b"Subject: x\n\nwords\n" + LINE + b"Subject: y\n\nwords\n")) == 2


def test_of_a_long_message_the_beginning_is_kept(monkeypatch):
    monkeypatch.setattr(mbox, "MOST_BYTES", 1_000)
    pieces = list(mbox.split(io.BytesIO(one(b"words\n" * 1_000) + one(b"2"))))
    assert [(len(each.content) <= 1_000, each.cut) for each in pieces] == [(True, True), (True, False)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(codec="ascii", exclude_characters="\r\0"), max_size=80), max_size=6))
def test_as_many_messages_come_out_as_went_in(texts):
    sent = [written.message(text, number=number) for number, text in enumerate(texts)]
    assert len(split(written.mbox(*sent))) == len(texts)


@pytest.mark.shared
def test_the_mailbox_on_which_the_standard_library_stumbles(shared):
    content = (shared / "data" / "corpora" / "cpython-email" / "mailbox_01.mbox").read_bytes()
    assert len(split(content)) == 1
