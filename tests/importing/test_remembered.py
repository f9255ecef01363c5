"""Corrections, remembered for the next list with the same columns."""

from rebound.importing import remembered
from rebound.importing.preview import Corrections
from tests.importing.lists import reading

LIST = "Company,Role,Date,Mood\nAcme,Dev,03/04/2026,Kickoff\n"
CORRECTED = Corrections(day_first=True, columns={"Mood": "outcome"}, outcomes={"Kickoff": "interview"})


def test_the_next_list_with_the_same_columns_is_read_as_the_last_was_corrected():
    first = reading(LIST)
    kept = remembered.keep({}, [first], {first.source: CORRECTED})
    again = reading("role,company,MOOD,date\nCook,Beta,fine,01/02/2026\n", name="march.csv")
    assert remembered.corrections_for(kept, [again]) == {"march.csv": CORRECTED}


def test_a_list_with_other_columns_is_not():
    first = reading(LIST)
    kept = remembered.keep({}, [first], {first.source: CORRECTED})
    assert remembered.corrections_for(kept, [reading("Company,Role\nAcme,Dev\n")]) == {}


def test_what_was_not_corrected_is_forgotten():
    first = reading(LIST)
    kept = remembered.keep({}, [first], {first.source: CORRECTED})
    assert remembered.keep(kept, [first], {}) == {}


def test_what_a_later_version_kept_is_left_out():
    shape = reading(LIST).shape
    kept = {shape: {"columns": {"Mood": "aura", "Date": ""}, "outcomes": {"x": "interview+levitated"}}}
    assert remembered.corrections_for(kept, [reading(LIST)])["list.csv"] == Corrections(columns={"Date": ""})


def test_only_so_many_shapes_are_remembered():
    kept = {str(number): {"day_first": True} for number in range(remembered.MOST)}
    first = reading(LIST)
    now = remembered.keep(kept, [first], {first.source: CORRECTED})
    assert len(now) == remembered.MOST
    assert "0" not in now
