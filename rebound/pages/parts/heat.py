"""Whether a text reads hot as a whole, and the one step from it to the cool-off."""

from collections.abc import Iterable, Mapping

from rebound.pages.parts import desk
from rebound.widgets.html import fragment
from rebound.writing.tone_rules import KINDS

HOT: dict[str, int] = {
    KINDS["angry"]: 6,
    KINDS["threatening"]: 6,
    KINDS["blaming"]: 3,
    KINDS["sarcastic"]: 3,
    "": 2,
}
"""Kind of mark → how much it says that a text is hot as a whole; one of no kind says least."""

ENOUGH = 6
"""So much of it, and the cool-off is offered: one threat, two barbs, or three sentences to be read again."""


def cooling(notes: Iterable[Mapping[str, str]], then: str, application_id: str | None = None) -> str:
    """Return the way from a text with these ``notes`` to the cool-off; empty where it does not read hot.

    Args:
        notes: the marks beside the text, each with its ``kind``.
        then: a sentence on what becomes of the text meanwhile.
        application_id: the application that the cool-off is about.
    """
    if sum(HOT.get(each["kind"], 0) for each in notes) < ENOUGH:
        return ""
    return fragment(
        "<p>This reads as if it were still hot. {then}</p>"
        "<p class='rb-acts'><a class='rb-plain' href='{to}'>Cool off first</a></p>",
        then=then,
        to=desk.address("cool_off", application=application_id),
    )
