"""The parts of a session: their minutes add up, each has its question, and what a coach owes is said."""

from datetime import UTC, datetime

import pytest

from rebound.exercises.coach_session import LENGTHS
from rebound.writing import session


@pytest.mark.parametrize("length", LENGTHS)
def test_the_minutes_of_the_parts_add_up_to_the_length(length):
    assert sum(session.MINUTES[length].values()) == int(length)
    assert [step for step in session.STEPS if step in session.MINUTES[length]] == list(
        session.MINUTES[length]
    )


def test_even_a_short_session_has_contract_agreement_and_close():
    for parts in session.MINUTES.values():
        assert {"contract", "arrive", "happened", "agree", "close"} <= set(parts)


def test_fifty_minutes_are_divided_as_coaches_do():
    slots = session.slots("50")
    assert {name: (slot.begins, slot.ends) for name, slot in slots.items()} == {
        "contract": (0, 3), "arrive": (3, 5), "happened": (5, 15), "gap": (15, 25), "causes": (25, 35),
        "story": (35, 45), "agree": (45, 49), "close": (49, 50),
    }  # fmt: skip


def test_a_slot_is_a_time_on_the_clock_once_it_has_begun():
    begun = datetime(2026, 11, 28, 10, 2, tzinfo=UTC)
    assert [each.minute for each in session.slots("50")["happened"].at(begun)] == [7, 17]


def test_the_questions_follow_grow():
    letters = [letter for letter, _ in session.QUESTIONS.values()]
    assert list(dict.fromkeys(letters)) == ["Goal", "Reality", "Options", "Way forward"]
    assert all(
        each.endswith("?") for _, asked in session.QUESTIONS.values() for each in asked if "." not in each
    )


def test_what_a_coach_must_do_about_risk_is_said():
    for words in ("not keep it secret", "stay", "emergency number", "professional"):
        assert words in session.IF_AT_RISK
