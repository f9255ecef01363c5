from dataclasses import replace
from datetime import date

import pytest

from rebound.importing.mail.matching import propose
from rebound.importing.mail.plan import event_kind, plan
from rebound.records import Event, new_id
from tests.importing.mail.test_matching import application, mail


def planned(*mails, applications=(), events=()):
    return plan("box.mbox", propose(mails, applications, events), events)


def kinds(written):
    return [event.kind for event in written.events]


def test_a_new_application_comes_with_all_that_its_mails_tell_in_order():
    written = planned(
        mail(1, "confirmation"), mail(8, "interview"), mail(15, "interview"), mail(20, "rejection"), mail(21)
    )
    assert kinds(written) == ["applied", "acknowledged", "interview", "interview", "rejected"]
    assert len(written.applications) == 1
    assert [each.message_id for each in written.nothing_new] == ["<21>"]
    last = written.events[-1]
    assert (last.on, last.words, last.channel) == (date(2026, 3, 22), "because", "mail")


def test_what_is_known_already_is_not_written_again():
    one = application()
    sent = Event(new_id(), one.id, "applied", on=date(2026, 3, 1))
    written = planned(mail(1, "confirmation"), mail(2, "rejection"), applications=[one], events=[sent])
    assert (kinds(written), written.applications) == (["acknowledged", "rejected"], ())
    again = planned(mail(1, "confirmation"), mail(2), applications=[one], events=[sent, *written.events])
    assert (again.events, len(again.nothing_new)) == ((), 2)


def test_nothing_is_added_to_an_application_that_has_ended():
    one = application()
    ended = Event(new_id(), one.id, "withdrawn", on=date(2026, 3, 1))
    assert planned(mail(1, "interview"), mail(2), applications=[one], events=[ended]).events == ()


@pytest.mark.parametrize(
    "reminder", ["Reminder: your interview is tomorrow", "Your interview has been rescheduled"]
)
def test_a_reminder_or_a_new_date_is_no_further_round(reminder):
    again = replace(mail(9, "interview"), because=reminder)
    assert kinds(planned(mail(8, "interview"), again)) == ["interview"]


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Phone screen with Acme", "screening"),
        ("A quick call?", "screening"),
        ("Final round interview", "final_interview"),
        ("Interview", "interview"),
    ],
)
def test_a_first_call_is_told_from_an_interview(subject, kind):
    assert event_kind(replace(mail(1, "interview"), subject=subject)) == kind
