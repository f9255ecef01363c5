"""How soon can a page be used, beside a stock Voilà page of one slider, plain and with its kernel preheated?

``_first_use`` says what is timed. Ours is a page of a whole stage.
"""

import tempfile
from pathlib import Path

from benchmarks import _first_use

NAME = "first_control"
VIEWS, QUICK_VIEWS = 15, 3


def run(quick: bool) -> list[dict[str, object]]:
    """Return the median milliseconds of each page, cold and warm, and the ratio of ours to each."""
    with tempfile.TemporaryDirectory() as folder, _first_use.beside_stock(Path(folder)) as (browser, pages):
        return _first_use.compare(browser, pages, QUICK_VIEWS if quick else VIEWS)
