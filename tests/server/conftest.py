"""One server for the tests that only ask it questions."""

import pytest

from rebound.store.journal import Journal
from tests.serving import serving, write_notebook

CANARY = "canary-words-nobody-else-may-read"


@pytest.fixture(scope="module")
def notebooks(tmp_path_factory):
    """A folder with a start page that shows private words, two stages, a slow page, and one that breaks."""
    folder = tmp_path_factory.mktemp("served") / "notebooks"
    write_notebook(
        folder / "00_start.ipynb",
        "# Start",
        "from rebound.store.journal import Journal\nprint(Journal.open().settings.get('canary', ''))",
        "from rebound.widgets.note import Saved\nSaved()",
    )
    write_notebook(folder / "01_ask_for_insight.ipynb", "# Ask for insight", "None")
    write_notebook(folder / "02_cool_off.ipynb", "# Cool off", "None")
    write_notebook(folder / "slow.ipynb", "# Slow", "import time; time.sleep(5)")
    write_notebook(folder / "05_applications.ipynb", f"raise ValueError('{CANARY}')")
    (folder / "secret.csv").write_text(CANARY)
    (folder / "secret.png").write_text(CANARY)
    return folder


@pytest.fixture(scope="module")
def served(tmp_path_factory, notebooks):
    """A server whose journal holds the canary, with a browser that has come in."""
    home = tmp_path_factory.mktemp("served") / "home"
    Journal.open(home / "journal.sqlite3").settings.set("canary", CANARY)
    with serving(home, notebooks) as server:
        assert server.come_in().status == 302
        assert CANARY in server.open_start().text
        yield server
