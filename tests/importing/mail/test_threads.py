from rebound.importing.mail.mails import Mail
from rebound.importing.mail.threads import completed, thread_of


def mail(number, kind="interview", **more):
    return Mail("box", f"<{number}>", kind, 0.9, "because", **more)


def test_what_one_mail_leaves_out_another_of_its_thread_says():
    first = mail(1, company="Acme Foods", role="Cook")
    second = mail(2, company="Acme", answers=("<1>",))
    third = mail(3, answers=("<2>",))
    assert [(each.company, each.role) for each in completed([third, first, second])] == [
        ("Acme Foods", "Cook")
    ] * 3


def test_two_jobs_at_one_host_are_not_mixed():
    mails = [mail(1, role="Cook"), mail(2, role="Driver"), mail(3)]
    mails = [
        Mail(**{**{n: getattr(m, n) for n in Mail.__slots__}, "address": "a@acme.example"}) for m in mails
    ]
    assert completed(mails)[2].role == ""


def test_the_client_of_one_mail_is_not_taken_for_that_of_another_mail_of_the_agency():
    mails = [
        mail(1, company="Acme", address="a@moss-recruitment.example"),
        mail(2, address="a@moss-recruitment.example"),
    ]
    assert completed(mails)[1].company == ""


def test_a_circle_of_answers_ends():
    thread = thread_of([mail(1, answers=("<2>",)), mail(2, answers=("<1>",))])
    assert thread(mail(1)) == thread(mail(2))
