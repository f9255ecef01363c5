"""How long do tens of thousands of mails take to read, and does the memory grow with the mailbox?

The mailbox is made of the mails to measure on, some in HTML, every tenth with an attachment, and of mails that
say nothing about an application. Each size is read in a process of its own, as the applications page does it.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path

from rebound import paths
from rebound.importing.mail import mails

NAME = "mail_reading"
SIZES, QUICK_SIZES = (2_000, 10_000, 40_000), (500, 1_000)
ATTACHED = 60_000
START = datetime(2020, 1, 1, tzinfo=UTC)


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each size of a mailbox the seconds, the mails a second, and the most memory it took."""
    with tempfile.TemporaryDirectory() as folder:
        return [_measure(Path(folder, "box.mbox"), size) for size in (QUICK_SIZES if quick else SIZES)]


def _measure(box: Path, size: int) -> dict[str, object]:
    with box.open("wb") as file:
        for message in _messages(size):
            file.write(b"From a@b.example Wed Jan  1 00:00:00 2020\n")
            file.write(message.replace(b"\nFrom ", b"\n>From ") + b"\n")
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.mail_reading", str(box)],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(told.stdout)
    assert found["mails"] == size, found
    return {
        "mails": size,
        "mailbox_mb": box.stat().st_size / 1e6,
        "seconds": found["seconds"],
        "mails_per_second": size / found["seconds"],
        "peak_memory_mb": found["peak_mb"],
        "memory_before_mb": found["before_mb"],
    }


def _messages(size: int) -> Iterator[bytes]:
    chance = random.Random(1)
    lines = paths.shipped("data/training/mail/dev.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for number in range(size):
        row = chance.choice(rows)
        made = EmailMessage()
        made["From"], made["To"] = row["from"], "sam@home.example"
        made["Subject"] = row["subject"].replace("\n", " ")
        made["Message-ID"] = f"<{number}@box.example>"
        made["Date"] = format_datetime(START + timedelta(hours=number))
        made.set_content(row["body"])
        if number % 2:
            page = "".join(f"<p>{escape(each)}</p>" for each in row["body"].split("\n\n"))
            made.add_alternative(f"<html><body>{page}</body></html>", subtype="html")
        if number % 10 == 0:
            made.add_attachment(
                chance.randbytes(ATTACHED), maintype="application", subtype="pdf", filename="a.pdf"
            )
        yield bytes(made)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    """Read the mailbox that is named, and print what it took."""
    before, began = _peak(), time.perf_counter()
    reading = mails.read(Path(sys.argv[1]))
    seconds = time.perf_counter() - began
    print(json.dumps({"mails": reading.read, "seconds": seconds, "peak_mb": _peak(), "before_mb": before}))


if __name__ == "__main__":
    main()
