import pytest

from rebound.importing import signs
from rebound.importing.vocabulary import meaning, parted


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("❌", ("rejected",)),
        ("👻", ("silent",)),
        ("⏳", ("open",)),
        ("✉️", ("applied",)),
        ("❌ after interview", ("interview", "rejected")),
        ("📞👻", ("screening", "silent")),
        ("🔖", ("saved",)),
    ],
)
def test_a_sign_stands_for_an_outcome_alone_and_beside_a_stage(cell, codes):
    assert meaning(cell) == codes


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("❌ ghosted", ("silent",)),
        ("❌ withdrew", ("withdrawn",)),
        ("✅ offer!!", ("offer",)),
        ("⏳ rejected", ("rejected",)),
    ],
)
def test_what_is_written_goes_before_what_is_drawn(cell, codes):
    assert meaning(cell) == codes


@pytest.mark.parametrize("cell", ["✅", "🎉", "❌ declined", "❌👻", "❌ their loss"])
def test_what_may_mean_several_things_is_asked(cell):
    assert meaning(cell) == ()


def test_every_sign_is_one_character_that_stands_for_something_known():
    assert all(len(sign) == 1 and parted(code) for sign, code in signs.SIGNS.items())
    assert not signs.UNTOLD & set(signs.SIGNS)


def test_a_cell_is_drawn_if_nothing_is_written_in_it():
    assert signs.is_drawn("✅")
    assert signs.is_drawn("✉️ ")
    assert not signs.is_drawn("✅ sent")
    assert not signs.is_drawn("—")
