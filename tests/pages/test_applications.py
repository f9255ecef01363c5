"""The applications page, clicked in-process."""

from datetime import timedelta

import pytest

from rebound import clock
from rebound.pages import applications
from rebound.records import Application, Event, new_id
from rebound.status import standing
from tests.pages.conftest import buttons_of, click, control, double_click, everything, type_into, words_of

LIST = b"""Company,Role,Date applied,Status,Mood that day
Larkhill Energy,Analyst,2026-09-01,Rejected,fine
Northway,Editor,2026-09-14,Ghosted,tired
Pell & Sons,Planner,2026-10-02,,hopeful
"""

SILENT_WITH_AN_ANSWER = b"""Company,Role,Date applied,Status,Date of first response
Larkhill Energy,Analyst,2026-09-01,Ghosted,2026-09-09
Northway,Editor,2026-09-14,Rejected,2026-09-20
"""


def opened():
    parts = ("begin", "history", "timeline", "bring_in", "what_became", "batches")
    return {name: getattr(applications, name)() for name in parts}


def kept(journal, company="Northway", sent=40, **happened):
    one, day = Application(new_id(), company, "Editor"), clock.today() - timedelta(days=sent)
    events = [Event(new_id(), one.id, "applied", on=day)]
    events += [
        Event(new_id(), one.id, kind, on=day + timedelta(days=after)) for kind, after in happened.items()
    ]
    journal.applications.add_with_events(one, events)
    return one


def edit(page, label, row, key, text):
    """Edit a cell as the browser sends it, and return the problem that it was answered with."""
    told = []
    grid = next(each for each in everything(page) if hasattr(each, "show_rows"))
    grid.send = told.append
    grid._message(None, {"edit": row, "key": key, "text": text}, [])
    return told[-1]["problem"]


def status(journal, one):
    return standing(journal.events.of(one.id), clock.today()).status


def bring(page, content=LIST, name="my list.csv"):
    picker = next(each for each in everything(page["bring_in"]) if hasattr(each, "most_bytes"))
    picker.send = lambda *_: None
    picker._message(None, {"begin": name, "size": len(content)}, [])
    picker._message(None, {"piece": 0}, [content])


def test_an_empty_history_says_what_to_do(journal):
    assert "No applications yet" in words_of(opened()["history"])


def test_a_cell_is_corrected_in_place_and_undone(journal):
    one = kept(journal)
    page = opened()
    assert not edit(page["history"], "", one.id, "role", "Copy editor")
    assert journal.applications.get(one.id).role == "Copy editor"
    click(page["begin"], "Undo: role of Northway")
    assert journal.applications.get(one.id).role == "Editor"


def test_a_sending_day_that_is_no_day_is_told_in_the_cell(journal):
    one = kept(journal)
    assert "is not a day in the calendar" in edit(opened()["history"], "", one.id, "applied_on", "2026-02-31")


@pytest.mark.parametrize(
    "chosen",
    ["rejected", "withdrawn", "closed", "accepted", "offer_declined", "offer", "in_process", "saved"],
)
def test_what_became_of_it_is_chosen_in_the_table_and_undone(journal, chosen):
    one = kept(journal)
    page = opened()
    edit(page["history"], "", one.id, "status", chosen)
    assert status(journal, one) == chosen
    applications._changes.undo()
    assert status(journal, one) == "applied"


@pytest.mark.parametrize("chosen", ["applied", "in_process", "offer", "withdrawn"])
def test_a_wrong_no_is_taken_back_in_the_table(journal, chosen):
    one = kept(journal, rejected=10)
    edit(opened()["history"], "", one.id, "status", chosen)
    assert status(journal, one) == chosen
    applications._changes.undo()
    assert status(journal, one) == "rejected"


def test_a_chosen_row_shows_its_course(journal):
    one = kept(journal, screening=3, rejected=9)
    page = opened()
    grid = next(each for each in everything(page["history"]) if hasattr(each, "show_rows"))
    grid._message(None, {"pick": one.id}, [])
    course = next(each for each in everything(page["timeline"]) if hasattr(each, "show_rows"))
    assert [row["kind"] for row in course.rows] == ["applied", "screening", "rejected"]


def test_a_line_of_the_course_is_added_changed_and_deleted(journal, monkeypatch):
    one = kept(journal)
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    page = opened()
    click(page["timeline"], "Add this line")
    assert "What happened? Choose it" in words_of(page["timeline"])
    assert [event.kind for event in journal.events.of(one.id)] == ["applied"]
    control(page["timeline"], "What happened?").value = "interview"
    click(page["timeline"], "Add this line")
    added = next(event for event in journal.events.of(one.id) if event.kind == "interview")
    course = next(each for each in everything(page["timeline"]) if hasattr(each, "show_rows"))
    assert course.sought == added.id
    day = clock.today() - timedelta(days=20)
    assert not edit(page["timeline"], "", added.id, "on", day.isoformat())
    assert not edit(page["timeline"], "", added.id, "kind", "screening")
    changed = next(event for event in journal.events.of(one.id) if event.id == added.id)
    assert (changed.kind, changed.on) == ("screening", day)
    click(page["timeline"], "Delete the chosen line")
    assert [event.kind for event in journal.events.of(one.id)] == ["applied"]


def test_an_application_is_added_with_its_company_its_role_and_its_day(journal):
    page = opened()
    click(page["history"], "Add it to the table")
    assert "Which company was it?" in words_of(page["history"])
    type_into(page["history"], "Company", " Larkhill ")
    type_into(page["history"], "Role", "Baker")
    type_into(page["history"], "Sent on", "2026-03-05")
    click(page["history"], "Add it to the table")
    [one] = journal.applications.all()
    assert (one.company, one.role) == ("Larkhill", "Baker")
    assert [(event.kind, str(event.on)) for event in journal.events.of(one.id)] == [("applied", "2026-03-05")]
    shown = next(each for each in everything(page["history"]) if hasattr(each, "show_rows"))
    assert shown.sought == one.id
    click(page["begin"], "Undo: Larkhill, added")
    assert journal.applications.all() == []


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ([], "In their words"),
        ([("list.csv, line 4 [0123456789ab-0123456789ab]", "")], "As your list said"),
        ([("hand", "")], "In their words"),
        ([("box.mbox [0123456789ab-0123456789ab]", "mail")], "In their words"),
        (
            [("list.csv, line 4 [0123456789ab-0123456789ab]", ""), ("hand", "")],
            "In their words, or as your list said",
        ),
    ],
)
def test_words_of_ones_own_list_are_not_called_the_employers(journal, monkeypatch, told, called):
    one = kept(journal)
    for origin, channel in told:
        journal.events.add(Event(new_id(), one.id, "soft_no", words="hmm", channel=channel, origin=origin))
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    course = next(each for each in everything(opened()["timeline"]) if hasattr(each, "show_rows"))
    assert called in [each["title"] for each in course.columns]


def test_notes_are_kept_as_they_are_typed(journal, monkeypatch):
    one = kept(journal)
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    page = opened()
    type_into(page["timeline"], "Notes", "ask about the team")
    assert journal.applications.get(one.id).notes == "ask about the team"


def test_a_deleted_application_comes_back_with_undo(journal, monkeypatch):
    one = kept(journal)
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    page = opened()
    click(page["timeline"], "Delete this application")
    assert journal.applications.all() == []
    applications._changes.undo()
    assert [each.id for each in journal.applications.all()] == [one.id]


def test_a_file_is_previewed_before_anything_is_written(journal):
    page = opened()
    bring(page)
    assert "3 rows read" in words_of(page["bring_in"])
    assert journal.applications.all() == []
    click(page["bring_in"], "Bring it in")
    by_company = {one.company: one for one in journal.applications.all()}
    assert status(journal, by_company["Larkhill Energy"]) == "rejected"
    assert status(journal, by_company["Northway"]) == "applied"
    assert by_company["Pell & Sons"].attributes == {"Mood that day": "hopeful"}


def test_a_file_left_aside_writes_nothing(journal):
    page = opened()
    bring(page)
    click(page["bring_in"], "Leave it")
    assert journal.applications.all() == []


def test_a_corrected_word_is_read_again_at_once(journal):
    page = opened()
    bring(page)
    word = next(each for each in everything(page["bring_in"]) if getattr(each, "label", "") == "“Ghosted”")
    word.value = "rejected"
    click(page["bring_in"], "Bring it in")
    northway = next(one for one in journal.applications.all() if one.company == "Northway")
    assert status(journal, northway) == "rejected"


def test_the_same_file_twice_adds_nothing(journal):
    page = opened()
    bring(page)
    click(page["bring_in"], "Bring it in")
    bring(page)
    assert "3 already there" in words_of(page["bring_in"])
    click(page["bring_in"], "Bring it in")
    assert len(journal.applications.all()) == 3
    assert [batch.imported for batch in journal.batches.all()] == [3]


def test_a_double_click_brings_a_file_in_once_and_leaves_it_written(journal):
    page = opened()
    bring(page)
    leave = dict(buttons_of(page["bring_in"]))["Leave it"]
    double_click(page["bring_in"], "Bring it in")
    leave()
    assert "Brought in: 3 new." in words_of(page["bring_in"])
    assert [batch.imported for batch in journal.batches.all()] == [3]


def test_a_file_is_taken_back_as_a_whole(journal):
    page = opened()
    bring(page)
    click(page["bring_in"], "Bring it in")
    click(page["batches"], "Take it back")
    assert journal.applications.all() == []
    click(page["batches"], "Bring it back")
    assert len(journal.applications.all()) == 3


def test_a_row_that_contradicts_itself_is_a_question_and_not_a_guess(journal):
    page = opened()
    bring(page, SILENT_WITH_AN_ANSWER)
    assert "1 question for you" in words_of(page["bring_in"])
    question = next(each for each in everything(page["bring_in"]) if "(line 2)" in getattr(each, "label", ""))
    assert question.value == ""
    words = dict(question.options)
    question.value = next(number for number, text in words.items() if "no" in text.lower())
    click(page["bring_in"], "Bring it in")
    assert len(journal.applications.all()) == 2


def test_an_unanswered_question_is_left_out_and_said(journal):
    page = opened()
    bring(page, SILENT_WITH_AN_ANSWER)
    click(page["bring_in"], "Bring it in")
    assert [one.company for one in journal.applications.all()] == ["Northway"]
    assert "1 left out (line 2 of “my list.csv”)" in words_of(page["bring_in"])


def test_a_file_that_cannot_be_read_changes_nothing_and_says_so(journal):
    page = opened()
    picker = next(each for each in everything(page["bring_in"]) if hasattr(each, "most_bytes"))
    told = []
    picker.send = told.append
    picker._message(None, {"begin": "empty.csv", "size": 0}, [])
    assert any("empty.csv" in str(each.get("problem", "")) for each in told)
    assert journal.applications.all() == []


def test_two_windows_that_bring_in_one_file_add_it_once(journal):
    first, second = opened(), None
    bring(first)
    second = opened()
    bring(second)
    click(first["bring_in"], "Bring it in")
    click(second["bring_in"], "Bring it in")
    assert len(journal.applications.all()) == 3


def test_an_answer_stays_when_a_guess_is_corrected(journal):
    page = opened()
    bring(page, SILENT_WITH_AN_ANSWER)

    def question():
        return next(each for each in everything(page["bring_in"]) if "(line 2)" in getattr(each, "label", ""))

    question().value = dict(question().options)[next(iter(dict(question().options)))]
    given = question().value
    word = next(each for each in everything(page["bring_in"]) if getattr(each, "label", "") == "“Rejected”")
    word.value = "closed"
    assert question().value == given != ""


def test_a_company_is_never_empty(journal):
    one = kept(journal)
    assert "Which company was it?" in edit(opened()["history"], "", one.id, "company", " ")


def test_an_undo_that_fails_can_be_tried_again(journal):
    one = kept(journal)
    page = opened()
    edit(page["history"], "", one.id, "role", "Copy editor")
    moved = journal.path.rename(journal.path.parent / "elsewhere.sqlite3")
    click(page["begin"], "Undo: role of Northway")
    moved.rename(journal.path)
    click(page["begin"], "Undo: role of Northway")
    assert journal.applications.get(one.id).role == "Editor"


def test_what_was_deleted_is_brought_back_from_the_bin(journal):
    one = kept(journal)
    entry = journal.entries.start("lesson", application_id=None)
    journal.entries.delete(entry.id)
    journal.applications.delete(one.id)
    opened()
    bin_ = applications.deleted()
    assert "Northway" in words_of(bin_)
    for _ in range(2):
        next(press for words, press in buttons_of(bin_) if words == "Bring it back")()
    assert [each.id for each in journal.applications.all()] == [one.id]
    assert [each.id for each in journal.entries.all("lesson")] == [entry.id]


WITHOUT_A_COMPANY = b"""House,Chief,Role,Date applied,Status
Larkhill,Chief 1,Analyst,03/04/2026,Rejected
Northway,Chief 2,Editor,05/06/2026,Kickoff
"""


def test_what_is_the_same_for_all_rows_is_asked_once_and_settles_them(journal):
    page = opened()
    bring(page, WITHOUT_A_COMPANY)

    def once(words):
        named = [getattr(each, "label", "") for each in everything(page["bring_in"])]
        found = [
            each for each, name in zip(everything(page["bring_in"]), named, strict=True) if words in name
        ]
        assert len(found) == 1, named
        return found[0]

    once("Which column names the company?").value = "House"
    once("such as “03/04/2026”").value = "day"
    once("What does “Kickoff” stand for?").value = "silent"
    assert "These need you" not in words_of(page["bring_in"])
    click(page["bring_in"], "Bring it in")
    one, other = journal.applications.all()
    assert (one.company, status(journal, one), status(journal, other)) == ("Larkhill", "rejected", "applied")


def test_what_stands_for_a_day_that_names_only_a_month_is_asked_once(journal):
    page = opened()
    bring(
        page, b"Company,Date applied,Status\nLarkhill,Feb 2025,Rejected\nNorthway,early May 2025,Rejected\n"
    )
    asked = next(each for each in everything(page["bring_in"]) if "“Feb 2025”" in getattr(each, "label", ""))
    asked.value = "middle"
    click(page["bring_in"], "Bring it in")
    days = {event.on.isoformat() for event in journal.events.all() if event.kind == "applied"}
    assert days == {"2025-02-14", "2025-05-05"}


def test_days_without_a_year_are_asked_about_once(journal):
    page = opened()
    bring(page, b"Company,Date applied,Status\nLarkhill,8-Jul,Rejected\nNorthway,14-Aug,Rejected\n")
    year = clock.today().year - 1
    asked = next(each for each in everything(page["bring_in"]) if "no year" in getattr(each, "label", ""))
    asked.value = str(year)
    click(page["bring_in"], "Bring it in")
    sent = {
        event.on.year for one in journal.applications.all() for event in journal.events.of(one.id) if event.on
    }
    assert sent == {year}


def test_of_many_rows_that_need_the_person_only_so_many_are_asked_about_at_once(journal):
    rows = "".join(f"Firm {place},2026-02-30,Rejected\n" for place in range(40))
    page = opened()
    bring(page, f"Company,Date applied,Status\n{rows}".encode())
    asked = [each for each in everything(page["bring_in"]) if getattr(each, "label", "").startswith("Firm ")]
    assert len(asked) == 30
    assert "10 more come" in words_of(page["bring_in"])
