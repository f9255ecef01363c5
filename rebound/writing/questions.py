"""Interview questions and competencies: which story answers what, and what an advertisement asks for."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rebound import paths
from rebound.exercises.story import Story
from rebound.writing.story.counts import PARTS, plain, sentences

LIKELY = 8
"""Questions that are suggested for one story."""


@dataclass(frozen=True, slots=True)
class Question:
    """One interview question: its words, what it asks for, and the competencies behind it."""

    id: str
    words: str
    asks_for: str
    competencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A competency that an advertisement names, and the words in which it does."""

    competency: str
    name: str
    words: str


@cache
def questions() -> dict[str, Question]:
    """Return the shipped questions by their id, in the order in which they are listed.

    Raises:
        errors.ShippedFileMissing: the file is not where it should be.
    """
    made = (
        Question(**each | {"competencies": tuple(each["competencies"])}) for each in _shipped()["questions"]
    )
    return {each.id: each for each in made}


@cache
def competencies() -> dict[str, str]:
    """Return the name of each competency by its id."""
    return {each["id"]: each["name"] for each in _shipped()["competencies"]}


def shown_by(story: Story) -> dict[str, int]:
    """Return the competencies that ``story`` shows, with how often its words say so, the clearest first.

    What kind of story it is counts like three wordings.
    """
    told = plain(" ".join([story.title, *(getattr(story, part) for part in PARTS)]))
    found = {
        name: len({each.group() for each in pattern.finditer(told)})
        for name, pattern in _in("stories").items()
    }
    for name in _shipped()["kinds"].get(story.kind, ()):
        found[name] += 3
    return dict(sorted(((name, count) for name, count in found.items() if count), key=lambda each: -each[1]))


def suggested(story: Story, most: int = LIKELY) -> list[Question]:
    """Return the questions that ``story`` may answer, the likeliest first; those it was given come first of all."""
    shown = shown_by(story)
    given = [questions()[each] for each in story.questions if each in questions()]

    def weight(question: Question) -> float:
        return sum(shown.get(each, 0) for each in question.competencies) / len(question.competencies)

    likely = sorted((each for each in questions().values() if weight(each) > 0), key=weight, reverse=True)
    return [*given, *(each for each in likely if each not in given)][: max(most, len(given))]


def named_in(advert: str) -> list[Named]:
    """Return the competencies that the text of an advertisement names, each with the sentence that does first."""
    told = sentences(advert)
    first = {
        name: next((each for each in told if pattern.search(plain(each))), "")
        for name, pattern in _in("adverts").items()
    }
    return [Named(name, competencies()[name], words) for name, words in first.items() if words]


def answering(competency: str, stories: Mapping[str, Story]) -> list[str]:
    """Return the keys of the ``stories`` that show ``competency``, the clearest first.

    A story that was given a question behind which the competency stands shows it, whatever its words.
    """
    weights = {key: _weight(story, competency) for key, story in stories.items()}
    return sorted((key for key, weight in weights.items() if weight), key=lambda key: -weights[key])


def without_story(stories: Iterable[Story]) -> list[Question]:
    """Return the questions that none of ``stories`` was given to."""
    given = {each for story in stories for each in story.questions}
    return [each for each in questions().values() if each.id not in given]


def times_given(story: Story, competency: str) -> int:
    """Return behind how many of the questions that ``story`` was given to ``competency`` stands."""
    behind = [questions()[each].competencies for each in story.questions if each in questions()]
    return sum(competency in each for each in behind)


def _weight(story: Story, competency: str) -> int:
    """Return how clearly ``story`` shows ``competency``; a single wording may be chance and counts for nothing."""
    shown = _shown(story).get(competency, 0)
    return 3 * times_given(story, competency) + (shown if shown > 1 else 0)


@cache
def _shown(story: Story) -> Mapping[str, int]:
    return shown_by(story)


@cache
def _in(where: str) -> dict[str, re.Pattern[str]]:
    """Return how each competency is worded in ``"adverts"`` or in ``"stories"``."""
    return {
        each["id"]: re.compile(rf"(?<!\w)(?:{'|'.join(each[f'in_{where}'])})(?!\w)")
        for each in _shipped()["competencies"]
    }


@cache
def _shipped() -> Mapping[str, Any]:
    return json.loads(paths.shipped("data/questions.json").read_text(encoding="utf-8"))
