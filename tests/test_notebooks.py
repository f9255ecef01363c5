"""The rules of the notebooks, and that each runs from top to bottom on an empty journal and on the sample."""

import ast
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from rebound.pages.parts import desk
from rebound.server import demo

TOP = Path(__file__).parents[1]
NOTEBOOKS = sorted((TOP / "notebooks").glob("*.ipynb"))
FORBIDDEN = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.For, ast.While, ast.If, ast.Try, ast.With,
    ast.Lambda, ast.ListComp, ast.DictComp, ast.SetComp, ast.GeneratorExp, ast.IfExp,
)  # fmt: skip

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def source(cell: dict) -> str:
    return "".join(cell["source"])


@each_notebook
def test_a_notebook_has_the_name_of_its_page(path):
    assert path.stem in desk.PAGES.values()
    page = path.stem[3:]
    assert (TOP / "rebound" / "pages" / f"{page}.py").exists()


def test_each_page_module_has_its_notebook():
    modules = {path.stem for path in (TOP / "rebound" / "pages").glob("*.py")} - {"__init__"}
    assert modules == {path.stem[3:] for path in NOTEBOOKS}


@each_notebook
def test_code_cells_are_one_to_three_lines_that_only_call_and_show(path):
    for cell in cells(path):
        if cell["cell_type"] == "code":
            assert 1 <= len(source(cell).splitlines()) <= 3
            found = [node for node in ast.walk(ast.parse(source(cell))) if isinstance(node, FORBIDDEN)]
            assert not found, source(cell)


@each_notebook
def test_every_code_cell_stands_under_prose(path):
    kinds = [cell["cell_type"] for cell in cells(path)]
    assert kinds[0] == "markdown"
    assert all(before == "markdown" for before, kind in pairwise(kinds) if kind == "code")


@each_notebook
def test_words_outweigh_code(path):
    words = sum(len(source(cell).split()) for cell in cells(path) if cell["cell_type"] == "markdown")
    lines = sum(len(source(cell).splitlines()) for cell in cells(path) if cell["cell_type"] == "code")
    assert words >= 12 * lines, f"{words} words, {lines} lines of code"


@each_notebook
def test_no_outputs_and_no_widget_state_are_stored(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert "widgets" not in notebook["metadata"]
    for cell in notebook["cells"]:
        assert not cell.get("outputs") and cell.get("execution_count") is None


@each_notebook
def test_every_public_function_of_a_page_has_its_cell(path):
    page = path.stem[3:]
    tree = ast.parse((TOP / "rebound" / "pages" / f"{page}.py").read_text(encoding="utf-8"))
    functions = {n.name for n in tree.body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")}
    text = "\n".join(source(cell) for cell in cells(path))
    assert {name for name in functions if f"{page}.{name}(" not in text} == set()


def run_nbval(target: Path, home: Path) -> subprocess.CompletedProcess:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbval-lax",
        "--nbval-current-env",
        "--nbval-cell-timeout=120",
    ]
    return subprocess.run(
        [*command, "-q", "-o", "addopts=", "-p", "no:cacheprovider", str(target)],
        env=os.environ | {"REBOUND_DATA": str(home)},
        cwd=target.parent,
        capture_output=True,
        text=True,
        timeout=600,
    )


def contents(home: Path) -> str:
    """Return everything in the journal but the times at which it was opened."""
    with closing(sqlite3.connect(home / "journal.sqlite3")) as journal:
        return "\n".join(journal.iterdump())


def test_the_notebooks_run_on_an_empty_journal_and_write_nothing(journal, home):
    before = contents(home)
    done = run_nbval(TOP / "notebooks", home)
    assert done.returncode == 0, done.stdout
    assert contents(home) == before


def test_the_notebooks_run_on_the_sample_and_write_nothing(journal, home):
    demo.fill(journal)
    before = contents(home)
    done = run_nbval(TOP / "notebooks", home)
    assert done.returncode == 0, done.stdout
    assert contents(home) == before


def test_a_notebook_that_raises_fails(journal, home, tmp_path):
    broken = json.loads(NOTEBOOKS[0].read_text(encoding="utf-8"))
    broken["cells"][1]["source"] = ["raise ValueError('on purpose')"]
    target = tmp_path / "00_broken.ipynb"
    target.write_text(json.dumps(broken), encoding="utf-8")
    assert run_nbval(target, home).returncode == 1
