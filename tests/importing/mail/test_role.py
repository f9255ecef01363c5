import pytest

from rebound.importing.mail.role import role_of
from tests.importing.mail.written import letter


@pytest.mark.parametrize(
    ("subject", "text", "role"),
    [
        ("Your application", "Thank you for applying for the Data Engineer position at Acme.", "Data Engineer"),
        ("Update", "For the position of Staff Nurse, Respiratory.", "Staff Nurse, Respiratory"),
        ("Update on R-0048812 Claims Analyst II", "Hello", "Claims Analyst II"),
        ("Re: Interview - Product Designer", "Hello", "Product Designer"),
        ("Application received", "Job title: Senior Cook\nThank you", "Senior Cook"),
        ("Ihre Bewerbung als Projektmanager", "Guten Tag", "Projektmanager"),
        ("Ihre Bewerbung als Projektmanager (m/w/d)", "Guten Tag", "Projektmanager"),
        ("Your application to Norrsken Bikes", "Hello", ""),
        ("Your application to Copywriter at Hobnail Studio", "", "Copywriter"),
        ("Application received", "Job: Scheduling Analyst\nThank you", "Scheduling Analyst"),
        ("Application Support Analyst", "Hello", "Application Support Analyst"),
        ("Practice Manager interview", "Hello", "Practice Manager"),
        ("We got it! Data Engineer @ Acme", "Hi Sam", "Data Engineer"),
        ("Update", "Job ref 23-0417 Procurement Administrator has been withdrawn.", "Procurement Administrator"),
        ("Update", "We have chosen other candidates for Night Auditor.", "Night Auditor"),
        ("Your CV", "We would like you to be our Bookkeeper.", "Bookkeeper"),
        ("Hello", "Can we talk?\n\nKind regards\n\nJo Lark\nRegional Manager", ""),
        ("hi", "Dad says you can have the bench joiner job if you want it.", "bench joiner"),
        ("your mail", "We have seen your application for purchasing assistant.", "purchasing assistant"),
        ("Re: Room leader job", "Got it, thanks.", "Room leader"),
        ("Update", "We have finished the screening for JR-4471 Ward Clerk.", "Ward Clerk"),
        ("Update", "Thank you for Monday, and good luck for Summer.", ""),
        ("Thank you for applying to Hooli", "Hi Sam", ""),
        ("Hello", "Hey Noor", ""),
        ("Hi", "We cannot go on with your application to be a Delivery Driver with Pony.", "Delivery Driver"),
        ("Update", "Thank you for the challenge for our Learning Intern (Research).", "Learning Intern (Research)"),
        ("APPLICATION FOR THE POST OF SALES REPRESENTATIVE", "Hello", "Sales Representative"),
        ("Quick note on your Product Designer application!", "Hello", "Product Designer"),
        ("EA role", "Hi Bex\nReference: Executive Assistant, private office", "Executive Assistant"),
        ("Hello", "Got it.\n\n> I applied for Import Coordinator last week.", "Import Coordinator"),
        ("Hello", "We have had to move the Teaching Assistant interviews.", "Teaching Assistant"),
        ("Answer", "Thank you for the talk, and for coming in to see us.\nIngrid\nQA Lead", ""),
        ("Update", "You applied to the University of Lin for 50938 Lecturer in Art.", "Lecturer in Art"),
        ("Test", 'You are invited to attend the "Backend Engineer" test.', "Backend Engineer"),
        ("Operations Lead is back on", "Hello", "Operations Lead"),
        ("Update", "We are an Equal Opportunity employer.", ""),
    ],
)  # fmt: skip
def test_the_job_is_read_from_the_subject_or_the_text(subject, text, role):
    assert role_of(letter(text, subject)) == role
