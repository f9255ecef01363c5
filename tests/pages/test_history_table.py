"""The table of the applications page: what it shows, several at once, and pairs that may be one, in-process."""

from datetime import timedelta

import pytest

from rebound import clock
from rebound.pages import applications
from rebound.pages.parts import duplicates
from rebound.records import Application, Event, new_id
from rebound.widgets.grid import Grid
from tests.pages.conftest import click, control, everything, type_into, words_of
from tests.pages.test_applications import edit, kept, opened, status


def grid(page):
    return next(each for each in everything(page["history"]) if isinstance(each, Grid))


def test_two_that_are_ticked_are_made_one_and_parted_again(journal):
    one, other = kept(journal, "Northway", rejected=9), kept(journal, "North Way Ltd")
    page = opened()
    tick(page, one, other)
    click(page["history"], "Make them one")
    assert [each.id for each in journal.applications.all()] == [one.id]
    assert (grid(page).ticked, grid(page).sought) == ([], one.id)
    applications._changes.undo()
    assert {each.id for each in journal.applications.all()} == {one.id, other.id}


def test_what_is_ticked_is_named_and_what_of_it_is_not_in_sight(journal):
    ones = [kept(journal, name) for name in ("Northway", "Larkhill", "Pell", "Brill")]
    page = opened()
    tick(page, *ones[:2])
    assert "2 are ticked: Northway, Larkhill." in words_of(page["history"])
    grid(page).unseen = [ones[1].id]
    assert "2 are ticked: Larkhill, Northway. Not shown here: 1 of them." in words_of(page["history"])
    tick(page, *ones)
    assert "4 are ticked: Larkhill, Northway, Pell and 1 more." in words_of(page["history"])


def test_without_a_change_there_is_nothing_to_undo_by_its_key(journal):
    one = kept(journal)
    page = opened()
    grid(page)._message(None, {"undo": True}, [])
    edit(page["history"], "Applications", one.id, "role", "Baker")
    grid(page)._message(None, {"undo": True}, [])
    assert journal.applications.get(one.id).role == "Editor"


def tick(page, *ones):
    grid(page).ticked = [one.id for one in ones]


def select(page, words):
    return control(page["history"], words)


def test_refusals_can_be_left_out_and_it_stays_so(journal):
    kept(journal, "Northway", rejected=9)
    other = kept(journal, "Larkhill")
    control(opened()["history"], "Show").value = "without_no"
    assert [row["id"] for row in grid(opened()).rows] == [other.id]


def test_only_what_is_open_can_be_shown(journal):
    kept(journal, "Northway", withdrawn=9)
    other = kept(journal, "Larkhill")
    page = opened()
    control(page["history"], "Show").value = "open"
    assert [row["id"] for row in grid(page).rows] == [other.id]


def test_an_application_is_found_by_its_notes_and_own_fields(journal):
    one = kept(journal)
    journal.applications.change(one.id, notes="met Jo", attributes={"Mood": "hopeful"})
    assert grid(opened()).rows[0]["also"] == "met Jo hopeful"


def test_several_are_changed_at_once_and_undone_at_once(journal):
    ones = [kept(journal, name) for name in ("Northway", "Larkhill", "Pell")]
    page = opened()
    tick(page, *ones[:2])
    select(page, "to").value = "rejected"
    click(page["history"], "Change 2")
    assert [status(journal, one) for one in ones] == ["rejected", "rejected", "applied"]
    click(page["begin"], "Undo: 2 changed")
    assert [status(journal, one) for one in ones] == ["applied"] * 3


def test_a_field_of_ones_own_is_given_to_several(journal):
    ones = [kept(journal, "Northway"), kept(journal, "Larkhill")]
    page = opened()
    tick(page, *ones)
    select(page, "Change").value = "own:?"
    type_into(page["history"], "Its name", "Sector")
    type_into(page["history"], "to", "energy")
    click(page["history"], "Change 2")
    assert [one.attributes for one in journal.applications.all()] == [{"Sector": "energy"}] * 2
    applications._changes.undo()
    assert [one.attributes for one in journal.applications.all()] == [{}] * 2


def test_several_are_deleted_and_brought_back(journal):
    ones = [kept(journal, "Northway"), kept(journal, "Larkhill")]
    other = kept(journal, "Pell")
    page = opened()
    tick(page, *ones)
    click(page["history"], "Delete 2")
    assert [one.id for one in journal.applications.all()] == [other.id]
    assert grid(page).ticked == []
    applications._changes.undo()
    assert len(journal.applications.all()) == 3


def test_where_one_cannot_be_changed_none_is(journal):
    ones = [kept(journal, "Northway"), kept(journal, "Larkhill")]
    page = opened()
    tick(page, *ones)
    select(page, "Change").value = "company"
    click(page["history"], "Change 2")
    assert "Which company was it?" in words_of(page["begin"])
    assert {one.company for one in journal.applications.all()} == {"Northway", "Larkhill"}


def test_two_that_may_be_one_are_joined_and_parted(journal):
    one = kept(journal, "Northway", sent=40, rejected=9)
    other = kept(journal, "NORTHWAY", sent=38)
    page = opened()
    assert "Two of these may be one" in words_of(page["history"])
    click(page["history"], "Make them one")
    assert [each.id for each in journal.applications.all()] == [one.id]
    applications._changes.undo()
    assert {each.id for each in journal.applications.all()} == {one.id, other.id}


def test_two_that_are_two_are_not_asked_about_again(journal):
    kept(journal, "Northway", sent=40)
    kept(journal, "Northway", sent=38)
    click(opened()["history"], "They are two")
    assert "may be one" not in words_of(opened()["history"])


@pytest.mark.parametrize("apart", [90, 200])
def test_the_same_role_sent_months_later_is_another_application(journal, apart):
    kept(journal, "Northway", sent=1)
    kept(journal, "Northway", sent=1 + apart)
    assert "may be one" not in words_of(opened()["history"])


def test_a_field_of_ones_own_is_added_to_one_application_and_taken_back(journal, monkeypatch):
    one = kept(journal)
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    page = opened()
    control(page["timeline"], "Everything else about it").shown = True
    type_into(page["timeline"], "Something of your own: its name", "Sector")
    click(page["timeline"], "Add it")
    assert control(page["timeline"], "Everything else about it").shown
    type_into(page["timeline"], "Sector", "energy")
    assert journal.applications.get(one.id).attributes == {"Sector": "energy"}
    applications._changes.undo()
    assert journal.applications.get(one.id).attributes == {}


def test_the_course_shows_what_was_written_about_it_and_the_feedback(journal, monkeypatch):
    one = kept(journal, rejected=9)
    day = clock.today() - timedelta(days=10)
    journal.entries.start("lesson", application_id=one.id)
    journal.events.add_all(
        [
            Event(new_id(), one.id, "feedback_asked", on=day, channel="mail"),
            Event(new_id(), one.id, "feedback_given", on=day, words="More practice with maps."),
        ]
    )
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    words = words_of(opened()["timeline"])
    assert "A line of the rejection log" in words
    assert "by e-mail" in words
    assert "More practice with maps." in words


def test_feedback_that_was_never_asked_for_has_no_list(journal):
    journal.applications.add(Application(new_id(), "Northway"))
    opened()
    assert "rb-idle" in applications.feedback()._dom_classes


def test_a_silence_on_a_request_for_feedback_is_counted_and_not_called_a_no(journal):
    one = kept(journal, rejected=9)
    journal.events.add(Event(new_id(), one.id, "feedback_asked", on=clock.today() - timedelta(days=6)))
    opened()
    assert "No answer yet for 6 days" in words_of(applications.feedback())


def test_very_many_of_one_name_are_no_slip(journal, monkeypatch):
    monkeypatch.setattr(duplicates, "MOST_ALIKE", 2)
    for _ in range(3):
        kept(journal, "Northway", sent=40)
    assert "may be one" not in words_of(opened()["history"])


def test_the_columns_are_chosen_and_it_stays_so(journal):
    one = kept(journal, "Northway")
    journal.applications.change(one.id, attributes={"Mood": "hopeful"}, notes="near the river")
    page = opened()
    control(page["history"], "Beside the company").value = ("status", "own:Mood", "notes")
    for shown in (page, opened()):
        assert [each["title"] for each in grid(shown).columns] == [
            "Company",
            "Status",
            "Notes",
            "Mood",
        ]
        assert (grid(shown).rows[0]["own:Mood"], grid(shown).rows[0]["notes"]) == (
            "hopeful",
            "near the river",
        )


def test_an_attribute_of_ones_own_is_corrected_in_its_column(journal):
    one = kept(journal, "Northway")
    journal.applications.change(one.id, attributes={"Mood": "hopeful"})
    page = opened()
    control(page["history"], "Beside the company").value = ("own:Mood",)
    assert not edit(page["history"], "Applications", one.id, "own:Mood", "calm")
    assert journal.applications.get(one.id).attributes == {"Mood": "calm"}
    assert grid(page).rows[0]["own:Mood"] == "calm"
    click(page["begin"], "Undo: mood of Northway")
    assert grid(page).rows[0]["own:Mood"] == "hopeful"


def test_a_column_that_comes_with_a_list_is_offered(journal):
    kept(journal, "Northway")
    page = opened()
    offered = control(page["history"], "Beside the company")
    assert "own:Mood" not in dict(offered.options)
    journal.applications.change(kept(journal, "Larkhill").id, attributes={"Mood": "calm"})
    control(page["history"], "Show").value = "open"
    assert dict(offered.options)["own:Mood"] == "Mood"


def test_what_another_page_wrote_is_shown_at_the_next_look(journal):
    one = kept(journal, "Northway")
    page = opened()
    journal.applications.change(one.id, role="Baker")
    control(page["history"], "Show").value = "open"
    assert grid(page).rows[0]["role"] == "Baker"
