"""What was predicted and what came: side by side for one reply, one below the other over several."""

from collections.abc import Sequence

from ipywidgets import Widget

from rebound import frames
from rebound.analysis.predictions import Predicted, compared, predictions
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.reply import AS_GUESSED, SORTS, Reply
from rebound.pages.parts import desk
from rebound.pages.parts.asking import KIND, called
from rebound.store.journal import Journal
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html
from rebound.writing import sentences

COUNTED_FROM = 5
"""Replies from which on they are counted as well; fewer say nothing as numbers."""


def beside(asked: AskForInsight, reply: Reply) -> Fragment:
    """Return the prediction beside the reply; on a phone one below the other."""
    guessed = sentences.guess(asked) or "You did not write down a guess."
    wanted = asked.impression.strip()
    came = [
        (SORTS[sort], [each.text for each in reply.lines if each.sort == sort])
        for sort in (*[code for code in SORTS if code], "")
    ]
    said = fragment.joined(
        fragment("<h4>{kind}</h4>{lines}", kind=kind[:1].upper() + kind[1:], lines=_paragraphs(lines))
        for kind, lines in came
        if lines
    )
    return fragment(
        "<div class='rb-beside'><section><h3>You guessed</h3><p class='rb-pen'>{guessed}</p>{wanted}</section>"
        "<section><h3>They said</h3>{said}</section></div>",
        guessed=guessed,
        wanted=fragment("<p>You wanted to leave: <span class='rb-pen'>{words}</span></p>", words=wanted)
        if wanted
        else "",
        said=said or _paragraphs([reply.text.strip() or "Nothing is written down yet."]),
    )


def _paragraphs(lines: list[str]) -> Fragment:
    return fragment.joined(fragment("<p class='rb-words'>{line}</p>", line=line) for line in lines)


def pairs(journal: Journal) -> tuple[Predicted, ...]:
    """Return what was predicted and what came, in the order of the days of the replies."""
    return predictions(*(frames.entries(journal.entries.all(kind), kind) for kind in (KIND, "reply")))


def earlier(journal: Journal) -> tuple[Widget, ...]:
    """Return what was predicted and what came, the newest first; empty for fewer than two rejections."""
    found = [each for each in reversed(pairs(journal)) if each.finished]
    if len(found) < 2:
        return ()
    requests = {each.id: each for each in journal.entries.all(KIND)}
    rows = fragment.joined(_row(each, called(journal, requests[each.request])) for each in found)
    table = html("<div class='rb-guesses'>{rows}</div>", rows=rows)
    counted = [html("{words}", words=counts(found))] if len(found) >= COUNTED_FROM else []
    return (Fold("What you predicted, and what came", [*counted, table]),)


def in_words(pair: Predicted) -> Fragment:
    """Return what was guessed, and what differed."""
    return fragment(
        "<p>You guessed: <span class='rb-pen'>{guess}</span></p>"
        "<p>What differed: <span class='rb-pen'>{gap}</span></p>",
        guess=sentences.guessed(pair.guess, pair.sure),
        gap=pair.gap or "not said",
    )


def when(pair: Predicted) -> str:
    """Return the day of a reply, and how it compares with what was guessed."""
    day = desk.day_name(pair.on) if pair.on else "on a day not known"
    return f"{day}, {AS_GUESSED[pair.compared]}" if pair.compared else day


def counts(found: Sequence[Predicted]) -> Fragment:
    """Return counts, never shares."""
    how, sorts = compared(found)
    return fragment(
        "<p>{count} replies with a guess before them. {said}.</p><p>{total}{sorts}.</p>"
        "<p class='rb-note'>Counts of your own replies; too few to say more than this.</p>",
        count=len(found),
        said="; ".join(f"{AS_GUESSED[code]}: {how[code]}" for code in AS_GUESSED if how[code]),
        total=sentences.counted(sorts.total(), "sentence sorted", "sentences sorted") or "No sentence sorted",
        sorts="".join(f"; {SORTS[code]}: {sorts[code]}" for code in SORTS if sorts[code]),
    )


def _row(pair: Predicted, who: str) -> Fragment:
    return fragment(
        "<h3>{who}</h3><p class='rb-note'>{when}</p>{words}", who=who, when=when(pair), words=in_words(pair)
    )
