import pytest

from rebound.importing import column_names
from rebound.importing.column_names import field_of
from tests.importing.lists import taken_for

NAMES = """
company: Company Name | Employer | Compnay
role: Job Title | Positon
applied_on: Date sent | date_submitted | appliedDate
outcome: Response? | application_status | statusName
interview_on: Date Interview | Interview Date 2
interview: Interview 1 | 2nd Round | Selected for interview?
interviews: Nb. Interviews | # of interviews
screening_on: Phone Screen Date
assessment: Take-home
final_interview: Final Round
offer: Job Offer
rejected: Rejected?
rejected_on: Date rejected
first_response_on: Date of 1st Response | Heard back?
days_to_first_response: Time to First Response | Response time (days)
days_to_rejected: Time to Rejection
days_to_outcome: days_to_outcome
ignored: Days Since | Current Date
silent: Ghosted?
acknowledged_on: Date acknowledged
feedback_asked: Feedback requested?
feedback_given: Feedback received
pay_from: pay_minimum
pay: Salary.Amount
resume_version: Résumé
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_names_stand_for_fields_however_they_are_written(line):
    field, headers = line.split(": ")
    assert {header: field_of(header)[0] for header in headers.split(" | ")} == dict.fromkeys(
        headers.split(" | "), field
    )


@pytest.mark.parametrize(
    "header",
    [
        "Easy Application?",
        "Interview notes",
        "Interviewer",
        "Rejection reason",
        "Offer amount",
        "Date posted",
        "Deadline",
        "cover_letter_submitted",
        "Follow up date",
        "Score",
        "Job ID",
        "Contact Email",
        "Wage/Salary/Contract",
    ],
)
def test_names_about_an_event_are_not_the_event(header):
    assert field_of(header) == ("", "")


def test_a_slip_is_one_in_a_long_word():
    assert field_of("Job Titel")[0] == "role"
    assert field_of("application id") == ("", "")
    assert field_of("Score") == ("", "")


def test_a_guess_says_why_it_was_made():
    assert "nearly “company”" in field_of("Compnay")[1]
    assert "changes by itself" in field_of("Days since")[1]


def test_a_header_names_several_things_and_a_row_hardly_any():
    assert column_names.known(("Company", "Role", "Date applied", "Status", "Foo")) == 4
    assert column_names.known(("Acme", "Developer", "2026-01-02", "Bonn")) == 0


def test_the_surer_name_has_the_lower_rank():
    assert column_names.rank("Date applied") < column_names.rank("Date") < column_names.rank("Foo")


def test_a_column_for_either_end_is_one_of_outcomes():
    assert taken_for("Absage / Zusage | Offer/Rejection | Rejected or offer") == {"outcome"}
    assert field_of("Offer declined")[0] == "offer_declined"


def test_rounds_and_silence_are_known_by_their_short_names():
    assert taken_for("1st Rd | 2nd int | Int 2 | R1 | Rnd 2 | 2. VG | 2. Runde") == {"interview"}
    assert taken_for("No reply | No response") == {"silent"}
