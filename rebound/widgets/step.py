"""One step of an exercise: a question with its controls, folded to a line when it is not in hand."""

from collections.abc import Callable, Iterable
from typing import Literal

from ipywidgets import Button, HBox, VBox, Widget
from traitlets import Bool, Int, Unicode

from rebound.widgets.button import button
from rebound.widgets.control import STATIC, Control
from rebound.widgets.guard import guarded
from rebound.widgets.note import Problem, Saved

Act = Callable[[], object] | None


class StepHead(Control):
    """The number, title and help of a step; when it is done, the line that opens it again."""

    _esm = STATIC / "step.js"
    number = Int().tag(sync=True)
    help = Unicode().tag(sync=True)
    state = Unicode("open").tag(sync=True)
    answer = Unicode().tag(sync=True)
    gone_on_with = Bool(False).tag(sync=True)


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
        self.saved, self.problem = Saved(), Problem()
        self.go = self._button(go, on_continue, "go")
        acts = [
            self.go,
            self._button("Back", on_back),
            self._button("Skip", on_skip),
            self._button("Pause and keep", on_pause),
        ]
        foot = [self.saved, self._button("Delete this", on_delete)]
        super().__init__(
            [
                self.head,
                *children,
                self.problem,
                HBox([each for each in acts if each]).add_class("rb-acts"),
                HBox([each for each in foot if each]).add_class("rb-foot-row"),
            ]
        )
        self.head.on_msg(guarded(lambda *_: on_open() if on_open else None, self.say_problem))
        self.add_class("rb").add_class("rb-step")
        self.state = "open"

    def __repr__(self) -> str:
        return f"<Step {self.head.number} {self.head.label!r}>"

    def _button(self, text: str, act: Act, kind: Literal["go", "word"] = "word") -> Button | None:
        return button(text, act, kind, say=self.say_problem) if act else None

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

    def say_saved(self, text: str) -> None:
        """Show ``text`` at the foot of the step, such as “Saved 12:03”."""
        self.saved.say(text)

    def say_problem(self, sentence: str) -> None:
        """Show ``sentence`` above the step's buttons; an empty one takes it away."""
        self.problem.say(sentence)
