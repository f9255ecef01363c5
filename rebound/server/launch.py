"""Starts what the person asked for: the web app, or the notebooks in JupyterLab."""

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING

from rebound import paths
from rebound.server import browser, care, door, kernels, log, ports, running, terminal
from rebound.store.journal import Journal

if TYPE_CHECKING:
    from rebound.server.app import Workbook


def serve(
    port: int | None = None, open_browser: bool = True, demo: bool = False, address: str = ports.LOOPBACK
) -> int:
    """Serve the notebooks as apps to this computer until it is asked to stop.

    Args:
        port: where to listen; the port of last time if none is given, another one where that is taken.
        open_browser: whether to open the person's browser.
        demo: whether to serve the made-up history in its own folder.
        address: the address to listen on; only this computer's own is taken.

    Returns:
        The exit status: 0.

    Raises:
        errors.NotLoopback: ``address`` is one that other computers can reach.
        errors.ReboundError: the journal cannot be opened.
    """
    ports.check(address)
    if demo:
        os.environ["REBOUND_DATA"] = str(paths.demo_dir())
    kept = door.read(paths.data_dir())
    if found := running.ask(kept):
        _say_where(found.printed)
        if open_browser:
            browser.show(found.opened)
        return 0
    try:
        asyncio.run(_serve(kept, port, open_browser, demo))
    except KeyboardInterrupt:
        pass
    return 0


async def _serve(kept: door.Door, port: int | None, open_browser: bool, demo: bool) -> None:
    """Serve until a signal asks for the end."""
    from rebound.server.app import Workbook

    log.quiet()
    kernels.no_core_dumps()
    os.environ["REBOUND_DATA"] = str(kept.folder)
    journal = Journal.open()
    care.at_start(journal)
    sockets = ports.listen(port, kept.port)
    kept = door.keep(kept, sockets[0].getsockname()[1])
    app = Workbook(paths.notebooks(), kept, journal, demo)
    app.initialize([])
    ended = asyncio.Event()
    _end_on_signals(ended)
    caring = asyncio.create_task(care.while_open(journal))
    try:
        await app.serve(sockets, lambda: _open(app, open_browser), ended)
    finally:
        caring.cancel()


def _open(app: "Workbook", open_browser: bool) -> None:
    """Say where the server is, open the browser, and do both again whenever Enter is pressed."""
    _say_where(running.address(app.port, app.codes.issue()))
    if open_browser:
        app.show_in_browser()
    terminal.on_enter(lambda: _once_more(app))


def _once_more(app: "Workbook") -> None:
    print(f"Rebound is open at {running.address(app.port, app.codes.issue())}", file=sys.stderr)
    app.show_in_browser()


def _say_where(url: str) -> None:
    print(f"Rebound is open at {url}", flush=True)


def _end_on_signals(ended: asyncio.Event) -> None:
    """Set ``ended`` when Ctrl-C is pressed, the terminal closes, or the system asks for the end."""
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: loop.call_soon_threadsafe(ended.set))


def lab() -> int:
    """Open the notebooks in JupyterLab, in the person's own workspace, until it is asked to stop.

    Returns:
        The exit status: 0.

    Raises:
        errors.JournalInWorkspace: the journal lies where JupyterLab would show it.
    """
    from rebound.server import lab as in_lab

    return in_lab.run()
