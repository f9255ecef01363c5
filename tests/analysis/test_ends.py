"""Where applications end."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import frames
from rebound.analysis import ends as standing
from rebound.analysis.ends import ENDS, Ends
from rebound.records import EVENT_KINDS, Application, Event

START = date(2026, 3, 2)
AS_OF = START + timedelta(days=60)


def frame(*histories):
    """Applications to which these kinds of events happened, one a day."""
    applications = [Application(f"a{place}", "Quillmere") for place in range(len(histories))]
    events = [
        Event(f"{application.id}/{day}", application.id, kind, START + timedelta(days=day))
        for application, history in zip(applications, histories, strict=True)
        for day, kind in enumerate(history)
    ]
    return frames.applications(applications, events, AS_OF)


def ends(applications) -> Ends:
    """Where they stand if a silence counts as no answer after two months and more."""
    return standing.ends(applications, horizon=60)


def only(**counts: int) -> dict[str, int]:
    return {end: counts.get(end, 0) for end in ENDS}


def test_what_ended_before_a_conversation_is_apart_from_what_ended_after():
    found = ends(
        frame(["applied", "rejected"], ["applied", "screening", "rejected"], ["applied", "rejected"])
    )
    assert found.before == only(rejected=2)
    assert found.after == only(rejected=1)
    assert (found.sent, found.spoken) == (3, 1)


def test_saved_ones_are_not_counted():
    found = ends(frame(["saved"], [], ["saved", "applied"], ["saved", "closed"]))
    assert (found.sent, found.noted) == (1, 3)
    assert found.before == only(waiting=1)


def test_a_receipt_and_a_soft_no_are_still_waiting():
    found = ends(frame(["applied", "acknowledged"], ["applied", "soft_no"]))
    assert found.before == only(waiting=2)


def test_a_test_at_home_is_no_conversation():
    assert ends(frame(["applied", "assessment"])).before == only(waiting=1)
    assert ends(frame(["applied", "assessment", "rejected"])).before == only(rejected=1)


@pytest.mark.parametrize(
    ("history", "end"),
    [
        (["applied", "withdrawn"], "withdrawn"),
        (["applied", "closed"], "closed"),
    ],
)
def test_ones_own_no_and_nobodys_verdict_are_no_rejections(history, end):
    assert ends(frame(history)).before == only(**{end: 1})


@pytest.mark.parametrize(
    ("last", "end"),
    [([], "offer"), (["offer_accepted"], "accepted"), (["offer_declined"], "offer_declined")],
)
def test_offers_are_told_by_what_became_of_them(last, end):
    assert ends(frame(["applied", "interview", "offer", *last])).after == only(**{end: 1})


def test_the_table_adds_up():
    table = ends(frame(["applied"], ["applied", "rejected"], ["applied", "interview", "rejected"])).table()
    assert list(table.index) == [*ENDS, "all"]
    assert table.loc["rejected"].tolist() == [1, 1, 2]
    assert table.loc["all"].tolist() == [2, 1, 3]
    assert set(table.dtypes.astype(str)) == {"int64"}


def test_an_empty_history_ends_nowhere():
    found = ends(frame())
    assert (found.sent, found.noted) == (0, 0)
    assert found.table().to_numpy().sum() == 0


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(list(EVENT_KINDS)), max_size=5), max_size=6))
def test_every_application_is_counted_once(histories):
    found = ends(frame(*histories))
    assert found.sent + found.noted == len(histories)
    assert found.table().loc["all", "all"] == found.sent


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(list(EVENT_KINDS)), max_size=5), max_size=6))
def test_the_order_of_the_rows_changes_nothing(histories):
    assert ends(frame(*histories)) == ends(frame(*reversed(histories)))


def test_a_silence_beyond_the_horizon_is_no_answer_and_no_refusal():
    one, other = ["applied"], ["saved"] * 20 + ["applied"]
    found = standing.ends(frame(one, other), horizon=45)
    assert found.before == only(waiting=1, no_answer=1)
    assert found.open == 2
