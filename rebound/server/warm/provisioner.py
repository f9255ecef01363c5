"""The provisioner: starts each kernel by a fork of the warm parent, or plainly where that can not be."""

import asyncio
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner
from traitlets import List, Unicode

from rebound.server.warm.keeper import Keeper, NotForkedError

NAME = "rebound-warm"
"""The name of the entry point, for ``KernelProvisionerFactory.default_provisioner_name``."""

LAUNCHER, NOT_FROZEN = ["-m", "ipykernel_launcher"], "-Xfrozen_modules=off"


@cache
def keeper(modules: tuple[str, ...]) -> Keeper:
    """Return the one keeper of this process for a parent that imports ``modules``."""
    return Keeper(modules)


class WarmProvisioner(LocalProvisioner):
    """Starts an IPython kernel of this very Python warm; any other kernel, and any that fails, plainly."""

    modules = List(
        Unicode(), config=True, help="Modules that the warm parent imports besides IPython's own kernel."
    )

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Launch the kernel that ``cmd`` names, and return how it is reached."""
        arguments = _arguments(cmd)
        if arguments is None:
            return await super().launch_kernel(cmd, **kwargs)
        environment, folder = kwargs.get("env") or os.environ, str(kwargs.get("cwd") or Path.cwd())
        warm = keeper(tuple(self.modules))
        try:
            self.process = await asyncio.to_thread(warm.fork, arguments, environment, folder)
        except NotForkedError:
            return await super().launch_kernel(cmd, **kwargs)
        self.pid, self.pgid, self.cwd = self.process.pid, None, Path(folder)
        return self.connection_info


def _arguments(cmd: Sequence[str]) -> list[str] | None:
    """Return the arguments of the kernel, or None where ``cmd`` is none that our own fork could stand for."""
    python, *rest = cmd
    rest = [each for each in rest if each != NOT_FROZEN]
    is_ours = os.path.abspath(python) == os.path.abspath(sys.executable) and rest[:2] == LAUNCHER
    return rest[2:] if is_ours else None
