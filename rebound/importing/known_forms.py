"""Which known export a list is."""

from collections.abc import Iterable

from rebound.importing import indeed, linkedin, names, simplify, trackers
from rebound.importing.form import TABLE, Form

FORMS: tuple[Form, ...] = (
    linkedin.APPLICATIONS, linkedin.SAVED, linkedin.CONNECTIONS, linkedin.ANSWERS,
    simplify.LIST, trackers.TEAL, trackers.JOBSYNC, trackers.JOBFUNNEL,
    trackers.HUNTR, trackers.REBOUND, trackers.STEPS,
)  # fmt: skip


def recognise(headers: Iterable[str], maker: str = "") -> Form:
    """Return the form of the list with these ``headers``; ``TABLE`` where it is none that is known.

    Args:
        headers: the names of its columns.
        maker: what the file says about where it comes from.
    """
    plain = {names.plain(header) for header in headers}
    if "indeed" in maker.casefold() and indeed.LIST.headers <= plain:
        return indeed.LIST
    return next((form for form in FORMS if form.headers <= plain), TABLE)
