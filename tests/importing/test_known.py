from dataclasses import replace

from rebound.importing.known import Known, mark_of
from rebound.importing.merge import compare
from rebound.records import Application, Event
from tests.importing.lists import asked, only, reading

TEXT = "Company,Role,Date applied,Location,Job URL\nAcme,Dev,2026-01-02,Bonn,https://a.example/1\n"


def by_hand(on: str = "", **more: str) -> tuple[list[Application], list[Event]]:
    row = only(f"Company,Role,Date applied,Status\nAcme,Dev,{on},{'Applied' if on else 'Saved'}\n")
    known = replace(row.application, **more)
    return [known], [replace(event, origin="hand") for event in row.events]


def found(applications: list[Application], events: list[Event], text: str = TEXT) -> bool:
    return bool(Known.of(applications, events).match([only(text)]))


def test_a_row_is_known_again_word_for_word_after_the_person_renamed_everything():
    plan = compare(reading(TEXT), (), ())
    renamed = [replace(each, company="Another", role="Name", location="") for each in plan.applications]
    match = Known.of(renamed, plan.events).match([only(TEXT)])
    assert [each.word_for_word for each in match.values()] == [True]


def test_what_was_typed_by_hand_is_known_by_company_role_and_day():
    assert found(*by_hand("2026-01-02"))
    assert found(*by_hand("2026-01-02", company="ACME"))


def test_what_was_only_noted_is_known_when_it_is_sent():
    assert found(*by_hand())


def test_another_day_another_place_or_another_posting_is_another_application():
    assert not found(*by_hand("2026-03-02"))
    assert not found(*by_hand("2026-01-02", location="Berlin"))
    assert not found(*by_hand("2026-01-02", link="https://a.example/2"))
    assert found(*by_hand("2026-01-02", link="https://boards.example/77"))


def test_one_application_answers_to_one_row_only():
    applications, events = by_hand("2026-01-02")
    first, second = only(TEXT), replace(only(TEXT.replace("Bonn", "")), line=3)
    assert list(Known.of(applications, events).match([first, second])) == [2]


def test_a_row_that_needs_the_person_has_a_mark_too():
    mark = mark_of(asked("Company,Role,Date applied\nAcme,Dev,03/04/2025\n"))
    assert mark and len(mark.content) == 12
    assert mark_of(asked('Company,Role,Date applied\nAcme,"Dev,03/04/2025\n')) is None
