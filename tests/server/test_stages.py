from dataclasses import replace

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.reply import Reply
from rebound.server import stages
from rebound.writing.prompts import COOL_OFF


def test_the_place_is_that_of_the_newest_sitting(journal):
    assert stages.places(journal)["cool_off"] == "not begun"
    entry = journal.entries.start("cool_off", CoolOff(step="calm"))
    assert stages.places(journal)["cool_off"] == f"step 3 of {len(COOL_OFF)}"
    journal.entries.save(entry, replace(entry.body, finished_at=clock.now().utc))
    assert stages.places(journal)["cool_off"] == "finished"


def test_a_request_is_not_finished_before_it_is_sent_and_answered(journal):
    done = AskForInsight(message="Thank you.", finished_at=clock.now().utc)
    entry = journal.entries.start("ask_for_insight", done)
    assert stages.places(journal)["ask_for_insight"] == "message waits"
    journal.entries.save(entry, replace(done, sent_on=clock.today()))
    assert stages.places(journal)["ask_for_insight"] == "sent"
    journal.entries.start("reply", Reply(request=entry.id, finished_at=clock.now().utc))
    assert stages.places(journal)["ask_for_insight"] == "finished"


def test_a_request_that_is_left_is_finished(journal):
    journal.entries.start("ask_for_insight", AskForInsight(worth="leave", finished_at=clock.now().utc))
    assert stages.places(journal)["ask_for_insight"] == "finished"


def test_a_sitting_without_a_step_is_at_its_first(journal):
    journal.entries.start("cool_off", CoolOff(step="a step of long ago"))
    assert stages.places(journal)["cool_off"] == f"step 1 of {len(COOL_OFF)}"


def test_a_journal_that_cannot_be_read_says_nothing(journal):
    journal.path.write_bytes(b"not a journal")
    assert stages.places(journal) == {}
