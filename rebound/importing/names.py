"""Names and words made plain, so that “Date Applied”, “date_applied” and “dateApplied?” are one."""

import re
import unicodedata
from functools import lru_cache

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SIGN = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 15)
def plain(text: str) -> str:
    """Return ``text`` in small letters, without accents, apostrophes or signs, with single blanks."""
    marked = _HUMP.sub(" ", text.replace("#", " number ").replace("’", "").replace("'", ""))
    letters = unicodedata.normalize("NFKD", marked)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _SIGN.sub(" ", bare).strip().casefold()
