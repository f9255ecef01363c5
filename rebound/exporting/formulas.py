"""What a spreadsheet would take for a formula, and how a text is kept from being one."""

import re

_SKIPPED = r"\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_SIGNS = r"=+\-@\t\r\n\x00＝＋－＠﹦﹢﹣﹫"
_FORMULA = re.compile(f"'*[{_SKIPPED}]*[{_SIGNS}]")


def looks_like_one(text: str) -> bool:
    """Return whether a spreadsheet may take ``text`` for a formula.

    It may when the first sign after blanks is one of = + - @, one of their full-width forms, a tab, a line
    break or a null character. Apostrophes before them do not count, so that ``guarded`` can be undone.
    """
    return _FORMULA.match(text) is not None


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe before it if it looks like a formula, else as it is.

    Nothing is lost: where a cell starts with an apostrophe and the rest looks like a formula, that one
    apostrophe was added here, and taking it away gives the text back.
    """
    return "'" + text if looks_like_one(text) else text
