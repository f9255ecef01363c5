import json

from rebound import paths
from rebound.packets import clients
from rebound.store import coaching
from rebound.store.journal import Journal


def test_a_backup_is_made_once_for_each_change(rebound, journal):
    journal.entries.start("lesson")
    first = json.loads(rebound("backup", "--json").out)
    second = json.loads(rebound("backup", "--json").out)
    assert first["new"]
    assert second == {"backup": first["backup"], "new": False}
    assert [str(each.path) for each in Journal.open().backups.all()] == [first["backup"]]


def test_in_words_it_says_where_the_backup_is(rebound, journal):
    assert rebound("backup").out == f"A backup was made:\n{journal.backups.all()[0].path}\n"
    assert rebound("backup").out.startswith("Nothing has changed since the last backup:\n")


def test_the_folder_of_somebody_who_coaches_gets_a_backup_of_its_own(rebound, journal):
    assert "people you coach" not in rebound("backup").out
    clients.coach_key()
    told = json.loads(rebound("backup", "--json").out)
    assert told["coaching_new"]
    assert [str(each.path) for each in coaching.found(paths.coaching())] == [told["coaching"]]
    assert "Of the people you coach: Nothing has changed since" in rebound("backup").out
