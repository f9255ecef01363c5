import pytest

from rebound.importing import joint_names
from tests.importing.lists import reading


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (["Nurse @ St Mary's", "Research Nurse at UCLH"], "role_at_company"),
        (["Monzo - Backend Engineer", "Ocado - Developer", "Leonardo - C++"], "company_and_role"),
        (["Archives Assistant, John Rylands", "Learning Officer, Jodrell Bank"], "role_at_company"),
        (["Engineer, Payments", "Engineer - Cloud Engineer"], ""),
        (["Smith, Jones & Partners", "Meyer, Schulz"], ""),
        ([], ""),
    ],
)
def test_what_stands_first_is_told_by_words_for_jobs(cells, field):
    assert joint_names.taken_for(cells) == field


def test_a_cell_is_parted_as_its_column_is():
    assert joint_names.parted("company_and_role", "NatWest - Engineer, Payments") == {
        "company": "NatWest",
        "role": "Engineer, Payments",
    }
    both = joint_names.parted("role_at_company", "Guide, Tours, Lowry")
    assert both == {"role": "Guide, Tours", "company": "Lowry"}
    assert joint_names.parted("role_at_company", "Nurse") == {"role": "Nurse"}


def test_cards_of_a_board_name_both():
    text = "Card Name,List Name,Notes\nMonzo - Backend Engineer,They said no,\nOcado - Senior Developer,No reply,\n"
    first = reading(text).rows[0].application
    assert (first.company, first.role) == ("Monzo", "Backend Engineer")


def test_a_column_of_companies_beside_one_of_roles_stays_whole():
    read = reading("Company,Role\nLead - Engineers,Dev\nBeta - Manager,Dev\n")
    assert [row.application.company for row in read.rows] == ["Lead - Engineers", "Beta - Manager"]
