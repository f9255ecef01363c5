"""The entry gate: what a check-in suggests doing next, with the reason. A suggestion, never a lock."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff

HOT = 6
"""Anger from which the cool-off comes before everything else."""

SORE = 8
"""Hurt from which the kind step of stage 3 comes first, if anger is below ``HOT``."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to do next: the page it leads to (empty: none), one sentence, its reason, the button's word."""

    page: str
    sentence: str
    reason: str
    go: str = ""


def suggest(
    now: CheckIn | None, there: Collection[str], cool_off: CoolOff | None, back_at: str
) -> Suggestion:
    """Return what to suggest.

    Args:
        now: the latest check-in of today, or None.
        there: the stages that exist in this version.
        cool_off: the unfinished cool-off in hand, or None.
        back_at: the time at which its break ends, as shown (``"14:35"``), or "" when it is over or not begun.
    """
    if cool_off is not None and back_at:
        return Suggestion(
            "cool_off",
            f"Your twenty minutes{': ' * bool(cool_off.task)}{cool_off.task}. Cool off goes on at {back_at}.",
            "A break helps when the head is busy with something else. Nothing is to be done here until then.",
            "Open Cool off anyway",
        )
    if cool_off is not None:
        return Suggestion(
            "cool_off",
            "Go on with Cool off.",
            "It is kept at the step where you left it.",
            "Go on with Cool off",
        )
    if now is None or now == CheckIn():
        return Suggestion(
            "", "Circle a number above, or simply begin anywhere below.", "Nothing here is in a fixed order."
        )
    return _by_numbers(now, there)


def _by_numbers(now: CheckIn, there: Collection[str]) -> Suggestion:
    anger, hurt = now.anger or 0, now.hurt or 0
    wrote = " You have already written to somebody; nothing more needs to go out today." * (
        now.written_already == "yes"
    )
    if anger >= HOT:
        reason = f"Your anger is at {anger}. A calmer body comes first, then everything else.{wrote}"
        return Suggestion(
            "cool_off", "Cool off first: six minutes here, twenty away.", reason, "Open Cool off"
        )
    if kind_first(now) and "not_personal" in there:
        reason = f"Your hurt is at {hurt} and your anger below {HOT}. Begin with the kind step.{wrote}"
        return Suggestion("not_personal", "Go to Not personal, gently.", reason, "Open Not personal")
    if hurt >= SORE:
        reason = f"Your hurt is at {hurt}. Four minutes for the body ask nothing of you.{wrote}"
        return Suggestion("cool_off", "Cool off may be kind to you now.", reason, "Open Cool off")
    reason = f"Your anger is below {HOT} and your hurt below {SORE}, so each stage is open to you.{wrote}"
    return Suggestion("", "Choose any stage below. None of them has to be today.", reason)


def kind_first(now: CheckIn | None) -> bool:
    """Return whether stage 3 begins with its kind step: much hurt, and no anger that has to cool off first."""
    return now is not None and (now.hurt or 0) >= SORE and (now.anger or 0) < HOT


def is_away(cool_off: CoolOff | None, now: datetime) -> bool:
    """Return whether the break of ``cool_off`` still runs at the aware instant ``now``."""
    return bool(cool_off and cool_off.step == "away" and cool_off.back_at and now < cool_off.back_at)
