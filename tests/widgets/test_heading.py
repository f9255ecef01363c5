"""The heading that can be given the focus."""

from rebound.widgets.heading import Heading


def test_it_asks_the_browser_for_the_focus():
    heading, told = Heading("Editor at Northway", "Sent"), []
    heading.send = told.append
    heading.focus()
    assert told == [{"focus": True}]


def test_it_has_a_short_name():
    assert repr(Heading("Editor at Northway")) == "<Heading 'Editor at Northway'>"
