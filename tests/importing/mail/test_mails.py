import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import errors
from rebound.importing.mail import boxes, mails
from tests.importing.mail.written import INVITED, NO, RECEIPT, mbox, message

BOX = mbox(
    message(RECEIPT, "Application received: Data Engineer", number=1),
    message(INVITED, "Interview", number=2, In_Reply_To="<1@test.example>"),
    message("Your order has been shipped.", "Your order", "Shop <a@shop.example>", number=3),
    message(NO, "Re: Interview", number=4, References="<1@test.example> <2@test.example>"),
)


def test_each_mail_of_a_box_says_what_it_is_of_whom_and_when():
    read = mails.read(("box.mbox", BOX))
    assert [(each.kind, each.company, each.role) for each in read.mails] == [
        ("confirmation", "Acme", "Data Engineer"),
        ("interview", "Acme", "Data Engineer"),
        ("other", "", ""),
        ("rejection", "Acme", "Data Engineer"),
    ]
    assert [each.on.day for each in read.mails] == [3, 4, 5, 6]
    assert read.mails[3].because == NO
    assert (read.read, read.again, read.unread) == (4, 0, ())


def test_the_same_mail_twice_is_there_once_and_counted():
    read = mails.read(("box.mbox", BOX + BOX))
    assert (len(read.mails), read.again, read.read) == (4, 4, 8)


def test_a_mail_that_may_answer_a_request_for_feedback_keeps_its_text():
    answer = message("You asked for feedback. Your case study was strong.", "Re: A question", number=5)
    read = mails.read(("box.mbox", mbox(answer, message("We would like your feedback.", "Survey", number=6))))
    assert [each.answer for each in read.mails] == ["You asked for feedback. Your case study was strong.", ""]


def test_reading_can_be_stopped_after_any_mail():
    steps = mails.steps(boxes.open_box(("box.mbox", BOX)))
    assert next(steps).done < len(BOX)
    assert mails.together("box.mbox", [next(steps)]).read == 1


def test_a_place_without_mail_is_one_sentence(tmp_path):
    (tmp_path / "notes.txt").write_text("nothing")
    with pytest.raises(errors.NoMail, match="No mail was found"):
        mails.read(tmp_path)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(BOX) - 1), st.binary(min_size=1, max_size=4))
def test_of_a_damaged_box_every_message_is_accounted_for(place, flipped):
    damaged = BOX[:place] + flipped + BOX[place + len(flipped) :]
    found = list(boxes.open_box(("box.mbox", damaged)).messages())
    read = mails.read(("box.mbox", damaged))
    assert read.read == len(found) >= 1
