import pytest

from tests.importing.lists import only, reading, told


def test_columns_called_only_date_belong_to_the_stage_before_them():
    text = (
        "Company,Date Applied,Phone Screen,Date,Technical,Date,Offer,Date\n"
        "Acme,2026-01-02,Y,2026-01-05,Y,2026-01-12,N,\n"
    )
    assert told(only(text)) == [
        ("applied", "2026-01-02"),
        ("screening", "2026-01-05"),
        ("interview", "2026-01-12"),
    ]


def test_names_around_the_word_are_understood_where_nothing_else_is():
    read = reading("Target company,Position applied,Company size\nAcme,Dev,10\nBeta,Dev,20\n")
    assert dict(read.columns) == {
        "Target company": "company",
        "Position applied": "role",
        "Company size": "attribute",
    }


def test_a_guess_by_content_says_so():
    read = reading("Company,Role,Dato,Hvor\nAcme,Dev,2026-01-02,https://a.example/1\n")
    assert read.column_reasons["Dato"] == "it is the only column of days"
    assert (read.columns["Hvor"], read.column_reasons["Hvor"]) == ("link", "it holds addresses of pages")


def test_of_several_columns_of_days_none_is_guessed():
    read = reading("Company,Role,Tag A,Tag B\nAcme,Dev,2026-01-02,2026-01-05\n")
    assert set(read.columns.values()) == {"company", "role", "attribute"}


def test_words_beside_the_day_of_sending_are_kept():
    row = only("Company,Role,Date applied\nAcme,Dev,2026-01-03 via a friend\n")
    assert told(row) == [("applied", "2026-01-03")]
    assert row.application.attributes == {"Date applied": "2026-01-03 via a friend"}


def test_a_day_beside_the_only_outcome_is_its_day_and_one_of_two_is_not_guessed():
    one = "Company,Applied,Status,Date\nAcme,2026-03-04,Rejected,2026-03-20\nBolt,2026-03-05,Rejected,2026-03-09\n"
    assert dict(reading(one).columns)["Date"] == "outcome_on"
    two = "Company,Applied,Stage,Date,Final,Date\nAcme,2026-03-04,Interview,2026-03-14,Rejected,2026-03-20\n"
    two += "Bolt,2026-03-05,,,Rejected,2026-03-09\n"
    found = dict(reading(two).columns)
    assert (found["Date"], found["Date (2)"], found["Final"]) == ("attribute", "attribute", "outcome")


@pytest.mark.parametrize("cells", [("Analyst @ Acme", "Dev@Bolt"), ("Analyst at Acme", "Dev at Bolt & Sons")])
def test_a_role_and_a_company_in_one_cell_are_told_apart(cells):
    rows = "".join(f"{cell},2026-03-04,Rejected\n" for cell in cells)
    read = reading(f"Job,Applied,Status\n{rows}")
    assert read.columns["Job"] == "role_at_company"
    assert [(row.application.role, row.application.company[:4]) for row in read.rows] == [
        ("Analyst", "Acme"), ("Dev", "Bolt"),
    ]  # fmt: skip


def test_where_a_company_is_named_elsewhere_the_role_stays_whole():
    assert reading("Job,Company,Applied\nAnalyst at night,Acme,2026-03-04\n").columns["Job"] == "role"


def test_a_cell_without_its_company_needs_the_person():
    text = "Job,Applied\nAnalyst at Acme,2026-03-04\nDev at Bolt,2026-03-05\nCook,2026-03-06\n"
    assert [asked.reason for asked in reading(text).needs_you] == ["This row does not name the company."]


def test_the_only_column_of_names_names_the_company():
    read = reading("Kitchen,Job,Sent,Miles\nNorth,Cook,2026-01-02,4\nSouth,Cook,2026-01-03,7\n")
    assert (read.columns["Kitchen"], read.column_reasons["Kitchen"]) == (
        "company",
        "it is the only column that can name the company",
    )


def test_an_invitation_beside_the_interview_is_their_answer():
    row = only("Firma,Stelle,Beworben am,Einladung,Gespräch\nNord,Koch,2026-01-02,2026-01-09,2026-01-14\n")
    assert told(row) == [("applied", "2026-01-02"), ("interview", "2026-01-14")]


def test_the_day_of_an_answer_is_that_of_the_outcome_if_the_outcome_is_the_answer():
    text = "Company,Date applied,Interview,Response,Response date\nAcme,2026-01-02,2026-01-09,Rejected,2026-01-20\n"
    assert told(only(text))[-1] == ("rejected", "2026-01-20")
    first = text.replace("Response date", "Date of first response")
    assert told(only(first))[-1] == ("rejected", "")


def test_faces_beside_the_outcome_are_no_outcomes():
    read = reading("Company,Status,Mood\n" + "".join(f"Firm {each},Rejected,😭\n" for each in "ABC"))
    assert read.columns["Mood"] == "attribute"


def test_places_name_the_company_where_nothing_else_does_and_hardly_any_comes_twice():
    rows = "".join(
        f"{place},Cook,2026-03-0{day}\n" for day, place in enumerate(("Lune", "Gimlet", "Marion"), 1)
    )
    assert reading(f"Place,Job,Date\n{rows}").columns["Place"] == "company"
    assert reading(f"Firm,Place,Job,Date\nAcme,{rows}").columns["Place"] == "location"
    cities = "".join(f"Leeds,Cook,2026-03-0{day}\n" for day in range(1, 5))
    assert reading(f"Place,Job,Date\n{cities}").columns["Place"] == "location"


@pytest.mark.parametrize(
    ("ticks", "end"),
    [
        ("Y,Y,N,", ("rejected", "")),
        ("Y,N,Y,N", ("offer_declined", "")),
        ("Y,Y,Y,Y", ("offer_accepted", "")),
        ("Y,Y,Y,?", ("offer", "")),
    ],
)
def test_yes_and_no_tell_whether_the_job_was_got_and_taken(ticks, end):
    head = "Company,Job,Applied?,Date,Heard back?,Trial?,Got it?,Took it?\n"
    rows = f"{head}Acme,Cook,Y,2026-03-01,{ticks}\nBolt,Cook,Y,2026-03-02,Y,Y,Y,Y\n"
    assert told(reading(rows).rows[0])[-1] == end
