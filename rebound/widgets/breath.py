"""A breathing bar: it widens while one breathes in and narrows while one breathes out."""

from collections.abc import Callable

from traitlets import Bool, Float, Int

from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import Say, guarded


class Breath(Control):
    """One calm bar, started and paused by the person.

    Where motion is not wanted, the words and a count within each breath take the bar's place. The time is
    taken from the clock, so that a hidden window does not stop it; it is reported every five seconds and
    at each pause.

    Args:
        seconds: how long it runs.
        inhale: seconds of breathing in.
        exhale: seconds of breathing out.
    """

    _esm = STATIC / "breath.js"
    seconds = Int(240).tag(sync=True)
    inhale = Float(4).tag(sync=True)
    exhale = Float(6).tag(sync=True)
    running = Bool(False).tag(sync=True)
    elapsed = Int(0).tag(sync=True)
    bar = Bool(True).tag(sync=True)

    def __init__(self, seconds: int = 240, inhale: float = 4, exhale: float = 6):
        super().__init__("Breathing", seconds=seconds, inhale=inhale, exhale=exhale)
        self.add_class("rb-breath")

    def on_elapsed(self, callback: Callable[[int], object], say: Say | None = None) -> None:
        """Call ``callback`` with the whole seconds breathed so far, each time they are reported."""
        self.observe(guarded(lambda change: callback(change["new"]), say), "elapsed")
