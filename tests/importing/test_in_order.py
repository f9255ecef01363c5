"""Days without a year in a list that is kept in order."""

from datetime import date

from rebound.importing.dates import DAY_FIRST, MONTH_FIRST
from rebound.importing.in_order import years
from tests.importing.lists import reading, told

SENT = ["2025-11-03", "2025-11-17", "2025-12-01", "22-Dec", "2026-01-05", "2026-01-19", "30-Jan"]


def of(cells):
    return years(list(enumerate(cells)), DAY_FIRST)


def test_the_rows_around_a_day_tell_its_year():
    assert of(SENT) == {3: date(2025, 12, 22), 6: date(2026, 1, 30)}


def test_a_list_may_have_its_newest_row_first():
    assert set(of(SENT[::-1]).values()) == {date(2025, 12, 22), date(2026, 1, 30)}


def test_a_day_that_fits_nowhere_stays_without_a_year():
    assert of([*SENT[:3], "9-Aug", *SENT[4:]]) == {6: date(2026, 1, 30)}


def test_a_list_in_no_order_tells_nothing():
    assert (
        of(["2025-11-03", "2024-01-02", "2026-03-01", "22-Dec", "2023-01-05", "2026-01-19", "2025-02-02"])
        == {}
    )


def test_it_is_taken_for_the_day_of_sending():
    rows = "".join(f"Company {place},Dev,{day}\n" for place, day in enumerate(SENT))
    read = reading("Company,Role,Date applied\n" + rows)
    assert not read.needs_you
    assert told(read.rows[3]) == [("applied", "2025-12-22")]


def test_years_written_only_where_they_turn_tell_all_the_others():
    cells = ["10/07/24", "22/07", "14/09", "30/12", "06/01/25", "13/01", "02/03"]
    found = of(cells)
    assert found[3] == date(2024, 12, 30)
    assert found[6] == date(2025, 3, 2)


def test_years_that_the_turns_contradict_tell_nothing():
    assert of(["10/07/24", "22/07", "14/09", "30/12", "06/01/27", "13/01", "02/03"]) == {}


def test_one_day_without_a_year_leads_to_the_next_one():
    written = "06.11.23 13.11.23 20.11.23 27.11.23 04.12.23 8.1. then 22.1. 26.2. 1.4."
    found = years(list(enumerate(written.split())), DAY_FIRST)
    told_days = [found[place].isoformat() for place in (5, 7, 8, 9)]
    assert told_days == ["2024-01-08", "2024-01-22", "2024-02-26", "2024-04-01"]


def test_in_a_list_without_order_the_year_is_that_of_all_the_others_if_they_are_of_one():
    written = ["9/25/2019", "7/19/2019", "8-Jul", "7/23/2019", "10/13/2019", "9/3/2019"]
    assert years(list(enumerate(written)), MONTH_FIRST) == {2: date(2019, 7, 8)}
