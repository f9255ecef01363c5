"""Reading a draft: states, places and findings of its sentences."""

from rebound.writing import tone

DRAFT = """Dear Ms Okafor,

Thank you for letting me know. I am begging you to look again, as you're my last hope.

> You clowns.
"""


def test_a_sentence_with_a_known_wording_is_worth_rewriting_and_says_why():
    fine, sharp = tone.read(DRAFT)
    assert (fine.state, fine.findings) == ("none", ())
    assert sharp.state == "rewrite"
    (found,) = sharp.findings
    assert (found.kind, found.calmer[-1]) == ("pleading", ".")
    assert [sharp.text[start:end] for start, end in found.words] == ["I am begging you to"]
    assert found.why


def test_places_are_those_of_the_draft():
    assert all(DRAFT[each.start : each.end] == each.text for each in tone.read(DRAFT))


def test_scores_put_what_deserves_another_look_first():
    fine, sharp = tone.read(DRAFT)
    assert 0 <= fine.score < sharp.score <= 1


def test_other_peoples_words_are_not_held_against_the_person():
    (sentence,) = tone.read('You wrote "you people never bothered to read the advert", and I see why.')
    assert sentence.state != "rewrite"


def test_the_closing_line_never_says_that_all_is_well():
    assert tone.closing(False).startswith("Nothing found. A reader like this misses")
    assert tone.closing(True).startswith("Nothing else found.")
