from rebound.exporting.contents import Contents
from rebound.records import Application, Event


def test_each_application_has_its_events_in_order_and_some_have_none():
    first, second = Event("e1", "a2", "applied"), Event("e2", "a2", "rejected")
    contents = Contents((Application("a1", "One"), Application("a2", "Two")), (first, second))
    assert contents.events_of() == {"a1": [], "a2": [first, second]}
