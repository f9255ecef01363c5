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
        ("Your application to Copywriter at Hobnail Studio", "", "Copywriter"),
        ("Thank you for applying to Hooli", "Hi Sam", ""),
        ("Hello", "Hey Noor", ""),
    ],
)  # fmt: skip
def test_the_job_is_read_from_the_subject_or_the_text(subject, text, role):
    assert role_of(letter(text, subject)) == role
