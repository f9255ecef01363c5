import io
from collections import Counter
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebound import errors
from rebound.importing.merge import answered, compare_all
from rebound.importing.preview import Corrections
from rebound.importing.reading import read, read_all
from rebound.importing.summary import summary
from tests.importing.lists import reading, told
from tests.importing.test_archives import zipped


def workbook(**sheets: list[list[object]]) -> tuple[str, bytes]:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                for column, value in enumerate(row):
                    sheet.write(place, column, value, *([day] if isinstance(value, datetime) else []))
    return "list.xlsx", content.getvalue()


BOOK = {
    "Dashboard": [["Total", 5], ["Rejected", 3], ["Interview", 2]],
    "Jobs": [
        ["My tracker"],
        [],
        [None, "Company", "Role", "Date applied", "Status"],
        [None, "Acme", "Dev", datetime(2026, 1, 3), "Rejected"],
        [None, "Beta", "Ops", 46030, "Ghosted"],
    ],
}


def test_of_several_sheets_the_one_most_like_a_list_is_read_and_the_others_are_named():
    found = read(workbook(**BOOK))
    assert [(row.line, *told(row)[0]) for row in found.rows] == [
        (4, "applied", "2026-01-03"), (5, "applied", "2026-01-08"),
    ]  # fmt: skip
    assert "“Jobs” was read. Not read: “Dashboard”." in found.notes


def test_another_sheet_can_be_chosen_if_it_is_there():
    with pytest.raises(errors.NoSuchSheet, match="Dashboard, Jobs"):
        read(workbook(**BOOK), corrections=Corrections(sheet="Tasks"))
    with pytest.raises(errors.NoHeader):
        read(workbook(**BOOK), corrections=Corrections(sheet="Dashboard"))


def test_a_workbook_with_nothing_in_it_is_one_sentence():
    with pytest.raises(errors.NoRows):
        read(workbook(Empty=[]))


def test_corrections_are_read_with():
    text = "Company,Role,Date applied,Status\nAcme,Dev,03/04/2025,Declined\n"
    assert len(reading(text).needs_you) == 1
    (row,) = reading(text, day_first=True, outcomes={"Declined": "withdrawn"}).rows
    assert told(row) == [("applied", "2025-04-03"), ("withdrawn", "")]
    (row,) = reading("Company,Date applied\nAcme,8-Jul\n", exported_on=date(2025, 8, 1)).rows
    assert told(row) == [("applied", "2025-07-08")]


def test_lines_above_the_header_are_mentioned():
    assert "above the names of the columns" in reading("My jobs,\nCompany,Role\nAcme,Dev\n").notes[0]


# --- real histories ----------------------------------------------------------------------------------


@pytest.mark.shared
def test_the_merged_history_is_read_row_by_row(shared):
    found = read(shared / "data" / "histories" / "hanneman_merged_177.csv")
    courses = Counter(tuple(event.kind for event in row.events) for row in found.rows)
    assert courses == {
        ("applied",): 113,
        ("applied", "rejected"): 49,
        ("applied", "interview"): 3,
        ("applied", "interview", "offer"): 1,
        ("applied", "closed"): 1,
    }
    assert all(event.on for row in found.rows for event in row.events if event.kind == "rejected")
    assert [each.line for each in found.needs_you] == [10, 18, 21, 22, 27, 44, 63, 73, 100, 108]
    assert found.outcomes == {
        "Rejected": "rejected",
        "Ghosted": "silent",
        "Interview": "interview",
        "Position Removed": "closed",
        "Inter + Rejec": "interview+rejected",
        "Offer": "offer",
    }
    assert found.columns["Days Since"].startswith("ignored: ")
    assert found.columns["Current Date"].startswith("ignored: ")


@pytest.mark.shared
def test_each_plain_rejection_is_on_the_day_that_its_count_gives(shared):
    found = read(shared / "data" / "histories" / "hanneman_merged_177.csv")
    for row in found.rows:
        days = [event.on for event in row.events]
        if row.events[-1].kind == "rejected":
            assert (days[1] - days[0]).days == int(row.original["Time to Rejection"])


@pytest.mark.shared
def test_the_search_with_jobs_never_applied_for_keeps_them_apart(shared):
    found = read(shared / "data" / "histories" / "jbhunt_jsdata_88.csv")
    assert Counter(row.events[0].kind for row in found.rows) == {"applied": 55, "saved": 33}
    ends = Counter(row.events[-1].kind for row in found.rows)
    assert (ends["offer_accepted"], ends["offer_declined"], ends["rejected"]) == (1, 1, 18)
    assert sum(event.kind == "interview" for row in found.rows for event in row.events) == 3
    assert sum(row.application.referral is True for row in found.rows) == 6
    assert {
        row.events[0].words for row in found.rows if len(row.events) == 1 and row.events[0].kind == "applied"
    } == {"No response to application"}


@pytest.mark.shared
def test_the_indeed_list_has_rejections_and_no_days_for_them(shared):
    found = read(shared / "data" / "histories" / "indeed_branchingbad_199.json")
    rejected = [event for row in found.rows for event in row.events if event.kind == "rejected"]
    assert (found.form, len(rejected), {event.on for event in rejected}) == ("Indeed list", 29, {None})
    assert found.columns["id"] == "ignored: it only numbers the rows"


# --- anything at all ---------------------------------------------------------------------------------

HEADERS = """Company|Role|Date applied|Status|Date|Interview|Offer?|Rejected|Notes|Response|Days to rejection
Time to first response||#|Salary|Link|Referral|Interview Date|Phone screen|Saved date|Outcome date|Applied?
Nb. Interviews|Foo""".replace("\n", "|").split("|")

CELLS = """|Acme|Dev|2025-01-02|1/2/2025|13/2/2025|2/13/2025|14 Jan 2026|8-Jul|Rejected|Ghosted|Interview|Offer
declined|yes|no|3|0|N/A|-|x|45000|Applied|a,b|Interview + rejected|didn't apply|2/30/2025|Accepted|withdrew
12/1/2025, 12/6/2025|Total|a "quote|2025-01-05T03:04:05Z|٣|²|1/2/0000|12/31/9999|today""".replace(
    "\n", "|"
).split("|")

cells = st.sampled_from(CELLS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
headers = st.sampled_from(HEADERS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)


@st.composite
def tables(draw) -> bytes:
    width, separator = draw(st.integers(1, 7)), draw(st.sampled_from(",;\t|"))
    rows = [draw(st.lists(headers, min_size=width, max_size=width))]
    ragged = draw(st.booleans())
    for _ in range(draw(st.integers(0, 8))):
        rows.append(draw(st.lists(cells, min_size=width - ragged, max_size=width + ragged)))
    always = draw(st.booleans())

    def written(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"' if always or draw(st.integers(0, 2)) else cell

    return (
        draw(st.sampled_from(["\n", "\r\n"])).join(separator.join(map(written, row)) for row in rows).encode()
    )


def check(content: bytes) -> None:
    """The file is one sentence, or every row of its lists is imported, already there, or asked about."""
    try:
        found = read_all(("list.csv", content))
    except errors.UnreadableFile as problem:
        assert str(problem).endswith(".")
        return
    plans = compare_all(found, (), ())
    numbers = summary(found, plans)
    assert numbers["read"] == numbers["imported"] + numbers["already_there"] + len(numbers["needs_you"])
    there = [one for plan in plans for one in plan.applications]
    happened = [event for plan in plans for event in plan.events]
    again = summary(found, compare_all(found, there, happened))
    assert (again["imported"], len(again["needs_you"])) == (0, len(numbers["needs_you"]))
    for reading_, plan in zip(found, plans, strict=True):
        settled = answered(plan, {each.line: each.choices[0] for each in plan.needs_you}, (), ())
        numbers = summary(reading_, settled)
        assert numbers["read"] == numbers["imported"] + numbers["already_there"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_any_small_table_is_one_sentence_or_accounted_for_row_by_row(content):
    check(content)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 7)), min_size=1, max_size=6))
def test_a_damaged_workbook_is_one_sentence_or_accounted_for_row_by_row(flips):
    content = bytearray(workbook(**BOOK)[1])
    for place, bit in flips:
        content[place % len(content)] ^= 1 << bit
    check(bytes(content))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_one_sentence_or_accounted_for_row_by_row(content):
    check(content)


LINK = "https://www.linkedin.com/jobs/view/"
SAVED = f'Saved Date,Job Url,Job Title,Company Name\n"11/20/25, 11:39 PM",{LINK}9,Baker,Brill\n'
PART = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    f'"11/23/24, 11:39 PM",a@b.example, +49123,Northway,Editor,{LINK}{{n}},cv.pdf,\n'
)
PEOPLE = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,,,Acme,Cook,01 Jan 2024\n"


def test_every_list_of_applications_in_a_zip_is_read_and_the_rest_is_named():
    content = zipped(
        Jobs__Applications_csv=PART.format(n=1),
        Jobs__Applications2_csv=PART.format(n=2),
        Jobs__Saved_csv=SAVED,
        Jobs__Answers_csv="Question,Answer\nHow?,So\n",
        Connections_csv=PEOPLE,
    )
    readings = read_all(("linkedin.zip", content))
    assert [each.source for each in readings] == [
        "Jobs/Applications.csv",
        "Jobs/Applications2.csv",
        "Jobs/Saved.csv",
    ]
    told = " ".join(readings[0].notes)
    assert "“Connections.csv” holds people you know on LinkedIn" in told
    assert "“Jobs/Answers.csv” holds answers that you keep ready for forms" in told


def test_a_zip_without_a_list_of_applications_is_one_sentence():
    with pytest.raises(errors.NoListInZip, match="list of applications"):
        read_all(("mail.zip", zipped(messages_csv="From,To\na,b\n")))


def test_the_sheets_that_are_kept_alike_are_all_read():
    rows = [["Company", "Role", "Date applied"], ["Acme", "Dev", "2026-01-02"]]
    content = workbook(
        **{"2025": rows, "2026": [rows[0], ["Beta", "Cook", "2026-02-03"]], "Budget": [["Rent", 5], ["a", 6]]}
    )
    readings = read_all(("jobs.xlsx", content[1]))
    assert [each.source for each in readings] == ["jobs.xlsx, 2025", "jobs.xlsx, 2026"]
    assert [each.rows[0].application.company for each in readings] == ["Acme", "Beta"]
    assert readings[0].others == ("Budget",)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 7)), min_size=1, max_size=6))
def test_a_damaged_zip_is_one_sentence_or_accounted_for_row_by_row(flips):
    content = bytearray(zipped(Jobs__Applications_csv=PART.format(n=1), Jobs__Saved_csv=SAVED))
    for place, bit in flips:
        content[place % len(content)] ^= 1 << bit
    check(bytes(content))
