from rebound.importing import names
from rebound.importing.kinds_of_jobs import KINDS


def test_each_word_is_one_word_in_small_letters():
    assert all(len(names.plain(word).split()) == 1 and word == word.casefold() for word in KINDS)


def test_words_by_which_companies_are_called_are_none():
    assert not {"bank", "services", "group", "school", "hospital", "council"} & set(KINDS)
