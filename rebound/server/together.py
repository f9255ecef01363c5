"""JupyterLab for two people at once, by jupyter-collaboration: only when asked for, and nothing of it on a disk."""

import importlib.util
from pathlib import Path

from traitlets.config import Config

from rebound import errors

EXTENSIONS = ("jupyter_server_fileid", "jupyter_server_ydoc")
"""What the server needs for it."""

IN_THE_BROWSER = ("@jupyter/collaboration-extension", "@jupyter/docprovider-extension")
"""Their other halves. Wherever they are installed they wait for the server, and JupyterLab opens nothing."""

COACH = "Coach"
"""What the one who joins is called in JupyterLab."""


def check() -> None:
    """Return if jupyter-collaboration is there.

    Raises:
        errors.NotForTwo: it is not installed.
    """
    if any(importlib.util.find_spec(each) is None for each in EXTENSIONS):
        raise errors.NotForTwo()


def settings(folder: Path) -> Config:
    """Return the settings by which what two people write is kept in memory, and in the notebooks alone.

    Args:
        folder: one that is removed at the end; the marks of the visits are kept there, which hold no words.
    """
    config = Config()
    config.SQLiteYStore.db_path = ":memory:"
    config.BaseFileIdManager.db_path = ":memory:"
    config.YDocExtension.session_store_path = str(folder / "visits.json")
    return config


def leave_out() -> None:
    """Leave JupyterLab to one person, in the settings of this process alone."""
    from jupyterlab_server.config import write_page_config

    write_page_config({"disabledExtensions": dict.fromkeys(IN_THE_BROWSER, True)}, level="user")
