from datetime import date

from rebound.importing.forward import news
from rebound.records import Event


def event(kind: str, day: int | None = None, origin: str = "list.csv, line 2") -> Event:
    return Event(f"{kind}{day}", "known", kind, date(2026, 1, day) if day else None, origin=origin)


def kinds(known: list[Event], told: list[Event]) -> list[tuple[str, str]]:
    return [(each.kind, each.application_id) for each in news(known, told)]


def test_what_leads_on_is_added_to_the_application_that_is_there():
    assert kinds([event("applied", 2)], [event("applied", 2), event("rejected")]) == [("rejected", "known")]


def test_what_is_there_is_not_added_again():
    both = [event("applied", 2), event("interview", 9)]
    assert kinds(both, both) == []


def test_a_further_round_is_added():
    known = [event("applied", 2), event("interview", 9)]
    assert kinds(known, [*known, event("interview", 16)]) == [("interview", "known")]


def test_nothing_is_added_to_an_application_that_has_ended():
    assert (
        kinds(
            [event("applied", 2), event("withdrawn", 5, "hand")], [event("applied", 2), event("rejected", 9)]
        )
        == []
    )


def test_nothing_leads_back():
    known = [event("applied", 2), event("interview", 9)]
    assert kinds(known, [event("applied", 2)]) == []
    assert kinds(known, [event("saved")]) == []
    assert kinds(known, [event("applied", 2), event("screening")]) == []


def test_an_earlier_stage_with_a_day_of_its_own_is_added():
    known = [event("applied", 2), event("interview", 9)]
    assert kinds(known, [*known, event("screening", 5)]) == [("screening", "known")]


def test_what_the_person_noted_by_hand_on_that_day_wins():
    known = [event("applied", 2), event("screening", 9, "hand")]
    assert kinds(known, [event("applied", 2), event("interview", 9)]) == []


def test_what_was_noted_and_then_sent_goes_on():
    assert kinds([event("saved")], [event("applied", 2)]) == [("applied", "known")]


def test_a_day_before_the_person_sent_it_is_not_taken_over():
    (added,) = news([event("applied", 9, "hand")], [event("applied", 2), event("rejected", 5)])
    assert (added.kind, added.on) == ("rejected", None)
