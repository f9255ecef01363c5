from rebound.importing.date_orders import decide
from rebound.importing.dates import DAY_FIRST, MONTH_FIRST, NAMED, UNDECIDED


def test_the_order_is_decided_from_the_whole_column_and_says_from_how_many():
    cells = ["3/4/2025"] * 9 + ["25/4/2025"] * 13
    (reading,) = decide({"Sent": cells}).values()
    assert (reading.order, reading.because) == (DAY_FIRST, "13 of them cannot be read any other way")
    assert decide({"Sent": ["3/4/2025", "4/25/2025"]})["Sent"].order == MONTH_FIRST


def test_a_column_that_does_not_tell_follows_another_of_the_same_file():
    found = decide({"Sent": ["3/4/2025"], "Answer": ["25/4/2025"]})
    assert found["Sent"].order == DAY_FIRST
    assert "“Answer”" in found["Sent"].because


def test_where_nothing_tells_the_order_stays_open():
    found = decide({"Sent": ["3/4/2025", "5/6/2025"]})["Sent"]
    assert found.order == UNDECIDED
    assert "could be read" in found.because


def test_the_person_decides_before_all_else():
    assert decide({"Sent": ["3/4/2025"]}, day_first=True)["Sent"].order == DAY_FIRST
    assert decide({"Sent": ["25/4/2025"]}, day_first=False)["Sent"].because == "you said so"


def test_one_slip_does_not_turn_a_column():
    found = decide({"Sent": ["25/4/2025"] * 12 + ["4/25/2025"]})["Sent"]
    assert found.order == DAY_FIRST


def test_a_column_that_contradicts_itself_stays_open_and_does_not_follow_others():
    found = decide({"Sent": ["25/4/2025", "4/25/2025"], "Answer": ["25/4/2025"]})["Sent"]
    assert found.order == UNDECIDED
    assert "1 of them" in found.because


def test_dots_mean_that_the_day_is_first():
    assert decide({"Sent": ["03.04.25"]})["Sent"].order == DAY_FIRST


def test_a_known_export_keeps_its_order_unless_the_column_says_otherwise():
    assert decide({"Sent": ["3/4/2025"]}, hint=MONTH_FIRST)["Sent"].order == MONTH_FIRST
    assert decide({"Sent": ["25/4/2025"]}, hint=MONTH_FIRST)["Sent"].order == DAY_FIRST


def test_columns_without_doubt_say_so():
    assert decide({"Sent": ["2026-01-02"]})["Sent"].order == "year-month-day"
    assert decide({"Sent": ["2 Jan 2026"]})["Sent"].order == NAMED
    assert decide({"Sent": ["5/5/2025"]})["Sent"].because.endswith("the same number")
