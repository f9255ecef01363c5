from dataclasses import replace
from datetime import date

from rebound.importing.mail.replies import replies
from tests.importing.mail.test_matching import mail

FROM_ACME = replace(mail(5, "other", ""), answer="Your task was strong.", address="jenna@acme.example")
FROM_PELL = replace(mail(9, "other", ""), answer="You asked for feedback.", sender="Pell & Sons")


def test_only_mails_that_answer_something_are_named_the_latest_first():
    assert replies([mail(1), FROM_ACME, FROM_PELL]) == [FROM_PELL, FROM_ACME]


def test_who_was_asked_stands_first():
    assert replies([FROM_PELL, FROM_ACME], "Acme Foods, Inc.") == [FROM_ACME, FROM_PELL]
    assert replies([FROM_ACME, FROM_PELL], "Pell & Sons")[0] == FROM_PELL


def test_nobody_answers_before_being_asked():
    assert replies([FROM_ACME, FROM_PELL], asked_on=date(2026, 3, 9)) == [FROM_PELL]
