"""The drawing of a place on a way."""

import pytest

from rebound.widgets.place import EDGE, WIDTH, place


def test_without_a_place_no_ring_is_drawn():
    assert "<circle" not in place(None, 8)
    assert place(None, 8).count("<line") == 1 + 9


@pytest.mark.parametrize(("at", "x"), [(0, EDGE), (4, WIDTH / 2), (8, WIDTH - EDGE)])
def test_the_ring_stands_at_the_mark(at, x):
    assert f'cx="{float(x)}"' in place(at, 8)


def test_a_place_beyond_the_last_mark_is_drawn_at_it():
    assert place(9, 8) == place(8, 8)


def test_it_is_hidden_from_a_screen_reader_because_the_words_say_it():
    assert 'aria-hidden="true"' in place(1, 2)
