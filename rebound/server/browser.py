"""Opens the person's browser without putting the one-time code into any process's arguments.

The browser is given the name of a small file that only this person can read and that leads to the
address. The server removes it as soon as a code was used, whichever run has written it. On Linux it lies in the
workspace, because browsers that run in a sandbox can read neither the temporary folder nor hidden ones; elsewhere
beside the journal.
"""

import contextlib
import html
import os
import sys
import threading
import webbrowser
from pathlib import Path

from rebound import paths
from rebound.server.door import write_private

NAME = "open-rebound.html"

LEADING = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={url}">'


def show(url: str, wait: float = 0.0) -> Path | None:
    """Open the browser at ``url``.

    Args:
        url: where.
        wait: seconds to wait for the browser to have been started; some only return when they are closed.

    Returns:
        The file that leads there; None where none could be written.
    """
    leading = _leading_file(url)
    target = leading.as_uri() if leading else url
    opening = threading.Thread(target=_open, args=(target,), daemon=True)
    opening.start()
    opening.join(wait)
    return leading


def _open(target: str) -> None:
    if not webbrowser.open(target, new=2):
        print("No browser was found. Open the address above in one.", file=sys.stderr)


def forget() -> None:
    """Remove the file that led the browser here, and the workspace where there is nothing else in it."""
    leading = _place()
    with contextlib.suppress(OSError):
        leading.unlink(missing_ok=True)
        if leading.parent == paths.workspace():
            leading.parent.rmdir()


def _place() -> Path:
    """Return where the file lies, for every run with the same folders."""
    return (paths.workspace() if sys.platform.startswith("linux") else paths.data_dir()) / NAME


def _leading_file(url: str) -> Path | None:
    leading = _place()
    try:
        leading.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        leading.unlink(missing_ok=True)
        write_private(leading, LEADING.format(url=html.escape(url)))
    except OSError:
        return None
    return leading if os.name != "nt" or leading.exists() else None
