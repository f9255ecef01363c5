"""A client that says a kernel is ready when it is, and not a fifth of a second later."""

import time
from queue import Empty

from jupyter_client.asynchronous import AsyncKernelClient

ONCE = 0.5
"""Seconds after which a kernel that said nothing is asked again."""

HEARD = 0.02
"""Seconds within which a broadcast follows the answer that it belongs to; if not, nobody was subscribed yet."""


class PromptClient(AsyncKernelClient):
    """Waits for a kernel as ``AsyncKernelClient`` does, without sleeping.

    That one listens to the kernel's broadcasts until there was silence for 0.2 s. But the kernel itself says
    when it has done what it was asked: once that is heard, its channels work and nothing more is to come.
    """

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel answers and its broadcasts are heard.

        Raises:
            RuntimeError: if it has died, or has not answered after ``timeout`` seconds.
        """
        end = time.monotonic() + (timeout if timeout is not None else float("inf"))
        while not await self._answers():
            if not await self._async_is_alive():
                raise RuntimeError("Kernel died before replying to kernel_info")
            if time.monotonic() > end:
                raise RuntimeError(f"Kernel didn't respond in {timeout} seconds")

    async def _answers(self) -> bool:
        """Ask once; return whether the answer came, and after it the broadcast that the kernel is idle."""
        asked = self.kernel_info()
        try:
            while True:
                answer = await self.shell_channel.get_msg(timeout=ONCE)
                if answer["parent_header"].get("msg_id") == asked:
                    break
            while True:
                said = await self.iopub_channel.get_msg(timeout=HEARD)
                is_ours = said["parent_header"].get("msg_id") == asked
                if is_ours and said["content"].get("execution_state") == "idle":
                    break
        except Empty:
            return False
        self._handle_kernel_info_reply(answer)
        return True
