"""The heading that can be given the focus."""

from rebound.widgets.heading import Heading


def test_it_asks_the_browser_for_the_focus():
    heading = Heading("Editor at Northway", "Sent")
    assert not heading.wanted
    heading.focus()
    assert heading.wanted


def test_it_has_a_short_name():
    assert repr(Heading("Editor at Northway")) == "<Heading 'Editor at Northway'>"
