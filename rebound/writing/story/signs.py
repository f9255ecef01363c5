"""What in a few sentences speaks for or against something: wordings of one part, and what any part may have."""

from rebound.writing.story.counts import plain
from rebound.writing.story.doing import doing
from rebound.writing.story.numbers import numbers
from rebound.writing.story.wordings import wordings

SHARED = ("felt", "unreal", "lasting", "present")
"""The lists under ``[signs]`` that are looked for in every part."""

LONG = 12
"""Words from which on a text is no longer a bare statement."""


def signs(text: str, *lists: str) -> tuple[bool, ...]:
    """Return which of ``lists`` have a wording in ``text``, and after them what is looked for in every part.

    Args:
        text: one to three sentences.
        lists: names of wordings, such as ``"obstacle.stake"``.
    """
    whole = plain(text)
    done = doing(text)
    return (
        *(bool(wordings(each).search(whole)) for each in lists),
        done.mine > 0,
        done.ours > 0,
        done.said_i > 0,
        *(bool(wordings(f"signs.{each}").search(whole)) for each in SHARED),
        bool(numbers(text)),
        len(whole.split()) > LONG,
    )
