"""Where rows stand in a file, in words."""

from collections.abc import Sequence

_SEVERAL = {"line": "lines", "row": "rows", "entry": "entries"}


def places(counts: str, lines: Sequence[int]) -> str:
    """Return where rows stand, such as ``line 3`` or ``entries 2 to 6 and 9``."""
    ends: list[list[int]] = []
    for line in lines:
        if ends and line == ends[-1][-1] + 1:
            ends[-1] = [ends[-1][0], line]
        else:
            ends.append([line])
    parts = [" to ".join(map(str, each)) for each in ends]
    told = " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
    return f"{_SEVERAL[counts] if len(lines) > 1 else counts} {told}"
