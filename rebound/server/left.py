"""Words that a page left with the server while it loads itself again: in memory only, and given back once."""

import secrets

MOST_PAGES = 32
"""How many pages' words are kept; a page that never came back makes room for a later one."""


class Left:
    """What pages have left, by the ticket that each was given."""

    def __init__(self) -> None:
        self._words: dict[str, bytes] = {}

    def __repr__(self) -> str:
        return f"<Left of {len(self._words)} pages>"

    def keep(self, words: bytes) -> str:
        """Keep ``words`` and return the ticket that they are given back for."""
        while len(self._words) >= MOST_PAGES:
            self._words.pop(next(iter(self._words)))
        ticket = secrets.token_urlsafe(16)
        self._words[ticket] = words
        return ticket

    def give_back(self, ticket: str) -> bytes | None:
        """Return the words that were kept for ``ticket`` and forget them; None where there are none."""
        return self._words.pop(ticket, None)
