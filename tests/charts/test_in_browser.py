"""The drawings in a real browser: labels at 14 px, none on another, none outside; tables that fit."""

from dataclasses import replace
from itertools import combinations

import pytest

from rebound import paths
from rebound.analysis.ends import ENDS, Ends
from rebound.analysis.waiting import AnswerTimes, spread
from rebound.charts.ends import ends_figure
from rebound.charts.levels import levels_figure
from rebound.charts.silence import silence_figure
from rebound.charts.waiting import answer_times_figure
from rebound.charts.weeks import weeks_figure
from rebound.widgets.chart import chart
from tests.charts.test_levels import group
from tests.charts.test_silence import CURVE
from tests.charts.test_weeks import WEEKS

MANY = {"waiting": 117, "withdrawn": 15, "closed": 24, "rejected": 182}

FIGURES = {
    "where some applications stand": ends_figure(
        Ends(dict.fromkeys(ENDS, 0) | {"waiting": 14, "rejected": 22}, dict.fromkeys(ENDS, 1), 4)
    ),
    "where many applications stand": ends_figure(
        Ends(
            dict.fromkeys(ENDS, 0) | MANY, dict.fromkeys(ENDS, 0) | {"offer_declined": 12, "rejected": 93}, 0
        )
    ),
    "where none stands": ends_figure(Ends(dict.fromkeys(ENDS, 0), dict.fromkeys(ENDS, 0), 0)),
    "how long a few answers take": answer_times_figure(AnswerTimes(spread([19, 27]), 0, spread([200]), 0, 0)),
    "how long many answers take": answer_times_figure(
        AnswerTimes(spread([*range(60)] * 5), 9, spread([*range(0, 260, 2)]), 1, 15)
    ),
    "how long late answers take": answer_times_figure(
        AnswerTimes(spread([80] * 300 + [900]), 0, spread([]), 0, 0)
    ),
    "how the silence wears off": silence_figure(CURVE),
    "how a silence of two months wears off": silence_figure(replace(CURVE, horizon=60)),
    "what differs, where hardly anybody goes on": levels_figure(group(), 0.004),
    "what differs, where nearly everybody does": levels_figure(group(), 0.98),
    "some weeks": weeks_figure(WEEKS),
    "two years of weeks": weeks_figure(WEEKS * 4),
    "who waits": answer_times_figure(AnswerTimes(spread([]), 0, spread([1, 2, 30]), 0, 0)),
}

LABELS = """() => [...document.querySelectorAll('svg text')]
  .filter((each) => each.checkVisibility()).map((each) => {
  const {left, right, top, bottom} = each.getBoundingClientRect()
  const all = each.ownerSVGElement.getBoundingClientRect()
  const high = parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a
  const outside = left < all.left - 1 || right > all.right + 1 || bottom > all.bottom + 1
  return {words: each.textContent, left, right, top, bottom, high, outside}
})"""

PAGE = """<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>{sheet}</style><body class="rb-app"><main id="rendered_cells" class="rb-page"><div class="jp-CodeCell">
<div class="jp-OutputArea-output"><div class="rb">{chart}</div></div></div></main></body>"""


def on_each_other(labels: list[dict]) -> list[tuple[str, str]]:
    """Pairs of labels of which one covers the other; letters leave 3 px free below them."""
    return [
        (one["words"], other["words"])
        for one, other in combinations(labels, 2)
        if max(one["left"], other["left"]) < min(one["right"], other["right"])
        and max(one["top"], other["top"]) < min(one["bottom"], other["bottom"]) - 3
    ]


@pytest.fixture(params=[1280, 390])
def shown(request, browser):
    """A function that shows a figure in a window of one width."""
    page = browser.new_page(viewport={"width": request.param, "height": 900})
    sheet = paths.template_static("rebound.css").read_text(encoding="utf-8")

    def show(figure):
        page.set_content(PAGE.format(sheet=sheet, chart=chart(figure).value))
        return page

    yield show
    page.close()


@pytest.mark.chromium
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_can_be_read(shown, name):
    page = shown(FIGURES[name])
    labels = page.evaluate(LABELS)
    assert on_each_other(labels) == []
    assert [label["words"] for label in labels if label["outside"]] == []
    assert [label["words"] for label in labels if not 13.5 <= label["high"] <= 14.1] == []
    page.locator("summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.chromium
def test_one_drawing_is_shown_at_a_time_with_its_name(shown):
    figure = FIGURES["where some applications stand"]
    pictures = shown(figure).get_by_role("img", name=figure.title)
    assert pictures.count() == 1
    assert "c-close" in pictures.inner_html()
