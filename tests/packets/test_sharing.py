"""The log of what was shared, what was taken back, and the answers that come in."""

from dataclasses import replace
from datetime import date

import pytest

from rebound import clock, errors
from rebound.exercises.lesson import Lesson
from rebound.exercises.share import Share
from rebound.packets import form, sealed, sharing
from rebound.packets.contents import Answer, Comment, SuggestedPlan


@pytest.fixture
def lesson(journal):
    return journal.entries.start("lesson", Lesson("ask earlier", "ask in the first call"))


def hand_over(journal, *ids, to="Kim"):
    share = Share(to=to, ticked=ids)
    packet = sharing.packet_of(journal, share)
    return journal.entries.start("share", sharing.handed_over(share, packet, "key"))


def answer(share, **more):
    return Answer("a1", share.body.packet_id, "Kim", "", clock.today(), **more)


def closed(journal, record):
    return sealed.seal_to_key(form.write(record), sealed.public_key(sharing.answer_key(journal)))


def test_the_log_keeps_what_left_as_it_left(journal, lesson):
    entry = hand_over(journal, lesson.id)
    journal.entries.save(lesson, replace(lesson.body, learned="something else"))
    (logged,) = sharing.log(journal)
    assert logged.id == entry.id
    assert logged.body.handed_at
    assert [each.words for each in logged.body.items[0].lines] == ["ask earlier", "ask in the first call"]


def test_what_is_still_in_the_making_is_not_in_the_log(journal, lesson):
    journal.entries.start("share", Share(to="Kim", ticked=(lesson.id,)))
    assert sharing.log(journal) == []


def test_the_same_item_again_says_what_is_new_for_the_same_coach_only(journal, lesson):
    hand_over(journal, lesson.id)
    journal.entries.save(lesson, replace(lesson.body, learned="ask twice"))
    again = sharing.packet_of(journal, Share(to=" kim", ticked=(lesson.id,)))
    assert [line.new for line in again.items[0].lines] == [True, False]
    other = sharing.packet_of(journal, Share(to="Alex", ticked=(lesson.id,)))
    assert [line.new for line in other.items[0].lines] == [False, False]


def test_what_was_taken_back_stays_out_until_it_is_given_again(journal, lesson):
    hand_over(journal, lesson.id)
    sharing.take_back(journal, lesson.id, date(2026, 12, 3))
    assert sharing.taken_back(journal) == {lesson.id}
    with pytest.raises(errors.TakenBack, match="What a no counted for"):
        hand_over(journal, lesson.id)
    sharing.take_back(journal, lesson.id, None)
    hand_over(journal, lesson.id)
    assert len(sharing.log(journal)) == 2


def test_the_key_for_answers_is_made_once_and_kept_in_the_journal(journal):
    assert sharing.answer_key(journal) == sharing.answer_key(journal)


def test_an_answer_comes_in_once_and_changes_no_word_of_the_persons(journal, lesson):
    share = hand_over(journal, lesson.id)
    said = answer(
        share,
        comments=(Comment(lesson.id, "Which question?"),),
        questions=("What is enough?",),
        plans=(SuggestedPlan("it rings", "ask first", date(2026, 12, 1)),),
    )
    entry = sharing.take_in(journal, closed(journal, said))
    assert entry.body.comments[0].words == "Which question?"
    assert (entry.body.their_questions, entry.body.plans[0].act) == (("What is enough?",), "ask first")
    assert journal.entries.get(lesson.id) == lesson
    assert journal.entries.all("plan") == []
    with pytest.raises(errors.AnswerAlreadyHere):
        sharing.take_in(journal, closed(journal, said))


def test_an_answer_to_another_packet_or_about_another_item_is_not_taken_in(journal, lesson):
    share = hand_over(journal, lesson.id)
    with pytest.raises(errors.AnswerToNothing):
        sharing.take_in(journal, closed(journal, replace(answer(share), packet_id="elsewhere")))
    with pytest.raises(errors.PacketNotAsItShould):
        sharing.take_in(journal, closed(journal, answer(share, comments=(Comment("other", "x"),))))
    with pytest.raises(errors.PacketDoesNotOpen):
        other = sealed.public_key(sealed.new_secret())
        sharing.take_in(journal, sealed.seal_to_key(form.write(answer(share)), other))
    assert journal.entries.all("coach_answer") == []
