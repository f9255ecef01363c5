"""Choosing what a coach sees: nothing is ticked beforehand, exactly what leaves is shown, then it is a file."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from ipywidgets import VBox, Widget

from rebound import clock, errors
from rebound.exercises.share import Share
from rebound.packets import brief, making, sealed, sharing
from rebound.packets.contents import Packet
from rebound.packets.items import Offer, offers
from rebound.pages.parts import desk
from rebound.pages.parts.held import Held
from rebound.pages.parts.sharing_preview import preview
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.choice import Several
from rebound.widgets.download import Download
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import html
from rebound.widgets.layout import put_away
from rebound.widgets.note import Problem, Saved
from rebound.widgets.writing import Writing

GROUPS: dict[str, tuple[str, ...]] = {
    "Plans and agreements": ("plan",),
    "What you expected, and what they answered": ("ask_for_insight", "reply"),
    "Stories": ("story",),
    "Your list": ("accomplishment",),
    "What each no counted for": ("lesson", "next_setback"),
    "How far applications went": ("application",),
}
"""Heading → the kinds of item below it. Private kinds are in none."""

HOW: dict[str, str] = {
    "key": "with their key",
    "words": "with words that you both know",
    "page": "not at all: a page that anybody can read",
}
"""How a packet may be closed, as it is asked."""

Had = dict[str, tuple[tuple[str, str], ...]]
"""Id of an item → its lines as the same coach had them last."""

KEYS = "coach_keys"
"""The setting that holds the key of each coach, by name."""


class Sharing:
    """One packet in the making: for whom, what is ticked, what would leave, and the file.

    Args:
        journal: where everything is.
        to: who it is for, where nothing is begun.
    """

    def __init__(self, journal: Journal, to: str = ""):
        self.journal = journal
        self.packet: Packet | None = None
        self.saved, self.problem = Saved(), Problem()
        self.held = Held(
            journal,
            "share",
            entry=_in_the_making(journal),
            start=sharing.begun_for(journal, to),
            say_saved=self.saved.say,
            say_problem=self.problem.say,
        )
        self._drawings: list[Callable[[], None]] = []
        self.key = Writing(
            "Their key",
            sort="line",
            help="It begins with age1. It can only lock a packet; only they can open it.",
        )
        self.words = Writing(
            "Words that you both know",
            sort="line",
            help="Four unrelated words are good. Pass them on by some other way than the file. They are not kept.",
        )
        self.choice, self.private, self.shown = VBox([]), VBox([]), VBox([])
        self.of_opened = VBox([])
        self.save = Download("Save the packet", self._file)
        self.box = VBox(self._controls()).add_class("rb").add_class("rb-sharing")
        self._drawn: tuple[bool, tuple[str, ...]] | None = None
        self.held.draw(self._show_how)
        self.held.draw(self._follow)
        self.held.draw_when(lambda body: body, lambda _: self._forget_preview())

    def on_change(self, drawing: Callable[[], None]) -> None:
        """Call ``drawing`` now, and whenever something was handed over or taken back."""
        self._drawings.append(drawing)
        drawing()

    def meant_for(self, to: str) -> None:
        """Let it be for ``to``, unless a packet was begun or nobody is named."""
        if self.held.entry is None and to.strip() not in ("", self.held.start.to):
            self.held.start = replace(self.held.start, to=to.strip())
            self.held.refresh()

    def changed(self) -> None:
        """Draw again what depends on the log."""
        self.redraw()
        self._forget_preview()
        for drawing in self._drawings:
            drawing()

    def redraw(self) -> None:
        """Draw what can be ticked as the journal has it now."""
        offered, body = self._offered(), self.held.body
        had = sharing.had_before(self.journal, body.to)
        groups = [
            Fold(
                title,
                [self._ticks(title, found, had)],
                open=any(each.item.id in body.ticked for each in found),
            )
            for title, kinds in GROUPS.items()
            if (found := [each for each in offered if each.item.kind in kinds])
        ]
        nothing = html("<p class='rb-empty'>There is nothing to share yet.</p>")
        self.choice.children = groups or (nothing,)
        private = [each for each in offered if each.private]
        title = "Private: how you felt, and what you thought"
        inside = [self._openings(private), self.of_opened]
        self.private.children = [Fold(title, inside, open=bool(body.opened))] if private else []
        self._draw_opened(private, had)

    def _offered(self) -> list[Offer]:
        """Return what can be ticked: everything but what was taken back."""
        back = sharing.taken_back(self.journal)
        return [each for each in offers(self.journal) if each.item.id not in back]

    def _draw_opened(self, private: Iterable[Offer], had: Had) -> None:
        """Draw a tick for each part of what was opened; nothing else moves, so that the focus stays where it is."""
        found = [each for each in private if each.entry_id in self.held.body.opened]
        self.of_opened.children = [self._ticks("From what you opened", found, had)] if found else []

    def _follow(self, body: Share) -> None:
        """Draw again what depends on the coach's name and on what was opened, if one of these is another."""
        was, now = self._drawn, (self._knows(body.to), body.opened)
        self._drawn = now
        if was is None or was[0] != now[0]:
            self.redraw()
        elif was[1] != now[1]:
            private = [each for each in self._offered() if each.private]
            self._draw_opened(private, sharing.had_before(self.journal, body.to))

    def _knows(self, to: str) -> bool:
        """Return whether something was handed to somebody of this name before."""
        return bool(sharing.had_before(self.journal, to))

    def _controls(self) -> list[Widget]:
        look = button("Show exactly what leaves", self._look, say=self.problem.say)
        return [
            self.held.words("to", "Who is it for?", sort="line"),
            self.held.words("sender", "What should it call you?", sort="line", help="Any name will do."),
            self.choice,
            self.private,
            self.held.words("word", "A word to go with it", rows=2),
            self.held.day(
                "expires_on", "The last day on which it opens", help="Leave it empty for no last day."
            ),
            self.held.choice("sealed", "How should it be locked?", HOW, style="radios"),
            self.key,
            self.words,
            look,
            self.problem,
            self.shown,
            self.save,
            self.saved,
        ]

    def _ticks(self, title: str, found: Iterable[Offer], had: Had) -> Several:
        """Return a tick for each of ``found``, which stand under ``title``; what else is ticked stays."""
        options = {each.item.id: each.item.title for each in found}
        notes = {each.item.id: _note(each, had) for each in found}
        ticked = self.held.body.ticked
        control = Several(
            f"{title}: tick what leaves",
            options,
            [each for each in options if each in ticked],
            style="ticks",
            notes=notes,
        )

        def take(change: dict[str, Any]) -> None:
            others = [each for each in self.held.body.ticked if each not in options]
            self.held.change(ticked=(*others, *change["new"]))

        control.observe(guarded(take, self.problem.say), "value")
        return control

    def _openings(self, private: Iterable[Offer]) -> Several:
        """Return a tick for each private entry, by which it is opened for this packet and no other."""
        entries = {each.entry_id: each for each in private}
        options = {id: f"{_first_title(each)}, {_day(each)}" for id, each in entries.items()}
        opened = [each for each in options if each in self.held.body.opened]
        control = Several("Open for this packet", options, opened, style="ticks")

        def take(change: dict[str, Any]) -> None:
            kept = set(change["new"])
            shut = {id for id in options if id not in kept}
            ticked = tuple(each for each in self.held.body.ticked if each.partition(".")[0] not in shut)
            self.held.change(opened=tuple(change["new"]), ticked=ticked)

        control.observe(guarded(take, self.problem.say), "value")
        return control

    def _show_how(self, body: Share) -> None:
        put_away(self.key, body.sealed != "key")
        put_away(self.words, body.sealed != "words")
        if body.sealed == "key" and not self.key.value:
            self.key.value = self.journal.settings.get(KEYS, {}).get(body.to.strip(), "")

    # --- what leaves ---

    def _look(self) -> None:
        """Make the packet as it would leave now, and show all of it."""
        self.problem.say("")
        body = self.held.body
        key = "" if body.sealed == "page" else sealed.public_key(sharing.answer_key(self.journal))
        self.packet = sharing.packet_of(self.journal, body, key)
        self.shown.children = preview(self.packet)
        put_away(self.save, False)

    def _forget_preview(self) -> None:
        """Forget what was shown; the button only goes out of sight, for its file may be on the way."""
        if self.packet is not None:
            self.packet = None
            self.shown.children = ()
        put_away(self.save, True)

    def _file(self) -> tuple[str, bytes, str]:
        """Return the packet that was shown as a file, and write into the log that it left."""
        packet, how = self.packet, self.held.body.sealed
        if packet is None:
            raise errors.NotShownYet()
        if how == "page":
            content, kind, ending = brief.page(packet), "text/html", "html"
        elif how:
            key = self.key.value if how == "key" else None
            content, kind, ending = (
                making.close(packet, key, self.words.value),
                "application/octet-stream",
                "age",
            )
        else:
            raise errors.NotClosedYet()
        self._log(packet, how)
        return f"for-{_file_name(packet.to)}-{packet.made_on}.{ending}", content, kind

    def _log(self, packet: Packet, how: str) -> None:
        share = sharing.handed_over(self.held.body, packet, how)
        self.held.change_now(**{each.name: getattr(share, each.name) for each in fields(share)})
        if how == "key":
            keys = self.journal.settings.get(KEYS, {}) | {packet.to: self.key.value.strip()}
            self.journal.settings.set(KEYS, keys)
        self.held.start = Share(to=packet.to, sender=packet.sender)
        self.held.let_go()
        self.words.value = ""
        self.held.refresh()
        self.changed()
        self.saved.say(
            f"Saved as a file {desk.clock_time(clock.now())}, and in the log below. Hand it over as you like."
        )


def _in_the_making(journal: Journal) -> Entry | None:
    """Return the packet that was begun and not handed over, or None."""
    return next((each for each in journal.entries.all("share") if not each.body.handed_at), None)


def _note(offer: Offer, had: Had) -> str:
    """Return the day of an item, and whether the same coach had it."""
    if offer.item.id not in had:
        return _day(offer)
    same = had[offer.item.id] == tuple((each.label, each.words) for each in offer.item.lines)
    return f"{_day(offer)}; they had it, {'unchanged since' if same else 'and it has changed since'}"


def _first_title(offer: Offer) -> str:
    """Return what a private entry is called: an exercise, and not the words in it."""
    names = {"check_in": "A check-in", "cool_off": "A cool-off", "not_personal": "Not personal"}
    return names[offer.item.kind] + "".join(offer.item.title.partition(", ")[1:])


def _day(offer: Offer) -> str:
    return desk.short_day(offer.item.on) if offer.item.on else "day not known"


def _file_name(to: str) -> str:
    return "".join(each for each in to.casefold() if each.isascii() and each.isalnum())[:30] or "coach"
