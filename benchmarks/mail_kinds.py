"""How well are mails told apart that were written by somebody whose mails the model never read?"""

import json

from rebound import paths
from rebound.importing.mail import kinds
from rebound.importing.mail.letter import Letter
from rebound.importing.mail.weights import KINDS

NAME = "mail_kinds"


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each kind of mail its precision, its recall, and how sure those are that were right."""
    lines = paths.shipped("data/training/mail/dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines][:: 3 if quick else 1]
    read = [
        (row["kind"], kinds.kind_of(Letter("", subject=row["subject"], text=row["body"]))) for row in rows
    ]
    return [_row(kind, read) for kind in KINDS]


def _row(kind: str, read: list[tuple[str, kinds.Verdict]]) -> dict[str, object]:
    right = [verdict.confidence for meant, verdict in read if meant == kind == verdict.kind]
    there = sum(meant == kind for meant, _ in read)
    said = sum(verdict.kind == kind for _, verdict in read)
    return {
        "kind": kind,
        "mails": there,
        "precision": len(right) / max(1, said),
        "recall": len(right) / max(1, there),
        "confidence": sum(right) / max(1, len(right)),
        "called_a_rejection": sum(meant == kind != verdict.kind == "rejection" for meant, verdict in read),
    }
