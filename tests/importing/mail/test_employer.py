import pytest

from rebound.importing.mail.employer import company_of
from tests.importing.mail.written import letter


@pytest.mark.parametrize(
    ("sender", "address", "subject", "text", "company"),
    [
        ("Acme Recruiting", "no-reply@us.greenhouse.io", "Thank you for applying", "Hi Sam", "Acme"),
        ("Greenhouse", "no-reply@us.greenhouse.io", "Your application to Acme", "Hi Sam", "Acme"),
        ("", "quillmark@myworkday.com", "Update", "Thank you from Quillmark Audio.", "Quillmark Audio"),
        ("LinkedIn", "jobs-noreply@linkedin.com", "Your application was sent to Pell & Sons", "", "Pell & Sons"),
        ("Jenna Park", "jenna@tollandwerk.example", "Hello", "Best\nJenna\nToll & Werk GmbH", "Toll & Werk"),
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
        ("NHS Jobs", "a@trac-recruit.example", "Update", "Employer: Bell Trust\nHi", "Bell Trust"),
        ("Ferncliff Works", "noreply@paycor-recruit.example", "Hi", "Apply to Ferncliff Works.", "Ferncliff Works"),
        ("Portal", "a@erecruit.carrow.example", "Update", "Clerk, Department of Lands", "Department of Lands"),
        ("UKB", "a@ukb.example", "Hi", "Your role at the University of Kestrel Bay.", "University of Kestrel Bay"),
        ("Google Recruiting", "a@google.com", "Hi", "Hi Sam", "Google"),
        ("Jo", "jo@moss-rec.example", "Wren Foods - feedback", "Wren Foods want you back.", "Wren Foods"),
        ("Jo", "jo@moss-rec.example", "Clerk role", "The client liked you.", ""),
        ("CodeRamp", "a@coderamp.example", "Tindall sent you a challenge", "Tindall sent you it.", "Tindall"),
        ("Recruiting", "a@greenhouse.io", "Maple Games: Artist", "Hi Sam", "Maple Games"),
        ("Acme Recruiting", "a@greenhouse.io", "Hi", "You applied to Acme's Data Engineer role.", "Acme"),
        ("HackerRank Team", "support@hackerrankforwork.com", "Acme has invited you to a test", "", "Acme"),
    ],
)  # fmt: skip
def test_who_hires_is_read_from_the_sender_the_subject_and_the_text(sender, address, subject, text, company):
    assert company_of(letter(text, subject, sender, address), "Clerk") == company
