"""The start page, clicked in-process."""

from dataclasses import replace
from datetime import timedelta

from rebound import clock
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff, ParkedDraft
from rebound.pages import cool_off, start
from rebound.pages.parts import desk, parking
from rebound.records import Application, Event, new_id
from rebound.status import standing
from tests.pages.conftest import click, control, double_click, type_into, words_of


def opened():
    return {
        each.__name__: each()
        for each in (
            start.begin,
            start.log_rejection,
            start.check_in,
            start.what_next,
            start.due,
            start.stages,
            start.rejection_log,
        )
    }


def test_the_first_words_come_once(journal):
    page = opened()
    assert "not therapy" in words_of(page["begin"])
    type_into(page["begin"], "What would you like to be called here? You can leave it empty.", "Maya")
    click(page["begin"], "I have read this")
    assert "not therapy" not in words_of(page["begin"])
    again = opened()["begin"]
    assert "not therapy" not in words_of(again)
    assert "Maya." in words_of(again)


def test_a_rejection_is_logged_with_the_company_alone(journal):
    page = opened()
    type_into(page["log_rejection"], "Company", "Larkhill Energy")
    click(page["log_rejection"], "Log it")
    (one,) = journal.applications.all()
    assert one.company == "Larkhill Energy"
    now = standing(journal.events.of(one.id), clock.today())
    assert (now.status, now.status_on, now.stage) == ("rejected", clock.today(), "applied")
    assert "Larkhill Energy" in words_of(page["begin"])


def test_a_double_click_logs_a_rejection_once_and_after_an_undo_it_can_be_logged_again(journal):
    form = opened()["log_rejection"]
    type_into(form, "Company", "Northway")
    double_click(form, "Log it")
    assert [one.company for one in journal.applications.all()] == ["Northway"]
    double_click(form, "Undo")
    assert journal.applications.all() == []
    double_click(form, "Log it")
    assert [one.company for one in journal.applications.all()] == ["Northway"]


def test_stage_day_channel_and_words_are_kept(journal):
    page = opened()
    form = page["log_rejection"]
    day = clock.today() - timedelta(days=2)
    type_into(form, "Company", "Northway")
    type_into(form, "Role", "Editor")
    type_into(form, "The day of their no", day.isoformat())
    type_into(form, "Their words, if you want to keep them", "We went with somebody else.")
    control(form, "How far had it come?").value = "final_interview"
    control(form, "How was it told?").value = "call"
    click(form, "Log it")
    (one,) = journal.applications.all()
    events = journal.events.of(one.id)
    no = next(event for event in events if event.kind == "rejected")
    assert (no.on, no.channel, no.words) == (day, "call", "We went with somebody else.")
    assert standing(events, clock.today()).stage == "final_interview"


def test_an_application_of_the_history_is_found_and_not_doubled(journal):
    one = Application(new_id(), "Northway", "Editor")
    journal.applications.add_with_events(
        one, [Event(new_id(), one.id, "applied", on=clock.today() - timedelta(days=20))]
    )
    form = opened()["log_rejection"]
    type_into(form, "Company", "northway")
    assert "From your history: Editor at Northway" in words_of(form)
    click(form, "Log it")
    assert len(journal.applications.all()) == 1
    assert standing(journal.events.of(one.id), clock.today()).status == "rejected"
    click(form, "Undo")
    assert standing(journal.events.of(one.id), clock.today()).status == "applied"


def test_undo_takes_a_new_application_back_and_keeps_the_form(journal):
    form = opened()["log_rejection"]
    type_into(form, "Company", "Northway")
    click(form, "Log it")
    click(form, "Undo")
    assert journal.applications.all() == []
    assert control(form, "Company").value == "Northway"


def test_a_form_half_filled_in_is_found_again(journal):
    type_into(opened()["log_rejection"], "Company", "North")
    assert control(opened()["log_rejection"], "Company").value == "North"


def test_a_day_that_has_not_come_is_asked_about(journal):
    form = opened()["log_rejection"]
    type_into(form, "Company", "Northway")
    type_into(form, "The day of their no", (clock.today() + timedelta(days=1)).isoformat())
    click(form, "Log it")
    assert journal.applications.all() == []
    assert "has not come yet" in words_of(form)


def test_without_a_company_nothing_is_written(journal):
    form = opened()["log_rejection"]
    click(form, "Log it")
    assert journal.applications.all() == []
    assert "Which company was it?" in words_of(form)


def test_high_anger_suggests_to_cool_off_and_says_why(journal):
    page = opened()
    control(page["check_in"], "Anger").value = 7
    assert journal.entries.all("check_in")[0].body == CheckIn(anger=7)
    said = words_of(page["what_next"])
    assert "Cool off first" in said
    assert "Your anger is at 7" in said


def test_calm_numbers_leave_the_choice(journal):
    page = opened()
    control(page["check_in"], "Anger").value = 2
    assert "Choose any stage below" in words_of(page["what_next"])


def test_one_day_has_one_check_in(journal):
    page = opened()
    control(page["check_in"], "Anger").value = 7
    control(page["check_in"], "Hurt").value = 4
    again = opened()
    assert control(again["check_in"], "Anger").value == 7
    control(again["check_in"], "Worry").value = 1
    assert [each.body for each in journal.entries.all("check_in")] == [CheckIn(hurt=4, anger=7, worry=1)]


def test_the_end_of_a_break_is_due_with_its_time(journal):
    cool_off.begin()
    step = cool_off.go_away()
    click(step, "I am leaving the screen now")
    entry = journal.entries.all("cool_off")[0]
    journal.entries.save(entry, replace(entry.body, step="away"))
    page = opened()
    back = clock.local(entry.body.back_at).strftime("%H:%M")
    assert back in words_of(page["due"])
    assert f"Cool off continues at {back}" in words_of(page["what_next"])


def test_the_company_is_out_of_sight_while_the_break_runs(journal):
    form = opened()["log_rejection"]
    type_into(form, "Company", "Larkhill Energy")
    click(form, "Log it")
    cool_off.begin()
    click(cool_off.go_away(), "I am leaving the screen now")
    entry = journal.entries.all("cool_off")[0]
    journal.entries.save(entry, replace(entry.body, step="away"))
    page = opened()
    assert "Larkhill" not in words_of(page["begin"])
    assert "Larkhill" not in words_of(page["rejection_log"])


def test_a_rested_draft_is_decided_on_and_deleting_is_final(journal):
    past = clock.now().utc - timedelta(minutes=1)
    journal.entries.start("parked_draft", ParkedDraft("You will be sorry.", past))
    page = opened()
    assert "You will be sorry." not in words_of(page["due"])
    click(page["due"], "Delete it")
    assert journal.entries.all("parked_draft") == []
    assert b"You will be sorry." not in journal.path.read_bytes()
    assert "Nothing is due." in words_of(page["due"])


def test_a_draft_is_no_longer_due_once_deleted_also_where_a_backup_cannot_be_opened(journal):
    past = clock.now().utc - timedelta(minutes=1)
    journal.entries.start("parked_draft", ParkedDraft("You will be sorry.", past))
    backup = journal.backups.make("test")
    backup.write_bytes(b"\0" * 4096 + backup.read_bytes()[4096:])
    page = opened()
    click(page["due"], "Delete it")
    assert "Nothing is due." in words_of(page["due"])


def test_a_draft_that_another_window_hid_again_is_not_read(journal):
    past = clock.now().utc - timedelta(hours=1)
    draft = journal.entries.start("parked_draft", ParkedDraft("You will be sorry.", past))
    done = []
    choices = parking.decide(journal, draft, lambda: done.append(True))
    journal.entries.save(draft, replace(draft.body, not_before=clock.now().utc + parking.REST))
    click(choices, "Read it")
    assert "sorry" not in words_of(choices)
    click(choices, "Keep it hidden")
    click(choices, "Delete it")
    assert done == [True] * 3
    assert [each.body.text for each in journal.entries.all("parked_draft")] == ["You will be sorry."]


def test_a_stage_that_is_not_there_yet_has_no_link(journal, monkeypatch):
    monkeypatch.setattr(desk, "there", lambda page: page == "cool_off")
    stages = words_of(opened()["stages"])
    assert "02_cool_off.ipynb" in stages
    assert "03_not_personal.ipynb" not in stages
    assert "Not personal" in stages


def test_one_thing_learned_is_kept_beside_its_rejection(journal):
    page = opened()
    type_into(page["log_rejection"], "Company", "Northway")
    click(page["log_rejection"], "Log it")
    type_into(page["rejection_log"], "One thing learned", "ask about the team first")
    (one,) = journal.applications.all()
    (lesson,) = journal.entries.all("lesson", one.id)
    assert lesson.body.learned == "ask about the team first"


def test_from_three_rejections_on_the_stages_are_drawn_and_never_counted(journal):
    for number, kind in enumerate(("applied", "screening", "final_interview")):
        one = Application(new_id(), f"Company {number}")
        day = clock.today() - timedelta(days=30 - number)
        journal.applications.add_with_events(
            one, [Event(new_id(), one.id, kind), Event(new_id(), one.id, "rejected", on=day)]
        )
    said = words_of(opened()["rejection_log"])
    assert "<svg" in said
    assert "3 rejections" not in said


def two_open_at_acme(journal):
    made = [Application(new_id(), "Acme", role) for role in ("Editor", "Planner")]
    for one in made:
        journal.applications.add_with_events(one, [Event(new_id(), one.id, "applied")])
    return made


def test_which_of_two_applications_is_asked_and_not_guessed(journal):
    _, planner = two_open_at_acme(journal)
    form = opened()["log_rejection"]
    type_into(form, "Company", "Acme")
    click(form, "Log it")
    assert "Which one was it?" in words_of(form)
    assert len(journal.applications.all()) == 2
    control(form, "Which one was it?").value = planner.id
    click(form, "Log it")
    assert standing(journal.events.of(planner.id), clock.today()).status == "rejected"
    assert len(journal.applications.all()) == 2


def test_a_day_before_the_sending_writes_nothing_at_all(journal):
    one, sent = Application(new_id(), "Northway", "Editor"), clock.today() - timedelta(days=5)
    journal.applications.add_with_events(one, [Event(new_id(), one.id, "applied", on=sent)])
    form = opened()["log_rejection"]
    type_into(form, "Company", "Northway")
    type_into(form, "The day of their no", (sent - timedelta(days=1)).isoformat())
    control(form, "How far had it come?").value = "interview"
    click(form, "Log it")
    assert [event.kind for event in journal.events.of(one.id)] == ["applied"]


def test_an_old_unfinished_cool_off_is_not_pressed_on_the_person(journal):
    cool_off.begin()
    click(cool_off.rate(), "Continue")
    (entry,) = journal.entries.all("cool_off")
    old = replace(entry.changed, local_date=clock.today() - timedelta(days=3))
    journal.entries.delete(entry.id)
    journal.entries.add(replace(entry, id=new_id(), changed=old))
    page = opened()
    assert "Go on with Cool off" not in words_of(page["what_next"])
    assert "Kept at" in words_of(page["stages"])
    head = cool_off.begin()
    assert "Kept from" in words_of(head)
    assert cool_off.name_it().state == "open"


def test_a_stage_was_finished_on_its_day_whatever_was_changed_in_it_since(journal):
    then = clock.now().utc - timedelta(days=2)
    journal.entries.start("cool_off", CoolOff("let_go", finished_at=then))
    assert "Finished today" not in words_of(opened()["stages"])
    assert f"Finished {desk.day_name(clock.local(then).date())}." in words_of(opened()["stages"])
