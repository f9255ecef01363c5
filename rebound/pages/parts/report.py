"""The report: the whole analysis as one file that any browser opens and prints; no script, nothing from outside."""

from datetime import date

from rebound.analysis import sentences
from rebound.analysis.group_sentences import group_sentence
from rebound.analysis.groups import Group, Groups
from rebound.analysis.silence import waiting as silence_of
from rebound.analysis.waiting import answer_times
from rebound.charts.ends import ends_figure
from rebound.charts.levels import levels_figure
from rebound.charts.silence import silence_figure
from rebound.charts.waiting import answer_times_figure
from rebound.charts.weeks import weeks_figure
from rebound.pages.parts import desk, history_words, told_back
from rebound.pages.parts.reading_history import History
from rebound.paths import PACKAGE
from rebound.store.journal import Journal
from rebound.widgets.chart import Figure
from rebound.widgets.html import Fragment, fragment

SHEET = PACKAGE / "pages" / "parts" / "report.css"

Section = tuple[str, str | Fragment, list[Figure]]
"""A question, its answer, and the pictures below it."""


def report(sections: list[Section], as_of: date) -> tuple[str, bytes, str]:
    """Return the report as the name of a file, its bytes and its media type.

    Args:
        sections: in the order of the page.
        as_of: the day for which all of it holds.
    """
    page = fragment(
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<meta name='referrer' content='no-referrer'><title>Patterns, {day}</title><style>{sheet}</style></head>"
        "<body><main><h1>Patterns</h1><p class='note'>As of {day}. Ranges say how sure a figure is: nine times in "
        "ten the true value lies inside. A link is not a cause.</p>{sections}</main></body></html>",
        day=desk.short_day(as_of),
        sheet=fragment.vouched(SHEET.read_text(encoding="utf-8")),
        sections=fragment.joined([_section(*each) for each in sections]),
    )
    return f"rebound-patterns-{as_of.isoformat()}.html", str(page).encode(), "text/html"


def _section(question: str, answer: str | Fragment, figures: list[Figure]) -> Fragment:
    shown = answer if isinstance(answer, Fragment) else fragment("<p class='lead'>{words}</p>", words=answer)
    return fragment(
        "<section><h2>{question}</h2>{answer}{figures}</section>",
        question=question,
        answer=shown,
        figures=fragment.joined(
            [
                fragment(
                    "<figure>{drawn}{table}</figure>",
                    drawn=fragment.vouched(each.svg_wide),
                    table=fragment.vouched(each.table_html),
                )
                for each in figures
            ]
        ),
    )


def sections(history: History, journal: Journal) -> list[Section]:
    """Return everything that the page shows of the whole history, question by question."""
    result = history.result
    times, silence = answer_times(history.applications), silence_of(history.steps)
    curve = [silence_figure(silence)] if history_words.enough(silence) else []
    groups = [group for group in result.groups.groups if group.levels]
    differing = [
        group_sentence(result.groups, result.tested, each.attribute, result.further) for each in groups
    ]
    next_things = [sentences.suggestion_sentence(each) for each in result.suggestions]
    weeks = [weeks_figure(result.weeks)] if result.weeks else []
    return [
        (
            "Where do my applications end?",
            history_words.ends_in_words(result.ends),
            [ends_figure(result.ends)],
        ),
        (
            "How long do answers take?",
            history_words.waiting_in_words(times),
            [answer_times_figure(times), *curve],
        ),
        (
            "What differs?",
            paragraphs(differing),
            [figure for each in groups for figure in level_figures(result.groups, each)],
        ),
        ("Is it getting better?", sentences.trend_sentence(result.trend), weeks),
        ("What did employers say?", told_back.feedback_words(result.feedback), []),
        ("What I made of it", told_back.own_words(journal), []),
        ("What next?", paragraphs(next_things), []),
    ]


def level_figures(groups: Groups, group: Group) -> list[Figure]:
    """Return the picture of ``group``, where it has two levels with rates; else none."""
    if len(group.levels) < 2 or any(level.rate is None for level in group.levels) or not groups.n:
        return []
    return [levels_figure(group, groups.k / groups.n)]


def paragraphs(told: list[str]) -> Fragment:
    """Return each of these sentences as a paragraph of its own."""
    return fragment.joined([fragment("<p>{words}</p>", words=each) for each in told])
