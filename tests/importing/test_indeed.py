import json

from rebound.importing.reading import read
from tests.importing.lists import told


def extract(*applications: dict[str, str]) -> tuple[str, bytes]:
    told = [
        {"id": number, "title": "Dev", "location": "Bonn", **each}
        for number, each in enumerate(applications, 1)
    ]
    meta = {"export_date": "2025-12-06", "source": "Indeed Application History"}
    return "indeed.json", json.dumps({"meta": meta, "applications": told}).encode()


def test_a_rejection_without_a_day_gets_none():
    (row,) = read(
        extract({"company": "Acme", "status": "Not selected by employer", "date_applied": "2025-12-02"})
    ).rows
    assert told(row) == [("applied", "2025-12-02"), ("rejected", "")]
    assert row.application.source == "Indeed"


def test_a_viewed_application_is_still_open():
    found = read(extract({"company": "Acme", "status": "Application viewed", "date_applied": "2025-12-02"}))
    assert found.outcomes == {"Application viewed": "open"}
    assert told(found.rows[0]) == [("applied", "2025-12-02")]


def test_words_for_days_count_from_the_day_of_export():
    found = read(
        extract(
            {"company": "Acme", "status": "Applied", "date_applied": "Applied today on Indeed"},
            {"company": "Beta", "status": "Applied", "date_applied": "Applied on Indeed on Thu"},
            {"company": "Gamma", "status": "Applied", "date_applied": "Applied on Indeed on Dec 24"},
        )
    )
    assert [told(row) for row in found.rows] == [
        [("applied", "2025-12-06")], [("applied", "2025-12-04")], [("applied", "2024-12-24")],
    ]  # fmt: skip


def test_repeat_applications_to_one_employer_are_all_kept():
    found = read(
        extract(
            {"company": "Acme", "status": "Applied", "date_applied": "2025-12-02"},
            {"company": "Acme", "status": "Applied", "date_applied": "2025-10-02"},
            {"company": "Acme", "status": "Applied", "date_applied": "2025-10-02", "title": "Ops"},
        )
    )
    assert len({row.key for row in found.rows}) == 3
