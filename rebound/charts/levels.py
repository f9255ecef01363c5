"""What differs: a ring for each level of an attribute, with how sure it is; never a bar, never sorted by rate."""

from rebound.analysis.group_sentences import attribute_name
from rebound.analysis.groups import Group, Level
from rebound.analysis.wording import in_hundred
from rebound.charts.figure import NARROW, WIDE, Figure, drawing, line, table, tag, text

ROW = 44.0
"""Height of one level, in pixels."""


def levels_figure(group: Group, overall: float) -> Figure:
    """Return the levels of ``group`` as a figure.

    Args:
        group: its levels need rates: at least ``likely.FEWEST_FOR_RATES`` cases in all.
        overall: the share of all cases that went on; a dotted line that each level is pulled toward.
    """
    name = attribute_name(group.attribute)
    title = f"{name}: how many went on"
    told = [f"{each.name}: {each.k} of {each.n}, likely {_range(each)}." for each in group.levels]
    desc = " ".join([*told, f"Of all, {overall:.0%} went on; each range is pulled toward that."])
    rows = [(each.name, f"{each.k} of {each.n}", _range(each)) for each in group.levels]
    return Figure(
        title=title,
        desc=desc,
        svg_wide=drawing("w", title, desc, *_drawn(group, overall, WIDE, 200.0, beside=True)),
        svg_narrow=drawing("n", title, desc, *_drawn(group, overall, NARROW, 8.0, beside=False)),
        table_html=table((name, "Went on", "Likely, pulled toward your average"), rows),
    )


def _drawn(group: Group, overall: float, width: int, left: float, *, beside: bool) -> tuple[float, list[str]]:
    right, row = width - 70.0, ROW if beside else ROW + 14
    top = max(overall, *(each.high or 0.0 for each in group.levels))
    scale = next(each for each in (0.1, 0.2, 0.5, 1.0) if each >= min(top, 1.0) - 1e-9)

    def x(share: float) -> float:
        return left + (right - left) * min(share, scale) / scale

    depth = 24 + row * len(group.levels)
    shapes = [
        line("c-mid", x(overall), 18, x(overall), depth),
        text(x(overall), 12, "all", text_anchor="middle"),
    ]
    for place, each in enumerate(group.levels):
        y = 24 + row * place + row / 2
        shapes += [] if beside else [text(0, y - 14, each.name)]
        shapes += [text(0, y + 5, _cut(each.name))] if beside else []
        shapes.append(line("c-int", x(each.low or 0), y + 4, x(each.high or 0), y + 4))
        ink = "c-on" if group.claim else "c-dot"
        shapes.append(tag("circle", class_=ink, cx=x(each.rate or 0), cy=y + 4, r=6))
        shapes.append(text(width, y + 9, f"{each.k} of {each.n}", text_anchor="end"))
    marks = [share * scale for share in (0, 0.5, 1)]
    shapes.append(line("c-axis", left, depth, right, depth))
    shapes += [
        text(x(mark), depth + 18, f"{mark:.0%}", class_="s", text_anchor="middle" if mark else "start")
        for mark in marks
    ]
    return depth + 24, shapes


def _range(level: Level) -> str:
    return (
        in_hundred(level.low, level.high) if level.low is not None and level.high is not None else "not known"
    )


def _cut(name: str) -> str:
    return name if len(name) <= 24 else name[:23] + "…"
