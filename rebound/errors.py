"""Every error that Rebound raises: one class a sentence, worded for the person who reads it.

Raise sites pass arguments only, so that all wording can be proofread here in one sitting. A sentence
says what happened, to what, and what to do next.
"""

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


class UnreadableRecord(ReboundError):
    """A stored or imported record lacks something that it needs."""

    def __init__(self, record: str, field: str):
        super().__init__(f"This {record} cannot be read: “{field}” is missing or has the wrong form.")


# --- store -------------------------------------------------------------------------------------------


# --- importing ---------------------------------------------------------------------------------------


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
            f"“{folder}” is not an export of Rebound: its manifest.json is missing or cannot be read. "
            "Name the folder that “rebound export FOLDER” made."
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


class DayUnreadable(ReboundError):
    """A day that the calendar does not have."""

    def __init__(self, text: str):
        super().__init__(f"“{text}” is not a day in the calendar. Which day was it?")


class DayInFuture(ReboundError):
    """Something that happened is dated later than today."""

    def __init__(self, text: str):
        super().__init__(f"{text} has not come yet. Which day was it?")


# --- server and command line -------------------------------------------------------------------------
