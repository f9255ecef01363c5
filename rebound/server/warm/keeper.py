"""The server's end: keeps one warm parent alive, and asks it for kernels."""

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence

from rebound.server.warm.parent import UNFIT

LONGEST = 30.0
"""Seconds after which a parent that does not answer counts as gone; its imports are among them."""

ENDED = -1
"""What stands for the exit status of a kernel that has ended: its parent is another process than ours."""


class NotForkedError(Exception):
    """There is no kernel: none was forked, or the one that may have been is told to end."""


class Forked:
    """A kernel that was forked elsewhere, with as much of ``subprocess.Popen`` as a provisioner needs.

    It is held by a pidfd, so that no signal can reach another process that was given its number later, and
    ends when this object lets go of ``life``: at the latest with the process that holds it.
    """

    stdin = stdout = stderr = None

    def __init__(self, pid: int, watched: int, life: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._watched, self._life = watched, life

    def poll(self) -> int | None:
        """Return None while it runs, and ``ENDED`` after."""
        if self.returncode is None and _readable(self._watched, 0):
            self.returncode = ENDED
            os.close(self._watched)
            os.close(self._life)
        return self.returncode

    def wait(self) -> int:
        """Wait until it has ended."""
        if self.poll() is None:
            _readable(self._watched, None)
        return self.poll() or ENDED

    def send_signal(self, number: int) -> None:
        """Send a signal to it and to the processes that it started."""
        if self.poll() is None:
            try:
                os.killpg(self.pid, number)
            except ProcessLookupError:  # it was forked just now and leads no group yet
                signal.pidfd_send_signal(self._watched, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


def _readable(fd: int, milliseconds: int | None) -> bool:
    waiting = select.poll()
    waiting.register(fd, select.POLLIN)
    return bool(waiting.poll(milliseconds))


class Keeper:
    """One warm parent, begun when it is first needed and again when it has died.

        keeper = Keeper(["pandas"])
        keeper.begin()                                        # returns at once; the imports go on beside it
        kernel = keeper.fork(["-f", "kernel.json"], os.environ, ".")

    Args:
        modules: names of what the parent imports besides IPython's own kernel.
    """

    def __init__(self, modules: Sequence[str]) -> None:
        self._modules = list(modules)
        self._lock = threading.Lock()
        self._parent: subprocess.Popen | None = None
        self._socket: socket.socket | None = None
        self._prepared: int | None = None
        self._has_forked = self._is_unfit = False

    @staticmethod
    def can_fork() -> bool:
        """Return whether kernels can be forked safely on this system: so far that is shown for Linux."""
        return sys.platform == "linux" and hasattr(os, "pidfd_open")

    def begin(self) -> None:
        """Begin the parent's imports, unless they are under way or done, or no kernel is forked here.

        A parent that cannot be begun is begun again when a kernel is asked for.
        """
        with self._lock, contextlib.suppress(OSError):
            if self.can_fork():
                self._begin()

    def fork(self, arguments: Sequence[str], environment: Mapping[str, str], folder: str) -> Forked:
        """Return a new kernel, as a program with these arguments would be in that environment and folder.

        Raises:
            NotForkedError: if there is none; a plain kernel can be started in its place.
        """
        with self._lock:
            if self._is_unfit or not self.can_fork():
                raise NotForkedError("kernels are not forked here")
            try:
                self._begin()
                return self._fork(arguments, environment, folder)
            except (OSError, ValueError) as problem:
                self._is_unfit = self._is_unfit or not self._has_forked
                self._end()
                raise NotForkedError("the warm parent gave no kernel") from problem

    def is_prepared(self) -> bool:
        """Return whether the parent has done all its imports, or whether there is none to wait for.

        Nobody waits for the answer: while the parent is begun or asked it is no.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            return self._prepared is None or _readable(self._prepared, 0)
        finally:
            self._lock.release()

    def end(self) -> None:
        """End the parent; its kernels live on until they are ended themselves."""
        with self._lock:
            self._end()

    def _begin(self) -> None:
        if self._parent and self._parent.poll() is None:
            return
        self._end()
        kept = {name: value for name, value in os.environ.items() if name != "JPY_PARENT_PID"}
        with contextlib.ExitStack() as its_ends, contextlib.ExitStack() as our_ends:
            ours, its = socket.socketpair()
            our_ends.callback(ours.close)
            its_ends.callback(its.close)
            is_prepared, prepared = os.pipe()
            our_ends.callback(os.close, is_prepared)
            its_ends.callback(os.close, prepared)
            given = [its.fileno(), prepared]
            self._parent = subprocess.Popen(  # noqa: S603 - this Python, with names of ours
                [sys.executable, "-P", "-m", "rebound.server.warm.parent", *map(str, given), *self._modules],
                pass_fds=given,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                # a second thread of a linear algebra library would make the fork unsafe
                env=kept | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
                start_new_session=True,
            )
            our_ends.pop_all()
        ours.settimeout(LONGEST)
        self._socket, self._prepared = ours, is_prepared

    def _fork(self, arguments: Sequence[str], environment: Mapping[str, str], folder: str) -> Forked:
        """Ask for a kernel; one of which nothing is heard ends with the ``life`` that is let go of here."""
        asked = {"arguments": list(arguments), "environment": dict(environment), "folder": folder}
        line = json.dumps(asked).encode() + b"\n"
        its_end, life = os.pipe()
        try:
            sent = socket.send_fds(self._socket, [line], [its_end])
            self._socket.sendall(line[sent:])
            answer, watched, _, _ = socket.recv_fds(self._socket, 4096, 1)
            said = json.loads(answer)
            self._is_unfit = said == UNFIT
            kernel = Forked(said["pid"], *watched, life)
        except (OSError, ValueError, TypeError) as problem:
            os.close(life)
            raise ValueError from problem
        finally:
            os.close(its_end)
        self._has_forked = True
        return kernel

    def _end(self) -> None:
        if self._socket:
            self._socket.close()
            os.close(self._prepared)
        if self._parent:
            self._parent.kill()
            self._parent.wait()
        self._parent = self._socket = self._prepared = None
