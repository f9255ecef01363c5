import json

import pytest

from rebound.store.journal import Journal


@pytest.fixture
def batch(rebound, tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text("Company,Role,Date Applied\nNordwind,Analyst,2026-03-13\nSüdwind,Cook,2026-03-14\n")
    return json.loads(rebound("import", "--json", path).out)["batches"][0]["id"]


def test_what_a_file_brought_in_is_taken_out_by_the_mark_that_was_printed(rebound, batch):
    ran = rebound("import", "--undo", batch[:8])
    assert ran.status == 0
    assert "“jobs.csv” is taken out again: 2 applications, 2 events." in ran.out
    assert Journal.open().applications.all() == []


def test_what_the_person_changed_since_stays(rebound, batch):
    journal = Journal.open()
    journal.applications.change(journal.applications.all()[0].id, notes="They called.")
    told = json.loads(rebound("import", "--json", "--undo", batch).out)
    assert (told["applications"], told["kept"]) == (1, 1)
    assert [each.notes for each in journal.applications.all()] == ["They called."]


def test_where_nothing_could_be_taken_out_nothing_is_said_to_be(rebound, batch):
    journal = Journal.open()
    for each in journal.applications.all():
        journal.applications.delete(each.id)
    assert "Nothing of “jobs.csv” was left to take out." in rebound("import", "--undo", batch).out


@pytest.mark.parametrize("mark", ["nothing", ""])
def test_a_mark_that_names_nothing_is_a_sentence(rebound, batch, mark):
    ran = rebound("import", "--undo", mark or "z")
    assert ran.status == 2
    assert f"{batch[:8]} (“jobs.csv”)" in ran.err
    assert len(Journal.open().applications.all()) == 2


def test_taken_out_once_it_is_not_there_to_be_taken_out_again(rebound, batch):
    rebound("import", "--undo", batch)
    ran = rebound("import", "--undo", batch)
    assert ran.status == 2
    assert "Nothing has been brought in so far." in ran.err
