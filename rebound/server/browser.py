"""Opens the person's browser without putting the one-time code into any process's arguments.

The browser is given the name of a small file that only this person can read and that leads to the
address. The file is removed as soon as its code was used. On Linux it lies in the workspace, because
browsers that run in a sandbox can read neither the temporary folder nor hidden ones.
"""

import html
import os
import sys
import tempfile
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
        The file that leads there, to be removed once it has done so; None where none could be written.
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


def _leading_file(url: str) -> Path | None:
    folder = (
        paths.workspace() if sys.platform.startswith("linux") else Path(tempfile.mkdtemp(prefix="rebound-"))
    )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        leading = folder / NAME
        leading.unlink(missing_ok=True)
        write_private(leading, LEADING.format(url=html.escape(url)))
    except OSError:
        return None
    return leading if os.name != "nt" or leading.exists() else None
