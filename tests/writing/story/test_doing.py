import pytest

from rebound.writing.story.doing import doing


@pytest.mark.parametrize(
    ("text", "mine", "ours"),
    [
        ("I called the supplier, rewrote the order and drove there.", 3, 0),
        ("I’d read the manual, so I isolated the circuit.", 2, 0),
        ("We met, we split the work. I wrote the list.", 1, 2),
        ("Called the supplier. Rewrote the order.", 2, 0),
        ("Faced with two options, I took the older pump.", 1, 0),
        ("I asked Ahmed, and the supplier agreed and sent us a van.", 1, 0),
        ("My colleagues and I prepared the room.", 0, 1),
        ("I was able to get a van, and I managed to load it.", 2, 0),
        ("I helped, I assisted, I was involved and I felt good.", 0, 0),
        ("My first step was to count the keys.", 1, 0),
        ("", 0, 0),
    ],
)
def test_steps_are_counted_for_whoever_takes_them(text, mine, ours):
    found = doing(text)
    assert (found.mine, found.ours) == (mine, ours)


def test_every_form_of_i_and_we_is_counted():
    found = doing(
        "I'd called my sister, and she'd told me that we'd lost our van; let's see what's left for us."
    )
    assert (found.said_i, found.said_we) == (3, 4)


def test_a_part_of_ones_own_is_claimed_by_an_idea_too():
    assert doing("It was my idea, and the team built it.").own
    assert not doing("My colleagues and I built it.").own
