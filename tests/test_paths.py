"""Where things are."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rebound import errors, paths


@pytest.fixture(autouse=True)
def no_choices(monkeypatch):
    for name in ("REBOUND_DATA", "REBOUND_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


def test_shipped_things_are_found_in_a_checkout():
    assert paths.shipped("data/support_lines.json").is_file()
    assert paths.notebooks().is_dir()


def test_shipped_things_are_found_inside_an_installed_package(tmp_path):
    installed = tmp_path / "rebound"
    shutil.copytree(paths.PACKAGE, installed, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    (installed / "data").mkdir()
    (installed / "data" / "support_lines.json").touch()
    found = "from rebound import paths; print(paths.shipped('data/support_lines.json'))"
    said = subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {found}"],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    assert Path(said.stdout.strip()) == installed / "data" / "support_lines.json"


def test_a_missing_shipped_file_is_named():
    with pytest.raises(errors.ShippedFileMissing, match="no_such_list"):
        paths.shipped("data/no_such_list.json")


def test_the_template_lies_in_the_package():
    sheet = paths.template_static("rebound.css")
    assert sheet.is_relative_to(paths.template_root())
    assert sheet.is_relative_to(paths.PACKAGE)


def test_the_journal_and_its_backups_lie_in_the_folder_of_the_person():
    assert paths.journal().parent == paths.data_dir()
    assert paths.backups().parent == paths.data_dir()


def test_the_folder_of_the_person_can_be_chosen(monkeypatch, tmp_path):
    monkeypatch.setenv("REBOUND_DATA", str(tmp_path / "here"))
    assert paths.journal() == tmp_path / "here" / "journal.sqlite3"


def test_a_chosen_folder_may_begin_at_home(monkeypatch):
    monkeypatch.setenv("REBOUND_DATA", "~/there")
    monkeypatch.setenv("REBOUND_WORKSPACE", "~/work")
    assert paths.data_dir() == Path.home() / "there"
    assert paths.workspace() == Path.home() / "work"


def test_the_workspace_is_never_above_the_journal():
    assert not paths.data_dir().is_relative_to(paths.workspace())
    assert not paths.workspace().is_relative_to(paths.data_dir())


def test_the_made_up_history_lies_apart():
    assert paths.demo_dir() != paths.data_dir()
    assert not paths.demo_dir().is_relative_to(paths.data_dir())


def test_asking_where_things_are_makes_no_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("REBOUND_DATA", str(tmp_path / "here"))
    paths.journal(), paths.backups(), paths.workspace(), paths.demo_dir()
    assert not (tmp_path / "here").exists()
