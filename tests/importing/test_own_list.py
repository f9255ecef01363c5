"""Lists that people keep elsewhere, as they are written."""

import pytest

from rebound.exercises.accomplishment import Accomplishment
from rebound.importing.own_list import LONGEST, read


def what(text, known=()):
    return [each.what for each in read(text, known).lines]


@pytest.mark.parametrize("mark", ["-", "*", "+", "•", "–", "1.", "12)", "- [x]", "* [ ]"])
def test_every_kind_of_bullet_is_a_line(mark):
    assert what(f"{mark} Painted the hall\n{mark} Fixed the till") == ["Painted the hall", "Fixed the till"]


def test_plain_lines_are_lines_too():
    assert what("Painted the hall\n\nFixed it\nTaught Owen") == [
        "Painted the hall",
        "Fixed it",
        "Taught Owen",
    ]


def test_what_is_indented_below_a_line_belongs_to_it():
    text = "- Taught Priya and Owen\n  - both on their own after nine days.\n\t- Priya teaches now\n- Painted"
    assert what(text) == [
        "Taught Priya and Owen; both on their own after nine days; Priya teaches now",
        "Painted",
    ]


def test_a_wrapped_line_is_one_line():
    assert what("- Opened the second shop, which\nsomebody wrapped\n- Painted") == [
        "Opened the second shop, which somebody wrapped", "Painted",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("2024-03-12: fixed the till", "2024-03-12"),
        ("12/03/2024 – fixed the till", "12/03/2024"),
        ("March 2024: fixed the till", "March 2024"),
        ("(2023) fixed the till", "2023"),
        ("Q1 2022 - fixed the till", "Q1 2022"),
        ("fixed the till (spring 2022)", "spring 2022"),
        ("fixed the till, 2019-2021", "2019-2021"),
    ],
)
def test_a_time_at_either_end_is_when(line, when):
    (found,) = read(f"- {line}").lines
    assert (found.what, found.when) == ("fixed the till", when)


def test_a_number_inside_is_no_time():
    (found,) = read("- Moved 2000 boxes in 3 days").lines
    assert (found.what, found.when) == ("Moved 2000 boxes in 3 days", "")


def test_headings_say_when_and_what_about():
    text = (
        "## 2023 Q4\n- Fixed the till\n\n# Mentoring & people\n- Taught Owen\nProjects:\n- Painted the hall"
    )
    assert [(each.what, each.when, each.tags) for each in read(text).lines] == [
        ("Fixed the till", "2023 Q4", ()), ("Taught Owen", "", ("people",)), ("Painted the hall", "", ("project",)),
    ]  # fmt: skip


def test_a_link_becomes_the_evidence_and_marks_go():
    text = '- **Moved** the `reports` ([ticket](https://t.example/1 "T"))\n- Wrote https://w.example/page'
    assert read(text).lines == (
        Accomplishment("Moved the reports (ticket)", evidence="https://t.example/1"),
        Accomplishment("Wrote", evidence="https://w.example/page"),
    )


def test_a_table_gives_its_rows():
    found = read("| What | When |\n|---|---|\n| Painted the hall | 2021 |\n| Fixed the till | 2022 |")
    lines = [(each.what, each.when) for each in found.lines]
    assert lines == [("Painted the hall", "2021"), ("Fixed the till", "2022")]
    assert [each.why for each in found.aside] == ["the head of a table"]


def test_what_became_no_line_is_listed_with_its_place_and_why():
    text = f"# Brag doc\n- Painted the hall\n- painted the hall!\n-\n- {'x' * (LONGEST + 1)}\n- Known already"
    found = read(text, known=["Known already."])
    assert [each.what for each in found.lines] == ["Painted the hall"]
    assert [(each.place, each.why) for each in found.aside] == [
        (1, "a heading"), (3, "already there"), (4, "no words"), (5, "too long for one line"), (6, "already there"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "\n\n", "---\n***\n", "```\n"])
def test_nothing_is_no_line(text):
    assert read(text).lines == ()


def test_a_thousand_lines_are_read():
    assert len(what("\n".join(f"- Line number {n} of many" for n in range(1000)))) == 1000
