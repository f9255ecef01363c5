"""``python -m training.story``: make the model of the checks of a story again from ``data/training/story``.

Each file holds fragments by other authors: a check, the level that a person gave, and the words. With
``--without AUTHOR``, nothing is written: it says how the fragments of that author are judged by a model that never
saw them.
"""

import argparse
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rebound import paths
from rebound.writing.story import decision, event, judging, obstacle, outcome
from training import _softmax

TEXTS = paths.shipped("data/training/story")
READ = {"event": event.read, "obstacle": obstacle.read, "decision": decision.read, "result": outcome.read}
LEVELS = 3
SENSE, SIGN = 10.0, 3.0
"""How much the sense as a whole weighs against a single sign, before anything is learnt."""

DECAY = 0.1
"""How strongly weights are drawn to 0."""

Numbers = npt.NDArray[np.float64]
Fragment = tuple[str, int, str]
"""A check, the level, the words."""


def fragments(author: str) -> list[Fragment]:
    """Return what ``author`` wrote, but for what no model is asked about."""
    lines = (TEXTS / f"{author}.tsv").read_text(encoding="utf-8").splitlines()
    found = ((check, int(level), text) for check, level, text in (line.split("\t") for line in lines))
    return [each for each in found if each[0] in READ and READ[each[0]](each[2]) is not None]


def learn(told: Sequence[Fragment]) -> dict[str, npt.NDArray]:
    """Return the weights that ``told`` teaches, under the names that ``judging`` reads them by."""
    weights = {}
    for check in READ:
        mine = [each for each in told if each[0] == check]
        rows = np.array([judging.features(text, READ[check](text) or ()) for _, _, text in mine], float)
        scale, middle = _scale(rows, len(READ[check](mine[0][2]) or ())), rows.mean(axis=0)
        levels = [level for _, level, _ in mine]
        learnt, start = _softmax.learn_to_the_end((rows - middle) * scale, levels, LEVELS, DECAY)
        weights[check] = (learnt * scale[:, None]).astype(np.float32)
        weights[f"{check}/start"] = (start - (middle * scale) @ learnt).astype(np.float32)
    return weights


def _scale(rows: Numbers, signs: int) -> Numbers:
    """Return what each feature is multiplied by, so that the sense and its ``signs`` can be weighed together."""
    sense = rows.shape[1] - signs
    spread = rows[:, :sense].std(axis=0) + 1e-6
    return np.concatenate([SENSE / np.sqrt(sense) / spread, np.full(signs, SIGN)])


def main() -> None:
    """Learn from all authors and write the model, or say how those that are left out are judged."""
    parser = argparse.ArgumentParser(prog="python -m training.story", description=__doc__)
    parser.add_argument("--without", metavar="AUTHOR", action="append", default=[])
    left_out = parser.parse_args().without
    authors = [each.stem for each in sorted(TEXTS.glob("*.tsv"))]
    weights = learn([each for author in authors if author not in left_out for each in fragments(author)])
    if not left_out:
        np.savez_compressed(paths.shipped("data") / "story_model.npz", **weights)
    for author in left_out:
        print(author, *_right(weights, fragments(author)))


def _right(weights: dict[str, npt.NDArray], told: Sequence[Fragment]) -> list[str]:
    """Return for each check how many of ``told`` are judged as a person did."""
    found = []
    for check in READ:
        mine = [(level, text) for each, level, text in told if each == check]
        rows = [judging.features(text, READ[check](text) or ()) for _, text in mine]
        judged = np.argmax(rows @ weights[check] + weights[f"{check}/start"], axis=1)
        found.append(f"{check} {sum(judged == [level for level, _ in mine])}/{len(mine)}")
    return found


if __name__ == "__main__":
    main()
