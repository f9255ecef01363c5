"""The declared question."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import frames
from rebound.analysis.question import Question, declare, declared, reading, turns, wanted
from rebound.exercises import question as entry
from rebound.records import Entry
from tests.analysis.histories import START, history

QUESTION = Question("resume_version", "A", "B", START, 40, 30, 0.02)


def used(n, *advanced, since=0):
    """Applications in turn, one a day from ``since``; at the levels in ``advanced`` all go on."""
    return [
        {
            "applied": since + day,
            "screening" if level in advanced else "rejected": since + day + 3,
            "resume_version": level,
        }
        for day, level in enumerate(turns("A", "B", n))
    ]


def one_after_the_other(n):
    """Applications of which the first half is at A and goes on, and the second at B and does not."""
    return [
        {
            "applied": day,
            "screening" if day < n // 2 else "rejected": day + 3,
            "resume_version": "A" if day < n // 2 else "B",
        }
        for day in range(n)
    ]


def test_turns_favour_neither_early_nor_late():
    order = turns("A", "B", 8)
    assert order == ["A", "B", "B", "A", "A", "B", "B", "A"]
    assert sum(place for place, level in enumerate(order) if level == "A") == sum(range(8)) / 2


def test_it_is_read_once_when_it_is_due():
    early, due = (reading(history(*used(n, "A")).applications, QUESTION) for n in (39, 40))
    assert (early.due, early.p, early.claim, early.missing) == (False, None, False, 1)
    assert early.low == {"A": None, "B": None}
    assert (due.due, due.claim, due.missing) == (True, True, 0)
    assert (due.n, due.k) == ({"A": 20, "B": 20}, {"A": 20, "B": 0})
    assert due.p < 0.001


def test_what_comes_after_it_was_due_changes_nothing():
    due = reading(history(*used(40, "A")).applications, QUESTION)
    later = reading(history(*used(40, "A"), *used(30, "B", since=40)).applications, QUESTION)
    assert (later.n, later.k, later.p) == (due.n, due.k, due.p)


def test_used_one_after_the_other_it_cannot_be_told_from_the_calendar():
    found = reading(history(*one_after_the_other(40)).applications, QUESTION)
    assert (found.due, found.p < 0.001, found.in_turn, found.claim) == (True, True, False, False)
    assert reading(history(*used(40, "A")).applications, QUESTION).in_turn


def test_no_difference_is_no_claim():
    assert not reading(history(*used(40, "A", "B")).applications, QUESTION).claim


def test_what_was_sent_before_or_at_another_level_does_not_count():
    old = [{"applied": -50 + day, "rejected": -40 + day, "resume_version": "A"} for day in range(20)]
    other = [{"applied": day, "rejected": day + 2, "resume_version": "C"} for day in range(20)]
    found = reading(history(*old, *other, *used(4)).applications, QUESTION)
    assert (found.n, found.sent) == ({"A": 2, "B": 2}, {"A": 2, "B": 2})


def test_the_level_that_was_used_less_often_is_next():
    spelled = [{"applied": 399, "resume_version": " a "}]
    assert reading(history(*used(4), *spelled).applications, QUESTION).next == "B"
    assert reading(history(*used(4)).applications, QUESTION).next == "A"
    assert reading(history(*used(2)).applications, QUESTION).next == "B"
    assert reading(frames.applications([], []), QUESTION).next == "A"


def test_declaring_fixes_everything_beforehand():
    frame = history(*used(50, "A")).applications
    asked = declare(frame, "resume_version", "A", "B", START + timedelta(days=400))
    assert (asked.within, asked.since) == (30, START + timedelta(days=400))
    assert asked.alpha == pytest.approx(0.02 * 0.98)
    assert asked.wanted == wanted(0.5, asked.alpha)


def test_the_question_that_is_open_is_found_again():
    frame = history(*used(50, "A")).applications
    asked = declare(frame, "resume_version", "A", "B", START + timedelta(days=400))
    body = entry.Question("resume_version", "A", "B", asked.since, asked.wanted, asked.within)
    entries = [
        Entry("1", "question", replace(body, since=START, first="C")),
        Entry("2", "question", body),
        Entry("3", "question", replace(body, since=START + timedelta(days=401), ended_on=START)),
        Entry("4", "question", entry.Question()),
    ]
    assert declared(frame, frames.entries(entries, "question")) == asked
    assert declared(frame, frames.entries(entries[2:], "question")) is None
    assert declared(frames.applications([], []), frames.entries([], "question")) is None


def test_without_a_rate_of_ones_own_it_starts_from_one_in_ten():
    asked = declare(frames.applications([], []), "resume_version", "A", "B", START)
    assert (asked.wanted, asked.alpha) == (wanted(0.1, 0.02), 0.02)


def test_the_number_wanted_is_even():
    assert wanted(0.1, 0.025) == 532 - 532 % 2
