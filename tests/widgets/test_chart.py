"""A chart on a page."""

from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from rebound.widgets.chart import chart

FIGURE = {
    "svg_wide": "<svg role='img' aria-label='wide'><rect/></svg>",
    "svg_narrow": "<svg role='img' aria-label='narrow'><rect/></svg>",
    "table_html": "<table><tr><td>3</td></tr></table>",
    "title": "Ends",
    "desc": "Three.",
}


def test_both_drawings_and_the_table_stand_in_one_figure():
    shown = chart(SimpleNamespace(**FIGURE)).value
    assert shown.startswith("<figure")
    assert all(FIGURE[part] in shown for part in ("svg_wide", "svg_narrow", "table_html"))


@pytest.mark.chromium
@pytest.mark.parametrize(("width", "name"), [(1280, "wide"), (390, "narrow")])
def test_one_drawing_is_shown_for_the_room_there_is(bench, width, name):
    page = bench.open(
        "from types import SimpleNamespace\nfrom rebound.widgets.chart import chart\n"
        f"chart(SimpleNamespace(**{FIGURE!r}))",
        viewport={"width": width, "height": 800},
    )
    expect(page.get_by_role("img")).to_have_accessible_name(name)
    expect(page.get_by_role("table")).to_be_hidden()
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("table")).to_be_visible()
