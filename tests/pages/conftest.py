"""Fixtures for pages: widgets that are clicked and typed into in-process, without a kernel."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from ipywidgets import Button, Widget

from rebound import clock
from rebound.widgets.step import StepFoot


@pytest.fixture(autouse=True)
def page(journal, monkeypatch):
    """Give each test an address without parameters, over its own empty journal."""
    monkeypatch.delenv("QUERY_STRING", raising=False)


def everything(widget: Widget) -> list[Widget]:
    """Return ``widget`` and all that is inside it."""
    inside = [each for child in getattr(widget, "children", ()) for each in everything(child)]
    return [widget, *inside]


def click(widget: Widget, words: str) -> None:
    """Click the one button with ``words`` on it."""
    _the_button(widget, words)()


def double_click(widget: Widget, words: str) -> None:
    """Click the one button with ``words`` on it twice, the second time as it stood before the first."""
    press = _the_button(widget, words)
    press()
    press()


def _the_button(widget: Widget, words: str) -> Callable[[], None]:
    buttons = [each for each in buttons_of(widget) if each[0] == words]
    assert len(buttons) == 1, [each for each, _ in buttons_of(widget)]
    return buttons[0][1]


def buttons_of(widget: Widget) -> list[tuple[str, Callable[[], None]]]:
    """Return the words on each button inside ``widget``, and what clicks it."""
    inside = everything(widget)
    found = [(each.description, each.click) for each in inside if isinstance(each, Button)]
    for foot in (each for each in inside if isinstance(each, StepFoot)):
        for name, words in foot.acts:
            press = partial(foot._handle_custom_msg, {"act": name}, [])
            found.append((foot.go if name == "go" else words, press))
    return found


def control(widget: Widget, label: str) -> Widget:
    """Return the one control with this label."""
    found = [each for each in everything(widget) if getattr(each, "label", None) == label]
    assert len(found) == 1, [each.label for each in everything(widget) if getattr(each, "label", "")]
    return found[0]


def type_into(widget: Widget, label: str, words: str) -> None:
    """Type ``words`` as the browser sends them."""
    control(widget, label)._message(None, {"words": words, "count": "1"}, [])


def words_of(widget: Widget) -> str:
    """Return every text that ``widget`` shows."""
    return " ".join(
        str(getattr(each, "value", "")) + str(getattr(each, "text", "")) for each in everything(widget)
    )


def seen(step: Widget) -> tuple[object, ...]:
    """Return what a person finds at ``step``: whether it is open, its folded answer, and what its controls say."""
    labelled = [each for each in everything(step) if getattr(each, "label", "")]
    folded = step.answer if step.state == "done" else ""
    return step.state, folded, [(each.label, getattr(each, "value", None)) for each in labelled]


def later_on(monkeypatch: pytest.MonkeyPatch, by: timedelta) -> None:
    """Move the clock forward."""
    moment = clock.at(clock.now().utc + by)
    monkeypatch.setattr(clock, "now", lambda: moment)
