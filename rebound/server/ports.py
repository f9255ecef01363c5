"""The address and the port that the server listens on: this computer's own, and the same as last time."""

import ipaddress
import random
import socket

import tornado.netutil

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


def listen(*wanted: int | None) -> list[socket.socket]:
    """Return sockets that listen on the first port of ``wanted`` that is free, else on another one."""
    tries = [port for port in wanted if port]
    for port in [*tries, *random.sample(ROOM, 50), 0]:
        try:
            return tornado.netutil.bind_sockets(port, LOOPBACK, family=socket.AF_INET)
        except (OSError, OverflowError):
            continue
    raise errors.NoFreePort
