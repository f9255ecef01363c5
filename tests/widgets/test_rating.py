"""The rating from 0 to 10."""

import pytest
from playwright.sync_api import expect
from traitlets import TraitError

from rebound.widgets.rating import Rating

CELLS = (
    (
        "from rebound.widgets.rating import Rating\nfrom rebound.widgets.button import button\n"
        "hurt = Rating('Hurt', before=8, before_note='your answer from 11:20')\n"
        "hurt.observe(lambda change: heard(hurt=change['new']), 'value')"
    ),
    (
        "clear = button('Clear', lambda: setattr(hurt, 'value', None))\n"
        "VBox([hurt, Rating('Sure', low='a guess', high='certain'), clear])"
    ),
)


def test_nothing_is_chosen_at_first():
    assert Rating("Hurt").value is None


@pytest.mark.parametrize("value", [-1, 11])
def test_a_number_off_the_line_is_not_taken(value):
    with pytest.raises(TraitError):
        Rating("Hurt").value = value


def test_a_line_to_a_hundred_takes_what_lies_on_it_and_no_more():
    sure = Rating("Sure", value=80, before=100, top=100)
    assert (sure.value, sure.before) == (80, 100)
    with pytest.raises(TraitError):
        sure.value = 101


def test_ends_are_written_out_only_when_they_are_not_the_usual_ones():
    assert not Rating("Hurt").ends_shown
    assert Rating("Sure", low="a guess").ends_shown


@pytest.mark.chromium
def test_a_click_circles_a_number_and_python_hears_it(bench):
    page = bench.open(*CELLS)
    group = page.get_by_role("radiogroup", name="Hurt")
    expect(group.get_by_role("radio")).to_have_count(11)
    expect(group.locator("input:checked")).to_have_count(0)
    group.get_by_role("radio", name="7", exact=True).click()
    assert bench.hears(hurt=7)


@pytest.mark.chromium
def test_a_line_to_a_hundred_goes_in_tens(bench):
    page = bench.open(
        "from rebound.widgets.rating import Rating\nsure = Rating('Sure', before=80, top=100)",
        "sure.observe(lambda change: heard(sure=change['new']), 'value')\nsure",
    )
    group = page.get_by_role("radiogroup", name="Sure")
    expect(group.locator("label")).to_have_text([str(ten) for ten in range(0, 101, 10)])
    expect(group.locator("[data-before]")).to_have_text("80")
    group.get_by_role("radio", name="100", exact=True).click()
    assert bench.hears(sure=100)


@pytest.mark.chromium
def test_the_arrow_keys_move_the_ring(bench):
    page = bench.open(*CELLS)
    group = page.get_by_role("radiogroup", name="Hurt")
    group.get_by_role("radio", name="0", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert bench.hears(hurt=1)


@pytest.mark.chromium
def test_the_page_can_clear_it_and_the_dot_stays(bench):
    page = bench.open(*CELLS)
    group = page.get_by_role("radiogroup", name="Hurt")
    group.get_by_role("radio", name="7", exact=True).click()
    page.get_by_role("button", name="Clear").click()
    expect(group.locator("input:checked")).to_have_count(0)
    assert bench.hears(hurt=None)
    expect(group.locator("[data-before]")).to_have_text("8")


@pytest.mark.chromium
def test_what_the_ends_and_the_dot_mean_is_read_aloud(bench):
    page = bench.open(*CELLS)
    hurt = page.get_by_role("radiogroup", name="Hurt")
    expect(hurt).to_have_accessible_description(
        "0 is not at all, 10 is as strong as it gets. 8: your answer from 11:20."
    )
    sure = page.get_by_role("radiogroup", name="Sure")
    expect(sure).to_have_accessible_description("0 is a guess, 10 is certain.")
