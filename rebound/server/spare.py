"""One kernel ahead: started while nobody waits, so that the next page finds it ready.

It has read nothing, so what its page shows is as new as the page. It knows no page either: what a page is asked for
reaches it with the page's cells.
"""

import asyncio
from collections.abc import Callable

from rebound.server.drawing import Drawing
from rebound.server.kernels import PageKernels

SOON = 1.0
"""Seconds after a page is whole until the next kernel is started: by then the browser has drawn the page."""


class Spare:
    """What pages are drawn with, one of it ahead of its page.

    Args:
        kernels: what starts and ends the kernels.
        is_time: says whether one that starts now would share with the others all that it needs.
    """

    def __init__(self, kernels: PageKernels, is_time: Callable[[], bool]) -> None:
        self._kernels, self._is_time = kernels, is_time
        self._ahead: Drawing | None = None
        self._later: asyncio.TimerHandle | None = None
        self._task: asyncio.Future | None = None

    async def take(self, name: str) -> Drawing:
        """Return a drawing whose kernel, of that ``name``, is ready or on its way."""
        self._wait()
        ahead, self._ahead = self._ahead, None
        self._kernels.kept = ""
        if ahead and ahead.name == name and await ahead.is_well():
            self._kernels.expect(ahead.kernel_id)
            return ahead
        if ahead:
            self._task = asyncio.ensure_future(ahead.end())
        return Drawing(self._kernels, name)

    def prepare(self, name: str) -> None:
        """Start a kernel of that ``name`` soon, unless there is one or another page comes first."""
        self._wait()
        self._later = asyncio.get_running_loop().call_later(SOON, self._prepare, name)

    def end(self) -> None:
        """Start none any more, and let go of the one that is ahead."""
        self._wait()
        if self._ahead:
            self._ahead.let_go()

    def _wait(self) -> None:
        if self._later:
            self._later.cancel()

    def _prepare(self, name: str) -> None:
        if not self._is_time():
            self.prepare(name)
        elif self._ahead is None:
            self._task = asyncio.ensure_future(self._start(Drawing(self._kernels, name, rehearsed=True)))

    async def _start(self, ahead: Drawing) -> None:
        self._ahead = ahead
        await asyncio.wait([ahead.begun])
        if self._ahead is not ahead:  # a page came first, and has it
            return
        if ahead.begun.exception():
            self._ahead = None
            await ahead.end()
        else:
            self._kernels.kept = ahead.kernel_id
