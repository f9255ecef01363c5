"""Bytes of a message → letters, where the charset is missing, unknown, or not the true one."""

import codecs
import re

_OLD_NAMES: dict[str, str] = {
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "windows-31j": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "x-mac-roman": "mac-roman",
    "x-unknown": "",
    "unknown-8bit": "",
    "default": "",
}
"""Name in mails → the codec that reads all that is sent under it."""

_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})
"""Codecs under which mail programs have sent Windows-1252 and UTF-8 all along."""

_NOT_FOR_MAIL = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_IN_MARKUP = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)


def text(content: bytes, charset: str = "") -> str:
    """Return ``content`` as letters; ``charset`` is believed unless the bytes speak against it.

    Bytes that are no letter in any charset become �; nothing is raised.
    """
    codec = _codec(charset)
    if codec in _WESTERN or not codec:
        return _western(content)
    try:
        return content.decode(codec)
    except (UnicodeError, ValueError):
        pass
    if codec in {"utf-8", "utf-7"}:
        return _western(content) if _mostly_valid(content) is None else content.decode("utf-8", "replace")
    return content.decode(codec, "replace")


def in_markup(content: bytes) -> str:
    """Return the charset that an HTML page names in itself, or an empty string."""
    found = _IN_MARKUP.search(content[:2000])
    return found[1].decode("ascii", "replace") if found else ""


def _codec(charset: str) -> str:
    """Return the name of the codec for ``charset``; an empty string if none can read it."""
    name = charset.strip().strip("\"'").casefold()
    name = _OLD_NAMES.get(name, name)
    try:
        found = codecs.lookup(name) if name else None
        if found and found._is_text_encoding and found.name not in _NOT_FOR_MAIL:
            b"a".decode(found.name)
            return found.name
    except (LookupError, ValueError, UnicodeError):
        pass
    return ""


def _western(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if valid := _mostly_valid(content):
        return valid
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _mostly_valid(content: bytes) -> str | None:
    """Return ``content`` as UTF-8 where only a few of its letters are broken, as in a mail that was cut."""
    read = content.decode("utf-8", "replace")
    broken, beyond = read.count("�"), sum(not letter.isascii() for letter in read)
    return read if beyond and broken * 4 <= beyond else None
