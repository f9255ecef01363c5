"""A place on a way: a ruled line with a mark for each step, drawn in pen as far as one has come."""

from rebound.widgets.html import Fragment, fragment

WIDTH, EDGE = 132, 7
"""Pixels of the drawing, and of the room for the ring at its ends."""


def place(at: int | None, of: int) -> Fragment:
    """Return the drawing; the words beside it say the same, so it is hidden from a screen reader.

    Args:
        at: how many of the steps are behind one (0 at the first mark); None draws no ring.
        of: how many steps there are, at least one.
    """
    marks = [round(EDGE + (WIDTH - 2 * EDGE) * step / of, 1) for step in range(of + 1)]
    ticks = fragment.joined(
        fragment('<line x1="{x}" y1="13" x2="{x}" y2="19" stroke="var(--rb-edge)"/>', x=x) for x in marks
    )
    reached = fragment("")
    if at is not None:
        reached = fragment(
            '<line x1="{start}" y1="16" x2="{x}" y2="16" stroke="var(--rb-pen)" stroke-width="3"/>'
            '<circle cx="{x}" cy="16" r="5.5" fill="var(--rb-paper)" stroke="var(--rb-pen)"'
            ' stroke-width="2.5"/>',
            start=EDGE,
            x=marks[min(at, of)],
        )
    return fragment(
        '<svg class="rb-place" width="{width}" height="32" aria-hidden="true">'
        '<line x1="{start}" y1="16" x2="{end}" y2="16" stroke="var(--rb-edge)"/>{ticks}{reached}</svg>',
        width=WIDTH,
        start=EDGE,
        end=WIDTH - EDGE,
        ticks=ticks,
        reached=reached,
    )
