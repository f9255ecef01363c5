import pytest

from rebound.importing.mail.firm import NAME
from rebound.importing.mail.spelling import apart, begins, in_lines, is_short_for, spells


def test_a_host_spells_a_name_in_one_word():
    assert spells("Toll & Werk", "tollandwerk")
    assert spells("Müller Bau", "muellerbau")
    assert not spells("Toll & Werk GmbH", "tollandwerk")


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("orrincap", "Orrin Capital"),
        ("nhengineers", "Ndlovu Hartmann Engineers"),
        ("urc", "United Relief Corps"),
        ("lindon-uni", "University of Lindon"),
        ("brook-jobs", "Brook Trust"),
    ],
)
def test_a_host_is_short_for_the_beginnings_of_words(host, name):
    assert is_short_for(host, name)


def test_a_host_is_not_short_for_other_words_nor_for_two_initials():
    assert not is_short_for("orrincap", "Capital Orrin")
    assert not is_short_for("ab", "Acme Bakers")


def test_names_that_a_host_stands_for_are_found_in_small_letters_too():
    assert ("Juniper & Slate", True) in in_lines("juniperslate", ["Tilly\njuniper & slate, a studio"], NAME)
    assert ("Plinth", False) in in_lines("plinthhq", ["founder, Plinth"], NAME)
    assert not list(in_lines("ab", ["Ab Cd"], NAME))


def test_a_host_begins_with_a_name_or_the_name_with_it():
    assert begins("Acme", "acme-hq")
    assert begins("Acme Bakers", "acme")
    assert not begins("Acme", "brook")


def test_the_kind_of_organisation_is_set_apart_in_a_long_host():
    assert apart("copperkettlecafe") == "Copperkettle Cafe"
    assert apart("northbank") == "Northbank"
    assert apart("pell-sons") == "Pell Sons"
