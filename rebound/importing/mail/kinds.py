"""A mail → what kind it is, how sure that is, and the sentence that decided.

Each sentence is weighed alone, the mail is weighed as a whole, and both together decide; see ``weights``.
What holds only on a condition (“if you are not selected …”) counts as other words. Everything is computed
here, the same mail always gives the same result, and no mail is kept.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rebound.importing.mail import weights
from rebound.importing.mail.letter import Letter
from rebound.importing.mail.phrases import is_plain, phrases, tokens
from rebound.importing.mail.sentences import clauses, own, sentences
from rebound.importing.mail.topics import topics
from rebound.importing.mail.weights import ACTS, KINDS, Model, Numbers

DECIDES: dict[str, tuple[str, ...]] = {
    "rejection": ("no",),
    "soft_no": ("hold", "keep", "vacant"),
    "confirmation": ("receipt",),
    "interview": ("interview",),
    "assessment": ("assessment",),
    "offer": ("offer",),
    "closed": ("closed",),
    "withdrawal": ("withdrawn",),
}
"""Kind of mail → what the sentence does that decides for it."""

EVIDENCE, SURE = 0.45, 1.3
"""A no is called one only if a sentence says it with at least the first share, the mail as a whole does too, and
both together reach the second: to be told of one that is none hurts more than to look."""

HELD, CLEAR = 0.6, 0.93
"""A no is not called one if a sentence says with the first share that nothing is decided, unless the mail as a
whole is a no with more than the second."""

KEPT = 0.5
"""A no that only holds for now is not called one, where it is no clearer than the share above, if a sentence says
with this share that the application is kept."""

DOUBT = 0.4
"""A no is not called one if that it is still open is more than this share as likely."""

RECEIVED, NEARLY = 0.5, 0.5
"""A mail is a receipt where a sentence says so with the first share, and that it is one is at least the second as
likely as what is likeliest, unless that is a no or nothing at all."""

_FOR_NOW = re.compile(
    r"\b(?:at (?:this|the) moment|not this time|at present|right now|just now|for (?:now|the moment)|currently|"
    r"momentan|derzeit|zurzeit|aktuell)\b",
    re.IGNORECASE,
)

_UNSETTLED = re.compile(
    r"\b(?:falls? through|(?:has|have)(?:n['’]t| not) (?:yet )?(?:signed|accepted)|"
    r"(?:still|yet) to (?:sign|accept)|offer (?:is|has gone) out to|"
    r"whether (?:she|he|they) (?:will )?(?:take|accept)s?|"
    r"until (?:she|he|they|(?:our|the) (?:first|preferred|other) \w+) (?:has|have|is|are)|"
    r"should (?:she|he|they|(?:our|the) (?:first|preferred) \w+) decline|waitlisted|"
    r"(?<!not been placed )(?<!not been put )on (?:our|the|a) (?:reserve|waiting|eligible) ?list)\b",
    re.IGNORECASE,
)
"""What is said while somebody else has yet to answer; no mail in which it stands is called a no."""

NOTHING = "Nothing in it says how an application turned out."
MY_OWN = "You sent it yourself."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a mail was taken for.

    Attributes:
        kind: one of ``KINDS``.
        confidence: how sure that is, from 0 to 1.
        because: the sentence that decided, as it stands in the mail.
    """

    kind: str
    confidence: float
    because: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sentences of a mail, the subject first, and what each does: a row of shares of ``ACTS`` each.

    What the mail is ``about`` are its ``topics``, and the ``features`` are what the last step decides by.
    """

    sentences: tuple[str, ...]
    shares: Numbers
    about: Numbers
    features: Numbers

    def strongest(self, acts: Sequence[str]) -> tuple[float, str]:
        """Return the share and the words of the sentence that does one of ``acts`` most clearly."""
        of_these = self.shares[:, [ACTS.index(act) for act in acts]].sum(axis=1)
        place = int(of_these.argmax())
        return float(of_these[place]), self.sentences[place]


def kind_of(letter: Letter) -> Verdict:
    """Return what kind of mail ``letter`` is."""
    text = f"{letter.text}\n\nInvitation: {letter.meeting}" if letter.meeting else letter.text
    found = verdict(weights.model(), letter.subject, text, f"{letter.sender} {letter.address}")
    if letter.by_me and found.kind != "withdrawal":
        return Verdict("other", 1.0, MY_OWN)
    return found


def verdict(model: Model, subject: str, text: str, sender: str = "") -> Verdict:
    """Return what ``model`` takes a mail for."""
    weighed = weigh(model, subject, text, sender)
    shares = weights.shares(weighed.features @ model.last + model.last_start)
    kind = _first_with_evidence(weighed, shares)
    because = _deciding(model, weighed, kind) if kind in DECIDES else NOTHING
    return Verdict(kind, round(float(shares[KINDS.index(kind)]), 3), because)


def _first_with_evidence(weighed: Weighed, shares: Numbers) -> str:
    """Return the likeliest kind; a no has to be said, and a receipt that is said need not be the likeliest."""
    likeliest = [KINDS[place] for place in np.argsort(-shares)]
    if likeliest[0] == "rejection":
        return likeliest[0] if _is_said(weighed, shares) else likeliest[1]
    receipt, _ = weighed.strongest(DECIDES["confirmation"])
    share = shares[KINDS.index("confirmation")]
    is_receipt = (
        likeliest[0] != "other"
        and receipt >= RECEIVED
        and share >= NEARLY * shares[KINDS.index(likeliest[0])]
    )
    return "confirmation" if is_receipt else likeliest[0]


def _is_said(weighed: Weighed, shares: Numbers) -> bool:
    """Return whether a sentence says the no that the whole mail sounds like, and none by which it is still open."""
    said, words_of_it = weighed.strongest(DECIDES["rejection"])
    held, _ = weighed.strongest(("hold",))
    kept, _ = weighed.strongest(("keep",))
    no, soft_no = shares[KINDS.index("rejection")], shares[KINDS.index("soft_no")]
    is_for_now = kept >= KEPT and bool(_FOR_NOW.search(words_of_it))
    is_unsettled = any(_UNSETTLED.search(each) for each in weighed.sentences)
    is_open = is_unsettled or ((held >= HELD or is_for_now) and no <= CLEAR) or soft_no > DOUBT * no
    return min(said, no) >= EVIDENCE and said + no >= SURE and not is_open


def _deciding(model: Model, weighed: Weighed, kind: str) -> str:
    """Return the sentence without which a mail would be least of its kind, among those that say it clearly."""
    says = weighed.shares[:, [ACTS.index(act) for act in DECIDES[kind]]].sum(axis=1)

    def without(place: int) -> float:
        rest = weighed.sentences[:place] + weighed.sentences[place + 1 :]
        left = _features(model, rest, np.delete(weighed.shares, place, axis=0), weighed.about)
        return float((left @ model.last + model.last_start)[KINDS.index(kind)])

    clear = [int(place) for place in np.flatnonzero(says >= says.max() / 2)]
    return weighed.sentences[min(clear, key=without) if len(clear) > 1 else clear[0]]


def weigh(model: Model, subject: str, text: str, sender: str = "") -> Weighed:
    """Return the sentences of a mail with what each does, and the features of the whole."""
    said = (subject, *sentences(own(text, subject)))
    shares = np.array([_acts(model, sentence) for sentence in said])
    about = topics(said, sender)
    return Weighed(said, shares, about, _features(model, said, shares, about))


def _features(model: Model, said: Sequence[str], shares: Numbers, about: Numbers) -> Numbers:
    no_elsewhere = shares[:, ACTS.index("no")].max() * (about[-1] - about[0])
    return np.concatenate([features(shares, model.mails.logits(words(said))), about, [no_elsewhere]])


def _acts(model: Model, sentence: str) -> Numbers:
    """Return what a sentence does, as shares of ``ACTS``: a long one does what its clearest clause does."""
    parts = [sentence, *(clauses(sentence) if is_plain(sentence) else ())]
    return max((weights.shares(model.acts.logits(phrases(each))) for each in parts), key=_clearest)


def _clearest(shares: Numbers) -> float:
    return float(shares[1:].max())


def words(said: Sequence[str]) -> set[str]:
    """Return the words of a whole mail, and each two that follow each other."""
    found: set[str] = set()
    for sentence in said:
        row = tokens(sentence)
        found.update(row)
        found.update(f"{one} {next_}" for one, next_ in pairwise(row))
    return found


def features(shares: Numbers, whole: Numbers) -> Numbers:
    """Return what the last step decides by.

    For each act but ``none``: the clearest sentence, the second clearest, all of them together; for each
    kind: how much the mail as a whole speaks for it.
    """
    odds = np.log(shares + 1e-3) - np.log(1 - shares + 1e-3)
    ranked = np.sort(np.vstack([odds[:, 1:], np.full((1, len(ACTS) - 1), -7.0)]), axis=0)
    together = np.log(shares[:, 1:].sum(axis=0) + 0.01)
    return np.concatenate([ranked[-1] / 3, ranked[-2] / 6, together / 2, (whole - whole.mean()) / 2])
