"""How the silence after a sending wears off: the share still without an answer, and how sure that is."""

from rebound.analysis.silence import Waiting
from rebound.charts.figure import NARROW, WIDE, Figure, drawing, line, many, table, tag, text

TOP, BASE, LEFT = 30.0, 220.0, 52.0
"""Where the curve lies in the drawing, in pixels."""

MARKS = (7, 14, 30, 60, 90, 180, 365, 730)
"""Days between the marks of the axis: the first by which it has no more than six."""


def silence_figure(result: Waiting) -> Figure:
    """Return the waiting curve as a figure; those who still wait are in it, and are counted below it."""
    title = "How long the silence lasts"
    told = [
        f"After {many(day, 'day')} {share:.0%} were still without an answer, likely {low:.0%} to {high:.0%}; "
        f"{risk} {'was' if risk == 1 else 'were'} left to tell."
        for day, share, low, high, risk in _at(result)
    ]
    desc = f"It rests on {many(result.n, 'application')}, {result.answers} of them answered. " + " ".join(
        told
    )
    rows = [
        (many(day, "day"), f"{share:.0%}", f"{low:.0%} to {high:.0%}", risk)
        for day, share, low, high, risk in _at(result)
    ]
    return Figure(
        title=title,
        desc=desc,
        svg_wide=drawing("w", title, desc, *_drawn(result, WIDE)),
        svg_narrow=drawing("n", title, desc, *_drawn(result, NARROW)),
        table_html=table(("Silent for", "Still no answer", "Likely", "Left to tell"), rows),
    )


def _at(result: Waiting) -> list[tuple[int, float, float, float, int]]:
    """Return day, share, low, high and how many were left, at each mark of the axis and at the end."""
    found = []
    for day in sorted({*_marks(result.days[-1]), result.days[-1]}):
        place = max(index for index, each in enumerate(result.days) if each <= day)
        left = next((n for each, n in zip(result.days, result.at_risk, strict=True) if each >= day), 0)
        found.append((day, result.still_silent[place], result.low[place], result.high[place], left))
    return found


def _marks(last: int) -> list[int]:
    every = next((each for each in MARKS if last / each <= 6), MARKS[-1])
    return list(range(0, last + 1, every))


def _drawn(result: Waiting, width: int) -> tuple[float, list[str]]:
    last, right = max(result.days[-1], 1), width - 14.0
    marks = _marks(result.days[-1])

    def x(day: float) -> float:
        return LEFT + (right - LEFT) * day / last

    def y(share: float) -> float:
        return BASE - (BASE - TOP) * share

    left = {day: n for day, _, _, _, n in _at(result)}
    shapes = [text(0, 14, "still no answer", class_="s")]
    for share in (0, 0.5, 1):
        shapes.append(line("c-grid", LEFT, y(share), right, y(share)))
        shapes.append(text(LEFT - 8, y(share) + 5, f"{share:.0%}", class_="s", text_anchor="end"))
    band = _steps(result.days, result.high, x, y) + _back(result.days, result.low, x, y)
    shapes.append(tag("path", class_="c-band", d=f"{band}Z"))
    shapes.append(tag("path", class_="c-line", d=_steps(result.days, result.still_silent, x, y)))
    if result.horizon <= last:
        at = x(result.horizon)
        anchor = "end" if at > width - 150 else "start"
        shapes.append(line("c-mid", at, TOP - 6, at, BASE))
        shapes.append(
            text(at + (-6 if anchor == "end" else 6), TOP + 8, f"day {result.horizon}", text_anchor=anchor)
        )
    for day in marks:
        shapes.append(text(x(day), BASE + 20, str(day), class_="s", text_anchor="middle"))
        shapes.append(text(x(day), BASE + 40, str(left[day]), class_="s", text_anchor="middle"))
    shapes.append(text(0, BASE + 20, "day", class_="s"))
    shapes.append(text(0, BASE + 40, "left", class_="s"))
    return BASE + 46, shapes


def _steps(days: tuple[int, ...], shares: tuple[float, ...], x, y) -> str:
    """Return the path of a line that keeps its height until the next day."""
    path = f"M{x(days[0]):.1f} {y(shares[0]):.1f}"
    return path + "".join(
        f"H{x(day):.1f}V{y(share):.1f}" for day, share in zip(days[1:], shares[1:], strict=True)
    )


def _back(days: tuple[int, ...], shares: tuple[float, ...], x, y) -> str:
    """Return the way back along the lower edge of a band."""
    path, pairs = f"L{x(days[-1]):.1f} {y(shares[-1]):.1f}", list(zip(days, shares, strict=True))
    for (day, _), (_, before) in zip(reversed(pairs), list(reversed(pairs))[1:], strict=False):
        path += f"H{x(day):.1f}V{y(before):.1f}"
    return path + f"H{x(days[0]):.1f}"
