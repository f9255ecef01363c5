"""What a row says, statement by statement."""

from datetime import date

from rebound.importing.statements import DAY, TICK, Facts, Statement


def test_the_first_statement_of_a_kind_is_found_by_how_it_was_made():
    ticked = Statement("interview", TICK, "Interview", "yes")
    dated = Statement("interview", DAY, "Interview on", "2026-01-02", date(2026, 1, 2))
    facts = Facts(statements=(ticked, dated))
    assert facts.first("interview") is ticked
    assert facts.first("interview", DAY) is dated
    assert facts.first("offer") is None


def test_a_row_is_unclear_if_a_date_could_be_read_in_two_ways():
    assert Facts(once=("order",)).unclear
    assert not Facts(once=("year",)).unclear
