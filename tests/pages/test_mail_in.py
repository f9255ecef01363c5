"""Bringing in mail on the applications page, clicked in-process."""

import pytest

from rebound.pages import applications
from rebound.pages.parts.mail_screen import LEFT_OUT
from rebound.records import Application, Event, new_id
from rebound.widgets.file_pick import FilePick
from rebound.widgets.grid import Grid
from tests.importing.mail.written import INVITED, KEEP, NO, RECEIPT, mbox, message
from tests.pages.conftest import buttons_of, click, control, everything, type_into, words_of

REFUSED = f"Dear Sam,\n\nThank you for applying to Acme.\n\n{NO}\n\nWe wish you well in your job search."
BOX = mbox(
    message(RECEIPT, "Application received: Data Engineer", number=1),
    message(INVITED, "Interview: Data Engineer", number=2),
    message(REFUSED, "Data Engineer", number=3),
    message(KEEP, "Hello", "Pell <jobs@pell.example>", number=4),
    message("Your order has been shipped.", "Your order", "Shop <a@shop.example>", number=5),
)


@pytest.fixture
def page(journal):
    applications.begin()
    return applications.bring_in_mail()


def pick(page, content=BOX, name="box.mbox"):
    """Hand the file over as the browser does."""
    picker = next(each for each in everything(page) if isinstance(each, FilePick))
    sent = []
    picker.send = lambda message, *_: sent.append(message)
    picker._message(None, {"begin": name, "size": len(content)}, [])
    picker._message(None, {"piece": 0}, [memoryview(content)])
    return sent


def grids(page):
    return [each for each in everything(page) if isinstance(each, Grid)]


def rows(page):
    """The rows of all groups, by the sentence that decided."""
    return {row["because"]: row for grid in grids(page) for row in grid.rows if "because" in row}


def say(page, because, kind):
    row = rows(page)[because]
    grid = next(each for each in grids(page) if row in each.rows)
    grid._message(None, {"edit": row["id"], "key": "kind", "text": kind}, [])


def kinds(journal):
    return [event.kind for event in journal.events.all()]


def test_a_mailbox_is_read_and_shown_in_groups_and_nothing_is_written(page, journal):
    assert {"handed": "box.mbox"} in pick(page)
    shown = words_of(page)
    titles = [each.head.label for each in everything(page) if hasattr(each, "head")]
    assert titles == ["They said no (1)", "Are these a no? (1)", "Interviews (1)", "Receipts (1)"]
    assert "5 e-mails read, 4 of them about an application" in shown
    assert rows(page)[NO]["about"] == "new: Data Engineer at Acme"
    assert (journal.applications.all(), journal.events.all()) == ([], [])


def test_what_is_confirmed_is_written_as_one_batch_and_undone(page, journal):
    pick(page)
    click(page, "Bring in 4")
    assert control(page, "Brought in").note == "4 e-mails, 2 new applications."
    assert kinds(journal) == ["applied", "acknowledged", "interview", "rejected", "soft_no"]
    assert len({event.application_id for event in journal.events.all()}) == 2
    applications._changes.undo()
    assert (journal.applications.all(), kinds(journal)) == ([], [])


def test_the_groups_are_shut_and_a_whole_one_is_left_out_and_taken_in_again(page, journal):
    pick(page, mbox(*(message(REFUSED, f"Role {number}", number=number) for number in range(3))))
    assert not any(each.head.shown for each in everything(page) if hasattr(each, "head"))
    click(page, "Leave all 3 out")
    assert {row["kind"] for row in grids(page)[0].rows} == {LEFT_OUT}
    assert [words for words, _ in buttons_of(page) if words.startswith("Bring in")] == []
    click(page, "Take all 3 in again")
    assert {row["kind"] for row in grids(page)[0].rows} == {"rejection"}


def test_one_mail_is_shown_above_its_group_and_put_away_again(page, journal):
    pick(page)
    grid = next(each for each in grids(page) if each.label == "Interviews")
    grid._message(None, {"pick": grid.rows[0]["id"]}, [])
    inside = next(each for each in everything(page) if hasattr(each, "head") and grid in each.body.children)
    assert control(inside, "Interview: Data Engineer").note.startswith("From ")
    click(page, "Back to the list")
    assert not [each for each in everything(page) if getattr(each, "label", "") == "Interview: Data Engineer"]


def test_a_kind_is_changed_and_a_mail_left_out(page, journal):
    pick(page)
    say(page, NO, "closed")
    say(page, next(because for because in rows(page) if "CV" in because or "vacancy" in because), LEFT_OUT)
    left = next(grid for grid in grids(page) if any(row["kind"] == LEFT_OUT for row in grid.rows))
    assert dict(left.columns[2]["options"])[LEFT_OUT] == "leave it out"
    click(page, "Bring in 3")
    assert kinds(journal) == ["applied", "acknowledged", "interview", "closed"]


def test_the_same_mailbox_twice_adds_nothing(page, journal):
    pick(page)
    click(page, "Bring in 4")
    before = journal.events.all()
    pick(page, name="again.mbox")
    assert "4 were brought in before" in words_of(page)
    assert not rows(page)
    assert journal.events.all() == before


def test_a_mail_is_moved_to_an_application_that_is_there(page, journal):
    one = Application(new_id(), "Acme Holding", "Engineer of Data")
    journal.applications.add_with_events(one, [Event(new_id(), one.id, "saved")])
    other = Application(new_id(), "Nordwind", "Cook")
    journal.applications.add_with_events(other, [Event(new_id(), other.id, "saved")])
    pick(page, mbox(message(REFUSED, number=1)))
    grid = grids(page)[0]
    grid._message(None, {"pick": grid.rows[0]["id"]}, [])
    about = control(page, "The application it is about")
    assert {other.id, one.id} <= {value for value, _ in about.columns[0]["options"]}
    about._message(None, {"edit": about.rows[0]["id"], "key": "about", "text": other.id}, [])
    click(page, "Bring in 1")
    assert [event.kind for event in journal.events.of(other.id)] == ["saved", "rejected"]
    assert len(journal.applications.all()) == 2


def test_the_names_of_a_new_application_are_corrected(page, journal):
    pick(page, mbox(message(REFUSED, number=1)))
    grid = grids(page)[0]
    grid._message(None, {"pick": grid.rows[0]["id"]}, [])
    type_into(page, "Company", "Acme Foods")
    type_into(page, "Role", "Cook")
    click(page, "Bring in 1")
    assert [(one.company, one.role) for one in journal.applications.all()] == [("Acme Foods", "Cook")]


def test_a_mailbox_is_named_by_its_place(page, journal, tmp_path):
    (tmp_path / "box.mbox").write_bytes(BOX)
    type_into(page, "Or say where it is on this computer", f" {tmp_path / 'box.mbox'} ")
    click(page, "Read it")
    assert "5 e-mails read" in words_of(page)
    type_into(page, "Or say where it is on this computer", str(tmp_path / "nothing"))
    click(page, "Read it")
    assert "There is no file" in applications._changes.problem.text


def test_without_a_place_it_says_what_to_do(page):
    click(page, "Read it")
    assert "Say where the mailbox is" in applications._changes.problem.text


def test_reading_is_stopped_and_nothing_is_kept(page, monkeypatch):
    from rebound.pages.parts import mail_reader

    monkeypatch.setattr(mail_reader, "A_MOMENT", 0)
    moves = []

    def stop_after_the_first(_self, done, of):
        moves.append(done / of)
        click(page, "Stop")

    monkeypatch.setattr(mail_reader.Progress, "at", stop_after_the_first)
    pick(page)
    assert control(page, "Stopped").note == "Nothing was written."
    assert len(moves) == 1
    assert not rows(page)


def test_what_is_no_mail_is_one_sentence(page):
    sent = pick(page, b"PK\x03\x04 and nothing more", "broken.zip")
    assert "damaged zip" in sent[-1]["problem"]
    pick(page, b"Company,Role\nAcme,Cook\n", "list.csv")
    assert "No mail was found in “list.csv”" in applications._changes.problem.text
