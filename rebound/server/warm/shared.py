"""Functions that need much memory, run for all kernels in one process that the warm parent forks when asked.

A kernel sends one end of a new socket pair through the pair that it was born with; the question and the answer
go through the new one, as JSON. No socket has a name, so that none but kernels of this parent can ask, and
none of them sees what another asks.
"""

import functools
import json
import os
import select
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

NAME = "warm shared"
"""What the process is called among those of the system."""

LONGEST = 30.0
"""Seconds after which a kernel that has no answer calls the function itself."""

SHORTEST = 2.0
"""Seconds that a kernel has to send its whole question, while which the others wait."""


class Sharing:
    """The functions that are shared, in the warm parent."""

    def __init__(self) -> None:
        self._asking, self._answering = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._asking.settimeout(LONGEST)
        self._functions: dict[str, Callable] = {}
        self._runs: int | None = None
        self._parent = -1

    def share(self, module: Any, name: str) -> None:
        """Let ``module.name`` be called in the one process by each kernel that is forked from now on."""
        key, function = f"{module.__name__}:{name}", getattr(module, name)
        self._functions[key] = function
        setattr(module, name, _asking(self._asking, key, function))

    @property
    def watched(self) -> int:
        """What becomes readable when there is something to ``begin``."""
        return self._answering.fileno() if self._runs is None else self._runs

    def begin(self) -> bool:
        """Fork the process if somebody asks and it does not run; return whether this is that process."""
        if self._runs is not None:  # it has ended: the next question begins another
            os.close(self._runs)
            self._runs = None
            return False
        parent = os.pidfd_open(os.getpid())
        pid = os.fork()
        if pid:
            os.close(parent)
            self._runs = os.pidfd_open(pid)
        else:
            self._parent = parent
        return not pid

    def stop_answering(self) -> None:
        """Be a kernel, which asks only."""
        self._answering.close()
        if self._runs is not None:
            os.close(self._runs)

    def answer(self) -> None:
        """Be the process: answer one question after the other until the warm parent has gone."""
        os.setsid()
        self._asking.close()
        Path("/proc/self/comm").write_text(NAME)
        while self._parent not in select.select([self._answering, self._parent], [], [])[0]:
            _, fds, _, _ = socket.recv_fds(self._answering, 1, 1)
            for fd in fds:
                with socket.socket(fileno=fd) as asked:
                    self._answer(asked)

    def _answer(self, asked: socket.socket) -> None:
        """Answer what is ``asked``; whatever goes wrong, the kernel sees no answer and finds out by itself."""
        asked.settimeout(SHORTEST)
        try:
            with asked.makefile("rwb") as channel:
                name, arguments = json.loads(channel.readline())
                channel.write(json.dumps(self._functions[name](*arguments)).encode() + b"\n")
        except Exception:  # noqa: S110 - nothing of a question may be told anywhere
            pass


def _asking(asking: socket.socket, key: str, function: Callable) -> Callable:
    """Return what stands for ``function`` in a kernel: it asks for the answer, or else calls it here."""

    @functools.wraps(function)
    def asked(*arguments: Any) -> Any:
        try:
            ours, its = socket.socketpair()
            with ours:
                with its:
                    socket.send_fds(asking, [b"?"], [its.fileno()])
                ours.settimeout(LONGEST)
                with ours.makefile("rwb") as channel:
                    channel.write(json.dumps([key, arguments]).encode() + b"\n")
                    channel.flush()
                    return json.loads(channel.readline())
        except (OSError, ValueError):
            return function(*arguments)

    return asked
