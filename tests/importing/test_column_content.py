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
    assert (read.columns["Hvor"], read.column_reasons["Hvor"]) == ("link", "addresses of pages stand in it")


def test_of_several_columns_of_days_none_is_guessed():
    read = reading("Company,Role,Tag A,Tag B\nAcme,Dev,2026-01-02,2026-01-05\n")
    assert set(read.columns.values()) == {"company", "role", "attribute"}


def test_words_beside_the_day_of_sending_are_kept():
    row = only("Company,Role,Date applied\nAcme,Dev,2026-01-03 via a friend\n")
    assert told(row) == [("applied", "2026-01-03")]
    assert row.application.attributes == {"Date applied": "2026-01-03 via a friend"}
