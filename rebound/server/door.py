"""The door of a journal: the port its server keeps, and the secret that only this data folder knows.

Everything that proves something is derived from the one secret: the cookie's signature, the answer by
which a page or a second ``rebound serve`` knows that it speaks with this journal's server, and the key
with which a second run asks for a fresh address.
"""

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

FILE = "server.json"


@dataclass(frozen=True, slots=True)
class Door:
    """Where the server of one journal is found, and how it is known.

    Attributes:
        folder: the data folder of the journal.
        port: the port of the last server, or 0 when there was none.
        secret: 64 hex digits that never leave this data folder.
    """

    folder: Path
    port: int
    secret: str

    @property
    def cookie_name(self) -> str:
        """The name of the cookie: one for each journal, so that two servers do not log each other out."""
        return "rebound-" + hashlib.sha256(str(self.folder).encode()).hexdigest()[:8]

    @property
    def cookie_secret(self) -> str:
        """What signs the cookie."""
        return self._derived("cookie")

    @property
    def again_key(self) -> str:
        """What a second run shows to be given a fresh address."""
        return self._derived("again")

    def proof(self, nonce: str, port: int) -> str:
        """Return what only the server of this journal on ``port`` can answer to ``nonce``."""
        return self._derived(f"alive:{port}:{nonce}")

    def _derived(self, purpose: str) -> str:
        return hmac.new(self.secret.encode(), purpose.encode(), hashlib.sha256).hexdigest()


def read(folder: Path) -> Door:
    """Return the door of the journal in ``folder``; a new one, not yet kept, where there is none to read."""
    folder = folder.resolve()
    try:
        kept = json.loads((folder / FILE).read_text("utf-8"))
        return Door(folder, int(kept["port"]), str(kept["secret"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Door(folder, 0, secrets.token_hex(32))


def keep(door: Door, port: int) -> Door:
    """Write ``door`` with ``port`` into its data folder, for this person's eyes only, and return it."""
    door = replace(door, port=port)
    door.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = door.folder / f"{FILE}.{secrets.token_hex(4)}"
    write_private(fresh, json.dumps({"port": door.port, "secret": door.secret}))
    os.replace(fresh, door.folder / FILE)
    return door


def write_private(path: Path, content: str) -> None:
    """Write a new file that nobody else can read, not even for the moment in which it is made."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(content)
