import csv
import json
from datetime import date

import pytest

from rebound.exercises.lesson import Lesson
from rebound.exporting import formulas, tables
from rebound.exporting.contents import Contents
from rebound.records import Application, Entry, Event

TODAY = date(2026, 11, 22)


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_the_columns_are_the_documented_ones(tmp_path):
    tables.write(tmp_path, Contents(), as_of=TODAY)
    assert (tmp_path / "applications.csv").read_text(encoding="utf-8").strip().replace('"', "") == (
        "id,company,role,applied_on,status,status_on,first_response_on,silent_days,source,referral,seniority,"
        "location,work_mode,pay,resume_version,link,notes"
    )
    assert (
        (tmp_path / "events.csv")
        .read_text(encoding="utf-8")
        .startswith('"application_id","kind","on","words","origin"')
    )


def test_texts_come_back_as_they_were(tmp_path):
    notes = 'Zeile 1\r\nZeile 2, "quoted"; ’\u2028 and \x85'
    contents = Contents(
        (Application(id="a1", company="Müller & Söhne", notes=notes),),
        (Event(id="e1", application_id="a1", kind="applied", on=date(2026, 11, 1)),),
        (Entry(id="w1", kind="lesson", body=Lesson(learned="ask, earlier")),),
    )
    tables.write(tmp_path, contents, as_of=TODAY)
    [line] = read(tmp_path / "applications.csv")
    assert (line["company"], line["notes"]) == ("Müller & Söhne", notes)
    assert (line["applied_on"], line["status"], line["silent_days"]) == ("2026-11-01", "applied", "21")
    assert read(tmp_path / "entries.csv")[0]["answer"] == "ask, earlier"


def test_the_readme_says_the_day_and_how_to_undo_the_apostrophe(tmp_path):
    tables.write(tmp_path, Contents(), as_of=TODAY)
    text = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert "2026-11-22" in text
    assert "take that one\napostrophe away" in text


@pytest.mark.shared
def test_no_cell_of_any_column_is_a_formula(tmp_path, shared):
    payloads = (shared / "data/corpora/csv-injection/Intruder/csv-payload.txt").read_text().splitlines()
    payloads += json.loads((shared / "data/corpora/blns/blns.json").read_text(encoding="utf-8"))
    contents = Contents(
        tuple(
            Application(
                id=text or "-", company=text, role=text, source=text, seniority=text, location=text,
                work_mode=text, pay=text, resume_version=text, link=text, notes=text, attributes={text: text},
            )
            for text in payloads
        ),
        tuple(Event(text, text or "-", "applied", words=text, origin=text) for text in payloads),
        tuple(Entry(id=text, kind="lesson", body=Lesson(learned=text)) for text in payloads),
    )  # fmt: skip
    for path in tables.write(tmp_path, contents, as_of=TODAY):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                cells = [cell for row in csv.reader(file, strict=True) for cell in row]
            assert not [cell for cell in cells if not cell.startswith("'") and formulas.looks_like_one(cell)]
