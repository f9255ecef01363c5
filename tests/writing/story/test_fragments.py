"""The checks beside what a person finds in fragments of stories, from many trades, levels and voices.

Each line is a check, the level that a person gave (0 not there, 1 in part, 2 there), and the words. The model has
learnt from ``data/training/story``; of five authors there, before it had read anything of theirs, the checks
judged 102 of 125, 96 of 120, 253 of 300, 111 of 120 and 130 of 150 as the author did. ``unseen.tsv`` is for
measuring alone: nothing is learnt from it, and no rule was changed after it was read; at the first look 90 of its
first 100, and 85 of the 90 by another author, F, behind them, were judged as the author did.
``worded.tsv`` names a part, the kind of note that a listener would make (nothing for none), and the words.
"""

from pathlib import Path

import pytest

from rebound import paths
from rebound.writing.story import decision, event, notes, obstacle, outcome, rubric

LEARNT, UNSEEN = 0.92, 0.9
CHECKS = {
    "event": event.specific,
    "obstacle": obstacle.hard,
    "action": rubric.mine,
    "decision": decision.decided,
    "result": outcome.result,
}
HERE, TEXTS = Path(__file__).parent, paths.shipped("data/training/story")
WORDED = (HERE / "worded.tsv").read_text(encoding="utf-8").splitlines()


def read(*files: Path) -> list[tuple[str, int, str]]:
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [(name, int(level), text) for name, level, text in (line.split("\t") for line in lines)]


FRAGMENTS = read(*sorted(TEXTS.glob("*.tsv")))


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_what_a_listener_finds(name):
    labelled = [(level, text) for each, level, text in FRAGMENTS if each == name]
    wrong = [text for level, text in labelled if CHECKS[name](text) != level]
    assert len(wrong) <= (1 - LEARNT) * len(labelled), wrong


def test_the_checks_find_it_in_words_that_nothing_was_learnt_from():
    labelled = read(HERE / "unseen.tsv")
    wrong = [text for name, level, text in labelled if CHECKS[name](text) != level]
    assert len(wrong) <= (1 - UNSEEN) * len(labelled), wrong


def test_nothing_was_learnt_from_what_is_measured_on():
    assert not {text for *_, text in read(HERE / "unseen.tsv")} & {text for *_, text in FRAGMENTS}


@pytest.mark.parametrize("name", CHECKS)
def test_each_check_is_tried_on_good_and_bad_fragments(name):
    levels = [level for each, level, _ in FRAGMENTS if each == name]
    assert all(levels.count(level) >= 40 for level in (0, 1, 2))


def test_a_note_is_made_on_what_a_listener_would_note():
    wrong = [line for line in WORDED if not _noted_as_labelled(*line.split("\t"))]
    assert len(wrong) <= 0.05 * len(WORDED), wrong


def _noted_as_labelled(part: str, kind: str, text: str) -> bool:
    found = [each.kind for each in notes.on_words(part, text)]
    return found[:1] == [kind] if kind else not found
