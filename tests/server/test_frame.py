from types import SimpleNamespace

import pytest

from rebound import paths
from rebound.server import door, frame

STATIC = "/voila/static-1/"


@pytest.fixture
def folder(tmp_path):
    for name in ("00_start.ipynb", "02_cool_off.ipynb"):
        (tmp_path / name).write_text("{}")
    return tmp_path


def _frame(folder, here):
    return frame.frame(folder, here=here, theme="system", country="", static=STATIC)


def test_a_page_whose_notebook_is_not_there_is_a_word_without_a_link(folder):
    drawn = _frame(folder, "00_start.ipynb")["pages"]
    assert [page["name"] for page in drawn] == ["Start", "Applications", "Patterns", "Coach"]
    assert [bool(page["address"]) for page in drawn] == [True, False, False, False]


def test_the_page_that_is_open_is_the_current_one(folder):
    assert [page["here"] for page in _frame(folder, "00_start.ipynb")["pages"]] == [True, False, False, False]


def test_the_path_of_the_stages_is_on_the_stages_alone(folder):
    assert _frame(folder, "00_start.ipynb")["stages"] == []
    drawn = _frame(folder, "02_cool_off.ipynb")
    assert [stage["name"] for stage in drawn["stages"]] == list(frame.STAGES)
    assert [stage["here"] for stage in drawn["stages"]] == [False, True, False, False]
    assert drawn["number"] == 2


def test_every_shipped_notebook_is_a_page_or_a_stage_or_one_that_the_coachs_page_leads_to():
    known = {*frame.PAGES.values(), *frame.STAGES.values()}
    others = {notebook.name for notebook in paths.notebooks().glob("*.ipynb")} - known
    assert others == {"08_for_coaches.ipynb"}
    assert "(08_for_coaches.ipynb)" in (paths.notebooks() / "07_coach.ipynb").read_text(encoding="utf-8")


def test_the_theme_is_the_one_chosen_in_this_browser_or_the_system_s():
    def asked(value):
        cookies = {frame.THEME_COOKIE: SimpleNamespace(value=value)} if value is not None else {}
        return frame.theme_of(SimpleNamespace(cookies=cookies))

    assert [asked(value) for value in ("dark", "light", "system", None, "<b>")] == [
        *("dark", "light", "system", "system", "system")
    ]


def test_each_page_gets_a_question_of_its_own(tmp_path):
    kept = door.read(tmp_path)
    first, second = frame.challenge(kept, 1), frame.challenge(kept, 1)
    assert first != second
    assert first["proof"] == kept.proof(first["nonce"], 1)


def test_a_damaged_list_of_help_lines_leaves_the_sentence(folder, monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "shipped", lambda name: tmp_path / "none")
    assert "emergency" in _frame(folder, "00_start.ipynb")["help"]["problem"]
