"""What was predicted and what came: side by side for one reply, one below the other over several."""

from collections import Counter
from dataclasses import dataclass

from ipywidgets import Widget

from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.reply import AS_GUESSED, SORTS, Reply
from rebound.pages.parts import desk
from rebound.pages.parts.asking import KIND, called
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html
from rebound.writing import sentences

COUNTED_FROM = 5
"""Replies from which on they are counted as well; fewer say nothing as numbers."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A reply with the request it answers, and who wrote it."""

    asked: AskForInsight
    reply: Reply
    who: str
    entry: Entry


def beside(asked: AskForInsight, reply: Reply) -> Fragment:
    """Return the prediction beside the reply; on a phone one below the other."""
    guessed = sentences.guess(asked) or "You wrote no guess down."
    wanted = asked.impression.strip()
    came = [
        (SORTS[sort], [each.text for each in reply.lines if each.sort == sort])
        for sort in (*[code for code in SORTS if code], "")
    ]
    said = fragment.joined(
        fragment("<h4>{kind}</h4>{lines}", kind=kind.capitalize(), lines=_paragraphs(lines))
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


def pairs(journal: Journal) -> list[Pair]:
    """Return the finished replies with what was predicted for each, the newest first."""
    requests = {each.id: each for each in journal.entries.all(KIND)}
    found = []
    for entry in journal.entries.all("reply"):
        asked = requests.get(entry.body.request)
        if asked and entry.body.finished_at and sentences.guess(asked.body):
            found.append(Pair(asked.body, entry.body, called(journal, asked), entry))
    return found


def earlier(journal: Journal) -> tuple[Widget, ...]:
    """Return what was predicted and what came over several rejections; empty for fewer than two."""
    found = pairs(journal)
    if len(found) < 2:
        return ()
    rows = fragment.joined(_row(each) for each in found)
    table = html("<div class='rb-guesses'>{rows}</div>", rows=rows)
    return (Fold("What you predicted, and what came", [*_counts(found), table]),)


def _row(pair: Pair) -> Fragment:
    day = pair.reply.received_on or pair.entry.changed.local_date
    return fragment(
        "<h3>{who}</h3><p class='rb-note'>{day}{compared}</p>"
        "<p>You guessed: <span class='rb-pen'>{guess}</span></p>"
        "<p>What differed: <span class='rb-pen'>{gap}</span></p>",
        who=pair.who,
        day=desk.day_name(day),
        compared=f", {AS_GUESSED[pair.reply.as_guessed]}" if pair.reply.as_guessed else "",
        guess=sentences.guess(pair.asked),
        gap=pair.reply.gap_in_words or "not said",
    )


def _counts(found: list[Pair]) -> list[Widget]:
    """Return the counts, from five replies on: counts, never shares."""
    if len(found) < COUNTED_FROM:
        return []
    compared = Counter(each.reply.as_guessed for each in found)
    lines = Counter(line.sort for each in found for line in each.reply.lines if line.sort)
    said = "; ".join(f"{AS_GUESSED[code]}: {compared[code]}" for code in AS_GUESSED if compared[code])
    sorts = "".join(f"; {SORTS[code]}: {lines[code]}" for code in SORTS if lines[code])
    return [
        html(
            "<p>{count} replies with a guess before them. {said}.</p><p>{total}{sorts}.</p>"
            "<p class='rb-note'>Counts of your own replies; too few to say more than this.</p>",
            count=len(found),
            said=said,
            total=sentences.counted(sum(lines.values()), "sentence sorted", "sentences sorted")
            or "No sentence sorted",
            sorts=sorts,
        )
    ]
