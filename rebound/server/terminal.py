"""Notices when Enter is pressed in the terminal that the server runs in."""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable

STDIN = 0


def on_enter(do: Callable[[], None]) -> None:
    """Call ``do`` in this event loop each time Enter is pressed, if there is a terminal to press it in.

    The terminal is read by its file number: a thread that waits inside ``sys.stdin`` would keep its lock
    when the process ends.
    """
    if not sys.stdin or not sys.stdin.isatty():
        return
    if hasattr(signal, "SIGTTIN"):
        signal.signal(signal.SIGTTIN, signal.SIG_IGN)
    loop = asyncio.get_running_loop()
    threading.Thread(target=_listen, args=(loop, do), daemon=True).start()


def _listen(loop: asyncio.AbstractEventLoop, do: Callable[[], None]) -> None:
    """Wait for lines until the terminal or the server is gone, or another program has the terminal."""
    try:
        while os.read(STDIN, 1024):
            loop.call_soon_threadsafe(do)
    except (OSError, RuntimeError):
        return
