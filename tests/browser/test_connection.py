"""What a page does when its kernel or its server goes, and what it does not lose."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import Error

from rebound.store.journal import Journal
from tests.browser.conftest import STARTED
from tests.serving import listening, serving, soon, write_notebook

pytestmark = pytest.mark.chromium

PAGE = """
from rebound.store.journal import Journal
from rebound.widgets.note import Saved
from rebound.widgets.writing import Writing

journal = Journal.open()
held = [journal.entries.latest("lesson") or journal.entries.start("lesson")]
learned, form, note = Writing("Learned", held[0].body.learned), Writing("Form"), Saved()
learned.entry_id, learned.entry_rev, learned.field = held[0].id, held[0].rev, "learned"


def keep(words):
    saved = journal.entries.save(held[0], type(held[0].body)(learned=words))
    held[0] = saved.entry
    learned.entry_id, learned.entry_rev = saved.entry.id, saved.entry.rev
    learned.acknowledge("12:03")
    note.text = "Saved 12:03"


learned.on_words(keep)
"""
LINKS = """
from ipywidgets import HTML
HTML('<a id="mail" href="mailto:a@example.org?subject=x">mail</a>'
     '<a id="file" href="/rebound/alive?nonce=1" download>file</a>')
"""


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "notebooks" / "00_start.ipynb"
    write_notebook(path, "# Start", PAGE, "learned", "form", "note", LINKS)
    return path.parent


@contextmanager
def _opened(browser, server):
    """The start page of ``server`` in a browser with an empty profile."""
    profile = browser.new_context()
    page = profile.new_page()
    page.set_default_timeout(STARTED)
    page.goto(server.address)
    page.wait_for_selector("#rendered_cells:not([hidden])")
    assert _soon(page, "window.rebound.connectedAt")
    try:
        yield page
    finally:
        profile.close()


def _soon(page, holds: str, seconds: float = 60):
    """Return whether the JavaScript ``holds`` within ``seconds``, also while it is loaded."""

    def asked():
        try:
            return page.evaluate(f"Boolean({holds})")
        except Error:
            return False

    return soon(asked, seconds)


def _learned(home):
    return {each.body.learned for each in Journal.open(home / "journal.sqlite3").entries.all("lesson")}


def _write(page, words):
    page.get_by_label("Learned").fill(words)
    page.get_by_text("Saved 12:03").wait_for()


def test_a_kernel_that_dies_is_said_and_the_page_comes_back_with_its_words(browser, home, folder):
    with serving(home, folder) as server, _opened(browser, server) as page:
        _write(page, "Ask sooner.")
        page.evaluate("window.before = true")
        [kernel] = server.kernels()
        kernel.kill()
        assert _soon(page, "!window.before")
        page.wait_for_selector("#rendered_cells:not([hidden])")
        assert page.get_by_label("Learned").input_value() == "Ask sooner."


def test_no_letter_is_lost_of_a_sentence_in_which_the_kernel_dies_and_the_cursor_is_there_again(
    browser, home, folder
):
    sentence = "They had asked for three references, and not one of them was ever called by anybody."
    with serving(home, folder) as server, _opened(browser, server) as page:
        page.evaluate("window.before = true")
        page.get_by_label("Learned").focus()
        page.keyboard.type(sentence[:30])
        for kernel in server.kernels():
            kernel.kill()
        page.keyboard.type(sentence[30:], delay=40)
        assert page.evaluate("window.before")
        assert _soon(page, "!window.before && window.rebound.connectedAt")
        page.wait_for_selector("#rendered_cells:not([hidden])")
        learned = page.get_by_label("Learned")
        assert soon(lambda: learned.input_value() == sentence)
        assert _soon(page, "document.activeElement.matches('.rb-input')")
        page.keyboard.type(" So it goes.")
        assert soon(lambda: _learned(home) == {f"{sentence} So it goes."})


def test_what_was_typed_while_the_server_was_gone_is_in_the_journal_when_it_is_back(browser, home, folder):
    with serving(home, folder) as server, _opened(browser, server) as page:
        _write(page, "first")
        assert server.stop() == 0
        banner = page.locator("#rb-banner")
        banner.wait_for()
        said = banner.inner_text()
        assert re.search(r"The connection was lost at \d\d:\d\d\. Everything up to 12:03 is saved", said)
        page.get_by_label("Learned").fill("first and second")
        assert _learned(home) == {"first"}
        page.evaluate("window.before = true")
        with serving(home, folder) as again:
            assert again.port == server.port
            assert _soon(page, "!window.before")
            page.wait_for_selector("#rendered_cells:not([hidden])")
            assert page.get_by_label("Learned").input_value() == "first and second"
            assert _learned(home) == {"first and second"}
            assert page.locator("#rb-banner").is_hidden()


def test_another_program_on_the_port_gets_neither_words_nor_the_cookie(browser, home, folder):
    with serving(home, folder) as server, _opened(browser, server) as page:
        _write(page, "first")
        assert server.stop() == 0
        page.locator("#rb-banner").wait_for()
        page.get_by_label("Learned").fill("private words")
        page.get_by_text("is kept in this page").wait_for()
        with listening(lambda path: b'{"proof": "made up"}', server.port) as (_, asked):
            assert soon(lambda: page.wait_for_timeout(200) or len(asked) > 1)
        assert {(method, path.partition("?")[0]) for method, path, _, _ in asked} == {
            ("GET", "/rebound/alive")
        }
        assert not [headers for _, _, headers, _ in asked if "Cookie" in headers]
        assert "private words" not in str(asked)
        assert page.get_by_label("Learned").input_value() == "private words"


def test_words_that_belong_to_no_entry_yet_are_in_their_fields_again(browser, home, folder):
    with serving(home, folder) as server, _opened(browser, server) as page:
        page.get_by_label("Form").fill("typed before")
        assert server.stop() == 0
        page.locator("#rb-banner").wait_for()
        page.get_by_label("Form").fill("typed before and after, one\nand “two” <b>")
        page.evaluate("window.before = true")
        with serving(home, folder):
            assert _soon(page, "!window.before")
            page.wait_for_selector("#rendered_cells:not([hidden])")
            form = page.get_by_label("Form")
            assert soon(lambda: form.input_value() == "typed before and after, one\nand “two” <b>")
            assert "typed" not in str(page.evaluate("history.state"))
            page.reload()
            page.wait_for_selector("#rendered_cells:not([hidden])")
            assert form.input_value() == ""


def test_a_page_that_is_lost_again_and_again_is_not_loaded_again_for_ever(browser, home, folder):
    with serving(home, folder) as server, _opened(browser, server) as page:
        for _ in range(3):
            _lose(page, server)
            assert _soon(page, "!window.before && window.rebound.connectedAt")
        _lose(page, server)
        page.locator("#rb-banner").wait_for()
        page.wait_for_timeout(3000)
        assert page.evaluate("window.before")
        page.get_by_role("button", name="Load the page again").click()
        assert _soon(page, "!window.before")


def _lose(page, server):
    """Kill what runs behind ``page``, which is marked so that a new one can be told from it."""
    page.evaluate("window.before = true")
    for kernel in server.kernels():
        kernel.kill()


def test_a_kernel_is_gone_three_seconds_after_its_tab_and_the_last_words_are_kept(browser, home, folder):
    with serving(home, folder) as server, _opened(browser, server) as page:
        for words in ("one", "two", "three"):
            tab = page.context.new_page()
            tab.goto(server.base)
            tab.wait_for_selector("#rendered_cells:not([hidden])")
            tab.get_by_label("Learned").press_sequentially(f" {words}")
            tab.close(run_before_unload=True)
            assert soon(lambda: len(server.kernels()) == 1, 3)
            assert soon(lambda words=words: words in " ".join(_learned(home)), 3)
        page.close(run_before_unload=True)
        assert soon(lambda: not server.kernels(), 3)


def test_a_kernel_outlives_a_mailto_link_a_download_and_the_help_lines(browser, home, folder):
    with serving(home, folder) as server, _opened(browser, server) as page:
        [kernel] = server.kernels()
        page.click("#mail")
        page.wait_for_timeout(500)
        with page.expect_download():
            page.click("#file")
        page.click('a[href="#help"]')
        page.keyboard.press("Escape")
        page.wait_for_timeout(2000)
        assert kernel.is_running()
        _write(page, "still there")
        assert _learned(home) == {"still there"}


def test_going_to_another_page_and_back_leaves_one_kernel(browser, home, folder):
    write_notebook(folder / "02_cool_off.ipynb", "# Cool off")
    with serving(home, folder) as server, _opened(browser, server) as page:
        page.goto(server.base + "/voila/render/02_cool_off.ipynb")
        page.wait_for_selector("#rendered_cells:not([hidden])")
        page.go_back()
        page.wait_for_selector("#rendered_cells:not([hidden])")
        _write(page, "back again")
        assert soon(lambda: len(server.kernels()) == 1, 5)
