from rebound.importing import additions
from rebound.records import Application


def test_what_is_empty_is_filled_and_what_is_not_stays():
    known = Application("1", "Acme", "Dev", location="Graz", attributes={"Mood": "fine"})
    told = Application(
        "2", "ACME", "Cook", location="Wien", pay="50k", attributes={"Mood": "bad", "Badge": "7"}
    )
    after = additions.filled(known, told)
    assert (after.id, after.company, after.role, after.location, after.pay) == (
        "1",
        "Acme",
        "Dev",
        "Graz",
        "50k",
    )
    assert after.attributes == {"Mood": "fine", "Badge": "7"}
    said = "It fills what is empty in one application that is there already: pay, “Badge”."
    assert additions.in_words([(known, after)]) == said


def test_a_row_that_knows_no_more_leaves_it_as_it_is():
    known = Application("1", "Acme", "Dev", location="Graz")
    assert additions.filled(known, Application("2", "Acme", "Dev")) is known
    assert additions.in_words([]) == ""
