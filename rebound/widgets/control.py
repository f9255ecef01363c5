"""What every control of Rebound shares: its label, its script, its class on the page, its short name."""

from pathlib import Path
from typing import Any

import anywidget
from ipywidgets import Layout
from traitlets import Unicode

from rebound.widgets.layout import same

STATIC = Path(__file__).parent / "static"


class Control(anywidget.AnyWidget):
    """A control with a label, drawn by one plain script of ``static/``."""

    label = Unicode().tag(sync=True)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Give the class its script and its name as traits.

        anywidget would give them to each instance, and with them a class of its own; that costs several times what
        all the rest of a control costs.
        """
        super().__init_subclass__(**kwargs)
        script = cls.__dict__.get("_esm")
        if script is not None:
            cls._esm = Unicode(str(script)).tag(sync=True)
        cls._anywidget_id = Unicode(f"{cls.__module__}.{cls.__name__}").tag(sync=True)
        cls.setup_class(cls.__dict__)

    def add_traits(self, **traits: Any) -> None:
        """Add those of ``traits`` that the class does not have."""
        new = {name: trait for name, trait in traits.items() if not self.has_trait(name)}
        if new:
            super().add_traits(**new)

    def __init__(self, label: str = "", **traits: Any):
        traits.setdefault("layout", same(Layout))
        super().__init__(label=label, **traits)
        self.add_class("rb")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.label!r}>" if self.label else f"<{type(self).__name__}>"
