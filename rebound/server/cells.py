"""The cells of a page, run by its kernel: all are sent at once, so that between two of them nobody waits."""

from collections.abc import Mapping, Sequence
from queue import Empty

from jupyter_client.asynchronous import AsyncKernelClient
from nbformat import NotebookNode
from nbformat.v4 import new_output, output_from_msg

SHOWN = ("display_data", "error", "execute_result", "stream")
"""The messages of a kernel that a page shows."""

LOOK = 1.0
"""Seconds of silence after which it is looked whether the kernel is alive."""

LONGEST = 60
"""How often that is looked before a cell counts as broken."""


async def run(
    client: AsyncKernelClient, codes: Sequence[str], environment: Mapping[str, str]
) -> list[list[NotebookNode]]:
    """Run ``codes`` in that ``environment``, and return what each of them shows.

    The first that breaks, or says nothing for too long, is the last; what it shows ends with an error. The kernel
    itself leaves out those after it.

    Raises:
        RuntimeError: the kernel died.
    """
    given = f"__import__('os').environ.update({dict(environment)!r})"
    client.execute(given, silent=True, store_history=False)
    asked = [client.execute(code, store_history=False) for code in codes]
    shown: list[list[NotebookNode]] = []
    for each in asked:
        shown.append(await _shown(client, each))
        if broke(shown[-1]):
            break
    return shown


def broke(shown: Sequence[NotebookNode]) -> str:
    """Return the name of the error by which the cell that has ``shown`` this broke; empty if it did not."""
    return next((each.ename for each in shown if each.output_type == "error"), "")


async def _shown(client: AsyncKernelClient, asked: str) -> list[NotebookNode]:
    """Return what the cell ``asked`` shows, once the kernel is done with it."""
    shown: list[NotebookNode] = []
    while True:
        try:
            said = await _next(client)
        except TimeoutError:
            return [*shown, new_output("error", ename="TimeoutError")]
        if said["parent_header"].get("msg_id") != asked:
            continue
        if said["content"].get("execution_state") == "idle":
            return shown
        if said["msg_type"] in SHOWN and said["content"].get("name") != "stderr":
            shown.append(output_from_msg(said))


async def _next(client: AsyncKernelClient) -> dict:
    """Return the next message that the kernel broadcasts."""
    for _ in range(LONGEST):
        try:
            return await client.get_iopub_msg(timeout=LOOK)
        except Empty:
            if not await client.is_alive():
                raise RuntimeError("the kernel died while it drew a page") from None
    raise TimeoutError
