from datetime import date

from rebound.importing import day_counts
from tests.importing.lists import facts_of, list_of

HEADER = "Company,Date applied,Response date,Days to response\n"


def test_counts_that_agree_with_the_dates_nearly_everywhere_are_trusted():
    rows = [f"C{n},2026-01-02,2026-01-{n + 5:02},{n + 3 + n % 2}" for n in range(9)]
    assert day_counts.trusted(list_of(HEADER + "\n".join([*rows, "D,2025-01-02,2026-01-09,7"]))) == {
        "Days to response"
    }


def test_counts_that_disagree_or_are_few_are_not():
    far = [f"C{n},2026-01-02,2026-01-20,{n}" for n in range(9)]
    assert day_counts.trusted(list_of(HEADER + "\n".join(far))) == frozenset()
    assert day_counts.trusted(list_of(HEADER + "Acme,2026-01-02,2026-01-05,3\n")) == frozenset()


def test_a_count_stands_beside_the_date_it_counts_to():
    ((count, on, by_count),) = day_counts.beside(facts_of(HEADER + "Acme,2026-01-02,2026-01-05,9\n"))
    assert (count.on, on) == (date(2026, 1, 11), date(2026, 1, 5))
    assert by_count.first("first_response", "day").on == date(2026, 1, 11)
