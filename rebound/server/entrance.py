"""The way into a server: one-time codes, the addresses they are part of, and the browser opened at one.

Codes live in memory alone. The one opened in the browser is good for a minute, a printed one until it is
used; neither is good twice.
"""

import secrets
import time

from rebound.server import browser

OPENED_FOR = 60.0
"""Seconds for which a code that was opened in the browser can be used."""


class Entrance:
    """The codes that were given out for one server and not yet used.

    Attributes:
        home: the page on which whoever comes in lands.
    """

    def __init__(self, home: str) -> None:
        self.home = home
        self._open: dict[str, tuple[float, str]] = {}

    def issue(self, seconds: float = float("inf"), who: str = "you") -> str:
        """Return a new code that lets ``who`` in once, and only within ``seconds``."""
        code = secrets.token_urlsafe(24)
        self._open[code] = (time.monotonic() + seconds, who)
        return code

    def redeem(self, code: str) -> str:
        """Return whom ``code`` lets in, and forget it; nobody if it does not open the door."""
        until, who = self._open.pop(code, (0.0, ""))
        if until <= time.monotonic():
            return ""
        browser.forget()
        return who

    def open_browser(self, port: int) -> None:
        """Open the person's browser at the server on ``port`` with a code of its own."""
        browser.show(address(port, self.issue(OPENED_FOR)))


def address(port: int, code: str) -> str:
    """Return the address at which ``code`` opens the server on ``port``."""
    return f"http://127.0.0.1:{port}/open?once={code}"
