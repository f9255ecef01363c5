"""``python -m training.tone_threshold``: sets from which score on the reader of drafts marks a sentence.

The threshold is the lowest at which at most ``MOST_FALSE`` of the fine sentences of the development set are
marked, by a rule or by the model. What it then misses is measured by ``benchmarks/tone.py``; both go into
``data/tone_measured.json``, beside the model.
"""

import json

import numpy as np

from benchmarks import tone as benchmark
from rebound import paths
from rebound.writing import tone_model, tone_rules
from rebound.writing.own_words import own_sentences

MOST_FALSE = 0.065
"""Well below the tenth that is allowed: of an author who was left out, one or two more in a hundred were marked."""


def main() -> int:
    """Measure the shipped model, and write down what was found."""
    given = benchmark.sentences()
    own = [(number, each) for number, text in enumerate(given.texts) for each in own_sentences(text)]
    scores, known = np.zeros(len(given.texts)), np.zeros(len(given.texts), bool)
    likely = tone_model.load().scores([each.without_quotes for _, each in own])
    for (number, each), score in zip(own, likely, strict=True):
        scores[number] = max(scores[number], score)
        known[number] |= any(True for _ in tone_rules.hits(each.masked))
    fine = np.sort(scores[~given.regretted & ~known])
    allowed = int(MOST_FALSE * (~given.regretted).sum()) - int((known & ~given.regretted).sum())
    threshold = float(np.ceil(fine[len(fine) - allowed - 1] * 1000 + 1) / 1000)
    marked = known | (scores >= threshold)
    told = {
        "threshold": threshold,
        "missed_one_in": benchmark.missed_one_in(given, marked),
        "measured_on": "training/tone/dev.jsonl",
    }
    path = paths.shipped("data") / "tone_measured.json"
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
