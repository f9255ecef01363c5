import json
from datetime import timedelta

from rebound import clock
from rebound.records import Application, Event
from rebound.store.journal import Journal


def history():
    """Five applications: one answered after 9 days, one interviewed, two waiting, one only noted."""
    journal, today = Journal.open(), clock.today()
    for number, (sent, later) in enumerate(
        [(30, ("rejected", 21)), (20, ("interview", 10)), (15, None), (5, None), (None, None)]
    ):
        application = journal.applications.add(Application(f"a{number}", "Nordwind"))
        kinds = [("applied", sent) if sent else ("saved", 3), *([later] if later else [])]
        for kind, ago in kinds:
            journal.events.add(Event(f"{kind}{number}", application.id, kind, today - timedelta(days=ago)))


def test_json_has_each_count_and_what_is_open(rebound):
    history()
    ran = rebound("patterns", "--json")
    told = json.loads(ran.out)
    assert (ran.status, ran.err) == (0, "")
    assert told["as_of"] == clock.today().isoformat()
    assert (told["ends"]["sent"], told["ends"]["noted"], told["ends"]["spoken"]) == (4, 1, 1)
    assert told["ends"]["open"] == 3
    assert told["ends"]["before"]["rejected"] == 1
    assert told["ends"]["after"]["waiting"] == 1
    assert told["waiting"]["answered"]["n"] == 2
    assert told["waiting"]["waiting"] == {"n": 2, "lower": None, "median": 10.0, "upper": None, "longest": 15}


def test_words_have_the_same_numbers(rebound):
    history()
    out = rebound("patterns").out
    assert "4 sent, 1 of them led to a conversation; 1 only noted." in out
    assert "No answer yet: 2; half within 10 days, the longest 15" in out


def test_an_empty_journal_is_said_to_be_empty(rebound):
    ran = rebound("patterns")
    assert (ran.status, ran.out) == (0, "There is no application in your journal yet.\n")
    assert json.loads(rebound("patterns", "--json").out)["ends"]["sent"] == 0
