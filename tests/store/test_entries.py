from dataclasses import replace
from datetime import timedelta

import pytest

from rebound import clock, errors
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import CoolOff, ParkedDraft
from rebound.exercises.lesson import Lesson
from rebound.records import Application, Entry, new_id
from rebound.store import rows
from rebound.store.entries import CHANGE, PAUSE

LONG = "abcdefghij" * (CHANGE // 10)


def test_an_entry_starts_with_nothing_said(journal):
    entry = journal.entries.start("cool_off")

    assert (entry.rev, entry.body, entry.copy_of) == (1, CoolOff(), None)
    assert entry.created == entry.changed
    assert journal.entries.get(entry.id) == entry


def test_an_entry_hangs_on_an_application_that_is_there(journal):
    made = journal.applications.add(Application(new_id(), "Acme"))

    assert journal.entries.start("lesson", application_id=made.id).application_id == made.id
    assert journal.entries.start("lesson", application_id="").application_id is None
    journal.applications.delete(made.id)
    with pytest.raises(errors.NotThere, match="application"):
        journal.entries.start("lesson", application_id=made.id)


def test_an_entry_from_elsewhere_keeps_its_id_its_count_and_its_times(journal):
    now = clock.now()
    entry = Entry(new_id(), "lesson", Lesson("a"), rev=7, copy_of="other", created=now, changed=now)

    assert journal.entries.add(entry) == entry == journal.entries.get(entry.id)


def test_a_save_is_there_and_counted(journal):
    entry = journal.entries.start("lesson")

    saved = journal.entries.save(entry, Lesson(learned="ask sooner"))

    assert (saved.entry.rev, saved.merged, saved.copy) == (2, False, False)
    assert saved.at.utc >= saved.entry.changed.utc
    assert journal.entries.get(entry.id) == saved.entry
    assert journal.check() == []


def test_a_save_of_the_same_words_writes_nothing(journal):
    entry = journal.entries.start("lesson", Lesson("a"))

    assert journal.entries.save(entry, Lesson("a")).entry == entry


def test_a_body_of_another_kind_is_refused(journal):
    with pytest.raises(errors.NotAllowed):
        journal.entries.save(journal.entries.start("lesson"), CheckIn())


def test_entries_are_listed_with_the_last_changed_first_even_when_the_clock_goes_back(journal, later):
    one, two = journal.entries.start("lesson"), journal.entries.start("cool_off")
    later(timedelta(days=-1))

    one = journal.entries.save(one, Lesson("a")).entry

    assert journal.entries.all() == [one, two]


def test_entries_are_listed_by_kind_and_by_application(journal):
    made = journal.applications.add(Application(new_id(), "Acme"))
    loose, hung = journal.entries.start("lesson"), journal.entries.start("lesson", application_id=made.id)
    other = journal.entries.start("cool_off", application_id=made.id)

    assert journal.entries.all("lesson") == [hung, loose]
    assert journal.entries.all(application_id=made.id) == [other, hung]
    assert journal.entries.latest("lesson") == hung
    assert journal.entries.latest("check_in") is None


def test_fields_changed_on_two_pages_come_together(journal):
    page = other = journal.entries.start("cool_off")
    journal.entries.save(other, CoolOff(task="walk", anger_before=7))

    saved = journal.entries.save(page, CoolOff(leaving="it happened"))

    assert (saved.merged, saved.copy) == (True, False)
    assert saved.entry.body == CoolOff(task="walk", anger_before=7, leaving="it happened")


def test_words_written_on_two_pages_are_both_kept(journal):
    page = other = journal.entries.start("lesson", application_id=None)
    theirs = journal.entries.save(other, Lesson(learned="theirs")).entry

    saved = journal.entries.save(page, Lesson(learned="mine"))

    assert (saved.copy, saved.entry.copy_of, saved.entry.body) == (True, page.id, Lesson(learned="mine"))
    assert journal.entries.get(page.id) == theirs
    assert [version.body for version in journal.entries.versions(page.id)] == [theirs.body]

    on = journal.entries.save(saved.entry, Lesson(learned="mine, on"))
    assert (on.entry.id, on.copy) == (saved.entry.id, False)
    assert journal.entries.get(page.id) == theirs


def test_a_choice_that_the_later_page_overrules_is_in_a_version(journal):
    page = other = journal.entries.start("cool_off")
    journal.entries.save(other, CoolOff(anger_before=7))

    saved = journal.entries.save(page, CoolOff(anger_before=3))

    assert saved.entry.body == CoolOff(anger_before=3)
    assert journal.entries.versions(page.id)[0].body == CoolOff(anger_before=7)


def test_a_page_older_than_a_restored_journal_overwrites_nothing(journal):
    page = journal.entries.start("lesson", Lesson("from the page"))
    with journal.writing() as connection:
        rows.update(connection, "entry", {"id": page.id, "body": rows.as_text(Lesson("from the backup"))})

    saved = journal.entries.save(page, Lesson("from the page, on"))

    assert saved.copy
    assert journal.entries.get(page.id).body == Lesson("from the backup")


def test_a_version_is_kept_at_a_pause_and_not_at_a_keystroke(journal, later):
    entry = journal.entries.start("lesson")
    for length in range(1, 30):
        entry = journal.entries.save(entry, Lesson(LONG[:length])).entry
    assert journal.entries.versions(entry.id) == []

    later(PAUSE)
    journal.entries.save(entry, Lesson("after the pause"))

    (version,) = journal.entries.versions(entry.id)
    assert (version.body, version.rev, version.at) == (Lesson(LONG[:29]), entry.rev, entry.changed)


def test_a_version_is_kept_at_each_two_hundred_characters(journal):
    entry = journal.entries.start("lesson")
    for length in range(0, 1001, 10):
        entry = journal.entries.save(entry, Lesson((LONG * 5)[:length])).entry

    kept = [len(version.body.learned) for version in journal.entries.versions(entry.id)]
    assert kept == [990, 790, 590, 390, 190]


def test_a_long_text_that_is_replaced_at_once_is_in_a_version(journal):
    entry = journal.entries.start("lesson", Lesson(LONG))

    journal.entries.save(entry, Lesson("x"))

    assert [version.body.learned for version in journal.entries.versions(entry.id)] == [LONG]


def test_a_version_is_kept_before_a_delete(journal):
    entry = journal.entries.save(journal.entries.start("lesson"), Lesson("a")).entry

    journal.entries.delete(entry.id)

    assert [version.body for version in journal.entries.versions(entry.id)] == [Lesson("a")]


def test_a_deleted_entry_comes_back(journal):
    entry = journal.entries.start("lesson", Lesson("a"))

    journal.entries.delete(entry.id)
    journal.entries.delete(entry.id)
    assert journal.entries.all() == []
    assert journal.entries.deleted() == [entry] == [journal.entries.get(entry.id)]

    journal.entries.restore(entry.id)
    journal.entries.restore(entry.id)
    assert journal.entries.all() == [entry]
    assert journal.entries.deleted() == []
    assert journal.check() == []


def test_words_added_to_an_entry_that_another_page_deleted_go_into_a_copy(journal):
    made = journal.applications.add(Application(new_id(), "Acme"))
    page = journal.entries.start("lesson", Lesson("a"), made.id)
    journal.entries.delete(page.id)

    saved = journal.entries.save(page, Lesson("a and b"))

    assert (saved.copy, saved.entry.copy_of, saved.entry.application_id) == (True, page.id, made.id)
    assert journal.entries.all() == [saved.entry]
    assert journal.entries.deleted() == [page]


def test_words_added_when_the_application_was_deleted_too_hang_on_none(journal):
    made = journal.applications.add(Application(new_id(), "Acme"))
    page = journal.entries.start("lesson", Lesson("a"), made.id)
    journal.applications.delete(made.id)

    assert journal.entries.save(page, Lesson("a and b")).entry.application_id is None


@pytest.mark.parametrize("delete", ["delete_all", "forget_all"])
def test_a_late_save_does_not_bring_back_a_deleted_draft(journal, delete):
    draft = journal.entries.start("parked_draft", ParkedDraft("how dare you"))
    getattr(journal.entries, delete)([draft.id])

    with pytest.raises(errors.EntryDeleted, match="was deleted"):
        journal.entries.save(draft, replace(draft.body, not_before=clock.now().utc))

    assert journal.entries.all() == []


def test_a_parked_draft_has_no_versions(journal, later):
    page = other = journal.entries.start("parked_draft")
    page = journal.entries.save(page, ParkedDraft(LONG)).entry
    later(PAUSE)
    journal.entries.save(page, ParkedDraft("x"))
    journal.entries.save(other, ParkedDraft("y"))
    journal.entries.delete(page.id)

    assert journal.entries.versions(page.id) == []


def test_a_text_that_a_page_still_held_is_kept(journal):
    entry = journal.entries.start("lesson", Lesson("ask", "call"))

    saved = journal.entries.keep_text(entry.id, entry.rev, "learned", "ask sooner")

    assert saved.entry.body == Lesson("ask sooner", "call")
    assert not saved.copy


def test_a_text_whose_save_was_done_but_not_acknowledged_makes_no_copy(journal):
    entry = journal.entries.start("lesson")
    journal.entries.save(entry, Lesson("ask soon"))

    for text in ("ask soon", "ask soone", "ask s"):
        assert not journal.entries.keep_text(entry.id, entry.rev, "learned", text).copy

    assert journal.entries.get(entry.id).body == Lesson("ask soone")


def test_a_text_that_another_page_overwrote_meanwhile_is_kept_in_a_copy(journal):
    entry = journal.entries.start("lesson", Lesson(try_next="call"))
    journal.entries.save(entry, Lesson("theirs", "call"))

    saved = journal.entries.keep_text(entry.id, entry.rev, "learned", "mine")

    assert saved.copy
    assert saved.entry.body == Lesson("mine", "call")
    assert journal.entries.get(entry.id).body == Lesson("theirs", "call")


def test_a_text_is_compared_with_the_version_its_page_knew(journal, later):
    entry = journal.entries.start("lesson", Lesson("old words", "old plan"))
    later(PAUSE)
    journal.entries.save(entry, Lesson("old words", "new plan"))

    saved = journal.entries.keep_text(entry.id, entry.rev, "learned", "new words")

    assert (saved.merged, saved.entry.body) == (True, Lesson("new words", "new plan"))


def test_a_text_of_a_deleted_entry_is_kept_in_a_copy_if_it_says_more(journal):
    entry = journal.entries.start("lesson", Lesson("ask"))
    journal.entries.delete(entry.id)

    with pytest.raises(errors.EntryDeleted):
        journal.entries.keep_text(entry.id, entry.rev, "learned", "as")
    assert journal.entries.keep_text(entry.id, entry.rev, "learned", "ask sooner").copy


def test_a_text_of_no_entry_or_of_no_field_is_refused(journal):
    entry = journal.entries.start("lesson")

    with pytest.raises(errors.EntryDeleted):
        journal.entries.keep_text("none", 1, "learned", "a")
    with pytest.raises(errors.UnknownField):
        journal.entries.keep_text(entry.id, 1, "nothing", "a")
    with pytest.raises(errors.UnreadableRecord):
        journal.entries.keep_text(journal.entries.start("check_in").id, 1, "hurt", "a")


def test_what_is_not_there_cannot_be_deleted_or_restored(journal):
    for act in (journal.entries.delete, journal.entries.restore):
        with pytest.raises(errors.NotThere, match="entry"):
            act("none")
    assert journal.entries.versions("none") == []
    assert journal.entries.get("none") is None


def test_an_entry_of_a_kind_that_is_not_known_is_said_to_be_of_a_newer_version(journal):
    entry = journal.entries.start("lesson")
    with journal.writing() as connection:
        connection.execute("UPDATE entry SET kind = 'dream'")

    with pytest.raises(errors.UnknownField, match="dream"):
        journal.entries.get(entry.id)


def test_many_are_written_at_once_and_counted(journal):
    made = journal.entries.start_all("lesson", [Lesson("a"), Lesson("b")])
    journal.entries.start("check_in")

    assert [each.body.learned for each in made] == ["a", "b"]
    assert journal.entries.count("lesson") == 2
    assert journal.entries.all("lesson") == made[::-1]


def test_what_was_deleted_at_once_comes_back_at_once(journal):
    made = journal.entries.start_all("lesson", [Lesson("a"), Lesson("b"), Lesson("c")])
    journal.entries.delete_all([made[0].id, made[2].id])
    journal.entries.delete_all([made[0].id])
    assert journal.entries.all("lesson") == [made[1]]

    journal.entries.restore(made[2].id)
    assert journal.entries.count("lesson") == 3
    assert journal.check() == []


def test_entries_leave_for_good_all_of_them_or_none(journal):
    one, other = (journal.entries.start("parked_draft", ParkedDraft(words)) for words in ("how", "dare"))
    with pytest.raises(errors.NotThere):
        journal.entries.forget_all([one.id, "nothing"])
    assert len(journal.entries.all()) == 2
    journal.entries.forget_all([one.id, other.id])
    assert (journal.entries.all(), journal.entries.deleted()) == ([], [])
