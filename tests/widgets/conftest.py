"""A bench for controls: a notebook of a few cells, served for real and opened in a real browser."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.serving import Serving, serving, soon, write_notebook

BEGIN = """import json, time
from pathlib import Path
from ipywidgets import VBox
from rebound.widgets.look import Look
def heard(**said):
    with Path({log!r}).open("a") as log:
        log.write(json.dumps(said) + "\\n")
Look()"""


@dataclass
class Bench:
    """A server of notebooks made by the test, and a browser that was let in."""

    browser: Browser
    server: Serving
    folder: Path
    state: dict
    contexts: dict[str, BrowserContext]
    log: Path = Path()
    pages: list[Page] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def open(self, *cells: str, **context: object) -> Page:
        """Show a notebook of ``cells``; in them ``heard(...)`` tells this test what Python knows."""
        name = f"bench-{len(list(self.folder.iterdir()))}"
        self.log = self.folder / f"{name}.log"
        self.log.touch()
        write_notebook(self.folder / f"{name}.ipynb", BEGIN.format(log=str(self.log)), *cells)
        return self.show(name, **context)

    def show(self, name: str, **context: object) -> Page:
        """Show the notebook ``name`` in a tab; tabs with the same settings share a browser's cache."""
        page = self._context(context).new_page()
        self.pages.append(page)
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.goto(f"{self.server.base}/voila/render/{name}.ipynb")
        page.wait_for_selector("#rendered_cells:not([hidden])")
        return page

    def _context(self, settings: dict) -> BrowserContext:
        key = json.dumps(settings, sort_keys=True)
        if key not in self.contexts:
            self.contexts[key] = self.browser.new_context(storage_state=self.state, **settings)
        return self.contexts[key]

    def heard(self) -> list[dict]:
        """Return everything that was told by ``heard(...)`` so far."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def hears(self, **said: object) -> bool:
        """Return whether Python says so within a while."""
        return soon(lambda: said in self.heard(), 15)


@pytest.fixture(scope="session")
def open_server(browser, tmp_path_factory) -> Iterator[tuple]:
    """A server with an empty journal, its folder of notebooks, the cookies it gave, and windows on it."""
    folder = tmp_path_factory.mktemp("bench") / "notebooks"
    write_notebook(folder / "00_start.ipynb", "# Start")
    with serving(folder.parent / "home", folder) as server:
        context = browser.new_context()
        context.new_page().goto(server.address)
        state = context.storage_state()
        context.close()
        yield server, folder, state, {}


@pytest.fixture
def bench(browser, open_server) -> Iterator[Bench]:
    """A bench of this test's own."""
    made = Bench(browser, *open_server)
    yield made
    for page in made.pages:
        page.close()
    assert made.wrong == []
