"""Stage 4, clicked through in-process: the list, a story from its kind to its telling, what it answers."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import clock, errors
from rebound.exercises.accomplishment import Accomplishment
from rebound.exercises.plan import Plan
from rebound.exercises.reply import Reply, SortedLine
from rebound.exercises.story import Story, Telling
from rebound.pages import bragging_rights, start
from rebound.pages.parts.agenda import agenda
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.line_import import BringLines
from rebound.pages.parts.story_list import NOT_YET
from rebound.records import Application, Event, new_id
from rebound.server import demo
from rebound.widgets.choice import Choice, Several
from rebound.widgets.rating import Rating
from rebound.widgets.stopwatch import Stopwatch
from rebound.widgets.writing import Writing
from tests.pages.conftest import click, control, double_click, everything, seen, type_into, words_of

CELLS = (
    "cues", "top_up", "my_list", "bring_in", "stories", "kind", "situation", "obstacle", "action", "result",
    "whole", "vouch", "about_me", "serves", "aloud", "look_back", "question_map", "advert", "gaps", "take_along",
)  # fmt: skip
STEPS = ("kind", "situation", "obstacle", "action", "result", "whole", "vouch", "about_me", "serves", "aloud")
WHAT = "What was it?"


def opened():
    """Run the page from top to bottom, and return what each cell shows, by its name."""
    head = bragging_rights.begin()
    return {"begin": head} | {name: getattr(bragging_rights, name)() for name in CELLS}


def states(page, names=STEPS):
    return [page[name].state for name in names]


def lines(journal):
    return [each.body for each in journal.entries.all("accomplishment")]


def story(journal):
    return journal.entries.latest("story").body


def begun(journal, **body):
    """Begin a story and return the page."""
    entry = journal.entries.start("story", Story(**body))
    return opened(), entry


def message(widget, **content):
    widget._handle_custom_msg(content, [])


# --- the list ---


def test_opening_the_page_writes_nothing(journal):
    opened()
    assert journal.entries.all() == []


def test_on_an_empty_page_the_cues_are_open_and_the_story_waits(journal):
    page = opened()
    assert states(page, ("cues", "top_up")) == ["open", "next"]
    assert set(states(page)) == {"next"}


def test_a_line_knows_its_cue_and_the_next_cue_has_its_own(journal):
    page = opened()
    type_into(page["cues"], WHAT, "Found the rota error")
    click(page["cues"], "Next cue")
    assert control(page["cues"], WHAT).value == ""
    type_into(page["cues"], WHAT, "A card from Mrs Oduya")
    assert {(each.cue, each.what) for each in lines(journal)} == {
        ("saved", "Found the rota error"),
        ("thanked", "A card from Mrs Oduya"),
    }


def test_the_cue_before_brings_its_line_back(journal):
    page = opened()
    type_into(page["cues"], WHAT, "Found the rota error")
    click(page["cues"], "Next cue")
    click(page["cues"], "Previous cue")
    assert control(page["cues"], WHAT).value == "Found the rota error"


def test_what_was_written_at_a_cue_is_in_the_list_when_one_goes_on(journal):
    page = opened()
    type_into(page["cues"], WHAT, "Found the rota error")
    click(page["cues"], "Next cue")
    assert "Found the rota error" in str(page["my_list"].children[0].rows)
    click(page["cues"], "Previous cue")
    click(page["cues"], "Delete this")
    assert "No lines yet." in words_of(page["my_list"])
    click(page["cues"], "Undo")
    click(page["cues"], "Enough for now")
    assert "Found the rota error" in str(page["my_list"].children[0].rows)


def test_a_new_kernel_goes_on_at_the_same_cue(journal):
    page = opened()
    click(page["cues"], "Skip")
    click(page["cues"], "Next cue")
    type_into(page["cues"], WHAT, "The till ran all winter")
    again = opened()
    assert "3 of 10." in again["cues"].children[1].note
    assert control(again["cues"], WHAT).value == "The till ran all winter"
    assert journal.entries.latest("recall").body.skipped == ("saved",)


def test_after_the_last_cue_two_lines_a_week_are_planned(journal):
    page = opened()
    for _ in range(10):
        click(page["cues"], "Next cue")
    assert states(page, ("cues", "top_up")) == ["done", "open"]
    type_into(page["top_up"], "If …", "it is Friday, four o'clock")
    type_into(page["top_up"], "then I …", "add two lines to my list")
    type_into(page["top_up"], "On which day for the first time?", clock.today().isoformat())
    plan = journal.entries.latest("plan").body
    assert (plan.purpose, plan.weekly, plan.due) == ("top_up", True, clock.today())
    click(page["top_up"], "Finish")
    assert states(page, ("cues", "top_up")) == ["done", "done"]
    (due,) = agenda(journal, lambda: None)
    assert (due.page, due.weekly) == ("bragging_rights", True)


def test_delete_this_deletes_the_line_of_the_cue_and_undo_brings_it_back(journal):
    page = opened()
    type_into(page["cues"], WHAT, "Found the rota error")
    click(page["cues"], "Delete this")
    assert lines(journal) == []
    assert control(page["cues"], WHAT).value == ""
    click(page["cues"], "Undo")
    assert control(page["cues"], WHAT).value == "Found the rota error"


def test_a_weekly_plan_that_is_there_is_shown_and_not_made_twice(journal):
    journal.entries.start("plan", Plan("top_up", "it is Friday", "add two lines", weekly=True))
    assert "If it is Friday, then I add two lines." in words_of(opened()["top_up"])


def test_a_line_is_added_corrected_and_taken_back(journal):
    page = opened()
    type_into(page["my_list"], "One line more", "Painted the hall")
    click(page["my_list"], "Add it")
    (row,) = control(page["my_list"], "Your list").rows
    grid = control(page["my_list"], "Your list")
    message(grid, edit=row["id"], key="when", text="2023")
    assert lines(journal)[0].when == "2023"
    click(page["my_list"], "Undo: “Painted the hall” changed")
    assert lines(journal)[0].when == ""


def test_one_line_is_opened_filled_in_and_deleted(journal):
    entry = journal.entries.start("accomplishment", Accomplishment("Painted the hall"))
    page = opened()
    message(control(page["my_list"], "Your list"), pick=entry.id)
    control(page["my_list"], "What is it about?").value = ("outside",)
    type_into(page["my_list"], "Where does something show it?", "https://photos.example/hall")
    assert "https://photos.example/hall" in words_of(page["my_list"])
    assert lines(journal)[0].tags == ("outside",)
    click(page["my_list"], "Delete this line")
    assert lines(journal) == []
    click(page["my_list"], "Undo: “Painted the hall” deleted")
    assert len(lines(journal)) == 1


def test_only_a_real_address_becomes_a_link(journal):
    entry = journal.entries.start("accomplishment", Accomplishment("x", evidence="javascript:alert(1)"))
    page = opened()
    message(control(page["my_list"], "Your list"), pick=entry.id)
    assert "<a" not in words_of(page["my_list"].children[1])


def test_a_list_from_elsewhere_is_looked_through_taken_over_and_taken_back(journal):
    page = opened()
    type_into(page["bring_in"], "Paste it here", "## 2023\n- Painted the hall\n- Fixed the till\n\n# Ideas\n")
    click(page["bring_in"], "Look through it")
    assert lines(journal) == []
    assert "2 lines found." in words_of(page["bring_in"])
    assert "Ideas" in words_of(page["bring_in"])
    message(control(page["bring_in"], "Lines that were read"), edit="1", key="take", text="no")
    double_click(page["bring_in"], "Add them")
    assert [(each.what, each.when) for each in lines(journal)] == [("Painted the hall", "2023")]
    click(page["my_list"], "Undo: 1 line added")
    assert lines(journal) == []


def test_a_file_is_read_like_a_pasted_text_and_one_that_is_no_text_is_told(journal):
    bring = BringLines(Changes(journal))
    bring.take("brag.md", "- Café, painted\n".encode("cp1252"))
    assert [each["what"] for each in bring.rows] == ["Café, painted"]
    with pytest.raises(errors.UnknownLetters):
        bring.take("brag.md", b"\x00\x01\x02")


# --- a story ---


def test_beginning_a_story_opens_its_first_step_and_folds_the_cues(journal):
    page = opened()
    type_into(page["cues"], WHAT, "Found the rota error")
    click(page["stories"], "Begin a story")
    assert states(page)[:2] == ["open", "next"]
    assert page["cues"].state == "done"


def test_at_every_step_of_a_story_a_new_page_opens_right_there_with_what_was_written(journal):
    page = opened()
    click(page["stories"], "Begin a story")
    for name in STEPS:
        assert states(page)[STEPS.index(name)] == "open"
        for each in [each for each in everything(page[name]) if isinstance(each, Writing) and each.field]:
            type_into(page[name], each.label, f"I wrote this at {name} because it was 1 of 10.")
        choose(page[name])
        before, page = all_seen(page), opened()
        assert all_seen(page) == before, name
        click(page[name], page[name].foot.go)
        assert story(journal).finished_at or all_seen(opened()) == all_seen(page), name
    assert story(journal).finished_at
    assert "is kept" in words_of(page["look_back"])


OTHERS = "All other questions"
"""One that is ticked here stands among the likely ones when the page is opened again."""


def choose(step):
    """Choose something in each control of ``step`` that is not for words, as a person may."""
    for each in everything(step):
        if isinstance(each, Rating):
            each.value = 7
        if isinstance(each, Several) and each.label != OTHERS and each.options:
            each.value = (each.options[-1][0],)
        if isinstance(each, Choice) and each.label in ("What happens in it?", "In which parts?"):
            each.value = each.options[-1][0]
        if isinstance(each, Stopwatch):
            message(each, seconds=95)


def all_seen(page):
    return {name: seen(page[name]) for name in ("cues", "top_up", *STEPS)}


def test_a_story_is_begun_from_a_line_with_its_words(journal):
    entry = journal.entries.start(
        "accomplishment", Accomplishment("Painted the hall", "2023", proof="41 hours")
    )
    page = opened()
    message(control(page["my_list"], "Your list"), pick=entry.id)
    click(page["my_list"], "Begin a story from it")
    made = story(journal)
    assert (made.line, made.situation, made.action, made.result) == (
        entry.id, "2023", "Painted the hall", "41 hours",
    )  # fmt: skip
    assert page["kind"].state == "open"


def test_the_words_stay_when_the_form_is_changed(journal):
    page, _ = begun(
        journal, situation="In March", obstacle="The lift broke.", action="I called.", result="It ran."
    )
    for form, title in {"star": "What was there to do", "car": "What was the challenge?"}.items():
        control(page["kind"], "In which parts?").value = form
        assert title in page["obstacle"].head.label
        made = story(journal)
        assert (made.situation, made.obstacle, made.action, made.result) == (
            "In March", "The lift broke.", "I called.", "It ran.",
        )  # fmt: skip
    assert page["situation"].head.label == "Does it need a where and when?"


def test_shares_and_who_acts_are_counted_while_one_writes(journal):
    page, _ = begun(journal, step="action", situation="word " * 60)
    type_into(page["action"], "Action", "We met. I called the supplier and rewrote the order. " * 3)
    said = words_of(page["action"])
    assert "“I” 3 times, “we” 3 times" in said
    assert "the beginning takes" not in said
    assert "the beginning takes 67 %; a quarter is enough" in words_of(page["situation"])


def test_a_hedge_can_be_replaced_and_a_weak_verb_left(journal):
    page, _ = begun(journal, step="action")
    type_into(page["action"], "Action", "I basically called her. I was involved in the move.")
    notes = control(page["action"], "Notes on: Action")
    assert [each["kind"] for each in notes.notes] == ["Makes it smaller", "Hides what you did"]
    message(notes, act="use", quote="I basically called her.", kind="Makes it smaller")
    assert story(journal).action == "I called her. I was involved in the move."
    assert control(page["action"], "Action").value == story(journal).action
    message(notes, act="leave", quote="I was involved in the move.", kind="Hides what you did")
    assert notes.notes == []
    assert control(opened()["action"], "Notes on: Action").notes == []


def test_the_next_fix_leads_to_its_step_and_can_be_left(journal):
    page, _ = begun(
        journal, step="whole", kind="led", action="I called, I wrote and I drove because it was late."
    )
    assert "What came of it is not there yet." in words_of(page["whole"])
    click(page["whole"], "Go there")
    assert page["result"].state == "open"
    click(page["whole"], "Leave it as it is")
    assert "What came of it" not in words_of(page["whole"])
    assert story(journal).left == ("fix:result",)


def test_each_number_is_true_or_says_about(journal):
    page, _ = begun(journal, step="vouch", result="We sold 41 tickets and 9 badges.")
    notes = control(page["vouch"], "Numbers and names in: result")
    quote = "We sold 41 tickets and 9 badges."
    assert [each["calmer"] for each in notes.notes] == [
        "We sold about 41 tickets and 9 badges.", "We sold 41 tickets and about 9 badges.",
    ]  # fmt: skip
    message(notes, act="use", quote=quote, kind="A number")
    assert story(journal).result == "We sold about 41 tickets and 9 badges."
    message(notes, act="leave", quote=story(journal).result, kind="A number")
    assert "No number and no name is left to ask about." in words_of(page["vouch"])


def test_questions_are_ticked_and_kept(journal):
    page, _ = begun(journal, step="serves", kind="resolved", action="The customer was angry. I listened.")
    likely = control(page["serves"], "Questions that it may answer")
    assert "angry_customer" in dict(likely.options)
    likely.value = ("angry_customer",)
    others = control(page["serves"], OTHERS)
    others.value = (others.options[0][0],)
    assert set(story(journal).questions) == {"angry_customer", others.options[0][0]}
    click(page["serves"], "Continue")
    assert page["serves"].answer == "2 questions"


def test_a_telling_keeps_its_seconds_and_how_sure_one_is(journal):
    page, _ = begun(journal, step="aloud", title="The till", action="I called the supplier that same night.")
    control(page["aloud"], "Sure, before").value = 5
    message(control(page["aloud"], "Time for this telling"), seconds=108)
    control(page["aloud"], "Sure, after").value = 7
    assert story(journal).tellings == (Telling(clock.today(), 108, 7),)
    assert story(journal).sure == 5
    assert "1 min 48 s, sure 7 of 10" in words_of(page["aloud"])
    assert "tomorrow" in words_of(page["aloud"])
    type_into(page["aloud"], "Or the time from another clock", "1:30")
    click(page["aloud"], "Keep this time")
    assert story(journal).tellings[-1].seconds == 90
    asked_again = control(page["aloud"], "Sure, after")
    assert (asked_again.value, asked_again.before) == (None, 7)
    click(page["aloud"], "Leave the last one out")
    assert len(story(journal).tellings) == 1


def test_only_the_first_words_are_shown_while_one_speaks(journal):
    page, _ = begun(
        journal, step="aloud", action="I called the supplier that same night, and then the depot."
    )
    assert "I called the supplier that same …" in words_of(page["aloud"])
    assert "depot" not in words_of(page["aloud"])
    control(page["aloud"], "What do you want to see while you say it?").value = "all"
    assert "depot" in words_of(page["aloud"])
    control(page["aloud"], "What do you want to see while you say it?").value = "nothing"
    assert "supplier" not in words_of(page["aloud"])


def test_finishing_folds_the_story_and_says_when_it_comes_back(journal):
    page, _ = begun(journal, step="aloud", title="The till", tellings=(Telling(clock.today(), 100),))
    click(page["aloud"], "Finish")
    assert set(states(page)) == {"done"}
    assert "“The till” is kept" in words_of(page["look_back"])
    assert "To say again: tomorrow." in words_of(page["look_back"])
    click(page["look_back"], "Begin another story")
    assert states(page)[0] == "open"
    assert control(page["kind"], "What do you call it?").value == ""


def test_a_story_is_picked_in_the_table_and_gone_on_with(journal):
    first = journal.entries.start("story", Story("result", title="The till", finished_at=clock.now().utc))
    page = opened()
    assert set(states(page)) == {"next"}
    message(control(page["stories"], "Your stories"), pick=first.id)
    assert control(page["kind"], "What do you call it?").value == "The till"


def test_all_stories_are_judged_by_and_by_while_the_page_is_there_already(journal):
    for number in range(13):
        journal.entries.start("story", Story("result", title=f"Story {number}"))

    async def opening() -> list[set[str]]:
        table = control(opened()["stories"], "Your stories")
        at_first = {row["next"] for row in table.rows}
        while any(row["next"] == NOT_YET for row in table.rows):
            await asyncio.sleep(0.01)
        return [at_first, {row["next"] for row in table.rows}]

    assert asyncio.run(asyncio.wait_for(opening(), 10)) == [{NOT_YET}, {"Not all of it is written yet."}]


def test_the_page_opens_the_story_that_it_is_asked_for(journal, monkeypatch):
    done = journal.entries.start(
        "story", Story("aloud", title="The till", action="I called.", finished_at=clock.now().utc)
    )
    journal.entries.start("story", Story("action", title="Another"))
    monkeypatch.setenv("QUERY_STRING", f"entry={done.id}")
    assert control(opened()["kind"], "What do you call it?").value == "The till"


def test_a_deleted_story_can_be_brought_back(journal):
    page, _ = begun(journal, step="situation", situation="In March")
    click(page["situation"], "Delete this")
    assert journal.entries.all("story") == []
    click(page["kind"], "Undo")
    assert story(journal).situation == "In March"


# --- a rejection as a story ---


def rejection(journal, days):
    one = Application(new_id(), "Larkhill Energy", "Analyst")
    day = clock.today() - timedelta(days=days)
    events = [Event(new_id(), one.id, "interview", on=day), Event(new_id(), one.id, "rejected", on=day)]
    journal.applications.add_with_events(one, events)
    return one


def test_a_no_becomes_a_story_after_two_weeks_with_what_is_written_about_it(journal):
    one = rejection(journal, days=14)
    said = SortedLine("You were missing SQL.", "requirement")
    journal.entries.start(
        "reply", Reply(lines=(said, SortedLine("We chose somebody inside.", "not_about_me"))), one.id
    )
    act = Plan(
        "act",
        "it is Monday",
        "take the SQL course",
        state="done",
        what_came="I can write my own queries now.",
    )
    journal.entries.start("plan", act, one.id)
    page = opened()
    click(page["stories"], "Begin one about the no from Larkhill Energy")
    made = story(journal)
    assert made.kind == "rejection"
    assert made.obstacle == "They said: “You were missing SQL.”"
    assert "take the SQL course" in made.action
    assert made.result == "I can write my own queries now."
    assert journal.entries.latest("story").application_id == one.id
    assert "Larkhill" not in words_of(page["stories"].children[-1])


def test_a_fresh_no_is_left_alone(journal):
    rejection(journal, days=13)
    assert agenda(journal, lambda: None) == []
    assert "Larkhill" not in words_of(opened()["stories"])


def test_a_no_that_is_left_does_not_come_back(journal):
    rejection(journal, days=20)
    (due,) = agenda(journal, lambda: None)
    assert "may make a story" in due.words
    click(due.acts, "Leave it")
    assert agenda(journal, lambda: None) == []


def test_stories_to_say_again_are_due_three_at_a_time(journal):
    long_ago = Telling(clock.today() - timedelta(days=2), 100)
    for number in range(5):
        journal.entries.start("story", Story(title=f"Story {number}", tellings=(long_ago,)))
    due = agenda(journal, lambda: None)
    assert [each.words for each in due][-1] == "2 more to say again, whenever you like."
    assert len(due) == 4
    click(due[0].acts, "Do not remind me of this one")
    assert len(agenda(journal, lambda: None)) == 4


# --- what they answer, and the start page ---


def test_a_question_is_given_to_a_story_and_taken_from_it(journal):
    entry = journal.entries.start("story", Story("aloud", title="The till", finished_at=clock.now().utc))
    page = opened()
    message(control(page["question_map"], "Questions"), pick="ethics")
    offered = control(page["question_map"], "Which of your stories would you tell?")
    offered.value = (entry.id,)
    assert journal.entries.get(entry.id).body.questions == ("ethics",)
    control(page["question_map"], "Which questions?").value = "none"
    assert "ethics" not in [row["id"] for row in control(page["question_map"], "Questions").rows]
    offered.value = ()
    assert journal.entries.get(entry.id).body.questions == ()


def test_a_story_is_begun_for_a_question(journal):
    page = opened()
    message(control(page["question_map"], "Questions"), pick="ethics")
    click(page["question_map"], "Begin a story for it")
    assert story(journal).questions == ("ethics",)
    assert page["kind"].state == "open"


def test_an_advertisement_is_answered_with_stories(journal):
    journal.entries.start("story", Story("aloud", title="The till", questions=("stress",)))
    page = opened()
    type_into(page["advert"], "The text of the advertisement", "You keep calm under pressure. You sell.")
    said = words_of(page["advert"])
    assert "“You keep calm under pressure.”" in said
    assert "The till" in said
    assert "No story yet." in said
    assert journal.entries.latest("advert").body.text.startswith("You keep calm")


def test_a_gap_that_an_employer_named_is_answered(journal):
    journal.entries.start("reply", Reply(lines=(SortedLine("You have not led people.", "requirement"),)))
    page, entry = begun(journal, step="serves", title="The till")
    assert "No story yet." in words_of(page["gaps"])
    asked = control(page["serves"], "Does it show something that an employer found missing?")
    asked.value = ("You have not led people.",)
    assert journal.entries.get(entry.id).body.gaps == ("You have not led people.",)
    assert "The till" in words_of(page["gaps"])


def test_three_stories_are_printed_and_written_into_files(journal):
    demo.fill(journal)
    page = opened()
    chosen = control(page["take_along"], "Which ones? Three at most.")
    assert "18 corridor nights fewer" in words_of(page["take_along"])
    for label, ending in {"Word": "docx", "Markdown": "md", "Plain text": "txt"}.items():
        name, data, _ = control(page["take_along"], label)._make()
        assert name == f"stories.{ending}"
        assert data
    chosen.value = ()
    assert "corridor" not in words_of(page["take_along"])


def test_three_own_lines_come_back_on_a_bad_day_and_only_then(journal):
    journal.entries.start_all(
        "accomplishment", [Accomplishment(f"Line {n}", proof=f"{n} times") for n in range(9)]
    )
    start.begin()
    asked = start.check_in()
    control(asked, "Hurt").value = 3
    assert "Line" not in words_of(asked)
    control(asked, "Hurt").value = 7
    shown = words_of(asked)
    assert sum(f"Line {n}" in shown for n in range(9)) == 3
    control(asked, "Worry").value = 9
    assert all((f"Line {n}" in words_of(asked)) == (f"Line {n}" in shown) for n in range(9))


def test_a_line_is_added_from_the_start_page(journal):
    start.begin()
    stages, add = start.stages(), start.one_line()
    type_into(add, "Something that went well, in one line", "Made soup for eleven")
    click(add, "Add it")
    assert lines(journal)[0].what == "Made soup for eleven"
    assert "1 line" in words_of(stages)
    click(add, "Undo")
    assert lines(journal) == []
    assert "Not begun." in words_of(stages)


def test_words_of_the_person_are_escaped_wherever_they_are_shown(journal):
    evil = "<script>alert(1)</script>"
    body = Story("whole", title=evil, situation=evil, action=evil, in_one_line=evil, questions=("led",))
    journal.entries.start("story", body)
    page = opened()
    journal.entries.start("accomplishment", Accomplishment(evil, evil, evil, evil))
    type_into(page["advert"], "The text of the advertisement", f"You lead {evil} a team.")
    shown = " ".join(str(each.value) for each in everything_html(page))
    assert "<script" not in shown
    assert "&lt;script" in shown


def everything_html(page):
    from ipywidgets import HTML

    from tests.pages.conftest import everything

    return [each for widget in page.values() for each in everything(widget) if isinstance(each, HTML)]


def test_a_story_changed_elsewhere_is_not_overwritten(journal):
    page, entry = begun(journal, step="action", action="I called.")
    other = journal.entries.get(entry.id)
    journal.entries.save(other, replace(other.body, result="It ran."))
    type_into(page["action"], "Action", "I called her.")
    kept = journal.entries.get(entry.id).body
    assert (kept.action, kept.result) == ("I called her.", "It ran.")
