import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound import clock
from rebound.exercises.cool_off import CoolOff
from rebound.store import rows
from rebound.written import from_json


def test_a_seal_changes_with_any_column_but_the_bin():
    row = {"id": "a", "words": "b", "on_day": None, "deletion_id": None}

    assert rows.seal(row) != rows.seal(row | {"words": "c"})
    assert rows.seal(row) == rows.seal(row | {"deletion_id": "d"})


def test_a_column_that_holds_nothing_does_not_change_a_seal_so_that_a_schema_may_grow():
    assert rows.seal({"id": "a"}) == rows.seal({"id": "a", "added_later": None})


@given(st.text(st.characters()))
def test_any_text_goes_through_json_text_that_utf_8_can_hold(text):
    written = rows.as_text(CoolOff(leaving=text))

    assert from_json(CoolOff, json.loads(written.encode().decode())).leaving == text


def test_a_moment_comes_back_from_its_three_columns():
    now = clock.now()

    assert rows.moment(rows.moment_columns("made", now), "made") == now
    assert rows.moment(rows.moment_columns("made", None), "made") is None


def test_places_in_the_order_of_writing_are_taken_once(journal):
    with journal.writing() as connection:
        taken = [
            rows.next_sequence(connection),
            rows.next_sequence(connection, 3),
            rows.next_sequence(connection),
        ]

    assert taken == [1, 2, 5]


def test_rows_that_were_changed_from_outside_are_found(journal):
    journal.settings.set("name", "A")
    journal.settings.set("other", "B")
    with journal.writing() as connection:
        connection.execute("""UPDATE setting SET value = '"C"' WHERE id = 'name'""")
        found = rows.broken(connection, "setting")

    assert found == ["name"]


@pytest.mark.parametrize("half", ["\ud83d", "a\ude00", "\udc00\ud800"])
def test_half_a_character_in_a_column_becomes_a_mark_in_its_place(journal, half):
    with journal.writing() as connection:
        rows.insert(connection, "setting", {"id": half, "value": "1"})
        found = connection.execute("SELECT id FROM setting").fetchone()["id"]

    assert "\ufffd" in found
    assert len(found) == len(half)
