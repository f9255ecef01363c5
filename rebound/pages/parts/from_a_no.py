"""A rejection as a story of a failure and what was learned, two weeks later: what is already written about it."""

from collections.abc import Callable

from ipywidgets import VBox

from rebound import clock
from rebound.exercises.story import Story
from rebound.pages.parts import away
from rebound.pages.parts.due import Due
from rebound.pages.parts.history import Line, rejections
from rebound.records import EVENT_KINDS
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.note import Problem
from rebound.writing.story.again import RIPE

LEFT_OUT = "stories_left_out"
"""The setting that holds the applications of which the person wants no story."""


def ripe(journal: Journal) -> list[Line]:
    """Return the rejections that are two weeks old and have no story yet, the newest first."""
    have = {each.application_id for each in journal.entries.all("story")}
    without = have | set(journal.settings.get(LEFT_OUT, []))
    return [line for line in rejections(journal) if line.application.id not in without and _is_ripe(line)]


def _is_ripe(line: Line) -> bool:
    came = line.standing.status_on
    return came is not None and clock.today() - came >= RIPE


def begun_from(journal: Journal, line: Line) -> Story:
    """Return a story about the rejection of ``line``, with what was written about it at its place.

    The words are the person's and the employer's own; nothing is added but where and when it was.
    """
    application_id = line.application.id
    came = line.standing.status_on
    stage = line.standing.stage
    after = "" if stage == "applied" else f" I came as far as: {EVENT_KINDS[stage]}."
    when = f"In {came:%B %Y} " if came else ""
    return Story(
        kind="rejection",
        title=f"The no from {line.application.company}",
        situation=f"{when}I applied at {line.application.company}{_role(line)}.{after}",
        obstacle=_they_said(journal, application_id),
        action=_what_i_did(journal, application_id),
        result=_what_came(journal, application_id),
        questions=("failure", "set_back"),
    )


def _role(line: Line) -> str:
    return f" for {line.application.role}" if line.application.role else ""


def _they_said(journal: Journal, application_id: str) -> str:
    replies = journal.entries.all("reply", application_id)
    kept = [
        each.text
        for reply in replies
        for each in reply.body.lines
        if each.sort in ("requirement", "impression")
    ]
    return f"They said: “{' '.join(kept)}”" if kept else "They said no."


def _acts(journal: Journal, application_id: str) -> list:
    plans = journal.entries.all("plan", application_id)
    return [each.body for each in plans if each.body.purpose == "act" and each.body.act.strip()]


def _what_i_did(journal: Journal, application_id: str) -> str:
    done = [each.act.strip().removeprefix("I ").rstrip(".") for each in _acts(journal, application_id)]
    tried = [each.body.will_try.strip() for each in journal.entries.all("reply", application_id)]
    lessons = [each.body.try_next.strip() for each in journal.entries.all("lesson", application_id)]
    told = [f"What I planned: {each}." for each in done] or [each for each in (*tried, *lessons) if each]
    return "\n".join(dict.fromkeys(told))


def _what_came(journal: Journal, application_id: str) -> str:
    came = [each.what_came.strip() for each in _acts(journal, application_id)]
    lessons = [each.body.learned.strip() for each in journal.entries.all("lesson", application_id)]
    return "\n".join(dict.fromkeys(each for each in (*came, *lessons) if each))


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return the newest rejection that may make a story now, with a way to leave it out."""
    line = None if away.until(journal) else next(iter(ripe(journal)), None)
    if line is None:
        return []
    company = line.application.company
    words = f"The no from {company} may make a story: a failure, and what you learned. Five minutes."
    return [
        Due(
            line.standing.status_on + RIPE,
            words,
            "bragging_rights",
            line.application.id,
            acts=_leave(journal, line, redraw),
        )
    ]


def _leave(journal: Journal, line: Line, redraw: Callable[[], None]) -> VBox:
    problem = Problem()

    def leave() -> None:
        journal.settings.set(LEFT_OUT, [*journal.settings.get(LEFT_OUT, []), line.application.id])
        redraw()

    return VBox([button("Leave it", leave, kind="word", say=problem.say), problem]).add_class("rb-acts")
