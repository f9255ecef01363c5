"""Buttons: filled (one on a screen), plain, or a word."""

from collections.abc import Callable
from typing import Any, Literal

from ipywidgets import Button, ButtonStyle, Layout

from rebound.widgets.clicks import counted
from rebound.widgets.guard import Say, guarded
from rebound.widgets.layout import same


class NamedButton(Button):
    """An ``ipywidgets.Button`` with a short name and nothing of its own that the sheet decides."""

    def __init__(self, **traits: Any):
        super().__init__(style=same(ButtonStyle), layout=same(Layout), **traits)

    def __repr__(self) -> str:
        return f"<Button {self.description!r}>"


def button(
    text: str,
    on_click: Callable[[], object],
    kind: Literal["go", "plain", "word"] = "plain",
    tooltip: str = "",
    say: Say | None = None,
) -> Button:
    """Return a button that calls ``on_click`` without arguments.

    Args:
        text: what happens, in a word or two.
        on_click: called at each click that counts; its errors are told to the person.
        kind: ``go`` is filled, ``plain`` has an edge, ``word`` is underlined.
        tooltip: more words for who rests on it; they must not be needed.
        say: shows a problem near the button; without it, the page shows it.
    """
    made = NamedButton(description=text, tooltip=tooltip)
    made.on_click(guarded(counted(made, lambda: str(made.description), lambda _: on_click()), say))
    return made.add_class("rb").add_class(f"rb-{kind}")
