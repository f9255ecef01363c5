from datetime import UTC, datetime, timedelta

from rebound.importing import marks
from rebound.importing.mail.mails import Mail
from rebound.importing.mail.matching import company_key, mark_of, propose
from rebound.records import Application, Event, new_id

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def mail(number, kind="rejection", company="Acme", role="", **more):
    sent = START + timedelta(days=number)
    return Mail("box", f"<{number}>", kind, 0.9, "because", company, role, sent, **more)


def application(company="Acme", role="Cook", **more):
    return Application(new_id(), company, role, **more)


def test_a_mail_is_about_the_application_at_the_same_company_for_the_same_role():
    cook, driver = application(), application(role="Driver")
    found = propose([mail(1, company="ACME GmbH", role="Driver (m/f)")], [cook, driver], [])
    assert [(each.application, each.is_new) for each in found] == [(driver, False)]
    assert found[0].because == "Company and role are the same."


def test_names_are_alike_only_by_whole_words_and_that_is_a_guess_with_all_that_follows_from_it():
    meta, foods = application("Meta"), application("Acme-Foods West Ltd")
    other, begins = mail(1, company="Metabase"), mail(2, company="Acme Foods", address="a@acme.example")
    reply = mail(3, "interview", company="", answers=("<2>",))
    again = mail(4, company="West", address="b@acme.example")
    found = propose([other, begins, reply, again], [meta, foods], [])
    assert [(each.is_new, each.is_guess) for each in found] == [
        (True, False), (False, True), (False, True), (True, False),
    ]  # fmt: skip
    assert found[1].because == "The names begin alike."
    longer = propose([mail(1, company="Meta Platforms Europe")], [meta], [])[0]
    assert (longer.application, longer.is_guess) == (meta, True)


def test_a_mail_without_a_role_is_about_the_one_application_there():
    one = application()
    assert propose([mail(1)], [one], [])[0].application == one


def test_where_several_could_be_meant_it_says_so():
    found = propose([mail(1)], [application(), application(role="Driver")], [])
    assert "2 applications there could be meant" in found[0].because


def test_another_role_at_the_same_company_is_another_application():
    found = propose([mail(1, role="Driver")], [application()], [])
    assert found[0].is_new
    assert (found[0].application.company, found[0].application.role) == ("Acme", "Driver")


def test_the_page_of_the_job_tells_whose_mail_it_is():
    one = application("Acme Foods International", link="https://jobs.acme.example/4711")
    found = propose([mail(1, company="The Recruiting Office", address="a@acme.example")], [one], [])
    assert found[0].application == one


def test_several_mails_share_one_new_application_which_knows_all_they_say():
    first = mail(1, "confirmation")
    later = mail(5, role="Cook", answers=("<1>",))
    found = propose([later, first], [], [])
    assert [each.mail for each in found] == [first, later]
    assert found[0].application == found[1].application
    assert (found[0].application.role, found[0].is_new, found[1].is_new) == ("Cook", True, True)


def test_a_mail_that_was_brought_in_is_known_again():
    one, read = application(), mail(1)
    mark = mark_of(read)
    event = Event(new_id(), one.id, "rejected", origin=f"old.mbox [{mark.key}-{mark.content}]")
    assert marks.in_origin(event.origin) == mark
    assert [each.already for each in propose([read, mail(2)], [one], [event])] == [True, False]


def test_mails_that_say_nothing_are_passed_over():
    assert propose([mail(1, "other")], [application()], []) == []


def test_companies_are_the_same_without_their_legal_form():
    assert company_key("The Acme Foods, Inc.") == company_key("ACME Foods") == "acmefoods"


def test_who_applies_again_later_has_a_new_application():
    one = application()
    events = [Event(new_id(), one.id, "rejected", on=(START - timedelta(days=90)).date())]
    assert propose([mail(1, "confirmation", role="Cook")], [one], events)[0].is_new
    sent_later = [Event(new_id(), one.id, "applied", on=(START + timedelta(days=9)).date())]
    assert propose([mail(1)], [one], sent_later)[0].is_new
