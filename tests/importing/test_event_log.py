"""Diaries of a search: a row for each thing that happened, the job named only once."""

from datetime import date

from tests.importing.lists import reading, steps

DIARY = """date,who,job,what,more
Sept 8,Black & McDonald,2nd yr apprentice,applied online,
Sept 9,Ainsworth,Electrical Apprentice,dropped off resume,busy
Sept 17,Carmichael Eng,helper,emailed resume,
Sept 19,Ainsworth,,interview,hours book
Sept 24,Black and McDonald,,email - no,
Sept 26,carmichael,,called them,"job got pulled, lost the contract"
Oct 3,Ainsworth,,OFFER $24.10,till the 7th
Oct 6,Ainsworth,,turned it down,no truck
Nov 20,,,dentist 2pm,
Dec 2,Carmichael,driver,applied,
"""


def test_the_rows_of_a_diary_become_one_course_for_each_application():
    read = reading(DIARY, exported_on=date(2026, 1, 25))
    courses: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in read.rows:
        name = (row.application.company, row.application.role)
        courses.setdefault(name, []).extend((kind, day[5:]) for kind, day in steps(row.events))
    assert courses == {
        ("Black & McDonald", "2nd yr apprentice"): [("applied", "09-08"), ("rejected", "09-24")],
        ("Ainsworth", "Electrical Apprentice"): [
            ("applied", "09-09"),
            ("interview", "09-19"),
            ("offer", "10-03"),
            ("offer_declined", "10-06"),
        ],
        ("Carmichael Eng", "helper"): [("applied", "09-17"), ("closed", "09-26")],
        ("Carmichael", "driver"): [("applied", "12-02")],
    }
    assert (read.read, read.needs_you) == (9, ())
    assert "Lines that name no company, which are not rows: “Nov 20 dentist 2pm” (line 10)." in read.notes


def test_several_jobs_at_one_company_are_no_diary():
    rows = "".join(f"2025-09-0{day},Acme,Job {'ABCDEFG'[day]},applied,\n" for day in range(1, 7))
    assert reading(f"date,who,job,what,more\n{rows}").columns["date"] == "applied_on"
