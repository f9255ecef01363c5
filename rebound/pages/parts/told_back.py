"""What employers said, and what the person made of their rejections: lists in their words, no test."""

from collections.abc import Callable, Iterable
from datetime import date

import pandas as pd

from rebound import frames
from rebound.analysis.causes import Chosen, causes
from rebound.analysis.feedback import Feedback, Line, Theme
from rebound.analysis.thoughts import Thought, thoughts
from rebound.analysis.wording import listed, many
from rebound.exercises.cause import CAUSES, SAID_BY, WHOSE
from rebound.exercises.plan import STATES
from rebound.exercises.reply import SORTS
from rebound.pages.parts import desk, guesses
from rebound.store.journal import Journal
from rebound.widgets.html import Fragment, fragment
from rebound.writing import sentences

MOST_WORDS = 5
"""So many words that come back are named; the thoughts themselves are all there."""


def feedback_words(told: Feedback) -> Fragment:
    """Return what employers said, by theme, with how many of them said it and their own words below."""
    if not told.replies:
        return fragment(
            "<p class='rb-empty'>No answer to “why” is sorted yet. Most employers give none; that says nothing "
            "about you.</p>"
        )
    lead = fragment(
        "<p class='rb-lead'>{employers} told you why. You sorted what they said: {counts}.</p>",
        employers=many(told.replies, "employer"),
        counts=", ".join(f"{n} × “{SORTS[sort]}”" for sort, n in told.counts.items() if n),
    )
    again = _themes("Named as missing by more than one employer", told.again, _shown)
    themes = _themes("What it was about", told.themes)
    others = [fragment("<li>{said}</li>", said=_said([line])) for line in told.others]
    return fragment.joined([lead, again, themes, _under("Anything else", others)])


def _themes(
    head: str, themes: Iterable[Theme], beside: Callable[[Theme], Fragment] | None = None
) -> Fragment:
    rows = [
        fragment(
            "<li><b>{name}</b> <span class='rb-note'>{sort}, {employers}</span>{shown}{said}</li>",
            name=theme.name,
            sort=SORTS[theme.sort],
            employers=many(theme.employers, "employer"),
            shown=beside(theme) if beside else "",
            said=_said(theme.lines),
        )
        for theme in themes
    ]
    return _under(head, rows)


def _shown(theme: Theme) -> Fragment:
    """Return which stories show what several employers found missing."""
    titles = listed([f"“{title}”" for title in theme.stories])
    words = (
        f"Your story that shows it: {titles}." if titles else "None of your stories is marked as showing it."
    )
    return fragment("<p>{words}</p>", words=words)


def _said(lines: Iterable[Line]) -> Fragment:
    """Return what employers said, each sentence in quotation marks on a line of its own, and who said it."""
    return fragment.joined(
        [
            fragment(
                "<p>“{text}” <span class='rb-note'>{company}</span></p>", text=line.text, company=line.company
            )
            for line in lines
        ]
    )


def own_words(journal: Journal) -> Fragment:
    """Return causes, thoughts, predictions, lessons and acts over time, as lists of the person's own words."""
    parts = (_causes(journal), _thoughts(journal), _guesses(journal), _lessons(journal), _acts(journal))
    shown = [part for part in parts if part]
    if not shown:
        return fragment("<p class='rb-empty'>Nothing is written about a rejection yet.</p>")
    return fragment.joined(shown)


def _causes(journal: Journal) -> Fragment:
    rows = [
        fragment(
            "<li><span class='rb-pen'>{cause}</span>{times}</li>",
            cause=each.text or CAUSES[each.code],
            times=fragment.joined([_note(_chosen(chosen)) for chosen in each.chosen]),
        )
        for each in causes(_sittings(journal))
    ]
    return _under("Causes that you weighed, and whose word each was", rows)


def _chosen(chosen: Chosen) -> str:
    """Return one time that a cause was chosen: its day, its share, in whose hands, whose word."""
    share = "" if chosen.share is None else f"{chosen.share} of 100, "
    on = f"{desk.short_day(chosen.on)}: " if chosen.on else ""
    return f"{on}{share}{WHOSE[chosen.whose]}, {SAID_BY[chosen.said_by]}"


def _thoughts(journal: Journal) -> Fragment:
    told = thoughts(_sittings(journal))
    again = [f"“{word}” in {len(of)}" for word, of in list(told.again.items())[:MOST_WORDS]]
    rows = [
        fragment(
            "<li><span class='rb-pen'>{text}</span>{times}</li>",
            text=alike[0].text,
            times=fragment.joined([_note(_believed(each)) for each in alike]),
        )
        for alike in told.alike
    ]
    words = f"Words that come back: {listed(again)} of {len(told.all)} thoughts." if again else ""
    return _under("“They said no, and that means …”", rows, words)


def _believed(thought: Thought) -> str:
    """Return one time that a thought was there: its day, and how far it was believed before and after."""
    day = desk.short_day(thought.on) if thought.on else "on a day not known"
    if thought.before is None or thought.after is None:
        return day
    return f"{day}: believed {thought.before} of 100, then {thought.after}"


def _sittings(journal: Journal) -> pd.DataFrame:
    return frames.entries(journal.entries.all("not_personal"), "not_personal")


def _guesses(journal: Journal) -> Fragment:
    told = [each for each in guesses.pairs(journal) if each.finished or each.compared or each.gap]
    rows = [
        fragment("<li>{when}{words}</li>", when=_note(guesses.when(each)), words=guesses.in_words(each))
        for each in told
    ]
    shown = _under("What you expected them to say, and what came", rows)
    counted = guesses.counts(told) if len(told) >= guesses.COUNTED_FROM else fragment("")
    return fragment.joined([shown, counted])


def _lessons(journal: Journal) -> Fragment:
    rows = [
        (entry.changed.local_date, " → ".join(filter(None, (entry.body.learned, entry.body.try_next))))
        for entry in reversed(journal.entries.all("lesson"))
        if entry.body.learned or entry.body.try_next
    ]
    return _list("What each rejection counted for", rows)


def _acts(journal: Journal) -> Fragment:
    rows = []
    for entry in reversed(journal.entries.all("plan")):
        sentence = sentences.if_then(entry.body) or entry.body.act
        if sentence:
            came = f" {entry.body.what_came}" if entry.body.what_came else ""
            rows.append((entry.changed.local_date, f"{sentence} ({STATES[entry.body.state]}){came}"))
    return _list("Acts, and how they turned out", rows)


def _note(words: str) -> Fragment:
    return fragment("<p class='rb-note'>{words}</p>", words=words)


def _under(head: str, rows: list[Fragment], words: str = "") -> Fragment:
    """Return ``rows`` as a list below ``head``, ``words`` in pencil below them; nothing where there are none."""
    if not rows:
        return fragment("")
    return fragment(
        "<h3>{head}</h3><ul class='rb-told'>{rows}</ul>{note}",
        head=head,
        rows=fragment.joined(rows),
        note=_note(words) if words else "",
    )


def _list(head: str, rows: list[tuple[date, str]]) -> Fragment:
    lines = [
        fragment(
            "<li>{day}<span class='rb-pen'>{words}</span></li>", day=_note(desk.short_day(day)), words=words
        )
        for day, words in rows
    ]
    return _under(head, lines)
