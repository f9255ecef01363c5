"""Plans: one if-then sentence inside a step, and what is due of them on the start page."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import clock
from rebound.exercises.plan import Plan
from rebound.pages.parts import plans
from rebound.pages.parts.agenda import agenda
from rebound.pages.parts.sitting import Sitting
from rebound.records import Application, new_id
from rebound.widgets.layout import is_put_away
from rebound.writing import prompts
from tests.pages.conftest import click, control, type_into, words_of


@pytest.fixture
def here(journal):
    return Sitting(journal, "cool_off", prompts.COOL_OFF)


def in_journal(journal):
    return [each.body for each in journal.entries.all("plan")]


def test_opening_the_form_writes_nothing(journal, here):
    plans.plan_form(here, "act")
    assert journal.entries.all() == []


def test_a_plan_knows_what_it_is_for_and_where_it_grew(journal, here):
    form = plans.plan_form(here, "act")
    type_into(form, "If …", "it is Monday at nine")
    (kept,) = in_journal(journal)
    assert (kept.purpose, kept.condition) == ("act", "it is Monday at nine")
    assert kept.grew_from == here.entry.id


def test_a_new_kernel_finds_the_plan_of_the_sitting_again(journal, here):
    form = plans.plan_form(here, "act")
    type_into(form, "then I …", "write two lines")
    again = Sitting(journal, "cool_off", prompts.COOL_OFF, entry=journal.entries.latest("cool_off"))
    type_into(plans.plan_form(again, "act"), "If …", "it is Monday")
    assert [(each.condition, each.act) for each in in_journal(journal)] == [
        ("it is Monday", "write two lines")
    ]


def test_a_new_sitting_has_a_new_plan(journal, here):
    form = plans.plan_form(here, "act")
    type_into(form, "then I …", "write two lines")
    here.step("rate", [], answer=lambda body: "")
    here.begin_new()
    assert control(form, "then I …").value == ""


def test_a_day_is_kept_and_what_is_no_day_is_told(journal, here):
    form = plans.plan_form(here, "act")
    type_into(form, "On which day?", "2026-12-01")
    type_into(form, "On which day?", "some day")
    assert [str(each.due) for each in in_journal(journal)] == ["2026-12-01"]
    assert control(form, "On which day?").problem


def test_below_seven_it_is_asked_to_be_made_smaller(journal, here):
    form = plans.plan_form(here, "act")
    sure = control(form, "How sure are you that you will do it?")
    sure.value = 6
    assert "make it smaller" in words_of(form)
    sure.value = 7
    assert "make it smaller" not in words_of(form)


def test_a_whole_plan_can_be_put_into_a_calendar(journal, here):
    form = plans.plan_form(here, "act")
    download = control(form, "Put it in a calendar")
    assert is_put_away(download)
    type_into(form, "If …", "it is Monday")
    type_into(form, "then I …", "write two lines")
    type_into(form, "On which day?", "2026-12-01")
    assert not is_put_away(download)
    name, data, kind = download._make()
    assert (name, kind) == ("rebound-plan.ics", "text/calendar")
    assert b"SUMMARY:write two lines" in data


def due_plan(journal, **changed):
    one = journal.applications.add(Application(new_id(), "Larkhill Energy"))
    body = Plan(condition="it is Monday", act="write two lines", due=clock.today())
    return journal.entries.start("plan", replace(body, **changed), one.id)


def test_a_whole_plan_without_a_day_is_told_what_a_day_is_good_for(journal, here):
    form = plans.plan_form(here, "act")
    assert plans.UNDATED not in words_of(form)
    type_into(form, "If …", "it is Monday at nine")
    type_into(form, "then I …", "write two lines")
    assert plans.UNDATED in words_of(form)
    type_into(form, "On which day?", "2026-12-01")
    assert plans.UNDATED not in words_of(form)


def test_a_plan_is_due_on_its_day_and_can_be_decided(journal):
    entry = due_plan(journal)
    (due,) = agenda(journal, lambda: None)
    assert due.words == "If it is Monday, then I write two lines."
    click(due.acts, "Done")
    kept = journal.entries.get(entry.id).body
    assert (kept.state, kept.state_on) == ("done", clock.today())
    assert agenda(journal, lambda: None) == []


def test_a_plan_of_another_day_is_listed_without_a_decision(journal):
    due_plan(journal, due=clock.today() + timedelta(days=3))
    (due,) = agenda(journal, lambda: None)
    assert due.acts is None


def test_not_yet_asks_again_tomorrow(journal):
    due_plan(journal)
    click(agenda(journal, lambda: None)[0].acts, "Not yet")
    (due,) = agenda(journal, lambda: None)
    assert due.when == clock.today() + timedelta(days=1)


def test_a_weekly_plan_comes_back_after_a_week():
    today = clock.today()
    after = plans.decided(Plan(act="two lines", due=today - timedelta(days=2), weekly=True), "done")
    assert (after.state, after.due) == ("", today + timedelta(days=7))
