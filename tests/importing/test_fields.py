from rebound.importing.fields import FIELDS, GROUPS, ONCE, Column


def test_every_field_has_a_name_of_its_own_for_the_page():
    assert len(set(FIELDS.values())) == len(FIELDS)


def test_what_may_be_taken_once_is_a_field():
    assert set(FIELDS) >= ONCE


def test_a_column_that_is_left_out_says_why():
    assert Column(0, "Age", "ignored", "it changes by itself").shown == "ignored: it changes by itself"
    assert Column(0, "Role", "role", "that is what its name says").shown == "role"


def test_every_field_stands_in_one_group():
    assert [field for group in GROUPS.values() for field in group] == list(FIELDS)
