"""A sentence → the phrases in it that a judgement can rest on, the same however it is punctuated or spelled."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_SPELLED = [
    (re.compile(pattern), put)
    for pattern, put in (
        (r"[’‘`´]", "'"),
        (r"\bwon't\b", "will not"),
        (r"\b(?:can't|cannot)\b", "can not"),
        (r"\bshan't\b", "shall not"),
        (r"n't\b", " not"),
        (r"'ve\b", " have"),
        (r"'re\b", " are"),
        (r"'ll\b", " will"),
        (r"'m\b", " am"),
        (r"'d\b", " would"),
        (r"\b(it|that|there|here|what|he|she)'s\b", r"\1 is"),
        (r"\bcurriculum vitae\b", "cv"),
        (r"\bmade the (?:difficult )?(?:decision|choice|call)\b", "decided"),
        (r"\bturned down\b", "refused"),
        (r"\bshort[- ]listed\b", "shortlisted"),
        (r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)|\b\d{1,2}[:.]\d\d\b", " _hour "),
        (r"https?://\S+|www\.\S+", " _link "),
        (r"\S+@\S+", " _address "),
    )
]
"""Ways of spelling → the one that is kept."""

_GROUPS: dict[str, str] = {
    "cv": "resume résumé lebenslauf",
    "forward": "forwards onward onwards ahead along",
    "application": "candidature candidacy candidateship",
    "candidate": "applicant applicants candidates finalist finalists people person persons individual individuals"
    " someone somebody designer designers engineer engineers chap guy girl lad contender contenders colleague"
    " bewerber bewerberin bewerberinnen bewerbers kandidat kandidaten kandidatin kandidatinnen",
    "_they": "panel committee board governors partners trustees team manager managers client employer company",
    "_chose": "chosen picked selected opted elected appointed chose choose select pick appoint hire hired settled"
    " choosing picking selecting appointing awarded",
    "decided": "determined concluded agreed",
    "not successful": "unsuccessful unsuccessfully",
    "not able": "unable",
    "_refused": "refused declined rejected rejection refusal denied",
    "shortlisted": "longlisted",
    "_day": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thurs fri sat sun",
    "_month": "january february march april june july august september october november december",
    "position": "job role post vacancy opening opportunity requisition",
    "positions": "jobs roles posts vacancies openings opportunities requisitions",
    "unfortunately": "sadly regrettably regretfully regret sorry afraid apologies apologise apologize",
    "_go": "moving progressing proceeding advancing going taking continuing pursuing moved progressed move progress"
    " proceed advance go take continue pursue advanced proceeded pursued",
}
"""What is kept → words that mean the same here."""

_SAME = {word: kept.split() for kept, words in _GROUPS.items() for word in words.split()}
_TOKEN = re.compile(r"[^\W\d_]+|_[a-z]+|\d+|[?!{}\[\]]")
_CONDITION = re.compile(
    r"(?:^|[,;:(–—-]\s*|\b(?:and|but|or|that|as|even)\s+|^.{0,40}?\b)"
    r"(?:if(?! you (?:are )?(?:reading|read|receiv\w+|see) this\b)|unless|whether|in case|in the event|"
    r"should (?:you|your|we|a|an|the|there|any|this|no)|where an?|"
    r"failure to|failing (?:to|this|that|which)|otherwise|falls|sofern|ob|andernfalls|im falle?|"
    r"sollte(?:n|st)? (?:sie|wir|ihre|du|deine|bis)|wenn|"
    r"(?:should|please|kindly|then|must|bitte) (?:assume|take it|regard|accept that|consider your|gehen sie))\b|"
    r"\b(?:applicants|candidates|those|any(?:one|body)|people) who "
    r"(?:have|has|are|were|do|did|is|was)(?= (?:not|no longer|unsuccessful)\b)"
)
_WHOEVER = re.compile(
    r"^(?:(?:all|any|only|other|those|the|alle|nur|diejenigen|die) )?(?:applicants?|candidates?|any(?:one|body)|"
    r"everyone|people|those|bewerber|bewerberinnen|kandidaten|kandidatinnen|personen)\b(?:[^,.]{0,40})?(?:,? )"
    r"(?:who|that|whom|not|die|der)\b(?! (?:is|are|was) (?:the|a) )"
)
_SUPPOSED = re.compile(
    r"^(?:(?:not|no|have not|did not|unsuccessful|kein\w*|nicht)\b.{0,60}\?$|(?:then|dann)\b"
    r"|(?:no|silence|not|hearing)\b.{0,60}\bmeans?\b"
    r"|(?:not (?:selected|shortlisted|progressed)|unsuccessful|declined|rejected) [-–—:=] )"
)
_QUOTED = re.compile(r"[\"“„»«]([^\"“”„»«]{24,})[\"“”»«]")
_LONGEST, _FAR = 120, 4


@lru_cache(maxsize=4096)
def tokens(sentence: str) -> tuple[str, ...]:
    """Return the words of ``sentence`` in one spelling.

    Those that only hold on a condition, or for whoever it concerns, begin with ``if:``; those that somebody
    else is quoted with begin with ``said:``.
    """
    text = unicodedata.normalize("NFKC", sentence).casefold()
    quoted = _QUOTED.search(text)
    if quoted and len(quoted[1].split()) > _FAR:
        said = tuple(f"said:{word}" for word in _words(_spelled(quoted[1])))
        return (*tokens(text[: quoted.start()]), *said, *tokens(text[quoted.end() :]))
    text = _spelled(text)
    condition = _CONDITION.search(text) or _WHOEVER.search(text)
    cut = condition.end() if condition else len(text)
    cut = 0 if _SUPPOSED.search(text) else cut
    sure, unsure = list(_words(text[:cut])), list(_words(text[cut:]))
    return (*sure, *(f"if:{word}" for word in unsure))


def is_plain(sentence: str) -> bool:
    """Return whether all of ``sentence`` is said by its sender, and holds on no condition."""
    return not any(word.startswith(("if:", "said:")) for word in tokens(sentence))


def _spelled(text: str) -> str:
    for pattern, put in _SPELLED:
        text = pattern.sub(put, text)
    return text


def _words(text: str) -> Iterator[str]:
    for word in _TOKEN.findall(text):
        if word.isdigit():
            yield "0"
        else:
            yield from _SAME.get(word, (word,))


def phrases(sentence: str) -> set[str]:
    """Return the words of ``sentence``, two and three in a row, and two with others between them."""
    words = ["^", *tokens(sentence)[:_LONGEST], "$"]
    found = set(words)
    for far in range(1, _FAR + 1):
        between = " " if far == 1 else " … "
        found.update(f"{one}{between}{other}" for one, other in zip(words, words[far:], strict=False))
    found.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    return found
