"""What is known of a page before its kernel is there: its title, its prose, and the code of its cells."""

import functools
import itertools
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbconvert.filters import markdown2html_mistune


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a notebook: prose as HTML, or code."""

    prose: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """A notebook as it is read.

    Attributes:
        title: the name of the page.
        kernel: the name of the kernel that it asks for.
        cells: its prose and its code, in order.
    """

    title: str
    kernel: str
    cells: tuple[Cell, ...]

    @property
    def prose(self) -> tuple[str, ...]:
        """What stands above the first control: it is shown while the kernel starts, and stays where it is."""
        return tuple(each.prose for each in itertools.takewhile(lambda cell: not cell.code, self.cells))


def opening(notebook: Path) -> Opening:
    """Return what ``notebook`` says by itself.

    Raises:
        OSError: the notebook cannot be read.
    """
    return _read(notebook, notebook.stat().st_mtime_ns)


@functools.lru_cache(maxsize=64)
def _read(notebook: Path, changed: int) -> Opening:
    """Read ``notebook`` once for each time that it was ``changed``."""
    read = nbformat.read(notebook, as_version=4)
    made = {
        "markdown": lambda source: Cell(prose=markdown2html_mistune(source)),
        "code": lambda source: Cell(code=source),
    }
    return Opening(
        read.metadata.get("title", "Rebound"),
        read.metadata.get("kernelspec", {}).get("name", "python3"),
        tuple(
            made[each.cell_type](each.source) for each in read.cells if each.cell_type in made and each.source
        ),
    )
