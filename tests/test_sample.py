"""The made-up history: whole, plausible, in the form of an export, and movable in time."""

import json
import re
from collections import Counter
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound import clock, frames, paths, sample
from rebound.analysis import ends as standing
from rebound.analysis.waiting import answer_times
from rebound.exporting import json_lines
from rebound.status import in_order
from rebound.written import as_json


def ends(frame):
    return standing.ends(frame, horizon=45)


WRITTEN = date.fromisoformat(
    json.loads(paths.shipped("data/sample/manifest.json").read_text("utf-8"))["as_of"]
)
SAMPLE = sample.load(WRITTEN)
FRAME = frames.applications(SAMPLE.applications, SAMPLE.events, WRITTEN)


def test_it_is_an_export_and_can_be_brought_back_as_one():
    contents = json_lines.read(paths.shipped("data/sample"))
    assert (contents.applications, contents.events) == (SAMPLE.applications, SAMPLE.events)
    assert contents.entries == SAMPLE.entries


def test_it_ends_yesterday():
    today = sample.load()
    assert today.as_of == clock.today()
    assert max(event.on for event in today.events if event.on) == clock.today() - timedelta(days=1)
    assert max(entry.changed.local_date for entry in today.entries) == clock.today() - timedelta(days=1)


@settings(max_examples=10, deadline=None)
@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_moved_in_time_it_stays_the_same_history(as_of):
    moved = sample.load(as_of)
    assert max(event.on for event in moved.events if event.on) == as_of - timedelta(days=1)
    frame = frames.applications(moved.applications, moved.events, moved.as_of)
    assert ends(frame).open == ends(FRAME).open
    assert answer_times(frame).answered == answer_times(FRAME).answered
    days_beyond_whole_weeks = (as_of - WRITTEN).days % 7
    waited = [day + days_beyond_whole_weeks for day in answer_times(FRAME).waiting.days]
    assert list(answer_times(frame).waiting.days) == waited


@settings(max_examples=10, deadline=None)
@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_employers_decide_on_working_days_but_for_the_last(as_of):
    theirs = {"rejected", "screening", "interview", "final_interview", "offer", "closed"}
    decided = [event.on for event in sample.load(as_of).events if event.kind in theirs and event.on]
    assert {day for day in decided if day.weekday() >= 5} <= {as_of - timedelta(days=1)}


@settings(max_examples=10, deadline=None)
@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_moved_in_time_every_date_is_still_that_on_the_wall(as_of):
    moved = sample.load(as_of)
    for each in (*moved.applications, *moved.events, *moved.entries):
        assert each.created.local_date == each.created.utc.astimezone(ZoneInfo(each.created.zone)).date()


def test_times_inside_what_was_written_move_too():
    cool_off = next(each for each in reversed(sample.load().entries) if each.kind == "cool_off")
    assert cool_off.body.finished_at == cool_off.changed.utc
    assert cool_off.created.utc < cool_off.body.left_at < cool_off.body.back_at < cool_off.body.finished_at


def test_it_is_some_sixty_applications_over_eight_months():
    found = ends(FRAME)
    assert (len(SAMPLE.applications), found.sent, found.spoken, found.noted) == (67, 63, 17, 4)
    days = [event.on for event in SAMPLE.events if event.on]
    assert timedelta(days=230) <= max(days) - min(days) <= timedelta(days=250)


def test_every_way_to_end_is_in_it():
    counts = ends(FRAME).table()["all"]
    assert counts.to_dict() == {
        "offer": 1, "accepted": 0, "offer_declined": 1, "waiting": 5, "no_answer": 16, "withdrawn": 2, "closed": 3,
        "rejected": 35, "all": 63,
    }  # fmt: skip


def test_silence_unknown_days_soft_noes_and_feedback_are_in_it():
    kinds = Counter(event.kind for event in SAMPLE.events)
    assert kinds["soft_no"] == 2
    assert (kinds["feedback_asked"], kinds["feedback_given"], kinds["feedback_refused"]) == (6, 3, 2)
    assert answer_times(FRAME).answered_unknown == 2
    assert (FRAME["silent_days"] > 180).any()


def test_every_kind_of_entry_is_in_it_and_what_hangs_on_an_application_finds_it():
    assert Counter(entry.kind for entry in SAMPLE.entries) == {
        "check_in": 7, "lesson": 7, "cool_off": 3, "parked_draft": 1, "plan": 3, "reply": 2,
        "ask_for_insight": 3, "writing_course": 1, "free_writing": 1,
        "accomplishment": 6, "recall": 1, "story": 2, "advert": 1,
        "not_personal": 2, "next_setback": 1, "question": 1,
        "share": 1, "coach_answer": 1, "coach_session": 1,
    }  # fmt: skip
    known = {each.id for each in SAMPLE.applications} | {None}
    assert {each.application_id for each in (*SAMPLE.events, *SAMPLE.entries)} <= known


def test_ids_are_never_used_twice():
    ids = [each.id for each in (*SAMPLE.applications, *SAMPLE.events, *SAMPLE.entries)]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[0-9a-f]{32}", each) for each in ids)


@pytest.mark.parametrize("on_from_friday", range(7))
def test_nothing_happens_before_it_was_sent_and_nothing_is_noted_before_it_happened(on_from_friday):
    moved = sample.load(WRITTEN + timedelta(days=on_from_friday))
    for each in moved.applications:
        happened = in_order(event for event in moved.events if event.application_id == each.id)
        assert happened[0].kind in {"applied", "saved"}
        days = [event.on for event in happened if event.on]
        assert days == sorted(days)
        assert all(event.on is None or event.created.local_date >= event.on for event in happened)
    assert [event.sequence for event in moved.events] == list(range(1, len(moved.events) + 1))
    noted = [event.created.utc for event in moved.events]
    assert noted == sorted(noted)


def test_no_text_names_a_day_that_would_move():
    everything = json.dumps(
        [as_json(each) for each in (*SAMPLE.applications, *SAMPLE.events, *SAMPLE.entries)]
    )
    named = r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(January|February|April|June|July|August)\b"
    assert not re.search(named + r"|\b(September|October|November|December)\b", everything)


def test_links_lead_nowhere():
    links = [each.link for each in SAMPLE.applications if each.link]
    assert links
    assert all(re.match(r"https://[a-z-]+(\.[a-z-]+)*\.example/", link) for link in links)


def test_rejections_have_voices_of_their_own():
    words = [event.words for event in SAMPLE.events if event.kind == "rejected"]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("name", ["source", "resume_version", "work_mode", "seniority"])
def test_attributes_vary(name):
    assert FRAME[name].nunique() >= 2


def test_the_persons_own_attributes_are_there():
    assert {"attributes.cover letter", "attributes.sector", "attributes.wanted it"} <= set(FRAME.columns)


def test_résumé_versions_alternate():
    sent = FRAME.sort_values("applied_on")["resume_version"].dropna()
    changes = (sent != sent.shift()).sum()
    assert changes > len(sent) / 2


def test_it_can_be_kept_in_a_journal(journal):
    for each in SAMPLE.applications:
        happened = [event for event in SAMPLE.events if event.application_id == each.id]
        journal.applications.add_with_events(each, happened)
    for entry in SAMPLE.entries:
        journal.entries.add(entry)
    kept = frames.applications(journal.applications.all(), journal.events.all(), WRITTEN)
    assert ends(kept) == ends(FRAME)
    assert {entry.body for entry in journal.entries.all()} == {entry.body for entry in SAMPLE.entries}
