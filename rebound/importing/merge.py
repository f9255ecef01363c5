"""A preview against what the journal holds: what is new, what leads on, what is there already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rebound.importing import additions, forward
from rebound.importing.known import Found, Known, mark_of
from rebound.importing.preview import Choice, NeedsYou, Reading, Row
from rebound.records import Application, Event


@dataclass(frozen=True, slots=True)
class Update:
    """What a row adds to an application that is there already."""

    line: int
    application: Application
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """What a row knows more of an application that is there: how it is now, and how it would be."""

    line: int
    before: Application
    after: Application


@dataclass(frozen=True, slots=True)
class Plan:
    """What bringing in one file would write, row by row.

    Attributes:
        new: applications that are not there yet, with their events.
        updates: events for applications that are there.
        already_there: the lines that add nothing.
        needs_you: the rows that only the person can decide.
        left_out: the lines that the person left out.
        additions: what is filled in applications that are there, where they say nothing.
    """

    new: tuple[tuple[Application, tuple[Event, ...]], ...] = ()
    updates: tuple[Update, ...] = ()
    already_there: tuple[int, ...] = ()
    needs_you: tuple[NeedsYou, ...] = ()
    left_out: tuple[int, ...] = ()
    additions: tuple[Addition, ...] = ()

    @property
    def imported(self) -> int:
        """How many rows would be written."""
        return len(self.new) + len({each.line for each in (*self.updates, *self.additions)})

    @property
    def changed(self) -> tuple[Application, ...]:
        """The applications that are there of which something would be filled."""
        return tuple(each.after for each in self.additions)

    @property
    def filled(self) -> str:
        """What would be filled in applications that are there, in a sentence; empty where nothing is."""
        return additions.in_words((each.before, each.after) for each in self.additions)

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
    known = Known.of(applications, events)
    items = sorted((*reading.rows, *reading.needs_you), key=lambda item: item.line)
    told, again = _without_repeats(items)
    first, steps = _without_steps(told)
    found = known.match(first)
    plan = _Collected(already_there=[item.line for item in again])
    for item in first:
        _place(item, found.get(item.line), known, plan)
    leads = {item.application.id: found.get(item.line) for item in first if isinstance(item, Row)}
    for step in steps:
        _place_step(step, leads[step.application.id], known, plan)
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
        fuller = {each.id: each for each in plans[-1].changed}
        there = [fuller.get(each.id, each) for each in there]
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
    known = Known.of(applications, events)
    asked = [each for each in plan.needs_you if each.line in answers]
    taken = [_row(each, answers[each.line]) for each in asked if answers[each.line].application]
    found = known.match(taken)
    collected = _Collected(
        new=list(plan.new),
        updates=list(plan.updates),
        already_there=list(plan.already_there),
        needs_you=[each for each in plan.needs_you if each.line not in answers],
        additions=list(plan.additions),
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
    additions: list[Addition] = field(default_factory=list)

    def plan(self) -> Plan:
        return Plan(
            tuple(self.new),
            tuple(self.updates),
            tuple(sorted(self.already_there)),
            tuple(self.needs_you),
            tuple(sorted(self.left_out)),
            tuple(self.additions),
        )


def _place(item: Row | NeedsYou, found: Found | None, known: Known, plan: _Collected) -> None:
    """Put one row where it belongs."""
    if found and found.word_for_word:
        plan.already_there.append(item.line)
    elif isinstance(item, NeedsYou):
        plan.needs_you.append(item)
    elif not found:
        plan.new.append((item.application, item.events))
    else:
        _place_beside(item, found.application, known, plan)


def _place_beside(row: Row, there: Application, known: Known, plan: _Collected) -> None:
    """Put a row beside the application that it is about: what leads on, and what is filled."""
    after = additions.filled(there, row.application)
    if after is not there:
        plan.additions.append(Addition(row.line, there, after))
    if added := forward.news(known.events[there.id], row.events):
        plan.updates.append(Update(row.line, there, added))
    elif after is there:
        plan.already_there.append(row.line)


def _place_step(step: Row, found: Found | None, known: Known, plan: _Collected) -> None:
    """Put a row that tells of a further step of an application beside the row that describes it."""
    if found:
        added = (
            ()
            if known.has(found.application, step)
            else forward.news(known.events[found.application.id], step.events)
        )
        of = found.application
    else:
        added, of = step.events, step.application
    if added:
        plan.updates.append(Update(step.line, of, added))
    else:
        plan.already_there.append(step.line)


# --- the same again ----------------------------------------------------------------------------------


def _without_repeats(items: Sequence[Row | NeedsYou]) -> tuple[list[Row | NeedsYou], list[Row | NeedsYou]]:
    """Return the rows that say something, and those that repeat another one word for word."""
    seen: set[str] = set()
    first, again = [], []
    for item in items:
        mark = mark_of(item)
        (again if mark and mark.content in seen else first).append(item)
        seen.update({mark.content} if mark else ())
    return first, again


def _without_steps(items: Sequence[Row | NeedsYou]) -> tuple[list[Row | NeedsYou], list[Row]]:
    """Return the rows that describe an application, and those that are further steps of one of these."""
    first: list[Row | NeedsYou] = []
    steps: list[Row] = []
    described = {item.application.id for item in items if isinstance(item, Row) and item.describes}
    for item in items:
        is_step = isinstance(item, Row) and not item.describes and item.application.id in described
        (steps if is_step else first).append(item)  # type: ignore[arg-type]
    return first, steps
