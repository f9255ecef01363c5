"""``rebound patterns``: the whole analysis, in words or as JSON, with how many cases each answer rests on."""

from dataclasses import asdict
from datetime import date
from typing import Any

from rebound import clock, frames
from rebound.analysis import group_sentences, sentences
from rebound.analysis.ends import ENDS, Ends
from rebound.analysis.groups import ONE_LEVEL, Group, Groups
from rebound.analysis.patterns import Patterns, patterns
from rebound.analysis.question import declared
from rebound.analysis.waiting import AnswerTimes, Spread, answer_times
from rebound.analysis.wording import had_time, listed, many
from rebound.commands import output
from rebound.records import STATUSES
from rebound.store.journal import Journal

WORDS = {**STATUSES, "waiting": "open, waiting for them", "no_answer": "open, silent for long"}


def run(as_json: bool, as_of: date | None = None, one_look: float | None = None) -> int:
    """Print the analysis and return the exit status.

    Args:
        as_json: print JSON instead of words.
        as_of: the day for which it holds; today if not given.
        one_look: look once at all mature applications, with this share of alpha, and not when the schedule says.
    """
    journal = Journal.open()
    as_of = as_of or clock.today()
    applications, events = journal.applications.all(), journal.events.all()
    frame = frames.applications(applications, events, as_of)
    steps = frames.steps(applications, events, as_of)
    entries = journal.entries.all()
    result = patterns(
        frame,
        steps,
        frames.events(events, applications),
        as_of,
        told=frames.reply_lines(entries, applications),
        stories=frames.entries(entries, "story"),
        question=declared(frame, frames.entries(entries, "question")),
        one_look=one_look,
    )
    times = answer_times(frame)
    words = _words(result, times) if len(frame) else "There is no application in your journal yet."
    output.result(words, _data(result, times), as_json)
    return 0


# --- as JSON -----------------------------------------------------------------------------------------


def _data(result: Patterns, times: AnswerTimes) -> dict[str, Any]:
    names = _names(result.groups)
    return {
        "as_of": result.as_of.isoformat(),
        "applications": result.ends.sent,
        "noted": result.ends.noted,
        "mature": result.mature,
        "horizon_days": result.horizon,
        "ends": _ends_data(result.ends),
        "funnel": {
            step.name: _without(asdict(step), "name") | {"sentence": sentences.step_sentence(step)}
            for step in result.funnel.steps
        },
        "waiting": _without(asdict(result.waiting), "horizon", "lasted")
        | {
            "sentence": sentences.waiting_sentence(result.waiting),
            "horizon_sentence": sentences.horizon_sentence(result.waiting),
        },
        "answer_times": _times_data(times),
        "groups": {
            names[group.attribute]: _group_data(result, group, names) for group in result.groups.groups
        },
        "claims": _claims_data(result, names),
        "further": result.further,
        "look": _look_data(result),
        "trend": _trend_data(result, names),
        "question": _question_data(result),
        "feedback": asdict(result.feedback),
        "next": [
            asdict(each) | {"sentence": sentences.suggestion_sentence(each)} for each in result.suggestions
        ],
    }


def _names(groups: Groups) -> dict[str, str]:
    """Return column → name in the JSON: without the prefix of one's own where nothing else is so called."""
    taken = {group.attribute for group in groups.groups}
    return {
        each: each if group.name in taken else group.name for each, group in _by_attribute(groups).items()
    }


def _by_attribute(groups: Groups) -> dict[str, Group]:
    return {group.attribute: group for group in groups.groups}


def _group_data(result: Patterns, today: Group, names: dict[str, str]) -> dict[str, Any]:
    then = _by_attribute(result.tested).get(today.attribute) if result.tested else None
    return {
        "levels": {each.name: _without(asdict(each), "name") for each in today.levels},
        "unknown": today.unknown,
        "p": then.p if then else None,
        "p_adjusted": then.p_adjusted if then else None,
        "claim": bool(then and then.claim),
        "because": then.because if then else today.because,
        "strata": {names.get(name, name): asdict(each) for name, each in then.strata.items()} if then else {},
        "sentence": _group_sentence(result, today.attribute),
    }


def _group_sentence(result: Patterns, attribute: str) -> str:
    return group_sentences.group_sentence(result.groups, result.tested, attribute, result.further)


def _claims_data(result: Patterns, names: dict[str, str]) -> list[dict[str, Any]]:
    claims = [
        {"about": "group", "attribute": names.get(each, each), "sentence": _group_sentence(result, each)}
        for each in result.claims
    ]
    if result.trend.claim:
        claims.append(
            {"about": "trend", "attribute": None, "sentence": sentences.trend_sentence(result.trend)}
        )
    if result.question and result.question.claim:
        asked = result.question
        sentence = sentences.reading_sentence(asked)
        claims.append({"about": "question", "attribute": asked.question.attribute, "sentence": sentence})
    return claims


def _look_data(result: Patterns) -> dict[str, Any] | None:
    if result.look is None:
        return None
    days = {"on": result.look.on.isoformat(), "until": result.look.until.isoformat()}
    return asdict(result.look) | days


def _trend_data(result: Patterns, names: dict[str, str]) -> dict[str, Any]:
    told = result.trend
    return asdict(told) | {
        "claim": told.claim,
        "direction": told.direction,
        "with_the_calendar": [names.get(each, each) for each in told.with_the_calendar],
        "weeks": [asdict(week) | {"monday": week.monday.isoformat()} for week in result.weeks],
        "sentence": sentences.trend_sentence(told),
    }


def _question_data(result: Patterns) -> dict[str, Any] | None:
    if result.question is None:
        return None
    told = asdict(result.question)
    told["question"]["since"] = result.question.question.since.isoformat()
    return told | {
        "due": result.question.due,
        "claim": result.question.claim,
        "sentence": sentences.reading_sentence(result.question),
    }


def _without(data: dict[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in names}


def _ends_data(ended: Ends) -> dict[str, Any]:
    return {
        "sent": ended.sent,
        "noted": ended.noted,
        "spoken": ended.spoken,
        "open": ended.open,
        "before": dict(ended.before),
        "after": dict(ended.after),
    }


def _times_data(times: AnswerTimes) -> dict[str, Any]:
    return {
        "sent": times.sent,
        "answered": _spread_data(times.answered),
        "answered_unknown": times.answered_unknown,
        "waiting": _spread_data(times.waiting),
        "waiting_unknown": times.waiting_unknown,
        "withdrawn": times.withdrawn,
    }


def _spread_data(spread: Spread) -> dict[str, Any]:
    return {name: getattr(spread, name) for name in ("n", "lower", "median", "upper", "longest")}


# --- in words ----------------------------------------------------------------------------------------


def _words(result: Patterns, times: AnswerTimes) -> str:
    steps = [sentences.step_sentence(step) for step in result.funnel.steps if step.reached]
    groups = result.groups.groups
    differs = [_group_sentence(result, each.attribute) for each in groups if each.because != ONE_LEVEL]
    alike = [group_sentences.attribute_name(each.attribute) for each in groups if each.because == ONE_LEVEL]
    if not groups:
        differs.append("Nothing is written down in which they could differ.")
    if alike:
        differs.append(f"With one level only, so not compared: {listed(alike)}.")
    question = [sentences.reading_sentence(result.question)] if result.question else []
    once = result.tested is not None and result.look is None
    schedule = sentences.schedule_sentence(result.look, result.mature, result.horizon)
    next_ = [sentences.suggestion_sentence(each) for each in result.suggestions]
    answers = {
        "Where do they end?": [_ends_words(result.ends), *steps],
        "How long do answers take?": [
            _times_words(times),
            sentences.waiting_sentence(result.waiting),
            sentences.horizon_sentence(result.waiting),
        ],
        "What differs?": [*([] if once else [schedule]), *question, *differs],
        "Is it getting better?": [sentences.trend_sentence(result.trend)],
        "What did employers say?": _feedback_words(result),
        "What next?": next_ or ["Nothing to suggest."],
    }
    told = [f"As of {result.as_of}, {had_time(result.mature)} ({result.horizon} days)"]
    return "\n\n".join([*told, *("\n".join([question, *lines]) for question, lines in answers.items())])


def _ends_words(ended: Ends) -> str:
    lines = [
        f"{ended.sent} sent, {ended.spoken} of them led to a conversation; {ended.noted} only noted.",
        f"{'':30}{'before anybody':>16}{'after somebody':>16}",
        f"{'':30}{'spoke with you':>16}{'spoke with you':>16}",
    ]
    lines += [f"{WORDS[end]:30}{ended.before[end]:16}{ended.after[end]:16}" for end in ENDS]
    return "\n".join(lines)


def _times_words(times: AnswerTimes) -> str:
    return "\n".join(
        [
            f"Answered, days known: {_spread_words(times.answered)}",
            f"Answered, days not known: {times.answered_unknown}",
            f"No answer yet: {_spread_words(times.waiting)}",
            f"No answer yet, day of sending not known: {times.waiting_unknown}",
            f"Withdrawn by you before an answer: {times.withdrawn}",
            "The times of those that were answered say nothing about those that still wait.",
        ]
    )


def _spread_words(spread: Spread) -> str:
    if not spread.n:
        return "0"
    if spread.median is None:
        return f"{spread.n}; the longest {many(spread.longest, 'day')}"
    quarters = f"the middle half {spread.lower:g} to {spread.upper:g}"
    return f"{spread.n}; half within {many(spread.median, 'day')}, {quarters}, the longest {spread.longest}"


def _feedback_words(result: Patterns) -> list[str]:
    told = result.feedback
    if not told.replies:
        return ["No feedback is sorted yet."]
    return [f"{each.name} ({each.sort.replace('_', ' ')}): {each.employers}" for each in told.themes]
