"""Waiting until the person pauses: what looks at a text while it is being typed does it once they stop."""

import asyncio
from collections.abc import Callable

PAUSE = 0.8
"""Seconds without a change that count as a pause."""


class Pause:
    """Calls a function once the person pauses; every new call puts the one before it aside.

    Where no event loop runs, as in a plain script, it calls at once.
    """

    def __init__(self) -> None:
        self._waiting: asyncio.TimerHandle | None = None

    def then(self, call: Callable[[], object]) -> None:
        """Call ``call`` after the pause, in place of what waits already."""
        if self._waiting:
            self._waiting.cancel()
        try:
            self._waiting = asyncio.get_running_loop().call_later(PAUSE, call)
        except RuntimeError:
            call()
