import pytest

from rebound.importing.merge import answered, compare, compare_all
from rebound.importing.reading import read
from rebound.importing.summary import summary
from tests.importing.lists import reading

LIST = """Company,Role,Date applied,Status
Acme,Dev,13/1/2026,Inter + Rejec
Beta,Dev,14/1/2026,Ghosted
Gamma,Dev,15/1/2026,?!
"""


def test_a_file_is_told_in_numbers_and_guesses():
    found = reading(LIST.replace("?!", "Declined"))
    assert summary(found, compare(found, (), ())) == {
        "read": 3,
        "imported": 2,
        "already_there": 0,
        "needs_you": [
            {
                "file": "list.csv",
                "line": 4,
                "reason": "“Status” says “Declined”, which may be their answer or yours.",
            }
        ],
        "columns": {"Company": "company", "Role": "role", "Date applied": "applied_on", "Status": "outcome"},
        "dates": {
            "Date applied": {"order": "day-month-year", "because": "3 of them cannot be read any other way"}
        },
        "outcomes": {"Inter + Rejec": "rejected", "Ghosted": "silent", "Declined": "unknown"},
    }


def test_several_files_add_up_and_differing_guesses_stand_under_their_file():
    first = reading(LIST, name="a.csv")
    second = reading(LIST, name="b.csv", outcomes={"Ghosted": "rejected"})
    told = summary([first, second], compare_all([first, second], (), ()))
    assert told["read"] == 6
    assert told["outcomes"]["b.csv: Ghosted"] == "rejected"
    assert told["outcomes"]["Ghosted"] == "silent"


def test_rows_that_were_left_out_count_as_settled():
    found = reading(LIST.replace("?!", "Declined"))
    plan = compare(found, (), ())
    left = answered(plan, {4: plan.needs_you[0].choices[-1]}, (), ())
    told = summary(found, left)
    assert (told["imported"], told["already_there"], told["needs_you"]) == (2, 1, [])


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("hanneman_merged_177.csv", (177, 166, 1, 10)),
        ("jbhunt_jsdata_88.csv", (88, 88, 0, 0)),
        ("indeed_branchingbad_199.json", (199, 199, 0, 0)),
    ],
)
def test_every_row_of_a_real_history_is_accounted_for(shared, name, numbers):
    found = read(shared / "data" / "histories" / name)
    told = summary(found, compare(found, (), ()))
    assert (told["read"], told["imported"], told["already_there"], len(told["needs_you"])) == numbers
