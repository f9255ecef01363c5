"""A sheet that is printed alone."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.html import fragment
from rebound.widgets.layout import is_put_away
from rebound.widgets.paper import Paper

CELLS = (
    "from rebound.widgets.html import html, fragment\nfrom rebound.widgets.paper import Paper",
    "html('<p>Around</p>')",
    "paper = Paper('Print the page')\npaper.show(fragment('<p>On the sheet</p>'))\npaper",
)


def test_a_sheet_without_words_is_not_there():
    paper = Paper("Print the page")
    paper.show(fragment(""))
    assert is_put_away(paper)
    paper.show(fragment("<p>{words}</p>", words="<b>"))
    assert not is_put_away(paper)
    assert paper.sheet.value == "<p>&lt;b&gt;</p>"


def test_its_short_name_is_its_button():
    assert repr(Paper("Print the page")) == "<Paper 'Print the page'>"


@pytest.mark.chromium
def test_its_button_prints_the_sheet_and_nothing_else(bench):
    page = bench.open(*CELLS)
    page.evaluate("window.print = () => { window.asked = true; }")
    page.get_by_role("button", name="Print the page").click()
    assert page.evaluate("window.asked")
    page.emulate_media(media="print")
    expect(page.get_by_text("On the sheet")).to_be_visible()
    expect(page.get_by_text("Around")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_text("Around")).to_be_visible()
