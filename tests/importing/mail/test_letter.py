from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound.importing.mail import boxes, letter
from tests.importing.mail.written import HEAD, message, parts


def test_a_letter_says_who_wrote_it_when_and_what_about():
    said = letter.read(message("Hello Sam", "Grüße", In_Reply_To="<0@test.example>"))
    assert (said.sender, said.address) == ("Acme Recruiting", "jobs@acme.example")
    assert (said.subject, said.text) == ("Grüße", "Hello Sam")
    assert (said.message_id, said.answers) == ("<1@test.example>", ("<0@test.example>",))
    assert said.sent == datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    assert said.to == ("sam@home.example",)


def test_lines_that_are_no_header_do_not_end_it():
    said = letter.read(b"From: a@b.example\nthis is no field\nSubject : Hello\n\nWords")
    assert (said.subject, said.text) == ("Hello", "Words")


def test_a_mail_without_an_id_is_known_again_by_its_bytes():
    one, other = letter.read(b"Subject: a\n\nx"), letter.read(b"Subject: a\n\ny")
    assert one.message_id.startswith("sha256:")
    assert one.message_id == letter.read(b"Subject: a\n\nx").message_id != other.message_id


def test_parts_in_parts_in_parts_end_somewhere():
    whole = b"Content-Type: text/plain\n\nx"
    for _ in range(400):
        whole = parts(whole)
    assert letter.read(HEAD + whole).subject == "Hello"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=600), st.integers(0, 400), st.binary(max_size=3))
def test_whatever_is_in_a_message_nothing_is_raised(noise, place, flipped):
    letter.read(noise)
    whole = bytearray(HEAD + parts(b"Content-Type: text/html; charset=utf-8\n\n<p>words</p>"))
    whole[place : place + len(flipped)] = flipped
    letter.read(bytes(whole))


@pytest.mark.shared
def test_the_public_mails_are_read_as_they_mean(shared):
    found = list(boxes.open_box(shared / "data" / "corpora" / "mail-fixtures").messages())
    read = {each.where.rpartition("/")[2].partition(",")[0]: letter.read(each.content) for each in found}
    assert (len(found), len(read)) == (102, 102)
    assert not [each.where for each in found if each.problem]
    assert read["japanese.eml"].subject == "まみむめも"
    assert read["japanese_shift_jis.eml"].text.startswith("あいうえお")
    assert read["ks_c_5601-1987.eml"].text == "스티해"
    assert read["utf8_headers.eml"].sender == "Jöhn Doe"
    assert read["example13.eml"].address == "jdoe@machine.example"
    assert read["example13.eml"].sent.isoformat() == "1997-11-21T09:55:06-06:00"
    assert read["example14.eml"].subject == "Re: TESTテストテスト"
    assert read["raw_email_incorrect_header.eml"].subject.startswith("Stop adware")
    assert read["attachment_with_quoted_filename.eml"].attachments == ("Eelanalüüsi päring.jpg",)
    with_words = [each for each in read.values() if each.text]
    assert len(with_words) == 92
    assert not [each.text for each in with_words if "=?" in each.subject or "=20\n" in each.text]


def test_a_subject_has_no_re_before_it():
    assert letter.without_reply("RE: Fwd: AW: Clerk") == "Clerk"
    assert letter.without_reply("Research") == "Research"
