"""The servers and the browser that the measurements of pages share."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from rebound.server import demo, ports
from rebound.store.journal import Journal

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE = 120


def made_up(home: Path) -> Path:
    """Fill a journal in ``home`` with the made-up history, and return ``home``."""
    demo.fill(Journal.open(home / "journal.sqlite3"))
    return home


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A browser without a window."""
    path = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if path is None:
        raise SystemExit("These figures need Chromium on the PATH.")
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def rebound(home: Path, browser: Browser) -> Iterator[tuple[str, list]]:
    """Serve the journal in ``home``; yield the address of the server and the cookies of whoever came in."""
    command = [sys.executable, "-m", "rebound", "serve", "--no-browser"]
    with running(command, home, stdout=subprocess.PIPE, text=True) as process:
        way_in = re.search(r"http\S+", process.stdout.readline())[0]
        with browser.new_context() as profile:
            profile.new_page().goto(way_in)
            yield way_in.partition("/open")[0], profile.cookies()


@contextmanager
def stock_voila(
    notebooks: Path, home: Path, *options: str, environment: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Serve ``notebooks`` with Voilà as it comes but for ``options``, over the same journal; yield its address."""
    with ports.listen() as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "voila", str(notebooks), "--no-browser", f"--port={port}", *options]
    with running(command, home, environment, stdout=subprocess.DEVNULL):
        base = f"http://127.0.0.1:{port}"
        wait_for(base)
        yield base


@contextmanager
def running(
    command: list[str], home: Path, environment: Mapping[str, str] | None = None, **streams: object
) -> Iterator[subprocess.Popen]:
    """Run ``command`` over the journal in ``home``."""
    env: Mapping[str, str] = {**os.environ, "REBOUND_DATA": str(home), **(environment or {})}
    process = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL, cwd=home, **streams)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for(address: str) -> None:
    """Wait until something answers at ``address``."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=PATIENCE).close()
            return
        except urllib.error.URLError:
            time.sleep(0.1)
    raise SystemExit(f"Nothing answers at {address}.")
