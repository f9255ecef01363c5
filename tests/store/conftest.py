"""Fixtures of the tests of the journal."""

from datetime import timedelta

import pytest

from rebound import clock


@pytest.fixture
def later(monkeypatch):
    """Let time pass: ``later(timedelta)`` moves the clock."""
    passed = [timedelta()]
    real = clock.now
    monkeypatch.setattr(clock, "now", lambda: clock.at(real().utc + passed[0]))

    def move(by):
        passed[0] += by

    return move
