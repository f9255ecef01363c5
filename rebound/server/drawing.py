"""A notebook drawn by a kernel of its own; where that dies before the page is whole, a new one draws it anew."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeVar

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from nbformat import NotebookNode

from rebound.server import cells

ATTEMPTS = 3
"""How many kernels a page is given, should one after another die while it draws."""

STARTING = 60.0
"""Seconds within which a kernel must answer."""

REHEARSAL = ("import ipywidgets", "ipywidgets.HTML()", "ipywidgets.Widget.close_all(); del ipywidgets")
"""Cells that show something, of which nothing is left: what a kernel does for the first time takes it longer."""

Result = TypeVar("Result")


class Drawing:
    """The kernel of one page, from its start until it has run the page's cells.

    Nothing of a page is drawn by a kernel that dies before the rest is. Jupyter starts a kernel that died anew,
    empty; meanwhile that is held back, for the cells that are left would run where those before them never did.

    Args:
        kernels: what starts and ends kernels.
        name: the kernel that is to run the cells.
        rehearsed: whether it runs a few of its own before it counts as begun.

    Attributes:
        begun: is done when a kernel answers; fails with a ``RuntimeError`` if none does.
        kernel_id: the kernel; empty until there is one.
    """

    def __init__(self, kernels: AsyncMappingKernelManager, name: str, rehearsed: bool = False) -> None:
        self.name = name
        self.kernel_id = ""
        self._kernels = kernels
        self._client: AsyncKernelClient | None = None
        self.begun = asyncio.ensure_future(self._begin(REHEARSAL if rehearsed else ()))

    async def _begin(self, rehearsal: Sequence[str]) -> None:
        self.kernel_id = await self._kernels.start_kernel(kernel_name=self.name, path="")
        self._kernel = self._kernels.get_kernel(self.kernel_id)
        await self._surviving(lambda: self._run(rehearsal, {}))

    async def is_well(self) -> bool:
        """Return whether the kernel is there, or on its way."""
        if not self.begun.done():
            return True
        is_there = not self.begun.exception() and self.kernel_id in self._kernels
        return is_there and await self._kernel.is_alive()

    async def run(self, codes: Sequence[str], query: str) -> list[list[NotebookNode]]:
        """Run ``codes``, and return what each shows; where one breaks it is the last.

        Args:
            codes: the cells of the page.
            query: what the address of the page asks for, which the cells find in ``QUERY_STRING``.

        Raises:
            RuntimeError: each kernel died.
        """
        shown = await self._surviving(lambda: self._run(codes, {"QUERY_STRING": query}))
        self._kernel.start_restarter()
        self.let_go()
        return shown

    async def end(self) -> None:
        """End the kernel."""
        await asyncio.wait([self.begun])
        self.let_go()
        if self.kernel_id:
            await self._kernels.end(self.kernel_id)

    async def _surviving(self, step: Callable[[], Awaitable[Result]]) -> Result:
        """Return what ``step`` returns; where the kernel dies meanwhile, start another and take it again."""
        for left in reversed(range(ATTEMPTS)):
            self._kernel.stop_restarter()
            try:
                return await step()
            except RuntimeError:
                self.let_go()
                if not left or await self._kernel.is_alive():
                    raise
            await self._kernel.restart_kernel(now=True)
        raise AssertionError("the last attempt returns or raises")

    async def _run(self, codes: Sequence[str], environment: Mapping[str, str]) -> list[list[NotebookNode]]:
        return await cells.run(await self._reach(), codes, environment)

    async def _reach(self) -> AsyncKernelClient:
        """Return what talks to the kernel, once that answers."""
        if self._client is None:
            self._client = self._kernel.client()
            self._client.start_channels(stdin=False, hb=False, control=False)
            await self._client.wait_for_ready(timeout=STARTING)
            self._client.allow_stdin = False
        return self._client

    def let_go(self) -> None:
        """Close the channels to the kernel."""
        if self._client:
            self._client.stop_channels()
        self._client = None
