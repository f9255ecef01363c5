"""The command line as a person uses it: words in, an exit status and what was printed out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from rebound.cli import main


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    status: int
    out: str
    err: str


@pytest.fixture
def rebound(home: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run a command on the journal in ``home``."""

    def run(*arguments: object) -> Ran:
        status = main([str(each) for each in arguments])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run
