"""A download: a file that is made when it is asked for, and handed to the browser to keep."""

from collections.abc import Callable
from typing import Any

from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import tell


class Download(Control):
    """A button that saves a file to where the browser keeps downloads.

    Args:
        label: what is downloaded.
        make: returns the file's name, its bytes and its media type; called at each click.
    """

    _esm = STATIC / "download.js"

    def __init__(self, label: str, make: Callable[[], tuple[str, bytes, str]]):
        super().__init__(label)
        self._make = make
        self.add_class("rb-download")
        self.on_msg(self._asked)

    def _asked(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        if content.get("ask") != "file":
            return
        try:
            name, data, kind = self._make()
        except Exception as error:
            tell(error, lambda sentence: self.send({"problem": sentence}))
        else:
            self.send({"name": name, "type": kind}, buffers=[data])
