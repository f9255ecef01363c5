"""The coach's desk: one client and one packet in hand, the answer to it, and notes that never travel."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.packets import answering, brief, clients, form
from rebound.packets.clients import Client, Shut
from rebound.packets.contents import Answer, Comment, Item, Packet, SuggestedPlan, plain
from rebound.pages.parts import desk
from rebound.pages.parts.days import day_from
from rebound.pages.parts.sharing_preview import told
from rebound.widgets.button import button
from rebound.widgets.choice import Choice
from rebound.widgets.download import Download
from rebound.widgets.file_pick import FilePick
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import html
from rebound.widgets.layout import put_away
from rebound.widgets.note import Empty, Problem, Saved
from rebound.widgets.writing import Writing

PLANS = 2
"""Plans that a coach can suggest at once; more are a list that nobody does."""

AT_ONCE = 30
"""Items that are drawn before the next ones are asked for: each has a field of its own, which takes time."""


class CoachDesk:
    """What the coach has in hand: nobody at first; nothing of one client is ever drawn beside another."""

    def __init__(self) -> None:
        self.client: Client | None = None
        self.packet: Packet | None = None
        self.answer: Answer | None = None
        self.problem, self.saved = Problem(), Saved()
        self.who, self.read = VBox([]), VBox([])
        self.back, self.own = VBox([]), VBox([])
        self.clients = self._choice("Client", self._choose_client)
        self.packets = self._choice("Packet", self._choose_packet)
        self.choose(None)

    # --- a packet comes in ---

    def take_in(self) -> VBox:
        """Return the way in for a packet: the file, the words if it needs some, what to call the client."""
        name = Writing("What to call them, if they are new", sort="line", help="A pseudonym will do.")
        words = Writing(
            "The words that you both know, if it needs them", sort="line", help="They are not kept anywhere."
        )

        def take(_name: str, content: bytes) -> None:
            packet = clients.opened(content, words.value)
            client = clients.keep(packet, plain(name.value))
            name.value = words.value = ""
            self.saved.say(f"Kept with {client.name}.")
            self.choose(client, packet)

        pick = FilePick("A packet from a client", take, most_bytes=form.MOST_BYTES, accept=".age")
        return VBox([name, words, pick, self.saved]).add_class("rb").add_class("rb-takein")

    # --- who is in hand ---

    def choose(self, client: Client | None, packet: Packet | None = None) -> None:
        """Take one ``client`` in hand, and of their packets this one or the newest."""
        there = client.packets() if client else []
        self.client = client
        wanted = packet.id if packet else next((each.id for each in there), "")
        self.packet = next((each for each in there if each.id == wanted), None)
        self.answer = client.answer(self.packet) if client and self.packet else None
        self._draw_who(there)
        self._draw_read()
        self._draw_back()
        self._draw_own()

    def _draw_who(self, there: list[Packet]) -> None:
        known = clients.all_clients()
        if not known:
            self.who.children = (Empty("No packet has come yet. Clients are listed here once one has."),)
            return
        self.clients.options = [(each.folder.name, each.name) for each in known]
        self.clients.value = self.client.folder.name if self.client else ""
        self.packets.options = _called(there)
        self.packets.value = self.packet.id if self.packet else ""
        shut = [self._shut(each) for each in (self.client.shut() if self.client else [])]
        self.who.children = (self.clients, *([self.packets] if there else []), *shut, self.problem)

    def _shut(self, shut: Shut) -> VBox:
        """Return what is said of a file that does not open, and the way to be rid of it."""
        day = desk.short_day(shut.written_on)
        words = html(
            "<p>{words}</p><p class='rb-note'>A backup may hold it whole: “rebound restore” lists them. "
            "What you delete here leaves the backups, too.</p>",
            words=f"A packet that came on {day}. {shut.why}"
            if shut.is_packet
            else f"The answer that you wrote on {day} does not open any more. It was damaged on this computer.",
        )
        return VBox([words, button("Delete it here", lambda: self._forget(shut), say=self.problem.say)])

    def _choice(self, label: str, take: Callable[[str], None]) -> Choice:
        """Return a choice that stays on the page whatever is chosen, so that the focus stays in it."""
        made = Choice(label, {}, style="radios")
        made.observe(guarded(lambda change: take(change["new"]), self.problem.say), "value")
        return made

    def _choose_client(self, folder: str) -> None:
        if folder and (self.client is None or folder != self.client.folder.name):
            self.choose(next(each for each in clients.all_clients() if each.folder.name == folder))

    def _choose_packet(self, packet_id: str) -> None:
        if packet_id and (self.packet is None or packet_id != self.packet.id):
            self.choose(self.client, next(each for each in self.client.packets() if each.id == packet_id))

    # --- the brief, and a comment below each item ---

    def _draw_read(self) -> None:
        packet = self.packet
        if packet is None:
            self.read.children = ()
            return
        if clients.is_over(packet):
            words = f"This was shared until {clock.in_words(packet.expires_on)}, and that day has passed."
            act = button("Delete it here", lambda: self._forget(packet), say=self.problem.say)
            self.read.children = (html("<p>{words}</p>", words=words), act)
            return
        head = html(
            "<h3>{title}</h3><p class='rb-note'>{about}</p><p class='rb-pen rb-words'>{word}</p>",
            title=brief.title(packet),
            about=brief.about(packet),
            word=packet.word,
        )
        page = Download("The brief as a page", lambda: ("brief.html", brief.page(packet), "text/html"))
        rest = list(brief.parts(packet))
        items, more = VBox([]), button("", lambda: show(), kind="plain", say=self.problem.say)

        def show() -> None:
            drawn = [widget for part in rest[:AT_ONCE] for widget in self._item(part)]
            del rest[:AT_ONCE]
            items.children = (*items.children, *drawn)
            more.description = f"Show the next {min(AT_ONCE, len(rest))} of {len(rest)} more"
            put_away(more, not rest)

        show()
        self.read.children = (head, items, more, page)

    def _item(self, part: brief.Part) -> list[Widget]:
        shown = html("{item}", item=told(replace(part.item, lines=part.first)))
        rest = (
            Fold(part.more, [html("{item}", item=told(replace(part.item, lines=part.rest)))])
            if part.rest
            else None
        )
        comment = self._writing(
            f"Your comment on “{part.item.title}”",
            next((each.words for each in self.answer.comments if each.item_id == part.item.id), ""),
            lambda words: {"comments": self._comments(part.item, words)},
            rows=2,
        )
        return [shown, *([rest] if rest else []), comment]

    def _comments(self, item: Item, words: str) -> tuple[Comment, ...]:
        others = [each for each in self.answer.comments if each.item_id != item.id]
        return (*others, Comment(item.id, words)) if words else tuple(others)

    def _forget(self, gone: Packet | Shut) -> None:
        try:
            self.client.forget(gone)
        finally:
            self.choose(self.client, None if gone is self.packet else self.packet)

    # --- the answer ---

    def _draw_back(self) -> None:
        if self.answer is None or clients.is_over(self.packet):
            self.back.children = ()
            return
        answer = self.answer
        save = Download("Save the answer", self._file)
        self.back.children = (
            self._writing(
                "Your name, as they know you", answer.sender or self.packet.to, _named("sender"), sort="line"
            ),
            self._writing("A word about all of it", answer.word, _named("word"), rows=2),
            self._writing(
                "Questions, one per line",
                "\n".join(answer.questions),
                lambda words: {"questions": tuple(filter(None, map(str.strip, words.splitlines())))},
                rows=2,
            ),
            *(self._plan(number) for number in range(PLANS)),
            save,
        )

    def _plan(self, number: int) -> Fold:
        plans = self.answer.plans
        plan = plans[number] if number < len(plans) else SuggestedPlan("", "")

        def part(name: str) -> Callable[[str], dict]:
            return lambda words: {"plans": self._plans(number, {name: words})}

        fields = [
            self._writing("If …", plan.condition, part("condition"), sort="line"),
            self._writing("then …", plan.act, part("act"), sort="line"),
            self._writing(
                "By which day?",
                plan.due.isoformat() if plan.due else "",
                lambda words: {"plans": self._plans(number, {"due": day_from(words)})},
                sort="date",
            ),
        ]
        return Fold(("A plan that you suggest", "A second one")[number], fields, open=bool(plan.act))

    def _plans(self, number: int, changed: dict[str, str | date | None]) -> tuple[SuggestedPlan, ...]:
        plans = [*self.answer.plans, *(SuggestedPlan("", "") for _ in range(PLANS))][:PLANS]
        plans[number] = replace(plans[number], **changed)
        return tuple(plans)

    def _writing(self, label: str, value: str, take: Callable[[str], dict], **style) -> Writing:
        """Return a field whose words go into the answer in hand, kept with this client as they are typed."""
        field, client, packet = Writing(label, value, **style), self.client, self.packet

        def keep(words: str) -> None:
            self.answer = replace(self.answer, **take(plain(words)))
            client.write_answer(packet, self.answer)
            field.acknowledge(desk.clock_time(clock.now()))

        field.on_words(keep)
        return field

    def _file(self) -> tuple[str, bytes, str]:
        content = answering.close(self.client, self.packet, self.answer)
        return f"answer-{clock.today()}.age", content, "application/octet-stream"

    # --- the coach's own ---

    def _draw_own(self) -> None:
        client = self.client
        if client is None:
            self.own.children = ()
            return
        notes = Writing(f"Your notes on {client.name}", client.notes, rows=5)
        name = Writing("What you call them", client.name, sort="line")

        def keep(words: str) -> None:
            client.write_notes(words)
            notes.acknowledge(desk.clock_time(clock.now()))

        def call() -> None:
            if name.value.strip():
                self.choose(client.call(plain(name.value)), self.packet)

        notes.on_words(keep)
        where = html(
            "<p class='rb-note'>They are in {path}, for you alone.</p>",
            path=str(client.folder / clients.NOTES),
        )
        renamed = Fold("Another name for them", [name, button("Use this name", call, say=self.problem.say)])
        self.own.children = (notes, where, renamed)


def _named(field: str) -> Callable[[str], dict]:
    return lambda words: {field: words}


def _called(there: list[Packet]) -> list[tuple[str, str]]:
    """Return the id of each packet and what it is called; several of one day by their order, too."""
    called = []
    for place, packet in enumerate(there):
        until = f", until {clock.in_words(packet.expires_on)}" if packet.expires_on else ""
        older = sum(each.made_on == packet.made_on for each in there[place + 1 :])
        several = sum(each.made_on == packet.made_on for each in there) > 1
        which = f", number {older + 1} of that day" if several else ""
        called.append((packet.id, f"{clock.in_words(packet.made_on)}{which}{until}"))
    return called
