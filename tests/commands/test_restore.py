import json
import os

import pytest
from hypothesis import HealthCheck, given, settings

from rebound import cli, paths
from rebound.cli import main
from rebound.commands.export import gather
from rebound.exercises.lesson import Lesson
from rebound.packets import clients
from rebound.records import Application
from rebound.store import filling
from rebound.store.journal import Journal
from tests.made_up import contents


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(what=contents())
def test_exported_and_brought_back_into_an_empty_journal_everything_is_as_it_was(
    tmp_path_factory, home, what
):
    folder = tmp_path_factory.mktemp("trip")
    before = Journal.open(folder / "before" / "journal.sqlite3")
    filling.fill(before, what.applications, what.events, what.entries, what.batches)
    assert gather(before) == what
    assert main(["--data", str(folder / "before"), "export", str(folder / "out")]) == 0
    assert main(["--data", str(folder / "after"), "restore", str(folder / "out")]) == 0
    after = Journal.open(folder / "after" / "journal.sqlite3")
    assert gather(after) == what
    assert after.check() == []


@pytest.fixture
def written(journal):
    journal.entries.start("lesson", Lesson(learned="first"))
    return journal


def learned(journal):
    return [each.body.learned for each in journal.entries.all()]


def test_without_a_name_the_backups_are_listed_the_last_one_first(rebound, written):
    assert rebound("restore").out == "There is no backup yet. “rebound backup” makes one.\n"
    rebound("backup")
    written.entries.start("lesson")
    rebound("backup")
    listed = json.loads(rebound("restore", "--json").out)["backups"]
    assert [each["reason"] for each in listed] == ["by hand", "by hand"]
    assert listed[0]["made"] > listed[1]["made"]
    assert listed[0]["name"] in rebound("restore").out.splitlines()[0]


@pytest.mark.parametrize("how", ["name", "path"])
def test_a_backup_is_brought_back_and_what_was_there_is_set_aside(rebound, written, how):
    rebound("backup")
    backup = json.loads(rebound("restore", "--json").out)["backups"][0]
    written.entries.start("lesson", Lesson(learned="second"))
    told = json.loads(rebound("restore", "--json", backup[how]).out)
    assert learned(written) == ["first"]
    rebound("restore", told["set_aside"])
    assert learned(written) == ["second", "first"]


def test_what_was_set_aside_earlier_is_not_what_the_journal_held_before(rebound, written):
    rebound("backup")
    backup = json.loads(rebound("restore", "--json").out)["backups"][0]["path"]
    assert json.loads(rebound("restore", "--json", backup).out)["set_aside"]
    written.path.unlink()
    assert json.loads(rebound("restore", "--json", backup).out)["set_aside"] is None


def test_an_export_replaces_what_was_there_which_is_set_aside(rebound, written, tmp_path):
    rebound("export", tmp_path / "out")
    written.applications.add(Application("a1", "Nordwind"))
    ran = rebound("restore", tmp_path / "out")
    assert (ran.status, written.applications.all(), learned(written)) == (0, [], ["first"])
    assert "What your journal held before is kept in:" in ran.out
    assert not list(written.path.parent.glob("restoring-*"))


def test_a_coachs_folder_comes_back_by_itself_and_the_journal_stays_as_it_is(rebound, written):
    key = clients.coach_key()
    rebound("backup")
    (name,) = (
        each["name"]
        for each in json.loads(rebound("restore", "--json").out)["backups"]
        if each["name"].startswith("coaching-")
    )
    (paths.coaching() / "key.txt").write_text("another")
    written.entries.start("lesson", Lesson(learned="second"))
    told = rebound("restore", name).out
    assert "Reload the page “For coaches”" in told
    assert "What the folder held before is kept in:" in told
    assert clients.coach_key() == key
    assert sorted(learned(written)) == ["first", "second"]


def test_a_damaged_journal_does_not_keep_a_backup_out(rebound, written):
    rebound("backup")
    backup = written.backups.all()[0].path.name
    written.path.write_bytes(b"not a journal " * 1000)
    assert rebound("restore", backup).status == 0
    assert learned(Journal.open()) == ["first"]


def test_what_cannot_be_brought_back_is_a_sentence_and_changes_nothing(rebound, written, tmp_path):
    rebound("backup")
    damaged = written.backups.all()[0].path
    content = bytearray(damaged.read_bytes())
    content[len(content) // 2 :] = os.urandom(len(content) // 2)
    damaged.write_bytes(content)
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.txt").write_text("not a backup")
    for source in (damaged, tmp_path / "empty", tmp_path / "text.txt", "nothing", written.path):
        ran = rebound("restore", source)
        assert (ran.status, ran.out) == (2, ""), source
        assert len(ran.err.splitlines()) == 1, source
        assert learned(written) == ["first"], source


def test_where_no_folder_for_the_journal_can_be_made_that_is_told(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main(["--data", str(tmp_path / "file" / "below"), "restore", str(tmp_path)]) == cli.REFUSED
    assert "cannot be opened" in capsys.readouterr().err
