"""How long answers take, as a line that rises with each answer, and a ring for each one that waits."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rebound.analysis.waiting import AnswerTimes, Spread
from rebound.analysis.wording import many
from rebound.charts.figure import NARROW, WIDE, Figure, drawing, label, line, table, tag, text

SPANS: dict[int, int] = {14: 7, 28: 7, 56: 14, 84: 14, 168: 28, 364: 91, 728: 182, 1456: 364}
"""Days that the axis may span → days between its marks."""

NEARLY_ALL = 0.95
"""The axis spans at least this share of the answers; how many came later is told in words."""

LATER = 72
"""Width of the place for those who have waited longer than the axis spans, in pixels."""

RING, SMALLEST_RING = 11, 6
"""How far apart rings are, in pixels: at most, and at least where there are very many."""

DEEPEST = 77
"""How far down rings may be stacked before they are drawn smaller, in pixels."""

ROOM = 245
"""Width of the words over the median, in pixels."""

Place = tuple[float, float]
"""The middle of a ring, in pixels from the left and from the first row of rings."""


class Plot(NamedTuple):
    """Where the line lies within the drawing, in pixels, and how many days it spans."""

    left: float
    right: float
    top: float
    base: float
    span: int

    def x(self, day: float) -> float:
        """Return the place of ``day``, at the right edge for a later one."""
        return self.left + (self.right - self.left) * min(day, self.span) / self.span


def answer_times_figure(result: AnswerTimes) -> Figure:
    """Return ``result`` as a figure; who still waits is never left out of it."""
    title, desc = "How long answers take", _told(result)
    answered, waiting = result.answered, result.waiting
    rows = [
        ("Days known", answered.n, waiting.n),
        ("Day not known", result.answered_unknown, result.waiting_unknown),
        ("A quarter up to, days", answered.lower, waiting.lower),
        ("Half up to, days", _half(answered), _half(waiting)),
        ("Three quarters up to, days", answered.upper, waiting.upper),
        ("Longest, days", answered.longest, waiting.longest),
    ]
    return Figure(
        title=title,
        desc=desc,
        svg_wide=drawing("w", title, desc, *_drawn(result, WIDE)),
        svg_narrow=drawing("n", title, desc, *_drawn(result, NARROW)),
        table_html=table(("", "Answered", "Waiting"), rows),
    )


def _told(result: AnswerTimes) -> str:
    answered, waiting = result.answered, result.waiting
    told = [f"Of {many(result.sent, 'application')} sent, {answered.n} had an answer on a known day."]
    half = _half(answered)
    if half is not None:
        told.append(f"Half of these answers came within {many(half, 'day')}.")
    if answered.n:
        told.append(f"The longest took {many(answered.longest, 'day')}.")
    told.append(f"Answered on a day not known: {result.answered_unknown}. Still waiting: {waiting.n}.")
    if waiting.n:
        told.append(f"The longest of these has waited for {many(waiting.longest, 'day')}.")
    told.append(
        f"Waiting since a day not known: {result.waiting_unknown}. You said no first: {result.withdrawn}."
    )
    return " ".join(told)


def _drawn(result: AnswerTimes, width: int) -> tuple[float, list[str]]:
    """Return the depth and the shapes of the drawing of this ``width``."""
    answered, waiting = result.answered, result.waiting
    days = answered.days or waiting.days or (0,)
    wanted = days[math.ceil(NEARLY_ALL * len(days)) - 1]
    span = next((each for each in SPANS if each >= wanted), max(SPANS))
    right = width - 12 - (LATER + 20) * ((waiting.longest or 0) > span)
    plot = Plot(left=40, right=right, top=64, base=224 if answered.n else 40, span=span)
    rings, depth = _rings(waiting.days, plot)
    if not answered.n:
        return depth, [text(0, 14, "No answer on a known day so far.", class_="s"), *_axis(plot), *rings]
    return depth, [
        *_middle(answered, plot, width),
        *_scale(answered.n, plot),
        *_steps(answered, plot),
        *_axis(plot),
        *rings,
    ]


def _axis(plot: Plot) -> list[str]:
    marks = [
        text(plot.x(day), plot.base + 20, str(day), class_="s", text_anchor="middle")
        for day in range(0, plot.span + 1, SPANS[plot.span])
    ]
    base = line("c-axis", plot.left, plot.base, plot.right, plot.base)
    return [base, text(0, plot.base + 20, "day", class_="s"), *marks]


def _scale(n: int, plot: Plot) -> list[str]:
    """Return thin lines for round numbers of answers up to ``n``."""
    shapes, every = [], next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, n) if step * 4 >= n)
    for count in range(every, n + 1, every):
        y = plot.base - (plot.base - plot.top) * count / n
        shapes.append(line("c-grid", plot.left, y, plot.right, y))
        shapes.append(text(plot.left - 8, y + 5, str(count), class_="s", text_anchor="end"))
    return shapes


def _half(spread: Spread) -> float | None:
    """Return the days up to which half of the cases lie; of two or three that would say too much."""
    return None if spread.lower is None else spread.median


def _middle(answered: Spread, plot: Plot, width: int) -> list[str]:
    """Return the middle half of the answers as a band, and their median as a line; nothing of two or three."""
    half = _half(answered)
    if half is None or answered.lower is None or answered.upper is None:
        return []
    left, right, x = plot.x(answered.lower), plot.x(answered.upper), plot.x(half)
    height, begin = plot.base - plot.top, max(0.0, min(x, width - ROOM))
    return [
        tag("rect", class_="c-band", x=left, y=plot.top, width=right - left, height=height),
        line("c-axis", x, 40, x, plot.base),
        text(begin, 14, many(half, "day"), class_="b"),
        text(begin, 32, f"half of {many(answered.n, 'answer')} came by then", class_="s"),
    ]


def _steps(answered: Spread, plot: Plot) -> list[str]:
    """Return the line that rises by one with each answer, and how many there were at its end."""
    path, rise = f"M{plot.left} {plot.base}", (plot.base - plot.top) / answered.n
    shown = [day for day in answered.days if day <= plot.span]
    for place, day in enumerate(shown, start=1):
        path += f"H{plot.x(day):.1f}V{plot.base - rise * place:.1f}"
    later = answered.n - len(shown)
    words = f"{len(shown)} answered" + (f", {later} later" if later else "")
    return [
        tag("path", class_="c-line", d=f"{path}H{plot.right}"),
        text(plot.right, plot.top - 8, words, class_="halo", text_anchor="end"),
    ]


def _rings(waiting: Sequence[int], plot: Plot) -> tuple[list[str], float]:
    """Return a ring for each application that waits, under its days or at the right; and their depth."""
    longer = [day for day in waiting if day > plot.span]
    sizes = [
        size for size in range(RING, SMALLEST_RING - 1, -1) if _depth(_places(waiting, plot, size)) <= DEEPEST
    ]
    size = max(sizes, default=SMALLEST_RING)
    places, top = _places(waiting, plot, size), plot.base + 70
    shapes = [label(0, plot.base + 54, "Still waiting", len(waiting))]
    if longer:
        shapes.append(text(plot.right + 20, plot.base + 54, f"{len(longer)} longer", class_="s"))
    shapes += [tag("circle", class_="c-here", cx=x, cy=top + y, r=size / 2 - 1) for x, y in places]
    return shapes, top + _depth(places) + size / 2 if places else plot.base + 54


def _places(waiting: Sequence[int], plot: Plot, size: int) -> list[Place]:
    """Return the middle of each ring: stacked under its days, or row by row where it has waited longer."""
    filled, places, longer = Counter[int](), [], 0
    for day in waiting:
        if day <= plot.span:
            column = int((plot.x(day) - plot.left) / size)
            places.append((plot.left + (column + 0.5) * size, float(size * filled[column])))
            filled[column] += 1
        else:
            row, column = divmod(longer, LATER // size)
            places.append((plot.right + 20 + (column + 0.5) * size, float(size * row)))
            longer += 1
    return places


def _depth(places: Sequence[Place]) -> float:
    return max((y for _, y in places), default=0.0)
