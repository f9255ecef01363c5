"""The report: the whole analysis as one file that any browser opens and prints; no script, nothing from outside."""

from datetime import date

from rebound.analysis import sentences
from rebound.analysis.group_sentences import group_sentence, told_from
from rebound.analysis.groups import Group
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.patterns import Patterns
from rebound.analysis.silence import waiting as silence_of
from rebound.analysis.waiting import answer_times
from rebound.charts.ends import ends_figure
from rebound.charts.levels import levels_figure
from rebound.charts.silence import silence_figure
from rebound.charts.waiting import answer_times_figure
from rebound.charts.weeks import weeks_figure
from rebound.pages.parts import desk, history_words, told_back
from rebound.pages.parts.history_words import Kind
from rebound.pages.parts.reading_history import History
from rebound.paths import PACKAGE
from rebound.store.journal import Journal
from rebound.widgets.chart import Figure
from rebound.widgets.html import Fragment, fragment

SHEET = PACKAGE / "pages" / "parts" / "report.css"

Section = tuple[str, list[Fragment | Figure]]
"""A question, and what answers it, in order: words and pictures."""


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


def _section(question: str, parts: list[Fragment | Figure]) -> Fragment:
    shown = [part if isinstance(part, Fragment) else _picture(part) for part in parts]
    return fragment(
        "<section><h2>{question}</h2>{parts}</section>", question=question, parts=fragment.joined(shown)
    )


def _picture(figure: Figure) -> Fragment:
    return fragment(
        "<figure>{drawn}{table}</figure>",
        drawn=fragment.vouched(figure.svg_wide),
        table=fragment.vouched(figure.table_html),
    )


def sections(history: History, journal: Journal) -> list[Section]:
    """Return everything that the page shows of the whole history, question by question."""
    result = history.result
    next_things = [sentences.suggestion_sentence(each) for each in result.suggestions]
    question = [_lead(sentences.reading_sentence(result.question))] if result.question else []
    weeks = [weeks_figure(result.weeks)] if result.weeks else []
    funnel = [sentences.step_sentence(step) for step in result.funnel.steps if step.reached]
    told = [
        (
            "Where do my applications end?",
            [_lead(history_words.ends_in_words(result.ends)), ends_figure(result.ends), paragraphs(funnel)],
        ),
        ("How long do answers take?", _waits(history)),
        ("What differs?", _differs(result)),
        ("My one question", question),
        ("Is it getting better?", [_lead(sentences.trend_sentence(result.trend)), *weeks]),
        ("What did employers say?", [told_back.feedback_words(result.feedback)]),
        ("What I made of it", [told_back.own_words(journal)]),
        ("What next?", [paragraphs(next_things)]),
    ]
    return [(question, parts) for question, parts in told if parts]


def _waits(history: History) -> list[Fragment | Figure]:
    """Return how long answers take: those that came, the silence, and one kind beside another."""
    times, silence = answer_times(history.applications), silence_of(history.steps)
    told: list[Fragment | Figure] = [
        _lead(history_words.waiting_in_words(times)),
        answer_times_figure(times),
    ]
    if history_words.enough(silence):
        told += [paragraphs(history_words.silence_in_words(silence, history.steps)), silence_figure(silence)]
    kinds = history_words.kinds_apart(history.applications, history.steps)
    return [*told, paragraphs(history_words.after_steps(history.steps)), kinds_table(kinds)]


def _differs(result: Patterns) -> list[Fragment | Figure]:
    """Return every attribute with its picture."""
    told: list[Fragment | Figure] = [
        paragraphs([sentences.schedule_sentence(result.look, result.mature, result.horizon)])
    ]
    for group in result.groups.groups:
        if group.levels:
            told += [paragraphs([group_words(result, group)]), *level_figures(result, group.attribute)]
    if result.groups.n >= FEWEST_FOR_RATES:
        told.insert(1, paragraphs([history_words.pulled(result.groups)]))
    return told


def group_words(result: Patterns, group: Group) -> str:
    """Return what may be said of ``group``."""
    return group_sentence(result.groups, result.tested, group.attribute, result.further)


def kinds_table(kinds: list[Kind]) -> Fragment:
    """Return how often and how soon each kind of employers or applications was answered; nothing without any."""
    if not kinds:
        return fragment("")
    rows = [
        fragment(
            "<tr><th scope='row'>{name}</th><td>{answered}</td><td>{half}</td><td>{silent}</td></tr>",
            name=kind.name,
            answered=kind.answered,
            half=kind.half,
            silent=kind.silent,
        )
        for kind in kinds
    ]
    return fragment(
        "<p>{words}</p><table class='rb-table'><thead><tr><td></td><th scope='col'>Answered</th>"
        "<th scope='col'>Half by day</th><th scope='col'>Silent after {day} days</th></tr></thead>"
        "<tbody>{rows}</tbody></table>",
        words="One kind beside another, those that still wait counted in. Nothing here is tested: kinds differ by "
        "luck alone, too.",
        day=kinds[0].day,
        rows=fragment.joined(rows),
    )


def level_figures(result: Patterns, attribute: str) -> list[Figure]:
    """Return the picture of ``attribute``, with the numbers that are told of it; none without two levels."""
    groups = told_from(result.groups, result.tested, attribute)
    group = groups[attribute]
    if len(group.levels) < 2 or any(level.rate is None for level in group.levels) or not groups.n:
        return []
    return [levels_figure(group, groups.k / groups.n)]


def paragraphs(told: list[str]) -> Fragment:
    """Return each of these sentences as a paragraph of its own."""
    return fragment.joined([fragment("<p>{words}</p>", words=each) for each in told])


def _lead(words: str) -> Fragment:
    return fragment("<p class='lead'>{words}</p>", words=words)
