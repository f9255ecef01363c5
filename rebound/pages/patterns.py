"""Patterns: what the history says and on how many cases it rests; the frames, for questions of one's own."""

import pandas as pd
from ipywidgets import VBox

from rebound import clock, frames
from rebound.analysis import ends as standing_today
from rebound.analysis.waiting import FEWEST_FOR_QUARTILES, AnswerTimes, answer_times
from rebound.charts.ends import ends_figure
from rebound.charts.waiting import answer_times_figure
from rebound.pages.parts import desk
from rebound.widgets.chart import chart
from rebound.widgets.html import html
from rebound.widgets.look import Look
from rebound.widgets.note import Empty


def begin() -> VBox:
    """Open the journal and say on how many applications this page rests, and as of when."""
    sent = standing_today.ends(applications()).sent
    words = f"It rests on {_many(sent, 'application')} that you sent, as of {desk.day_name(clock.today())}."
    return VBox([Look(), html("<p class='rb-note'>{words}</p>", words=words) if sent else html("")])


def ends() -> VBox:
    """Show where applications end, before anybody spoke with the person and after."""
    result = standing_today.ends(applications())
    if not result.sent:
        return _box(_nothing_yet())
    answer = html("<p class='rb-lead'>{words}</p>", words=_ends_in_words(result))
    return _box(answer, chart(ends_figure(result)))


def waiting() -> VBox:
    """Show how long answers take, beside how long the unanswered ones have waited."""
    result = answer_times(applications())
    if not result.sent:
        return _box(_nothing_yet())
    answer = html("<p class='rb-lead'>{words}</p>", words=_waiting_in_words(result))
    return _box(answer, chart(answer_times_figure(result)))


def applications() -> pd.DataFrame:
    """Return one row for each application with its derived status, as ``frames.applications`` has it."""
    journal = desk.journal()
    return frames.applications(journal.applications.all(), journal.events.all())


def events() -> pd.DataFrame:
    """Return one row for each thing that happened; ``frames.events`` says what it has."""
    journal = desk.journal()
    return frames.events(journal.events.all(), journal.applications.all())


def entries(kind: str | None = None) -> pd.DataFrame:
    """Return one row for each entry, of one ``kind`` with its fields; ``frames.entries`` says what it has."""
    return frames.entries(desk.journal().entries.all(), kind)


def _box(*children: object) -> VBox:
    return VBox(children).add_class("rb").add_class("rb-ask")


def _nothing_yet() -> VBox:
    address = desk.address("applications")
    link = html("<p><a href='{to}'>To the applications</a></p>", to=address)
    return VBox([Empty("Nothing is written down as sent yet. Bring in a list first."), link])


def _ends_in_words(result: standing_today.Ends) -> str:
    before, after = result.before, result.after
    waiting = before["waiting"] + after["waiting"]
    return (
        f"Of {_many(result.sent, 'application')}, {result.spoken} led to a conversation. "
        f"{before['rejected']} ended with their no before anybody spoke with you, {after['rejected']} after. "
        f"{waiting} {'is' if waiting == 1 else 'are'} still open."
    )


def _waiting_in_words(result: AnswerTimes) -> str:
    answered, waiting = result.answered, result.waiting
    unknown = f" {result.answered_unknown} more were answered on days that are not known." * bool(
        result.answered_unknown
    )
    if not answered.n:
        return f"No answer has a known day yet; {_waiting(waiting.n)}.{unknown}"
    half = f"Half of the {answered.n} answers with known days came within {_days(answered.median)}. "
    few = f"{_many(answered.n, 'answer')} so far, the longest after {_days(answered.longest)}. "
    return (half if answered.n >= FEWEST_FOR_QUARTILES else few) + f"{_waiting(waiting.n)}.{unknown}"


def _days(number: float | None) -> str:
    return _many(int(number) if float(number).is_integer() else number, "day")


def _many(number: float, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")


def _waiting(number: int) -> str:
    return f"{number} {'is' if number == 1 else 'are'} still waiting"
