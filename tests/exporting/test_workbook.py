import io
import json
import re
import zipfile
from datetime import date, datetime

import pytest
from python_calamine import CalamineWorkbook

from rebound.exercises.lesson import Lesson
from rebound.exporting import workbook
from rebound.exporting.contents import Contents
from rebound.records import Application, Entry, Event

TODAY = date(2026, 11, 22)


def sheet(folder, name):
    return CalamineWorkbook.from_path(folder / "rebound.xlsx").get_sheet_by_name(name).to_python()


def test_there_is_a_sheet_for_each_kind_of_record(tmp_path):
    workbook.write(tmp_path, Contents(), as_of=TODAY)
    names = CalamineWorkbook.from_path(tmp_path / "rebound.xlsx").sheet_names
    assert names == ["Applications", "Events", "Entries"]


def test_days_are_dates_and_counts_are_numbers(tmp_path):
    contents = Contents(
        (Application(id="a1", company="Nordwind"), Application(id="a2", company="Old & Sons")),
        (
            Event(id="e1", application_id="a1", kind="applied", on=date(2026, 11, 1)),
            Event(id="e2", application_id="a2", kind="applied", on=date(1850, 5, 1)),
        ),
    )
    workbook.write(tmp_path, contents, as_of=TODAY)
    head, line, _ = sheet(tmp_path, "Applications")
    cells = dict(zip(head, line, strict=True))
    assert cells["applied_on"] == date(2026, 11, 1)
    assert cells["silent_days"] == 21
    assert sheet(tmp_path, "Events")[2][2] == "1850-05-01"


def test_a_text_that_looks_like_a_number_a_date_or_a_link_stays_a_text(tmp_path):
    texts = {"company": "007", "role": "1/2", "pay": "1e5", "link": "https://example.com", "notes": "=1+2"}
    workbook.write(tmp_path, Contents((Application(id="a1", **texts),)), as_of=TODAY)
    head, line = sheet(tmp_path, "Applications")
    assert texts.items() <= dict(zip(head, line, strict=True)).items()
    with zipfile.ZipFile(tmp_path / "rebound.xlsx") as parts:
        assert not [
            name for name in parts.namelist() if "hyperlink" in name or name.endswith("sheet1.xml.rels")
        ]


def test_a_text_longer_than_a_cell_says_that_it_was_cut(tmp_path):
    workbook.write(tmp_path, Contents((Application(id="a1", company="x", notes="🙂" * 40_000),)), as_of=TODAY)
    notes = sheet(tmp_path, "Applications")[1][16]
    assert notes.endswith("has all of it)")
    assert len(notes.encode("utf-16-le")) // 2 <= 32_767


@pytest.mark.shared
def test_no_cell_is_a_formula_and_no_text_is_changed(tmp_path, shared):
    payloads = (shared / "data/corpora/csv-injection/Intruder/csv-payload.txt").read_text().splitlines()
    payloads += json.loads((shared / "data/corpora/blns/blns.json").read_text(encoding="utf-8"))
    payloads += [f"{blank}{sign}1+1" for blank in ("", " ", "\t") for sign in "=+-@＝＋－＠"]
    contents = Contents(
        tuple(
            Application(id=str(number), company=text, attributes={"own": text})
            for number, text in enumerate(payloads)
        ),
        tuple(
            Event(id=str(number), application_id=str(number), kind="offer", words=text)
            for number, text in enumerate(payloads)
        ),
        tuple(
            Entry(id=str(number), kind="lesson", body=Lesson(learned=text))
            for number, text in enumerate(payloads)
        ),
    )
    workbook.write(tmp_path, contents, as_of=TODAY)
    with zipfile.ZipFile(io.BytesIO((tmp_path / "rebound.xlsx").read_bytes())) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/"):
                xml = parts.read(name).decode()
                assert "<f>" not in xml and "<f " not in xml
                assert set(re.findall(r' t="(\w+)"', xml)) <= {"s"}
    companies = [row[1].replace("_xFFFE_", "\ufffe") for row in sheet(tmp_path, "Applications")[1:]]
    assert companies == payloads


def test_the_day_is_a_day_without_an_hour(tmp_path):
    contents = Contents(
        (Application(id="a1", company="x"),), (Event("e1", "a1", "applied", date(2026, 2, 28)),)
    )
    workbook.write(tmp_path, contents, as_of=TODAY)
    assert not isinstance(sheet(tmp_path, "Events")[1][2], datetime)
