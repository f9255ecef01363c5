"""Cutting sentences into the pieces that the model knows."""

from rebound.writing.word_pieces import MOST_PIECES, numbers, words

KNOWN = {
    each: row
    for row, each in enumerate(["[CLS]", "[SEP]", "[UNK]", "no", "##t", "##ed", "note", "!", "cafe"])
}


def test_a_word_is_cut_into_its_longest_pieces():
    assert numbers("Noteed!", KNOWN) == [0, 6, 5, 7, 1]
    assert numbers("not", KNOWN) == [0, 3, 4, 1]


def test_a_word_of_unknown_letters_is_one_unknown_piece():
    assert numbers("no Ω no", KNOWN) == [0, 3, 2, 3, 1]
    assert numbers("x" * 1_000, KNOWN) == [0, 2, 1]


def test_capitals_accents_and_typographic_marks_do_not_matter():
    assert words("Café’s “No”—") == words('cafe\'s "no"-')


def test_a_very_long_sentence_is_read_up_to_a_bound():
    assert len(numbers("no " * 1_000, KNOWN)) == MOST_PIECES


def test_nothing_is_the_two_marks():
    assert numbers("", KNOWN) == [0, 1]
