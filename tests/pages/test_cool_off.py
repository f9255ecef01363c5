"""The cool-off, clicked through as a person would."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import clock
from rebound.pages import cool_off
from rebound.pages.parts import parking
from rebound.records import Application, Event, new_id
from rebound.widgets.rating import Rating
from rebound.widgets.writing import Writing
from tests.pages.conftest import buttons_of, click, control, everything, later_on, seen, type_into, words_of

STEPS = (
    cool_off.rate, cool_off.name_it, cool_off.calm_down, cool_off.put_out_of_reach,
    cool_off.go_away, cool_off.come_back, cool_off.plan_for_others, cool_off.let_go,
)  # fmt: skip


def opened():
    head = cool_off.begin()
    return head, [step() for step in STEPS], cool_off.look_back()


def states(steps):
    return [step.state for step in steps]


def in_journal(journal):
    return journal.entries.all("cool_off")[0].body


def test_opening_the_page_writes_nothing(journal):
    opened()
    assert journal.entries.all("cool_off") == []


def test_a_circled_number_is_in_the_journal_at_once(journal):
    _, steps, _ = opened()
    control(steps[0], "Anger").value = 7
    assert in_journal(journal).anger_before == 7
    assert steps[0].foot.saved.startswith("Saved ")


def test_continue_opens_the_next_step_and_folds_this_one(journal):
    _, steps, _ = opened()
    control(steps[0], "Anger").value = 7
    click(steps[0], "Continue")
    assert states(steps)[:3] == ["done", "open", "next"]
    assert steps[0].answer == "anger 7"


def test_a_new_kernel_goes_on_at_the_same_step_with_the_same_words(journal):
    _, steps, _ = opened()
    click(steps[0], "Skip")
    control(steps[1], "Words for it").value = ("hurt", "tired")
    click(steps[1], "Continue")
    _, again, _ = opened()
    assert states(again)[:4] == ["done", "done", "open", "next"]
    assert again[1].answer == "hurt, tired"
    assert again[0].answer == "left out"


def test_at_every_step_a_new_page_opens_right_there_with_what_was_written(journal, monkeypatch):
    _, steps, _ = opened()
    for place, step in enumerate(steps[:-1]):
        _answer(step, place)
        click(step, step.foot.go)
        if place == 4:
            assert [seen(each) for each in opened()[1]] == [seen(each) for each in steps]
            later_on(monkeypatch, timedelta(minutes=21))
            _, steps_now, _ = opened()
            assert states(steps_now)[4:6] == ["done", "open"]
            click(step, "I am back")
        assert [seen(each) for each in opened()[1]] == [seen(each) for each in steps], place


def _answer(step, place):
    """Circle a number, or write a line, wherever ``step`` asks for one."""
    for each in [each for each in everything(step) if isinstance(each, Rating | Writing)]:
        if isinstance(each, Rating):
            each.value = place + 2
        elif each.label != "Your draft":
            type_into(step, each.label, f"words at step {place}")


def test_back_returns_to_the_step_before(journal):
    _, steps, _ = opened()
    click(steps[0], "Continue")
    click(steps[1], "Back")
    assert states(steps)[:2] == ["open", "next"]


def test_a_fourth_word_is_told_and_not_kept(journal):
    _, steps, _ = opened()
    control(steps[1], "Words for it").value = ("angry", "hurt", "sad", "tired")
    assert journal.entries.all("cool_off") == []
    assert "one to three words" in steps[0].foot.problem


def test_leaving_the_screen_stores_the_time_to_come_back(journal):
    _, steps, _ = opened()
    type_into(steps[4], "What will you do?", "make soup")
    click(steps[4], "I am leaving the screen now")
    body = in_journal(journal)
    assert body.task == "make soup"
    assert body.back_at - body.left_at == timedelta(minutes=20)
    assert clock.local(body.back_at).strftime("%H:%M") in words_of(steps[4])


def test_after_the_break_the_page_opens_at_the_return(journal):
    _, steps, _ = opened()
    for step in steps[:4]:
        click(step, "Continue")
    click(steps[4], "I am leaving the screen now")
    entry = journal.entries.all("cool_off")[0]
    past = clock.now().utc - timedelta(minutes=1)
    journal.entries.save(entry, replace(entry.body, back_at=past, left_at=past - timedelta(minutes=20)))
    _, again, _ = opened()
    assert states(again)[4:7] == ["done", "open", "next"]


def test_the_change_is_said_as_two_numbers(journal):
    _, steps, _ = opened()
    control(steps[0], "Anger").value = 7
    control(steps[5], "Anger").value = 4
    assert control(steps[5], "Anger").before == 7
    assert "Anger 7, now 4." in words_of(steps[5])


def test_high_anger_after_the_break_offers_another_round(journal):
    _, steps, _ = opened()
    control(steps[0], "Anger").value = 8
    control(steps[5], "Anger").value = 8
    first = journal.entries.all("cool_off")[0]
    click(steps[5], "Another round")
    second = journal.entries.all("cool_off")[0]
    assert second.body.second_of == first.id
    assert second.body.anger_before == 8
    assert states(steps)[2] == "open"


def test_the_plan_reads_as_one_sentence(journal):
    _, steps, _ = opened()
    type_into(steps[6], "If …", "If Sam asks how it went,")
    type_into(steps[6], "then I say …", "not today")
    assert "If Sam asks how it went, then I say: “not today”" in words_of(steps[6])


def test_finishing_folds_everything_and_shows_what_stays(journal):
    _, steps, closing = opened()
    type_into(steps[7], "What will this rejection count for?", "a better first page")
    click(steps[7], "Finish")
    assert in_journal(journal).finished_at is not None
    assert set(states(steps)) == {"done"}
    assert "a better first page" in words_of(closing)


def test_a_finished_one_is_shown_for_the_day_and_a_new_one_can_be_begun_beside_it(journal, monkeypatch):
    head, steps, _ = opened()
    type_into(steps[7], "What will this rejection count for?", "a better first page")
    assert buttons_of(head) == []
    click(steps[7], "Finish")
    assert [words for words, _ in buttons_of(head)] == ["Begin a new one"]
    head, steps, closing = opened()
    assert "a better first page" in words_of(closing)
    assert steps[7].head.gone_on_with
    click(head, "Begin a new one")
    assert states(steps)[:2] == ["open", "next"]
    assert buttons_of(head) == []
    assert words_of(closing).strip() == ""
    later_on(monkeypatch, timedelta(days=1))
    assert states(opened()[1])[0] == "open"


def test_a_no_that_came_since_begins_one_of_its_own(journal):
    _, steps, _ = opened()
    click(steps[7], "Finish")
    one = Application(new_id(), "Larkhill Energy")
    journal.applications.add_with_events(one, [Event(new_id(), one.id, "rejected", on=clock.today())])
    assert states(opened()[1])[0] == "open"


def test_delete_this_can_be_undone(journal):
    _, steps, _ = opened()
    type_into(steps[0 + 7], "What am I leaving with them?", "the waiting")
    click(steps[0], "Delete this")
    assert journal.entries.all("cool_off") == []
    assert control(steps[7], "What am I leaving with them?").value == ""
    click(steps[0], "Undo")
    assert in_journal(journal).leaving == "the waiting"
    assert control(steps[7], "What am I leaving with them?").value == "the waiting"


def test_two_windows_keep_both_texts(journal):
    _, first, _ = opened()
    type_into(first[7], "What am I leaving with them?", "begun")
    _, second, _ = opened()
    type_into(second[7], "What am I leaving with them?", "written in the second window")
    field = control(first[7], "What am I leaving with them?")
    field._message(None, {"words": "written in the first window", "count": "2"}, [])
    texts = {entry.body.leaving for entry in journal.entries.all("cool_off")}
    assert texts == {"written in the first window", "written in the second window"}


def test_a_draft_that_is_put_away_goes_out_of_sight_in_both_windows(journal, monkeypatch):
    monkeypatch.setattr(parking, "LOOK", 0)

    async def two_windows():
        first = parking.parking(journal, None)
        type_into(first, "Your draft", "You will be sorry.")
        second = parking.parking(journal, None)
        assert control(second, "Your draft").value == "You will be sorry."
        click(second, "Put it away")
        while "out of sight" not in words_of(first):
            await asyncio.sleep(0)
        return first, second

    for window in asyncio.run(asyncio.wait_for(two_windows(), 10)):
        assert "sorry" not in words_of(window)
        assert [words for words, _ in buttons_of(window)] == ["Put away another one"]


def test_what_was_still_typed_elsewhere_is_put_away_with_the_draft(journal):
    first = parking.parking(journal, None)
    type_into(first, "Your draft", "You will")
    click(parking.parking(journal, None), "Put it away")
    type_into(first, "Your draft", "You will be sorry.")
    assert "sorry" not in words_of(first)
    assert journal.entries.latest("parked_draft").body.text == "You will be sorry."


def test_what_could_not_be_saved_is_said_and_kept_for_the_next_try(journal, monkeypatch):
    _, steps, _ = opened()
    control(steps[0], "Anger").value = 5
    folder = journal.path.parent
    moved = journal.path.rename(folder / "elsewhere.sqlite3")
    control(steps[0], "Anger").value = 6
    assert steps[0].foot.problem
    moved.rename(journal.path)
    control(steps[0], "Hurt").value = 3
    assert (in_journal(journal).anger_before, in_journal(journal).hurt_before) == (6, 3)
    assert steps[0].foot.problem == ""


@pytest.mark.parametrize("away", [True, False])
def test_the_rejection_is_out_of_sight_while_the_break_runs(journal, monkeypatch, away):
    one = Application(new_id(), "Larkhill Energy", "Analyst")
    journal.applications.add_with_events(one, [Event(new_id(), one.id, "rejected")])
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    _, steps, _ = opened()
    click(steps[0], "Continue")
    if away:
        for step in steps[1:4]:
            click(step, "Continue")
        click(steps[4], "I am leaving the screen now")
    head, _, _ = opened()
    assert ("Larkhill Energy" in words_of(head)) is not away


def test_what_another_window_deleted_does_not_come_back(journal):
    _, first, _ = opened()
    type_into(first[7], "What am I leaving with them?", "deleted words")
    _, second, _ = opened()
    click(second[0], "Delete this")
    control(first[0], "Anger").value = 4
    assert [each.body.leaving for each in journal.entries.all("cool_off")] == [""]


def test_a_failed_save_is_not_tried_again_after_the_entry_was_deleted(journal):
    _, steps, _ = opened()
    control(steps[0], "Anger").value = 5
    moved = journal.path.rename(journal.path.parent / "elsewhere.sqlite3")
    type_into(steps[7], "What am I leaving with them?", "not to be kept")
    moved.rename(journal.path)
    click(steps[0], "Delete this")
    cool_off._sitting._try_again()
    assert journal.entries.all("cool_off") == []
