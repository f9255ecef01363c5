"""The address and the port that the server listens on: this computer's own, and the same as last time."""

import ipaddress
import random
import socket

from rebound import errors

LOOPBACK = "127.0.0.1"

ROOM = range(20000, 30000)
"""Ports among which a first one is chosen: outside of those that systems hand out for a moment."""


def check(address: str) -> None:
    """Raise unless ``address`` is this computer's own.

    Raises:
        errors.NotLoopback: other computers could reach it.
    """
    try:
        own = address == "localhost" or ipaddress.ip_address(address).is_loopback
    except ValueError:
        own = False
    if not own:
        raise errors.NotLoopback(address)


def listen(*wanted: int | None) -> socket.socket:
    """Return a socket that listens on the first port of ``wanted`` that is free, else on another one.

    Raises:
        errors.NoFreePort: there is none at all.
    """
    tries = [port for port in wanted if port and port < 2**16]
    for port in [*tries, *random.sample(ROOM, 50), 0]:
        try:
            listening = socket.create_server((LOOPBACK, port), backlog=128)
        except OSError:
            continue
        listening.setblocking(False)
        return listening
    raise errors.NoFreePort
