import json

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
