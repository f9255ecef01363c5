"""What was predicted, and what came."""

from datetime import UTC, date, datetime

from rebound import frames
from rebound.analysis.predictions import compared, predictions
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.reply import Reply, SortedLine
from rebound.records import Entry, Moment

AT = datetime(2026, 3, 9, 18, tzinfo=UTC)


def entry(number, kind, body):
    return Entry(number, kind, body, None, created=Moment(AT, "UTC", AT.date()))


def found(requests, replies):
    """The pairs of these bodies, each request and reply by its place."""
    told = [
        (kind, [entry(f"{kind}{place}", kind, body) for place, body in enumerate(bodies)])
        for kind, bodies in (("ask_for_insight", requests), ("reply", replies))
    ]
    return predictions(*(frames.entries(entries, kind) for kind, entries in told))


ASKED = [AskForInsight(prediction="Too little\npricing.", sure=60), AskForInsight(), AskForInsight(sure=20)]
CAME = [
    Reply(request="ask_for_insight0", as_guessed="partly", gap_in_words="Nobody spoke of pricing.",
          received_on=date(2026, 3, 12), finished_at=AT, lines=(SortedLine("A.", "impression"), SortedLine("B."))),
    Reply(request="ask_for_insight2", as_guessed="no", lines=(SortedLine("C.", "impression"),)),
    Reply(request="ask_for_insight1", as_guessed="no"),
    Reply(request="gone"),
]  # fmt: skip


def test_each_guess_stands_beside_its_reply_in_the_order_of_the_days():
    second, first = found(ASKED, CAME)
    assert (first.guess, first.sure, first.compared, first.gap) == (
        "Too little pricing.", 60, "partly", "Nobody spoke of pricing.",
    )  # fmt: skip
    assert (first.on, first.finished, first.sorts) == (date(2026, 3, 12), True, ("impression", ""))
    assert (second.on, second.guess, second.sure, second.finished) == (AT.date(), "", 20, False)


def test_a_reply_without_a_guess_before_it_is_no_prediction():
    assert found(ASKED[1:2], CAME[2:]) == ()


def test_how_they_compare_is_counted_and_what_is_not_sorted_is_not():
    how, sorts = compared(found(ASKED, CAME))
    assert how == {"partly": 1, "no": 1}
    assert sorts == {"impression": 2}
