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
    desc = " ".join(
        [*told, f"Of all, {round(100 * overall)} in 100 went on; each range is pulled toward that."]
    )
    rows = [(each.name, _counted(each), _range(each)) for each in group.levels]
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
        text(max(48.0, min(x(overall), width - 48.0)), 12, "your average", text_anchor="middle"),
    ]
    for place, each in enumerate(group.levels):
        y = 24 + row * place + row / 2
        shapes.append(text(0, y + 9 if beside else y - 14, _cut(each.name, beside), class_="halo"))
        shapes.append(line("c-int", x(each.low or 0), y + 4, x(each.high or 0), y + 4))
        ink = "c-on" if group.claim else "c-dot"
        shapes.append(tag("circle", class_=ink, cx=x(each.rate or 0), cy=y + 4, r=6))
        shapes.append(text(width, y + 9, _counted(each), text_anchor="end"))
    marks = [share * scale for share in (0, 0.5, 1)]
    shapes.append(line("c-axis", left, depth, right, depth))
    shapes += [
        text(
            x(mark),
            depth + 18,
            f"{round(100 * mark)} in 100" if mark else "0",
            class_="s",
            text_anchor="middle",
        )
        for mark in marks
    ]
    return depth + 24, shapes


def _range(level: Level) -> str:
    return (
        in_hundred(level.low, level.high) if level.low is not None and level.high is not None else "not known"
    )


def _counted(level: Level) -> str:
    """Return "8 of 22", which no line is broken in."""
    return f"{level.k} of {level.n}".replace(" ", "\u00a0")


def _cut(name: str, beside: bool) -> str:
    """Return as much of ``name`` as there is room for; the table has all of it."""
    room = 24 if beside else 44
    return name if len(name) <= room else name[: room - 1] + "…"
