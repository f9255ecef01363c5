"""The checks beside what a person finds in some 580 fragments of stories, from many trades and levels.

Each line of ``fragments.tsv`` is a check, the level that a person gave (0 not there, 1 in part, 2 there), and
the words. Most were written after the checks, and tried before anything was changed for them: of the last 300,
from forty trades, 85 in 100 had the very level that a person gave. ``worded.tsv`` names a part, the kind of note
that a listener would make (nothing for none), and the words.
"""

from pathlib import Path

import pytest

from rebound.writing.story import decision, event, notes, obstacle, outcome, rubric

RIGHT = 0.95
CHECKS = {
    "event": event.specific,
    "obstacle": obstacle.hard,
    "action": rubric.mine,
    "decision": decision.decided,
    "result": outcome.result,
}
WORDED = Path(__file__).with_name("worded.tsv").read_text(encoding="utf-8").splitlines()
LINES = Path(__file__).with_name("fragments.tsv").read_text(encoding="utf-8").splitlines()
FRAGMENTS = [(name, int(level), text) for name, level, text in (line.split("\t") for line in LINES)]


def fragments(wanted: str) -> list[tuple[int, str]]:
    return [(level, text) for name, level, text in FRAGMENTS if name == wanted]


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_what_a_listener_finds(name):
    labelled = fragments(name)
    wrong = [text for level, text in labelled if CHECKS[name](text) != level]
    assert len(wrong) <= (1 - RIGHT) * len(labelled), wrong


@pytest.mark.parametrize("name", CHECKS)
def test_each_check_is_tried_on_good_and_bad_fragments(name):
    levels = [level for level, _ in fragments(name)]
    assert len(levels) >= 40
    assert all(levels.count(level) >= 5 for level in (0, 1, 2))


def test_a_note_is_made_on_what_a_listener_would_note():
    wrong = [line for line in WORDED if not _noted_as_labelled(*line.split("\t"))]
    assert len(wrong) <= (1 - RIGHT) * len(WORDED), wrong


def _noted_as_labelled(part: str, kind: str, text: str) -> bool:
    found = [each.kind for each in notes.on_words(part, text)]
    return found[:1] == [kind] if kind else not found
