"""``python -m tests.screenshots FOLDER [NAME …]``: a picture of every page in every state, to be looked at.

Each state is taken in both colours at two widths. With a NAME only the states that contain it are kept.
"""

import argparse
import re
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import visiting
from tests.conftest import chromium_path
from tests.walk import WALKS

WIDTHS, SCHEMES = (1280, 390), ("light", "dark")


def main() -> None:
    """Walk through every page, and write the pictures into the folder that is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("name", nargs="*", help="only the states whose name contains this")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    wanted = re.compile("|".join(map(re.escape, asked.name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        for walk in WALKS:
            with tempfile.TemporaryDirectory() as home, visiting(browser, Path(home) / "home") as visit:
                page = visit.context.pages[0]
                for name in walk(visit, page):
                    if wanted.search(name):
                        _take(page, asked.folder / name)
        browser.close()


def _take(page: Page, path: Path) -> None:
    """Write one picture for each width and colour scheme; the page is as wide as before when it is done."""
    before = page.viewport_size
    over = page.locator("dialog[open], #rb-banner:not([hidden])").count() > 0  # it lies over the window
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(
                path=f"{path}-{width}-{scheme}.png",
                full_page=not over,
                animations="disabled",
                caret="initial",
            )
    page.set_viewport_size(before)
    print(path.name, flush=True)


if __name__ == "__main__":
    main()
