"""What a known export looks like: by which names it is recognised, and what its columns are."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of export.

    Attributes:
        name: what it is called in the preview.
        headers: plain names of columns that are all there, and tell it from other lists.
        columns: plain name → field, where that differs from what the name alone would say.
        source: where the jobs in it come from, if all come from one place.
        order: the order of the numbers in its dates, if it is always the same.
        holds: what it holds, where that is no applications.
        log: whether each row is one step of an application.
        own: what stands before the names of columns of the person's own.
        ragged: whether its rows end where nothing more is written.
    """

    name: str
    headers: frozenset[str]
    columns: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    order: str = ""
    holds: str = ""
    log: bool = False
    own: str = ""
    ragged: bool = False


TABLE = Form("table", frozenset())
"""Any other list."""
