import csv
import json
from dataclasses import replace

import pytest

from rebound import paths
from rebound.importing.mail import kinds
from rebound.importing.mail.letter import Letter
from tests.importing.mail.written import INVITED, KEEP, NO, RECEIPT, letter

TO_MEASURE_ON = (
    ("dev", 0.93, 0),
    ("dev_2", 0.93, 0),
    ("dev_3", 0.93, 0),
    ("dev_4", 0.93, 0),
    ("dev_5", 0.85, 1),
    ("dev_6", 0.7, 0),
)
"""Mailboxes, the recall of a no that each has to reach, and how many soft ones may be taken for one."""

IF_NOT = (
    "Thank you for your application. We have received it and will review it. If you are not selected, we will "
    "let you know. Unfortunately we cannot give feedback. If you do not hear from us within two weeks, please "
    "assume that your application was unsuccessful."
)
MOVED = (
    "Hi Sam,\n\nUnfortunately I have to move our interview tomorrow, I am ill. I am sorry about the short notice. "
    "Would Thursday at 10:00 suit you instead?\n\nBest, Jenna"
)

RESERVE = (
    "You have been placed on our reserve list. The post was offered to another applicant, and should she decline "
    "it we will come back to you."
)
FOR_NOW = (
    "Thank you for your application. We are not in a position to take it further at this moment, but we would "
    "like to keep it on file for the openings that we expect in spring. We will contact you when these open."
)
SECOND = (
    "We have offered the post to someone else, but she hasn't signed yet. You were our second choice. Would you be "
    "willing to wait another week?"
)
PRAISED = (
    "It was a joy to meet you on Saturday and the team still talks about your cake, but in the end we have decided "
    "to go with another candidate, who has run a kitchen of this size before."
)


def kind(text, subject="Your application", **more):
    return kinds.kind_of(replace(letter(text, subject), **more))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (NO, "rejection"),
        (f"Dear Sam,\n\n{RECEIPT}\n\nBest regards", "confirmation"),
        (IF_NOT, "confirmation"),
        (INVITED, "interview"),
        (MOVED, "interview"),
        (KEEP, "soft_no"),
        (f"{NO} We will keep your CV on file for future openings.", "rejection"),
        ("No decision has been made yet. Your application is on hold until the new budget.", "soft_no"),
        ("Please complete the online assessment. The link expires in five days.", "assessment"),
        ("We are delighted to offer you the position. Please sign the attached contract.", "offer"),
        (RESERVE, "soft_no"),
        (FOR_NOW, "soft_no"),
        (PRAISED, "rejection"),
        ("Your candidacy will not be considered further.", "rejection"),
        ("Your application was unsuccessful on this occasion.", "rejection"),
        ("Hi Tom, thanks for coming by. We ended up hiring a guy we worked with before.", "rejection"),
        ("The role has been paused. We will contact you when recruitment starts again.", "soft_no"),
        (SECOND, "soft_no"),
        (f"{NO} You are on our reserve list, should she decline.", "soft_no"),
        (f"{NO} You have not been placed on the reserve list.", "rejection"),
        (f"{RECEIPT} No call by Friday means that we have gone with other people.", "confirmation"),
        (
            f"{RECEIPT} After three weeks you should assume that you have not been shortlisted.",
            "confirmation",
        ),
        (
            f"{RECEIPT} Your status is one of these:\n\nReceived\n\nNot selected - we chose somebody else",
            "confirmation",
        ),
        ("We talked for long, and the desk is going to someone who already knows the software.", "rejection"),
        ("There were two places, and we ended up taking others with more years.", "rejection"),
        ("Due to a hiring freeze the position has been cancelled and will not be filled.", "closed"),
        ("This confirms that you have withdrawn your application.", "withdrawal"),
        (
            "Leider müssen wir Ihnen mitteilen, dass wir uns für einen anderen Bewerber entschieden haben.",
            "rejection",
        ),
        ("Wir haben Ihre Bewerbung erhalten und melden uns, sobald wir sie geprüft haben.", "confirmation"),
        (
            "Thank you for viewing the flat. Unfortunately the landlord has decided to go with other applicants.",
            "other",
        ),
        (
            "We have considered your loan application and are unable to approve it. Your credit report was used.",
            "other",
        ),
        (
            "In our newsletter: what “we have decided to move forward with other candidates” means. Unsubscribe.",
            "other",
        ),
        ("12 new jobs match your preferences. See all jobs. Unsubscribe", "other"),
        ("Your verification code is 482913. It expires in ten minutes.", "other"),
    ],
)
def test_a_mail_is_told_by_what_it_says(text, means):
    assert kind(text).kind == means


def test_the_sentence_that_decided_stands_in_the_mail():
    said = kind(
        f"Dear Sam,\n\nThank you for applying to Acme.\n\n{NO}\n\nWe wish you well in your job search."
    )
    assert said.because == NO
    assert 0.5 < said.confidence <= 1


def test_the_sentence_that_decided_is_none_that_only_sounds_sorry():
    said = kind(
        "Sehr geehrter Herr Doe,\n\nvielen Dank für Ihre Bewerbung als Planer.\n\nNach sorgfältiger Prüfung haben "
        "wir uns für eine andere Bewerberin entschieden.\n\nReisekosten können wir leider nicht erstatten.",
        "Ihre Bewerbung",
    )
    assert said.kind == "rejection"
    assert said.because.startswith("Nach sorgfältiger Prüfung")


def test_what_is_only_quoted_decides_nothing():
    assert (
        kind(f"Thanks for letting me know.\n\nOn 3 May 2026, Acme wrote:\n> {NO}", "Re: news").kind
        != "rejection"
    )


def test_what_the_person_sent_themselves_is_no_answer():
    assert kind(NO, by_me=True).because == kinds.MY_OWN


def test_the_same_mail_always_gives_the_same():
    assert kind(MOVED) == kind(MOVED)


def test_an_empty_mail_says_nothing():
    assert kinds.kind_of(Letter("x")).kind == "other"


def shares_of(read, wanted):
    """Precision and recall of one kind over pairs of what is meant and what was read."""
    right = sum(meant == found == wanted for meant, found in read)
    said, there = (sum(pair[place] == wanted for pair in read) for place in (1, 0))
    return right / max(1, said), right / there


@pytest.mark.parametrize(("name", "least", "slips"), TO_MEASURE_ON)
def test_mails_that_the_model_never_read_are_told_apart(name, least, slips):
    lines = paths.shipped(f"data/training/mail/{name}.jsonl").read_text(encoding="utf-8").splitlines()
    mails = [json.loads(line) for line in lines]
    read = [
        (row["kind"], kinds.kind_of(letter(row["body"], row["subject"], row["from"])).kind) for row in mails
    ]
    precision, recall = shares_of(read, "rejection")
    assert precision >= 0.95
    assert recall >= least
    receipts = [found for meant, found in read if meant == "confirmation"]
    assert sum(found != "confirmation" for found in receipts) <= max(1, len(receipts) // 10)
    assert read.count(("soft_no", "rejection")) <= slips


@pytest.mark.shared
@pytest.mark.parametrize("subject", ["Your application", ""])
def test_real_rejections_are_recognised(shared, subject):
    with (shared / "data" / "mail" / "nelsonfigueroa_rejections_54.csv").open(encoding="utf-8") as file:
        texts = [row[1] for row in csv.reader(file)]
    found = [kinds.kind_of(letter(text, subject)).kind for text in texts]
    assert found.count("rejection") >= 53
