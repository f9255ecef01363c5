"""The words of all languages, put together."""

import re

from rebound.importing import languages


def test_an_umlaut_may_be_left_out_or_spelt():
    assert set(languages.spellings("rückmeldung")) == {"rückmeldung", "ruckmeldung", "rueckmeldung"}
    pattern = re.compile(languages.pattern("rückmeldung"))
    assert all(pattern.fullmatch(word) for word in ("ruckmeldung", "rueckmeldung"))


def test_a_name_that_two_languages_know_is_what_the_first_says():
    named = {name: field for name, field, _ in languages.headers()}
    assert named["status"] == "outcome"
    assert named["position"] == "role"
    assert named["firma"] == "company"


def test_each_name_stands_for_one_field():
    names = [name for name, _, _ in languages.headers()]
    assert len(names) == len(set(names))


def test_the_words_of_a_list_are_those_of_every_language():
    assert {"yes", "ja"} <= languages.words("YES")


def test_a_pattern_of_any_language_fits():
    assert languages.either("COUNT").search("number of interviews")
    assert languages.either("COUNT").search("anzahl der gesprache")
