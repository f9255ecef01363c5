"""The frame around a page, as it is used: opening, help lines, colours, by keyboard and on a phone."""

from contextlib import contextmanager

import pytest

from tests.browser.conftest import STARTED, Watch
from tests.serving import serving, soon, write_notebook

pytestmark = pytest.mark.chromium


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "notebooks"
    write_notebook(
        folder / "00_start.ipynb",
        "# Start",
        "import ipywidgets\nfrom IPython.display import HTML\nfrom rebound.widgets.writing import Writing",
        "Writing('Words', 'drawn')",
        "ipywidgets.IntSlider()",
        "HTML('<b>bold</b><script>window.ran = true</script>')",
    )
    write_notebook(
        folder / "02_cool_off.ipynb", "# Cool off\n\nSix quiet minutes.", "import time; time.sleep(4)", "None"
    )
    return folder


@contextmanager
def _visit(browser, server, **profile):
    """A page in a browser with an empty profile that has come in."""
    context = browser.new_context(**profile)
    watch = Watch(server.base)
    page = watch.over(context.new_page())
    page.set_default_timeout(STARTED)
    page.goto(server.address)
    page.wait_for_selector("#rendered_cells:not([hidden])")
    try:
        yield page
        assert watch.foreign == []
    finally:
        context.close()


PLACES = """(page) => [...document.querySelectorAll(page + ' :is(h1, p)')].slice(0, 2).map((each) => {
    const {x, y, width, height} = each.getBoundingClientRect();
    return [each.textContent, x, y, width, height];
})"""


def test_while_a_page_opens_its_first_words_are_there_and_do_not_move(browser, home, folder):
    with serving(home, folder) as server, _visit(browser, server) as page:
        page.goto(server.base + "/voila/render/02_cool_off.ipynb", wait_until="commit")
        opening = page.get_by_text("Opening the page")
        opening.wait_for()
        assert page.locator("main").is_hidden()
        page.get_by_role("heading", name="Cool off").wait_for()
        before = page.evaluate(PLACES, "#rb-opening")
        assert "Six quiet minutes." in [words for words, *_ in before]
        page.get_by_role("link", name="Need to talk to someone now?").click()
        page.get_by_role("dialog", name="Someone to talk to now").wait_for()
        page.keyboard.press("Escape")
        assert page.locator("main").is_hidden()
        page.wait_for_selector("#rendered_cells:not([hidden])")
        assert page.evaluate(PLACES, "#rendered_cells") == before
        assert opening.is_hidden()


def test_what_the_notebook_draws_is_there_when_the_page_is_shown(browser, home, folder):
    with serving(home, folder) as server, _visit(browser, server) as page:
        assert page.get_by_label("Words").input_value() == "drawn"
        assert page.get_by_text("This part cannot be shown here.").count() == 1
        assert page.locator("main b").inner_text() == "bold"
        assert page.evaluate("window.ran") is None
        order = page.evaluate(
            "[...document.body.querySelectorAll('header, main, footer')].map((e) => e.localName)"
        )
        assert order == ["header", "main", "footer"]
        assert page.evaluate("document.querySelectorAll('main').length") == 1


def test_the_one_time_code_is_nowhere_once_the_page_is_there(browser, home, folder):
    code_free = (
        "[location.href, document.referrer, document.documentElement.outerHTML, document.cookie].join()"
    )
    with serving(home, folder) as server, _visit(browser, server) as page:
        assert server.address.partition("once=")[2] not in page.evaluate(code_free)
        assert "rebound-" not in page.evaluate("document.cookie")


def test_help_is_reached_and_left_by_keyboard_even_when_the_server_is_gone(browser, home, folder):
    with serving(home, folder) as server, _visit(browser, server) as page:
        assert server.stop() == 0
        link = page.get_by_role("link", name="Need to talk to someone now?")
        link.focus()
        page.keyboard.press("Enter")
        help_lines = page.get_by_role("dialog", name="Someone to talk to now")
        help_lines.wait_for()
        assert page.evaluate("document.activeElement.id") == "rb-help-title"
        assert help_lines.get_by_text("116 123").first.is_visible()
        page.keyboard.press("Escape")
        assert help_lines.is_hidden()
        assert page.evaluate("document.activeElement.textContent") == "Need to talk to someone now?"


def test_the_chosen_country_is_remembered(browser, home, folder):
    with serving(home, folder) as server, _visit(browser, server) as page:
        page.get_by_role("link", name="Need to talk to someone now?").click()
        with page.expect_response("**/help_country"):
            page.get_by_label("Where are you?").select_option("IE")
        shown = page.locator("#help [data-country]:visible")
        assert shown.count() == 1
        page.reload()
        page.get_by_role("link", name="Need to talk to someone now?").click()
        assert page.get_by_label("Where are you?").input_value() == "IE"
        assert shown.count() == 1
        page.get_by_role("button", name="Close").click()
        assert page.locator("#help").is_hidden()


def test_an_address_that_ends_in_help_opens_the_help_lines(browser, home, folder):
    with serving(home, folder) as server, _visit(browser, server) as page:
        page.goto(server.base + "/nothing#help")
        page.get_by_role("dialog", name="Someone to talk to now").wait_for()


def _colours(page):
    return page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, document.body.dataset.jpThemeLight,"
        " getComputedStyle(document.body).getPropertyValue('--jp-layout-color0').trim()]"
    )


def test_colours_follow_the_system_until_the_person_chooses(browser, home, folder):
    with serving(home, folder) as server, _visit(browser, server, color_scheme="light") as page:
        light = _colours(page)
        page.emulate_media(color_scheme="dark")
        assert soon(lambda: _colours(page)[1] == "false", 5)
        dark = _colours(page)
        assert light[1] == "true"
        assert light[0] != dark[0]
        assert light[2] != dark[2]
        page.get_by_label("Colours").select_option("light")
        assert _colours(page) == light
        page.reload()
        page.wait_for_selector("#rendered_cells:not([hidden])")
        assert _colours(page) == light
        page.get_by_label("Colours").select_option("system")
        assert _colours(page) == dark


def test_a_phone_shows_the_whole_width(browser, home, folder):
    phone = {"viewport": {"width": 390, "height": 844}}
    with serving(home, folder) as server, _visit(browser, server, **phone) as page:
        for path in ("/voila/render/02_cool_off.ipynb", "/nothing"):
            page.goto(server.base + path)
            page.get_by_role("link", name="Need to talk to someone now?").wait_for()
            assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_page_cannot_ask_another_host(browser, home, folder):
    ask = "(to) => fetch(to).then(() => 'asked', () => 'refused')"
    with serving(home, folder) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.address)
        page.wait_for_selector("#rendered_cells:not([hidden])")
        assert page.evaluate(ask, "http://127.0.0.1:9/") == "refused"
        assert page.evaluate(ask, "/rebound/alive?nonce=1") == "asked"
        context.close()


def test_a_second_view_takes_almost_nothing_from_the_server(browser, home, folder):
    taken = "performance.getEntriesByType('resource').reduce((sum, each) => sum + each.transferSize, 0)"
    with serving(home, folder) as server, _visit(browser, server) as page:
        assert page.evaluate(taken) > 100_000
        page.goto(server.base)
        page.wait_for_selector("#rendered_cells:not([hidden])")
        assert page.evaluate(taken) < 20_000
