"""Patterns: what the history says and on how many cases it rests; the frames, for questions of one's own."""

import pandas as pd
from ipywidgets import HTML, VBox, Widget

from rebound import clock, frames
from rebound.analysis import ends as standing_today
from rebound.analysis import sentences
from rebound.analysis.funnel import funnel
from rebound.analysis.group_sentences import attribute_name, told_from
from rebound.analysis.silence import waiting as silence_of
from rebound.analysis.waiting import answer_times
from rebound.analysis.wording import many
from rebound.charts.ends import ends_figure
from rebound.charts.silence import silence_figure
from rebound.charts.waiting import answer_times_figure
from rebound.charts.weeks import weeks_figure
from rebound.pages.parts import desk, history_words, reading_history, report, told_back
from rebound.pages.parts.declaring import Declaring
from rebound.pages.parts.narrowing import Narrowing
from rebound.pages.parts.reading_history import History
from rebound.widgets.chart import chart
from rebound.widgets.download import Download
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.look import Look
from rebound.widgets.note import Empty

_narrowing: Narrowing | None = None


def begin() -> VBox:
    """Open the journal, say on how many applications this page rests, and offer to look at a part of them."""
    global _narrowing
    _narrowing = Narrowing(_history)
    sent = _history().result.ends.sent
    words = f"It rests on {many(sent, 'application')} that you sent, as of {desk.day_name(clock.today())}."
    said = html("<p class='rb-note'>{words}</p>", words=words) if sent else html("")
    return VBox([Look(), said, *([_narrowing.box] if sent else [])])


def ends() -> VBox:
    """Show where applications end, before anybody spoke with the person and after, and step by step."""
    box = _box()

    def show() -> None:
        applications, steps = _part().frames()
        result = standing_today.ends(applications, _history().result.waiting.horizon)
        if not result.sent:
            box.children = _nothing_yet()
            return
        told = [sentences.step_sentence(step) for step in funnel(steps).steps if step.reached]
        know = (
            "Counts are as of today. A rate takes in those that are still open, too: leaving them out "
            "would make it look higher or lower than it is. The method is Aalen and Johansen's, with the "
            "four ends competing. “No answer” is a silence of more than "
            f"{_history().result.waiting.horizon} days; it is not a refusal."
        )
        box.children = (
            *_part_note(),
            html("<p class='rb-lead'>{words}</p>", words=history_words.ends_in_words(result)),
            chart(ends_figure(result)),
            Fold("Step by step", [_paragraphs(told)]),
            _how_we_know(know),
        )

    _part().draw(show)
    return box


def waiting() -> VBox:
    """Show how long answers take, and how the silence of those without one wears off."""
    box = _box()

    def show() -> None:
        applications, steps = _part().frames()
        result = answer_times(applications)
        if not result.sent:
            box.children = _nothing_yet()
            return
        silence = silence_of(steps)
        enough = history_words.enough(silence)
        told = history_words.silence_in_words(silence, steps)
        know = (
            "The curve counts those still waiting for as long as they have waited; “left” says how many "
            "it still rests on, and where fewer than five are left it ends. The method is Kaplan and "
            "Meier's. An automatic receipt is not an answer."
        )
        box.children = (
            *_part_note(),
            html("<p class='rb-lead'>{words}</p>", words=history_words.waiting_in_words(result)),
            chart(answer_times_figure(result)),
            *((_paragraphs(told), chart(silence_figure(silence))) if enough else ()),
            *_folded("What a silence has meant so far", history_words.silences(steps) if enough else []),
            *_folded("After a conversation", history_words.after_steps(steps)),
            *_kinds_apart(history_words.kinds_apart(applications, steps)),
            _how_we_know(know),
        )

    _part().draw(show)
    return box


def differs() -> VBox:
    """Show what differs between applications, attribute by attribute; claimed only where it passed the test."""
    result = _history().result
    groups = [group for group in result.groups.groups if group.levels]
    if not groups and result.groups.groups:
        return _box(_paragraphs([sentences.schedule_sentence(result.look, result.mature, result.horizon)]))
    if not groups:
        return _box(
            Empty(
                "Nothing is written down yet in which your applications could differ: no source, no résumé."
            )
        )
    claimed = [group for group in groups if group.attribute in result.claims]
    others = [group for group in groups if group not in claimed]
    lead = {
        0: "Nothing here can be told apart from luck yet.",
        1: "One difference is wider than luck would show.",
    }
    know = (
        "Tested once at each of 30, 60, 120, 240 … finished applications; of several to one employer the first "
        "counts. Every attribute that is looked at is paid for, so that of a hundred searches without any pattern "
        "about four are ever shown one. A claim must also hold where everything else is the same."
    )
    schedule = sentences.schedule_sentence(result.look, result.mature, result.horizon)
    return _box(
        html(
            "<p class='rb-lead'>{lead}</p>",
            lead=lead.get(len(claimed), "Some differences are wider than luck."),
        ),
        html("<p class='rb-note'>{words}</p>", words=schedule),
        *(widget for group in claimed for widget in _group(group)),
        *(Fold(attribute_name(group.attribute), _group(group)) for group in others),
        _how_we_know(know),
    )


def ask() -> VBox:
    """Show the declared question with its plan and its reading, or the form that declares one."""
    return Declaring(desk.journal(), _history).box


def trend() -> VBox:
    """Show whether it is getting better, and the weeks with those that are not finished."""
    result = _history().result
    if not result.weeks:
        return _box(*_nothing_yet())
    apart = (
        [history_words.with_the_calendar(result.trend.with_the_calendar)]
        if result.trend.with_the_calendar
        else []
    )
    know = (
        "Only applications that have had their time are compared, in the order in which you sent them. There is no "
        "line through the weeks: with so few in each, it would mostly draw luck."
    )
    return _box(
        html("<p class='rb-lead'>{words}</p>", words=sentences.trend_sentence(result.trend)),
        chart(weeks_figure(result.weeks)),
        _paragraphs(apart),
        _how_we_know(know),
    )


def said() -> VBox:
    """Show what employers said, by theme, in their own words."""
    return _box(_words(told_back.feedback_words(_history().result.feedback)))


def own_words() -> VBox:
    """Show what the person made of their rejections over time: lists in their words, no test, no score."""
    return _box(_words(told_back.own_words(desk.journal())))


def what_next() -> VBox:
    """Show at most three things to try, each with the number that it rests on."""
    told = [sentences.suggestion_sentence(each) for each in _history().result.suggestions]
    if not told:
        return _box(Empty("Nothing stands out that would be worth changing now."))
    rows = fragment.joined([fragment("<li>{words}</li>", words=each) for each in told])
    return _box(html("<ol class='rb-next'>{rows}</ol>", rows=rows))


def take_along() -> VBox:
    """Offer the whole page as one file, for oneself or a coach."""
    return _box(
        Download(
            "Download as one page",
            lambda: report.report(report.sections(_history(), desk.journal()), clock.today()),
        )
    )


def applications() -> pd.DataFrame:
    """Return one row for each application with its derived status, as ``frames.applications`` has it."""
    journal = desk.journal()
    return frames.applications(journal.applications.all(), journal.events.all())


def events() -> pd.DataFrame:
    """Return one row for each thing that happened; ``frames.events`` says what it has."""
    journal = desk.journal()
    return frames.events(journal.events.all(), journal.applications.all())


def steps() -> pd.DataFrame:
    """Return one row for each step that an application reached; ``frames.steps`` says what it has."""
    journal = desk.journal()
    return frames.steps(journal.applications.all(), journal.events.all())


def entries(kind: str | None = None) -> pd.DataFrame:
    """Return one row for each entry, of one ``kind`` with its fields; ``frames.entries`` says what it has."""
    return frames.entries(desk.journal().entries.all(), kind)


# --- what the sections are made of ---


def _history() -> History:
    return reading_history.history(desk.journal())


def _part() -> Narrowing:
    if _narrowing is None:
        begin()
    return _narrowing


def _part_note() -> tuple[Widget, ...]:
    words = _part().words
    return (html("<p class='rb-note'>Only {words}.</p>", words=words),) if words else ()


def _box(*children: Widget) -> VBox:
    return VBox(children).add_class("rb").add_class("rb-ask")


def _nothing_yet() -> tuple[Widget, ...]:
    address = desk.address("applications")
    link = html("<p><a href='{to}'>To the applications</a></p>", to=address)
    return (Empty("Nothing is written down as sent yet. Bring in a list first."), link)


def _words(shown: Fragment) -> HTML:
    return html("{shown}", shown=shown)


def _paragraphs(told: list[str]) -> HTML:
    return _words(report.paragraphs(told))


def _folded(title: str, told: list[str]) -> tuple[Widget, ...]:
    """Return ``told`` in a fold; nothing where there is nothing to tell."""
    return (Fold(title, [_paragraphs(told)]),) if told else ()


def _kinds_apart(kinds: list[history_words.Kind]) -> tuple[Widget, ...]:
    return (Fold("One kind beside another", [_words(report.kinds_table(kinds))]),) if kinds else ()


def _how_we_know(words: str) -> Fold:
    return Fold("How we know", [html("<p class='rb-note'>{words}</p>", words=words)])


def _group(group) -> tuple[Widget, ...]:
    result = _history().result
    sentence = _paragraphs([report.group_words(result, group)])
    figures = report.level_figures(result, group.attribute)
    if not figures:
        return (sentence,)
    pulled = history_words.pulled(told_from(result.groups, result.tested, group.attribute))
    return (sentence, html("<p class='rb-note'>{words}</p>", words=pulled), *map(chart, figures))
