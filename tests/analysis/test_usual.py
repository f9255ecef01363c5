"""Where rejections came, and how fast."""

from rebound.analysis.usual import usual
from tests.analysis.histories import history

TOLD = history(
    {"applied": 0, "rejected": 5},
    {"applied": 0, "rejected": 9},
    {"applied": 0, "assessment": 5, "rejected": 20},
    {"applied": 0, "interview": 5, "rejected": 30},
    {"applied": None, "interview": 5, "rejected": None},
    {"applied": 0, "withdrawn": 4},
    {"applied": 0},
).applications


def test_every_rejection_is_at_the_furthest_stage_it_had_reached():
    found = usual(TOLD)
    assert {stage: n for stage, n in found.at.items() if n} == {"applied": 2, "assessment": 1, "interview": 2}
    assert (found.n, found.before, found.days.days) == (5, 3, (5, 9, 20, 30))
    assert found.this_stage is found.this_before is found.this_days is None


def test_the_one_that_is_asked_about():
    found = usual(TOLD, "a0003")
    assert (found.this_stage, found.this_before, found.this_days) == ("interview", False, 30)
    assert found.n == 5
    unknown = usual(TOLD, "a0004")
    assert (unknown.this_stage, unknown.this_days) == ("interview", None)


def test_what_was_not_rejected_is_not_spoken_of():
    assert usual(TOLD, "a0006") == usual(TOLD, "nothing") == usual(TOLD)
    assert usual(history().applications).n == 0
