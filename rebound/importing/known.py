"""What is there already, by all that a row can be known again by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from rebound.importing import marks
from rebound.importing.marks import Mark
from rebound.importing.preview import NeedsYou, Row
from rebound.records import Application, Event


def mark_of(item: Row | NeedsYou) -> Mark | None:
    """Return the mark that the events of ``item`` carry; None where it has none."""
    told = [item.events] if isinstance(item, Row) else [choice.events for choice in item.choices]
    events = next(filter(None, told), ())
    return marks.in_origin(events[0].origin) if events else None


@dataclass(frozen=True, slots=True)
class Found:
    """The application that a row is about, and whether the row was brought in before, word for word."""

    application: Application
    word_for_word: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is there, ordered by what rows can be known again by."""

    events: Mapping[str, list[Event]]
    by_content: Mapping[str, list[Application]]
    by_key: Mapping[str, list[Application]]
    by_name: Mapping[tuple[str, str], list[Application]]

    @classmethod
    def of(cls, applications: Iterable[Application], events: Iterable[Event]) -> "Known":
        """Return ``applications`` and their ``events`` in that order."""
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

    def has(self, application: Application, row: Row) -> bool:
        """Say whether ``row`` was brought in for ``application`` before, word for word."""
        return any(each.id == application.id for each in self._same_content(row))

    def match(self, items: Sequence[Row | NeedsYou]) -> dict[int, Found]:
        """Return line → the application that the row is about, the surest matches first."""
        found: dict[int, Found] = {}
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
                    found[item.line] = Found(match, word_for_word)
                    taken.add(match.id)
        return found

    def _same_content(self, item: Row | NeedsYou) -> Iterable[Application]:
        mark = mark_of(item)
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


def _sent(events: Iterable[Event]) -> date | None:
    return next((event.on for event in events if event.kind == "applied" and event.on), None)


def _may_be(known: Application, told: Application) -> bool:
    """Say whether neither the place nor the page of the job speaks against it being the same."""
    places = {marks.plain(known.location), marks.plain(told.location)} - {""}
    links = {known.link, told.link} - {""}
    hosts = {urlsplit(link if "//" in link else f"//{link}").netloc.casefold() for link in links}
    return len(places) < 2 and (len(links) < 2 or len(hosts) > 1)
