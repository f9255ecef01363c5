"""Which clicks count."""

from datetime import UTC, datetime, timedelta

import pytest
from ipywidgets import HBox, VBox

from rebound.widgets import clicks
from rebound.widgets.button import button
from rebound.widgets.layout import put_away
from rebound.widgets.step import StepFoot

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def made(monkeypatch):
    """When the browser says that each click was made."""
    now = [NOON]
    monkeypatch.setattr(clicks, "_made_at", lambda: now[0])
    return now


@pytest.fixture
def takes(monkeypatch):
    """Let that many seconds pass while a click is dealt with."""
    passed = [0.0]
    monkeypatch.setattr(clicks.time, "monotonic", lambda: passed[0])
    return lambda seconds: passed.__setitem__(0, passed[0] + seconds)


def test_the_second_half_of_a_double_click_is_dropped_once_its_button_has_left_the_page():
    written = []

    def write():
        written.append(1)
        box.children = ()

    log = button("Log it", write)
    box = VBox([HBox([log])])
    log.click()
    log.click()
    assert written == [1]


def test_a_button_that_came_back_counts_again_wherever_it_stands_now():
    written = []
    log = button("Log it", lambda: written.append(1))
    form, other = VBox([log]), VBox([])
    page = VBox([form, other])
    page.children = (other,)
    log.click()
    page.children = (form, other)
    log.click()
    other.children = (form,)
    page.children = (other,)
    log.click()
    assert written == [1, 1]


def test_a_button_that_was_put_away_or_stands_in_something_that_was_is_dropped():
    written = []
    log = button("Log it", lambda: written.append(1))
    row = HBox([log])
    put_away(row, True)
    log.click()
    put_away(row, False)
    put_away(log, True)
    log.click()
    put_away(log, False)
    log.click()
    assert written == [1]


def test_a_click_that_was_made_while_the_one_before_was_dealt_with_is_dropped(made, takes):
    added = []

    def add():
        added.append(made[0])
        takes(0.4)

    plus = button("Add another", add)
    for after in (0, 0.15, 0.3, 0.5):
        made[0] = NOON + timedelta(seconds=after)
        plus.click()
    assert added == [NOON, NOON + timedelta(seconds=0.5)]


def test_quick_clicks_count_each_where_each_is_dealt_with_before_the_next(made, takes):
    added = []
    plus = button("Add another", lambda: (added.append(1), takes(0.01)))
    for count in range(5):
        made[0] = NOON + timedelta(seconds=count * 0.1)
        plus.click()
    assert len(added) == 5


def test_a_click_on_words_that_nobody_has_read_yet_is_dropped(made, takes):
    undone = []

    def undo():
        undone.append(back.description)
        back.description = "Undo: the first"

    back = button("Undo: the second", undo)
    for after in (0, 0.2, 0.6, 0.7):
        made[0] = NOON + timedelta(seconds=after)
        back.click()
    assert undone == ["Undo: the second", "Undo: the first", "Undo: the first"]


def test_the_click_after_one_that_failed_counts(made, takes):
    tried = []

    def fail():
        tried.append(1)
        raise OSError

    log = button("Log it", fail, say=lambda _: None)
    log.click()
    made[0] = NOON + timedelta(seconds=1)
    log.click()
    assert tried == [1, 1]


def test_the_buttons_of_a_step_hear_no_click_made_while_the_one_before_was_dealt_with(made, takes):
    went = []
    foot = StepFoot({"go": lambda: (went.append(1), takes(0.4))}, "Go")
    for after in (0, 0.2, 0.6):
        made[0] = NOON + timedelta(seconds=after)
        foot._handle_custom_msg({"act": "go"}, [])
    assert len(went) == 2
