"""Week by week: what was sent, what has led on so far, and which weeks are not finished."""

from collections.abc import Sequence

from rebound.analysis.trend import Week
from rebound.charts.figure import NARROW, WIDE, Figure, drawing, line, many, table, tag, text

TOP, BASE, LEFT = 34.0, 170.0, 34.0
"""Where the columns stand in the drawing, in pixels."""


def weeks_figure(weeks: Sequence[Week]) -> Figure:
    """Return ``weeks`` (at least one) as a figure: no line and no moving rate, only counts."""
    title = "Week by week"
    open_weeks = sum(not each.finished for each in weeks)
    desc = (
        f"{many(len(weeks), 'week')} from {weeks[0].monday} on: {sum(each.sent for each in weeks)} sent, "
        f"{sum(each.advanced for each in weeks)} of them led on so far. "
        f"{many(open_weeks, 'week')} at the end can still change."
    )
    rows = [
        (str(each.monday), each.sent, each.advanced, "" if each.finished else "can still change")
        for each in weeks
    ]
    return Figure(
        title=title,
        desc=desc,
        svg_wide=drawing("w", title, desc, *_drawn(weeks, WIDE)),
        svg_narrow=drawing("n", title, desc, *_drawn(weeks, NARROW)),
        table_html=table(("Week of", "Sent", "Led on so far", ""), rows),
    )


def _drawn(weeks: Sequence[Week], width: int) -> tuple[float, list[str]]:
    each_wide = (width - LEFT - 4) / len(weeks)
    thick = max(1.0, min(22.0, each_wide - 2))
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
    shapes.append(text(LEFT, BASE + 20, _day(weeks[0]), class_="s"))
    shapes.append(text(width, BASE + 20, _day(weeks[-1]), class_="s", text_anchor="end"))
    shapes += [
        tag("rect", class_="c-on", x=LEFT, y=4, width=12, height=12),
        text(LEFT + 18, 15, "led on", class_="s"),
        tag("rect", class_="c-no", x=LEFT + 80, y=4, width=12, height=12),
        text(LEFT + 98, 15, "sent", class_="s"),
        tag("rect", class_="c-close", x=LEFT + 150, y=4, width=12, height=12),
        text(LEFT + 168, 15, "not finished", class_="s"),
    ]
    return BASE + 26, shapes


def _column(ink: str, x: float, height: float, thick: float) -> list[str]:
    return [tag("rect", class_=ink, x=x, y=BASE - height, width=thick, height=height)] if height else []


def _day(week: Week) -> str:
    return f"{week.monday.day} {week.monday:%b}"
