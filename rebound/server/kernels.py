"""Kernels as Rebound wants them: this Python, private sockets, no history, nothing on the terminal."""

import asyncio
import contextvars
import gc
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpecManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets.config import Config

from rebound.server.warm import hushed

NO_HISTORY = "--HistoryManager.enabled=False"

LAST_WORDS = 0.4
"""Seconds that a kernel has, after its page is gone, to hear and save what was typed last."""

LONGEST_LAST_WORDS = 4
"""How often it is given them while it is still busy."""

NEVER_CAME = 120.0
"""Seconds after which a kernel ends to which no page ever came."""

NEVER_CAME_BACK = 15.0
"""Seconds after which a kernel ends whose page lost the connection and did not come back to it."""

QUIET = 3.0
"""Seconds after a kernel has ended when there is time to look for what its page left behind."""

MANY = 10
"""How many kernels may end before that is looked for even while other pages are open."""

LONGEST_SOCKET = 100
"""Bytes that a Unix socket's path may have on every system, with a few to spare."""

SOCKET_NAME = "kernel-01234567-89ab-cdef-0123-456789abcdef-ipc-5"


class OwnPython(KernelSpecManager):
    """Finds kernels as Jupyter does, but ``python3`` is always the Python that runs Rebound."""

    def find_kernel_specs(self) -> dict[str, str]:
        """Return the name and the folder of each kernel."""
        from ipykernel.kernelspec import RESOURCES

        return {**super().find_kernel_specs(), NATIVE_KERNEL_NAME: RESOURCES}

    def _find_spec_directory(self, kernel_name: str) -> str | None:
        return self.find_kernel_specs().get(kernel_name.lower())


class Kernels(AsyncMappingKernelManager):
    """Starts kernels that keep no history and write nothing to the server's terminal."""

    async def start_kernel(self, **kwargs: Any) -> str:  # type: ignore[override]
        """Start a kernel and return its id."""
        kwargs.setdefault("stdout", subprocess.DEVNULL)
        kwargs.setdefault("stderr", subprocess.DEVNULL)
        kwargs.setdefault("extra_arguments", [NO_HISTORY])
        return await super().start_kernel(**kwargs)

    async def end(self, kernel_id: str) -> None:
        """End the kernel of a page that is gone, once it has saved the last words that the page sent."""
        for _ in range(LONGEST_LAST_WORDS):
            await asyncio.sleep(LAST_WORDS)
            if kernel_id not in self or self.get_kernel(kernel_id).execution_state == "idle":
                break
        if kernel_id in self:
            await self.shutdown_kernel(kernel_id, now=True)


class PageKernels(Kernels):
    """Ends the kernel of a page that is gone and could not say so: its browser ended, or its tab was let go of.

    Attributes:
        kept: the id of a kernel that waits for its page, however long; empty if there is none.
    """

    kept = ""
    _ended = 0

    async def start_kernel(self, **kwargs: Any) -> str:  # type: ignore[override]
        """Start a kernel, which ends again where no page comes to it."""
        kwargs.setdefault("extra_arguments", [NO_HISTORY, hushed.ARGUMENT])
        kernel_id = await super().start_kernel(**kwargs)
        self.expect(kernel_id)
        return kernel_id

    def expect(self, kernel_id: str) -> None:
        """Let a page come to the kernel from now on; where none does, it ends."""
        self._end_later(kernel_id, NEVER_CAME)

    def remove_kernel(self, kernel_id: str) -> Any:
        """Forget a kernel that has ended.

        What a page was drawn with refers to itself in circles, and Python would let a third as much again as the
        server holds gather before it looks for them.
        """
        gone = super().remove_kernel(kernel_id)
        asyncio.get_running_loop().call_later(QUIET, self._sweep)
        return gone

    def _sweep(self) -> None:
        self._ended += 1
        if set(self.list_kernel_ids()) <= {self.kept} or self._ended % MANY == 0:
            gc.collect()

    def notify_disconnect(self, kernel_id: str) -> None:
        """Note that a page is no longer connected; where it does not come back, its kernel ends."""
        super().notify_disconnect(kernel_id)
        self._end_later(kernel_id, NEVER_CAME_BACK)

    def _end_later(self, kernel_id: str, seconds: float) -> None:
        asyncio.get_running_loop().call_later(
            seconds,
            lambda: asyncio.ensure_future(self._end_if_alone(kernel_id)),
            context=contextvars.Context(),  # that of the request would be kept as long, and the request with it
        )

    async def _end_if_alone(self, kernel_id: str) -> None:
        if kernel_id in self and kernel_id != self.kept and not self._kernel_connections.get(kernel_id):
            await self.end(kernel_id)


def private() -> Config:
    """Return the settings by which no other user of the computer can listen to a kernel."""
    config = Config()
    if sys.platform == "win32":
        config.MappingKernelManager.transport_encryption = "required"
    else:
        config.ConnectionFileMixin.transport = "ipc"
    return config


def runtime_folder(name: str) -> Path:
    """Make and return a folder for the kernels' sockets that is open to this person alone.

    The path of a Unix socket has about a hundred bytes, so the first root that is short enough is taken.

    Args:
        name: what the folders of this journal's servers begin with; what a killed one has left is removed.
    """
    roots = [os.environ.get("XDG_RUNTIME_DIR", ""), tempfile.gettempdir(), "/tmp"]  # noqa: S108
    root = next((root for root in roots if _has_room(root, name)), None)
    for left in Path(root or tempfile.gettempdir()).glob(f"{name}-*"):
        shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=root))


def _has_room(root: str, name: str) -> bool:
    """Return whether a kernel's socket can lie below ``root``."""
    longest = os.fsencode(f"{root}/{name}-xxxxxxxx/{SOCKET_NAME}")
    return (
        bool(root)
        and os.access(root, os.W_OK)
        and (sys.platform == "win32" or len(longest) <= LONGEST_SOCKET)
    )
