"""Applications that may be one and the same: found, shown side by side, and joined or told apart."""

from collections import defaultdict
from itertools import combinations

from ipywidgets import HBox, VBox, Widget

from rebound.importing import marks
from rebound.pages.parts import desk
from rebound.pages.parts.changes import Changes
from rebound.pages.parts.history import Line
from rebound.records import STATUSES
from rebound.store import joining
from rebound.widgets.button import button
from rebound.widgets.html import html

TWO = "told_apart"
"""The setting that holds the pairs that the person said are two."""

NEAR = 14
"""Days between two sendings that may still be one, noted twice."""

MOST_ALIKE = 20
"""So many with the same name, or the same link, are no slip: they are how this list is kept."""

AT_ONCE = 3
"""Pairs shown at one time."""


class Duplicates:
    """The pairs that may be one application, each to be joined or told apart."""

    def __init__(self, changes: Changes):
        self.changes = changes
        self.journal = changes.journal
        self.box = VBox([]).add_class("rb").add_class("rb-duplicates")
        changes.draw(self.draw)

    def draw(self) -> None:
        """Draw the first few pairs; nothing where there are none."""
        apart = {tuple(pair) for pair in self.journal.settings.get(TWO) or []}
        pairs = [pair for pair in found(self.changes.lines()) if _key(*pair) not in apart]
        if not pairs:
            self.box.children = ()
            return
        words = (
            "Two of these may be one"
            if len(pairs) == 1
            else f"{len(pairs)} pairs may each be one application"
        )
        head = html("<h3>{words}</h3>", words=words)
        self.box.children = (head, *(self._pair(*pair) for pair in pairs[:AT_ONCE]))

    def _pair(self, one: Line, other: Line) -> Widget:
        words = html(
            "<p><b>{name}</b></p><p class='rb-note'>{one}<br>{other}</p>",
            name=one.name,
            one=_told(one),
            other=_told(other),
        )
        say = self.changes.problem.say
        acts = [
            button(
                "Make them one",
                lambda: join(self.changes, one, other),
                kind="plain",
                tooltip=one.name,
                say=say,
            ),
            button(
                "They are two", lambda: self.tell_apart(one, other), kind="word", tooltip=one.name, say=say
            ),
        ]
        return VBox([words, HBox(acts).add_class("rb-acts")]).add_class("rb-pair")

    def tell_apart(self, one: Line, other: Line) -> None:
        """Remember that the two are two."""
        before = self.journal.settings.get(TWO) or []
        self.journal.settings.set(TWO, [*before, list(_key(one, other))])
        self.changes.made(f"{one.name}, kept as two", lambda: self.journal.settings.set(TWO, before))


def join(changes: Changes, one: Line, other: Line) -> str:
    """Make one application of two, and return its id; the one of which more is known stays."""
    kept, gone = sorted((one, other), key=lambda line: -len(line.events))
    joined = joining.join(changes.journal, kept.application.id, gone.application.id)
    changes.made(f"{kept.name}, made into one", lambda: joining.part(changes.journal, joined))
    return kept.application.id


def found(lines: list[Line]) -> list[tuple[Line, Line]]:
    """Return the pairs for the same role at the same company, or with the same link, sent within days."""
    alike: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in lines:
        one = line.application
        alike[marks.plain(one.company), marks.plain(one.role)].append(line)
        if one.link:
            alike[(one.link.casefold().rstrip("/"),)].append(line)
    pairs = {
        _key(*pair): pair
        for several in alike.values()
        if len(several) <= MOST_ALIKE
        for pair in combinations(several, 2)
        if _may_be_one(*pair)
    }
    return list(pairs.values())


def _may_be_one(one: Line, other: Line) -> bool:
    places = {marks.plain(each.application.location) for each in (one, other)} - {""}
    days = [each.standing.applied_on for each in (one, other)]
    near = None in days or abs((days[0] - days[1]).days) <= NEAR
    return near and len(places) < 2


def _key(one: Line, other: Line) -> tuple[str, ...]:
    return tuple(sorted((one.application.id, other.application.id)))


def _told(line: Line) -> str:
    """Return what is known of one of the two, in a line."""
    one, now = line.application, line.standing
    sent = f"sent {desk.day_name(now.applied_on)}" if now.applied_on else "sent on a day that is not known"
    origin = next((each.origin.split(" [")[0] for each in line.events if each.origin != "hand"), "you")
    return "; ".join(filter(None, [sent, STATUSES[now.status], one.source, one.location, f"from {origin}"]))
