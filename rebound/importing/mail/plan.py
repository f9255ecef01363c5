"""What confirmed mails would write: events, each leading on from what is there, and new applications."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from rebound.importing.mail.mails import Mail
from rebound.importing.mail.matching import EVENT_OF, Proposal, mark_of
from rebound.records import Application, Event, new_id
from rebound.status import ENDS

SAME_ROUND = timedelta(days=21)
"""Within these days, a mail that reminds of an interview, confirms or moves it speaks of the one before."""

_ROUNDS = frozenset({"assessment", "screening", "interview", "final_interview"})
_FIRST_CALL = re.compile(
    r"\b(?:phone|telephone|intro(?:ductory)?|screening|screen|first|quick|recruiter)\b.{0,25}\b(?:call|chat|screen|interview"
    r"|conversation)\b|\bphone screen\b|\b(?:15|20|30)[ -]?min(?:ute)?s?\b",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"\bfinal(?:[- ]round)?\b.{0,20}\b(?:interview|round|stage)\b|\bon-?site\b", re.IGNORECASE
)
_SAME = re.compile(
    r"\bremind|\bconfirm|\bre-?schedul|\bmoved?\b|\bchange[ds]?\b|\bupdated\b|\bcancell?ed\b|\bnew (?:time|link)\b|"
    r"\b(?:book|choose|pick|select)\b|\bdetails\b|\bnot yet\b|\bexpires?\b|\bdays? left\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """What would be written.

    Attributes:
        applications: new applications.
        events: events, of these and of others.
        nothing_new: the mails that add nothing to what is there.
    """

    applications: tuple[Application, ...]
    events: tuple[Event, ...]
    nothing_new: tuple[Mail, ...]


def fingerprint(confirmed: Iterable[Proposal]) -> str:
    """Return the SHA-256, in hex, of which mails were confirmed: a box of many gigabytes is not hashed."""
    ids = "\n".join(sorted(each.mail.message_id for each in confirmed))
    return hashlib.sha256(ids.encode("utf-8", "replace")).hexdigest()


def event_kind(mail: Mail) -> str:
    """Return the event that a mail tells of, or an empty string; a first call is told from an interview."""
    if mail.kind != "interview":
        return EVENT_OF.get(mail.kind, "")
    words = f"{mail.subject}. {mail.because}"
    if _FINAL.search(words):
        return "final_interview"
    return "screening" if _FIRST_CALL.search(words) else "interview"


def plan(source: str, confirmed: Iterable[Proposal], events: Iterable[Event]) -> Written:
    """Return what the ``confirmed`` proposals would write beside the ``events`` that are there.

    Nothing is added to an application that has ended, nor what it already has. Where the first mail about a
    new application confirms that it came in, it was sent on that day.
    """
    happened: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        happened[event.application_id].append(event)
    new: dict[str, Application] = {}
    added: list[Event] = []
    nothing_new: list[Mail] = []
    for proposal in confirmed:
        one = proposal.application
        known = happened[one.id]
        told = [] if proposal.already else _told(source, proposal, bool(known))
        found = [event for event in told if _leads_on(known, event)]
        if not found:
            nothing_new.append(proposal.mail)
            continue
        if proposal.is_new:
            new[one.id] = one
        known += found
        added += found
    return Written(tuple(new.values()), tuple(added), tuple(nothing_new))


def _told(source: str, proposal: Proposal, known: bool) -> list[Event]:
    """Return the events that one mail tells of."""
    mail, kind = proposal.mail, event_kind(proposal.mail)
    if not kind:
        return []
    mark = mark_of(mail)
    origin = f"{source} [{mark.key}-{mark.content}]"
    told = Event(new_id(), proposal.application.id, kind, mail.on, mail.because, "mail", origin)
    if kind == "acknowledged" and proposal.is_new and not known:
        return [replace(told, id=new_id(), kind="applied", words="", channel=""), told]
    return [told]


def _leads_on(known: Sequence[Event], told: Event) -> bool:
    """Say whether ``told`` adds something to what is ``known``: nothing does once it has ended."""
    kinds = {event.kind for event in known}
    if kinds & ENDS:
        return False
    return not _same_round(known, told) if told.kind in _ROUNDS else told.kind not in kinds


def _same_round(known: Sequence[Event], told: Event) -> bool:
    """Say whether a mail speaks of a round that is noted: on the same day, or as a reminder shortly after."""
    before = [
        event for event in known if event.kind in _ROUNDS and event.on and told.on and event.on <= told.on
    ]
    if any(event.on == told.on for event in before):
        return True
    near = [event for event in before if told.on - event.on <= SAME_ROUND]
    return bool(near) and bool(_SAME.search(told.words))
