"""The whole way of a packet on the command line: what can be shared, made, opened, answered, taken in."""

import io
import json
import os
import sys

import pytest

from rebound import clock
from rebound.commands import packet_coach
from rebound.exercises.check_in import CheckIn
from rebound.exercises.lesson import Lesson
from rebound.packets import form
from rebound.store.journal import Journal

WORDS = "grey kettle seven hills"
SECRET = "the sentence that is for nobody"


@pytest.fixture
def lesson(journal):
    journal.entries.start("lesson", Lesson(learned=SECRET))
    return journal.entries.start("lesson", Lesson("ask earlier", "ask in the first call"))


@pytest.fixture
def coach(rebound, tmp_path):
    """Run a command on the coach's own computer."""

    def run(command, *arguments):
        return rebound("packet", command, "--data", tmp_path / "coach", *arguments)

    return run


@pytest.fixture(autouse=True)
def back_home(home, monkeypatch):
    """Set ``REBOUND_DATA`` back after each command that had ``--data``."""
    monkeypatch.setitem(os.environ, "REBOUND_DATA", str(home))


def at_home(home):
    os.environ["REBOUND_DATA"] = str(home)


def test_the_round_trip_with_the_coachs_key(rebound, coach, home, tmp_path, lesson):
    key = json.loads(coach("key", "--json").out)["key"]
    at_home(home)
    file, back = tmp_path / "for-kim.age", tmp_path / "back.age"
    made = rebound(
        *("packet", "make", file, "--item", lesson.id, "--to", "Kim", "--sender", "Robin", "--key", key),
        "--json",
    )
    assert json.loads(made.out)["sealed"] == "key"
    assert not any(word.encode() in file.read_bytes() for word in ("ask earlier", SECRET, "Robin"))

    opened = coach("open", file, "--client", "Birch", "--page", tmp_path / "brief.html", "--json")
    told = json.loads(opened.out)
    assert told["client"] == "Birch"
    assert told["packet"]["items"][0]["lines"][0]["words"] == "ask earlier"
    assert "ask earlier" in (tmp_path / "brief.html").read_text()
    assert SECRET not in opened.out
    draft = told["answer"] | {"comments": {lesson.id: "Which question?"}, "questions": ["What is enough?"]}
    draft["plans"] = [{"if": "it rings", "then": "ask first", "by": "2026-12-01"}]
    (tmp_path / "answer.json").write_text(json.dumps(draft))
    answered = coach("answer", told["packet"]["id"], back, "--from", tmp_path / "answer.json")
    assert (answered.status, "Only Birch can open it" in answered.out) == (0, True)

    at_home(home)
    taken = json.loads(rebound("packet", "take", back, "--json").out)
    assert (taken["comments"], taken["questions"], taken["plans"]) == (1, 1, 1)
    (answer,) = Journal.open().entries.all("coach_answer")
    assert answer.body.comments[0].words == "Which question?"
    assert answer.body.sender == "Kim"
    again = rebound("packet", "take", back)
    assert (again.status, again.out) == (2, "")
    assert "is here already" in again.err


def test_no_file_that_is_there_is_written_over(rebound, coach, home, tmp_path, lesson):
    key = json.loads(coach("key", "--json").out)["key"]
    at_home(home)
    theirs, file = tmp_path / "letter.txt", tmp_path / "packet.age"
    theirs.write_text("a letter")
    ran = rebound("packet", "make", theirs, "--item", lesson.id, "--key", key)
    assert (ran.status, "is a file" in ran.err) == (2, True)
    assert Journal.open().entries.all("share") == []
    assert rebound("packet", "make", file, "--item", lesson.id, "--key", key).status == 0
    assert coach("open", file, "--page", theirs).status == 2
    packet = json.loads(coach("open", file, "--json").out)["packet"]["id"]
    assert coach("answer", packet, theirs).status == 2
    assert theirs.read_text() == "a letter"


def test_words_that_both_know_come_from_a_file_or_from_standard_input(
    rebound, coach, tmp_path, lesson, monkeypatch
):
    words, file = tmp_path / "words.txt", tmp_path / "packet.age"
    words.write_text(WORDS + "\n")
    assert rebound("packet", "make", file, "--item", lesson.id, "--words-file", words).status == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO("Grey kettle  SEVEN hills\n"))
    assert "ask earlier" in coach("open", file).out
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert "opens with the words" in coach("open", file).err


def test_no_argument_takes_the_words_themselves(rebound, capsys):
    with pytest.raises(SystemExit):
        rebound("packet", "make", "--help")
    told = capsys.readouterr().out
    assert "--words-file" in told
    assert "--words " not in told
    assert "--passphrase" not in told


def test_the_preview_shows_every_text_of_the_packet_and_writes_nothing(rebound, tmp_path, journal, lesson):
    word = tmp_path / "word.txt"
    word.write_text("a word from me")
    arguments = (
        "packet",
        "make",
        tmp_path / "x.age",
        "--item",
        lesson.id,
        "--to",
        "Kim",
        "--word-file",
        word,
    )
    ran = rebound(*arguments, "--until", "2090-12-03", "--preview")
    for each in ("Kim", "a word from me", "3 December 2090", "ask earlier", "ask in the first call"):
        assert each in ran.out
    assert SECRET not in ran.out
    shown = json.loads(rebound(*arguments, "--preview", "--json").out)["packet"]
    assert set(shown) == {each.name for each in form.Packet.__dataclass_fields__.values()}
    assert not (tmp_path / "x.age").exists()
    assert journal.entries.all("share") == []


def test_a_page_for_somebody_without_rebound_is_written_and_logged(rebound, tmp_path, journal, lesson):
    page = tmp_path / "for-kim.html"
    assert rebound("packet", "make", page, "--item", lesson.id, "--page").status == 0
    assert page.read_text().startswith("<!doctype html>")
    assert journal.entries.all("share")[0].body.sealed == "page"


def test_private_kinds_have_to_be_opened(rebound, tmp_path, journal):
    entry = journal.entries.start("check_in", CheckIn(hurt=7))
    refused = rebound("packet", "make", tmp_path / "x.html", "--item", entry.id, "--page")
    assert (refused.status, "is private" in refused.err) == (2, True)
    opened = rebound("packet", "make", tmp_path / "x.html", "--item", entry.id, "--open", entry.id, "--page")
    assert opened.status == 0


def test_the_list_names_what_can_be_shared_and_what_was(rebound, tmp_path, journal, lesson):
    entry = journal.entries.start("check_in", CheckIn(hurt=7))
    rebound("packet", "make", tmp_path / "x.html", "--item", lesson.id, "--to", "Kim", "--page")
    listed = json.loads(rebound("packet", "list", "--json").out)
    assert {each["id"]: each["open_with"] for each in listed["items"]}[entry.id] == entry.id
    (shared,) = listed["shared"]
    assert (shared["to"], shared["sealed"], [each["id"] for each in shared["items"]]) == (
        "Kim",
        "page",
        [lesson.id],
    )
    told = rebound("packet", "list").out
    assert f"private, opened with --open {entry.id}" in told
    assert "to Kim, an open page that anybody can read" in told


def test_an_answer_in_another_form_and_an_unknown_packet_are_told(rebound, coach, home, tmp_path, lesson):
    key = json.loads(coach("key", "--json").out)["key"]
    at_home(home)
    rebound("packet", "make", tmp_path / "p.age", "--item", lesson.id, "--key", key)
    packet = json.loads(coach("open", tmp_path / "p.age", "--json").out)["packet"]["id"]
    for wrong in (
        "nothing",
        '{"comments": {"other": "x"}}',
        '{"word": 7}',
        '{"plans": [{"by": "soon"}]}',
        "[]",
    ):
        (tmp_path / "a.json").write_text(wrong)
        ran = coach("answer", packet, tmp_path / "back.age", "--from", tmp_path / "a.json")
        assert (ran.status, "is not an answer in the form" in ran.err) == (2, True), wrong
    assert "There is no “p9” here" in coach("answer", "p9", tmp_path / "back.age").err
    assert "nothing in this answer" in coach("answer", packet, tmp_path / "back.age").err
    assert not (tmp_path / "back.age").exists()


def test_the_form_of_an_answer_has_a_place_for_every_item(home, lesson, rebound, tmp_path):
    rebound("packet", "make", tmp_path / "x.html", "--item", lesson.id, "--page")
    packet = form.Packet("p", "", "Kim", "", clock.today(), ())
    assert packet_coach._form(packet)["comments"] == {}
