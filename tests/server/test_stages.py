from dataclasses import replace

from rebound import clock
from rebound.exercises.cool_off import CoolOff
from rebound.server import stages
from rebound.writing.prompts import COOL_OFF


def test_the_place_is_that_of_the_newest_sitting(journal):
    assert stages.places(journal)["cool_off"] == "not begun"
    entry = journal.entries.start("cool_off", CoolOff(step="calm"))
    assert stages.places(journal)["cool_off"] == f"step 3 of {len(COOL_OFF)}"
    journal.entries.save(entry, replace(entry.body, finished_at=clock.now().utc))
    assert stages.places(journal)["cool_off"] == "finished"


def test_a_sitting_without_a_step_is_at_its_first(journal):
    journal.entries.start("cool_off", CoolOff(step="a step of long ago"))
    assert stages.places(journal)["cool_off"] == f"step 1 of {len(COOL_OFF)}"


def test_a_journal_that_cannot_be_read_says_nothing(journal):
    journal.path.write_bytes(b"not a journal")
    assert stages.places(journal) == {}
