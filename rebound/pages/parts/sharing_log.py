"""The log of what was shared: to whom, when, until when, and the way to take an item back."""

from collections.abc import Callable
from datetime import date

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.share import SEALED, SharedItem
from rebound.packets import sharing
from rebound.pages.parts import desk
from rebound.pages.parts.sharing import Sharing
from rebound.records import Entry
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.html import fragment, html
from rebound.widgets.note import Empty, Problem

HONESTLY = (
    "Taking something back keeps it out of later packets. A copy that somebody has cannot be called back; you can "
    "ask them to delete it."
)


class SharingLog:
    """What was handed over, the last one first.

    Args:
        here: the packet in the making; when one is handed over, it is in the log.
    """

    def __init__(self, here: Sharing):
        self.here = here
        self.problem = Problem()
        self.box = VBox([]).add_class("rb").add_class("rb-shared")
        here.on_change(self._draw)

    def _draw(self) -> None:
        log = sharing.log(self.here.journal)
        rows = [widget for entry in log for widget in self._row(entry)]
        honestly = html("<p>{words}</p>", words=HONESTLY)
        self.box.children = (
            (honestly, *rows, self.problem) if rows else (Empty("Nothing has been shared so far."),)
        )

    def _row(self, entry: Entry) -> list[Widget]:
        share = entry.body
        until = f", until {desk.short_day(share.expires_on)}" if share.expires_on else ""
        head = html(
            "<h3>{to}</h3><p class='rb-note'>{at}, {how}{until}</p>",
            to=f"To {share.to}" if share.to else "To somebody",
            at=desk.day_and_time(share.handed_at)[:1].upper() + desk.day_and_time(share.handed_at)[1:],
            how=SEALED[share.sealed],
            until=until,
        )
        return [head, *(self._item(each) for each in share.items)]

    def _item(self, item: SharedItem) -> Widget:
        lines = fragment.joined(
            fragment(
                "<dt>{label}</dt><dd class='rb-pen rb-words'>{words}</dd>", label=each.label, words=each.words
            )
            for each in item.lines
        )
        as_it_left = html("<dl class='rb-lines'>{lines}</dl>", lines=lines)
        if item.taken_back_on:
            said = html("<p class='rb-note'>Taken back {day}.</p>", day=desk.day_name(item.taken_back_on))
            act = button("Let it be shared again", self._set(item, None), kind="word", say=self.problem.say)
            return Fold(item.title, [as_it_left, said, act])
        act = button("Take it back", self._set(item, clock.today()), kind="word", say=self.problem.say)
        return Fold(item.title, [as_it_left, act])

    def _set(self, item: SharedItem, on: date | None) -> Callable[[], None]:
        def keep() -> None:
            sharing.take_back(self.here.journal, item.item_id, on)
            self.here.changed()

        return keep
