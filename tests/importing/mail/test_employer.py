import pytest

from rebound.importing.mail.employer import company_of, host_of, is_service
from tests.importing.mail.written import letter


@pytest.mark.parametrize(
    ("sender", "address", "subject", "text", "company"),
    [
        ("Acme Recruiting", "no-reply@us.greenhouse.io", "Thank you for applying", "Hi Sam", "Acme"),
        ("Greenhouse", "no-reply@us.greenhouse.io", "Your application to Acme", "Hi Sam", "Acme"),
        ("", "quillmark@myworkday.com", "Update", "Thank you from Quillmark Audio.", "Quillmark Audio"),
        ("LinkedIn", "jobs-noreply@linkedin.com", "Your application was sent to Pell & Sons", "", "Pell & Sons"),
        ("Jenna Park", "jenna@tollandwerk.example", "Hello", "Best\nJenna\nToll & Werk GmbH", "Toll & Werk GmbH"),
        ("Indeed Apply", "indeedapply@indeed.com", "Application", "It was sent to Bay Freight.", "Bay Freight"),
        ("Bank of Torrance", "noreply@hirevue-mail.example", "Your video", "Hi Sam", "Bank of Torrance"),
        ("Teamtailor", "noreply@teamtailor.com", "Your application to Norrsken Bikes", "", "Norrsken Bikes"),
        ("Mia Stone", "mia.stone@northstar.co.uk", "Interview", "Can you come on Monday?", "Northstar"),
        ("Mia Stone", "mia.stone@gmail.com", "Interview", "Your interest in Lumen Works.", "Lumen Works"),
        ("Pell Retail via SmartHire", "note@smarthire.example", "An update", "Hi Sam", "Pell Retail"),
        ("Jo Lark", "jo@gullanedc.example", "Hi", "Jo\nGullane Data Centres", "Gullane Data Centres"),
        ("Acme", "do-not-reply@trac.jobs", "Interview 388-SUR-6651224", "Hi Sam", "Acme"),
        ("Jo Lark", "jo@pell.example", "Hi", "Best\nJo\nPell Architects, Leeds", "Pell Architects"),
        ("", "jo.lark@pellbakers.example", "Hi", "See you on Monday.\nJo Lark", "Pellbakers"),
        ("HackerRank Team", "support@hackerrankforwork.com", "Acme has invited you to a test", "", "Acme"),
    ],
)  # fmt: skip
def test_who_hires_is_read_from_the_sender_the_subject_and_the_text(sender, address, subject, text, company):
    assert company_of(letter(text, subject, sender, address)) == company


def test_a_host_is_the_name_in_an_address():
    assert host_of("jobs@mail.acme.co.uk") == "acme"
    assert host_of("a@b.example") == "b"
    assert host_of("") == ""


def test_hiring_systems_and_private_mailboxes_are_no_employers():
    assert is_service("no-reply@us.greenhouse-mail.io")
    assert is_service("sam@gmail.com")
    assert not is_service("jobs@acme.example")
