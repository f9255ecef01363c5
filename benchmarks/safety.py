"""Are plain and oblique lines of despair heard, and job talk left alone? The phrases alone, and with the model.

Measured on ``unseen.tsv`` of ``data/training/safety/``, whose author, F, had seen neither the phrases nor the
texts of the model. These lines were scored once, when both were finished: 22 of 24 explicit, 13 of 16 heavy and
2 of 48 harmless lines were marked (by the phrases alone 16, 8 and 1). Nothing was learnt or changed after that.
"""

import time
from collections.abc import Callable, Sequence

import numpy as np

from rebound import paths
from rebound.writing import safety

NAME = "safety"
LINES = paths.shipped("data/training/safety/unseen.tsv")
SAYS = ("explicit", "heavy", "harmless")


def run(quick: bool) -> list[dict[str, object]]:
    """Return one row for the phrases alone, and one for them with the model beside them."""
    told = [tuple(line.split("\t")) for line in LINES.read_text("utf-8").splitlines()]
    safety.weight(told[0][1])  # the model is loaded
    return [
        {"reader": name, **_marked(told, weigh)}
        for name, weigh in {"phrases": safety.phrased, "with the model": safety.weight}.items()
    ]


def _marked(told: Sequence[tuple[str, str]], weigh: Callable[[str], safety.Weight]) -> dict[str, object]:
    """Return how many lines of each kind are marked at all, how many as explicit, and the time for one."""
    began = time.perf_counter()
    found = [(said, weigh(text)) for said, text in told]
    took = 1000 * (time.perf_counter() - began) / len(told)
    counted: dict[str, object] = {}
    for each in SAYS:
        weights = [weight for said, weight in found if said == each]
        counted[f"{each}_lines"] = len(weights)
        counted[f"{each}_marked"] = float(np.mean([weight != "" for weight in weights]))
    plain = [weight for said, weight in found if said == "explicit"]
    return counted | {"explicit_as_such": plain.count("explicit") / len(plain), "ms_a_line": took}
