"""The heading that can be given the focus."""

from rebound.widgets.heading import Heading


def test_it_asks_the_browser_for_the_focus():
    heading = Heading("Editor at Northway", "Sent")
    assert not heading.wanted
    told = []
    heading.observe(lambda change: told.append(change["new"]), "wanted")
    heading.focus()
    heading.focus()
    assert told == [True, False, True]  # the page hears the second one, too


def test_it_has_a_short_name():
    assert repr(Heading("Editor at Northway")) == "<Heading 'Editor at Northway'>"
