"""The fold."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.fold import Fold
from rebound.widgets.html import html


def test_its_short_name_is_its_line():
    assert repr(Fold("How we know", [html("<p></p>")])) == "<Fold 'How we know'>"


@pytest.mark.chromium
def test_it_is_shut_at_first_and_opens_by_key(bench):
    page = bench.open(
        "from rebound.widgets.fold import Fold\nfrom rebound.widgets.html import html\n"
        "Fold('How we know', [html('<p>From what you wrote.</p>')])"
    )
    line = page.get_by_role("button", name="How we know")
    inside = page.get_by_text("From what you wrote.")
    expect(line).to_have_attribute("aria-expanded", "false")
    expect(inside).to_be_hidden()
    line.press("Enter")
    expect(line).to_have_attribute("aria-expanded", "true")
    expect(inside).to_be_visible()
    line.press("Space")
    expect(inside).to_be_hidden()
