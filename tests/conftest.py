"""Fixtures that every test may use, and the rule that nothing is skipped where everything is installed."""

import asyncio
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from rebound.store.journal import Journal

SHARED = Path(__file__).parents[2] / "shared"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")


def pytest_configure() -> None:
    """No test ever touches the journal of whoever runs it."""
    os.environ["REBOUND_DATA"] = tempfile.mkdtemp(prefix="rebound-tests-")


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    """A data folder of this test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("REBOUND_DATA", str(folder))
    return folder


@pytest.fixture
def journal(home) -> Journal:
    """An empty journal in ``home``."""
    return Journal.open()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of files that are not part of the project."""
    if not SHARED.is_dir():
        pytest.skip("skipped: needs ../shared")
    return SHARED


def chromium_path() -> str | None:
    """Return where a Chromium is; None where there is none."""
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium."""
    found = chromium_path()
    if not found:
        pytest.skip("skipped: needs Chromium")
    return found


@pytest.fixture(scope="session")
def browser(chromium):
    """One Chromium for all tests; each takes a profile of its own in it."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(autouse=True)
def no_running_loop(request):
    """Hide the loop that Playwright leaves running in this thread from each test that drives no browser."""
    if "browser" in request.fixturenames:
        yield
        return
    left = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(left)


def pytest_collection_modifyitems(items) -> None:
    """Give what drives a real browser on a busy machine a second and a third try; nothing else gets one."""
    for item in items:
        if item.get_closest_marker("chromium"):
            item.add_marker(pytest.mark.flaky(reruns=2, reruns_delay=1))


def _not_skipped(report):
    """In CI a skipped test has failed: a check that did not run proves nothing."""
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return _not_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _not_skipped((yield))
