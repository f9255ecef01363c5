"""Which lines of a draft or a pasted mail are the person's own: no quoted reply, greeting or signature."""

import re
from collections.abc import Iterator
from itertools import takewhile

WROTE = re.compile(
    r"^\W*(?:on|am|le|el|il|op|den|em)\s(?=.*\d).{5,160}"
    r"(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu)\b.{0,80}:\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""“On Tue, 3 Mar 2026, Ines Okafor wrote:”, on one line or two."""

WROTE_SHORT = re.compile(r"^\W*(?:on\s.{3,80}\s)?[\w. ,'’-]{2,60}\swrote:\s*$", re.IGNORECASE)

ORIGINAL = re.compile(
    r"^\W*(?:-{2,}\s*)?(?:original message|forwarded message|begin forwarded message|ursprüngliche nachricht"
    r"|original appointment|reply above this line)\b.{0,20}$",
    re.IGNORECASE,
)
HEADER = re.compile(
    r"^\s*\*?(?:from|sent|to|cc|date|subject|von|gesendet|an|betreff|de|envoyé|à|objet|reply-to)\*?:\s*\S",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"^\W*(?:confidentiality|disclaimer\b|legal notice"
    r"|this (?:e-?mail|message)(?: and any attachments?)? (?:is|may|are|contains)"
    r"|please consider the environment)",
    re.IGNORECASE,
)
"""What a firm puts under every mail."""

SIGN_OFF = re.compile(
    r"^\W*(?:(?:with\s+)?(?:all\s+(?:the|my|good)\s+|many\s+|very\s+|kind(?:est)?\s+|warm(?:est)?\s+|best\s+"
    r"|good\s+|yours?\s+)*(?:regards?|wishes|best|rgds|greetings|thanks|thank you|thx|ta|cheers|sincerely"
    r"|truly"
    r"|faithfully|respectfully|cordially|warmly|yours|br|kr|hugs|love|salutations|namaste|respect)"
    r"(?:\s+(?:again|in advance|a lot|so much|all|everyone|and best wishes|and regards|from .{1,30}))?"
    r"|(?:yours\s+)?(?:sincerely|faithfully|truly|respectfully)(?:\s+yours)?"
    r"|respectfully yours|until then|take care|talk soon|best from .{1,30}"
    r"|(?:mit\s+)?(?:freundlichen?|besten?|herzlichen?|viele|liebe|schöne)\s+grü(?:ß|ss)en?|cordialement"
    r"|saludos)"
    r"\W*$",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"^\W*(?:(?:good\s+(?:morning|afternoon|evening|day))|dear|hi|hiya|hello|hey|to\s+whom|sehr\s+geehrte\w*"
    r"|liebe\w*|bonjour)\b(?:[^.!?,]|,(?=\s*dear)|(?<=dr|mr|ms)\.|(?<=mrs)\.){0,60}[,:!–-]?\s*$"
    r"|^\W*(?:re|subject|betreff|attn)\s*:[^.!?]{0,90}$",
    re.IGNORECASE,
)
NAME = re.compile(
    r"^\W*(?:[A-ZÀ-Þ][\w.'’-]*\.?)(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*\.?|de|van|von|der|da|al|bin|ní|y)){0,4}\s*,?\s*$"
)
CONTACT = re.compile(
    r"@\w|\bhttps?://|\bwww\.|(?:\+|\b0)\d[\d\s()./-]{6,}|^\W*(?:sent from|get outlook|gesendet von)\b",
    re.IGNORECASE,
)
FOOT = 8
"""The most lines that a signature has below its closing words."""


def own_lines(draft: str) -> Iterator[tuple[int, int]]:
    """Yield the place of each line that is the person's own; an empty one as a place without length."""
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", draft)]
    texts = [draft[start:end].rstrip("\r\n") for start, end in lines]
    theirs = _theirs(texts)
    signed = _signed(texts, theirs)
    for number, (start, _) in enumerate(lines):
        hidden = number in theirs or number in signed or GREETING.match(texts[number])
        yield start, start if hidden else start + len(texts[number])


def _theirs(texts: list[str]) -> set[int]:
    """Return the numbers of the lines that a mail program quoted, or put around what it quoted."""
    theirs: set[int] = set()
    for number, text in enumerate(texts):
        if number in theirs:
            continue
        if re.match(r"\s*(?:>|\|\s)", text):
            theirs.add(number)
        elif ORIGINAL.match(text) or NOTICE.match(text) or _is_header(texts, number):
            is_first = not any(map(str.strip, texts[:number]))
            below = list(takewhile(HEADER.match, texts[number:])) if is_first else texts[number:]
            theirs |= set(range(number, number + len(below)))
        elif span := _attribution(texts, number):
            theirs |= set(range(number, number + span))
            if not _quotes_follow(texts, number + span):
                theirs |= set(range(number + span, len(texts)))
    return theirs


def _is_header(texts: list[str], number: int) -> bool:
    """Return whether two or more lines of a mail's head begin here."""
    return all(HEADER.match(each) for each in [*texts[number : number + 2], ""][:2])


def _attribution(texts: list[str], number: int) -> int:
    """Return over how many lines “On … wrote:” reaches from here; 0 where it does not begin here."""
    if WROTE_SHORT.match(texts[number]) and _quotes_follow(texts, number + 1):
        return 1
    for span in (1, 2):
        if WROTE.match("\n".join(texts[number : number + span])):
            return span
    return 0


def _quotes_follow(texts: list[str], number: int) -> bool:
    following = next((each for each in texts[number:] if each.strip()), "")
    return following.lstrip().startswith(">")


def _signed(texts: list[str], theirs: set[int]) -> set[int]:
    """Return the numbers of the lines of a signature: its closing words and what stands below them."""
    signed: set[int] = set()
    own = [number for number, text in enumerate(texts) if number not in theirs and text.strip()]
    for place, number in enumerate(own):
        text, below = texts[number], own[place + 1 :]
        if re.match(r"^--\s?$", text) or (CONTACT.search(text) and _is_contact_line(text)):
            signed |= {number, *(below if text.startswith("--") else ())}
        elif SIGN_OFF.match(text) and (not below or _is_name(texts[below[0]])):
            foot = [each for each in below if each < number + FOOT + 1]
            signed |= {number, *_foot(texts, foot)}
        elif (place == 0 or not below) and _is_bare_name(text) and len(own) > 1:
            signed.add(number)
    return signed


def _is_bare_name(text: str) -> bool:
    return bool(NAME.match(text)) and not text.isupper() and not re.search(r"[.!?]\s*$", text)


def _is_name(text: str) -> bool:
    """Return whether a line below closing words may be who wrote it, and is no sentence that goes on."""
    return len(text.split()) <= 6 and not re.search(r"^\s*for\b|[a-z]{2}[.!?]+\s*$", text)


def _foot(texts: list[str], below: list[int]) -> Iterator[int]:
    """Yield the lines under the closing words until one reads like a sentence again."""
    for number in below:
        text, words = texts[number].strip(), len(texts[number].split())
        is_sentence = words > 9 or (words > 4 and re.search(r"[a-z][.!?]$", text))
        if is_sentence or re.match(r"p\.?\s?p?\.?s\b", text, re.IGNORECASE):
            return
        yield number


def _is_contact_line(text: str) -> bool:
    return len(text.split()) <= 7 and not re.search(r"[a-z]{2}[.!?]\s*$", text)
