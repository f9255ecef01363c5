"""What the events of an application add up to: status, stage reached, first answer, silence.

Pure functions over records. Nothing here is stored; silence is computed and never an event.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from rebound.records import Event

STATUS_OF: dict[str, str] = {
    "saved": "saved",
    "applied": "applied",
    "acknowledged": "applied",
    "assessment": "in_process",
    "screening": "in_process",
    "interview": "in_process",
    "final_interview": "in_process",
    "offer": "offer",
    "offer_accepted": "accepted",
    "offer_declined": "offer_declined",
    "rejected": "rejected",
    "withdrawn": "withdrawn",
    "closed": "closed",
}
"""Event code → the status it leads to; codes that are not here leave the status as it was."""

ENDS = frozenset({"offer_accepted", "offer_declined", "rejected", "withdrawn", "closed"})
"""Events after which nothing more is awaited."""

STAGES: tuple[str, ...] = (
    "saved", "applied", "assessment", "screening", "interview", "final_interview", "offer",
)  # fmt: skip
"""Stages in the order in which they are reached."""

SPOKEN = frozenset({"screening", "interview", "final_interview", "offer", "offer_accepted", "offer_declined"})
"""Events that mean a live conversation took place, or more."""

ANSWERS = frozenset({"assessment", *SPOKEN, "rejected", "closed"}) - {"offer_accepted", "offer_declined"}
"""Events in which the employer decided something; an automatic receipt is not among them."""

SIGNS = ANSWERS | SPOKEN
"""Events that show that the employer has decided something: their answers, and one's own to an offer."""

HEARD = ANSWERS | {"soft_no"}
"""Events after which silence is counted anew: the employer wrote or spoke."""

OUTCOMES: tuple[str, ...] = ("advanced", "rejected", "withdrawn", "closed")
"""How a step of an application can end; while it has not, it is open."""

OPEN = frozenset({"saved", "applied", "in_process", "offer"})
"""Statuses from which an application can still move."""

_OUTCOME_OF = {
    "rejected": "rejected",
    "withdrawn": "withdrawn",
    "closed": "closed",
    "offer_accepted": "advanced",
    "offer_declined": "withdrawn",
}
_STAGE_OF = {stage: stage for stage in STAGES[1:]} | {"offer_accepted": "offer", "offer_declined": "offer"}
_ORDER = {kind: place for place, kind in enumerate(STATUS_OF)}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one application stands on a day.

    Attributes:
        status: one of ``records.STATUSES``.
        status_on: the day of the event that decided it, if that day is known.
        applied_on: the day it was sent, if known.
        stage: the furthest of ``STAGES`` that it reached; ``"saved"`` if it was never sent.
        spoken: whether anybody of the employer's spoke with the person.
        first_response_on: the day of the employer's first decision, if that day is known; else None, also
            where the day of a later decision is known.
        answered: whether the employer ever decided anything, on a known day or not.
        silent_days: days since the employer's last word, or since it was sent, while the next word is theirs;
            None otherwise, and where that day is not known.
    """

    status: str
    status_on: date | None
    applied_on: date | None
    stage: str
    spoken: bool
    first_response_on: date | None
    answered: bool
    silent_days: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an application, from the day on which a stage was reached.

    Attributes:
        stage: one of ``STAGES`` after ``"saved"``.
        entered_on: the day the stage was reached, if known.
        outcome: how the step ended, one of ``OUTCOMES``; None while it is open. An offer is ``"advanced"`` once
            it is accepted and ``"withdrawn"`` once it is declined.
        outcome_on: the day it ended, if known.
    """

    stage: str
    entered_on: date | None
    outcome: str | None = None
    outcome_on: date | None = None


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return ``events`` in the order in which they count.

    By day; on one day an advance before a rejection. An event without a day stands where it belongs in the
    course of an application: an interview before the rejection, but after the sending; an end stands last.
    """
    everything = sorted(events, key=lambda event: (event.on or date.max, _rank(event), event.sequence or 0))
    ordered = [event for event in everything if event.on]
    for event in everything:
        if event.on is None:
            ordered.insert(_slot(event, ordered), event)
    return ordered


def _rank(event: Event) -> int:
    return _ORDER.get(event.kind, len(_ORDER))


def _slot(event: Event, ordered: list[Event]) -> int:
    """Return where in ``ordered`` the ``event`` without a day belongs."""
    later = (place for place, other in enumerate(ordered) if _rank(other) > _rank(event))
    return len(ordered) if event.kind in ENDS else next(later, len(ordered))


def standing(events: Iterable[Event], as_of: date) -> Standing:
    """Return where an application with these ``events`` stands on the day ``as_of``.

    Events later than ``as_of`` are not yet known then and are left out.
    """
    known = in_order(event for event in events if event.on is None or event.on <= as_of)
    last = _deciding(known)
    status = STATUS_OF[last.kind] if last else "saved"
    applied_on = _first_day(known, {"applied"})
    return Standing(
        status=status,
        status_on=last.on if last else None,
        applied_on=applied_on,
        stage=stage_reached(known),
        spoken=any(event.kind in SPOKEN for event in known),
        first_response_on=_first_answer(known),
        answered=any(event.kind in SIGNS for event in known),
        silent_days=_silence(known, applied_on, as_of) if status in {"applied", "in_process"} else None,
    )


def _deciding(known: list[Event]) -> Event | None:
    """Return the event that decides the status: the last one, but a receipt or a note takes nothing back."""
    telling = [event for event in known if event.kind in STATUS_OF]
    moves = [event for event in telling if event.kind not in {"saved", "acknowledged"}]
    return moves[-1] if moves else max(telling, key=_rank, default=None)


def stage_reached(events: Iterable[Event]) -> str:
    """Return the furthest stage among ``events``.

    A receipt or a rejection shows that it was sent; so does another end, unless it was only noted before.
    """
    kinds = {event.kind for event in events}
    if kinds & {"offer_accepted", "offer_declined"}:
        return "offer"
    reached = [stage for stage in STAGES if stage in kinds]
    if reached and reached[-1] != "saved":
        return reached[-1]
    sent = kinds & {"acknowledged", "rejected"} or (kinds & ENDS and not reached)
    return "applied" if sent else "saved"


def steps(events: Iterable[Event], as_of: date) -> list[Step]:
    """Return the steps of an application with these ``events``, as known on the day ``as_of``.

    The first is the sending, whether or not anybody wrote it down; an application that was never sent has
    none. A stage that was skipped is no step, and a further round of the same stage is no new one. What first
    ends a step ends it; on one day that is an advance before a rejection.
    """
    known = in_order(event for event in events if event.on is None or event.on <= as_of)
    if stage_reached(known) == "saved":
        return []
    made = [Step("applied", _first_day(known, {"applied"}))]
    for event in known:
        stage = _STAGE_OF.get(event.kind, "applied")
        if STAGES.index(stage) > STAGES.index(made[-1].stage):
            made[-1] = _ended(made[-1], "advanced", event)
            made.append(Step(stage, event.on))
        made[-1] = _ended(made[-1], _OUTCOME_OF.get(event.kind), event)
    return made


def _ended(step: Step, outcome: str | None, event: Event) -> Step:
    """Return ``step`` with its end, unless it has one."""
    return step if step.outcome or not outcome else replace(step, outcome=outcome, outcome_on=event.on)


def _first_day(events: list[Event], kinds: Iterable[str]) -> date | None:
    return next((event.on for event in events if event.kind in kinds and event.on), None)


def _first_answer(events: list[Event]) -> date | None:
    first = next((event for event in events if event.kind in SIGNS), None)
    return first.on if first and first.kind in ANSWERS else None


def _silence(events: list[Event], applied_on: date | None, as_of: date) -> int | None:
    heard = [event for event in events if event.kind in HEARD]
    since = heard[-1].on if heard else applied_on
    return (as_of - since).days if since else None
