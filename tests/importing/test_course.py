from datetime import date

from rebound.importing import course
from rebound.importing.course import Happened
from rebound.importing.facts import COUNT, DAY, TICK, Facts, Statement

SENT, ANSWERED, LATER = date(2026, 1, 2), date(2026, 1, 9), date(2026, 1, 20)


def says(kind: str, by: str = DAY, on: date | None = None, times: int = 1, header: str = "") -> Statement:
    return Statement(kind, by, header or kind, "x", on, times)


def of(*codes: str, statements: tuple[Statement, ...] = (), **more) -> list[tuple[str, date | None]]:
    facts = Facts(sent_on=SENT, word="word", codes=codes, statements=statements, **more)
    return [(step.kind, step.on) for step in course.course(facts)]


def test_a_rejection_without_a_day_of_its_own_is_on_the_day_of_the_only_answer():
    assert of("rejected", statements=(says("first_response", on=ANSWERED),))[-1] == ("rejected", ANSWERED)


def test_a_rejection_is_counted_from_the_day_it_was_sent_where_the_first_answer_was_another():
    said = (
        says("first_response", on=ANSWERED),
        says("first_response", COUNT, ANSWERED, 7),
        says("rejected", COUNT, LATER, 18),
    )
    assert of("rejected", statements=said)[-1] == ("rejected", LATER)


def test_a_day_goes_before_a_count_that_is_off_by_one():
    said = (says("first_response", on=ANSWERED), says("rejected", COUNT, date(2026, 1, 10), 8))
    assert of("rejected", statements=said)[-1] == ("rejected", ANSWERED)


def test_no_day_is_made_up():
    assert of("rejected") == [("applied", SENT), ("rejected", None)]


def test_the_first_answer_is_not_the_rejection_where_an_interview_came_between():
    said = (says("first_response", on=ANSWERED), says("interview", on=date(2026, 1, 12)))
    assert of("interview", "rejected", statements=said)[-1] == ("rejected", None)


def test_each_round_is_an_event_of_its_own():
    said = (says("interview", on=LATER), says("interview", on=ANSWERED))
    assert of(statements=said) == [("applied", SENT), ("interview", ANSWERED), ("interview", LATER)]
    assert of(statements=(says("interview", TICK, times=3),)).count(("interview", None)) == 3


def test_numbered_columns_of_ticks_add_up_and_others_do_not():
    numbered = tuple(says("interview", TICK, header=f"Interview {n}") for n in (1, 2))
    assert of(statements=numbered).count(("interview", None)) == 2
    same = (says("interview", TICK, header="Interviewed"), says("interview", TICK, header="Had interview"))
    assert of(statements=same).count(("interview", None)) == 1


def test_an_accepted_offer_is_an_offer_first():
    assert of("offer_accepted", outcome_on=LATER) == [
        ("applied", SENT),
        ("offer", None),
        ("offer_accepted", LATER),
    ]


def test_silence_and_openness_are_no_events_and_their_word_stands_with_the_day_it_was_sent():
    for code in ("silent", "open", "applied"):
        (sent,) = course.course(Facts(sent_on=SENT, word="Ghosted", codes=(code,)))
        assert sent == Happened("applied", SENT, "Ghosted")


def test_what_was_never_sent_is_only_noted():
    (noted,) = course.course(Facts(saved_on=SENT, word="Didn't apply", codes=("saved",)))
    assert noted == Happened("saved", SENT, "Didn't apply")
    assert course.was_only_noted(Facts(saved_on=SENT))
    assert course.was_only_noted(Facts(sent=False))
    assert not course.was_only_noted(Facts(sent_on=SENT, saved_on=SENT))


def test_the_word_stands_with_the_event_it_made():
    steps = course.course(Facts(sent_on=SENT, word="Inter + Rejec", codes=("interview", "rejected")))
    assert [step.words for step in steps] == ["", "Inter + Rejec", "Inter + Rejec"]


def test_a_row_without_any_outcome_lacks_it():
    for facts, lacks in [
        (Facts(sent_on=SENT), True),
        (Facts(sent_on=SENT, word="Archived", codes=("open",)), True),
        (Facts(sent_on=SENT, word="Pending", codes=("open",)), False),
        (Facts(sent_on=SENT, statements=(says("interview", TICK),)), False),
        (Facts(codes=("saved",)), False),
    ]:
        assert course.lacks_outcome(facts, course.course(facts)) is lacks


def test_an_end_before_a_stage_and_anything_before_sending_is_impossible():
    early = Happened("rejected", ANSWERED)
    assert course.impossible((Happened("applied", LATER), early)) == (early, Happened("applied", LATER))
    assert course.impossible((Happened("interview", LATER), early))
    assert not course.impossible((Happened("interview", LATER), Happened("offer", ANSWERED)))
    assert not course.impossible((Happened("applied", SENT), Happened("interview"), early))


def test_a_round_with_a_tick_and_a_day_is_one_round():
    said = (
        says("interview", TICK, header="Interview 1"),
        says("interview", on=ANSWERED, header="Interview 1 date"),
        says("interview", TICK, header="Second interview"),
    )
    assert of(statements=said) == [("applied", SENT), ("interview", ANSWERED), ("interview", None)]


def test_a_second_interview_stands_beside_the_one_that_is_not_numbered():
    said = tuple(says("interview", TICK, header=name) for name in ("Interview (Y/N)", "2nd Interview (Y/N)"))
    assert of(statements=said).count(("interview", None)) == 2


def test_receipts_and_feedback_have_events_of_their_own():
    said = (says("acknowledged", TICK), says("acknowledged", on=ANSWERED), says("feedback_given", TICK))
    assert of("rejected", statements=said) == [
        ("applied", SENT),
        ("acknowledged", ANSWERED),
        ("rejected", None),
        ("feedback_given", None),
    ]


def test_a_talk_after_ones_own_no_was_only_planned():
    planned = says("interview", on=LATER)
    facts = Facts(
        sent_on=SENT, codes=("withdrawn",), outcome_on=ANSWERED, statements=(planned,), word="withdrew"
    )
    happened = course.course(facts)
    assert [step.kind for step in happened] == ["applied", "withdrawn"]
    assert happened[-1].words == "withdrew; interview 20 Jan 2026 was only planned"


def test_to_withdraw_from_an_offer_is_to_decline_it():
    offered = says("offer", on=ANSWERED)
    assert of("withdrawn", statements=(offered,))[-1] == ("offer_declined", None)


def test_the_day_of_their_answer_is_none_of_ones_own_no_and_may_be_that_of_their_no_after_a_talk():
    answer = says("first_response", on=LATER, header="Reply")
    assert of("withdrawn", statements=(answer,))[-1] == ("withdrawn", None)
    talk = says("interview", on=ANSWERED)
    assert of("rejected", statements=(answer, talk))[-1] == ("rejected", LATER)
