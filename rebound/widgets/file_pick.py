"""Picking a file: it is read in the browser and handed over in pieces, with progress in words."""

import tempfile
from collections.abc import Callable
from typing import Any, BinaryIO

from traitlets import Int, Unicode

from rebound import errors, paths
from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import tell

PIECE = 1_000_000
"""Bytes handed over in one message."""

IN_MEMORY = 20_000_000
"""Bytes of a file that stay in memory; more than that waits in a file without a name, in the person's folder."""


class FilePick(Control):
    """A button and a place to drop a file on.

    Args:
        label: what is wanted.
        on_file: called with the file's name and its bytes when all of it is there; with an open file in place
            of the bytes if it is ``large``. What is done with that file is done before the next one comes.
        most_bytes: the largest file that is taken; said beside the button.
        accept: the kinds of file, as for ``<input accept>``, such as ``".csv,.xlsx"``.
        large: whether files come that had better not lie in memory as a whole; whoever takes one says how far
            it is.
    """

    _esm = STATIC / "file_pick.js"
    most_bytes = Int().tag(sync=True)
    accept = Unicode().tag(sync=True)
    piece = Int(PIECE).tag(sync=True)

    def __init__(
        self,
        label: str,
        on_file: Callable[[str, Any], object],
        most_bytes: int = 20_000_000,
        accept: str = "",
        large: bool = False,
    ):
        super().__init__(label, most_bytes=most_bytes, accept=accept)
        self._on_file = on_file
        self._name = ""
        self._size = self._got = 0
        self._large = large
        self._kept: BinaryIO | None = None
        self.add_class("rb-file")
        self.on_msg(self._message)

    def _message(self, _widget: object, content: dict[str, Any], buffers: list[Any]) -> None:
        try:
            if "begin" in content:
                self._begin(str(content["begin"]), int(content["size"]))
            elif "piece" in content:
                self._take(buffers)
            elif "cancel" in content:
                self._forget()
        except Exception as error:
            self._forget()
            tell(error, lambda sentence: self.send({"problem": sentence}))

    def _begin(self, name: str, size: int) -> None:
        if size > self.most_bytes:
            raise errors.FileTooBig(name, size, self.most_bytes)
        self._forget()
        self._name, self._size = name, size
        self._kept = tempfile.SpooledTemporaryFile(IN_MEMORY, dir=paths.data_dir())  # noqa: SIM115 - stays open
        self._go_on()

    def _take(self, pieces: list[Any]) -> None:
        if self._kept is None:
            return
        for piece in pieces:
            self._got += self._kept.write(piece)
        self._go_on()

    def _forget(self) -> None:
        if self._kept:
            self._kept.close()
        self._kept, self._got = None, 0

    def _go_on(self) -> None:
        """Ask for the next piece; when all are there, hand the file on."""
        if self._got > self.most_bytes:
            raise errors.FileTooBig(self._name, self._got, self.most_bytes)
        self.send({"got": self._got})
        if self._got >= self._size and self._kept:
            self._kept.seek(0)
            self._on_file(self._name, self._kept if self._large else self._kept.read())
            if not self._large:
                self._forget()
            self.send({"handed" if self._large else "done": self._name})
