"""When something may be claimed."""

from datetime import timedelta

import pytest

from rebound import frames
from rebound.analysis.gate import describe, gate
from rebound.analysis.looks import (
    FOR_GROUPS,
    SHARES,
    WHILE_DECLARED,
    further_by_schedule,
    last_look,
    scheduled,
    seen,
    unspent,
)
from tests.analysis.histories import START, history, rows


def day(number):
    return START + timedelta(days=number)


def sent(n, per_day=1, **more):
    """Applications sent so many a day, refused after three days."""
    return [{"applied": place // per_day, "rejected": place // per_day + 3, **more} for place in range(n)]


def test_the_shares_are_one_budget():
    assert sum(SHARES.values()) == pytest.approx(1)
    assert list(SHARES) == [30 * 2**place for place in range(9)]


def test_the_first_is_due_when_thirty_had_their_time():
    """Ten answers come by day 12, and with them the horizon falls from 45 days to 30."""
    look = last_look(history(*sent(30), as_of=day(59)).applications)
    assert (look.size, look.on, look.within, look.until, look.next_size) == (30, day(59), 30, day(29), 60)
    assert last_look(history(*sent(30), as_of=day(58)).applications) is None


def test_days_are_taken_whole():
    frame = history(*sent(35, per_day=7)).applications
    look = last_look(frame)
    assert (look.size, look.until, len(seen(frame, look))) == (30, day(4), 35)


def test_it_is_the_largest_size_reached():
    assert last_look(history(*sent(119)).applications).size == 60
    assert last_look(history(*sent(120)).applications).size == 120


def test_nothing_that_comes_later_changes_what_was_said():
    """Later answers are late enough to move today's horizon from 30 days to 90."""
    told = rows({("a",): (14, 30), ("b",): (3, 40)}, ["source"])
    early = history(*told, as_of=day(105)).applications
    later = [{"applied": number, "rejected": number + 80, "source": "b"} for number in range(71, 116)]
    full = history(*told, *later).applications
    look, said = scheduled(early)
    assert (look.size, look.on) == (60, day(89))
    assert describe(full).within != look.within
    assert scheduled(full) == (look, said)
    with_today = history(*told, *later, {"applied": 399}).applications
    assert scheduled(with_today.sample(frac=1, random_state=1)) == (look, said)


def test_the_gate_looks_with_the_share_of_its_size():
    frame = history(*rows({("a",): (20, 30), ("b",): (3, 40)}, ["source"])).applications
    look, said = scheduled(frame)
    assert said.alpha == pytest.approx(FOR_GROUPS * SHARES[60])
    assert said == gate(seen(frame, look), FOR_GROUPS * SHARES[60], look.within)
    assert said["source"].claim


def test_a_declared_question_takes_half_of_what_follows():
    frame = history(*sent(70)).applications
    look = last_look(frame)
    assert last_look(frame, look.on).share == look.share * WHILE_DECLARED
    assert last_look(frame, look.on + timedelta(days=1)) == look


def test_what_is_left_of_the_budget():
    frame = history(*sent(70)).applications
    first, second = day(59), day(89)
    assert unspent(first - timedelta(days=1), frame) == 1
    assert unspent(first, frame) == pytest.approx(1 - SHARES[30])
    assert unspent(second, frame) == pytest.approx(1 - SHARES[30] - SHARES[60])
    assert unspent(day(-9), frame) == 1


@pytest.mark.parametrize("told", [[], [{"saved": 0}], [{"applied": None, "rejected": 4}] * 40])
def test_without_a_day_of_sending_nothing_is_due(told):
    frame = history(*told).applications
    assert last_look(frame) is scheduled(frame) is None


def test_answers_of_unknown_days_wait_for_nothing():
    told = [{"applied": place, "rejected": None} for place in range(30)]
    look = last_look(history(*told).applications)
    assert (look.within, look.on) == (45, day(74))


def test_further_applications_are_counted_to_a_test_that_would_show_a_doubling():
    told = describe(history(*rows({("a",): (6, 30), ("b",): (6, 30)}, ["source"])).applications)
    assert further_by_schedule(told) == 480 - 60
    assert further_by_schedule(told, WHILE_DECLARED) >= 480 - 60


@pytest.mark.parametrize("kind", ["rejected", "screening"])
def test_without_a_rate_nobody_can_say_how_many_more(kind):
    told = describe(history(*[{"applied": 0, kind: 3}] * 20).applications)
    assert further_by_schedule(told) is None
    assert further_by_schedule(describe(frames.applications([], []))) is None
