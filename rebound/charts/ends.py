"""Where applications stand, as bands: what was sent, what led to a conversation, what became of each."""

from collections.abc import Mapping, Sequence

from rebound.analysis.ends import Ends
from rebound.analysis.wording import many
from rebound.charts.figure import Figure, drawing, label, table, tag, text

WORDS: dict[str, str] = {
    "offer": "Offer",
    "accepted": "Offer accepted",
    "offer_declined": "Offer declined by you",
    "waiting": "Waiting",
    "no_answer": "No answer",
    "withdrawn": "You said no",
    "closed": "Closed",
    "rejected": "They said no",
}
"""Where an application stands → its label, in the order in which the bands lie."""

INKS: dict[str, str] = {
    "offer": "c-on f",
    "accepted": "c-on",
    "offer_declined": "c-band c-axis",
    "waiting": "c-open",
    "no_answer": "c-hush",
    "withdrawn": "c-band c-axis",
    "closed": "c-close",
    "rejected": "c-no f",
}
"""Where an application stands → the classes of its band: dashes wait, dots are silent, clay is their no."""

HEIGHT = 230
"""How high all applications together are, in pixels; one alone is never higher than ``TALLEST``."""

TALLEST = 12.0

Band = tuple[str, str, int, float]
"""The classes of a band, its label, how many applications it holds, and the x to which it reaches."""


def ends_figure(result: Ends) -> Figure:
    """Return ``result`` as a figure; every application sent is in exactly one band."""
    title = "Where your applications stand"
    desc = (
        f"Of {many(result.sent, 'application')} sent, {result.spoken} led to a conversation. "
        f"Without one: {_listed(result.before)}. After one: {_listed(result.after)}. "
        f"Noted and never sent, so not counted: {result.noted}."
    )
    counts = {end: (result.before[end], result.after[end]) for end in WORDS}
    rows = [(WORDS[end], *each, sum(each)) for end, each in counts.items() if any(each)]
    total = ("In all", result.sent - result.spoken, result.spoken, result.sent)
    return Figure(
        title=title,
        desc=desc,
        svg_wide=drawing("w", title, desc, *_wide(result)),
        svg_narrow=drawing("n", title, desc, *_narrow(result)),
        table_html=table(("", "Nobody spoke with you", "Somebody did", "In all"), [*rows, total]),
    )


def _wide(result: Ends) -> tuple[float, list[str]]:
    """Return the depth and the shapes of the drawing in which the conversations stand to the right."""
    unit, across = _unit(result), 292
    went_on = ("c-on f", "", result.spoken, across)
    first, depth = _fan(0, 30, unit, [went_on, *_bands(result.before, 120)])
    shapes = [*first, label(0, 14, "Sent", result.sent)]
    if not result.spoken:
        return depth, shapes
    second, deeper = _fan(across, 30, unit, _bands(result.after, across + 120))
    return max(depth, deeper), [*shapes, *second, label(across, 14, "Spoke with you", result.spoken)]


def _narrow(result: Ends) -> tuple[float, list[str]]:
    """Return the depth and the shapes of the drawing in which the conversations stand below."""
    unit = _unit(result)
    went_on = ("c-on f", f"Spoke with you {result.spoken}", result.spoken, 120)
    first, depth = _fan(0, 30, unit, [went_on, *_bands(result.before, 120)])
    shapes = [*first, label(0, 14, "Sent", result.sent)]
    if not result.spoken:
        return depth, shapes
    second, deeper = _fan(0, depth + 46, unit, _bands(result.after, 120))
    return deeper, [*shapes, *second, label(0, depth + 30, "Spoke with you", result.spoken)]


def _unit(result: Ends) -> float:
    return min(TALLEST, HEIGHT / max(result.sent, 1))


def _bands(counts: Mapping[str, int], reach: float) -> list[Band]:
    return [(INKS[end], f"{word} {counts[end]}", counts[end], reach) for end, word in WORDS.items()]


def _fan(x: float, y: float, unit: float, bands: Sequence[Band]) -> tuple[list[str], float]:
    """Return a bar at ``x``, ``y`` with ``bands`` leaving it to the right, and how far down they reach."""
    shapes, source, slot = [], y, y
    for ink, words, n, reach in (band for band in bands if band[2]):
        thick = n * unit
        room = max(thick, 20) if words else thick
        shapes.append(_flow(ink, x + 12, source, reach, slot + (room - thick) / 2, thick))
        shapes.append(text(reach + 8, slot + room / 2 + 5, words))
        source, slot = source + thick, slot + room + 8
    return [*shapes, tag("rect", class_="c-on", x=x, y=y, width=12, height=source - y)], slot


def _flow(ink: str, x: float, y: float, to_x: float, to_y: float, thick: float) -> str:
    """Return a band of one thickness from one place to another."""
    half, low, to_low = (x + to_x) / 2, y + thick, to_y + thick
    there = f"M{x} {y:.1f}C{half} {y:.1f} {half} {to_y:.1f} {to_x} {to_y:.1f}"
    return tag(
        "path", class_=ink, d=f"{there}V{to_low:.1f}C{half} {to_low:.1f} {half} {low:.1f} {x} {low:.1f}Z"
    )


def _listed(counts: Mapping[str, int]) -> str:
    named = [f"{WORDS[end].lower()} {n}" for end, n in counts.items() if n]
    return ", ".join(named) or "none"
