"""The entry gate: what a check-in suggests doing next, with the reason. A suggestion, never a lock."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

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


Turn = Literal["answer", "send", "close", "ask"]
"""What can be done about a request: sort an answer, send a message, close a silence, ask about a fresh no."""


def suggest(
    now: CheckIn | None,
    there: Collection[str],
    cool_off: CoolOff | None,
    back_at: str,
    turn: Turn | None = None,
    company: str = "",
) -> Suggestion:
    """Return what to suggest.

    Args:
        now: the latest check-in of today, or None.
        there: the stages that exist in this version.
        cool_off: the unfinished cool-off in hand, or None.
        back_at: the time at which its break ends, as shown (``"14:35"``), or "" when it is over or not begun.
        turn: what can be done about a request to an employer, or None.
        company: the employer that ``turn`` is about, as it is said in a line.
    """
    if cool_off is not None and back_at:
        return Suggestion(
            "cool_off",
            f"Your twenty minutes{': ' * bool(cool_off.task)}{cool_off.task}. Cool off continues at {back_at}.",
            "A break helps when the head is busy with something else. There is nothing to do here until then.",
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
    return _calm_first(now, there) or _asking(now, turn, company) or _free(now)


def _calm_first(now: CheckIn, there: Collection[str]) -> Suggestion | None:
    """Return what has to come before anything is asked of anybody, or None."""
    anger, hurt = now.anger or 0, now.hurt or 0
    wrote = _wrote(now)
    if anger >= HOT:
        reason = f"Your anger is at {anger}. A calmer body comes first, then everything else.{wrote}"
        return Suggestion(
            "cool_off", "Cool off first: seven minutes here, twenty away.", reason, "Open Cool off"
        )
    if kind_first(now) and "not_personal" in there:
        reason = f"Your hurt is at {hurt} and your anger below {HOT}. Begin with the kind step.{wrote}"
        return Suggestion("not_personal", "Go to Not personal, gently.", reason, "Open Not personal")
    if hurt >= SORE:
        reason = f"Your hurt is at {hurt}. Four minutes for the body ask nothing of you.{wrote}"
        return Suggestion("cool_off", "Cool off may do you good now.", reason, "Open Cool off")
    return None


def _asking(now: CheckIn, turn: Turn | None, company: str) -> Suggestion | None:
    """Return the next thing about a request; who has written to somebody today sends nothing more."""
    if turn is None or (now.written_already == "yes" and turn in ("send", "ask")):
        return None
    sentence, reason = ASKING[turn]
    return Suggestion("ask_for_insight", sentence.format(company=company), reason, "Open Ask for insight")


def _free(now: CheckIn) -> Suggestion:
    reason = (
        f"Your anger is below {HOT} and your hurt below {SORE}, so each stage is open to you.{_wrote(now)}"
    )
    return Suggestion("", "Choose any stage below. None of them has to be today.", reason)


def _wrote(now: CheckIn) -> str:
    written = now.written_already == "yes"
    return " You have already written to somebody; nothing more needs to go out today." * written


ASKING: dict[Turn, tuple[str, str]] = {
    "answer": (
        "Go on with the answer from {company}.",
        "It is kept at the step where you left it, and it is worth most while you remember what you had guessed.",
    ),
    "send": (
        "Your message to {company} has rested. Read it once more; then it may go.",
        "A night has passed since you wrote it. It goes only when you send it.",
    ),
    "close": (
        "Close the request to {company}.",
        "Seven working days without a word are the usual answer. What you guessed and what you try next are yours.",
    ),
    "ask": (
        "Ask {company} for one piece of advice.",
        "Somebody talked with you there, a night has passed, and after a week the details fade.",
    ),
}
"""Whose turn it is → the sentence and its reason."""


def kind_first(now: CheckIn | None) -> bool:
    """Return whether stage 3 begins with its kind step: much hurt, and no anger that has to cool off first."""
    return now is not None and (now.hurt or 0) >= SORE and (now.anger or 0) < HOT


def is_away(cool_off: CoolOff | None, now: datetime) -> bool:
    """Return whether the break of ``cool_off`` still runs at the aware instant ``now``."""
    return bool(cool_off and cool_off.step == "away" and cool_off.back_at and now < cool_off.back_at)
