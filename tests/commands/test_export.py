import json
import os
import stat
from dataclasses import replace

import pytest

from rebound.commands.export import gather
from rebound.exercises.lesson import Lesson
from rebound.exporting import json_lines
from rebound.records import Application, Event

FILES = {
    "json": {
        "applications.jsonl", "events.jsonl", "entries.jsonl", "batches.jsonl", "manifest.json", "README.txt",
    },
    "csv": {"applications.csv", "events.csv", "entries.csv", "README.txt"},
    "xlsx": {"rebound.xlsx"},
    "html": {"rebound.html"},
}  # fmt: skip


@pytest.fixture
def kept(journal):
    journal.applications.add_with_events(Application("a1", "Nordwind"), [Event("e1", "a1", "applied")])
    journal.entries.start("lesson", Lesson(learned="ask earlier"), "a1")
    return journal


@pytest.mark.parametrize("form", FILES)
def test_each_form_has_its_files_for_this_person_alone(rebound, kept, tmp_path, form):
    ran = rebound("export", tmp_path / "out", "--format", form, "--json")
    told = json.loads(ran.out)
    assert (ran.status, ran.err) == (0, "")
    assert (told["applications"], told["events"], told["entries"]) == (1, 1, 1)
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES[form]
    for path in told["files"]:
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700


@pytest.mark.parametrize("form", FILES)
def test_half_a_character_does_not_keep_the_rest_from_being_exported(rebound, kept, tmp_path, form):
    kept.entries.start("lesson", Lesson(learned="half \ud83d"))
    assert rebound("export", tmp_path / "out", "--format", form).status == 0
    if form == "json":
        assert json_lines.read(tmp_path / "out").entries[-1].body.learned == "half \ud83d"


def test_without_a_form_it_is_the_one_that_can_be_brought_back(rebound, kept, tmp_path):
    ran = rebound("export", tmp_path / "out")
    assert ran.out.startswith("Exported 1 application, 1 event, 1 entry:\n")
    assert json_lines.read(tmp_path / "out") == gather(kept)


def test_what_lies_in_the_bin_is_not_exported(kept):
    kept.applications.delete("a1")
    contents = gather(kept)
    assert contents.applications == contents.events == contents.entries == ()


def test_words_about_an_application_in_the_bin_are_exported_without_it(kept):
    lesson = kept.entries.all()[0]
    kept.entries.delete(lesson.id)
    kept.applications.delete("a1")
    kept.entries.restore(lesson.id)
    assert gather(kept).entries == (replace(lesson, application_id=None),)


def test_a_folder_that_cannot_be_written_is_a_sentence(rebound, kept, tmp_path):
    (tmp_path / "taken").write_bytes(b"mine")
    ran = rebound("export", tmp_path / "taken")
    assert (ran.status, ran.out) == (2, "")
    assert "Nothing was exported" in ran.err
    assert (tmp_path / "taken").read_bytes() == b"mine"
