import json
import stat
from pathlib import Path

import pytest

from rebound import errors
from rebound.server import workspace
from tests.serving import write_notebook


@pytest.fixture
def shipped(tmp_path) -> Path:
    write_notebook(tmp_path / "shipped" / "00_start.ipynb", "# Start", "1 + 1")
    return tmp_path / "shipped"


@pytest.fixture
def place(tmp_path, home) -> Path:
    return tmp_path / "workspace"


def _cells(path):
    return ["".join(cell["source"]) for cell in json.loads(path.read_text("utf-8"))["cells"]]


def _edit(path, number, source):
    notebook = json.loads(path.read_text("utf-8"))
    notebook["cells"][number]["source"] = source
    path.write_text(json.dumps(notebook))


def test_the_shipped_notebooks_are_there_for_the_person_alone(shipped, place):
    assert workspace.prepare(shipped, place) == []
    assert _cells(place / "00_start.ipynb") == ["# Start", "1 + 1"]
    for path in (place, *place.rglob("*")):
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077


def test_an_upgrade_brings_the_new_notebook(shipped, place):
    workspace.prepare(shipped, place)
    _edit(shipped / "00_start.ipynb", 1, "2 + 2")
    write_notebook(shipped / "01_new.ipynb", "# New")
    assert workspace.prepare(shipped, place) == []
    assert _cells(place / "00_start.ipynb") == ["# Start", "2 + 2"]
    assert (place / "01_new.ipynb").exists()


def test_without_an_upgrade_the_person_s_changes_stay_where_they_are(shipped, place):
    workspace.prepare(shipped, place)
    _edit(place / "00_start.ipynb", 1, "mine")
    assert workspace.prepare(shipped, place) == []
    assert _cells(place / "00_start.ipynb") == ["# Start", "mine"]


def test_an_upgrade_puts_the_person_s_changes_into_mine(shipped, place):
    workspace.prepare(shipped, place)
    for words in ("mine", "mine again"):
        _edit(place / "00_start.ipynb", 1, words)
        _edit(shipped / "00_start.ipynb", 1, f"new besides {words}")
        [moved] = workspace.prepare(shipped, place)
        assert moved.parent == place / workspace.MINE
        assert _cells(moved) == ["# Start", words]
        assert _cells(place / "00_start.ipynb")[1] == f"new besides {words}"
    assert len(list((place / workspace.MINE).iterdir())) == 2


def test_a_notebook_that_was_only_run_was_not_changed(shipped, place):
    workspace.prepare(shipped, place)
    notebook = json.loads((place / "00_start.ipynb").read_text())
    notebook["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "2"}]
    (place / "00_start.ipynb").write_text(json.dumps(notebook))
    _edit(shipped / "00_start.ipynb", 1, "2 + 2")
    assert workspace.prepare(shipped, place) == []


def test_a_file_of_the_same_name_from_elsewhere_is_kept_too(shipped, place):
    write_notebook(place / "00_start.ipynb", "# Mine from before")
    [moved] = workspace.prepare(shipped, place)
    assert _cells(moved) == ["# Mine from before"]


def test_the_person_s_own_notebooks_are_never_touched(shipped, place):
    workspace.prepare(shipped, place)
    own = write_notebook(place / workspace.MINE / "00_start.ipynb", "# Mine")
    before = own.read_bytes()
    _edit(shipped / "00_start.ipynb", 1, "new")
    workspace.prepare(shipped, place)
    assert own.read_bytes() == before


def test_a_damaged_list_of_what_was_written_loses_nothing(shipped, place):
    workspace.prepare(shipped, place)
    _edit(place / "00_start.ipynb", 1, "mine")
    (place / workspace.WRITTEN).write_text("{")
    [moved] = workspace.prepare(shipped, place)
    assert _cells(moved) == ["# Start", "mine"]


@pytest.mark.parametrize("inside", [".", "deeper"])
def test_a_journal_inside_the_workspace_is_refused(shipped, home, inside, monkeypatch):
    monkeypatch.setenv("REBOUND_DATA", str(home / inside))
    with pytest.raises(errors.JournalInWorkspace):
        workspace.prepare(shipped, home)
    assert not home.exists()


def _model(path):
    cell = {"cell_type": "code", "source": "1", "outputs": [{"text": "private"}], "execution_count": 3}
    notebook = {"cells": [cell], "metadata": {"widgets": {"state": "private"}}}
    return {"type": "notebook", "path": path, "content": notebook}


@pytest.mark.parametrize("path", ["00_start.ipynb", "/00_start.ipynb"])
def test_a_shipped_notebook_is_saved_without_outputs_and_without_the_state_of_widgets(path):
    model = _model(path)
    workspace.strip(model=model, path=path, contents_manager=None)
    assert "private" not in json.dumps(model)
    assert model["content"]["cells"][0]["execution_count"] is None


@pytest.mark.parametrize("path", ["mine/00_start.ipynb", "mine/own.ipynb", "own.ipynb"])
def test_the_person_s_own_notebook_keeps_what_it_shows(path):
    model = _model(path)
    workspace.strip(model=model, path=path, contents_manager=None)
    assert model == _model(path)


def test_a_file_that_is_no_notebook_is_left_alone():
    model = {"type": "file", "content": "text"}
    workspace.strip(model=model, path="00_start.ipynb", contents_manager=None)
    assert model == {"type": "file", "content": "text"}
