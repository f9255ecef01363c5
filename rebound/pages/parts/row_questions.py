"""The rows of a list that need the person: each with its question, those with the same one asked together."""

from collections.abc import Callable, Iterator, Sequence

from ipywidgets import VBox, Widget

from rebound.importing.preview import Choice as Answer
from rebound.importing.preview import NeedsYou
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import fragment, html
from rebound.writing.sentences import counted

SHOWN = 30
"""How many rows are asked about at once; the others come when these are answered."""

_LONGEST_NAME = 80


class Answers:
    """What was answered so far for rows that need the person; an unanswered row is left out."""

    def __init__(self) -> None:
        self._words: dict[int, str] = {}

    def give(self, line: int, words: str) -> None:
        """Answer for the row on ``line`` with the choice of these words."""
        self._words[line] = words

    def of(self, asked: NeedsYou) -> str:
        """Return the words of the choice made for one row, or an empty string."""
        words = self._words.get(asked.line, "")
        return words if any(choice.text == words for choice in asked.choices) else ""

    def to(self, needs_you: Sequence[NeedsYou]) -> dict[int, Answer]:
        """Return line → the choice made, for the rows that were answered."""
        made = {each.line: (self.of(each), each.choices) for each in needs_you}
        return {
            line: next(choice for choice in choices if choice.text == words)
            for line, (words, choices) in made.items()
            if words
        }


class RowQuestions(VBox):
    """What needs the person: first the questions ``for_all`` rows, then those about single rows.

    The rows that an answer for all settles wait in a fold.

    Args:
        needs_you: the rows.
        for_all: the questions that settle several of them at once.
        answers: what was answered so far.
        changed: called when an answer was given.
    """

    def __init__(
        self,
        needs_you: Sequence[NeedsYou],
        for_all: Sequence[Widget],
        answers: Answers,
        changed: Callable[[], object],
    ):
        self._needs_you, self._answers, self._changed = needs_you, answers, changed
        self._head = html("")
        alone = [asked for asked in needs_you if not asked.once]
        settled = [asked for asked in needs_you if asked.once]
        waiting = f"{counted(len(settled), 'row waits', 'rows wait')} for that; decide one by one instead"
        super().__init__(
            [
                self._head,
                *for_all,
                *([Fold(waiting, self._asked(settled))] if settled else []),
                *self._asked(alone),
            ]
        )
        self._count()

    def _count(self) -> None:
        left = sum(not self._answers.of(asked) for asked in self._needs_you)
        self._head.value = fragment(
            "<h3>{head}</h3><p>{told}</p>",
            head=f"These need you: {left} of {len(self._needs_you)} left"
            if left
            else "All of these are answered",
            told="Unanswered ones are left out; you can bring the file in again."
            if left
            else "They stand with the others in what would be written; you can still change each of them.",
        )

    def _asked(self, rows: Sequence[NeedsYou]) -> Iterator[Widget]:
        """Yield the questions, ``SHOWN`` at once: those still without an answer come first."""
        same: dict[str, list[NeedsYou]] = {}
        for each in sorted(rows, key=lambda each: bool(self._answers.of(each))):
            same.setdefault(each.cause, []).append(each)
        shown = 0
        for cause, group in same.items():
            part = group[: max(0, SHOWN - shown)]
            shown += len(part)
            single = {each.line: self._question(each) for each in part}
            boxes = [VBox([choice, _whole(each)]) for each, choice in zip(part, single.values(), strict=True)]
            if len(group) > 1:
                yield self._together(cause, group, single)
                boxes = [Fold(f"Decide these {len(group)} one by one", boxes)] if boxes else []
            yield from boxes
        if more := len(rows) - shown:
            told = "<p class='rb-note'>{more} more come when you bring the file in again.</p>"
            yield html(told, more=more)

    def _question(self, asked: NeedsYou) -> Choice:
        choice = Choice(
            f"{_name(asked)} ({asked.counts} {asked.line}). {asked.reason}",
            {choice.text: choice.text for choice in asked.choices},
            value=self._answers.of(asked),
            style="radios",
        )
        choice.observe(guarded(lambda change: self._give([asked], change["new"])), "value")
        return choice

    def _together(self, cause: str, group: Sequence[NeedsYou], single: dict[int, Choice]) -> Choice:
        """Return one question for all rows of a ``group``, with the answers that each of them has."""
        common = set.intersection(*({choice.text for choice in each.choices} for each in group))
        options = {choice.text: choice.text for choice in group[0].choices if choice.text in common}
        choice = Choice(f"The same answer for all {len(group)} of these: {cause}", options, style="radios")

        def chosen(words: str) -> None:
            self._give(group, words)
            for each in single.values():
                each.value = words

        def is_other(words: str) -> None:
            if words != choice.value:
                choice.value = ""

        choice.observe(guarded(lambda change: chosen(change["new"]) if change["new"] else None), "value")
        for each in single.values():
            each.observe(guarded(lambda change: is_other(change["new"])), "value")
        return choice

    def _give(self, rows: Sequence[NeedsYou], words: str) -> None:
        """Note an answer for ``rows``; one that is noted already changes nothing."""
        new = [each for each in rows if self._answers.of(each) != words]
        for each in new:
            self._answers.give(each.line, words)
        if new:
            self._count()
            self._changed()


def _name(asked: NeedsYou) -> str:
    """Return what the row is about: company and role, or how it begins where neither is known."""
    one = next((choice.application for choice in asked.choices if choice.application), None)
    told = [one.company, one.role] if one else list(asked.row.values())
    name = ", ".join(part.strip() for part in told if part.strip())
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()} …"


def _whole(asked: NeedsYou) -> Fold:
    cells = "; ".join(f"{header}: {cell}" for header, cell in asked.row.items())
    return Fold("The whole row", [html("<p class='rb-note'>{cells}</p>", cells=cells)])
