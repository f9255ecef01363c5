"""The fast pass over applications that do not say how they ended, answered in-process."""

import re
from datetime import timedelta

import pytest

from rebound import clock
from rebound.importing.mail import mails
from rebound.importing.mail.matching import propose
from rebound.pages import applications
from rebound.pages.parts import outcomes
from rebound.widgets.quick_pass import OFFERED, QuickPass
from tests.importing.mail.written import INVITED, KEEP, NO, mbox, message
from tests.pages.conftest import everything, words_of
from tests.pages.test_applications import bring, kept, opened, status


def asking(page):
    return next(each for each in everything(page["what_became"]) if isinstance(each, QuickPass))


def answer(page, one, code, day="", instead=False):
    """Answer as the browser sends it, and return what it was told."""
    told = []
    asking(page).send = told.append
    asking(page)._message(None, {"answer": one.id, "code": code, "day": day, "instead": instead}, [])
    return told[-1]["problem"]


def kinds(journal, one):
    return [event.kind for event in journal.events.of(one.id)]


def test_the_long_silent_are_asked_about_and_nothing_is_assumed(journal):
    one, _late = kept(journal, "Northway", sent=60), kept(journal, "Larkhill", sent=5)
    page = opened()
    assert [each["id"] for each in asking(page).things] == [one.id]
    assert kinds(journal, one) == ["applied"]
    answer(page, one, "rejected")
    assert status(journal, one) == "rejected"
    assert next(event for event in journal.events.of(one.id) if event.kind == "rejected").on is None


def test_the_day_is_kept_where_it_is_known(journal):
    one, day = kept(journal, sent=60), clock.today() - timedelta(days=9)
    answer(opened(), one, "rejected", day.isoformat())
    assert journal.events.of(one.id)[-1].on == day


def test_a_day_before_the_sending_is_refused_and_nothing_is_written(journal):
    one = kept(journal, sent=60)
    page = opened()
    assert "before the day you applied" in answer(page, one, "rejected", "2019-01-01")
    assert kinds(journal, one) == ["applied"]
    assert [each["id"] for each in asking(page).things] == [one.id]


def test_nothing_heard_is_no_event_and_is_not_asked_again_soon(journal):
    one = kept(journal, sent=60)
    answer(opened(), one, "quiet")
    assert kinds(journal, one) == ["applied"]
    assert "Nothing to ask" in words_of(opened()["what_became"])


def test_an_interview_is_asked_about_once_more(journal):
    one = kept(journal, sent=60)
    page = opened()
    answer(page, one, "interview")
    assert [each["id"] for each in asking(page).things] == [one.id]
    assert "Then interview. And then?" in asking(page).things[0]["notes"]
    answer(page, one, "rejected")
    assert kinds(journal, one) == ["applied", "interview", "rejected"]


def test_answers_are_taken_back_one_after_the_other(journal):
    one, other = kept(journal, "Northway", sent=90), kept(journal, "Larkhill", sent=60)
    page = opened()
    answer(page, one, "quiet")
    answer(page, other, "closed")
    assert asking(page).tally == "Nothing heard: 1; it was closed: 1."
    told = []
    asking(page).send = told.append
    for _ in range(2):
        asking(page)._message(None, {"undo": True}, [])
    assert [each["undone"] for each in told] == [other.id, one.id]
    assert [each["id"] for each in asking(page).things] == [one.id, other.id]
    assert kinds(journal, other) == ["applied"]
    assert asking(page).tally == ""


def test_an_answer_is_taken_back_after_something_else_was_changed(journal):
    one, other = kept(journal, sent=60), kept(journal, "Larkhill", sent=3)
    page = opened()
    answer(page, one, "rejected")
    applications._changes.made("something else", lambda: journal.applications.delete(other.id))
    asking(page)._message(None, {"undo": True}, [])
    assert kinds(journal, one) == ["applied"]
    assert len(journal.applications.all()) == 2


def test_another_answer_in_the_list_takes_the_place_of_the_first(journal):
    one = kept(journal, sent=60)
    page = opened()
    answer(page, one, "rejected", instead=True)
    answer(page, one, "withdrawn", instead=True)
    assert kinds(journal, one) == ["applied", "withdrawn"]
    assert asking(page).given == {one.id: "withdrawn"}


def test_the_head_of_the_page_takes_an_answer_back_as_well(journal):
    one = kept(journal, sent=60)
    page = opened()
    answer(page, one, "rejected")
    applications._changes.undo()
    assert asking(page).given == {}
    assert [each["id"] for each in asking(page).things] == [one.id]


def test_where_nothing_is_missing_nothing_is_asked(journal):
    kept(journal, sent=60, rejected=9)
    box = opened()["what_became"]
    assert "rb-idle" in box._dom_classes


def test_what_was_brought_in_leads_on_to_what_is_missing(journal):
    page = opened()
    bring(page, b"Company,Role,Date applied\nPell & Sons,Planner,2025-10-02\nNorthway,Editor,2025-09-14\n")
    write = next(
        each for each in everything(page["bring_in"]) if getattr(each, "description", "") == "Bring it in"
    )
    write.click()
    told = []
    asking(page).send = told.append
    on = next(
        each for each in everything(page["bring_in"]) if "open ones" in getattr(each, "description", "")
    )
    assert on.description == "Say how the 2 open ones turned out"
    on.click()
    assert told == [{"focus": True}]
    for one in journal.applications.all():
        assert answer(page, one, "rejected") == ""
    said = [getattr(each, "description", "") for each in everything(page["bring_in"])]
    assert not any("that are open" in each or "one that is open" in each for each in said)


def test_of_very_many_the_first_are_handed_over_and_the_others_follow(journal, monkeypatch):
    monkeypatch.setattr(outcomes, "AT_ONCE", 2)
    ones = [kept(journal, f"Company {place}", sent=90 - place) for place in range(3)]
    page = opened()
    assert ([each["id"] for each in asking(page).things], asking(page).more) == ([ones[0].id, ones[1].id], 1)
    answer(page, ones[0], "rejected")
    assert ([each["id"] for each in asking(page).things], asking(page).more) == ([ones[1].id, ones[2].id], 0)


def offered(journal, *texts, company="Northway"):
    """Open the page, offer mails with these ``texts`` as a mailbox read in this sitting does, and return it."""
    day = (clock.today() - timedelta(days=20)).strftime("%a, %d %b %Y 10:00:00 +0000")
    sent = [
        message(text, sender=f"{company} <jobs@{company.lower()}.example>", number=n)
        for n, text in enumerate(texts)
    ]
    read = mails.read(
        ("box.mbox", mbox(*(re.sub(rb"(?m)^Date: .*$", b"Date: " + day.encode(), each) for each in sent)))
    )
    page = opened()
    applications._outcomes.offer(
        read.source, propose(read.mails, journal.applications.all(), journal.events.all())
    )
    return page


def test_a_mail_that_fits_is_offered_and_taken_with_its_sentence_and_its_day(journal):
    other, one = kept(journal, "Larkhill", sent=90), kept(journal, sent=60)
    page = offered(journal, NO)
    assert [each["id"] for each in asking(page).things] == [one.id, other.id]
    assert asking(page).things[0]["offer"]["words"] == NO
    assert kinds(journal, one) == ["applied"]
    answer(page, one, OFFERED)
    told = journal.events.of(one.id)[-1]
    assert (told.kind, told.words, told.on) == ("rejected", NO, clock.today() - timedelta(days=20))
    assert asking(page).tally == "They said no: 1."


def test_a_mail_that_was_taken_is_taken_back_and_offered_again(journal):
    one = kept(journal, sent=60)
    page = offered(journal, NO)
    answer(page, one, OFFERED)
    asking(page)._message(None, {"undo": True}, [])
    assert kinds(journal, one) == ["applied"]
    assert asking(page).things[0]["offer"]["words"] == NO


def test_an_end_is_offered_before_an_interview_and_a_mail_is_offered_once(journal):
    one = kept(journal, sent=60)
    assert asking(offered(journal, NO, INVITED)).things[0]["offer"]["code"] == "rejected"
    page = offered(journal, INVITED)
    answer(page, one, OFFERED)
    assert kinds(journal, one) == ["applied", "interview"]
    assert asking(page).things[0]["offer"] is None


def test_a_soft_no_and_a_mail_about_nothing_that_waits_are_not_offered(journal):
    kept(journal, sent=60)
    assert asking(offered(journal, KEEP)).things[0]["offer"] is None
    assert asking(offered(journal, NO, company="Elsewhere")).things[0]["offer"] is None


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (40, "no answer for 40 days"),
        (150, "no answer for about 5 months"),
        (2686, "no answer for about 7 years"),
    ],
)
def test_a_long_silence_is_told_as_one_would_say_it(journal, days, words):
    kept(journal, sent=days)
    assert words in str(asking(opened()).things)
