"""Picking a file: it is read in the browser and handed over in pieces, with progress in words."""

from collections.abc import Callable
from typing import Any

from traitlets import Int, Unicode

from rebound import errors
from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import tell

PIECE = 1_000_000
"""Bytes handed over in one message."""


class FilePick(Control):
    """A button and a place to drop a file on.

    Args:
        label: what is wanted.
        on_file: called with the file's name and its bytes when all of it is there.
        most_bytes: the largest file that is taken; said beside the button.
        accept: the kinds of file, as for ``<input accept>``, such as ``".csv,.xlsx"``.
    """

    _esm = STATIC / "file_pick.js"
    most_bytes = Int().tag(sync=True)
    accept = Unicode().tag(sync=True)
    piece = Int(PIECE).tag(sync=True)

    def __init__(
        self,
        label: str,
        on_file: Callable[[str, bytes], object],
        most_bytes: int = 20_000_000,
        accept: str = "",
    ):
        super().__init__(label, most_bytes=most_bytes, accept=accept)
        self._on_file = on_file
        self._name = ""
        self._size = 0
        self._pieces: list[bytes] = []
        self.add_class("rb-file")
        self.on_msg(self._message)

    def _message(self, _widget: object, content: dict[str, Any], buffers: list[Any]) -> None:
        try:
            if "begin" in content:
                self._begin(str(content["begin"]), int(content["size"]))
            elif "piece" in content:
                self._take([bytes(each) for each in buffers])
            elif "cancel" in content:
                self._pieces = []
        except Exception as error:
            self._pieces = []
            tell(error, lambda sentence: self.send({"problem": sentence}))

    def _begin(self, name: str, size: int) -> None:
        if size > self.most_bytes:
            raise errors.FileTooBig(name, size, self.most_bytes)
        self._name, self._size, self._pieces = name, size, []
        self._go_on()

    def _take(self, pieces: list[bytes]) -> None:
        self._pieces += pieces
        self._go_on()

    def _go_on(self) -> None:
        """Ask for the next piece; when all are there, hand the file on."""
        got = sum(map(len, self._pieces))
        if got > self.most_bytes:
            raise errors.FileTooBig(self._name, got, self.most_bytes)
        self.send({"got": got})
        if got >= self._size:
            whole, self._pieces = b"".join(self._pieces), []
            self._on_file(self._name, whole)
            self.send({"done": self._name})
