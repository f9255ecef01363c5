"""Finds the server that already runs for a journal, and asks it for a fresh address."""

import http.client
import json
import secrets
from dataclasses import dataclass
from urllib.parse import urlencode

from rebound.server.door import Door
from rebound.server.entrance import address

WAIT = 3.0
"""Seconds after which a silent port counts as nobody's."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Two one-time addresses of a server: one to print, one to open at once."""

    printed: str
    opened: str


def ask(door: Door) -> Addresses | None:
    """Return fresh addresses of the server that runs for this journal, or None when none does.

    Whoever listens on the kept port has to prove first that it knows the journal's secret, on the same
    connection; only then is it shown the key. A stale file, or another program on the port, is nobody.
    """
    if not door.port:
        return None
    connection = http.client.HTTPConnection("127.0.0.1", door.port, timeout=WAIT)
    try:
        connection.connect()
        connection.auto_open = 0
        nonce = secrets.token_hex(16)
        if _answer(connection, "GET", "/rebound/alive?" + urlencode({"nonce": nonce})).get("proof") != (
            door.proof(nonce, door.port)
        ):
            return None
        codes = _answer(connection, "POST", "/rebound/again", {"X-Rebound-Key": door.again_key})
        return Addresses(address(door.port, codes["printed"]), address(door.port, codes["opened"]))
    except (OSError, http.client.HTTPException, ValueError, KeyError, AttributeError):
        return None
    finally:
        connection.close()


def _answer(
    connection: http.client.HTTPConnection, method: str, path: str, headers: dict[str, str] | None = None
) -> dict[str, str]:
    """Return the JSON that the server answers with."""
    connection.request(method, path, headers=headers or {})
    return json.loads(connection.getresponse().read(4096))
