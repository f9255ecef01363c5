"""What a row knows more of an application that is there: it fills what is empty, and changes nothing else."""

from collections.abc import Iterable
from dataclasses import replace

from rebound.records import Application

FILLED: dict[str, str] = {
    "role": "role",
    "source": "where it was found",
    "location": "place",
    "work_mode": "at the office or at home",
    "seniority": "seniority",
    "pay": "pay",
    "link": "link",
    "resume_version": "version of the résumé",
    "notes": "notes",
}
"""Field that is filled where it is empty → what it is called in a sentence."""


def filled(known: Application, told: Application) -> Application:
    """Return ``known`` with what ``told`` says where it says nothing; ``known`` itself where that is nothing."""
    new = {name: getattr(told, name) for name in FILLED if not getattr(known, name) and getattr(told, name)}
    own = {name: words for name, words in told.attributes.items() if not known.attributes.get(name)}
    if known.referral is None and told.referral is not None:
        new["referral"] = told.referral
    if own:
        new["attributes"] = {**known.attributes, **own}
    return replace(known, **new) if new else known


def in_words(changes: Iterable[tuple[Application, Application]]) -> str:
    """Return a sentence on what is filled in applications that are there; empty where nothing is.

    Args:
        changes: each of them as it is, and as it would be.
    """
    told = [_names(before, after) for before, after in changes]
    if not told:
        return ""
    called = ", ".join(dict.fromkeys(name for names in told for name in names))
    where = "one application that is" if len(told) == 1 else f"{len(told)} applications that are"
    return f"It fills what is empty in {where} there already: {called}."


def _names(before: Application, after: Application) -> list[str]:
    """Return what is new in ``after``, as it is called: fields first, then the person's own columns."""
    told = [called for name, called in FILLED.items() if getattr(before, name) != getattr(after, name)]
    told += ["whether somebody referred you"] if before.referral != after.referral else []
    return told + [f"“{name}”" for name in after.attributes if not before.attributes.get(name)]
