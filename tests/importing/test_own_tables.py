"""What Rebound wrote out as tables comes back from them: applications, their events, their attributes."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from rebound.exporting import tables, workbook
from rebound.exporting.contents import Contents
from rebound.importing import own_tables
from rebound.importing.merge import compare_all
from rebound.importing.reading import read_all
from rebound.records import Application, Event, new_id

TODAY = date(2026, 3, 1)
ONE = Application(
    new_id(),
    "=Acme",
    "Cook",
    "Reed",
    referral=True,
    pay="-5 %",
    notes="'=not a formula",
    attributes={"mood": "+1"},
)
OTHER = Application(new_id(), "Beta", "Baker")
EVENTS = (
    Event(new_id(), ONE.id, "applied", date(2026, 1, 2)),
    Event(new_id(), ONE.id, "interview", date(2026, 1, 9), "@ their  kitchen", "in_person"),
    Event(new_id(), ONE.id, "interview"),
    Event(new_id(), ONE.id, "rejected", date(2026, 1, 20), "=no", "mail"),
    Event(new_id(), ONE.id, "feedback_asked", date(2026, 1, 22), channel="mail"),
    Event(new_id(), OTHER.id, "saved"),
)
KEPT = Contents((ONE, OTHER), EVENTS, (), ())


def csv_zip():
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in tables.files(KEPT, TODAY).items():
            archive.writestr(name, content)
    return "rebound-csv.zip", made.getvalue()


def xlsx():
    return "rebound.xlsx", workbook.content(KEPT, TODAY)


def told(applications, events):
    """Return each application with its events, without what is given anew: ids, origins, moments."""
    fields = ("company", "role", "source", "referral", "pay", "notes", "attributes")
    return [
        (
            [getattr(one, name) for name in fields],
            [
                (each.kind, each.on, each.words, each.channel)
                for each in events
                if each.application_id == one.id
            ],
        )
        for one in applications
    ]


@pytest.mark.parametrize("source", [csv_zip, xlsx], ids=["csv", "xlsx"])
def test_what_was_taken_out_comes_back_the_same_and_only_once(source):
    readings = read_all(source())
    (plan,) = compare_all(readings, [], [])
    assert told(plan.applications, plan.events) == told(KEPT.applications, KEPT.events)
    assert own_tables.NOT_HERE in readings[0].notes
    assert "Events" not in " ".join(readings[0].notes)
    (again,) = compare_all(read_all(source()), plan.applications, plan.events)
    assert (again.imported, len(again.already_there)) == (0, 2)
    (at_home,) = compare_all(readings, KEPT.applications, KEPT.events)
    assert at_home.imported == 0


def test_events_that_cannot_be_read_leave_what_the_row_says():
    content = tables.files(KEPT, TODAY)
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("applications.csv", content["applications.csv"])
        archive.writestr("events.csv", content["events.csv"].replace(b"interview", b"juggling"))
    (plan,) = compare_all(read_all(("rebound.zip", made.getvalue())), [], [])
    assert [event.kind for event in plan.events] == ["applied", "rejected", "saved"]
