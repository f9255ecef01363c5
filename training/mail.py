"""``python -m training.mail``: make the model of mails again from ``data/training/mail``.

The first step learns from single sentences what they do, the second from whole mails what they are, the
last what both together mean; for the last one, each mail is weighed by a model that has not seen it. What is
drawn by chance is drawn several times, and the model is the mean of what is learned from each. The texts of
``--without AUTHOR`` are left out, to see how mails of an author are read that nobody tuned to.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from rebound import paths
from rebound.importing.mail import kinds, weights
from rebound.importing.mail.phrases import phrases
from rebound.importing.mail.sentences import own, sentences
from rebound.importing.mail.weights import ACTS, KINDS, Model, Numbers, Scale
from training import _softmax, patterns

TEXTS = paths.shipped("data/training/mail")
PARTS = 5
SEEDS = 7, 8, 9
"""What is drawn from patterns is drawn once with each of these."""

Said = tuple[str, str]
"""What a sentence does, and its words."""

RECIPES: dict[str, tuple[str, ...]] = {
    "rejection": (
        "no",
        "none no none",
        "none no",
        "no none",
        "none none no no none",
        "receipt no keep",
        "none no keep none",
        "no none keep",
    ),
    "soft_no": (
        "keep",
        "vacant",
        "hold",
        "vacant keep",
        "hold keep",
        "none hold keep none",
        "receipt vacant keep",
        "none vacant keep",
        "hold none",
        "none hold hold",
        "receipt keep none",
        "none keep none",
    ),
    "confirmation": ("receipt", "receipt none none", "receipt receipt none", "none receipt none none"),
    "interview": (
        "interview",
        "none interview interview",
        "receipt interview none",
        "interview interview none",
    ),
    "assessment": ("assessment", "none assessment assessment", "receipt assessment none"),
    "offer": ("offer", "none offer offer", "offer none none"),
    "closed": ("closed", "none closed none", "closed closed keep", "none closed keep"),
    "withdrawal": ("withdrawn", "none withdrawn none", "withdrawn none"),
    "other": ("none", "none none", "none none none", "none none none none"),
}
"""Kind of mail → what its sentences do, in order, in plain mails of that kind."""

TOGETHER = 20
"""So many plain mails of each kind are put together for each part."""

DRAWN = 10
"""So many sentences are drawn from each pattern."""

SUBJECTS = ("", "", "Your application", "Update", "Re: application", "Hello")


@dataclass(frozen=True, slots=True)
class Text:
    """One mail of the training text: what it is, its subject, its text, what its sentences do, its sender."""

    kind: str
    subject: str
    text: str
    says: tuple[tuple[str, str], ...] = ()
    sender: str = ""

    def sentences(self) -> Iterator[Said]:
        """Yield what each sentence does, and its words."""
        for sentence in sentences(own(self.text, self.subject)):
            acts = (act for act, words in self.says if _same(words, sentence))
            yield next(acts, "none"), sentence


def _same(words: str, sentence: str) -> bool:
    """Say whether a sentence is what is marked in the texts: all of it, or most where it was split since."""
    return words in sentence or (sentence in words and len(sentence) > len(words) / 2)


def read_mails(path: Path) -> list[Text]:
    """Return the mails in a file of the training text."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Text(row["kind"], row["subject"], row["body"], tuple(map(tuple, row.get("says", []))), row["from"])
        for row in rows
    ]


def read_sentences(path: Path) -> list[Said]:
    """Return the single sentences of the training text, each with what it does: headings begin with #."""
    act, found = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            act = line[2:]
        elif line:
            found.append((act, line))
    return found


def read_single(chance: random.Random) -> list[list[Said]]:
    """Return all single sentences of the training text; those drawn from one pattern stand together."""
    drawn = patterns.read(TEXTS / "patterns.txt", DRAWN, chance)
    all_ = [*([each] for each in read_sentences(TEXTS / "sentences.txt")), *drawn]
    return chance.sample(all_, len(all_))


def learn(authors: Sequence[Sequence[Text]]) -> Model:
    """Return the model that these texts teach.

    What the last step learns from is held back from the first two, as mails are that nobody tuned to: all mails
    of one author after the other, then a part of everybody's, and each time a part of the single sentences.
    Mails put together from such sentences are weighed too, for there the acts alone have to decide.
    """
    chances = [random.Random(seed) for seed in SEEDS]  # noqa: S311 - no secret
    draws = [read_single(chance) for chance in chances]
    mails = [mail for written in authors for mail in written]
    chances[0].shuffle(mails)
    parts = [*authors, *(mails[part::PARTS] for part in range(PARTS))]
    rows: list[tuple[str, Numbers]] = []
    for part, held in enumerate(parts):
        single, chance = draws[part % len(draws)], chances[part % len(draws)]
        others = [group for place, group in enumerate(single) if place % len(parts) != part]
        seen = _scales([mail for mail in mails if mail not in held], _flat(others), chance)
        together = _put_together(_flat(single[part :: len(parts)]), chance)
        rows += [(mail.kind, _weigh(seen, mail)) for mail in (*held, *together)]
    last = _softmax.learn_dense(
        [features for _, features in rows],
        [KINDS.index(kind) for kind, _ in rows],
        len(KINDS),
        rounds=400,
        decay=0.001,
    )
    scales = [_scales(mails, _flat(single), chance) for single, chance in zip(draws, chances, strict=True)]
    acts, whole = zip(*scales, strict=True)
    return Model(_softmax.mean(acts), _softmax.mean(whole), *last)


def _flat(groups: Sequence[Sequence[Said]]) -> list[Said]:
    return [each for group in groups for each in group]


def _put_together(single: Sequence[Said], chance: random.Random) -> Iterator[Text]:
    """Yield plain mails of every kind, made of single sentences, some without a subject that says anything."""
    by_act = {act: [words for each, words in single if each == act] for act in ACTS}
    for kind, recipes in RECIPES.items():
        for _ in range(TOGETHER):
            acts = chance.choice(recipes).split()
            lines = [chance.choice(by_act[act]) for act in acts if by_act[act]]
            yield Text(kind, chance.choice(SUBJECTS), "\n\n".join(lines))


def _scales(mails: Sequence[Text], single: Sequence[Said], chance: random.Random) -> tuple[Scale, Scale]:
    told = [*single, *(row for mail in mails for row in mail.sentences())]
    acts = _softmax.learn_scale(
        [phrases(sentence) for _, sentence in told],
        [ACTS.index(act) for act, _ in told],
        len(ACTS),
        rounds=150,
        decay=0.01 / len(told),
    )
    plain = [*mails, *_put_together(single, chance)]
    whole = _softmax.learn_scale(
        [kinds.words((mail.subject, *(each for _, each in mail.sentences()))) for mail in plain],
        [KINDS.index(mail.kind) for mail in plain],
        len(KINDS),
        rounds=200,
        decay=0.001,
    )
    return acts, whole


def _weigh(scales: tuple[Scale, Scale], mail: Text) -> Numbers:
    nothing = np.zeros(0)
    return kinds.weigh(Model(*scales, nothing, nothing), mail.subject, mail.text, mail.sender).features


def fingerprint(files: Sequence[Path]) -> str:
    """Return the SHA-256 of all that is learned from, in hex."""
    whole = hashlib.sha256()
    for file in (*files, TEXTS / "sentences.txt", TEXTS / "patterns.txt"):
        whole.update(file.read_bytes())
    return whole.hexdigest()


def texts(without: Sequence[str] = ()) -> list[Path]:
    """Return the files of mails, one for each author, but for those ``without``; never one to measure on."""
    return [each for each in sorted(TEXTS.glob("?.jsonl")) if each.stem not in without]


def main() -> None:
    """Learn from all texts but those that are left out, and write the model."""
    parser = argparse.ArgumentParser(prog="python -m training.mail", description=__doc__)
    parser.add_argument("--without", metavar="AUTHOR", action="append", default=[])
    parser.add_argument("--to", type=Path, default=paths.shipped("data") / "mail_model.npz")
    asked = parser.parse_args()
    files = texts(asked.without)
    learned = learn([read_mails(file) for file in files])
    weights.write(asked.to, replace(learned, texts=fingerprint(files)))


if __name__ == "__main__":
    main()
