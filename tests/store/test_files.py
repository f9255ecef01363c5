import os
import stat
import subprocess
import sys

import pytest

from rebound.store import files

TOUR = """
import os, sys
from pathlib import Path
os.umask(int(sys.argv[1], 8))
from rebound.exercises.cool_off import ParkedDraft
from rebound.records import Application, new_id
from rebound.store.journal import Journal
journal = Journal.open()
journal.applications.add(Application(new_id(), "Acme"))
draft = journal.entries.start("parked_draft", ParkedDraft("words"))
backup = journal.backups.make("tour")
journal.backups.restore(backup)
with journal.writing() as held:
    held.execute("DELETE FROM setting")
    for path in sorted(journal.path.parent.rglob("*")):
        print(oct(path.stat().st_mode & 0o7777), path)
journal.entries.forget_all([draft.id])
for path in [journal.path.parent, *sorted(journal.path.parent.rglob("*"))]:
    print(oct(path.stat().st_mode & 0o7777), path)
"""


@pytest.mark.parametrize("umask", ["000", "022", "077"])
def test_all_files_and_folders_are_for_the_person_alone(home, umask):
    ran = subprocess.run([sys.executable, "-c", TOUR, umask], capture_output=True, text=True, check=True)
    lines = [line.split(" ", 1) for line in ran.stdout.splitlines()]

    assert any(path.endswith("-journal") for _, path in lines)
    assert any("/backups/" in path for _, path in lines)
    for mode, path in lines:
        folder = path.endswith(("home", "backups"))
        assert mode == ("0o700" if folder else "0o600"), path


def test_folders_that_were_missing_above_are_for_the_person_alone_too(tmp_path):
    before = os.umask(0)
    try:
        files.make_folder(tmp_path / "a" / "b")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700


def test_a_folder_that_was_there_is_left_as_it_is(tmp_path):
    tmp_path.chmod(0o755)

    files.make_folder(tmp_path)

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_that_was_there_keeps_what_it_holds(tmp_path):
    (tmp_path / "file").write_text("words")

    files.make_file(tmp_path / "file")

    assert (tmp_path / "file").read_text() == "words"


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path):
    (tmp_path / "file").write_text("words")
    (tmp_path / "file").chmod(0o644)

    files.close_to_others(tmp_path / "file")

    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600
