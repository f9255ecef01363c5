"""Made-up histories for the analysis: told as days, handed over as frames."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import pandas as pd

from rebound import frames
from rebound.records import EVENT_KINDS, Application, Event

START = date(2025, 1, 6)
"""A Monday."""

AS_OF = START + timedelta(days=400)


class Frames(NamedTuple):
    """What the analysis takes."""

    applications: pd.DataFrame
    steps: pd.DataFrame
    events: pd.DataFrame


def history(*told: Mapping[str, object], as_of: date = AS_OF) -> Frames:
    """Return the frames of applications to which this happened.

    Each is told by its events (kind → day counted from ``START``, None for an unknown one), the fields of its
    record, and anything else as an attribute of the person's own. Each has an employer of its own unless told.
    """
    applications, events = [], []
    for place, each in enumerate(told):
        name = f"a{place:04d}"
        days = {key: value for key, value in each.items() if key in EVENT_KINDS}
        known = {key: value for key, value in each.items() if key in Application.__slots__}
        own = {key: str(value) for key, value in each.items() if key not in days and key not in known}
        applications.append(
            Application(**({"id": name, "company": f"Employer {place}", "attributes": own} | known))
        )
        events += [
            Event(f"{name}/{kind}", name, kind, None if day is None else START + timedelta(day))
            for kind, day in days.items()
        ]
    return Frames(
        frames.applications(applications, events, as_of),
        frames.steps(applications, events, as_of),
        frames.events(events, applications),
    )


def rows(counts: Mapping[tuple[str, ...], tuple[int, int]], names: Sequence[str]) -> list[dict[str, object]]:
    """Return applications to tell: levels of the attributes ``names`` → (advanced, all), sent one a day.

    The cells take turns, so that no level goes with a time.
    """
    places = [
        (place / n, dict(zip(names, levels, strict=True)), place < k)
        for levels, (k, n) in counts.items()
        for place in range(n)
    ]
    rng = np.random.default_rng(1)
    order = rng.permutation(len(places))
    return [
        {"applied": day, ("screening" if places[which][2] else "rejected"): day + 5, **places[which][1]}
        for day, which in enumerate(order.tolist())
    ]
