"""Starts what the person asked for: the web app, or the notebooks in JupyterLab."""

import asyncio
import contextlib
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from rebound import errors, paths
from rebound.server import browser, care, claim, door, log, ports, process, running, terminal
from rebound.server import demo as made_up
from rebound.server.entrance import address
from rebound.store.journal import Journal

if TYPE_CHECKING:
    from rebound.server.app import Workbook


STARTING = 60.0
"""Seconds for which a second run waits for a first one that is only starting."""


def serve(
    port: int | None = None,
    open_browser: bool = True,
    demo: bool = False,
    host: str = ports.LOOPBACK,
    folder: Path | None = None,
) -> int:
    """Serve the notebooks as apps to this computer until it is asked to stop.

    Args:
        port: where to listen; the port of last time if none is given, another one where that is taken.
        open_browser: whether to open the person's browser.
        demo: whether to serve the made-up history in its own folder.
        host: the address to listen on; only this computer's own is taken.
        folder: the notebooks to serve; those that ship with Rebound if none is given.

    Returns:
        The exit status: 0.

    Raises:
        errors.NotLoopback: ``host`` is one that other computers can reach.
        errors.ServerDoesNotAnswer: a server runs for this journal and does not answer.
        errors.ReboundError: the journal cannot be opened.
    """
    ports.check(host)
    process.prepare()
    if demo:
        os.environ["REBOUND_DATA"] = str(paths.demo_dir())
    with contextlib.suppress(KeyboardInterrupt), claim.claimed(paths.data_dir()) as ours:
        if ours:
            kept = door.read(paths.data_dir())
            asyncio.run(_serve(folder or paths.notebooks(), kept, port, open_browser, demo))
        else:
            _go_to_the_other(open_browser)
    return 0


def _go_to_the_other(open_browser: bool) -> None:
    """Open the browser at the server that runs, or is starting, for this journal."""
    end = time.monotonic() + STARTING
    while not (found := running.ask(door.read(paths.data_dir()))):
        if time.monotonic() > end:
            raise errors.ServerDoesNotAnswer()
        time.sleep(0.2)
    _say_where(found.printed)
    if open_browser:
        browser.show(found.opened, wait=10.0)


async def _serve(folder: Path, kept: door.Door, port: int | None, open_browser: bool, demo: bool) -> None:
    """Serve until a signal asks for the end."""
    from rebound.server.app import Workbook

    log.quiet()
    os.environ["REBOUND_DATA"] = str(kept.folder)
    journal = Journal.open()
    if demo:
        made_up.fill(journal)
    care.at_start(journal)
    listening = ports.listen(port, kept.port)
    kept = door.keep(kept, listening.getsockname()[1])
    app = Workbook(folder.resolve(), kept, journal, demo)
    app.initialize([])
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    process.end_with(lambda: loop.call_soon_threadsafe(ended.set))
    caring = asyncio.create_task(care.while_open(journal))
    try:
        await app.serve(listening, lambda: _open(app, open_browser), ended)
    finally:
        caring.cancel()


def _open(app: "Workbook", open_browser: bool) -> None:
    """Say where the server is, open the browser, and do both again whenever Enter is pressed."""
    _say_where(address(app.port, app.entrance.issue()))
    if open_browser:
        app.entrance.open_browser(app.port)
    terminal.on_enter(lambda: _once_more(app))


def _once_more(app: "Workbook") -> None:
    print(f"Rebound is open at {address(app.port, app.entrance.issue())}", file=sys.stderr)
    app.entrance.open_browser(app.port)


def _say_where(url: str) -> None:
    print(f"Rebound is open at {url}", flush=True)


def lab(for_two: bool = False) -> int:
    """Open the notebooks in JupyterLab, in the person's own workspace, until it is asked to stop.

    Args:
        for_two: whether a second person may work in the same notebooks.

    Returns:
        The exit status: 0.

    Raises:
        errors.NotForTwo: jupyter-collaboration is not installed.
        errors.JournalInWorkspace: the journal lies where JupyterLab would show it.
    """
    process.prepare()
    from rebound.server import lab as in_lab

    care.at_start(Journal.open())
    return in_lab.run(for_two)
