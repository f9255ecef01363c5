"""A session with a coach, clicked through as the two would."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.cause import Cause
from rebound.exercises.coach_session import CONTRACT, CoachSession
from rebound.exercises.not_personal import NotPersonal, ThoughtLine
from rebound.exercises.plan import Plan
from rebound.exercises.reply import Reply, SortedLine
from rebound.exercises.story import Story
from rebound.pages import coach, start
from rebound.pages.parts import agreed
from rebound.pages.parts.agenda import agenda
from rebound.records import Application, Event, new_id
from rebound.widgets.layout import is_put_away
from tests.pages.conftest import buttons_of, click, control, everything, type_into, words_of

STEPS = {
    "contract": coach.contract,
    "arrive": coach.arrive,
    "happened": coach.happened,
    "gap": coach.gap,
    "causes": coach.causes,
    "story": coach.story,
    "agree": coach.agree,
    "close": coach.close,
}


class Opened:
    """The page as a new kernel shows it."""

    def __init__(self):
        self.head, self.before, self.agenda = coach.begin(), coach.last_time(), coach.agenda()
        self.steps = {name: make() for name, make in STEPS.items()}
        self.pin, self.closing = coach.in_sight(), coach.look_back()

    def __getitem__(self, name):
        return self.steps[name]

    @property
    def open(self):
        return [name for name, step in self.steps.items() if step.state == "open"]


def a_no(journal, on=None, company="Larkhill"):
    one = Application(new_id(), company, "Planner")
    on = on or clock.today() - timedelta(days=9)
    journal.applications.add_with_events(
        one, [Event(new_id(), one.id, "interview", on), Event(new_id(), one.id, "rejected", on, "We regret")]
    )
    return one


def session(journal):
    (entry,) = journal.entries.all("coach_session")
    return entry.body


def test_looking_writes_nothing(journal):
    page = Opened()
    assert page.open == ["contract"]
    assert journal.entries.all() == []


def test_the_times_are_those_on_the_wall_once_the_clock_has_begun(journal):
    page = Opened()
    assert "minute 5 to 15" in words_of(page.agenda)
    click(page.agenda, "Start the clock")
    begun = clock.local(session(journal).begun_at)
    later = begun + timedelta(minutes=5)
    assert f"{later:%H:%M} to {begun + timedelta(minutes=15):%H:%M}" in words_of(page["happened"])
    assert f"Started at {begun:%H:%M}." in words_of(page.agenda)
    assert f"{later:%H:%M}" in words_of(Opened().agenda)


def test_the_clock_begins_with_the_first_part_if_nobody_has_begun_it(journal):
    page = Opened()
    click(page["contract"], "Continue")
    assert session(journal).begun_at
    assert page.open == ["arrive"]


def test_the_part_in_hand_and_the_next_one_stay_in_sight_while_the_session_runs(journal):
    page = Opened()
    assert page.pin.words == ""
    control(page.agenda, "How long do you have?").value = "20"
    click(page.agenda, "Start the clock")
    begun = clock.local(session(journal).begun_at)
    assert page.pin.words == f"Until {begun + timedelta(minutes=2):%H:%M}: What we agree first"
    for name in ("contract", "arrive", "happened"):
        click(page[name], "Continue")
    assert page.pin.words.endswith(": The causes, and one that is yours")
    assert page.pin.note == "Then: What is agreed"
    click(page["causes"], "Continue")
    click(page["agree"], "Continue")
    assert page.pin.note == "Then the session is over"
    click(page["close"], "Finish")
    assert page.pin.words == page.pin.note == ""


def test_a_shorter_session_leaves_parts_out_and_numbers_the_others(journal):
    page = Opened()
    control(page.agenda, "How long do you have?").value = "20"
    assert [name for name, step in page.steps.items() if step.state == "away"] == ["gap", "story"]
    assert [page[name].head.number for name in ("happened", "causes", "agree", "close")] == [3, 4, 5, 6]
    for name in ("contract", "arrive", "happened", "causes"):
        click(page[name], "Continue")
    assert page.open == ["agree"]
    click(page["agree"], "Back")
    assert page.open == ["causes"]
    assert "Mend one place" not in words_of(page.agenda)


def test_what_a_coach_owes_stands_before_the_contract(journal):
    page = Opened()
    assert "you will not keep it secret" in words_of(page["contract"])
    ticks = control(page["contract"], "Agreed by both")
    assert ticks.value == ()
    ticks.value = ("risk", "stop")
    click(page["contract"], "Continue")
    assert page["contract"].answer == f"2 of {len(CONTRACT)} agreed"


@pytest.mark.parametrize(
    ("days", "anger", "too_soon"), [(0, 6, True), (1, 9, True), (0, 5, False), (2, 9, False)]
)
def test_fresh_and_angry_has_another_way(journal, days, anger, too_soon):
    a_no(journal, clock.today() - timedelta(days=days))
    page = Opened()
    control(page["arrive"], "Anger about the no").value = anger
    (calm,) = (each for each in everything(page["arrive"]) if "rb-calm" in each._dom_classes)
    assert is_put_away(calm) != too_soon


def test_containing_ends_the_session_and_books_the_next_one(journal):
    a_no(journal, clock.today())
    page = Opened()
    control(page["arrive"], "Anger about the no").value = 8
    assert "the anger is at 8" in words_of(page["arrive"])
    type_into(page["arrive"], "The plan for tonight", "soup with Sam, phone off at nine")
    in_two_days = clock.today() + timedelta(days=2)
    (name,) = {
        each.description
        for each in everything(page["arrive"])
        if "End here" in getattr(each, "description", "")
    }
    click(page["arrive"], name)
    assert (session(journal).next_on, page.open) == (in_two_days, [])
    assert "soup with Sam" in words_of(page.closing)
    assert "stands on the start page" in words_of(page.closing)
    assert "What was agreed" not in words_of(page.closing)
    assert [each.words for each in agenda(journal, lambda: None)][-1] == "A session"
    assert [page[name].answer for name in ("happened", "agree", "close")] == ["left out"] * 3
    assert "Begin a new one" in [words for words, _ in buttons_of(page.head)]


def test_a_client_is_reminded_of_telling_the_coach_on_the_day_that_they_set(journal):
    page = Opened()
    type_into(page["agree"], "On which day should Rebound remind you of that?", clock.today().isoformat())
    (due,) = agenda(journal, lambda: None)
    assert (due.words, due.page) == ("tell my coach how it went", "coach")
    click(due.acts, "Done")
    assert agenda(journal, lambda: None) == []
    assert "tell my coach" not in words_of(Opened().before)


def test_without_any_material_each_part_says_what_to_do_instead(journal):
    page = Opened()
    for name, words in {
        "happened": "No application is written down",
        "gap": "Neither a guess nor an answer",
        "causes": "not weighed yet",
        "story": "No story is written yet",
    }.items():
        assert words in words_of(page[name])


def test_the_clients_own_material_stands_beside_the_parts(journal):
    one = a_no(journal)
    asked = journal.entries.start("ask_for_insight", AskForInsight(prediction="too careful"), one.id)
    lines = (SortedLine("Lead with the decision.", "impression"),)
    journal.entries.start("reply", Reply(request=asked.id, lines=lines), one.id)
    sitting = NotPersonal(
        thought="I am slow",
        lines=(ThoughtLine("I am slow", "assumed"),),
        causes=(Cause("I keep the point for the end", parts=2, share=67, whose="mine"),),
    )
    journal.entries.start("not_personal", sitting, one.id)
    told = journal.entries.start("story", Story(kind="led", title="The winter", action="I counted."))
    page = Opened()
    assert "We regret" in words_of(page["happened"])
    assert "I am slow" in words_of(page["happened"])
    assert "too careful" in words_of(page["gap"])
    assert "Lead with the decision." in words_of(page["gap"])
    assert "I keep the point for the end" in words_of(page["causes"])
    field = control(page["causes"], "The one part that is yours")
    assert field.suggestions == ["I keep the point for the end"]
    control(page["story"], "Which story?").value = told.id
    assert "What came of it is not there yet" in words_of(page["story"])
    assert "I counted." in words_of(page["story"])


def test_what_was_written_about_another_no_stays_away(journal):
    other, one = a_no(journal, company="Northway"), a_no(journal, clock.today() - timedelta(days=2))
    journal.entries.start("not_personal", NotPersonal(thought="about Northway"), other.id)
    page = Opened()
    assert "about Northway" not in words_of(page["happened"])
    assert one.company in words_of(page.head)
    assert f"application={other.id}" in words_of(page.head)


def test_two_agreements_at_most_each_with_its_day_and_how_sure(journal):
    page = Opened()
    fields = [each for each in everything(page["agree"]) if getattr(each, "label", "") == "then I …"]
    assert len(fields) == 2
    for field, act in zip(fields, ("write two lines", "call Sam"), strict=True):
        field._message(None, {"words": act, "count": "1"}, [])
    conditions = [each for each in everything(page["agree"]) if getattr(each, "label", "") == "If …"]
    conditions[0]._message(None, {"words": "it is nine", "count": "2"}, [])
    made = {each.body.purpose: each.body for each in journal.entries.all("plan")}
    assert (made["agreement"].act, made["agreement_two"].act) == ("write two lines", "call Sam")
    coach._here().go_to("close")
    assert page["agree"].answer == "If it is nine, then I write two lines. call Sam"


def test_an_agreement_is_due_on_the_start_page_and_first_at_the_next_session(journal):
    yesterday = clock.today() - timedelta(days=1)
    old = journal.entries.start(
        "coach_session",
        CoachSession(coach="Kim", mood_before=4, mood_after=6, word="lighter", finished_at=clock.now().utc),
    )
    plan = Plan("agreement", "it is nine", "write two lines", yesterday, confidence=8, grew_from=old.id)
    entry = journal.entries.start("plan", plan)
    assert "If it is nine, then I write two lines." in words_of(start.due())
    before = agreed.Agreed(coach.Session(journal, None, None))
    told = words_of(before)
    assert "What was agreed last time" in told
    assert "mood 4 before and 6 after, closing word “lighter”" in told
    assert "8 of 10 sure" in told
    type_into(before, "What came of it?", "three tries")
    click(before, "Done")
    kept = journal.entries.get(entry.id).body
    assert (kept.state, kept.what_came) == ("done", "three tries")
    assert "done" in words_of(before)


def test_after_a_session_that_only_contained_it_the_plan_for_the_night_comes_first_at_the_next(journal):
    old = CoachSession(tonight="soup with Sam, phone off at nine", finished_at=clock.now().utc)
    journal.entries.start("coach_session", old)
    told = words_of(agreed.Agreed(coach.Session(journal, None, None)))
    assert "The last session was on" in told
    assert "soup with Sam, phone off at nine" in told
    assert "Nothing has been agreed so far." in told


def test_what_was_decided_before_the_last_session_does_not_come_up_again(journal):
    journal.entries.start("plan", Plan("agreement", "a", "b", state="done", grew_from="older"))
    assert "Nothing has been agreed so far." in words_of(agreed.Agreed(coach.Session(journal, None, None)))


def test_it_finishes_with_what_stays_and_the_next_one_remembers_the_coach(journal):
    page = Opened()
    type_into(page["contract"], "Who is the coach?", "Kim")
    type_into(page["close"], "One word to take along", "lighter")
    click(page["close"], "Finish")
    assert page.open == []
    assert "lighter" in words_of(page.closing)
    click(page.head, "Begin a new one")
    later = coach.Session(journal, None, None)
    assert later.body.coach == "Kim"
    assert replace(later.body, coach="") == CoachSession()


def test_the_session_before_is_told_of_as_soon_as_a_new_one_is_begun(journal):
    click(Opened()["close"], "Finish")
    page = Opened()
    assert "The last session was on" not in words_of(page.before)
    click(page.head, "Begin a new one")
    assert "The last session was on" in words_of(page.before)


def test_the_next_meeting_can_be_put_into_a_calendar(journal):
    page = Opened()
    type_into(page["agree"], "When do you meet again?", "2090-12-01")
    name, content, kind = agreed._file(coach._here())
    assert (name, kind) == ("rebound-session.ics", "text/calendar")
    assert b"A session with your coach" in content
    assert b"20901201" in content
