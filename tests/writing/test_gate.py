"""The entry gate: which stage is suggested, and that it always says why."""

from datetime import UTC, datetime, timedelta

import pytest

from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff
from rebound.writing.gate import ASKING, is_away, suggest

NOW = datetime(2026, 11, 22, 14, 20, tzinfo=UTC)
ALL = ("ask_for_insight", "cool_off", "not_personal", "bragging_rights")


def suggested(now: CheckIn | None, there=ALL, cool_off=None, back_at="", turn=None):
    return suggest(now, there, cool_off, back_at, turn, "Larkhill Energy" if turn else "")


@pytest.mark.parametrize("anger", range(6, 11))
def test_anger_from_six_on_goes_to_the_cool_off_whatever_the_hurt(anger):
    assert suggested(CheckIn(hurt=10, anger=anger)).page == "cool_off"


def test_strong_hurt_without_anger_goes_to_the_kind_step():
    assert suggested(CheckIn(hurt=8, anger=5)).page == "not_personal"


def test_where_the_kind_step_is_not_there_the_cool_off_is_suggested():
    assert suggested(CheckIn(hurt=8, anger=5), there=("cool_off",)).page == "cool_off"


@pytest.mark.parametrize("now", [CheckIn(hurt=7, anger=5), CheckIn(worry=10), CheckIn(anger=0)])
def test_otherwise_the_choice_is_the_persons(now):
    assert suggested(now).page == ""


@pytest.mark.parametrize("now", [None, CheckIn()])
def test_without_a_number_nothing_is_read_into_it(now):
    assert suggested(now).page == ""


def test_the_reason_names_the_number_it_rests_on():
    assert "Your anger is at 7" in suggested(CheckIn(anger=7)).reason


def test_who_has_already_written_is_told_that_it_is_enough_for_today():
    assert "nothing more needs to go out today" in suggested(CheckIn(anger=7, written_already="yes")).reason


def test_a_running_break_comes_first_and_names_the_time():
    said = suggested(CheckIn(anger=9), cool_off=CoolOff(step="away", task="the soup"), back_at="14:35")
    assert said.sentence == "Your twenty minutes: the soup. Cool off continues at 14:35."


def test_an_unfinished_cool_off_is_gone_on_with():
    assert suggested(None, cool_off=CoolOff(step="calm")).sentence == "Go on with Cool off."


def test_a_break_runs_until_its_time_and_only_in_its_step():
    back = NOW + timedelta(minutes=15)
    assert is_away(CoolOff(step="away", back_at=back), NOW)
    assert not is_away(CoolOff(step="away", back_at=back), back)
    assert not is_away(CoolOff(step="back", back_at=back), NOW)
    assert not is_away(CoolOff(step="away"), NOW)
    assert not is_away(None, NOW)


@pytest.mark.parametrize("turn", ASKING)
def test_a_request_is_suggested_to_a_calm_person_with_its_reason(turn):
    said = suggested(CheckIn(hurt=4, anger=2), turn=turn)
    assert said.page == "ask_for_insight"
    assert "Larkhill Energy" in said.sentence
    assert said.reason


@pytest.mark.parametrize("turn", ASKING)
@pytest.mark.parametrize("now", [CheckIn(anger=7), CheckIn(hurt=9), None])
def test_nobody_is_asked_for_anything_before_it_is_calm(turn, now):
    assert suggested(now, turn=turn).page != "ask_for_insight"


@pytest.mark.parametrize(("turn", "page"), [("ask", ""), ("send", ""), ("answer", "ask_for_insight")])
def test_who_has_written_today_sends_nothing_more(turn, page):
    assert suggested(CheckIn(anger=1, written_already="yes"), turn=turn).page == page
