"""The pages themselves: each a notebook, rendered by Voilà inside our frame."""

import hashlib
import itertools
import re
from typing import Any

import nbconvert
import voila
from nbformat import NotebookNode
from tornado import web
from voila.tornado.handler import TornadoVoilaHandler

from rebound.server import frame
from rebound.server.routes import Spoken

NOTEBOOK = re.compile(r"[\w-]+\.ipynb")


def version_of(*parts: str) -> str:
    """Return a short word that changes when one of ``parts`` does."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


STATIC = "/voila/static-" + version_of(voila.__version__, nbconvert.__version__)
"""Address of Voilà's static files and ours: new with each version, so that a browser may keep them."""


class Page(Spoken, TornadoVoilaHandler):
    """``/voila/render/NOTEBOOK``: starts a kernel and shows what the notebook draws."""

    @web.authenticated
    async def get(self, path: str = "") -> None:
        """Show the notebook ``path``, if it is one of those that are served."""
        app = self.settings["workbook"]
        if not NOTEBOOK.fullmatch(path) or not (app.folder / path).is_file():
            raise web.HTTPError(404)
        await super().get(path)


def put_in_frame(handler: Page, notebook: NotebookNode, cwd: str) -> NotebookNode:
    """Give the template what it draws around ``notebook``, and the browser its XSRF cookie.

    Without the cookie the page could not tell the server, when its tab closes, to end its kernel.
    """
    _ = handler.xsrf_token
    app: Any = handler.settings["workbook"]
    here = handler.request.path.rpartition("/")[2]
    around = frame.frame(
        app.folder,
        here=here,
        theme=frame.theme_of(handler.request),
        country=app.help_country(),
        static=app.static_address,
    )
    around["challenge"] = frame.challenge(app.door, app.port)
    around["demo"] = app.demo
    around["opening"] = first_prose(notebook)
    notebook.metadata["rebound"] = around
    return notebook


def first_prose(notebook: NotebookNode) -> list[NotebookNode]:
    """Return the cells of prose that stand above the first control.

    The page shows them while its kernel starts; nothing of them moves when the controls come.
    """
    return list(itertools.takewhile(lambda cell: cell.cell_type == "markdown", notebook.cells))


def lasting_addresses(page_config: dict[str, Any], **known: Any) -> dict[str, Any]:
    """Let the browser keep the scripts of Voilà and the widgets, under addresses that name a version."""
    loaded = sorted(f"{each['name']} {each['load']}" for each in page_config["federated_extensions"])
    page_config["fullStaticUrl"] = STATIC
    page_config["fullLabextensionsUrl"] = "/voila/labextensions-" + version_of(*loaded)
    return page_config
