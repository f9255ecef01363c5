"""What every control of Rebound shares: its label, its script, its class on the page, its short name."""

from pathlib import Path
from typing import Any

import anywidget
from traitlets import Unicode

STATIC = Path(__file__).parent / "static"


class Control(anywidget.AnyWidget):
    """A control with a label, drawn by one plain script of ``static/``."""

    label = Unicode().tag(sync=True)

    def __init__(self, label: str = "", **traits: Any):
        super().__init__(label=label, **traits)
        self.add_class("rb")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.label!r}>" if self.label else f"<{type(self).__name__}>"
