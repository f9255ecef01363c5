"""One-time codes: each opens the door once, some only for a while. They live in memory alone."""

import secrets
import time


class Codes:
    """The codes that were given out and not yet used."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def issue(self, seconds: float | None = None) -> str:
        """Return a new code that can be used once, and only within ``seconds`` if that is given."""
        code = secrets.token_urlsafe(24)
        self._until[code] = float("inf") if seconds is None else time.monotonic() + seconds
        return code

    def redeem(self, code: str) -> bool:
        """Return whether ``code`` opens the door, and forget it."""
        return self._until.pop(code, 0.0) > time.monotonic()
