"""Taking the history out, and an export brought back, in-process."""

import io
import zipfile
from datetime import timedelta

import pytest

from rebound import clock, errors
from rebound.pages import applications
from rebound.store.journal import Journal
from rebound.widgets.download import Download
from tests.pages.conftest import control, everything, type_into, words_of
from tests.pages.test_applications import kept, opened


def out():
    opened()
    return applications.take_out()


def saved(box, label):
    """Return the file that the download ``label`` makes."""
    told = []
    one = control(box, label)
    assert isinstance(one, Download)
    one.send = lambda content, buffers=(): told.append((content, buffers))
    one._asked(None, {"ask": "file"}, [])
    (content, buffers) = told[0]
    return content["name"], bytes(buffers[0])


def give(box, name, content):
    picker = next(each for each in everything(box) if hasattr(each, "most_bytes"))
    told = []
    picker.send = told.append
    picker._message(None, {"begin": name, "size": len(content)}, [])
    picker._message(None, {"piece": 0}, [content])
    return " ".join(str(each.get("problem", "")) for each in told)


def test_everything_is_saved_as_tables_and_as_a_workbook(journal):
    kept(journal)
    box = out()
    _, content = saved(box, "As tables (CSV)")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert set(archive.namelist()) == {"README.txt", "applications.csv", "events.csv", "entries.csv"}
        assert b"Northway" in archive.read("applications.csv")
    name, content = saved(box, "As an Excel workbook")
    assert name.endswith(".xlsx")
    assert content.startswith(b"PK")


def test_an_export_brought_back_into_an_empty_journal_gives_the_same_journal(journal, tmp_path, monkeypatch):
    one = kept(journal, rejected=9)
    journal.applications.change(one.id, attributes={"Mood": "=low"}, notes="a\u2028b")
    journal.entries.start("lesson", application_id=one.id)
    _, content = saved(out(), "As JSON, to bring back later")
    monkeypatch.setenv("REBOUND_DATA", str(tmp_path / "other"))
    other = Journal.open()
    assert give(out(), "rebound.zip", content).strip() == ""
    assert "Brought back: 1 application." in words_of(applications._changes.head)
    assert other.applications.all() == journal.applications.all()
    assert other.events.all() == journal.events.all()
    assert other.entries.all() == journal.entries.all()


def test_an_export_never_writes_over_what_is_there(journal):
    kept(journal)
    _, content = saved(out(), "As JSON, to bring back later")
    assert give(out(), "rebound.zip", content)
    assert len(journal.applications.all()) == 1


def test_what_is_no_export_is_refused(journal):
    opened()
    with pytest.raises(errors.NotAnExport):
        applications.TakingOut(applications._changes).bring_back("x.zip", b"PK")


def test_the_list_for_a_job_office_has_what_was_sent_in_its_days(journal):
    kept(journal, "Northway", sent=40)
    kept(journal, "Larkhill", sent=200)
    box = out()
    control(box, "A list for a job office").shown = True
    assert "1 application in these days." in words_of(box)
    assert "Larkhill" not in words_of(box)
    type_into(box, "From", (clock.today() - timedelta(days=300)).isoformat())
    assert "Larkhill" in words_of(box)
    first, last = (clock.today() - timedelta(days=days) for days in (300, 0))
    assert f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}: 2 applications." in words_of(box)
    type_into(box, "Your name, as it should stand above the list", "Sam <b>")
    assert "Applications of Sam &lt;b&gt;" in words_of(box)
