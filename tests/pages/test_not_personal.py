"""Not personal, clicked through as a person would."""

from datetime import timedelta

import pytest

from rebound import clock, errors
from rebound.exercises.cause import Cause
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.not_personal import NotPersonal, ThoughtLine
from rebound.exercises.reply import Reply, SortedLine
from rebound.pages import not_personal, start
from rebound.pages.parts import look_again
from rebound.pages.parts.numbers import numbers_now
from rebound.records import Application, Event, new_id
from rebound.widgets.parts import Parts
from rebound.widgets.rating import Rating
from rebound.widgets.sorting import Sorting
from rebound.widgets.writing import Writing
from rebound.writing import base_rates, prompts
from tests.pages.conftest import click, control, everything, seen, type_into, words_of

STEPS = {
    "kind": not_personal.be_kind,
    "thought": not_personal.say_it,
    "watcher": not_personal.watch,
    "sides": not_personal.sort_lines,
    "causes": not_personal.weigh_causes,
    "friend": not_personal.tell_a_friend,
    "and": not_personal.say_and,
    "act": not_personal.act,
    "next_no": not_personal.next_no,
}
FIELD = "They said no, and that means …"


class Opened:
    """The page as a new kernel shows it."""

    def __init__(self):
        self.head, self.pin = not_personal.begin(), not_personal.pinned()
        self.steps = {name: make() for name, make in STEPS.items()}
        self.closing = not_personal.look_back()

    def __getitem__(self, name):
        return self.steps[name]

    @property
    def open(self):
        return [name for name, step in self.steps.items() if step.state == "open"]

    @property
    def lines(self) -> Sorting:
        return control(self["sides"], "The lines of your thought")

    @property
    def pie(self) -> Parts:
        (pie,) = (each for each in everything(self["causes"]) if isinstance(each, Parts))
        return pie

    def all_seen(self):
        steps = [seen(step) for step in self.steps.values()]
        pie = [(row.label, row.parts, row.whose) for row in self.pie.rows]
        return steps, pie, self.pin.words, words_of(self.closing)

    def weigh(self, **news):
        self.pie._handle_custom_msg({"number": 1, **news}, [])


def in_journal(journal):
    return journal.entries.all("not_personal")[0].body


def rejected(journal, company="Larkhill Energy", role="Analyst", days_ago=0):
    one = Application(new_id(), company, role)
    no = Event(new_id(), one.id, "rejected", on=clock.today() - timedelta(days=days_ago))
    journal.applications.add_with_events(one, [no])
    return one


def kept(journal, application_id=None, days_ago=0, **fields):
    """Keep a sitting, finished ``days_ago`` days ago."""
    then = clock.now().utc - timedelta(days=days_ago)
    return journal.entries.start("not_personal", NotPersonal(finished_at=then, **fields), application_id)


def test_the_steps_of_the_page_are_those_of_the_path():
    assert list(STEPS) == list(prompts.STEPS["not_personal"])


def test_opening_the_page_writes_nothing_and_begins_with_the_thought(journal):
    page = Opened()
    assert page.open == ["thought"]
    assert journal.entries.all() == []


@pytest.mark.parametrize(
    ("hurt", "anger", "first"), [(8, 5, "kind"), (8, 6, "thought"), (7, 2, "thought"), (10, None, "kind")]
)
def test_much_hurt_without_anger_begins_with_the_kind_step(journal, hurt, anger, first):
    journal.entries.start("check_in", CheckIn(hurt=hurt, anger=anger))
    assert Opened().open == [first]


def test_the_kind_step_can_be_opened_by_everybody(journal):
    page = Opened()
    page["kind"].head._handle_custom_msg({"open": True}, [])
    assert page.open == ["kind"]
    type_into(page["kind"], "What would you like to get better at?", "saying it early")
    assert "saying it early" in words_of(page["act"])


def test_at_every_step_a_new_page_opens_right_there_with_what_was_written(journal):
    page = Opened()
    page["kind"].head._handle_custom_msg({"open": True}, [])
    for name in STEPS:
        assert page.open == [name]
        for each in [each for each in everything(page[name]) if isinstance(each, Writing) and each.field]:
            if each.sort != "date":
                type_into(page[name], each.label, f"Written at {name}. They wanted more of it.")
        for each in [each for each in everything(page[name]) if isinstance(each, Rating)]:
            each.value = 7
        if name == "sides":
            page.lines.value = ["observed", "assumed", "observed"]
        if name == "causes":
            page.weigh(row="on_the_day", by=2)
            page.weigh(row="on_the_day", whose="mine")
            page.weigh(own="My answer on the pricing case was thin")
        assert page.all_seen() == Opened().all_seen(), name
        click(page[name], page[name].foot.go)
        assert page.all_seen() == Opened().all_seen(), name
    assert in_journal(journal).finished_at


def test_the_first_letter_already_says_at_which_step_it_was_typed(journal):
    journal.entries.start("check_in", CheckIn(hurt=9))
    type_into(Opened()["kind"], "What hurts?", "The silence.")
    journal.entries.start("check_in", CheckIn(hurt=1))
    assert Opened().open == ["kind"]


def test_the_thought_is_pinned_from_the_next_step_on_until_the_end(journal):
    page = Opened()
    type_into(page["thought"], FIELD, "I am not good enough")
    control(page["thought"], "Belief").value = 80
    assert page.pin.words == ""
    click(page["thought"], "Continue")
    for name in list(STEPS)[2:]:
        assert page.open == [name]
        assert page.pin.words == "They said no, and that means I am not good enough."
        assert page.pin.note == "You believed it 80 of 100."
        click(page[name], "Finish" if name == "next_no" else "Continue")
    assert page.pin.words == ""


def test_a_new_kernel_has_the_pin_and_every_answer_again(journal):
    page = Opened()
    type_into(page["thought"], FIELD, "I am not good enough")
    control(page["thought"], "Hurt").value = 8
    click(page["thought"], "Continue")
    type_into(page["watcher"], "What the watcher saw", "Maya came third of three.")
    again = Opened()
    assert again.pin.words.endswith("I am not good enough.")
    assert control(again["thought"], "Hurt").value == 8
    assert control(again["watcher"], "What the watcher saw").value == "Maya came third of three."
    assert again["thought"].answer == "They said no, and that means I am not good enough."


def test_the_watcher_is_begun_with_the_persons_name_and_says_no_i(journal):
    journal.settings.set("name", "Ines")
    rejected(journal)
    page = Opened()
    field = control(page["watcher"], "What the watcher saw")
    assert "“Ines interviewed for Analyst at Larkhill Energy. The panel …”" in field.help
    type_into(page["watcher"], "What the watcher saw", "Ines waited. Then I went home.")
    assert "It says “I”. A watcher would say “Ines”." in words_of(page["watcher"])
    type_into(page["watcher"], "What the watcher saw", "Ines waited. Then she went home.")
    assert "A watcher would say" not in words_of(page["watcher"])


# --- two sides ---


def test_every_line_of_the_thought_can_land_on_one_side(journal):
    page = Opened()
    type_into(page["thought"], FIELD, "I am too old. They saw it.")
    assert page.lines.texts == ["They said no.", "I am too old.", "They saw it."]
    page.lines.value = ["observed", "assumed", ""]
    assert [line.side for line in in_journal(journal).lines] == ["observed", "assumed", ""]
    page.lines.value = ["observed", "assumed", "assumed"]
    assert [line.side for line in in_journal(journal).lines] == ["observed", "assumed", "assumed"]
    click(page["sides"], "Continue")
    assert page["sides"].answer == "Known: 1 line. Guessed: 2 lines."
    again = Opened()
    assert again.lines.value == ["observed", "assumed", "assumed"]
    type_into(again["thought"], FIELD, "I am too old. I was late.")
    assert again.lines.texts == ["They said no.", "I am too old.", "I was late."]
    assert again.lines.value == ["observed", "assumed", ""]


def test_a_line_can_be_added_sorted_and_taken_out(journal):
    page = Opened()
    type_into(page["sides"], "Another line, if one is missing", "They never wrote that.")
    click(page["sides"], "Add it")
    page.lines.value = ["", "observed"]
    assert in_journal(journal).lines[-1] == ThoughtLine("They never wrote that.", "observed", added=True)
    assert control(page["sides"], "Another line, if one is missing").value == ""
    click(page["sides"], "Take out “They never wrote that.”")
    assert page.lines.texts == ["They said no."]
    assert all(not line.added for line in in_journal(journal).lines)


def test_a_line_stays_that_was_added_while_the_page_still_sorted_those_before_it(journal):
    page = Opened()
    type_into(page["sides"], "Another line, if one is missing", "It was close.")
    click(page["sides"], "Add it")
    page.lines.set_state({"value": ["observed"]})
    lines = [(line.text, line.side) for line in in_journal(journal).lines]
    assert lines == [("They said no.", "observed"), ("It was close.", "")]


def test_the_same_line_is_not_added_twice(journal):
    page = Opened()
    for _ in range(2):
        type_into(page["sides"], "Another line, if one is missing", "It was close.")
        click(page["sides"], "Add it")
    assert [line.text for line in in_journal(journal).lines] == ["They said no.", "It was close."]


# --- the causes ---


def test_the_shares_always_make_a_hundred_and_are_in_the_journal(journal):
    page = Opened()
    for row in ("insider", "panel", "on_the_day"):
        page.weigh(row=row, by=1)
    page.weigh(row="on_the_day", whose="mine")
    causes = in_journal(journal).causes
    assert [(cause.code, cause.parts, cause.share, cause.whose) for cause in causes] == [
        ("insider", 1, 34, ""),
        ("panel", 1, 33, ""),
        ("on_the_day", 1, 33, "mine"),
    ]
    click(page["causes"], "Continue")
    assert page["causes"].answer.startswith("It was meant for somebody inside (34 %), ")


def test_an_own_cause_stays_in_its_words_also_without_a_part(journal):
    page = Opened()
    page.weigh(own="My answer on the pricing case was thin")
    own = page.pie.rows[-1]
    page.weigh(row=own.id, by=-1)
    again = Opened()
    row = again.pie.rows[-1]
    assert (row.label, row.parts, row.own) == ("My answer on the pricing case was thin", 0, True)
    again.weigh(out=row.id)
    assert in_journal(journal).causes == ()


def test_a_new_kernel_draws_the_same_account(journal):
    page = Opened()
    page.weigh(row="insider", by=3)
    page.weigh(row="insider", whose="not_mine")
    page.weigh(row="insider", said="employer")
    page.weigh(own="Too many numbers")
    shown = [(row.label, row.parts, row.whose, row.said) for row in page.pie.rows if row.parts]
    again = Opened()
    assert [(row.label, row.parts, row.whose, row.said) for row in again.pie.rows if row.parts] == shown
    assert in_journal(journal).causes[0].said_by == "employer"


def test_both_sides_are_asked_for_and_never_enforced(journal):
    page = Opened()
    page.weigh(row="insider", by=1)
    page.weigh(row="insider", whose="not_mine")
    assert "marked as yours to influence" in words_of(page["causes"])
    page.weigh(row="on_the_day", by=1)
    page.weigh(row="on_the_day", whose="mine")
    assert "marked as yours" not in words_of(page["causes"])
    page.weigh(row="insider", by=-1)
    assert "All of it is marked as yours" in words_of(page["causes"])
    click(page["causes"], "Continue")
    assert page.open == ["friend"]


def test_figures_are_shown_for_the_chosen_country_only(journal):
    page = Opened()
    beside = {row.id: row.rate for row in page.pie.rows}
    assert beside["last_few"] == ""
    control(page["causes"], "Figures from which country?").value = "US"
    shown = next(row for row in page.pie.drawn if row["id"] == "last_few")
    assert shown["figure"] == "About 2 of 3"
    assert shown["rate"] == " finalists hear a no. Small firms, United States, 2016 to 2017."
    again = Opened()
    assert control(again["causes"], "Figures from which country?").value == "US"
    control(again["causes"], "Figures from which country?").value = "other"
    for row in ("last_few", "key_experience"):
        again.weigh(row=row, by=1)
    beside = {row["id"]: row["rate"] for row in again.pie.drawn}
    assert beside["last_few"] == "No figure for your country, so none is shown."
    assert beside["key_experience"] == "No honest figure exists for this one."
    assert beside["panel"] == ""


@pytest.mark.parametrize(("help_country", "figures"), [("GB", "GB"), ("FR", "other"), ("", "")])
def test_the_country_of_the_help_lines_is_the_first_guess(journal, help_country, figures):
    journal.settings.set("help_country", help_country)
    assert control(Opened()["causes"], "Figures from which country?").value == figures


def test_every_source_can_be_read_with_the_age_of_the_list(journal):
    said = words_of(Opened()["causes"])
    assert "in general, not what happened to you" in " ".join(said.split())
    assert "staffinghub.com" in said
    assert "last looked up on" in said


def test_the_page_works_without_the_figures(journal, monkeypatch):
    def damaged():
        raise errors.BaseRatesUnreadable

    monkeypatch.setattr(base_rates, "read", damaged)
    page = Opened()
    assert "could not be read" in words_of(page["causes"])
    page.weigh(row="insider", by=1)
    assert in_journal(journal).causes[0].share == 100


def test_runs_are_shown_as_an_if_and_kept_nowhere(journal):
    step = Opened()["causes"]
    assert "three noes in a row would come up about 3 times in 10." in words_of(step)
    control(step, "Noes in a row").value = "five"
    assert "five noes in a row would come up about 13 times in 100." in words_of(step)
    assert journal.entries.all() == []


def replied(journal, application_id, *lines):
    journal.entries.start("reply", Reply(lines=tuple(SortedLine(*line) for line in lines)), application_id)


def test_what_the_employer_said_is_a_candidate_with_its_origin(journal):
    one, other = rejected(journal), rejected(journal, "Northway", days_ago=9)
    unused = (("Kind regards", ""), ("We wish you well.", "cannot_use"))
    replied(journal, one.id, ("The decision came last.", "impression"), *unused)
    replied(journal, other.id, ("Somebody else was quicker.", "not_about_me"))
    page = Opened()
    first = page.pie.rows[0]
    assert (first.label, first.parts) == ("The decision came last.", 0)
    assert page.pie.drawn[0]["rate"] == "They said so. You sorted it as: an impression I made."
    labels = {row.label for row in page.pie.rows}
    assert not labels & {"Kind regards", "We wish you well.", "Somebody else was quicker."}
    page.weigh(row=first.id, by=1)
    page.weigh(row=first.id, whose="mine")
    assert in_journal(journal).causes == (Cause("The decision came last.", "", 1, 100, "mine", "employer"),)
    assert [row.label for row in Opened().pie.rows].count("The decision came last.") == 1


# --- the sentence, the act, the card ---


def test_the_change_is_said_as_two_numbers(journal):
    page = Opened()
    control(page["thought"], "Belief").value = 80
    control(page["thought"], "Hurt").value = 8
    control(page["and"], "Belief now").value = 40
    control(page["and"], "Hurt now").value = 6
    assert control(page["and"], "Belief now").before == 80
    assert "Belief 80, now 40. Hurt 8, now 6." in words_of(page["and"])
    assert "common in one sitting" not in words_of(page["and"])


def test_a_belief_that_did_not_fall_is_called_common(journal):
    page = Opened()
    control(page["thought"], "Belief").value = 80
    control(page["and"], "Belief now").value = 80
    assert "That is common in one sitting. Keep the act; look again in a week." in words_of(page["and"])


def test_the_act_grows_from_what_is_mine(journal):
    page = Opened()
    page.weigh(row="on_the_day", by=1)
    assert "Nothing in your account is marked as yours." in words_of(page["act"])
    page.weigh(row="on_the_day", whose="mine")
    which = control(page["act"], "Which of these would you like to work on?")
    assert which.options == [("How I came across on the day", "How I came across on the day (100 %)")]
    which.value = "How I came across on the day"
    type_into(page["friend"], "A colleague got this exact no. What should they change?", "Say it early.")
    assert "Say it early." in words_of(page["act"])
    type_into(page["act"], "If …", "it is Monday at nine")
    type_into(page["act"], "then I …", "tell it aloud once")
    (plan,) = journal.entries.all("plan")
    assert (plan.body.purpose, plan.body.grew_from) == ("act", journal.entries.latest("not_personal").id)
    assert in_journal(journal).works_on == "How I came across on the day"
    click(page["act"], "Continue")
    assert page["act"].answer == "If it is Monday at nine, then I tell it aloud once."


def test_the_end_shows_the_numbers_the_account_the_sentence_and_the_act(journal):
    page = Opened()
    control(page["thought"], "Belief").value = 80
    control(page["and"], "Belief now").value = 40
    page.weigh(row="insider", by=1)
    type_into(page["and"], "It is true that …", "they took another")
    type_into(page["and"], "and it is also true that …", "they rang me")
    type_into(page["act"], "If …", "it is Monday")
    type_into(page["act"], "then I …", "write two lines")
    click(page["next_no"], "Finish")
    assert page.open == []
    said = words_of(page.closing)
    for words in (
        "Belief 80, now 40.",
        "It was meant for somebody inside",
        "100 %",
        "It is true that they took another, and it is also true that they rang me.",
        "If it is Monday, then I write two lines.",
        "The next look at it",
    ):
        assert words in said


@pytest.mark.parametrize(("step", "field"), [("kind", "What hurts?"), ("thought", FIELD)])
def test_words_that_are_heavier_than_one_job_bring_the_calm_card(journal, step, field):
    page = Opened()
    type_into(page[step], field, "I don't want to live anymore.")
    assert "you deserve a real person today" in words_of(page[step])


def test_what_was_finished_today_is_still_there_after_a_reload(journal):
    page = Opened()
    control(page["thought"], "Belief").value = 80
    click(page["next_no"], "Finish")
    again = Opened()
    assert "That is all for now" in words_of(again.closing)
    click(again.head, "Begin a new one")
    assert again.open == ["kind"]
    assert words_of(again.closing).strip() == ""


def test_delete_this_can_be_undone_with_account_and_lines(journal):
    page = Opened()
    type_into(page["thought"], FIELD, "I am too old.")
    page.lines.value = ["", "assumed"]
    page.weigh(row="insider", by=2)
    before = in_journal(journal)
    click(page["causes"], "Delete this")
    assert journal.entries.all("not_personal") == []
    assert not any(row.parts for row in page.pie.rows)
    click(page["thought"], "Undo")
    assert in_journal(journal) == before
    assert next(row.parts for row in page.pie.rows if row.id == "insider") == 2


def test_hurt_after_it_is_the_hurt_of_now(journal):
    journal.entries.start("check_in", CheckIn(hurt=9, anger=3))
    page = Opened()
    control(page["and"], "Hurt now").value = 5
    click(page["next_no"], "Finish")
    assert numbers_now(journal) == CheckIn(hurt=5, anger=3)


def test_the_newest_of_two_exercises_counts(journal):
    now = clock.now().utc
    journal.entries.start("check_in", CheckIn(hurt=9, anger=8))
    later = {"finished_at": now + timedelta(minutes=2), "hurt_after": 4}
    journal.entries.start("not_personal", NotPersonal(**later))
    earlier = {"finished_at": now + timedelta(minutes=1), "hurt_after": 7, "anger_after": 3}
    journal.entries.start("cool_off", CoolOff(**earlier))
    assert numbers_now(journal) == CheckIn(hurt=4, anger=3)


# --- looking again ---


@pytest.mark.parametrize(
    ("days_ago", "looked", "in_days"),
    [
        (0, (), 7),
        (6, (), 1),
        (8, (), -1),
        (20, (), -13),
        (22, (), -1),
        (36, (), None),
        (8, (1,), 13),
        (22, (15,), -1),
        (30, (9,), 5),
        (25, (18, 4), None),
    ],
)
def test_it_is_offered_again_after_one_week_and_after_three(journal, days_ago, looked, in_days):
    first = kept(journal, days_ago=days_ago)
    for each in looked:
        kept(journal, days_ago=each, earlier=first.id)
    day = look_again.next_look(journal, first)
    assert day == (None if in_days is None else clock.today() + timedelta(days=in_days))


def test_on_its_day_it_is_due_and_can_be_left_alone(journal):
    one = rejected(journal)
    kept(journal, one.id, days_ago=7)
    (due,) = look_again.due(journal, lambda: None)
    assert (due.when, due.page, due.application_id) == (clock.today(), "not_personal", one.id)
    click(due.acts, "Leave it alone")
    assert look_again.due(journal, lambda: None) == []


def test_before_its_day_nothing_is_to_be_decided(journal):
    kept(journal)
    (due,) = look_again.due(journal, lambda: None)
    assert due.acts is None


def old_one(journal, days_ago=7):
    one = rejected(journal, days_ago=days_ago)
    return kept(
        journal,
        one.id,
        days_ago=days_ago,
        thought="I am too old.",
        belief_before=80,
        belief_after=60,
        hurt_before=8,
        watcher="Maya came second of two.",
        lines=(ThoughtLine("I am too old.", "assumed"),),
        causes=(Cause("It was meant for somebody inside", "insider", 1, 100, "not_mine"),),
        hard_truth="they took another",
        also_true="they rang me",
    )


def test_the_old_version_comes_first_and_a_second_look_is_an_entry_of_its_own(journal):
    old = old_one(journal)
    page = Opened()
    for words in (
        "I am too old.",
        "Belief 80, now 60.",
        "Maya came second of two.",
        "they rang me",
        "inside",
    ):
        assert words in words_of(page.head)
    click(page.head, "Look at it again")
    assert page.open == ["thought"]
    new = journal.entries.latest("not_personal")
    assert (new.body.earlier, new.application_id) == (old.id, old.application_id)
    assert (new.body.thought, new.body.lines, new.body.causes) == (
        old.body.thought,
        old.body.lines,
        old.body.causes,
    )
    assert (new.body.belief_before, new.body.watcher) == (None, "")
    assert control(page["thought"], "Belief").before == 60
    assert control(page["thought"], "Hurt").before == 8
    assert "Maya came second of two." in words_of(page["watcher"])
    assert journal.entries.get(old.id).body == old.body


def test_what_changed_is_two_numbers_and_their_words(journal):
    old_one(journal)
    page = Opened()
    click(page.head, "Look at it again")
    control(page["thought"], "Belief").value = 40
    control(page["and"], "Belief now").value = 30
    control(page["and"], "Hurt now").value = 3
    type_into(page["and"], "It is true that …", "it hurt")
    type_into(page["and"], "and it is also true that …", "it is over")
    click(page["next_no"], "Finish")
    said = words_of(page.closing)
    for words in (
        "Believed 60 of 100, hurt 8.",
        "It is true that they took another, and it is also true that they rang me.",
        "Believed 30 of 100, hurt 3.",
        "It is true that it hurt, and it is also true that it is over.",
    ):
        assert words in said
    assert "common in one sitting" not in said
    assert "The next look at it" in said


def test_a_second_look_with_the_same_belief_is_called_common(journal):
    old_one(journal)
    page = Opened()
    click(page.head, "Look at it again")
    control(page["and"], "Belief now").value = 60
    click(page["and"], "Finish here")
    assert "That is common in one sitting." in words_of(page.closing)


def test_an_old_one_is_not_offered_about_another_no(journal):
    old_one(journal)
    rejected(journal, "Northway")
    assert "too old" not in words_of(Opened().head)


# --- the card for the next no ---


def write_card(journal):
    page = Opened()
    type_into(page["next_no"], "The most likely next knock-back", "a form letter")
    type_into(page["next_no"], "Then I will …", "call Sam first")
    assert "Then I will call Sam first." in words_of(page["next_no"])
    click(page["next_no"], "Finish")
    return journal.entries.latest("next_setback")


def on_the_start_page(journal):
    start.begin()
    return start.log_rejection()


def test_the_card_comes_up_by_itself_when_the_next_rejection_is_logged(journal):
    rejected(journal)
    entry = write_card(journal)
    assert entry.body.grew_from == journal.entries.latest("not_personal").id
    page = on_the_start_page(journal)
    assert "call Sam first" not in words_of(page)
    type_into(page, "Company", "Northway")
    click(page, "Log it")
    assert "You wrote this for now" in words_of(page)
    assert "The most likely one: a form letter." in words_of(page)
    assert "Then I will call Sam first." in words_of(page)
    click(page, "Undo")
    assert "call Sam first" not in words_of(page)
    click(page, "Log it")
    assert "call Sam first" in words_of(on_the_start_page(journal))


def test_put_away_it_stays_away_until_the_no_after_that(journal):
    rejected(journal)
    write_card(journal)
    rejected(journal, "Northway")
    page = on_the_start_page(journal)
    click(page, "Put it away")
    assert "call Sam first" not in words_of(page)
    assert "call Sam first" not in words_of(on_the_start_page(journal))
    rejected(journal, "Larkrise")
    assert "call Sam first" in words_of(on_the_start_page(journal))


def test_the_card_is_out_of_sight_while_a_break_runs_and_after_a_week(journal):
    rejected(journal, days_ago=20)
    write_card(journal)
    rejected(journal, "Northway", days_ago=8)
    assert "call Sam first" not in words_of(on_the_start_page(journal))
    rejected(journal, "Larkrise")
    assert "call Sam first" in words_of(on_the_start_page(journal))
    back_at = clock.now().utc + timedelta(minutes=20)
    journal.entries.start("cool_off", CoolOff(step="away", back_at=back_at))
    assert "call Sam first" not in words_of(on_the_start_page(journal))


def test_ones_own_numbers_are_worked_out_when_they_are_opened(journal):
    not_personal.begin()
    step = not_personal.weigh_causes()
    (fold,) = [
        each for each in everything(step) if getattr(each, "label", "") == "This no beside your other ones"
    ]
    assert "No rejection is written down" not in words_of(step)
    fold.shown = True
    assert "No rejection is written down" in words_of(step)


def test_a_no_stands_beside_ones_other_ones(journal):
    for company in ("Northway", "Pell & Sons", "Larkhill Energy"):
        rejected(journal, company)
    step = Opened()["causes"]
    (head,) = [
        each for each in everything(step) if getattr(each, "label", "") == "This no beside your other ones"
    ]
    head.shown = True
    assert "before anybody had spoken with you" in words_of(step)
    assert "Of your 3 noes, this one among them, 3 came before" in words_of(step)
