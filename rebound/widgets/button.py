"""Buttons: filled (one on a screen), plain, or a word."""

from collections.abc import Callable
from typing import Any, Literal

from ipywidgets import Button, ButtonStyle

from rebound.widgets.guard import Say, guarded


class NamedButton(Button):
    """An ``ipywidgets.Button`` with a short name.

    All share one style, which the sheet makes: a page has dozens of buttons, and each style of its own is one
    more thing that the browser has to fetch before the page can be shown.
    """

    _same: ButtonStyle | None = None

    def __init__(self, **traits: Any):
        if NamedButton._same is None or NamedButton._same.comm is None:
            NamedButton._same = ButtonStyle()
        super().__init__(style=NamedButton._same, **traits)

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
        on_click: called at each click; its errors are told to the person.
        kind: ``go`` is filled, ``plain`` has an edge, ``word`` is underlined.
        tooltip: more words for who rests on it; they must not be needed.
        say: shows a problem near the button; without it, the page shows it.
    """
    made = NamedButton(description=text, tooltip=tooltip)
    made.on_click(guarded(lambda _: on_click(), say))
    return made.add_class("rb").add_class(f"rb-{kind}")
