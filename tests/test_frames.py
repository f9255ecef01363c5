"""The frames: their columns, dtypes and what stands in them."""

from datetime import UTC, date, datetime, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import clock, frames, records
from rebound.exercises import bodies
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff, ParkedDraft
from rebound.exercises.reply import Reply, SortedLine
from rebound.records import Application, Entry, Event, Moment

AS_OF = date(2026, 6, 1)
WRITTEN = Moment(datetime(2026, 5, 3, 22, 30, tzinfo=UTC), "Europe/Paris", date(2026, 5, 4))


def test_an_application_stands_where_its_events_leave_it():
    quill = Application("q", "Quillmere", "Analyst", source="friend", referral=True)
    happened = [
        Event("1", "q", "applied", date(2026, 5, 1)),
        Event("2", "q", "screening", date(2026, 5, 12)),
    ]
    row = frames.applications([quill], happened, AS_OF).loc["q"]
    assert (row.company, row.role, row.source, row.referral) == ("Quillmere", "Analyst", "friend", True)
    assert (row.status, row.stage, row.spoken, row.answered) == ("in_process", "screening", True, True)
    assert (row.applied_on, row.first_response_on) == (pd.Timestamp("2026-05-01"), pd.Timestamp("2026-05-12"))
    assert (row.silent_days, row.age_days) == (20, 31)


def test_without_a_day_applications_stand_where_they_stand_today():
    sent = Event("1", "q", "applied", clock.today())
    assert frames.applications([Application("q", "Quillmere")], [sent]).loc["q", "age_days"] == 0


def test_stages_can_be_compared():
    applied = [Event("1", "q", "applied"), Event("2", "r", "applied"), Event("3", "r", "interview")]
    frame = frames.applications(
        [Application("q", "Quillmere"), Application("r", "Rook & Sons")], applied, AS_OF
    )
    assert list(frame.index[frame["stage"] >= "screening"]) == ["r"]


def test_the_persons_own_attributes_are_columns_in_alphabetical_order():
    kept = [
        Application("q", "Quillmere", attributes={"sector": "ferries"}),
        Application("r", "Rook & Sons", attributes={"cover letter": "yes", "company": "family"}),
    ]
    frame = frames.applications(kept, [], AS_OF)
    assert list(frame.columns[len(frames.APPLICATIONS) :]) == [
        "attributes.company", "attributes.cover letter", "attributes.sector",
    ]  # fmt: skip
    assert frame.loc["r", "attributes.company"] == "family"
    assert pd.isna(frame.loc["q", "attributes.company"])


def test_what_was_not_said_is_missing_and_not_an_empty_text():
    frame = frames.applications([Application("q", "")], [Event("1", "q", "applied")], AS_OF)
    assert frame.loc["q", ["company", "role", "referral", "applied_on", "silent_days"]].isna().all()
    event = frames.events([Event("1", "q", "applied")], [Application("q", "")]).loc["1"]
    assert event[["company", "on", "words", "channel", "sequence"]].isna().all()


def test_events_know_their_company_and_stand_in_the_order_in_which_they_count():
    kept = [Application("r", "Rook & Sons", "Buyer"), Application("q", "Quillmere", "Analyst")]
    happened = [
        Event("4", "q", "rejected", date(2026, 5, 20)),
        Event("3", "q", "interview"),
        Event("2", "q", "applied", date(2026, 5, 1)),
        Event("1", "r", "saved", date(2026, 5, 9)),
    ]
    frame = frames.events(happened, kept)
    assert list(frame.index) == ["1", "2", "3", "4"]
    assert frame.loc["3", ["company", "role", "kind"]].tolist() == ["Quillmere", "Analyst", "interview"]


def test_an_event_that_hangs_on_nothing_is_not_dropped():
    frame = frames.events(
        [Event("1", "gone", "rejected"), Event("2", "q", "applied")], [Application("q", "Q")]
    )
    assert list(frame.index) == ["2", "1"]
    assert pd.isna(frame.loc["1", "company"])


def test_entries_tell_the_day_on_the_wall():
    entry = Entry("n", "check_in", CheckIn(hurt=7), application_id="q", rev=2, created=WRITTEN)
    row = frames.entries([entry]).loc["n"]
    assert row.written_on == pd.Timestamp("2026-05-04")
    assert row.created == pd.Timestamp("2026-05-03T22:30Z")
    assert (row.application_id, row.kind, row.rev) == ("q", "check_in", 2)


def test_entries_of_one_kind_bring_what_was_written():
    written = [
        Entry("n", "check_in", CheckIn(hurt=7, written_already="no"), created=WRITTEN),
        Entry("c", "cool_off", CoolOff(words=("angry", "tired"), calm_seconds=240, left_at=WRITTEN.utc)),
    ]
    check_ins = frames.entries(written, kind="check_in")
    assert check_ins[["hurt", "written_already"]].to_dict("index") == {
        "n": {"hurt": 7, "written_already": "no"}
    }
    assert check_ins["anger"].isna().all()
    cool_off = frames.entries(written, kind="cool_off").loc["c"]
    assert cool_off.words == ("angry", "tired")
    assert cool_off.left_at == pd.Timestamp(WRITTEN.utc)


def test_the_first_decision_of_either_side_is_the_outcome():
    kinds = {"acknowledged": 1, "interview": 4, "rejected": 9}
    told = [Event(kind, "q", kind, AS_OF - timedelta(days=20 - day)) for kind, day in kinds.items()]
    told.append(Event("0", "q", "applied", AS_OF - timedelta(days=20)))
    row = frames.applications([Application("q", "Q"), Application("z", "Z")], told, AS_OF)
    assert row.loc["q", ["outcome", "outcome_on"]].tolist() == [
        "advanced",
        pd.Timestamp(AS_OF - timedelta(days=16)),
    ]
    assert row.loc["z", ["outcome", "outcome_on"]].isna().all()


def test_a_step_lasts_until_its_end_or_until_today():
    told = [
        Event("0", "q", "applied", AS_OF - timedelta(days=20)),
        Event("1", "q", "interview", AS_OF - timedelta(days=12)),
        Event("2", "z", "applied", AS_OF - timedelta(days=5)),
        Event("3", "z", "rejected", AS_OF - timedelta(days=9)),
        Event("4", "n", "saved", AS_OF),
    ]
    made = frames.steps([Application(name, name) for name in "qzn"], told, AS_OF)
    assert made.index.tolist() == ["q/applied", "q/interview", "z/applied"]
    assert made["outcome"].astype(object).fillna("open").tolist() == ["advanced", "open", "rejected"]
    assert made["days"].tolist() == [8, 12, pd.NA]
    assert made["age_days"].tolist() == [20, 12, 5]


def test_lines_of_replies_know_their_employer_and_how_they_were_sorted():
    made = frames.reply_lines([FULL_REPLY, *FULL_ENTRIES], [FULL_APPLICATION])
    assert made["text"].tolist() == ["Thank you.", "SQL."]
    assert made["company"].tolist() == ["Quillmere", "Quillmere"]
    assert made["sort"].isna().tolist() == [True, False]


FULL_APPLICATION = Application("q", "Quillmere", "Analyst", created=WRITTEN)
FULL_EVENT = Event("1", "q", "applied", AS_OF, "sent", "mail", "hand", "b", 1, WRITTEN)
FULL_REPLY = Entry(
    "r",
    "reply",
    Reply(received_on=AS_OF, lines=(SortedLine("Thank you.", ""), SortedLine("SQL.", "requirement"))),
    "q",
)
FULL_ENTRIES = [Entry(kind, kind, body(), "q", created=WRITTEN) for kind, body in bodies.BODIES.items()]


@pytest.mark.parametrize(
    ("empty", "full", "columns"),
    [
        (
            frames.applications([], []),
            frames.applications([FULL_APPLICATION], [FULL_EVENT], AS_OF),
            frames.APPLICATIONS,
        ),
        (frames.events([], []), frames.events([FULL_EVENT], [FULL_APPLICATION]), frames.EVENTS),
        (frames.steps([], []), frames.steps([FULL_APPLICATION], [FULL_EVENT], AS_OF), frames.STEPS),
        (
            frames.reply_lines([], []),
            frames.reply_lines([FULL_REPLY], [FULL_APPLICATION]),
            frames.REPLY_LINES,
        ),
        (frames.entries([]), frames.entries(FULL_ENTRIES), frames.ENTRIES),
    ],
)
def test_columns_and_dtypes_are_the_same_for_an_empty_history(empty, full, columns):
    assert list(empty.columns) == list(full.columns) == list(columns)
    assert all(empty.dtypes == full.dtypes)
    assert all(full[name].dtype == dtype for name, dtype in columns.items())
    assert empty.index.dtype == full.index.dtype
    assert empty.index.name == "id"


@pytest.mark.parametrize("kind", bodies.BODIES)
def test_columns_of_a_body_are_the_same_without_an_entry(kind):
    assert all(frames.entries([], kind).dtypes == frames.entries(FULL_ENTRIES, kind).dtypes)
    assert frames.entries([], kind).columns.is_unique


@pytest.mark.parametrize(
    ("make", "columns"),
    [
        (frames.applications, frames.APPLICATIONS),
        (frames.events, frames.EVENTS),
        (frames.steps, frames.STEPS),
        (frames.reply_lines, frames.REPLY_LINES),
        (frames.entries, frames.ENTRIES),
    ],
)
def test_every_column_is_described_where_it_is_made(make, columns):
    assert [name for name in columns if f"``{name}``" not in make.__doc__] == []


@settings(max_examples=40, deadline=None)
@given(st.dates(), st.dates())
def test_no_day_that_can_be_written_is_out_of_range(sent, as_of):
    frame = frames.applications([Application("q", "Q")], [Event("1", "q", "applied", sent)], as_of)
    assert frame.loc["q", "applied_on"] is pd.NaT or frame["applied_on"].dt.date.item() == sent


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("qrs"), st.sampled_from(list(records.EVENT_KINDS))), max_size=8))
def test_the_order_in_which_events_are_handed_over_changes_no_application(happened):
    kept = [Application(each, each) for each in "qrs"]
    events = [Event(str(place), on, kind, AS_OF) for place, (on, kind) in enumerate(happened)]
    pd.testing.assert_frame_equal(
        frames.applications(kept, events, AS_OF), frames.applications(kept, events[::-1], AS_OF)
    )


@pytest.mark.parametrize(("hours", "seen"), [(None, False), (23, False), (-1, True)])
def test_a_draft_that_was_put_away_has_no_words_before_its_time(hours, seen):
    until = None if hours is None else clock.now().utc + timedelta(hours=hours)
    frame = frames.entries([Entry("d", "parked_draft", ParkedDraft("You people", until))], "parked_draft")
    assert frame["text"].notna().tolist() == [seen]
