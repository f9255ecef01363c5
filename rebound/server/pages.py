"""The pages themselves: each a notebook, rendered by Voilà inside our frame."""

import asyncio
import hashlib
import re
from typing import Any

import nbconvert
import voila
from nbformat import NotebookNode
from tornado import web
from voila.tornado.handler import TornadoVoilaHandler

from rebound import errors
from rebound.server import drawing, frame, stages
from rebound.server.opening import Opening, opening
from rebound.server.routes import Spoken

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
        self.frame = self._frame(path)
        await self._open(opening(app.folder / path))
        started: list[str] = []
        try:
            async for piece in drawing.pieces(self, path, started):
                self.write(piece)
                self.flush()
            if self.gone:
                await self._end(started)
        except Exception:
            await self._end(started)
            raise

    async def _end(self, started: list[str]) -> None:
        await asyncio.gather(*map(self.kernel_manager.end, started))

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

    async def _open(self, first: Opening) -> None:
        """Send everything that needs no kernel.

        The browser gets its XSRF cookie here: without it the page could not tell the server, when its tab
        closes, to end its kernel.
        """
        _ = self.xsrf_token
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        template = self.settings["voila_jinja2_env"].get_template("opening.html")
        self.write(template.render(frame=self.frame, opening=first))
        await self.flush()

    def send_error(self, status_code: int = 500, **kwargs: Any) -> None:
        """Say in one sentence what happened, also on a page whose first words are already there."""
        if not self._headers_written:
            return super().send_error(status_code, **kwargs)
        template = self.settings["voila_jinja2_env"].get_template("broken.html")
        return self.finish(template.render(sentence=str(errors.PageBroke())))


def put_in_frame(handler: Page, notebook: NotebookNode, cwd: str) -> NotebookNode:
    """Give the template what it draws around ``notebook``."""
    notebook.metadata["rebound"] = handler.frame
    return notebook
