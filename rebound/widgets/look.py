"""Rebound's look where no page template brings it: the sheet, and the page's own line for problems."""

from typing import Any

from traitlets import Unicode

from rebound import paths
from rebound.widgets import guard
from rebound.widgets.control import STATIC, Control


class Look(Control):
    """Shown once by each page's first cell. In JupyterLab it brings the sheet; in the web app it is empty.

    It also is the place where problems are told that have no place of their own.
    """

    _esm = STATIC / "look.js"
    problem = Unicode().tag(sync=True)

    def __init__(self) -> None:
        super().__init__()
        self.add_class("rb-look")
        self.on_msg(self._asked)
        guard.speak_through(self.say_problem)

    def say_problem(self, sentence: str) -> None:
        """Show ``sentence`` at the foot of the page; an empty one takes it away."""
        self.problem = sentence

    def _asked(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        if content.get("ask") == "sheet":
            sheet = paths.template_static("rebound.css").read_text(encoding="utf-8")
            self.send({"sheet": sheet})
        if content.get("ask") == "close":
            self.problem = ""
