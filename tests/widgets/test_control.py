"""What every control shares."""

from rebound.widgets.control import Control
from rebound.widgets.rating import Rating


def test_the_short_name_is_the_kind_and_the_label_and_nothing_else():
    assert repr(Rating("Hurt", value=7)) == "<Rating 'Hurt'>"


def test_a_control_without_a_label_is_named_by_its_kind():
    assert repr(Control()) == "<Control>"


def test_every_control_carries_the_class_of_the_sheet():
    assert "rb" in Rating("Hurt")._dom_classes
