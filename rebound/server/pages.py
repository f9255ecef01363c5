"""The pages themselves: each a notebook, run by a kernel of its own and shown inside our frame."""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

import nbconvert
import voila
from nbformat import NotebookNode
from tornado import web
from voila.tornado.handler import TornadoVoilaHandler

from rebound import errors
from rebound.server import cells, frame, stages
from rebound.server.drawing import Drawing
from rebound.server.opening import Cell, Opening, opening
from rebound.server.routes import Spoken, aside

NOTEBOOK = re.compile(r"[\w-]+\.ipynb")


def version_of(*parts: str) -> str:
    """Return a short word that changes when one of ``parts`` does."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


STATIC = "/voila/static-" + version_of(voila.__version__, nbconvert.__version__)
"""Address of Voilà's static files and ours: new with each version, so that a browser may keep them."""


class Page(Spoken, TornadoVoilaHandler):
    """``/voila/render/NOTEBOOK``: shows the notebook's first words, starts a kernel, and shows what it draws."""

    gone = False

    @web.authenticated
    async def get(self, path: str = "") -> None:
        """Show the notebook ``path``, if it is one of those that are served."""
        app = self.settings["workbook"]
        if not NOTEBOOK.fullmatch(path) or not (app.folder / path).is_file():
            raise web.HTTPError(404)
        notebook = opening(app.folder / path)
        drawing = await app.spare.take(notebook.kernel)
        try:
            self.frame = await aside(self._frame, path)  # while the kernel is on its way
            self._open(notebook)
            await drawing.begun
            await self._draw(notebook, drawing)
            if self.gone:
                await drawing.end()
        except Exception:
            await drawing.end()
            raise
        app.spare.prepare(notebook.kernel)

    def on_connection_close(self) -> None:
        """Note that the tab was closed before the page was whole: it will not ask for its kernel's end."""
        super().on_connection_close()
        self.gone = True

    def _frame(self, path: str) -> dict[str, Any]:
        """Return what stands around the page of the notebook ``path``."""
        app = self.settings["workbook"]
        around = frame.frame(
            app.folder,
            here=path,
            theme=frame.theme_of(self.request),
            country=app.help_country(),
            static=app.static_address,
            places=stages.places(app.journal),
        )
        return around | {"challenge": frame.challenge(app.door, app.port), "demo": app.demo}

    def _open(self, first: Opening) -> None:
        """Send everything that needs no kernel.

        The browser gets its XSRF cookie here: without it the page could not tell the server, when its tab
        closes, to end its kernel.
        """
        _ = self.xsrf_token
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self._write("opening.html", opening=first)

    async def _draw(self, notebook: Opening, drawing: Drawing) -> None:
        """Send what tells the browser its kernel, and the page itself once all its cells have run."""
        self._write("kernel.html", kernel=drawing.kernel_id)
        codes = [each.code for each in notebook.cells if each.code]
        shown = await drawing.run(codes, self.request.query)
        if broken := cells.broke(shown[-1]) if shown else "":
            self.log.error("a cell of the page broke: %s", broken)
        self._write("page.html", page=list(_page(notebook, shown)))

    def _write(self, name: str, **values: Any) -> None:
        """Send the template ``name``, filled with ``values``."""
        template = self.settings["voila_jinja2_env"].get_template(name)
        self.write(template.render(frame=self.frame, **values))
        self.flush()

    def send_error(self, status_code: int = 500, **kwargs: Any) -> None:
        """Say in one sentence what happened, also on a page whose first words are already there."""
        if not self._headers_written:
            return super().send_error(status_code, **kwargs)
        template = self.settings["voila_jinja2_env"].get_template("broken.html")
        return self.finish(template.render(sentence=str(errors.PageBroke())))


def _page(notebook: Opening, shown: list[list[NotebookNode]]) -> Iterator[tuple[Cell, list[NotebookNode]]]:
    """Yield each cell with what it shows, up to one that broke."""
    left = iter(shown)
    for cell in notebook.cells:
        outputs = next(left) if cell.code else []
        yield cell, outputs
        if cells.broke(outputs):
            return
