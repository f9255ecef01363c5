"""Week by week: what was sent, what has led on so far, and which weeks can still change."""

import math
from collections.abc import Sequence

from rebound.analysis.trend import Week
from rebound.analysis.wording import day, many
from rebound.charts.figure import NARROW, WIDE, Figure, drawing, line, table, tag, text

TOP, BASE, LEFT = 52.0, 188.0, 34.0
"""Where the columns stand in the drawing, in pixels."""

LEAST = 5.0
"""A column is at least so wide, with the gap beside it; where there are more weeks, one holds several."""


def weeks_figure(weeks: Sequence[Week]) -> Figure:
    """Return ``weeks`` (at least one) as a figure: no line and no moving rate, only counts."""
    title = "Week by week"
    open_weeks = sum(not each.finished for each in weeks)
    desc = (
        f"{many(len(weeks), 'week')} from {day(weeks[0].monday)} on: {sum(each.sent for each in weeks)} sent, "
        f"{sum(each.advanced for each in weeks)} of them went on so far. "
        f"{many(open_weeks, 'week')} at the end can still change."
    )
    rows = [
        (day(each.monday), each.sent, each.advanced, "" if each.finished else "can still change")
        for each in weeks
    ]
    return Figure(
        title=title,
        desc=desc,
        svg_wide=drawing("w", title, desc, *_drawn(weeks, WIDE)),
        svg_narrow=drawing("n", title, desc, *_drawn(weeks, NARROW)),
        table_html=table(("Week of", "Sent", "Went on so far", ""), rows),
    )


def _columns(weeks: Sequence[Week], width: int) -> tuple[list[Week], int]:
    """Return what each column holds, and how many weeks that is; the first may hold fewer."""
    most = int((width - LEFT) / LEAST)
    each = next(n for n in (1, 2, 4, 13, 26, 52, len(weeks)) if math.ceil(len(weeks) / n) <= most)
    starts = range(len(weeks) % each - each if len(weeks) % each else 0, len(weeks), each)
    held = [weeks[max(start, 0) : start + each] for start in starts]
    return [
        Week(
            some[0].monday,
            sum(week.sent for week in some),
            sum(week.advanced for week in some),
            all(week.finished for week in some),
        )
        for some in held
    ], each


def _drawn(weeks: Sequence[Week], width: int) -> tuple[float, list[str]]:
    first, last = weeks[0].monday, weeks[-1].monday
    weeks, together = _columns(weeks, width)
    each_wide = (width - LEFT - 4) / len(weeks)
    thick = min(22.0, each_wide - min(2.0, each_wide / 4))
    most = max(1, *(week.sent for week in weeks))
    unit = (BASE - TOP) / most
    shapes = []
    for count in sorted({0, most // 2, most}):
        shapes.append(line("c-grid", LEFT, BASE - unit * count, width, BASE - unit * count))
        shapes.append(text(LEFT - 8, BASE - unit * count + 5, str(count), class_="s", text_anchor="end"))
    for place, week in enumerate(weeks):
        x = LEFT + each_wide * place + (each_wide - thick) / 2
        ink = "c-no" if week.finished else "c-close"
        shapes += _column(ink, x, unit * week.sent, thick) + _column("c-on", x, unit * week.advanced, thick)
    shapes += [
        text(LEFT, BASE + 20, day(first), class_="s"),
        text(width, BASE + 20, day(last), class_="s", text_anchor="end"),
        text(width, 15, f"{together} weeks each" * (together > 1), class_="s", text_anchor="end"),
        tag("rect", class_="c-on", x=LEFT, y=4, width=12, height=12),
        text(LEFT + 18, 15, "went on", class_="s"),
        tag("rect", class_="c-no", x=LEFT + 80, y=4, width=12, height=12),
        text(LEFT + 98, 15, "sent", class_="s"),
    ]
    if not weeks[-1].finished:
        begin = LEFT + each_wide * next(place for place, week in enumerate(weeks) if not week.finished)
        shapes += [
            text(width, 34, "can still change", class_="s", text_anchor="end"),
            line("c-axis", begin, TOP - 8, width, TOP - 8),
            line("c-axis", begin, TOP - 8, begin, TOP - 2),
        ]
    return BASE + 26, shapes


def _column(ink: str, x: float, height: float, thick: float) -> list[str]:
    return [tag("rect", class_=ink, x=x, y=BASE - height, width=thick, height=height)] if height else []
