"""Does the reader of drafts find the sentences that people regret, and leave the others alone? Beside VADER.

The texts are ``dev.jsonl``, ``dev_mails.jsonl``, ``unseen.jsonl``, ``unseen_2.jsonl`` and ``unseen_2_mails.jsonl``
of ``data/training/tone/``. The author of the first two, E, wrote none of the texts that the model learnt from
(those are by A, B, C, D, F, G, H and K). The threshold was set on ``dev.jsonl``, so ``recall`` and
``marked_though_fine`` are a little better there than they would be elsewhere; nothing at all was chosen by
``unseen.jsonl``, in which G speaks in other voices, nor by the last two, whose author, I, wrote nothing else: they
were scored once, when the model and its threshold were made. So were ``unseen_3.jsonl``, by L, and ``twins.jsonl``,
by J: barbs, and calm sentences that share nearly all their words, which is as hard as it gets. VADER (Hutto,
Gilbert 2014) is asked how negative a sentence is.
"""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rebound import paths
from rebound.writing import tone
from rebound.writing.tone_rules import KINDS

NAME = "tone"
MOST_FALSE = 0.10
REPEATS, QUICK_REPEATS = 7, 2

FIRST = """
import sys, time
began = time.perf_counter()
from rebound.writing import tone
tone.read(sys.stdin.read())
print(1000 * (time.perf_counter() - began))
"""


@dataclass(frozen=True)
class Sentences:
    """Labelled sentences of one author: their texts and labels, ``fine`` or a kind."""

    texts: Sequence[str]
    labels: np.ndarray

    @property
    def regretted(self) -> np.ndarray:
        """Which of them are not fine."""
        return self.labels != "fine"


def sentences(name: str = "dev.jsonl") -> Sentences:
    """Return the sentences to measure on."""
    rows = _rows(name)
    return Sentences([row["text"] for row in rows], np.array([row["label"] for row in rows]))


def run(quick: bool) -> list[dict[str, object]]:
    """Return one row for our reader, one for VADER, and one for our reader on other voices and on whole mails."""
    given = sentences()
    row = _ours(given, "dev, by author E")
    row |= _speed(given.texts[:20], QUICK_REPEATS if quick else REPEATS)
    vader = {"reader": "vaderSentiment", "texts": "dev, by author E", **_vader(given)}
    others = {
        "unseen": "unseen, by author G",
        "unseen_2": "unseen_2, by author I",
        "unseen_3": "unseen_3, by author L",
        "twins": "twins, by author J",
    }
    mails = {"dev_mails": "dev_mails, by author E", "unseen_2_mails": "unseen_2_mails, by author I"}
    return [
        row,
        vader,
        *(_ours(sentences(f"{name}.jsonl"), said) for name, said in others.items()),
        *(_mails(f"{name}.jsonl", said) for name, said in mails.items()),
    ]


def _ours(given: Sentences, texts: str) -> dict[str, object]:
    """Return how our reader does on ``given``, which are called ``texts`` in its row."""
    read = [worst(text) for text in given.texts]
    marked = np.array([each.state != "none" for each in read])
    return {
        "reader": "rebound",
        "texts": texts,
        **ordering(given, np.array([each.score for each in read])),
        "recall": float(marked[given.regretted].mean()),
        "marked_though_fine": float(marked[~given.regretted].mean()),
        "missed_one_in": missed_one_in(given, marked),
        **rules(given, read),
    }


def ordering(given: Sentences, scores: np.ndarray) -> dict[str, float]:
    """Return how well ``scores`` put what is regretted before what is fine, overall and for each kind."""
    fine = np.sort(scores[~given.regretted])
    bad = scores[given.regretted]
    below = np.searchsorted(fine, bad, "left") + np.searchsorted(fine, bad, "right")
    allowed = int(MOST_FALSE * len(fine))
    found = scores > fine[len(fine) - allowed - 1]
    return {
        "auc": float(below.mean() / 2 / len(fine)),
        "recall_at_fpr_10": float(found[given.regretted].mean()),
        **{kind: float(found[given.labels == kind].mean()) for kind in KINDS if kind in given.labels},
    }


def missed_one_in(given: Sentences, marked: np.ndarray) -> int:
    """Return of how many regretted sentences one is not marked."""
    missed = 1 - marked[given.regretted].mean()
    return round(1 / missed) if missed else int(given.regretted.sum())


def rules(given: Sentences, read: Sequence[tone.Sentence]) -> dict[str, object]:
    """Return how many texts a rule knows, and for which share of them it names the right kind."""
    known = [(label, each) for label, each in zip(given.labels, read, strict=True) if each.findings]
    right = [label in {found.kind for found in each.findings} for label, each in known]
    return {"rule_hits": len(known), "right_kind": sum(right) / len(right)}


def worst(text: str) -> tone.Sentence:
    """Return the sentence of ``text`` that most deserves another look; some texts are two short ones."""
    return max(tone.read(text), key=lambda each: each.score, default=tone.Sentence(text, 0, 0, "none", 0.0))


def _speed(texts: Sequence[str], repeats: int) -> dict[str, float]:
    """Return the milliseconds for twenty sentences: in a new process, with the model loaded, after a change."""
    draft = "\n\n".join(texts)
    command = [sys.executable, "-c", FIRST]
    firsts = [
        float(subprocess.run(command, input=draft, capture_output=True, text=True, check=True).stdout)
        for _ in range(repeats)
    ]
    return {
        "ms_first": float(np.median(firsts)),
        "ms_later": float(np.median([_timed(draft.swapcase() if n % 2 else draft) for n in range(repeats)])),
        "ms_one_changed": float(np.median([_timed(f"{draft} {n}.") for n in range(repeats)])),
    }


def _timed(draft: str) -> float:
    began = time.perf_counter()
    tone.read(draft)
    return 1000 * (time.perf_counter() - began)


def _vader(given: Sentences) -> dict[str, float]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    told = np.array([-analyzer.polarity_scores(text)["compound"] for text in given.texts])
    return ordering(given, told)


def _mails(name: str, texts: str) -> dict[str, object]:
    """Return how our reader does on whole mails, with greetings, signatures and quoted replies in them."""
    heated = found = fine = wrongly = 0
    for mail in _rows(name):
        for each in tone.read(mail["text"]):
            is_marked = each.state != "none"
            is_heated = each.text in mail["heated"]
            found, wrongly = found + (is_heated and is_marked), wrongly + (is_marked and not is_heated)
            fine += not is_heated
        heated += len(mail["heated"])
    return {
        "reader": "rebound",
        "texts": texts,
        "recall": found / heated,
        "marked_though_fine": wrongly / fine,
    }


def _rows(name: str) -> list[Mapping]:
    text = (paths.shipped("data/training/tone") / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]
