"""Everything at once."""

import subprocess
import sys

import pytest

from rebound import frames
from rebound.analysis.patterns import patterns
from tests.analysis.histories import AS_OF, START, history, rows
from tests.analysis.test_feedback import TOLD
from tests.analysis.test_question import QUESTION

CELLS = {("a", "x"): (10, 15), ("a", "y"): (10, 15), ("b", "x"): (2, 22), ("b", "y"): (1, 23)}
MANY = rows(CELLS, ["source", "size"])


def test_the_order_of_rows_changes_nothing():
    made = history(*MANY, {"applied": 390}, {"saved": 1}, {"applied": None, "rejected": 30})
    found = patterns(*made, AS_OF, told=TOLD, question=QUESTION)
    shuffled = (frame.sample(frac=1, random_state=7) for frame in made)
    assert patterns(*shuffled, AS_OF, told=TOLD.sample(frac=1, random_state=7), question=QUESTION) == found


def test_an_application_added_today_changes_no_claim_and_nothing_mature():
    before = patterns(*history(*MANY), AS_OF)
    after = patterns(*history(*MANY, {"applied": 400, "source": "new"}), AS_OF)
    assert before.claims == after.claims == ("source",)
    assert (after.mature, after.tested, after.look, after.groups) == (
        before.mature, before.tested, before.look, before.groups,
    )  # fmt: skip


def test_one_look_is_the_gate_over_everything():
    found = patterns(*history(*MANY), AS_OF, one_look=0.04)
    assert (found.look, found.tested.n, found.tested.alpha) == (None, 75, 0.04)
    assert found.trend.claim is False


def test_before_the_first_test_nothing_is_claimed():
    found = patterns(*history(*MANY[:20]), AS_OF)
    assert (found.look, found.tested, found.claims) == (None, None, ())


@pytest.mark.parametrize(
    "told", [[], [{"saved": 0}], [{"applied": None, "rejected": None}], [{"applied": 400}]]
)
def test_hardly_any_history_is_no_trouble(told):
    found = patterns(*history(*told), AS_OF)
    assert (found.mature, found.claims, found.further, found.horizon) == (0, (), None, 45)


def test_nothing_slow_is_imported():
    """The budget of a page: pandas and scipy.special, nothing of the heavy ones."""
    script = (
        "import sys, rebound.analysis.patterns, rebound.analysis.sentences, rebound.analysis.group_sentences\n"
        "heavy = {'scipy.stats', 'statsmodels', 'lifelines', 'matplotlib'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_frames_of_nothing_can_be_analysed():
    empty = frames.applications([], [], START), frames.steps([], [], START), frames.events([], [])
    assert patterns(*empty, START).suggestions == ()
