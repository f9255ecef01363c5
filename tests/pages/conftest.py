"""Fixtures for pages: widgets that are clicked and typed into in-process, without a kernel."""

import pytest
from ipywidgets import Button, Widget


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
    found = [each for each in everything(widget) if isinstance(each, Button) and each.description == words]
    assert len(found) == 1, [each.description for each in everything(widget) if isinstance(each, Button)]
    found[0].click()


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
