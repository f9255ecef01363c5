"""How soon can a page of ours be used, beside the simplest pages of Streamlit, marimo and stock Voilà?

Theirs have a slider, a text area and a button, Voilà's the slider alone; ours is a page of a whole stage.
``_first_use`` says what is timed. Streamlit and marimo are installed in an environment of their own, which is made
in the cache folder when this is first run; ``REBOUND_PEERS`` names the Python of another one.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from benchmarks import _first_use, _serving
from rebound.server import ports

NAME = "peers"
VIEWS, QUICK_VIEWS = 15, 3
NEEDED = ("streamlit>=1.67", "marimo>=0.25")

STREAMLIT = f"""
import os
from pathlib import Path
import streamlit
moved = streamlit.slider("How strong", 0, 100, {_first_use.MIDDLE})
streamlit.text_area("Words")
streamlit.button("Go on")
Path(os.environ["{_first_use.KEPT}"]).write_text(str(moved))
"""
MARIMO = f"""
import marimo
app = marimo.App()
@app.cell
def _():
    import os
    from pathlib import Path
    import marimo as mo
    moved = mo.ui.slider(0, 100, value={_first_use.MIDDLE}, label="How strong")
    words, go = mo.ui.text_area(label="Words"), mo.ui.button(label="Go on")
    mo.vstack([moved, words, go])
    return Path, moved, os
@app.cell
def _(Path, moved, os):
    Path(os.environ["{_first_use.KEPT}"]).write_text(str(moved.value))
    return
"""


def run(quick: bool) -> list[dict[str, object]]:
    """Return the median milliseconds of each page, cold and warm, and the ratio of ours to each."""
    python = _python()
    with (
        tempfile.TemporaryDirectory() as folder,
        _first_use.beside_stock(Path(folder)) as (browser, pages),
        _served(python, "streamlit", STREAMLIT, Path(folder)) as streamlit,
        _served(python, "marimo", MARIMO, Path(folder)) as marimo,
    ):
        pages = {**pages, "Streamlit": streamlit, "marimo": marimo}
        return _first_use.compare(browser, pages, QUICK_VIEWS if quick else VIEWS)


@contextmanager
def _served(python: Path, name: str, source: str, home: Path) -> Iterator[_first_use.Page]:
    """Serve the page ``source`` with the tool ``name``, which asks no other host."""
    page, kept = home / f"{name}_page.py", home / f"{name}_moved"
    page.write_text(source)
    with ports.listen() as free:
        port = str(free.getsockname()[1])
    options = {
        "streamlit": [
            "--server.headless=true",
            "--server.address=127.0.0.1",
            f"--server.port={port}",
            "--server.fileWatcherType=none",
            "--browser.serverAddress=127.0.0.1",
            "--browser.gatherUsageStats=false",
        ],
        "marimo": ["--headless", "--host=127.0.0.1", f"--port={port}", "--no-token"],
    }
    command = [str(python), "-m", name, "run", str(page), *options[name]]
    environment = {_first_use.KEPT: str(kept)}
    with _serving.running(command, home, environment, stdout=subprocess.DEVNULL):
        _serving.wait_for(f"http://127.0.0.1:{port}")
        yield _first_use.of_slider(f"http://127.0.0.1:{port}", kept)


def _python() -> Path:
    """Return the Python of the environment in which the others are installed; it is made if there is none."""
    if given := os.environ.get("REBOUND_PEERS"):
        return Path(given)
    folder = platformdirs.user_cache_path("rebound") / "peers"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (folder / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *NEEDED], check=True)
        (folder / "installed").touch()
    return python
