"""How well are mails told apart that were written by somebody whose mails the model never read?

Measured on the six mailboxes that no model learns from, and on the mails of each author with a model that has
read all authors but that one. What is general in the mistakes on the first four was looked at, so these are not
wholly unseen; of the author of the fourth, the model has read other mails. The fifth and the sixth were opened
when the model stood.
"""

from collections.abc import Iterator

from rebound.importing.mail import kinds, weights
from rebound.importing.mail.weights import KINDS, Model
from training import mail as training

NAME = "mail_kinds"
MAILBOXES = ("dev", "dev_2", "dev_3", "dev_4", "dev_5", "dev_6")

Read = list[tuple[str, kinds.Verdict]]
"""What each mail is, and what it was taken for."""


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each set of mails and each kind its precision, its recall, and how sure the right ones were."""
    rows = [row for name in MAILBOXES for row in _rows(name, _read(name, weights.model()))]
    if not quick:
        for file in training.texts():
            rows += _rows(f"{file.stem}, unread", _read(file.stem, _without(file.stem)))
    return rows


def _without(author: str) -> Model:
    """Return a model that has read all authors but this one."""
    others = [training.read_mails(file) for file in training.texts([author])]
    return training.learn(others)


def _read(name: str, model: Model) -> Read:
    mails = training.read_mails(training.TEXTS / f"{name}.jsonl")
    return [(mail.kind, kinds.verdict(model, mail.subject, mail.text, mail.sender)) for mail in mails]


def _rows(name: str, read: Read) -> Iterator[dict[str, object]]:
    for kind in KINDS:
        right = [verdict.confidence for meant, verdict in read if meant == kind == verdict.kind]
        there = sum(meant == kind for meant, _ in read)
        said = sum(verdict.kind == kind for _, verdict in read)
        yield {
            "mails_of": name,
            "kind": kind,
            "mails": there,
            "precision": len(right) / max(1, said),
            "recall": len(right) / max(1, there),
            "confidence": sum(right) / max(1, len(right)),
            "called_a_rejection": sum(
                meant == kind != verdict.kind == "rejection" for meant, verdict in read
            ),
        }
