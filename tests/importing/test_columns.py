import pytest

from rebound import errors
from tests.importing.lists import list_of, reading


def fields(text: str, **corrected) -> dict[str, str]:
    return dict(reading(text, **corrected).columns)


def test_columns_are_known_by_name_wherever_they_stand():
    text = "Status,Job Title,Date applied,Company\nRejected,Dev,2026-01-02,Acme\n"
    assert fields(text) == {
        "Status": "outcome", "Job Title": "role", "Date applied": "applied_on", "Company": "company",
    }  # fmt: skip


def test_each_guess_has_a_reason():
    read = reading("Company,Role,Applied,Mood\nAcme,Dev,2026-01-02,fine\n")
    assert "no field" in read.column_reasons["Mood"]
    assert "name" in read.column_reasons["Company"]


def test_a_company_column_with_an_empty_header_is_found():
    assert fields(",Role,Date\nAcme,Dev,2026-01-02\n") == {
        "column 1": "company", "Role": "role", "Date": "applied_on",
    }  # fmt: skip


def test_what_stands_in_a_column_can_overrule_its_name():
    text = "Company,Role,Website,State,Status\nAcme,Dev,LinkedIn,CA,Rejected\nBeta,Dev,Dice,TX,Ghosted\n"
    found = fields(text)
    assert (found["Website"], found["State"], found["Status"]) == ("attribute", "attribute", "outcome")


def test_of_two_outcome_columns_the_one_in_words_is_taken():
    text = "company,outcome,application_status\nAcme,0,Rejected\nBeta,0.5,Rejected\nGamma,1,Accepted offer\n"
    assert fields(text)["outcome"] == "attribute"
    assert fields(text)["application_status"] == "outcome"


def test_a_status_in_an_unknown_language_is_still_the_outcome():
    rows = "".join(f"C{n},Dev,{'Avslag' if n % 2 else 'Tilbud'}\n" for n in range(8))
    read = reading("Company,Role,Status\n" + rows)
    assert read.columns["Status"] == "outcome"
    assert len(read.needs_you) == 8


def test_outcomes_are_found_by_their_words_under_any_name():
    text = "Company,Role,Where it stands\nAcme,Dev,Rejected\nBeta,Dev,Ghosted\nGamma,Dev,Rejected\n"
    assert fields(text)["Where it stands"] == "outcome"


def test_a_second_column_of_outcomes_is_one_too():
    text = (
        "Company,Date applied,Reply,And in the end\n"
        "Acme,2026-01-02,Interview,Rejected\nBeta,2026-01-02,Rejected,\nGamma,2026-01-02,Interview,Offer\n"
    )
    assert [row.events[-1].kind for row in reading(text).rows] == ["rejected", "rejected", "offer"]


def test_onsite_is_a_stage_where_days_or_results_stand_below_it():
    text = "Company,Date applied,Onsite\nAcme,2026-01-02,{}\n"
    assert fields(text.format("2026-01-20"))["Onsite"] == "interview"
    assert fields(text.format("Failed"))["Onsite"] == "interview"
    assert fields(text.format("yes"))["Onsite"] == "attribute"


def test_the_only_column_of_days_is_the_day_it_was_sent():
    assert fields("Company,Role,Datum\nAcme,Dev,2026-01-02\n")["Datum"] == "applied_on"
    assert fields("Company,Role,Deadline\nAcme,Dev,2026-01-02\n")["Deadline"] == "attribute"


def test_a_column_that_only_counts_the_rows_is_left_out():
    assert fields("#,Company\n1,Acme\n2,Beta\n")["#"] == "ignored: it only numbers the rows"
    assert fields("id,Company\nx7,Acme\nq2,Beta\n")["id"] == "attribute"


def test_the_surest_name_wins_where_only_one_column_can_be():
    text = "Company,Date,Date applied\nAcme,2026-01-05,2026-01-02\n"
    assert fields(text) == {"Company": "company", "Date": "attribute", "Date applied": "applied_on"}


def test_the_person_can_take_a_column_for_something_else():
    text = "Firma,Company,Role\nAcme,Holding,Dev\n"
    assert fields(text, columns={"Firma": "company", "Company": "attribute"})["Firma"] == "company"
    (row,) = reading(text, columns={"Firma": "company"}).rows
    assert (row.application.company, row.application.attributes) == ("Acme", {"Company": "Holding"})
    assert fields(text, columns={"Role": ""})["Role"] == "attribute"


def test_a_correction_to_a_field_that_does_not_exist_is_refused():
    with pytest.raises(errors.UnknownCorrection, match="shoe size"):
        reading("Company\nAcme\n", columns={"Company": "shoe size"})


def test_day_numbers_of_a_spreadsheet_are_days_in_a_column_of_days():
    assert list_of("Company,Date applied\nAcme,45000\n").columns[1].field == "applied_on"


@pytest.mark.parametrize("name", ["What happened", "Vibe"])
def test_signs_are_outcomes_under_any_name_if_some_are_more_than_ticks(name):
    rows = "".join(f"Firm {place},2026-03-0{place},{sign}\n" for place, sign in enumerate("❌👻❌✅⏳", 1))
    assert fields(f"Company,Applied,{name}\n{rows}")[name] == "outcome"


@pytest.mark.parametrize(("name", "field"), [("What happened", "outcome"), ("Response", "first_response_on")])
def test_mere_ticks_are_outcomes_unless_they_say_whether_an_answer_came(name, field):
    rows = "Acme,2026-03-01,❌\nBolt,2026-03-02,✅\nCrest,2026-03-03,❌\n"
    assert fields(f"Company,Applied,{name}\n{rows}")[name] == field


def test_ticks_under_an_unknown_name_stay_ones_own():
    assert fields("Company,Applied,Vibe\nAcme,2026-03-01,❌\nBolt,2026-03-02,✅\n")["Vibe"] == "attribute"


def test_a_status_in_words_of_ones_own_is_the_outcome_if_one_of_them_is_known():
    rows = "Acme,2026-03-01,Rejected\nBolt,2026-03-02,Maybe later\nCrest,2026-03-03,✅\nDune,2026-03-03,ask Bob\n"
    assert fields(f"Company,Applied,Status\n{rows}")["Status"] == "outcome"


def test_a_result_of_mostly_noes_goes_with_how_far_it_came():
    rows = (
        "".join(f"Acme {place},2026-03-01,CV,No\n" for place in range(4))
        + "Bolt,2026-03-01,Interview,No reply\n"
    )
    text = f"Company,Date sent,Stage reached,Result\n{rows}"
    assert fields(text)["Stage reached"] == fields(text)["Result"] == "outcome"
    assert {row.events[-1].kind for row in reading(text).rows[:4]} == {"rejected"}
