"""What a page shows while its kernel starts: the prose above its first control, where it will stay."""

import functools
import itertools
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbconvert.filters import markdown2html_mistune


@dataclass(frozen=True, slots=True)
class Opening:
    """The first words of a notebook.

    Attributes:
        title: the name of the page.
        prose: its first cells of prose, each as HTML.
    """

    title: str
    prose: tuple[str, ...]


def opening(notebook: Path) -> Opening:
    """Return the first words of ``notebook``; nothing of them moves when the controls come.

    Raises:
        OSError: the notebook cannot be read.
    """
    return _read(notebook, notebook.stat().st_mtime_ns)


@functools.lru_cache(maxsize=64)
def _read(notebook: Path, changed: int) -> Opening:
    """Read ``notebook`` once for each time that it was ``changed``."""
    read = nbformat.read(notebook, as_version=4)
    above = itertools.takewhile(lambda cell: cell.cell_type == "markdown", read.cells)
    return Opening(
        read.metadata.get("title", "Rebound"), tuple(markdown2html_mistune(cell.source) for cell in above)
    )
