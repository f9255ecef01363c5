"""The list for a job office."""

import csv
import io
from datetime import date

import pytest

from rebound.exporting.contents import Contents
from rebound.exporting.job_office import efforts, table
from rebound.records import Application, Event

DAY = date(2026, 3, 31)


def contents(*happened: tuple[str, str], channel="", **fields) -> Contents:
    one = Application("1", "Northway", "Editor", **fields)
    events = tuple(
        Event(str(place), "1", kind, date.fromisoformat(on) if on else None, channel=channel)
        for place, (kind, on) in enumerate(happened)
    )
    return Contents((one,), events)


def only(kept: Contents):
    (effort,), _ = efforts(kept, date(2026, 1, 1), date(2026, 12, 31), DAY)
    return effort


@pytest.mark.parametrize(
    ("happened", "outcome"),
    [
        ([], "no answer yet after 29 days"),
        ([("rejected", "2026-03-20")], "they said no on 2026-03-20"),
        ([("rejected", "")], "they said no"),
        (
            [("interview", "2026-03-09"), ("rejected", "2026-03-20")],
            "1 interview, they said no on 2026-03-20",
        ),
        (
            [("screening", "2026-03-09"), ("interview", "2026-03-19")],
            "2 interviews, no answer yet after 12 days",
        ),
        ([("withdrawn", "2026-03-09")], "you said no on 2026-03-09"),
    ],
)
def test_what_became_of_it_is_told_with_its_day_and_the_interviews(happened, outcome):
    assert only(contents(("applied", "2026-03-02"), *happened)).outcome == outcome


def test_the_way_is_how_it_was_sent_or_where_it_was_found():
    assert (
        only(contents(("applied", "2026-03-02"), channel="portal", source="Indeed")).way == "on their portal"
    )
    assert only(contents(("applied", "2026-03-02"), source="Indeed")).way == "Indeed"


def test_only_what_was_sent_in_these_days_is_on_it():
    sent = contents(("applied", "2026-03-02"))
    assert efforts(sent, date(2026, 3, 3), DAY, DAY) == ([], 0)
    assert efforts(contents(("saved", "2026-03-02")), date(2026, 1, 1), DAY, DAY) == ([], 0)


def test_what_was_sent_on_a_day_that_nobody_knows_is_counted_apart():
    assert efforts(contents(("applied", "")), date(2026, 1, 1), DAY, DAY) == ([], 1)


def test_no_cell_of_the_table_is_a_formula():
    kept = contents(("applied", "2026-03-02"), source="=HYPERLINK(1)")
    written = table([only(kept)]).decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(written))
    assert head == ["Date", "Employer", "Role", "Place", "Way", "Outcome"]
    assert row[4] == "'=HYPERLINK(1)"


def test_nothing_private_is_on_it():
    kept = contents(("applied", "2026-03-02"), notes="felt low", attributes={"Mood": "low"})
    assert "low" not in table([only(kept)]).decode("utf-8-sig")
