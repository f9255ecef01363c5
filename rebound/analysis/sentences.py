"""A result → the sentence that says it, on the page, in the report and on the command line alike."""

from rebound.analysis import silence
from rebound.analysis.funnel import Funnel, Step
from rebound.analysis.group_sentences import attribute_name
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.looks import SHARES, Look
from rebound.analysis.question import Reading
from rebound.analysis.silence import LateAnswers, Waiting
from rebound.analysis.suggestions import (
    ALTERNATE,
    ASK,
    BEFORE,
    CLAIM,
    GO_ON,
    REQUIREMENT,
    SILENT,
    Suggestion,
)
from rebound.analysis.trend import BETTER, Trend
from rebound.analysis.wording import day, had_time, in_hundred, listed, many, one_in, part, rare

STEPS: dict[str, str] = {
    "applied": "sent",
    "assessment": "that reached a test or task",
    "screening": "that reached a first call",
    "interview": "that reached an interview",
    "final_interview": "that reached a final interview",
    "offer": "that reached an offer",
}
"""Step → how those who reached it are called."""


def funnel_sentence(result: Funnel) -> str:
    """Return what became of everything that was sent, in counts; refusals before and after a step apart."""
    first = result.steps[0]
    if not first.reached:
        return "Nothing is written down as sent yet."
    return step_sentence(first)


def step_sentence(step: Step) -> str:
    """Return what became of those who reached one step."""
    went_on = ("was accepted", "were accepted") if step.name == "offer" else ("went on", "went on")
    counts = {
        went_on: step.advanced,
        ("ended with their no", "ended with their no"): step.rejected,
        ("ended with yours", "ended with yours"): step.withdrawn,
        ("was closed", "were closed"): step.closed,
        ("has no answer yet", "have no answer yet"): step.open,
    }
    told = listed([f"{n:,} {one if n == 1 else more}" for (one, more), n in counts.items() if n])
    sentence = f"Of {many(step.reached, 'application')} {STEPS[step.name]}, {told}."
    if step.rate is None or step.low is None or step.high is None:
        return (
            f"{sentence} Too few for a rate: {had_time(step.mature)}, and rates begin at {FEWEST_FOR_RATES}."
        )
    if step.rate == 0:
        return (
            f"{sentence} That none went on within {step.within} days does not mean that none can: the "
            f"chance could still be up to about {one_in(step.high)}."
        )
    return (
        f"{sentence} With those still open counted in, about {round(100 * step.rate)} in 100 "
        f"(likely {in_hundred(step.low, step.high)}) go on within {step.within} days."
    )


def horizon_sentence(result: Waiting) -> str:
    """Return from when on a silence may count as no answer, and why."""
    if result.answers < silence.FEWEST_ANSWERS:
        return (
            f"From {many(result.answers, 'answer')} on a known day it is too early to tell how long yours take; "
            f"{result.horizon} days are usual. A silence is not a refusal, and can end later."
        )
    return (
        f"{result.by_horizon} of your {result.answers} answers came within {result.horizon} days. After that a "
        "silence may count as no answer; it is not a refusal, and can end later."
    )


def waiting_sentence(result: Waiting) -> str:
    """Return how the silence wears off, with those that still wait in it."""
    if not result.n and not result.unknown:
        return "Nothing is written down as sent on a known day yet."
    if not result.days:
        return (
            f"The days of {many(result.unknown, 'answer')} are not known, so how long answers take cannot be said: "
            "a curve would show silence where there was none."
        )
    last, share = result.days[-1], result.still_silent[-1]
    unknown = (
        f" Left out: {many(result.unknown, 'answer')} on days that are not known." if result.unknown else ""
    )
    return (
        f"Of all {many(result.n, 'application')}, answered or still waiting, {_half(result)}; "
        f"{round(100 * share)} in 100 (likely {in_hundred(result.low[-1], result.high[-1])}) were still silent "
        f"after {many(last, 'day')}.{unknown}"
    )


def after_sentence(name: str, result: Waiting) -> str:
    """Return how the silence after a step wears off; ``name`` is such as ``"After an interview"``."""
    begin = f"{name}: {result.answers} of {many(result.n, 'application')} answered"
    if result.n < FEWEST_FOR_RATES or not result.days:
        return f"{begin}. Too few to say how long it takes."
    last = min(result.horizon, result.days[-1])
    share, low, high = result.after(last)
    return (
        f"{begin}; {_half(result)}; {round(100 * share)} in 100 (likely {in_hundred(low, high)}) were still silent "
        f"after {many(last, 'day')}."
    )


def _half(result: Waiting) -> str:
    return (
        "fewer than half ever had an answer"
        if result.median is None
        else f"half had an answer by day {result.median}"
    )


def silent_sentence(days: int, late: LateAnswers) -> str:
    """Return what a silence of so many ``days`` has meant so far."""
    begin = f"Silent for {many(days, 'day')}."
    if not late.n:
        return (
            f"{begin} None of your applications was silent for longer yet, so nothing can be said about it."
        )
    if not late.answered:
        still = one_in(late.high)
        return (
            f"{begin} Of {many(late.n, 'application')} of yours silent this long, none got an answer so far; "
            f"the chance could still be up to about {still}."
        )
    return (
        f"{begin} Of your applications silent this long, about {one_in(late.share)} still got an answer "
        f"({late.answered} of {late.n} so far, likely {in_hundred(late.low, late.high)})."
    )


def schedule_sentence(look: Look | None, mature: int, within: int) -> str:
    """Return when differences were tested last and will be next, and why not in between."""
    sizes = (
        f"Differences are first tested at {min(SHARES)} of them"
        if look is None
        else f"Differences were last tested at {look.size} of them"
        + (f", and will be next at {look.next_size:,}" if look.next_size else "")
    )
    return (
        f"Finished means sent at least {within} days ago: {many(mature, 'application')} so far. {sizes}. In "
        "between nothing new is claimed, because whoever looks often enough finds luck."
    )


def trend_sentence(result: Trend) -> str:
    """Return whether early and late applications went differently."""
    (k_early, n_early), (k_late, n_late) = result.early, result.late
    if result.n < FEWEST_FOR_RATES:
        return (
            f"Whether anything changes can be asked once {min(SHARES)} applications have had their time; so far "
            f"it is {result.n}."
        )
    halves = (
        f"{k_early} of the first {n_early} and {k_late} of the last {n_late} finished applications went on."
    )
    if not result.claim:
        return (
            f"No change over time can be told apart from luck. {halves} That does not say that nothing changed: "
            "a small history seldom shows it."
        )
    way = "more often" if result.direction == BETTER else "less often"
    return (
        f"Your later applications went on {way}. At the last test, on {result.n}: {halves} Luck alone "
        f"would show as much {rare(result.p or 1.0)}. It does not say why: the market, the kind of post "
        "and what you do may all have changed."
    )


def reading_sentence(result: Reading) -> str:
    """Return how far the declared question is, or its reading."""
    asked = result.question
    name = attribute_name(asked.attribute)
    parts = [
        f"{level} {part(result.k[level], result.n[level], result.low[level], result.high[level])}"
        for level in (asked.first, asked.second)
    ]
    if not result.due:
        return (
            f"{name}: {asked.first} and {asked.second} in turn, since {day(asked.since)}. It is read once, after "
            f"{many(result.missing, 'more finished application')}; looking earlier would mislead. "
            f"Next: {result.next}."
        )
    if not result.in_turn:
        return (
            f"{name}: {parts[0]}, {parts[1]}. You used one after the other and not in turn, so it cannot be "
            "separated from the calendar. Nothing is claimed."
        )
    if result.claim:
        return (
            f"{name}: {parts[0]}, {parts[1]}. A gap this wide would turn up by luck {rare(result.p or 1.0)}, and "
            "you used them in turn. It holds for the applications of this time."
        )
    return (
        f"{name}: {parts[0]}, {parts[1]}. No difference can be told apart from luck. A doubling would most likely "
        "have shown; something smaller may be there."
    )


def suggestion_sentence(each: Suggestion) -> str:
    """Return one thing to try, with the number that it rests on."""
    posts = many(each.number, "application")
    late = (
        ""
        if each.share is None
        else f" Of such silences about {one_in(each.share)} still ended in an answer."
    )
    return {
        CLAIM: f"{attribute_name(each.what)}: the link held ({each.number} of {each.of} at the better level). To "
        "learn whether it is the cause, declare it as your question and alternate.",
        REQUIREMENT: f"{each.number} employers named “{each.what}” as missing, and none of your stories is marked "
        "as showing it. Look whether one does.",
        ASK: f"For {each.number} of the {each.of} refusals that came after a conversation, nobody was asked for "
        "the reason. Ask where it is not long ago.",
        ALTERNATE: f"{attribute_name(each.what)}: declare it as your question and alternate. About {each.number} "
        "finished applications would show a doubling, the fewest of all that you could try.",
        GO_ON: f"Go on in turn: the next one is {each.what}. Your question is read after {each.number} more "
        f"finished applications, of {each.of}.",
        SILENT: f"{posts} {'has' if each.number == 1 else 'have'} been silent for more than {each.days} days. Plan "
        f"without {'it' if each.number == 1 else 'them'}.{late}",
        BEFORE: f"{each.number} of {each.of} refusals came before anybody spoke with you: what they saw was paper. "
        "Begin with what is read first.",
    }[each.about]
