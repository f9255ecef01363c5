import asyncio
import threading

from rebound import clock, errors, paths
from rebound.packets import clients
from rebound.server import care
from rebound.store import coaching
from rebound.store.journal import Journal


def test_a_start_makes_a_backup_and_the_next_one_does_not(journal):
    journal.settings.set("a", 1)
    care.at_start(journal)
    made = journal.backups.all()
    assert made
    care.at_start(journal)
    assert journal.backups.all() == made


def test_a_start_makes_a_backup_of_a_coachs_folder_too(journal):
    clients.coach_key()
    care.at_start(journal)
    assert [each.reason for each in coaching.found(paths.coaching())] == ["start"]


def test_while_it_is_open_a_change_is_backed_up(journal, monkeypatch):
    monkeypatch.setattr(care, "BACKUP_EVERY", 0.01)
    care.at_start(journal)
    before = len(journal.backups.all())
    journal.settings.set("a", clock.zone())

    open_for_a_moment(journal)
    assert len(journal.backups.all()) > before


def test_a_bin_that_cannot_be_emptied_once_neither_keeps_the_journal_shut_nor_ends_the_care(
    journal, monkeypatch, caplog
):
    monkeypatch.setattr(care, "BACKUP_EVERY", 0.01)
    purged = []

    def busy_twice(self):
        purged.append(self)
        if len(purged) <= 2:
            raise errors.NotSavedYet(self.path)

    monkeypatch.setattr(Journal, "purge", busy_twice)
    care.at_start(journal)
    open_for_a_moment(journal)
    assert len(purged) > 2
    assert caplog.text.count("The bin was not emptied: NotSavedYet") == 2


def test_a_backup_that_cannot_be_made_does_not_keep_the_journal_shut(journal, monkeypatch, caplog):
    journal.settings.set("a", 1)
    monkeypatch.setattr("rebound.store.backups.Backups.make", _full)
    care.at_start(journal)
    assert "No backup was made" in caplog.text
    assert "private" not in caplog.text


def open_for_a_moment(journal):
    async def open_and_close():
        caring = asyncio.create_task(care.while_open(journal))
        await asyncio.sleep(0.5)
        caring.cancel()

    in_a_thread = threading.Thread(target=asyncio.run, args=(open_and_close(),))
    in_a_thread.start()
    in_a_thread.join()


def _full(self, reason):
    raise OSError("private path is full")
