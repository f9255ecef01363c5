import pytest

from tests.importing.lists import only, reading


def test_an_application_has_what_its_columns_say():
    found = only(
        "Company,Role,Date applied,Location,Job URL,CV version,Level,Notes\n"
        "Acme ,Dev,2026-01-02,Bonn,https://a.example/1,v3,Senior,liked it\n"
    ).application
    assert (found.company, found.role, found.location, found.link) == (
        "Acme",
        "Dev",
        "Bonn",
        "https://a.example/1",
    )
    assert (found.resume_version, found.seniority, found.notes) == ("v3", "Senior", "liked it")


def test_columns_that_are_the_persons_own_stay_with_their_names():
    found = only("Company,Date applied,Mood,Vibe\nAcme,2026-01-02,fine,-\n").application
    assert found.attributes == {"Mood": "fine"}


@pytest.mark.parametrize("nothing", ["", "-", "N/A", "null", "TBD", "#REF!", "None", "—"])
def test_nothing_is_nothing_however_it_is_written(nothing):
    assert only(f"Company,Date applied,Location\nAcme,2026-01-02,{nothing}\n").application.location == ""


@pytest.mark.parametrize(
    ("cell", "referral", "kept"),
    [("Yes", True, {}), ("n", False, {}), ("", None, {}), ("Bob", True, {"Referral": "Bob"})],
)
def test_a_referral_is_yes_no_or_a_name(cell, referral, kept):
    found = only(f"Company,Date applied,Referral\nAcme,2026-01-02,{cell}\n").application
    assert (found.referral, found.attributes) == (referral, kept)


@pytest.mark.parametrize(
    ("cell", "mode"), [("y", "remote"), ("no", "not remote"), ("Hybrid", "Hybrid"), ("", "")]
)
def test_remote_may_be_a_tick_or_a_word(cell, mode):
    assert only(f"Company,Date applied,Remote\nAcme,2026-01-02,{cell}\n").application.work_mode == mode


@pytest.mark.parametrize(
    ("header", "cells", "pay"),
    [
        ("Salary", '"55,000"', "55,000"),
        ("Pay minimum,Pay maximum", '"$65,000","$190,000"', "$65,000 – $190,000"),
        ("Min salary,Max salary,Currency,Pay period", "50000,60000,EUR,year", "50000 – 60000 EUR year"),
        ("Wage.Amount,Salary.Amount", "30,60000", "30 (Wage.Amount); 60000 (Salary.Amount)"),
        ("Salary", "TBD", ""),
    ],
)
def test_pay_is_kept_as_it_was_written(header, cells, pay):
    assert only(f"Company,Date applied,{header}\nAcme,2026-01-02,{cells}\n").application.pay == pay


def test_one_source_has_one_spelling():
    sources = ["Linkedin", "linkedin", "acme site", "Acme Site", "Acme Site"]
    rows = "".join(f"C{n},2026-01-02,{source}\n" for n, source in enumerate(sources))
    text = "Company,Date applied,Platform\n" + rows
    assert [row.application.source for row in reading(text).rows] == [
        "LinkedIn", "LinkedIn", "Acme Site", "Acme Site", "Acme Site",
    ]  # fmt: skip


def test_the_day_of_the_first_answer_is_never_lost():
    text = "Company,Date applied,First response,Interview date\nAcme,2026-01-02,2026-01-05,2026-01-09\n"
    assert only(text).application.attributes == {"First response": "2026-01-05"}


def test_a_stage_that_is_still_waited_for_stays_in_words():
    text = "Company,Date applied,Interview\nAcme,2026-01-02,pending\n"
    assert only(text).application.attributes == {"Interview": "pending"}


def test_the_page_that_a_program_writes_behind_a_name_is_no_part_of_it():
    found = only(
        "Company,Role,Date applied\nAcme (https://n.example/Acme-3f2a),[Dev](https://n.example/1),2026-01-02\n"
    )
    assert (found.application.company, found.application.role) == ("Acme", "Dev")
