"""A notebook drawn by a kernel of its own; where that dies before the page is whole, a new one draws it anew."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

from nbclient.exceptions import CellExecutionError
from nbconvert.preprocessors.clearoutput import ClearOutputPreprocessor
from nbformat import NotebookNode
from voila.execute import VoilaExecutor
from voila.notebook_renderer import NotebookRenderer
from voila.tornado.handler import TornadoVoilaHandler

ATTEMPTS = 3
"""How many kernels a page is given, should one after another die while it draws."""

Result = TypeVar("Result")


async def pieces(handler: TornadoVoilaHandler, path: str, started: list[str]) -> AsyncIterator[str]:
    """Yield the page of the notebook ``path`` piece by piece.

    Args:
        handler: what answers the request.
        path: the notebook, below the folder that is served.
        started: here the id of the kernel is noted, as soon as there is one.

    Raises:
        RuntimeError: no kernel answers.
    """
    drawing = Drawing(
        request_handler=handler,
        voila_configuration=handler.voila_configuration,
        traitlet_config=handler.traitlet_config,
        notebook_path=path,
        template_paths=handler.template_paths,
        config_manager=handler.config_manager,
        contents_manager=handler.contents_manager,
        base_url=handler.base_url,
        kernel_spec_manager=handler.kernel_spec_manager,
        page_config={},
    )
    await drawing.initialize()
    kernels = handler.kernel_manager
    environment = {**os.environ, "QUERY_STRING": handler.request.query}
    name = drawing.notebook.metadata.kernelspec.name
    kernel_id = await kernels.start_kernel(kernel_name=name, path="", env=environment)
    started.append(kernel_id)
    async for piece, _ in drawing.generate_content_generator(kernel_id, kernels.get_kernel(kernel_id)):
        yield piece


class Drawing(NotebookRenderer):
    """Draws as Voilà does, but nothing of a page is drawn by a kernel that dies before the rest is.

    Jupyter starts a kernel that died anew, empty. While a page is drawn that is held back: the cells that are
    left would run where those before them never did.
    """

    executor: VoilaExecutor | None = None

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: str, kernel_future: Any) -> str:
        """Return ``kernel_id`` once that kernel answers."""
        self.kernel = kernel_future
        await self._surviving(lambda: self._reach(nb))
        return kernel_id

    async def _jinja_cell_generator(self, nb: NotebookNode, kernel_id: str) -> AsyncIterator[NotebookNode]:
        """Yield each cell with what it shows, once all have run in one kernel."""
        cells = await self._surviving(lambda: self._run(nb))
        self.kernel.start_restarter()
        self._let_go()
        for cell in cells:
            yield cell

    async def _surviving(self, step: Callable[[], Awaitable[Result]]) -> Result:
        """Return what ``step`` returns; where the kernel dies meanwhile, start another and take it again."""
        for left in reversed(range(ATTEMPTS)):
            self.kernel.stop_restarter()
            try:
                return await step()
            except RuntimeError:
                self._let_go()
                if not left or await self.kernel.is_alive():
                    raise
            await self.kernel.restart_kernel(now=True)
        raise AssertionError("the last attempt returns or raises")

    async def _reach(self, notebook: NotebookNode) -> VoilaExecutor:
        """Return what runs cells, once the kernel answers."""
        if self.executor is None:
            self.executor = VoilaExecutor(notebook, km=self.kernel, config=self.traitlet_config)
            self.executor.kc = self.kernel.client()
            self.executor.kc.start_channels()
            await self.executor.kc.wait_for_ready(timeout=self.executor.startup_timeout)
            self.executor.kc.allow_stdin = False
        return self.executor

    async def _run(self, notebook: NotebookNode) -> list[NotebookNode]:
        """Return the cells of ``notebook`` with what they show, up to the first that breaks."""
        executor = await self._reach(notebook)
        fresh, _ = ClearOutputPreprocessor().preprocess(notebook, {})
        for number, cell in enumerate(fresh.cells):
            try:
                await executor.execute_cell(cell, None, number, store_history=False)
            except (CellExecutionError, TimeoutError):
                self.log.exception("a cell of the page broke")
                executor.strip_code_cell_errors(cell)
                return fresh.cells[: number + 1]
        return fresh.cells

    def _let_go(self) -> None:
        """Close the channels to the kernel."""
        if self.executor:
            self.executor.kc.stop_channels()
        self.executor = None
