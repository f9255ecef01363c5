"""A bar of the words in each part of a text: how much of the whole each part takes."""

from collections.abc import Mapping

from rebound.widgets.html import Fragment, fragment
from rebound.widgets.parts import shares

TEXTURES = ("unknown", "not_mine", "mine", "unsaid")
"""How the pieces are drawn, from left to right; each also has its name."""

THIN = 25
"""Below this share, in per cent, only the letter stands on a piece."""


def word_bar(counts: Mapping[str, int]) -> Fragment:
    """Return the bar for ``counts``, name of each part → its words; nothing where no part has any.

    It is a picture for those who see it; a screen reader is told the shares in one sentence.
    """
    there = {name: count for name, count in counts.items() if count}
    if not there:
        return fragment("")
    percents = dict(zip(there, shares(list(there.values())), strict=True))
    textures = dict(zip(counts, TEXTURES, strict=False))
    told = ", ".join(f"{name} {percent} per cent" for name, percent in percents.items())
    pieces = fragment.joined(_piece(name, percents[name], textures[name]) for name in there)
    return fragment(
        '<div class="rb-bar" role="img" aria-label="{told}"><div class="rb-bar-row">{pieces}</div></div>',
        told=f"{told[0].upper()}{told[1:]}.",
        pieces=pieces,
    )


def _piece(name: str, percent: int, texture: str) -> Fragment:
    return fragment(
        '<span class="is-{texture}" style="flex-grow:{percent}">{name}<small>{percent} %</small></span>',
        texture=texture,
        percent=percent,
        name=name if percent >= THIN else name[:1],
    )
