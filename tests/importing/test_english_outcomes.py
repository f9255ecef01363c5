import pytest

from rebound.importing.vocabulary import joined, meaning

WORDS = """
rejected: Rejected | Denied | Negative
rejected: Not selected by employer | Not selected for interview | They said no
rejected: Unsuccessful | Not moving forward
rejected: No longer under consideration | Went with another candidate
rejected: Not hired | Rejected (position filled) | rejected without interview | Rejected by phone | Nope
rejected: Lost out to an internal candidate | went with a stronger candidate
rejected: Not interested in me | won't be moving forward | Company declined | Not a fit
withdrawn: WITHDRAWN_BY_CANDIDATE | dropped out | I denied | Withdrew
withdrawn: Closed by me | Withdrawn | No longer interested | cancelled by me
withdrawn: I declined | I said no | Rejected by me
offer_declined: offered but said no | Declined offer | Offer declined | Turned down the offer | Rejected offer
offer_accepted: Accepted | Accepted offer | Offer accepted | Hired | accepted the job
offer+rejected: Offer rescinded
silent: Ghosted | ghosted... | Not responded
silent: No response | No response to application | Never heard back
silent: Didn't hear back | no reply | Applied, no response | Assumed rejected | Radio silence
closed: Position removed | Role filled / closed
closed: Hiring freeze | Application closed | Position cancelled
closed: Job no longer available | WITHDRAWN_BY_COMPANY | Position withdrawn | post withdrawn
interview: Interview | INTERVIEWING | Interview scheduled | 2nd round | Onsite | Moved to next round
interview: Accepted for interview
rejected: Rejected by hiring manager | Rejected via phone
interview+rejected: Interview + rejected | Inter + Rejec
interview+rejected: Rejected after interview | Interviewed - Rejected
interview+rejected: rejcted after intervew | Not moving forward after interview
interview+silent: Ghosted after 3 rounds | Interviewed, ghosted
assessment+silent: Ghosted after assessment
assessment+rejected: Rejected after OA | Failed assessment
screening: Phone Screen | HR interview | Recruiter call
screening+interview+rejected: phone screen -> onsite -> rejected
offer: Offer | Offer received | negotiating
saved: Saved | SAVED | bookmarked | Wishlist | Need to apply | Didn't apply | not yet applied | applying
saved: Didn't apply before application closed
applied: Applied | Submitted | Application sent | CV sent
acknowledged: Application received
soft_no: CV kept on file
open: On hold | Role on hold | Hold til Q4
open: Application viewed | Awaiting response | Pending | in progress | TBD | Waiting to hear back
unknown: Declined | Passed | Yes | Ghosted/Rejected | Rejected or withdrawn | No interview
unknown: Interview cancelled | Declined interview | application accepted
unknown: Kickoff | Avslag | didn't get an interview
"""
"""Code: words that stand for it; unknown ones are left to the person."""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_words_are_taken_by_their_meaning(line):
    code, words = line.split(": ")
    assert {word: joined(meaning(word)) for word in words.split(" | ")} == dict.fromkeys(
        words.split(" | "), code
    )


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("nope, lovely letter though", "rejected"),
        ("they went internal", "rejected"),
        ("2nd choice", "rejected"),
        ("pulled the job", "closed"),
        ("funding fell through", "closed"),
        ("asked them to take my name out", "withdrawn"),
        ("no call", "silent"),
    ],
)
def test_what_people_write_in_their_own_words(word, code):
    assert joined(meaning(word)) == code
