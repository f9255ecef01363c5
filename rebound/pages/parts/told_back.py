"""What employers said, and what the person made of their rejections: lists in their words, no test."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from rebound import frames
from rebound.analysis.causes import Chosen, causes
from rebound.analysis.feedback import Feedback, Theme
from rebound.analysis.thoughts import thoughts
from rebound.exercises.cause import CAUSES, SAID_BY, WHOSE
from rebound.exercises.plan import STATES
from rebound.exercises.reply import SORTS
from rebound.pages.parts import desk
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
    employers = "1 employer" if told.replies == 1 else f"{told.replies} employers"
    lead = fragment(
        "<p class='rb-lead'>{employers} said something that you sorted: {counts}.</p>",
        employers=employers[0].upper() + employers[1:],
        counts=", ".join(f"{n} × {SORTS[sort]}" for sort, n in told.counts.items() if n),
    )
    again = _themes("Named by more than one employer", told.again)
    themes = _themes("What it was about", told.themes)
    others = [fragment("<li class='rb-pen'>{text}</li>", text=line.text) for line in told.others]
    return fragment.joined([lead, again, themes, _under("Anything else", others)])


def _themes(head: str, themes: Iterable[Theme]) -> Fragment:
    rows = [
        fragment(
            "<li><b>{name}</b> <span class='rb-note'>{sort}, {n} {who}</span>"
            "<br><span class='rb-pen'>{words}</span></li>",
            name=theme.name,
            sort=SORTS[theme.sort],
            n=theme.employers,
            who="employer" if theme.employers == 1 else "employers",
            words=" · ".join(line.text for line in theme.lines),
        )
        for theme in themes
    ]
    return _under(head, rows)


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
            "<li><span class='rb-pen'>{cause}</span> <span class='rb-note'>{when}</span></li>",
            cause=each.text or CAUSES[each.code],
            when="; ".join(_chosen(chosen) for chosen in each.chosen),
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
    again = [
        fragment("<li>“{word}” comes back in {n} of them.</li>", word=word, n=len(shared))
        for word, shared in list(told.again.items())[:MOST_WORDS]
    ]
    rows = [
        fragment(
            "<li><span class='rb-note'>{day}</span><br><span class='rb-pen'>{text}</span>"
            " <span class='rb-note'>{belief}</span></li>",
            day=desk.short_day(each.on) if each.on else "",
            text=each.text,
            belief=""
            if each.before is None or each.after is None
            else f"believed {each.before} of 100, then {each.after}",
        )
        for each in told.all
    ]
    return _under("“They said no, and that means …”", [*rows, *again])


def _sittings(journal: Journal) -> pd.DataFrame:
    return frames.entries(journal.entries.all("not_personal"), "not_personal")


def _guesses(journal: Journal) -> Fragment:
    rows = [
        (entry.changed.local_date, entry.body.gap_in_words)
        for entry in reversed(journal.entries.all("reply"))
        if entry.body.gap_in_words
    ]
    return _list("What came, beside what you had thought", rows)


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
    return _list("Acts, and what became of them", rows)


def _under(head: str, rows: list[Fragment]) -> Fragment:
    """Return ``rows`` as a list below ``head``; nothing where there are none."""
    if not rows:
        return fragment("")
    return fragment("<h3>{head}</h3><ul>{rows}</ul>", head=head, rows=fragment.joined(rows))


def _list(head: str, rows: list[tuple[date, str]]) -> Fragment:
    lines = [
        fragment(
            "<li><span class='rb-note'>{day}</span><br><span class='rb-pen'>{words}</span></li>",
            day=desk.short_day(day),
            words=words,
        )
        for day, words in rows
    ]
    return _under(head, lines)
