"""The one figure of the waiting curve that the start page asks for."""

from datetime import timedelta

import pytest

from rebound import clock, frames
from rebound.analysis import silence
from rebound.pages.parts.history import lines
from rebound.pages.parts.usual_wait import usual_wait
from rebound.server import demo
from tests.pages.test_applications import kept


def of_the_whole_curve(journal, share):
    curve = silence.waiting(frames.steps(journal.applications.all(), journal.events.all()))
    wanted = 1 - share * (1 - curve.still_silent[-1])
    return next(
        day for day, silent in zip(curve.days, curve.still_silent, strict=True) if silent <= wanted + 1e-12
    )


@pytest.mark.parametrize("share", [0.25, 0.5, 0.75, 0.9])
def test_it_is_the_figure_of_the_whole_curve(journal, share):
    demo.fill(journal)
    assert usual_wait(lines(journal), share, clock.today()) == of_the_whole_curve(journal, share)


def test_who_still_waits_is_in_it(journal):
    for place in range(12):
        kept(journal, f"Company {place}", sent=100, rejected=10 + place)
    alone = usual_wait(lines(journal), 0.75, clock.today())
    for place in range(12):
        kept(journal, f"Other {place}", sent=15)
    assert alone == 15
    assert usual_wait(lines(journal), 0.75, clock.today()) >= alone


def test_with_few_answers_it_cannot_be_told(journal):
    for place in range(9):
        kept(journal, f"Company {place}", sent=100, rejected=10 + place)
    kept(journal, "Northway", sent=50)
    assert usual_wait(lines(journal), 0.75, clock.today() + timedelta(days=1)) is None
