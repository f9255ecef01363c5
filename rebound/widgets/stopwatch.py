"""A stopwatch: how long something took, from one press to the next. It counts up, and records no sound."""

from collections.abc import Callable
from typing import Any

from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import Say, guarded


class Stopwatch(Control):
    """A clock with one button.

    Args:
        label: what is timed, read aloud.
        on_seconds: called with the whole seconds, at least 1, each time it is stopped.
        say: shows a problem near the clock; without it, the page shows it.
    """

    _esm = STATIC / "stopwatch.js"

    def __init__(self, label: str, on_seconds: Callable[[int], object], say: Say | None = None):
        super().__init__(label)
        self._on_seconds = on_seconds
        self.add_class("rb-stopwatch")
        self.on_msg(guarded(self._stopped, say))

    def _stopped(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        if "seconds" in content:
            self._on_seconds(max(1, int(content["seconds"])))
