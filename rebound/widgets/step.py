"""One step of an exercise: a question with its controls, folded to a line when it is not in hand."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from ipywidgets import VBox, Widget
from traitlets import Bool, Int, Tuple, Unicode

from rebound.widgets.clicks import counted
from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import guarded

Act = Callable[[], object] | None


class StepHead(Control):
    """The number, title and help of a step; when it is done, the line that opens it again."""

    _esm = STATIC / "step.js"
    number = Int().tag(sync=True)
    help = Unicode().tag(sync=True)
    state = Unicode("open").tag(sync=True)
    answer = Unicode().tag(sync=True)
    gone_on_with = Bool(False).tag(sync=True)


class StepFoot(Control):
    """What is wrong, the buttons of a step, and the saved note: one control, so that a page of steps opens soon.

    Args:
        does: ``go``, ``back``, ``skip``, ``pause`` and ``delete`` → what is called; None leaves the button out.
        go: the word on the filled button.
    """

    _esm = STATIC / "step_foot.js"
    acts = Tuple().tag(sync=True)
    go = Unicode().tag(sync=True)
    problem = Unicode().tag(sync=True)
    saved = Unicode().tag(sync=True)

    def __init__(self, does: Mapping[str, Act], go: str):
        words = {"go": go, "back": "Back", "skip": "Skip", "pause": "Pause and keep", "delete": "Delete this"}
        super().__init__("", acts=tuple((name, words[name]) for name, act in does.items() if act), go=go)
        self._does = does
        self.add_class("rb-step-foot")
        self.on_msg(guarded(counted(self, lambda: self.go, self._act), self.say_problem))

    def say_problem(self, sentence: str) -> None:
        """Show ``sentence`` above the buttons; an empty one takes it away."""
        self.problem = sentence

    def _act(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        act = self._does.get(str(content.get("act")))
        if act:
            act()


class Step(VBox):
    """A step. In the web app one is open, done ones are a line in pen, coming ones a line in pencil.

    In JupyterLab every step shows whole.

    Args:
        number: its place, hanging left of the title.
        title: the question.
        help: one sentence below it.
        children: the controls, top to bottom.
        on_continue: called by its one filled button; a step without it has no such button.
        on_back: called by “Back”; so are ``on_skip`` by “Skip”, ``on_pause`` by “Pause and keep” and
            ``on_delete`` by “Delete this”. None leaves the word out.
        on_open: called when the line of the done step is clicked.
        go: the word on the filled button.
    """

    def __init__(
        self,
        number: int,
        title: str,
        help: str,
        children: Iterable[Widget],
        *,
        on_continue: Act = None,
        on_back: Act = None,
        on_skip: Act = None,
        on_pause: Act = None,
        on_delete: Act = None,
        on_open: Act = None,
        go: str = "Continue",
    ):
        self.head = StepHead(title, number=number, help=help)
        self.head.add_class("rb-step-head")
        does = {"go": on_continue, "back": on_back, "skip": on_skip, "pause": on_pause, "delete": on_delete}
        self.foot = StepFoot(does, go)
        super().__init__([self.head, *children, self.foot])
        self.head.on_msg(guarded(lambda *_: on_open() if on_open else None, self.say_problem))
        self.add_class("rb").add_class("rb-step")
        self.state = "open"

    def __repr__(self) -> str:
        return f"<Step {self.head.number} {self.head.label!r}>"

    @property
    def state(self) -> str:
        """``"open"``, ``"done"``, ``"next"``, or ``"away"``: not on the page of the web app at all."""
        return self.head.state

    @state.setter
    def state(self, state: Literal["open", "done", "next", "away"]) -> None:
        self.head.state = state
        others = tuple(each for each in self._dom_classes if not each.startswith("is-"))
        self._dom_classes = (*others, f"is-{state}")

    @property
    def answer(self) -> str:
        """What the line of the done step says."""
        return self.head.answer

    @answer.setter
    def answer(self, text: str) -> None:
        self.head.answer = text

    def focus(self) -> None:
        """Put the focus on the step's title and scroll to it."""
        self.head.send({"focus": True})

    def conclude(self) -> None:
        """Put the focus on the closing words that stand below this last step, if there are some."""
        self.head.send({"conclude": True})

    def say_saved(self, text: str) -> None:
        """Show ``text`` at the foot of the step, such as “Saved 12:03”."""
        self.foot.saved = text

    def say_problem(self, sentence: str) -> None:
        """Show ``sentence`` above the step's buttons; an empty one takes it away."""
        self.foot.say_problem(sentence)
