"""The look, and the page's own line for problems."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import rebound.widgets
from rebound import errors, paths
from rebound.widgets.button import button
from rebound.widgets.look import Look

GALLERY = Path(__file__).parent / "gallery.ipynb"
BEHIND = {"clicks", "control", "guard", "layout"}
"""What the controls are made of, and nothing that is seen."""
AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
SMALL = """() => [...document.querySelectorAll('#rendered_cells :is(button, input, select, textarea, summary, a)')]
  .filter((each) => each.checkVisibility() && !each.closest('p')).map((each) => each.getBoundingClientRect())
  .filter(({width, height}) => width < 24 || height < 24).length"""


@pytest.fixture
def gallery(bench):
    """Open the gallery of all controls."""
    (bench.folder / GALLERY.name).write_bytes(GALLERY.read_bytes())

    def open(width: int, scheme: str = "light", **context):
        page = bench.show("gallery", viewport={"width": width, "height": 900}, color_scheme=scheme, **context)
        page.get_by_role("heading", name="Step 2").wait_for()
        return page

    return open


def test_a_problem_without_a_place_is_shown_by_the_look():
    look = Look()
    button("Divide", lambda: 1 / 0).click()
    assert look.problem == str(errors.DidNotWork())


def test_the_page_of_the_browser_can_take_the_problem_away():
    look = Look()
    look.say_problem("Something.")
    look._handle_custom_msg({"ask": "close"}, [])
    assert look.problem == ""


def test_the_sheet_asks_no_other_host_for_anything():
    sheet = paths.template_static("rebound.css").read_text(encoding="utf-8")
    assert "http" not in sheet
    assert "@import" not in sheet


def test_the_gallery_shows_every_control():
    shown = GALLERY.read_text(encoding="utf-8")
    modules = {file.stem for file in Path(rebound.widgets.__file__).parent.glob("[!_]*.py")}
    assert [each for each in modules - BEHIND if f"from rebound.widgets.{each} import" not in shown] == []


@pytest.mark.chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_the_gallery(gallery, width, scheme):
    page = gallery(width, scheme)
    page.get_by_role("button", name="How we know").click()
    page.get_by_role("button", name="Divide by nothing").click()
    page.get_by_role("alert").filter(has_text="That did not work").wait_for()
    found = Axe().run(page, options=AXE)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.chromium
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(gallery, width):
    page = gallery(width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.chromium
def test_nothing_one_can_press_is_smaller_than_a_fingertip(gallery):
    assert gallery(390).evaluate(SMALL) == 0


@pytest.mark.chromium
def test_everything_can_be_reached_by_key_and_shows_where_one_is(gallery):
    page = gallery(1280)
    page.locator("#rendered_cells").get_by_role("radio").first.focus()
    for _ in range(24):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """() => {
              const here = document.activeElement;
              const rings = [here, here.nextElementSibling, here.closest('label')].filter(Boolean);
              return rings.some((each) => getComputedStyle(each).outlineStyle !== 'none');
            }"""
        )
        assert shown, page.evaluate("document.activeElement.outerHTML")


@pytest.mark.chromium
def test_a_problem_is_told_at_the_foot_of_the_page_until_it_is_closed(gallery):
    page = gallery(1280)
    page.get_by_role("button", name="Divide by nothing").click()
    told = page.get_by_role("region", name="A problem")
    expect(told).to_contain_text(str(errors.DidNotWork()))
    expect(told).to_be_in_viewport()
    told.get_by_role("button", name="Close").click()
    expect(told).to_be_hidden()


@pytest.mark.chromium
def test_a_chosen_theme_wins_over_the_systems(gallery):
    page = gallery(1280, "dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(31, 28, 25)"
    page.evaluate("document.documentElement.classList.add('rb-light')")
    assert page.evaluate(paper) == "rgb(245, 242, 237)"


@pytest.mark.chromium
def test_nothing_moves_where_motion_is_not_wanted(gallery):
    page = gallery(1280, reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll('.rb, .rb *')].filter((each) => {
      const {transitionDuration, animationName} = getComputedStyle(each);
      return animationName !== 'none' || transitionDuration.split(',').some((one) => parseFloat(one) > 0);
    }).length"""
    assert page.evaluate(moving) == 0
