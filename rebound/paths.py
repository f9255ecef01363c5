"""Where things are: the shipped notebooks and data, and the person's own folders."""

import os
from pathlib import Path

import platformdirs

from rebound import errors

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """Return the folder or file ``name`` that ships with Rebound, in a checkout or in an installed wheel.

    Args:
        name: a path below the top level, such as ``"notebooks"`` or ``"data/support_lines.json"``.

    Raises:
        errors.ShippedFileMissing: it is in neither place.
    """
    for home in (PACKAGE, PACKAGE.parent):
        if (home / name).exists():
            return home / name
    raise errors.ShippedFileMissing(name)


def notebooks() -> Path:
    """Return the folder of the shipped notebooks."""
    return shipped("notebooks")


def template_root() -> Path:
    """Return the folder that holds Rebound's page templates in Jupyter's layout."""
    return PACKAGE / "server" / "share" / "jupyter"


def template_static(name: str) -> Path:
    """Return the file ``name`` among the page template's own static files."""
    return template_root() / "nbconvert" / "templates" / "rebound" / "static" / name


def data_dir() -> Path:
    """Return the folder of the person's journal: ``REBOUND_DATA``, else the platform's data folder."""
    chosen = os.environ.get("REBOUND_DATA")
    return Path(chosen).expanduser() if chosen else platformdirs.user_data_path("rebound", appauthor=False)


def journal() -> Path:
    """Return the path of the journal file."""
    return data_dir() / "journal.sqlite3"


def backups() -> Path:
    """Return the folder of the journal's backups."""
    return data_dir() / "backups"


def coaching() -> Path:
    """Return the folder of somebody who coaches: their key, and a folder for each of their clients."""
    return data_dir() / "coaching"


def workspace() -> Path:
    """Return the folder in which ``rebound lab`` works: never the folder of the journal, nor above it."""
    chosen = os.environ.get("REBOUND_WORKSPACE")
    return Path(chosen).expanduser() if chosen else Path.home() / "rebound-workspace"


def demo_dir() -> Path:
    """Return the folder of the made-up history, apart from the person's own."""
    return platformdirs.user_data_path("rebound-demo", appauthor=False)
