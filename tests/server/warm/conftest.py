"""Real kernels, started through Jupyter's own manager and asked as a notebook would ask them."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerFactory
from traitlets.config import Config

from rebound.server.warm import provisioner
from rebound.server.warm.keeper import Keeper
from rebound.server.warm.prompt import PromptClient

PATIENCE = 60

pytestmark = pytest.mark.skipif(not Keeper.can_fork(), reason="kernels are not forked here")


class Kernel:
    """A kernel that runs, and the code it is asked to run."""

    def __init__(self, manager: AsyncKernelManager, client: PromptClient) -> None:
        self.manager, self.client = manager, client

    @property
    def process(self):
        return self.manager.provisioner.process

    async def says(self, code: str) -> str:
        """Return what ``code`` prints."""
        said: list[str] = []
        answer = await self.client.execute_interactive(
            code,
            timeout=PATIENCE,
            output_hook=lambda message: said.append(message["content"].get("text", "")),
        )
        return answer["content"].get("ename", "") or "".join(said).strip()


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run an asynchronous test, which is given what starts kernels; all are ended after it."""
    monkeypatch.setattr(KernelProvisionerFactory.instance(), "default_provisioner_name", provisioner.NAME)
    started: list[AsyncKernelManager] = []

    @asynccontextmanager
    async def kernel(modules=("colorsys",), **kwargs):
        config = Config()
        config.WarmProvisioner.modules = list(modules)
        folder = Path(tmp_path) / str(len(started))
        folder.mkdir()
        manager = AsyncKernelManager(config=config, transport="ipc", connection_file=str(folder / "k.json"))
        started.append(manager)
        manager.client_factory = PromptClient
        await manager.start_kernel(**kwargs)
        client = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(PATIENCE)
            yield Kernel(manager, client)
        finally:
            client.stop_channels()
            await manager.shutdown_kernel(now=True)

    def run_(test: Callable[..., Awaitable[None]]) -> None:
        asyncio.run(test(kernel))

    yield run_
    provisioner.keeper(("colorsys",)).end()
