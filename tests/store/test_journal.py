import json
import random
import re
import stat
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rebound import clock, errors
from rebound.exercises.cool_off import CoolOff
from rebound.exercises.lesson import Lesson
from rebound.records import Application, Batch, Event, new_id
from rebound.store.journal import Journal


def test_a_journal_opens_where_it_is_told_or_in_the_data_folder(home, tmp_path):
    assert Journal.open().path == home / "journal.sqlite3"
    assert Journal.open(tmp_path / "other" / "mine.sqlite3").path == tmp_path / "other" / "mine.sqlite3"


def test_a_journal_opened_again_holds_what_was_written(journal):
    entry = journal.entries.start("lesson", Lesson("a"))

    assert Journal.open().entries.all() == [entry]


def test_a_journal_where_no_folder_can_be_made_is_said_so(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(errors.JournalOutOfReach, match="cannot be opened"):
        Journal.open(tmp_path / "file" / "journal.sqlite3")


def test_a_journal_that_others_could_read_is_closed_to_them(journal):
    journal.path.chmod(0o644)

    Journal.open()

    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600


def test_the_moment_of_the_last_change_moves_with_writing_and_not_with_reading(journal):
    assert journal.changed_at() is None

    journal.settings.set("name", "A")
    first = journal.changed_at()
    journal.settings.get("name")
    with journal.writing():
        pass

    assert first is not None
    assert journal.changed_at() == first


@pytest.mark.shared
def test_the_naughty_strings_come_back_as_they_were(journal, shared):
    strings = json.loads((shared / "data/corpora/blns/blns.json").read_text(encoding="utf-8"))
    assert len(strings) > 500
    applications = [
        Application(new_id(), text, notes=text, attributes={text: text}, batch_id=None) for text in strings
    ]
    happened = [Event(new_id(), each.id, "rejected", words=each.company) for each in applications]

    journal.batches.write(Batch(new_id(), "blns", "ab", len(strings), len(strings)), applications, happened)
    for text in strings:
        journal.entries.start("lesson", Lesson(text, text))
    journal.settings.set("strings", strings)

    assert [each.company for each in journal.applications.all()] == strings
    assert [each.attributes for each in journal.applications.all()] == [{text: text} for text in strings]
    assert [each.words for each in journal.events.all()] == strings
    assert [each.body for each in reversed(journal.entries.all())] == [Lesson(text, text) for text in strings]
    assert journal.settings.get("strings") == strings
    assert journal.check() == []


AUTOSAVE = """
import sys
from rebound.exercises.lesson import Lesson
from rebound.store.journal import Journal
journal = Journal.open()
entry, number = journal.entries.get(sys.argv[1]), int(sys.argv[2])
while True:
    number += 1
    text = f"{number}." + "x" * (number * 37 % 3000)
    entry = journal.entries.save(entry, Lesson(text)).entry
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def autosave_until_killed(entries, numbers, seconds):
    """Let a page autosave each entry until it is killed; return the last number that each acknowledged."""
    pages = [
        subprocess.Popen(
            [sys.executable, "-c", AUTOSAVE, entry.id, str(number)], stdout=subprocess.PIPE, text=True
        )
        for entry, number in zip(entries, numbers, strict=True)
    ]
    first = [page.stdout.readline() for page in pages]
    time.sleep(seconds)
    for page in pages:
        page.kill()
    acknowledged = [line + page.communicate()[0] for line, page in zip(first, pages, strict=True)]
    return [int(re.findall(r"(\d+)\n", lines)[-1]) for lines in acknowledged]


def test_pages_killed_in_the_middle_of_autosave_have_lost_nothing_that_was_acknowledged(journal):
    chance = random.Random(1)
    entries = [journal.entries.start("lesson") for _ in range(2)]
    numbers = [0, 0]

    for _ in range(15):
        acknowledged = autosave_until_killed(entries, numbers, chance.random() * 0.2)
        assert journal.check() == []
        for place, entry in enumerate(entries):
            text = journal.entries.get(entry.id).body.learned
            numbers[place] = int(text.split(".")[0])
            assert acknowledged[place] <= numbers[place] <= acknowledged[place] + 1
            assert text == f"{numbers[place]}." + "x" * (numbers[place] * 37 % 3000)

    assert min(numbers) > 15


class TwoPages(RuleBasedStateMachine):
    """Three pages on one entry: each writes, chooses, loads again, deletes and brings back as it likes."""

    pages = st.integers(0, 2)
    fields = st.sampled_from(["task", "leaving", "counts_for"])

    @initialize()
    def open_pages(self):
        self.folder = tempfile.TemporaryDirectory()
        self.journal = Journal.open(Path(self.folder.name) / "journal.sqlite3")
        self.first = self.journal.entries.start("cool_off")
        self.known = [self.first] * 3
        self.written = set()

    def save(self, page, body):
        try:
            self.known[page] = self.journal.entries.save(self.known[page], body).entry
        except errors.EntryDeleted:
            self.known[page] = self.journal.entries.start("cool_off")
            return False
        return True

    @rule(page=pages, field=fields)
    def write_on(self, page, field):
        words = new_id()[:8]
        body = self.known[page].body
        if self.save(page, replace(body, **{field: f"{getattr(body, field)} {words}"})):
            self.written.add(words)

    @rule(page=pages, field=fields)
    def write_anew(self, page, field):
        words = new_id()
        if self.save(page, replace(self.known[page].body, **{field: " ".join([words] * 8)})):
            self.written.add(words)

    @rule(page=pages, field=fields)
    def write_before(self, page, field):
        words = new_id()[:8]
        body = self.known[page].body
        if self.save(page, replace(body, **{field: f"{words} {getattr(body, field)}"})):
            self.written.add(words)

    @rule(page=pages, anger=st.integers(0, 10))
    def choose(self, page, anger):
        self.save(page, replace(self.known[page].body, anger_before=anger, step=f"step {anger}"))

    @rule(page=pages, field=fields)
    def lose_the_connection(self, page, field):
        words = new_id()[:8]
        known = self.known[page]
        text = f"{getattr(known.body, field)} {words}"
        self.known[page] = self.journal.entries.keep_text(known.id, known.rev, field, text).entry
        self.written.add(words)

    @rule(page=pages)
    def load_again(self, page):
        self.known[page] = self.journal.entries.get(self.known[page].id)

    @rule(page=pages)
    def delete(self, page):
        self.journal.entries.delete(self.known[page].id)

    @rule(page=pages)
    def bring_back(self, page):
        self.journal.entries.restore(self.known[page].id)

    @rule(page=pages)
    def begin_at_the_first(self, page):
        self.known[page] = self.journal.entries.get(self.first.id)

    @invariant()
    def every_text_is_in_an_entry_a_copy_or_a_version(self):
        entries = self.journal.entries
        held = [each.body for each in (*entries.all(), *entries.deleted())]
        held += [
            version.body
            for each in (*entries.all(), *entries.deleted())
            for version in entries.versions(each.id)
        ]
        words = " ".join(text for body in held for text in (body.task, body.leaving, body.counts_for))
        assert {each for each in self.written if each not in words} == set()

    def teardown(self):
        assert self.journal.check() == []
        self.folder.cleanup()


TestTwoPages = TwoPages.TestCase
TestTwoPages.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_a_history_of_ten_thousand_applications_is_listed_at_once(journal):
    applications = [Application(new_id(), f"Acme {number}") for number in range(10_000)]
    happened = [
        Event(new_id(), each.id, "applied", date(2026, 3, 2)) for each in applications for _ in range(4)
    ]
    journal.batches.write(Batch(new_id(), "list.csv", "ab", 10_000, 10_000), applications, happened)

    begun = time.process_time()
    listed = len(journal.applications.all()), len(journal.events.all())

    assert listed == (10_000, 40_000)
    assert time.process_time() - begun < 3


def test_one_save_takes_a_few_milliseconds_of_work(journal):
    entry = journal.entries.start("cool_off")
    begun = time.process_time()
    for number in range(50):
        entry = journal.entries.save(entry, CoolOff(leaving="x" * 40 * number)).entry

    assert (time.process_time() - begun) / 50 < 0.02


def test_words_saved_when_the_clock_goes_back_keep_their_order(journal, later):
    made = journal.applications.add(Application(new_id(), "Acme"))
    first = journal.events.add(Event(new_id(), made.id, "interview"))
    later(clock.at(first.created.utc).utc - clock.now().utc.replace(year=2030))

    second = journal.events.add(Event(new_id(), made.id, "interview"))

    assert second.created.utc < first.created.utc
    assert journal.events.all() == [first, second]
