import pytest

from rebound.importing.mail.job_title import bare, is_firm
from tests.importing.mail.written import letter

MAIL = letter(
    "The post is in Leeds. Our Perth shop is open.", "Interview", "Aurora Air", "a@auroraair.example"
)


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Trader (m/f/d) - Reference 2291", "Trader"),
        ("Registered Nurse (Nights) #77120", "Registered Nurse"),
        ("Assistant Engineer (Civil), Ministry of Roads", "Assistant Engineer (Civil)"),
        ("Policy Officer (APS5), Land Branch, Department", "Policy Officer"),
        ("Volunteer Coordinator interviews", "Volunteer Coordinator"),
        ("barista weekend trial shift", "barista"),
        ("Competition for Staff Officer", "Staff Officer"),
        ("Clerk (Leeds)", "Clerk"),
        ("Shop Manager, Perth", "Shop Manager"),
        ("Nurse, Respiratory", "Nurse, Respiratory"),
        ("Quant Developer in London", "Quant Developer"),
        ("Lecturer in Economics", "Lecturer in Economics"),
        ("Business Partner to Tallis Group", "Business Partner"),
        ("Assistant to the Director", "Assistant to the Director"),
        ("Aurora Air Cabin Crew", "Cabin Crew"),
        ("Tour Guides", "Tour Guide"),
        ("INTERNAL AUDITOR", "Internal Auditor"),
        ("Turbine Technician KW-TT-09", "Turbine Technician"),
    ],
)  # fmt: skip
def test_what_does_not_belong_to_the_name_of_a_job_is_left_out(said, role):
    assert bare(said, MAIL) == role


def test_the_sender_is_no_job():
    assert is_firm("Aurora Air", MAIL)
    assert not is_firm("Cabin Crew", MAIL)
