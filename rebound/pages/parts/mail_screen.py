"""The one screen on which mails are confirmed: grouped by what they say, each to be changed or left out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ipywidgets import HBox, VBox, Widget

from rebound import records
from rebound.importing.mail.mails import MailReading
from rebound.importing.mail.matching import EVENT_OF, Proposal
from rebound.pages.parts import desk
from rebound.records import EVENT_KINDS, Application
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.grid import Column, Grid
from rebound.widgets.guard import Say
from rebound.widgets.heading import Heading
from rebound.widgets.html import html
from rebound.widgets.writing import Writing
from rebound.writing.sentences import counted

UNSURE = 0.5
"""Below this confidence a mail is left out until the person says what it is."""

LEFT_OUT = "out"
APART = "apart"
AT_ONCE = 12

GROUPS: dict[str, tuple[str, str]] = {
    "rejection": ("They said no", ""),
    "soft_no": (
        "Are these a no?",
        "They keep your CV or leave it open, and are noted as that. If you read one as a no, say so.",
    ),
    "interview": ("Interviews", "A reminder or a new date is not counted as a further round."),
    "assessment": ("Tests and tasks", ""),
    "offer": ("Offers", ""),
    "closed": ("Closed without a verdict", ""),
    "withdrawal": ("You withdrew", ""),
    "confirmation": (
        "Receipts",
        "Where nothing is known of an application yet, it was sent on the day of its receipt.",
    ),
    "unsure": (
        "Not clear",
        "What these say is a guess, so they are left out. Choose what they are to bring them in.",
    ),
}
"""Group → its heading, and what to know about it."""

KINDS: dict[str, str] = {
    LEFT_OUT: "leave it out",
    **{kind: EVENT_KINDS[event] for kind, event in EVENT_OF.items()},
}
"""What a mail can be taken for → what that is called."""

COLUMNS: tuple[Column, ...] = (
    Column("about", "Application"),
    Column("on", "Day", kind="date", width="7rem"),
    Column("kind", "What it says", kind="choice", options=KINDS, editable=True, width="9rem"),
    Column("because", "The sentence that decided"),
)


class MailScreen:
    """What was read, before anything is written.

    Args:
        reading: the mails.
        proposals: what those that say something would be brought in as.
        applications: all that are there, to choose from.
        say: shows a problem.
    """

    def __init__(
        self,
        reading: MailReading,
        proposals: Sequence[Proposal],
        applications: Sequence[Application],
        say: Say,
    ):
        self.say = say
        self.already = sum(each.already for each in proposals)
        self.proposals = {str(place): each for place, each in enumerate(proposals) if not each.already}
        self.group_of = {key: _group(each) for key, each in self.proposals.items()}
        self.kinds = {key: _first_kind(each) for key, each in self.proposals.items()}
        self.there = {one.id: one for one in applications}
        self.new = {each.application.id: each.application for each in proposals if each.is_new}
        self.about = {key: each.application.id for key, each in self.proposals.items()}
        self.grids = {group: self._grid(group) for group in GROUPS if group in self.group_of.values()}
        self.details = {group: VBox([]).add_class("rb").add_class("rb-course") for group in self.grids}
        self._wholes = {group: HBox([]).add_class("rb-acts") for group in self.grids}
        self._acts = HBox([]).add_class("rb-acts")
        self.head = Heading(f"What “{reading.source}” says")
        self.box = VBox([html(_SUMMARY, **_summary(reading, self)), *self._groups(), self._acts])
        self.box.add_class("rb").add_class("rb-mail-screen")
        self._bring: Callable[[], None] = lambda: None
        self._leave: Callable[[], None] = lambda: None
        self.draw()

    def on_bring_in(self, call: Callable[[], None]) -> None:
        """Call ``call`` when the mails are confirmed."""
        self._bring = call

    def on_leave(self, call: Callable[[], None]) -> None:
        """Call ``call`` when the whole of it is left."""
        self._leave = call

    def confirmed(self) -> list[Proposal]:
        """Return the mails that are not left out, each as what the person takes it for."""
        return [
            replace(
                each,
                mail=replace(each.mail, kind=self.kinds[key]),
                application=self._application(key),
                is_new=self.about[key] in self.new,
            )
            for key, each in self.proposals.items()
            if self.kinds[key] != LEFT_OUT
        ]

    def _application(self, key: str) -> Application:
        return self.new.get(self.about[key]) or self.there[self.about[key]]

    # --- the groups ---

    def _groups(self) -> Iterator[Widget]:
        """Yield the groups, all shut: how many said no is seen before their sentences are."""
        for group, grid in self.grids.items():
            title, note = GROUPS[group]
            intro = [html("<p class='rb-note'>{note}</p>", note=note)] if note else []
            yield Fold(
                f"{title} ({len(self._of(group))})",
                [*intro, self._wholes[group], self.details[group], grid],
            )

    def _of(self, group: str) -> list[str]:
        return [key for key, each in self.group_of.items() if each == group]

    def _whole(self, group: str) -> Iterator[Widget]:
        """Yield what leaves out a whole group at once, or takes it in again as it was read."""
        first = {key: _first_kind(self.proposals[key]) for key in self._of(group)}
        if len(first) < 2 or set(first.values()) == {LEFT_OUT}:
            return
        is_out = all(self.kinds[key] == LEFT_OUT for key in first)
        words = f"Take all {len(first)} in again" if is_out else f"Leave all {len(first)} out"

        def turn() -> None:
            self.kinds |= first if is_out else dict.fromkeys(first, LEFT_OUT)
            self.draw()

        yield button(words, turn, kind="word", say=self.say)

    def _grid(self, group: str) -> Grid:
        return Grid(
            COLUMNS,
            [],
            on_edit=self._edit,
            on_pick=self.pick,
            label=GROUPS[group][0],
            at_once=AT_ONCE,
        )

    def draw(self) -> None:
        """Draw the rows as they are taken now, and how many would be written."""
        for group, grid in self.grids.items():
            grid.show_rows(self._row(key) for key in self._of(group))
            self._wholes[group].children = tuple(self._whole(group))
        taken = sum(kind != LEFT_OUT for kind in self.kinds.values())
        bring = button(f"Bring in {taken}", lambda: self._bring(), kind="go", say=self.say)
        leave = button("Leave all of it", lambda: self._leave(), kind="word", say=self.say)
        self._acts.children = (bring, leave) if taken else (leave,)

    def _row(self, key: str) -> dict[str, object]:
        mail = self.proposals[key].mail
        return {
            "id": key,
            "about": self._name(self.about[key]),
            "on": mail.on.isoformat() if mail.on else "",
            "kind": self.kinds[key],
            "because": mail.because,
        }

    def _name(self, application_id: str) -> str:
        one = self.new.get(application_id) or self.there[application_id]
        name = f"{one.role} at {one.company}" if one.role else one.company
        return f"new: {name}" if application_id in self.new else name

    def _edit(self, key: str, _column: str, kind: str) -> None:
        self.kinds[key] = kind
        self.draw()

    # --- one mail ---

    def pick(self, key: str) -> None:
        """Show above its group whose mail it is and which application it is about, to be changed, and go there."""
        proposal = self.proposals[key]
        head = Heading(proposal.mail.subject or "(no subject)", _from(proposal))
        options = {one.id: self._name(one.id) for one in (*self.new.values(), *self.there.values())}
        about = Grid(
            (
                Column(
                    "about",
                    "It is about",
                    kind="choice",
                    options={**options, APART: "a new one of its own"},
                    editable=True,
                ),
            ),
            [{"id": key, "about": self.about[key]}],
            on_edit=self._move,
            label="The application it is about",
        )
        why = html("<p class='rb-note'>{why}</p>", why=proposal.because)
        back = button("Back to the list", self._put_away, kind="word", say=self.say)
        self._put_away()
        self.details[self.group_of[key]].children = (head, about, why, *self._names(self.about[key]), back)
        head.focus()

    def _put_away(self) -> None:
        """Show no mail of its own."""
        for detail in self.details.values():
            detail.children = ()

    def _move(self, key: str, _column: str, chosen: str) -> None:
        """Let a mail be about another application."""
        if chosen == APART:
            mail = self.proposals[key].mail
            one = Application(records.new_id(), mail.company or self._application(key).company, mail.role)
            self.new[one.id], chosen = one, one.id
        self.about[key] = chosen
        self.draw()
        self.pick(key)

    def _names(self, application_id: str) -> list[Widget]:
        """Return fields for the names of a new application; those of one that is there are changed there."""
        if application_id not in self.new:
            return []

        def field(label: str, name: str) -> Writing:
            writing = Writing(label, getattr(self.new[application_id], name), sort="line")

            def keep(text: str) -> None:
                if text.strip() or name == "role":
                    changed = replace(self.new[application_id], **{name: text.strip()})
                    self.new[application_id] = changed
                    self.draw()

            writing.on_words(keep)
            return writing

        return [field("Company", "company"), field("Role", "role")]


_SUMMARY = "<p>{told}</p>{unread}"


def _summary(reading: MailReading, screen: MailScreen) -> dict[str, object]:
    mails = counted(reading.read, "e-mail") or "No e-mails"
    told = [f"{mails} read, {len(screen.proposals)} of them about an application and new."]
    if screen.already:
        told.append(f"{screen.already} {'was' if screen.already == 1 else 'were'} brought in before.")
    told.append(
        "Nothing is written yet. Open a group to look at what it says; choose an e-mail there to see who sent it, "
        "or to say which application it is about."
    )
    unread = [f"{each.where}: {each.problem}" for each in reading.unread]
    return {"told": " ".join(told), "unread": " ".join(unread)}


def _group(proposal: Proposal) -> str:
    return proposal.mail.kind if proposal.mail.confidence >= UNSURE else "unsure"


def _first_kind(proposal: Proposal) -> str:
    return LEFT_OUT if _group(proposal) == "unsure" else proposal.mail.kind


def _from(proposal: Proposal) -> str:
    mail = proposal.mail
    when = f", {desk.day_name(mail.on)}" if mail.on else ""
    return f"From {mail.sender}{when}."
