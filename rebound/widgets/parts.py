"""Parts of a whole: what may have played a part, how much of it, and whose it is, as rows under one bar."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import floor
from string import ascii_uppercase
from typing import Any

from traitlets import Dict, Int, List, Tuple, Unicode

from rebound import errors, records
from rebound.widgets.base_rate import Rate
from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import Say, guarded
from rebound.widgets.html import Fragment, fragment

WHOSE = {"mine": "mine", "not_mine": "not mine", "unknown": "unknown"}
"""Whose a part is → the word on the page."""

OWN = "Your own words. No figure."
"""What stands beside a row that the person wrote, in place of a figure."""

SAID = {"me": "I infer it", "employer": "they said so"}
"""Whose word it is that something played a part → the words on the page."""


@dataclass(frozen=True, slots=True)
class Part:
    """One row: something that may have played a part.

    Attributes:
        id: what the page knows it by.
        label: what it is.
        parts: how many parts of the whole it has; 0 is a row that is not ticked.
        whose: one of ``WHOSE``; empty while that is not said.
        own: whether the person wrote it, and can take it out again.
        rate: the figure beside it; or the sentence that says why there is none, shown once it is ticked.
        origin: where the row comes from, in place of a figure.
        said: one of ``SAID``, for the person to change; empty where that is not asked.
    """

    id: str
    label: str
    parts: int = 0
    whose: str = ""
    own: bool = False
    rate: Rate | str = ""
    origin: str = ""
    said: str = ""

    def __post_init__(self) -> None:
        if self.parts < 0:
            raise errors.NotAllowed("parts", self.parts, "0 or more")
        if self.whose and self.whose not in WHOSE:
            raise errors.NotAllowed("whose", self.whose, "one of " + ", ".join(WHOSE))
        if self.said and self.said not in SAID:
            raise errors.NotAllowed("said", self.said, "one of " + ", ".join(SAID))


THIN = 12
"""Per cent below which a part of the picture has room for its letter only."""


def shares(parts: Sequence[int], whole: int = 100) -> list[int]:
    """Return the share of each of ``parts`` in ``whole``, as whole numbers that add up to it.

    Each share is the exact one rounded down; what is missing then goes, one each, to those that lost most,
    and among equals to the earlier. Where all parts are 0, so are the shares.
    """
    total = sum(parts)
    if not total:
        return [0] * len(parts)
    shared = [floor(whole * each / total) for each in parts]
    lost = [(whole * each) % total for each in parts]
    most_lost = sorted(range(len(parts)), key=lambda place: -lost[place])
    for place in most_lost[: whole - sum(shared)]:
        shared[place] += 1
    return shared


class Parts(Control):
    """The rows with a tick, whose they are, and − and +, under a bar that keeps the whole at 100.

    Args:
        label: what the whole is, read aloud.
        rows: what may have played a part, top to bottom; a second page of the same may give them again.
        on_change: called with all rows, as a tuple of ``Part``, after each change by the person.
        own_label: the question above the field for a row in their own words; empty leaves the field out.
        say: shows a problem near the bar; without it, the page shows it.
    """

    _esm = STATIC / "parts.js"
    drawn = List(Dict()).tag(sync=True)
    heard = Int(help="how many changes by the person are in what is drawn").tag(sync=True)
    whose = Tuple(tuple(WHOSE.items())).tag(sync=True)
    said = Tuple(tuple(SAID.items())).tag(sync=True)
    own_label = Unicode().tag(sync=True)

    def __init__(
        self,
        label: str,
        rows: Iterable[Part],
        on_change: Callable[[tuple[Part, ...]], object],
        own_label: str = "Something else, in your words",
        say: Say | None = None,
    ):
        super().__init__(label, own_label=own_label)
        self._on_change = guarded(on_change, say)
        self.rows = tuple(rows)
        self.add_class("rb-parts")
        self.on_msg(guarded(self._message, say))

    @property
    def rows(self) -> tuple[Part, ...]:
        """All rows, ticked or not, as they are now."""
        return self._rows

    @rows.setter
    def rows(self, rows: Iterable[Part]) -> None:
        self._rows = tuple(rows)
        self.drawn = _drawn(self._rows)

    def _message(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        with self.hold_sync():
            self.heard = int(content["number"])
            self._take(content)

    def _take(self, content: dict[str, Any]) -> None:
        if "own" in content:
            words = str(content["own"]).strip()
            changed = (*self.rows, _own(words)) if words else self.rows
        elif "out" in content:
            changed = tuple(row for row in self.rows if row.id != content["out"] or not row.own)
        else:
            changed = tuple(_changed(row, content) if row.id == content["row"] else row for row in self.rows)
        if changed != self.rows:
            self.rows = changed
            self._on_change(self.rows)


def picture(label: str, rows: Iterable[Part]) -> Fragment:
    """Return the bar of ``rows`` as it stands, with each row that has a part under it, in words.

    Args:
        label: what the whole is, read aloud.
        rows: as the control holds them.
    """
    drawn = [row for row in _drawn(tuple(rows)) if row["parts"]]
    if not drawn:
        return fragment("")
    kinds = {**WHOSE, "": "not said yet"}
    in_order = [row for whose in kinds for row in drawn if row["whose"] == whose]
    pieces = fragment.joined(
        fragment(
            "<span class='is-{whose}{thin}' style='flex-grow:{parts}'>{letter}<small>{percent} %</small></span>",
            thin=" is-thin" if row["percent"] < THIN else "",
            **(row | {"whose": row["whose"] or "unsaid"}),
        )
        for row in in_order
    )
    lines = fragment.joined(
        fragment(
            "<li><b class='rb-key'>{letter}</b>{label}<span class='rb-note'>{percent} %, {kind}</span></li>",
            kind=kinds[row["whose"]],
            **row,
        )
        for row in drawn
    )
    return fragment(
        "<figure class='rb-parts-picture' aria-label='{label}'><div class='rb-bar-row' aria-hidden='true'>"
        "{pieces}</div><ul>{lines}</ul></figure>",
        label=label,
        pieces=pieces,
        lines=lines,
    )


def _own(words: str) -> Part:
    return Part(records.new_id(), words, parts=1, own=True, rate=OWN, said="me")


def _changed(row: Part, content: dict[str, Any]) -> Part:
    """Return ``row`` with more or fewer parts, with somebody else's name on it, or as somebody else's word."""
    if "whose" in content:
        return replace(row, whose=str(content["whose"]))
    if "said" in content:
        return replace(row, said=str(content["said"]))
    return replace(row, parts=max(0, row.parts + int(content["by"])))


def _drawn(rows: Sequence[Part]) -> list[dict[str, Any]]:
    """Return ``rows`` as the page draws them: with their share, and a letter for each that is ticked."""
    letters = (_letter(place) for place in range(len(rows)))
    percents = shares([row.parts for row in rows])
    return [
        _row(row, next(letters) if row.parts else "", each) for row, each in zip(rows, percents, strict=True)
    ]


def _letter(place: int) -> str:
    """Return A to Z, then A2 to Z2 and so on."""
    again, letter = divmod(place, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(again + 1) if again else "")


def _row(row: Part, letter: str, percent: int) -> dict[str, Any]:
    figure, words = "", row.rate if row.parts else ""
    if isinstance(row.rate, Rate):
        figure, words = row.rate.figure, row.rate.words
    return {
        "id": row.id,
        "label": row.label,
        "parts": row.parts,
        "whose": row.whose,
        "own": row.own,
        "said": row.said,
        "letter": letter,
        "percent": percent,
        "figure": figure,
        "rate": row.origin or words,
    }
