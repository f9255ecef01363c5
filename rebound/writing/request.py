"""The draft of a request to an employer, composed from the person's own answers: text in, text out.

Its parts are those that got answers in practice: thanks, one specific thing, respect for the decision, one
or two questions that look ahead, a way out, an open door. Nothing in it compares, pleads or asks to
reconsider. The same answers always make the same draft; other applications get other sentences.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from rebound.exercises.ask_for_insight import AskForInsight
from rebound.writing.question_menu import worded
from rebound.writing.request_checks import notes
from rebound.writing.request_sentences import Facts, Parts

FULL = 130
"""Words above which a draft says less of what could be left out."""

PARTS: dict[str, Any] = {"brief": True, "company": "", "also_met": (), "door": "", "liked": "", "role": ""}
"""How a draft that is too long gets shorter, one after the other: our own words first, the person's last."""


def subject(body: AskForInsight, facts: Facts) -> str:
    """Return the subject line: it says thanks, how much is asked, and about which role."""
    used = Parts.of(body, facts)
    asked = sum(each.count("?") for each in used.asked())
    if not asked:
        return "Thank you for considering me" + (f" for the {used.role} role" if used.role else "")
    one = "a question" if used.formal else "one question"
    return f"Thank you, and {one if asked == 1 else 'two questions'}" + (
        f" about the {used.role} role" if used.role else ""
    )


def compose(body: AskForInsight, facts: Facts) -> str:
    """Return the whole message, without a subject: 80 to 130 words where the answers give enough.

    What the person typed stands in it in their words. A fragment that cannot stand in a sentence, or
    that would make the draft too long, is left out (``left_out`` names it).
    """
    return _fitting(body, facts).text()


def left_out(body: AskForInsight, facts: Facts) -> tuple[str, ...]:
    """Return which of the fields ``name``, ``also_met``, ``liked`` and ``door`` are filled but not in the draft."""
    used = _fitting(body, facts)
    typed = {name: getattr(body, name) for name in ("name", "also_met", "liked", "door")}
    return tuple(name for name, text in typed.items() if text.strip() and not getattr(used, name))


def follow_up(body: AskForInsight, facts: Facts) -> str:
    """Return the one reminder that may follow after seven working days: shorter, and the last."""
    used = Parts.of(body, facts)
    on = f" on {_day(body.sent_on, body.english)}" if body.sent_on else ""
    formal = body.manner == "formal"
    about = f"I wrote to you{on} about the {used.role} role." if used.role else f"I wrote to you{on}."
    if formal:
        asked = "I know that you may not be able to answer. If you can, a single line would still help me:"
        end = "I will not write about this again. Thank you for your time."
    else:
        asked = (
            "I know you may not be able to answer, and that's fine. If you can, one line would still help:"
        )
        end = "I won't write about this again. Thank you for your time."
    question = worded((body.questions or ("advice",))[0], False, used.agency, False)
    return "\n\n".join([used.greeting(), f"{about} {asked}\n{question}", end, used.closing()])


def _fitting(body: AskForInsight, facts: Facts) -> Parts:
    """Return the parts, with what objects to itself left out, and as many as fit into ``FULL`` words."""
    parts = Parts.of(body, facts)
    for name in ("liked", "door"):
        if getattr(parts, name) and notes(getattr(parts, name), whole=False):
            parts = replace(parts, **{name: ""})
    for name, shorter in PARTS.items():
        if len(parts.text().split()) > FULL:
            parts = replace(parts, **{name: shorter})
    return parts


def _day(day: date, english: str) -> str:
    return f"{day:%B} {day.day}" if english == "american" else f"{day.day} {day:%B}"
