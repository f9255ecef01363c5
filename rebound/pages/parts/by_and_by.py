"""Something that takes long for many: found out by and by, beside whatever else the page does."""

import asyncio
import time
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from rebound.widgets.guard import Say, tell

A_MOMENT = 0.5
"""After so many seconds what was found until then is told."""


Asked = TypeVar("Asked", bound=Hashable)
Found = TypeVar("Found")


class ByAndBy(Generic[Asked, Found]):
    """What ``work`` finds out about each of those that were asked about, in their order.

    The work is done in a thread, so that the page answers meanwhile; without a page, where nothing can wait, at
    once.

    Args:
        work: finds out about one; it touches neither the journal nor a control.
        told: called whenever something more is known.
        say: shows a problem.
    """

    def __init__(self, work: Callable[[Asked], Found], told: Callable[[], object], say: Say | None = None):
        self._work, self._told, self._say = work, told, say
        self._found: dict[Asked, Found] = {}
        self._open: list[Asked] = []
        self._at: Asked | None = None
        self._running: asyncio.Task | None = None

    def found(self, one: Asked) -> Found | None:
        """Return what is known about ``one`` by now."""
        return self._found.get(one)

    def is_open(self, one: Asked) -> bool:
        """Say whether ``one`` is still to be found out about."""
        return one in self._open or one == self._at

    def ask(self, about: Iterable[Asked]) -> None:
        """Find out about each of ``about``; what was asked before and is not among them is forgotten."""
        about = list(about)
        self._found = {each: self._found[each] for each in about if each in self._found}
        self._open = [each for each in about if each not in self._found]
        if not self._open or (self._running and not self._running.done()):
            return
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            asyncio.run(self._find())
        else:
            self._running = asyncio.ensure_future(self._find())

    async def _find(self) -> None:
        last = time.monotonic()
        try:
            while self._open:
                self._at = self._open.pop(0)
                self._found[self._at] = await asyncio.to_thread(self._work, self._at)
                if time.monotonic() - last > A_MOMENT:
                    self._told()
                    last = time.monotonic()
        except Exception as error:
            self._open = []
            tell(error, self._say)
        self._at = None
        self._told()
