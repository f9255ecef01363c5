from rebound.records import Application
from rebound.server import demo


def test_the_made_up_history_is_put_into_an_empty_journal_once(journal):
    demo.fill(journal)
    there = journal.applications.all()
    demo.fill(journal)
    assert there
    assert journal.applications.all() == there
    assert journal.events.all()
    assert journal.check() == []


def test_a_journal_with_something_in_it_gets_nothing_made_up(journal):
    journal.applications.add(Application("a1", "Nordwind"))
    demo.fill(journal)
    assert [each.company for each in journal.applications.all()] == ["Nordwind"]
