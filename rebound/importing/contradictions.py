"""Where the cells of one row cannot all be true: general rules, each with a sentence that names the cells."""

from collections.abc import Iterator

from rebound.importing import day_counts, vocabulary
from rebound.importing.course import Course, impossible, round_in, was_only_noted
from rebound.importing.dates import in_words
from rebound.importing.statements import COUNT, DAY, Facts, Statement
from rebound.importing.understood import Understood
from rebound.records import EVENT_KINDS
from rebound.status import ENDS

_MORE_THAN_SENT = frozenset(EVENT_KINDS) - {"saved", "applied", "acknowledged"}
_CAN_BE_BOTH = {
    ("offer", "offer_accepted"), ("offer", "offer_declined"), ("offer", "withdrawn"), ("rejected", "closed"),
    ("offer_declined", "withdrawn"),
}  # fmt: skip
_MEANS = {"first_response": "they answered", "rejected": "they said no"}
_CALLED = {"applied": "it was sent", "saved": "it was noted", "rejected": "their no", "withdrawn": "your no"}
_OFFERS = frozenset({"offer", "offer_accepted", "offer_declined"})


def contradictions(facts: Facts, happened: Course, list_: Understood) -> tuple[str, ...]:
    """Return a sentence for each way in which the row with the course ``happened`` contradicts itself."""
    found = [
        *_clash(facts),
        *_silent_but_answered(facts, happened),
        *_never_sent_but_more(facts),
        *_further_than_the_outcome(facts, list_),
        *_denied(facts),
        *_out_of_order(happened),
        *_miscounted(facts, list_),
    ]
    return tuple(dict.fromkeys(found))


def _clash(facts: Facts) -> Iterator[str]:
    if facts.clash:
        yield f"The outcome is “{facts.word}”, which cannot all be true at once."


def _silent_but_answered(facts: Facts, happened: Course) -> Iterator[str]:
    """Silence in words beside the day of an answer that no stage explains."""
    if vocabulary.SILENT not in facts.codes:
        return
    reached = [each for each in happened[1:] if each.kind not in ENDS]
    for each in facts.statements:
        if each.kind in ENDS or (each.kind == "first_response" and not reached):
            yield f"The outcome is “{facts.word}”, but {_says(each)}."


def _never_sent_but_more(facts: Facts) -> Iterator[str]:
    if not was_only_noted(facts):
        return
    if facts.sent_on:
        yield f"The outcome is “{facts.word}”, but it was sent on {in_words(facts.sent_on)}."
    for each in facts.statements:
        yield f"The outcome is “{facts.word}”, but {_says(each)}."


def _further_than_the_outcome(facts: Facts, list_: Understood) -> Iterator[str]:
    """A column tells of an end or an offer that the outcome would have named, as it does in other rows."""
    codes = facts.codes
    if not codes or vocabulary.SILENT in codes or codes == ("saved",):
        return
    for each in facts.statements:
        if each.kind in codes or each.kind not in ENDS | {"offer"}:
            continue
        if any((each.kind, code) in _CAN_BE_BOTH for code in codes):
            continue
        could_say = list_.told & (_OFFERS if each.kind in _OFFERS else {each.kind})
        if could_say or set(codes) & ENDS:
            yield f"The outcome is “{facts.word}”, but {_says(each)}."


def _denied(facts: Facts) -> Iterator[str]:
    """A tick says no to what the outcome, or a day, says yes to; that there was no second round denies no first."""
    for denial in facts.denials:
        if round_in(denial.header) not in ("", "1"):
            continue
        if denial.kind in facts.codes or (denial.kind == "offer" and set(facts.codes) & _OFFERS):
            yield f"The outcome is “{facts.word}”, but “{denial.header}” says “{denial.cell}”."
        elif (dated := facts.first(denial.kind, DAY)) is not None:
            yield f"“{denial.header}” says “{denial.cell}”, but {_says(dated)}."
    if facts.sent is False and (set(facts.codes) & _MORE_THAN_SENT):
        yield f"It is said not to have been sent, but the outcome is “{facts.word}”."


def _out_of_order(happened: Course) -> Iterator[str]:
    if found := impossible(happened):
        later, earlier = found
        first, then = _called(later.kind).capitalize(), _called(earlier.kind)
        yield f"{first} is on {in_words(later.on)}, before {then} on {in_words(earlier.on)}."


def _miscounted(facts: Facts, list_: Understood) -> Iterator[str]:
    for count, on, _ in day_counts.beside(facts):
        if count.header in list_.trusted and abs((count.on - on).days) > day_counts.NEAR and facts.sent_on:
            days = (on - facts.sent_on).days
            there = "is 1 day" if days == 1 else f"are {days} days"
            yield (
                f"“{count.header}” says “{count.cell}”, but there {there} from {in_words(facts.sent_on)} to "
                f"{in_words(on)}."
            )


def _called(kind: str) -> str:
    return _CALLED.get(kind, f"the {EVENT_KINDS[kind]}")


def _says(statement: Statement) -> str:
    """Return what a cell says, and what that means, as a part of a sentence."""
    means = _MEANS.get(statement.kind) or EVENT_KINDS.get(statement.kind, statement.kind)
    if statement.by == COUNT and statement.on:
        means = f"{means} on {in_words(statement.on)}"
    return f"“{statement.header}” says “{statement.cell}”: {means}"
