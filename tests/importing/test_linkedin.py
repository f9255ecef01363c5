import pytest

from rebound import errors
from tests.importing.lists import reading, told

ARCHIVE = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"11/23/24, 11:39 PM",me@x.example, +1 555 0100,Acme,Dev,https://www.linkedin.com/jobs/view/1,cv.pdf,'
    "Years of Python?:5 | See https://x.example: ok?:Yes\n"
    '"1/2/25, 8:01 AM",me@x.example, +1 555 0100,Beta,Dev,https://www.linkedin.com/jobs/view/2,cv.pdf,\n'
)


def test_applications_of_the_archive_are_read_and_lack_their_outcome():
    read = reading(ARCHIVE, name="Job Applications.csv")
    assert read.form == "LinkedIn job applications"
    assert [told(row) for row in read.rows] == [[("applied", "2024-11-23")], [("applied", "2025-01-02")]]
    assert all(row.lacks_outcome for row in read.rows)


def test_what_the_archive_knows_about_an_application_is_kept():
    found = reading(ARCHIVE).rows[0].application
    assert (found.source, found.resume_version) == ("LinkedIn", "cv.pdf")
    assert found.attributes["Question And Answers"] == "Years of Python?:5 | See https://x.example: ok?:Yes"
    assert found.attributes["Contact Phone Number"] == "+1 555 0100"


def test_its_dates_have_the_month_first_even_where_they_do_not_tell():
    text = ARCHIVE.replace("11/23/24", "11/3/24")
    assert told(reading(text).rows[0]) == [("applied", "2024-11-03")]


def test_saved_jobs_were_not_applied_for():
    text = 'Saved Date,Job Url,Job Title,Company Name\n"1/2/25, 8:01 AM",https://x.example/2,Dev,Beta\n'
    read = reading(text)
    assert (read.form, told(read.rows[0])) == ("LinkedIn saved jobs", [("saved", "2025-01-02")])


@pytest.mark.parametrize(
    "text",
    [
        "Notes:\n\nFirst Name,Last Name,URL,Company,Position,Connected On\nA,B,u,Acme,Dev,1 Jan 2026\n",
        "Question,Answer\nYears of Python?,5\n",
    ],
)
def test_other_lists_of_the_archive_are_no_applications(text):
    with pytest.raises(errors.NoApplications, match="not applications"):
        reading(text)
