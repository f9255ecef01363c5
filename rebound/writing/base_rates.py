"""General figures beside the causes: read from the shipped list, shown for one country, never combined."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from rebound import errors, paths
from rebound.exercises.cause import CAUSES

ELSEWHERE = "other"
"""The country of whoever is in none of those that have figures."""

OLD = 365
"""Days after which a figure that was not looked up again is said to be old."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How often something happens in general, with everything that must be known to show it.

    Attributes:
        cause: the code of the cause beside which it stands, one of ``cause.CAUSES``.
        figure: the figure in words, such as ``"About 2 of 3"``.
        counts: what it counts, such as ``"finalists hear a no"``.
        population: among whom it was counted.
        country: two letters, ISO 3166-1.
        place: the country's name.
        year: when it was counted, in words.
        quality: how far it can be trusted, in a sentence.
        source: who published it, and where it was read.
        last_checked: the day on which somebody last opened the source.
    """

    cause: str
    figure: str
    counts: str
    population: str
    country: str
    place: str
    year: str
    quality: str
    source: str
    last_checked: date


@dataclass(frozen=True, slots=True)
class BaseRates:
    """The figures that ship, and for every other cause the sentence that says why none is shown."""

    figures: tuple[Figure, ...] = ()
    without: Mapping[str, str] | None = None

    @property
    def countries(self) -> dict[str, str]:
        """The countries that have figures: code → name."""
        return {each.country: each.place for each in self.figures}

    @property
    def checked(self) -> date | None:
        """The day on which the figure was last looked up that was looked up longest ago."""
        return min((each.last_checked for each in self.figures), default=None)

    def beside(self, cause: str, country: str) -> Figure | str:
        """Return the figure for ``cause`` in ``country``, or the sentence that says why there is none.

        Nothing at all is said while no country is chosen, except that a cause has no figure anywhere.
        """
        of_cause = [each for each in self.figures if each.cause == cause]
        if not of_cause:
            return (self.without or {}).get(cause, "")
        here = "No figure for your country, so none is shown." if country else ""
        return next((each for each in of_cause if each.country == country), here)


def read() -> BaseRates:
    """Return the shipped figures.

    Raises:
        errors.BaseRatesUnreadable: the list is damaged, or an entry lacks what must be shown with it.
    """
    try:
        shipped = json.loads(paths.shipped("data/base_rates.json").read_text("utf-8"))
        figures = tuple(_figure(each) for each in shipped["figures"])
        return BaseRates(figures, dict(shipped["without"]))
    except (OSError, ValueError, KeyError, TypeError):
        raise errors.BaseRatesUnreadable from None


def _figure(shipped: Mapping[str, Any]) -> Figure:
    words = {each.name: str(shipped[each.name]).strip() for each in fields(Figure)}
    if not all(words.values()) or words["cause"] not in CAUSES:
        raise ValueError
    return Figure(**(words | {"last_checked": date.fromisoformat(words["last_checked"])}))  # type: ignore[arg-type]
