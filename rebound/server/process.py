"""What the server's process asks of the system: private files, no core dumps, a clean end, less to load."""

import os
import signal
import sys
from collections.abc import Callable

SPARED = "rfc3987_syntax"
"""An optional part of jsonschema that builds grammars when it is loaded: three seconds that no page needs."""

ENDS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl-C, a polite end, a closed terminal, and what Windows has in their place."""


def prepare() -> None:
    """Make this process, and every kernel that it starts, write for the person alone; and load less."""
    os.umask(0o077)
    sys.modules.setdefault(SPARED, None)  # type: ignore[arg-type]
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end_with(stop: Callable[[], object]) -> None:
    """Call ``stop``, which must be safe to call at any moment, when this process is asked to end."""
    for name in ENDS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop())
