import pytest

from rebound.importing import outcome_model
from rebound.importing.outcome_words import Meant, meanings, word_of
from tests.importing.lists import facts_of, only, told

FREE: dict[str, tuple[str, ...]] = {
    "they went with a lad who had his own van": ("rejected",),
    "never heard a thing after I handed it in": ("silent",),
    "pulled the plug myself, the hours were silly": ("withdrawn",),
    "they shut the whole place before anyone was hired": ("closed",),
    "they would love to have me, contract on its way": ("offer",),
    "got the job!! starting after Easter": ("offer_accepted",),
    "was offered it but the pay was a joke so I said no": ("offer_declined",),
    "they still have to decide, should hear on Friday": ("open",),
    "have to write the cover letter before I can send it": ("saved",),
}
"""Cells that no list of words knows → what they say."""


def test_free_words_are_read_by_what_they_mean_and_say_why():
    found = meanings(FREE, {})
    assert {word: meant.codes for word, meant in found.items()} == FREE
    assert found[next(iter(FREE))].reason == "it is closest to words that mean a no"


@pytest.mark.parametrize("word", ["dropped", "salary", "cancelled?", "blue folder, second shelf", "selected"])
def test_what_a_careful_reader_could_not_tell_is_asked(word):
    assert meanings([word], {}) == {word: Meant(())}


def test_words_that_are_known_as_a_whole_need_no_model(monkeypatch):
    monkeypatch.setattr(outcome_model, "shares", lambda _: pytest.fail("the model was asked"))
    words = [
        "Rejected",
        "No response",
        "Withdrew",
        "Phone screen",
        "Declined",
        "Bewerbung abgelehnt",
        "",
        "-",
    ]
    found = meanings(words, {"my code word": "offer"})
    assert found["Phone screen"] == Meant(("screening",))
    assert found["Declined"] == Meant(())
    assert "-" not in found


def test_what_the_person_said_goes_before_all_else():
    found = meanings(
        ["they went with a lad who had his own van"], {"they went with a lad who had his own van": "open"}
    )
    assert list(found.values()) == [Meant(("open",), "you said so")]


def test_a_part_that_is_known_does_not_decide_against_the_whole():
    (meant,) = meanings(["Offered, said no - only nights"], {}).values()
    assert meant.codes == ("offer_declined",)


def test_how_far_it_got_stays_a_stage_where_it_took_place():
    found = meanings(
        ["2nd interview, then they took somebody else", "cancelled the interview, too far for me"], {}
    )
    assert [meant.codes for meant in found.values()] == [("interview", "rejected"), ("withdrawn",)]


def test_a_language_that_the_model_does_not_know_is_left_to_its_own_words():
    (meant,) = meanings(["Absage, sehr freundlich geschrieben vom Chef"], {}).values()
    assert meant == Meant(("rejected",), "only a part of it is known")


def test_the_day_inside_free_words_is_the_day_of_that_end():
    cell = "12 May - they went with a lad from the agency"
    row = only(f"Company,Role,Applied,What happened\nAcme,Cook,2026-03-01,{cell}\n")
    assert told(row) == [("applied", "2026-03-01"), ("rejected", "2026-05-12")]


def test_the_day_of_what_is_only_to_come_is_not_that_of_the_end():
    assert word_of("signed, start 3 June") == ("signed, start 3 June", "")
    facts = facts_of("Company,Applied,Status\nAcme,2026-03-01,still waiting since 5 March\n")
    assert (facts.codes, facts.outcome_on) == (("open",), None)


def test_a_day_beside_an_outcome_is_taken_from_its_words():
    assert word_of("Rejected 2026-02-03")[0] == "Rejected"
    assert word_of("Interview on 14 Feb 2026")[0] == "Interview"
    assert word_of("Rejected 3/5") == ("Rejected", "3/5")
    assert word_of("Interview 1/2") == ("Interview 1/2", "")
    assert word_of("Rejected after 2 rounds") == ("Rejected after 2 rounds", "")


def test_an_outcome_packed_as_json_is_its_name():
    assert word_of('{"id": 3, "name": "applied"}')[0] == "applied"


def test_the_words_behind_the_last_then_tell_how_it_ended():
    word = "longlisted, asked for written work, then nope"
    assert meanings((word,), {})[word].codes == ("interview", "rejected")
    asked = "ask Ben, then no?"
    assert meanings((asked,), {})[asked].codes != ("rejected",)
