"""Every error that Rebound raises: one class a sentence, worded for the person who reads it.

Raise sites pass arguments only, so that all wording can be proofread here in one sitting. A sentence
says what happened, to what, and what to do next.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path


class ReboundError(Exception):
    """The parent of all: ``str(error)`` is a sentence that may be shown to the person as it is."""


# --- paths -------------------------------------------------------------------------------------------


class ShippedFileMissing(ReboundError):
    """A file that belongs to the package is not where it should be."""

    def __init__(self, name: str):
        super().__init__(
            f"Rebound's own file “{name}” is missing. Your journal is not touched. Install Rebound again."
        )


class SupportListUnreadable(ReboundError):
    """The list of help lines cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            "The list of help lines could not be read. In an emergency call your emergency number; "
            "findahelpline.com lists a line for each country."
        )


# --- records -----------------------------------------------------------------------------------------


class NotAllowed(ReboundError):
    """A field was given a value that it may not take."""

    def __init__(self, field: str, value: object, allowed: str):
        super().__init__(f"“{field}” cannot be {value!r}. It takes {allowed}.")


class RatingOutOfRange(ReboundError):
    """A rating outside its scale."""

    def __init__(self, field: str, value: object, highest: int = 10):
        super().__init__(
            f"“{field}” is a number from 0 to {highest}, and {value!r} is not. Circle one of the numbers."
        )


class UnknownField(ReboundError):
    """A stored or imported record has a field that this version does not know."""

    def __init__(self, record: str, fields: list[str]):
        super().__init__(
            f"This {record} has fields that this version of Rebound does not know: {', '.join(sorted(fields))}. "
            "It was probably written by a newer version. Install that version to open it."
        )


class BaseRatesUnreadable(ReboundError):
    """The list of general figures cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            "The list of general figures could not be read, so none is shown. Everything else here works; "
            "installing Rebound again brings the list back."
        )


class UnreadableRecord(ReboundError):
    """A stored or imported record lacks something that it needs."""

    def __init__(self, record: str, field: str):
        super().__init__(f"This {record} cannot be read: “{field}” is missing or has the wrong form.")


# --- store -------------------------------------------------------------------------------------------


class JournalTrouble(ReboundError):
    """The parent of what can be wrong with the journal's file as a whole."""

    sentence = "Your journal “{path}” cannot be used."

    def __init__(self, path: Path):
        super().__init__(self.sentence.format(path=path))


class NotSavedYet(JournalTrouble):
    """Another page has held the journal for too long."""

    sentence = (
        "This is not saved yet: another page or program holds “{path}”. Leave this page open, close "
        "whatever else is using the journal, and try again."
    )


class DiskFull(JournalTrouble):
    """No room is left for the journal."""

    sentence = (
        "This is not saved: the disk that holds “{path}” is full. What was saved before is safe. Leave "
        "this page open, make some room, and try again."
    )


class JournalReadOnly(JournalTrouble):
    """The journal may be read but not written."""

    sentence = (
        "This is not saved: “{path}” can be read but not written. Leave this page open, allow writing "
        "to the file and to its folder, and try again."
    )


class JournalOutOfReach(JournalTrouble):
    """The journal cannot be opened or made at all."""

    sentence = (
        "Your journal “{path}” cannot be opened. Check that its folder is there and that you may write "
        "to it, and try again."
    )


class NoJournal(JournalTrouble):
    """There is no journal where one was to be looked at."""

    sentence = (
        "There is no journal “{path}”, and none was made. Check the name of its folder, if you gave one. "
        "“rebound” begins a new journal there, and “rebound restore” lists the backups."
    )


class DiskUnreliable(JournalTrouble):
    """The disk reports an error."""

    sentence = (
        "This is not saved: the disk that holds “{path}” reports an error. Leave this page open, and "
        "look at the disk before you go on."
    )


class JournalDamaged(JournalTrouble):
    """The journal's file is damaged."""

    sentence = (
        "Your journal “{path}” is damaged. Nothing was changed. “rebound check” says what is wrong, and "
        "“rebound restore” brings back a backup; the damaged file is set aside, not deleted."
    )


class DoesNotFit(JournalTrouble):
    """What should be written contradicts what the journal holds."""

    sentence = (
        "This is not saved: it does not fit what “{path}” holds. Something with its id is there "
        "already, or what it belongs to is not there. Load the page again."
    )


class NotAJournal(JournalTrouble):
    """The file is not a journal of Rebound's."""

    sentence = (
        "“{path}” is not a Rebound journal, or its beginning is damaged. It was not touched. "
        "Choose another folder, or bring back a backup with “rebound restore”."
    )


class JournalNewer(JournalTrouble):
    """A newer version of Rebound wrote the journal."""

    sentence = (
        "“{path}” was written by a newer version of Rebound. It was not touched. Install the newest "
        "version to open it."
    )


class BackupDamaged(JournalTrouble):
    """A backup that should be brought back is damaged."""

    sentence = (
        "The backup “{path}” is damaged and was not brought back. Your journal is as it was. Choose "
        "another backup."
    )


class CopyNotGood(JournalTrouble):
    """A copy of the journal did not prove good."""

    sentence = (
        "The copy of “{path}” was not kept: what was read back is not what the journal holds, or the "
        "journal is damaged. “rebound check” says what is wrong."
    )


class CopyNotMade(JournalTrouble):
    """A backup cannot be written where backups go."""

    sentence = (
        "No backup was made: “{path}” cannot be written. Your journal is as it was. Make room there, "
        "allow writing to that folder, and try again."
    )


class StillInBackups(ReboundError):
    """Something that was deleted for good may be in backups that cannot be read or written."""

    def __init__(self, paths: Sequence[Path]):
        super().__init__(
            "This is deleted. It may still be in backups that could not be read or written. "
            f"Delete these files yourself: {', '.join(f'“{path}”' for path in paths)}."
        )


class SchemaNotChanged(ReboundError):
    """A step to a newer schema did not work."""

    def __init__(self, version: int):
        super().__init__(
            f"Your journal could not be converted to form {version}, which this version of Rebound uses. "
            "It is as it was. Go on with the version that you used before."
        )


class JournalNotEmpty(JournalTrouble):
    """A journal that should be filled has something in it."""

    sentence = (
        "Nothing was written: “{path}” has something in it already, if only in its bin, and is never written over. "
        "Start Rebound with a folder of its own for it (“rebound --data FOLDER”), and bring it back there."
    )


class EventBeforeApplied(ReboundError):
    """An event cannot come before the application was sent."""

    def __init__(self, what: str, on: date, sent: date):
        super().__init__(
            f"“{what}” on {on:%Y-%m-%d} is before the day you applied, {sent:%Y-%m-%d}. Change one of "
            "the two."
        )


class NotThere(ReboundError):
    """What was asked for is not in the journal, or in the bin."""

    def __init__(self, what: str):
        super().__init__(f"This {what} is not in your journal any more. Look for it in the bin.")


class EntryDeleted(ReboundError):
    """The entry that a page goes on saving was deleted."""

    def __init__(self) -> None:
        super().__init__("This entry was deleted. Bring it back from the bin, or start a new one.")


class UndoneForGood(ReboundError):
    """What an undo took out has left the bin."""

    def __init__(self, source: str):
        super().__init__(
            f"“{source}” was undone more than 30 days ago, and what it had brought is gone. Bring it in "
            "again."
        )


# --- importing ---------------------------------------------------------------------------------------


class UnreadableFile(ReboundError):
    """The parent of all reasons for which a file cannot be brought in; nothing of it was written."""


class FileMissing(UnreadableFile):
    """There is no such file."""

    def __init__(self, path: str):
        super().__init__(f"There is no file “{path}”. Check how its name is spelled and where it is.")


class IsAFolder(UnreadableFile):
    """A folder was given in place of a file."""

    def __init__(self, name: str):
        super().__init__(f"“{name}” is a folder. Name a file in it.")


class FileNotReadable(UnreadableFile):
    """The system does not let the file be read."""

    def __init__(self, path: str):
        super().__init__(
            f"“{path}” could not be opened. Check that you may read it and that no other program is using it."
        )


class FileTooLarge(UnreadableFile):
    """The file is larger than what is read."""

    def __init__(self, name: str, most_bytes: int):
        super().__init__(
            f"“{name}” is larger than {most_bytes // 1_000_000} MB, which is the most that can be read. "
            "Save the list alone as CSV and bring that in."
        )


class FileEmpty(UnreadableFile):
    """Nothing is in the file."""

    def __init__(self, name: str):
        super().__init__(f"“{name}” is empty. Check that it was saved, and save it again.")


class NoRows(UnreadableFile):
    """The file has at most a header."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” has no rows below the names of its columns, so there is nothing to bring in."
        )


class NotATable(UnreadableFile):
    """The file is of a kind that holds no table."""

    def __init__(self, name: str, kind: str):
        super().__init__(
            f"“{name}” is {kind}, not a list in rows and columns. Save the list as CSV or XLSX and bring "
            "that in."
        )


class UnknownLetters(UnreadableFile):
    """The bytes are no text in any encoding that is known."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” could not be read as text. If it is a list, save it as CSV in UTF-8 or as XLSX."
        )


class TooManyRows(UnreadableFile):
    """A table has more rows than are read."""

    def __init__(self, name: str, most: int):
        super().__init__(
            f"“{name}” has more than {most:,} rows, which is the most that can be read. Split it into "
            "several files."
        )


class TooManyColumns(UnreadableFile):
    """A table has more columns than are read."""

    def __init__(self, name: str, most: int):
        super().__init__(
            f"“{name}” has more than {most} columns, which is the most that can be read. Take out those that "
            "you do not need."
        )


class CellTooLong(UnreadableFile):
    """A cell is longer than what is read."""

    def __init__(self, name: str, line: int, most: int):
        super().__init__(
            f"A cell on line {line} of “{name}” is longer than {most:,} characters, which is the most that "
            "can be read. Shorten it and bring the file in again."
        )


class WorkbookTooLarge(UnreadableFile):
    """A workbook would unpack to far more than it seems."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” would unpack to far more than a list of applications needs, so it was not opened. "
            "Save the one sheet with the list as CSV and bring that in."
        )


class WorkbookLocked(UnreadableFile):
    """A workbook is protected by a password."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” is locked with a password. Save a copy without the password and bring that in."
        )


class BrokenWorkbook(UnreadableFile):
    """A workbook is damaged, or no workbook."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” is damaged or is not a workbook. Open it where it was made, save it again as XLSX or "
            "CSV, and bring that in."
        )


class NoSuchSheet(UnreadableFile):
    """A workbook has no sheet of that name."""

    def __init__(self, name: str, sheet: str, there: list[str]):
        super().__init__(f"“{name}” has no sheet “{sheet}”. It has: {', '.join(there)}.")


class BrokenJson(UnreadableFile):
    """The text begins like JSON and is none."""

    def __init__(self, name: str, line: int):
        super().__init__(
            f"“{name}” stops being JSON on line {line}. It was probably cut off; export it again."
        )


class NoListInJson(UnreadableFile):
    """JSON without a list of objects."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” is JSON, but it holds no list of entries with named values. Export the list itself."
        )


class NoHeader(UnreadableFile):
    """No line of the table names its columns."""

    def __init__(self, name: str):
        super().__init__(
            f"No line of “{name}” names its columns. Put a line with names such as Company, Role, Date "
            "applied and Status above the rows."
        )


class NoApplications(UnreadableFile):
    """A list of a known kind that holds something else."""

    def __init__(self, name: str, holds: str):
        super().__init__(f"“{name}” holds {holds}, not applications, so none of it was brought in.")


class NoListInZip(UnreadableFile):
    """A zip in which no file is a list of applications."""

    def __init__(self, name: str):
        super().__init__(
            f"No file in “{name}” is a list of applications. Mail is brought in under its own heading; for "
            "anything else, unpack it and choose the list itself."
        )


class ZipOfListsTooLarge(UnreadableFile):
    """A zip would unpack to far more than lists do."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” would unpack to far more than lists do, so it was not opened. Unpack it yourself and choose "
            "the list."
        )


class ZipTooLarge(UnreadableFile):
    """A zip would unpack to far more than mail does."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” would unpack to far more than mail takes, so it was not opened. Unpack it yourself and "
            "name the folder."
        )


class BrokenZip(UnreadableFile):
    """A zip is damaged."""

    def __init__(self, name: str):
        super().__init__(f"“{name}” is a damaged zip. Download it again, or unpack it and name the folder.")


class NoPlaceNamed(UnreadableFile):
    """The person did not say where the mail lies."""

    def __init__(self) -> None:
        super().__init__("Say where the mailbox is, such as ~/Downloads/All mail.mbox, or choose it above.")


class NoMail(UnreadableFile):
    """A file or folder was taken for mail, and none is in it."""

    def __init__(self, name: str):
        super().__init__(
            f"No mail was found in “{name}”. Export your mailbox as .mbox or single e-mails as .eml, and name "
            "that file or its folder."
        )


class UnknownCorrection(ReboundError):
    """A correction names a field or an outcome that does not exist."""

    def __init__(self, given: str, allowed: list[str]):
        super().__init__(
            f"A column or a word cannot be taken for “{given}”. Choose one of: {', '.join(allowed)}."
        )


# --- writing -----------------------------------------------------------------------------------------


class DraftTooLong(ReboundError):
    """A draft is longer than any letter."""

    def __init__(self, name: str, most: int):
        super().__init__(
            f"“{name}” has more than {most:,} characters, which is far more than a letter. Read a part of it."
        )


# --- exporting ---------------------------------------------------------------------------------------


class ExportNotWritten(ReboundError):
    """The folder of an export, or a file in it, cannot be written."""

    def __init__(self, folder: Path, why: str):
        super().__init__(
            f"Nothing was exported: “{folder}” cannot be written ({why}). Choose another folder."
        )


class NotAnExport(ReboundError):
    """A folder was given as an export and is none."""

    def __init__(self, folder: Path):
        super().__init__(
            f"“{folder}” is not an export of Rebound: the list of its files (manifest.json) is missing or cannot "
            "be read. Choose what was saved with “As JSON, to bring back later”, or the folder that “rebound "
            "export” made. Nothing was changed."
        )


class ExportFromNewerVersion(ReboundError):
    """An export in a form that this version does not know."""

    def __init__(self, folder: Path):
        super().__init__(
            f"“{folder}” was exported by a newer version of Rebound. Install that version to bring it back."
        )


class ExportDamaged(ReboundError):
    """A file of an export is not what its manifest says."""

    def __init__(self, file: str, line: int | None = None):
        place = f"“{file}”, line {line}," if line else f"“{file}”"
        super().__init__(
            f"{place} is not as it was exported: something is missing or was changed. "
            "Nothing was brought back. Use another copy of this export."
        )


# --- analysis and frames -----------------------------------------------------------------------------


# --- widgets and pages -------------------------------------------------------------------------------


class DidNotWork(ReboundError):
    """Something failed that has no sentence of its own."""

    def __init__(self) -> None:
        super().__init__(
            "That did not work, and it was nothing you did. What was shown as saved is saved. "
            "Load the page again and try once more."
        )


class FileTooBig(ReboundError):
    """A file that is larger than what the page takes."""

    def __init__(self, name: str, size: int, most: int):
        super().__init__(
            f"“{name}” has {size / 1e6:.1f} MB; up to {most / 1e6:.0f} MB can be read here. Nothing was "
            "read. Pick a smaller file, or bring it in from the command line with “rebound import”."
        )


class CompanyMissing(ReboundError):
    """A rejection was to be written down without the company's name."""

    def __init__(self) -> None:
        super().__init__("Which company was it? A few letters are enough; the rest can wait.")


class HappeningMissing(ReboundError):
    """A line was to be added to the course of an application without saying what happened."""

    def __init__(self) -> None:
        super().__init__("What happened? Choose it from the list; the day can wait.")


class WhichApplication(ReboundError):
    """A rejection may be about one of several applications."""

    def __init__(self, company: str):
        super().__init__(f"You have more than one open application at {company}. Which one was it?")


class DayUnreadable(ReboundError):
    """A day that the calendar does not have."""

    def __init__(self, text: str):
        super().__init__(f"“{text}” is not a day in the calendar. Which day was it?")


class DurationUnreadable(ReboundError):
    """How long something took cannot be read."""

    def __init__(self, text: str):
        super().__init__(f"“{text}” could not be read as a time of up to an hour. Write it like 1:45 or 105.")


class YearOutOfReach(ReboundError):
    """A year in which no application of a list can have been sent."""

    def __init__(self, text: str):
        super().__init__(f"{text} cannot be the year of these days. Which year was it?")


class DayInFuture(ReboundError):
    """Something that happened is dated later than today."""

    def __init__(self, text: str):
        super().__init__(f"{text} has not come yet. Which day was it?")


class TimeUnreadable(ReboundError):
    """A time that no clock shows."""

    def __init__(self, text: str):
        super().__init__(f"“{text}” is not a time on the clock. Write it like 8:00 or 17:30.")


class RestsLonger(ReboundError):
    """A message that rests is to go earlier than it may."""

    def __init__(self, until: str):
        super().__init__(
            f"It rests until {until} already. Name a later time; to send it earlier, say why below."
        )


class ReasonMissing(ReboundError):
    """A message is to be sent before its time without a reason."""

    def __init__(self) -> None:
        super().__init__("Write a few words on why it should go now. Nobody judges them.")


# --- server and command line -------------------------------------------------------------------------


class NotLoopback(ReboundError):
    """The server was asked to listen where other computers can reach it."""

    def __init__(self, address: str):
        super().__init__(
            f"Rebound does not open at “{address}”: other computers could reach your journal there. It opens at "
            "127.0.0.1, for this computer alone."
        )


class NotForTwo(ReboundError):
    """Two people were to work in one notebook, and what does that is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Working in a notebook together needs jupyter-collaboration, which is not installed here. Install it "
            "with “pip install jupyter-collaboration”, or open JupyterLab without --together."
        )


class NoFreePort(ReboundError):
    """No port could be listened on."""

    def __init__(self) -> None:
        super().__init__(
            "Rebound could not open: this computer has no free port for it. Close another program and try again."
        )


class ServerDoesNotAnswer(ReboundError):
    """Another process holds the journal's claim and does not answer."""

    def __init__(self) -> None:
        super().__init__(
            "Rebound is already open for this journal, but it does not answer. End it with Ctrl-C in its "
            "terminal, or restart the computer, and open it again."
        )


class JournalInWorkspace(ReboundError):
    """The journal lies where JupyterLab would show it."""

    def __init__(self, journal: Path, workspace: Path):
        super().__init__(
            f"Your journal in “{journal}” is inside the workspace “{workspace}”, where JupyterLab would show it. "
            "Choose another folder for one of the two: REBOUND_DATA for the journal, REBOUND_WORKSPACE for the "
            "workspace."
        )


class DoorClosed(ReboundError):
    """A request came without the cookie, with a code that was used, or from another site."""

    def __init__(self) -> None:
        super().__init__(
            "This address does not open your workbook, or no longer does. For a new one, press Enter in "
            "the terminal where Rebound runs, or start “rebound” again."
        )


class NoSuchPage(ReboundError):
    """There is no page at this address."""

    def __init__(self) -> None:
        super().__init__("There is no page here. “Start” leads back to your workbook.")


class PageBroke(ReboundError):
    """A page could not be made."""

    def __init__(self) -> None:
        super().__init__(
            "This page could not be opened. What was shown as saved is saved on this computer. Load the page again."
        )


class NotABackup(ReboundError):
    """What should be brought back is not there, or is the journal itself."""

    def __init__(self, source: str):
        super().__init__(
            f"“{source}” is neither a backup nor the folder of an export. “rebound restore” alone lists the "
            "backups."
        )


class NoSuchBatch(ReboundError):
    """What should be taken back was never brought in."""

    def __init__(self, given: str, known: Sequence[str]):
        there = f"There are: {', '.join(known)}." if known else "Nothing has been brought in so far."
        super().__init__(f"No file that was brought in has the mark “{given}”. {there}")


# --- packets -----------------------------------------------------------------------------------------


class PacketNotOurs(ReboundError):
    """A file that is no encrypted packet."""

    def __init__(self) -> None:
        super().__init__("This is not a Rebound packet. Choose the file whose name ends in “.age”.")


class FileNotWritten(ReboundError):
    """A file that cannot be written."""

    def __init__(self, path: Path, why: str):
        super().__init__(f"“{path}” could not be written ({why}). Choose another place.")


class FileIsThere(ReboundError):
    """A file that would have been written over."""

    def __init__(self, path: Path):
        super().__init__(
            f"There is a file “{path}” already, and nothing was written. Choose another name, or delete that file."
        )


class PacketTooLarge(ReboundError):
    """A file larger than any packet."""

    def __init__(self) -> None:
        super().__init__("This file is far larger than any Rebound packet. It was not opened.")


class PacketDoesNotOpen(ReboundError):
    """A packet for somebody else, wrong words, or a changed byte: the three cannot be told apart."""

    def __init__(self) -> None:
        super().__init__(
            "This packet does not open. It was made for another key or with other words, or it was damaged on "
            "the way. Ask for it to be sent again."
        )


class PacketNotAsItShould(ReboundError):
    """An opened packet whose contents are not what Rebound writes."""

    def __init__(self) -> None:
        super().__init__(
            "What is in this packet does not have the form that Rebound writes. None of it was taken in. "
            "Ask whoever sent it to make it again."
        )


class PacketNewer(ReboundError):
    """A packet of a newer version."""

    def __init__(self) -> None:
        super().__init__("A newer version of Rebound made this packet. Update Rebound to open it.")


class PacketOfOtherSort(ReboundError):
    """A packet where an answer was expected, or an answer where a packet was."""

    def __init__(self, is_answer: bool):
        super().__init__(
            "This is a coach's answer. The client opens it, on the page “Coach”."
            if is_answer
            else "This is a client's packet. Their coach opens it, with “rebound packet open”."
        )


class KeyUnreadable(ReboundError):
    """Text that is no key."""

    def __init__(self) -> None:
        super().__init__("This is not a coach's key. A key begins with “age1”; copy all of it, in one piece.")


class CoachKeyLost(ReboundError):
    """The key to the packets that a coach keeps is not there, or is none."""

    def __init__(self, path: Path):
        super().__init__(
            f"The key that opens your clients' packets, “{path}”, is missing or damaged. No new one was made: it "
            "would open none of them. Bring the key back from a backup with “rebound restore”; if there is none, "
            f"move “{path.with_name('clients')}” away to begin again."
        )


class WordsTooShort(ReboundError):
    """Words for a packet that could be guessed."""

    def __init__(self, fewest: int):
        super().__init__(
            f"These words are too short to keep a packet locked. Use at least {fewest} characters; four "
            "unrelated words are good."
        )


class NothingTicked(ReboundError):
    """A packet without anything in it."""

    def __init__(self) -> None:
        super().__init__("Nothing is ticked yet. Tick what this packet should hold.")


class NotOffered(ReboundError):
    """An item that cannot be shared, or is not there any more."""

    def __init__(self, given: str):
        super().__init__(
            f"“{given}” cannot be shared, or is no longer there. “rebound packet list” names what can."
        )


class NotOpened(ReboundError):
    """A private item whose entry the person did not open for sharing."""

    def __init__(self, title: str):
        super().__init__(f"“{title}” is private. Open that entry for sharing first, if you want to share it.")


class NotShownYet(ReboundError):
    """A packet that is to be saved before all of it was shown, or that was changed since."""

    def __init__(self) -> None:
        super().__init__("Something was changed. Look once more at exactly what leaves, then save it.")


class NotClosedYet(ReboundError):
    """A packet of which nobody has said how it is closed."""

    def __init__(self) -> None:
        super().__init__(
            "Say first how the packet should be locked: with their key, or with words that you both know."
        )


class TakenBack(ReboundError):
    """An item that was taken back."""

    def __init__(self, title: str):
        super().__init__(
            f"You took “{title}” back, so it stays out of packets. In the log of what was shared you can "
            "share it again."
        )


class AlreadyOver(ReboundError):
    """A packet whose last day is past when it is made."""

    def __init__(self) -> None:
        super().__init__("The last day of this packet has passed. Choose a later one, or none.")


class PacketOver(ReboundError):
    """A packet that is opened after its last day."""

    def __init__(self, until: str):
        super().__init__(
            f"This was shared until {until}, and that day has passed. Ask the person to share it again, and delete "
            "this file."
        )


class WordsMissing(ReboundError):
    """A packet that opens with words, without them."""

    def __init__(self) -> None:
        super().__init__("This packet opens with the words that you both know. Write them below it.")


class WordsDiffer(ReboundError):
    """Words that were typed twice, differently."""

    def __init__(self) -> None:
        super().__init__("The words were not the same both times. Nothing was made.")


class AnswerToNothing(ReboundError):
    """An answer to a packet that is not in this journal."""

    def __init__(self) -> None:
        super().__init__("This answers a packet that was not made in this journal. Nothing was taken in.")


class NothingAnswered(ReboundError):
    """An answer without a word."""

    def __init__(self) -> None:
        super().__init__("There is nothing in this answer yet. Write a comment, a question or a plan first.")


class AnswerAlreadyHere(ReboundError):
    """An answer that was taken in before."""

    def __init__(self) -> None:
        super().__init__("This answer is here already. Nothing was added.")


class NoSuchClient(ReboundError):
    """A client that the coach does not have, or a packet that none of them has."""

    def __init__(self, given: str, known: Sequence[str]):
        there = f"There are: {', '.join(known)}." if known else "There are none yet."
        super().__init__(f"There is no “{given}” here. {there}")


class DraftUnreadable(ReboundError):
    """A file with a coach's answer that does not have the form that is asked for."""

    def __init__(self, name: str):
        super().__init__(
            f"“{name}” is not an answer in the form that “rebound packet open --json” shows under "
            "“answer”. Nothing was made."
        )


class Unexpected(ReboundError):
    """Something happened that nobody thought of."""

    def __init__(self, name: str):
        super().__init__(
            f"Rebound had to stop at something that it does not know ({name}). What was saved is safe. "
            "Please report this name and the command, without your words, where you got Rebound from. "
            "With REBOUND_DEBUG=1 the command shows where it happened."
        )
