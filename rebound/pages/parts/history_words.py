"""What the history says in a sentence, where only the page and its report say it."""

from rebound.analysis.ends import Ends
from rebound.analysis.group_sentences import attribute_name
from rebound.analysis.likely import FEWEST_FOR_RATES
from rebound.analysis.silence import Waiting
from rebound.analysis.waiting import FEWEST_FOR_QUARTILES, AnswerTimes
from rebound.analysis.wording import listed
from rebound.charts.figure import many


def enough(silence: Waiting) -> bool:
    """Return whether the waiting curve rests on so many cases that it is shown; with fewer only counts are."""
    return bool(silence.days) and silence.n >= FEWEST_FOR_RATES


def with_the_calendar(attributes: tuple[str, ...]) -> str:
    """Return that these attributes changed with the calendar, so that the two cannot be told apart."""
    names = listed([attribute_name(each) for each in attributes])
    return f"{names} changed with the calendar: what came with the one cannot be told apart from the other."


def ends_in_words(result: Ends) -> str:
    """Return where applications stand, in counts; before and after a conversation apart."""
    before, after = result.before, result.after
    silent = before["no_answer"] + after["no_answer"]
    still = f"{result.open} {'is' if result.open == 1 else 'are'} still open"
    long = f", {silent} of them silent for so long that it may be no answer" if silent else ""
    return (
        f"Of {many(result.sent, 'application')}, {result.spoken} led to a conversation. "
        f"{before['rejected']} ended with their no before anybody spoke with you, {after['rejected']} after. "
        f"{still}{long}."
    )


def waiting_in_words(result: AnswerTimes) -> str:
    """Return how long answers took, never without those that still wait."""
    answered, waiting = result.answered, result.waiting
    unknown = f" {result.answered_unknown} more were answered on days that are not known." * bool(
        result.answered_unknown
    )
    still = f"{waiting.n} {'is' if waiting.n == 1 else 'are'} still waiting."
    if not answered.n:
        return f"No answer has a known day yet; {still}{unknown}"
    half = f"Half of the {answered.n} answers with known days came within {many(answered.median, 'day')}. "
    few = f"{many(answered.n, 'answer')} so far, the longest after {many(answered.longest, 'day')}. "
    return (half if answered.n >= FEWEST_FOR_QUARTILES else few) + f"{still}{unknown}"
