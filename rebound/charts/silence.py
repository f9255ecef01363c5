"""How the silence after a sending wears off: the share still without an answer, and how sure that is."""

from rebound.analysis.silence import Waiting
from rebound.analysis.wording import in_hundred, many
from rebound.charts.figure import NARROW, WIDE, Figure, drawing, line, table, tag, text

TOP, BASE, LEFT = 44.0, 220.0, 52.0
"""Where the curve lies in the drawing, in pixels."""

MARKS = (7, 14, 30, 60, 90, 180, 365, 730)
"""Days between the marks of the axis: the first by which it has no more than six."""

BEYOND = 1.5
"""The axis goes so many times as far as the horizon and the last answer; further on nothing happens."""

ROOM = 250
"""Width of the words at the horizon, in pixels."""

Row = tuple[int, float, float, float, int]
"""A day, the share still silent after it, from where to where it likely lies, and how many were left."""


def silence_figure(result: Waiting) -> Figure:
    """Return the waiting curve as a figure; those who still wait are in it, and are counted below it."""
    title, told = "How long the silence lasts", _told(result)
    said = [
        f"After {many(day, 'day')} {round(100 * share)} in 100 were still without an answer, likely "
        f"{in_hundred(low, high)}; {left} {'was' if left == 1 else 'were'} left to tell."
        for day, share, low, high, left in told
    ]
    rows = [
        (many(day, "day"), f"{round(100 * share)} in 100", in_hundred(low, high), left)
        for day, share, low, high, left in told
    ]
    desc = f"It rests on {many(result.n, 'application')}, {result.answers} of them answered. {' '.join(said)}"
    return Figure(
        title=title,
        desc=desc,
        svg_wide=drawing("w", title, desc, *_drawn(result, WIDE)),
        svg_narrow=drawing("n", title, desc, *_drawn(result, NARROW)),
        table_html=table(("Silent for", "Still no answer", "Likely", "Left to tell"), rows),
    )


def _told(result: Waiting) -> list[Row]:
    """Return what is told in words: each mark of the axis but its beginning, and the end of the curve."""
    days = {*_marks(_span(result)), result.days[-1]} - {0}
    return [(day, *result.after(day), result.left(day)) for day in sorted(days)]


def _span(result: Waiting) -> int:
    """Return how many days the axis spans: to the end of the curve, or to where nothing happens any more."""
    last, shares = result.days[-1], result.still_silent
    falls = [day for day, share in zip(result.days, shares, strict=True) if share > shares[-1]]
    fell = next((day for day in result.days if falls and day > falls[-1]), 0)
    return max(1, min(last, int(BEYOND * max(result.horizon, fell))))


def _marks(last: int) -> list[int]:
    every = next((each for each in MARKS if last / each <= 6), MARKS[-1])
    return list(range(0, last + 1, every))


def _drawn(result: Waiting, width: int) -> tuple[float, list[str]]:
    last, right = _span(result), width - 14.0

    def x(day: float) -> float:
        return LEFT + (right - LEFT) * min(day, last) / last

    def y(share: float) -> float:
        return BASE - (BASE - TOP) * share

    shapes = [text(0, 14, "still no answer", class_="s")]
    for share, words in ((0, "none"), (0.5, "half"), (1, "all")):
        shapes.append(line("c-grid", LEFT, y(share), right, y(share)))
        shapes.append(text(LEFT - 8, y(share) + 5, words, class_="s", text_anchor="end"))
    band = _steps(result.days, result.high, x, y) + _back(result.days, result.low, x, y)
    shapes.append(tag("path", class_="c-band", d=f"{band}Z"))
    shapes.append(tag("path", class_="c-line", d=_steps(result.days, result.still_silent, x, y)))
    if result.horizon <= last:
        at = x(result.horizon)
        begin = max(0.0, min(at, width - ROOM))
        shapes.append(line("c-mid", at, TOP - 8, at, BASE))
        shapes.append(text(begin, TOP - 13, f"after day {result.horizon} it may be no answer"))
    for day in _marks(last):
        shapes.append(text(x(day), BASE + 20, str(day), class_="s", text_anchor="middle"))
        shapes.append(text(x(day), BASE + 40, str(result.left(day)), class_="s", text_anchor="middle"))
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
