from rebound.exercises.story import Story
from rebound.writing.story import counts


def test_words_are_counted_as_they_are_said():
    assert len(counts.words("We'd cut 1,200 invoices (18 %) in-house, didn't we?")) == 8
    assert counts.words("") == counts.words(" … – ") == []


def test_a_sentence_ends_where_one_breathes():
    text = "It broke at 3.30 pm. I called Dr. Ode; she came\n- Fixed it!"
    assert [each.split()[0] for each in counts.sentences(text)][-2:] == ["she", "Fixed"]
    assert "3.30" in counts.sentences(text)[0]


def test_the_opening_is_the_situation_and_in_car_the_challenge_too():
    story = Story(situation="a b", obstacle="c d", action="e f g h", result="i j")
    lengths = counts.lengths(story)
    assert (counts.opening(lengths, "soar"), counts.opening(lengths, "car")) == (0.2, 0.4)
    assert counts.opening(counts.lengths(Story()), "soar") == 0


def test_195_to_280_words_take_about_90_to_120_seconds():
    assert 85 <= counts.seconds(195) <= 90
    assert 120 <= counts.seconds(280) <= 125


def test_the_first_words_are_a_cue_and_no_more():
    assert counts.first_words("I went to both wards at six in the evening.") == "I went to both wards at …"
    assert counts.first_words("It held.") == "It held."
