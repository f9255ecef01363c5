import asyncio
import signal

import pytest
from jupyter_client.manager import AsyncKernelManager

from rebound.server.warm.prompt import PromptClient

PATIENCE = 60


async def plain(tmp_path) -> tuple[AsyncKernelManager, PromptClient]:
    manager = AsyncKernelManager(transport="ipc", connection_file=str(tmp_path / "k.json"))
    manager.client_factory = PromptClient
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    return manager, client


def test_once_ready_every_broadcast_is_heard(tmp_path):
    async def test():
        manager, client = await plain(tmp_path)
        await client.wait_for_ready(PATIENCE)
        said = []
        await client.execute_interactive("print('first words')", timeout=PATIENCE, output_hook=said.append)
        assert [each["content"].get("text") for each in said if each["msg_type"] == "stream"] == [
            "first words\n"
        ]
        client.stop_channels()
        await manager.shutdown_kernel(now=True)

    asyncio.run(test())


def test_a_kernel_that_died_is_told(tmp_path):
    async def test():
        manager, client = await plain(tmp_path)
        manager.provisioner.process.kill()
        with pytest.raises(RuntimeError, match="died"):
            await client.wait_for_ready(PATIENCE)
        client.stop_channels()
        await manager.shutdown_kernel(now=True)

    asyncio.run(test())


def test_a_kernel_that_does_not_answer_in_time_is_told(tmp_path):
    async def test():
        manager, client = await plain(tmp_path)
        manager.provisioner.process.send_signal(signal.SIGSTOP)
        with pytest.raises(RuntimeError, match="didn't respond in 0 seconds"):
            await client.wait_for_ready(0)
        client.stop_channels()
        await manager.shutdown_kernel(now=True)

    asyncio.run(test())
