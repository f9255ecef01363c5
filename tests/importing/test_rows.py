from datetime import date

import pytest

from rebound import clock
from tests.importing.lists import asked, only, reading, told


def test_a_row_becomes_an_application_and_its_events():
    row = only("Company,Role,Date applied,Status,Decision date\nAcme,Dev,2026-01-02,Rejected,2026-01-20\n")
    assert told(row) == [("applied", "2026-01-02"), ("rejected", "2026-01-20")]
    assert {event.application_id for event in row.events} == {row.application.id}
    assert row.original["Status"] == "Rejected"
    assert row.line == 2


def test_events_say_from_which_line_of_which_file_they_come():
    row = only("Company,Date applied\nAcme,2026-01-02\n")
    assert row.events[0].origin.startswith("list.csv, line 2 [")


def test_a_row_that_lacks_its_outcome_is_taken_and_asked_about_later():
    assert only("Company,Role,Date applied\nAcme,Dev,2026-01-02\n").lacks_outcome
    assert only("Company,Role,Date applied,Status\nAcme,Dev,2026-01-02,\n").lacks_outcome
    assert not only("Company,Role,Date applied,Status\nAcme,Dev,2026-01-02,Pending\n").lacks_outcome


def test_what_a_note_thinks_is_never_an_outcome():
    row = only("Company,Role,Date applied,Notes\nAcme,Dev,2026-01-02,They rejected me I think\n")
    assert told(row) == [("applied", "2026-01-02")]
    assert row.lacks_outcome


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Company,Role,Date applied\n,Dev,2026-01-02\n", "This row does not name the company."),
        ("Company,Role,Date applied\n,FEBRUARY,\n", "“FEBRUARY” stands alone in this row"),
        ("Title,Date applied\nDev,2026-01-02\n", "No column was taken for the company. Say which one it is."),
        (
            "Company,Role,Date applied\nAcme,Dev,\n",
            "It has neither a day on which it was sent nor an outcome",
        ),
        ("Company,Role,Date applied\nAcme,Dev,2099-01-02\n", "2 Jan 2099 has not come yet."),
        ("Company,Role,Date applied\nTotal: 12,,2026-01-02\n", "“Total: 12” looks like a sum of the rows"),
        ("Company,Email\nAcme,a@b.example\n", "It has neither a day on which it was sent nor an outcome"),
        ("Company,Role,Date applied\nAcme,2026-01-02\n", "This row has 2 cells where there are 3 columns"),
        ("Company,Role,Date applied\nAcme,Dev,2026-01-02,x\n", "“x” stands beyond the last one"),
        (
            'Company,Role,Date applied\nAcme,"Dev,2026-01-02\n',
            "The quotation marks on this line do not match",
        ),
    ],
)
def test_a_row_that_cannot_be_decided_says_why(text, reason):
    found = asked(text)
    assert reason in found.reason
    assert (found.file, found.line) == ("list.csv", 2)
    assert found.choices[-1].application is None


def test_empty_cells_beyond_the_last_column_do_not_matter():
    only("Company,Role,Date applied\nAcme,Dev,2026-01-02,,, \n")


def test_a_row_without_a_company_can_be_taken_with_its_role_alone():
    found = asked("Company,Role,Date applied,Status\n,Dev,2026-01-02,Rejected\n")
    assert found.choices[0].application.company == "company not named"


@pytest.mark.parametrize(
    ("stages", "kinds"),
    [
        ("2026-01-12,2026-01-20,,2026-01-25", ["applied", "screening", "interview", "rejected"]),
        (",,,2026-01-09", ["applied", "rejected"]),
        ("yes,yes,2026-02-10,", ["applied", "screening", "interview", "offer"]),
        ("x,failed,,", ["applied", "screening", "interview", "rejected"]),
        ("-,n/a,,", ["applied"]),
    ],
)
def test_a_column_for_each_stage_makes_an_event_for_each(stages, kinds):
    header = "Company,Applied,Phone screen,Technical,Offer,Rejected\n"
    assert [event.kind for event in only(f"{header}Acme,2026-01-05,{stages}\n").events] == kinds


@pytest.mark.parametrize(
    ("ticks", "kinds"),
    [
        ("No,No,No", ["applied"]),
        ("Yes,Yes,Yes", ["applied", "interview", "rejected"]),
        ("Yes,No,Yes", ["applied", "rejected"]),
        ("Yes,Yes,No", ["applied", "interview"]),
    ],
)
def test_columns_of_ticks_are_read(ticks, kinds):
    text = f"Company,Date applied,Response?,Interview?,Rejected?\nAcme,1/15/2026,{ticks}\n"
    assert [event.kind for event in only(text).events] == kinds


def test_dates_with_dots_and_two_digit_years_are_read_under_semicolons():
    read = reading(
        "company;position;date;result\nAcme;Dev;01.02.23;rejected\nBeta;Dev;14.02.23;in progress\n"
    )
    assert [told(row)[0] for row in read.rows] == [("applied", "2023-02-01"), ("applied", "2023-02-14")]
    assert read.dates["date"].because == "1 of them cannot be read any other way"


def test_several_days_in_one_cell_are_several_rounds():
    text = 'Company,Date applied,Interviews,Status\nAcme,12/13/2025,"12/20/2025, 12/28/2025",Rejected\n'
    assert told(only(text))[1:3] == [("interview", "2025-12-20"), ("interview", "2025-12-28")]


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("Role,Date applied,Status\nDev,2026-01-02,Rejected\n", ("company",)),
        ("Company,Role,Date applied,Status\nAcme,Dev,03/04/2026,Rejected\n", ("order",)),
        ("Company,Role,Date applied,Status\nAcme,Dev,8-Jul,Rejected\n", ("year",)),
        (
            "Company,Role,Date applied,Status\nAcme,Dev,2026-01-02,Kickoff\nBolt,Dev,2026-01-02,No\n",
            ("words",),
        ),
        ("Company,Role,Date applied,Status\nAcme,Dev,8-Jul,Kickoff\nBolt,Dev,9-Jul,No\n", ("year", "words")),
        ("Role,Date applied,Status\nDev,2099-01-02,Rejected\n", ()),
        ("Company,Role,Date applied,Status\n,Dev,8-Jul,Rejected\n", ()),
    ],
)
def test_a_row_says_which_answers_for_all_rows_would_settle_it(text, once):
    assert reading(text).needs_you[0].once == once


def test_an_interview_that_is_planned_is_no_slip(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2025, 11, 6))
    row = only("Company,Role,Date applied,Interview\nAcme,Dev,2025-10-01,2025-11-11\n")
    assert told(row) == [("applied", "2025-10-01"), ("interview", "2025-11-11")]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Company,Role,Status,Applied\nAcme,Dev,Open,No\n", [("saved", "")]),
        ("Date,Company,Role,Status\n2026-01-02,Acme,Dev,drafted\n", [("saved", "2026-01-02")]),
        ("Company,Role,Date applied,Result\nAcme,Dev,2026-01-02,Not provided\n", [("applied", "2026-01-02")]),
        (
            "Company,Role,Date applied,Phone,Coding test,Onsite\nAcme,Dev,2026-01-02,yes,expired,yes\n",
            [("applied", "2026-01-02"), ("screening", ""), ("interview", "")],
        ),
    ],
)
def test_what_is_plain_to_a_careful_reader_is_not_asked(text, events):
    assert told(only(text)) == events


def test_a_day_before_which_it_was_is_not_its_day():
    found = asked("Company,Role,Date applied\nAcme,Dev,Before 2026-01-24\n")
    assert "names a period but no day" in found.reason


def test_a_note_about_another_application_ends_none_that_is_open():
    note = "second application (the first one was rejected 2026-08-18)"
    text = f"Company,Role,Date applied,Status,Notes\nAcme,Dev,2026-08-21,Pending,{note}\n"
    assert told(only(text)) == [("applied", "2026-08-21")]


def test_a_formula_that_links_a_name_to_a_page_is_both():
    cell = '"=HYPERLINK(""https://jobs.example/1"",""Cloud intern"")"'
    found = only(f"Company,Role,Date applied\nAcme,{cell},2026-01-02\n").application
    assert (found.role, found.link) == ("Cloud intern", "https://jobs.example/1")


MIXED = "Company,Role,Date applied\nAcme,Dev,{one}\nBeta,Dev,7/23/2025\nCode,Dev,3/4/2025\n"


@pytest.mark.parametrize("day_first", [None, True, False])
def test_a_day_that_can_be_read_in_one_way_only_is_read_so_whatever_the_order_of_its_column(day_first):
    read_ = reading(MIXED.format(one="15/01/2025"), day_first=day_first)
    assert told(read_.rows[0])[0] == ("applied", "2025-01-15")
    assert told(read_.rows[1])[0] == ("applied", "2025-07-23")
    assert [each.line for each in read_.needs_you] == ([4] if day_first is None else [])


YEARLESS = "Company,Role,Date applied,Phone,Result\nAcme,Dev,8-Jul,8/15/2019,no\nBeta,Dev,9/23/2021,,no\n"


def test_the_years_that_are_offered_for_a_day_without_one_are_those_of_its_row_then_of_its_list():
    assert [each.text for each in asked(YEARLESS).choices][:2] == [
        "Sent 8 Jul 2019, first call 15 Aug 2019, they said no",
        "Sent, first call 15 Aug 2019, they said no",
    ]
    without = asked(YEARLESS.replace("8/15/2019", "yes"))
    assert without.choices[0].text == "Sent 8 Jul 2021, first call, they said no"


@pytest.mark.parametrize("day", ["8-Jul", "8/82019", "Before 2025-01-24"])
def test_the_words_of_a_day_that_cannot_be_read_stay_with_the_application_whatever_is_answered(day):
    found = asked(YEARLESS.replace("8-Jul", day))
    taken = [each for each in found.choices if each.application]
    undated = [each for each in taken if not any(e.kind == "applied" and e.on for e in each.events)]
    assert undated
    assert all(each.application.attributes["Date applied"] == day for each in undated)
    bare = next(each for each in taken if each.text.startswith("As it stands"))
    assert bare.application.attributes["Phone"] == "8/15/2019"


def test_numbers_that_are_no_day_still_say_that_it_was_sent():
    found = asked(YEARLESS.replace("8-Jul,8/15/2019,no", "8/82019,,"))
    assert "Noted, not applied" not in [each.text for each in found.choices]
