"""A real server, a real browser with an empty profile, and a watch on everything the page asks and says."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, Page

from rebound.store.journal import Journal
from tests.serving import Serving, serving

STARTED = 30_000
"""Milliseconds within which a page has ended its start; a generous limit, and no budget."""


@dataclass
class Watch:
    """What the browser asked from other hosts, and what went wrong on the page."""

    base: str
    foreign: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def over(self, page: Page) -> Page:
        page.on("request", lambda request: self._asked(request.url))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        return page

    def _asked(self, url: str) -> None:
        if not url.startswith((self.base, self.base.replace("http", "ws", 1), "data:", "blob:")):
            self.foreign.append(url)


@dataclass
class Visit:
    """A person at the computer: a server, a browser profile, and the journal behind them."""

    server: Serving
    context: BrowserContext
    watch: Watch
    journal: Journal

    def new_tab(self) -> Page:
        page = self.watch.over(self.context.new_page())
        page.set_default_timeout(STARTED)
        return page

    def open(self, notebook: str, page: Page | None = None, **asked: str) -> Page:
        page = page or self.new_tab()
        page.goto(f"{self.server.base}/voila/render/{notebook}.ipynb?{urlencode(asked)}".rstrip("?"))
        page.wait_for_selector("#rendered_cells:not([hidden])")
        return page


@contextmanager
def visiting(browser, home, **context) -> Iterator[Visit]:
    """Serve the journal in ``home`` and let a browser with an empty profile in by the printed address."""
    with serving(home) as server:
        profile = browser.new_context(**context)
        visit = Visit(server, profile, Watch(server.base), Journal.open(home / "journal.sqlite3"))
        page = visit.new_tab()
        page.goto(server.address)
        page.wait_for_selector("#rendered_cells:not([hidden])")
        try:
            yield visit
        finally:
            profile.close()


@pytest.fixture
def visit(browser, home):
    with visiting(browser, home) as visit:
        yield visit
        assert visit.watch.foreign == []
        assert visit.watch.wrong == []


@pytest.fixture
def still(browser, home):
    """A person whose computer is asked to hold still: nothing moves on a page."""
    with visiting(browser, home, reduced_motion="reduce") as visit:
        yield visit
