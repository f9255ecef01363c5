"""A preview against what the journal holds: what is new, what leads on, what is there already."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from rebound.importing import forward, marks
from rebound.importing.marks import Mark
from rebound.importing.preview import Choice, NeedsYou, Reading, Row
from rebound.records import Application, Event


@dataclass(frozen=True, slots=True)
class Update:
    """What a row adds to an application that is there already."""

    line: int
    application: Application
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What bringing in one file would write, row by row.

    Attributes:
        new: applications that are not there yet, with their events.
        updates: events for applications that are there.
        already_there: the lines that add nothing.
        needs_you: the rows that only the person can decide.
        left_out: the lines that the person left out.
    """

    new: tuple[tuple[Application, tuple[Event, ...]], ...] = ()
    updates: tuple[Update, ...] = ()
    already_there: tuple[int, ...] = ()
    needs_you: tuple[NeedsYou, ...] = ()
    left_out: tuple[int, ...] = ()

    @property
    def imported(self) -> int:
        """How many rows would be written."""
        return len(self.new) + len(self.updates)

    @property
    def applications(self) -> tuple[Application, ...]:
        """The applications that would be written."""
        return tuple(application for application, _ in self.new)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that would be written."""
        happened = [events for _, events in self.new] + [update.events for update in self.updates]
        return tuple(event for events in happened for event in events)


def compare(reading: Reading, applications: Iterable[Application], events: Iterable[Event]) -> Plan:
    """Return what bringing in ``reading`` would write, beside what is there.

    Each application that is there answers to one row at most. Of two rows of the file that say the same,
    word for word, the second is there already.

    Args:
        reading: the preview of a file.
        applications: all that are there.
        events: theirs.
    """
    known = _Known.of(applications, events)
    items = sorted((*reading.rows, *reading.needs_you), key=lambda item: item.line)
    first, again = _without_repeats(items)
    found = known.match(first)
    plan = _Collected(already_there=[item.line for item in again])
    for item in first:
        _place(item, found.get(item.line), known, plan)
    return plan.plan()


def compare_all(
    readings: Iterable[Reading], applications: Iterable[Application], events: Iterable[Event]
) -> list[Plan]:
    """Return the plans for several files brought in one after the other."""
    there, happened = list(applications), list(events)
    plans = []
    for reading in readings:
        plans.append(compare(reading, there, happened))
        there += plans[-1].applications
        happened += plans[-1].events
    return plans


def answered(
    plan: Plan,
    answers: Mapping[int, Choice],
    applications: Iterable[Application],
    events: Iterable[Event],
) -> Plan:
    """Return ``plan`` with what the person answered for the rows that needed them.

    Args:
        plan: the plan.
        answers: line → one of the choices of the row on it.
        applications: all that are there.
        events: theirs.
    """
    known = _Known.of(applications, events)
    asked = [each for each in plan.needs_you if each.line in answers]
    taken = [_row(each, answers[each.line]) for each in asked if answers[each.line].application]
    found = known.match(taken)
    collected = _Collected(
        new=list(plan.new),
        updates=list(plan.updates),
        already_there=list(plan.already_there),
        needs_you=[each for each in plan.needs_you if each.line not in answers],
        left_out=[*plan.left_out, *(each.line for each in asked if not answers[each.line].application)],
    )
    for row in taken:
        _place(row, found.get(row.line), known, collected)
    return collected.plan()


def _row(asked: NeedsYou, choice: Choice) -> Row:
    if not choice.application:
        raise ValueError(asked.line)
    return Row(asked.line, choice.application, choice.events, choice.lacks_outcome, asked.key, asked.row)


@dataclass
class _Collected:
    new: list[tuple[Application, tuple[Event, ...]]] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    already_there: list[int] = field(default_factory=list)
    needs_you: list[NeedsYou] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)

    def plan(self) -> Plan:
        return Plan(
            tuple(self.new),
            tuple(self.updates),
            tuple(sorted(self.already_there)),
            tuple(self.needs_you),
            tuple(sorted(self.left_out)),
        )


def _place(item: Row | NeedsYou, found: "_Found | None", known: "_Known", plan: _Collected) -> None:
    """Put one row where it belongs."""
    if found and found.word_for_word:
        plan.already_there.append(item.line)
    elif isinstance(item, NeedsYou):
        plan.needs_you.append(item)
    elif not found:
        plan.new.append((item.application, item.events))
    elif added := forward.news(known.events[found.application.id], item.events):
        plan.updates.append(Update(item.line, found.application, added))
    else:
        plan.already_there.append(item.line)


# --- the same again ----------------------------------------------------------------------------------


def _without_repeats(items: Sequence[Row | NeedsYou]) -> tuple[list[Row | NeedsYou], list[Row | NeedsYou]]:
    """Return the rows that say something, and those that repeat another one word for word."""
    seen: set[str] = set()
    first, again = [], []
    for item in items:
        mark = _mark(item)
        (again if mark and mark.content in seen else first).append(item)
        seen.update({mark.content} if mark else ())
    return first, again


def _mark(item: Row | NeedsYou) -> Mark | None:
    if isinstance(item, Row):
        return marks.in_origin(item.events[0].origin)
    events = next((choice.events for choice in item.choices if choice.events), ())
    return marks.in_origin(events[0].origin) if events else None


@dataclass(frozen=True, slots=True)
class _Found:
    application: Application
    word_for_word: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """What is there, ordered by what rows can be known again by."""

    events: Mapping[str, list[Event]]
    by_content: Mapping[str, list[Application]]
    by_key: Mapping[str, list[Application]]
    by_name: Mapping[tuple[str, str], list[Application]]

    @classmethod
    def of(cls, applications: Iterable[Application], events: Iterable[Event]) -> "_Known":
        happened: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            happened[event.application_id].append(event)
        known = cls(happened, defaultdict(list), defaultdict(list), defaultdict(list))
        for each in applications:
            left = {mark for event in happened[each.id] if (mark := marks.in_origin(event.origin))}
            for mark in left:
                known.by_content[mark.content].append(each)
                known.by_key[mark.key].append(each)
            known.by_name[_name(each)].append(each)
        return known

    def match(self, items: Sequence[Row | NeedsYou]) -> dict[int, _Found]:
        """Return line → the application that the row is about, the surest matches first."""
        found: dict[int, _Found] = {}
        taken: set[str] = set()
        for candidates, word_for_word in (
            (self._same_content, True),
            (self._same_key, False),
            (self._same_name, False),
        ):
            for item in items:
                if item.line in found:
                    continue
                free = (each for each in candidates(item) if each.id not in taken)
                if match := next(free, None):
                    found[item.line] = _Found(match, word_for_word)
                    taken.add(match.id)
        return found

    def _same_content(self, item: Row | NeedsYou) -> Iterable[Application]:
        mark = _mark(item)
        return self.by_content.get(mark.content, ()) if mark else ()

    def _same_key(self, item: Row | NeedsYou) -> Iterable[Application]:
        return self.by_key.get(item.key, ()) if item.key else ()

    def _same_name(self, item: Row | NeedsYou) -> Iterator[Application]:
        """Yield the applications for the same role that may be this one, those sent on the same day first."""
        if isinstance(item, NeedsYou):
            return
        sent = _sent(item.events)
        alike = [
            each for each in self.by_name.get(_name(item.application), ()) if _may_be(each, item.application)
        ]
        days = {each.id: _sent(self.events[each.id]) for each in alike}
        yield from (each for each in alike if sent and days[each.id] == sent)
        yield from (each for each in alike if not sent or not days[each.id])


def _name(application: Application) -> tuple[str, str]:
    return marks.plain(application.company), marks.plain(application.role)


def _sent(events: Iterable[Event]) -> object:
    return next((event.on for event in events if event.kind == "applied" and event.on), None)


def _may_be(known: Application, told: Application) -> bool:
    """Say whether neither the place nor the page of the job speaks against it being the same."""
    places = {marks.plain(known.location), marks.plain(told.location)} - {""}
    links = {known.link, told.link} - {""}
    hosts = {urlsplit(link if "//" in link else f"//{link}").netloc.casefold() for link in links}
    return len(places) < 2 and (len(links) < 2 or len(hosts) > 1)
