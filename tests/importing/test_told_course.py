"""A course that is told in one cell."""

import pytest

from rebound.importing import told_course
from tests.importing.lists import reading, told


@pytest.mark.parametrize(
    "between",
    [" → ", "->", " > ", "; ", " | ", "\n", " - ", ", "],
    ids=["arrow", "ascii", "larger", "semi", "bar", "line", "dash", "comma"],
)
def test_steps_are_parted_by_what_people_write_between_them(between):
    steps = told_course.steps(between.join(["applied 3/2/2026", "phone 10/2/2026", "no 14/2/2026"]))
    assert [step.words for step in steps] == ["applied", "phone", "no"]
    assert [step.day for step in steps] == ["3/2/2026", "10/2/2026", "14/2/2026"]


def test_a_no_after_an_offer_is_the_persons_own():
    steps = told_course.steps("applied 3/2 → offer 12/3 → declined 13/3")
    assert told_course.codes(steps[-1], {}) == ("offer_declined",)
    assert told_course.codes(told_course.steps("applied 3/2 → declined 13/3")[-1], {}) == ()


@pytest.mark.parametrize(
    ("cell", "is_one"),
    [
        ("applied 3/2 → no 14/2", True),
        ("Zoom interview 12/5/2025; rejected 2/20/2026", True),
        ("Closed - Lost", False),
        ("Rejected - no reason given", False),
        ("January 15, 2026 → January 22, 2026", False),
    ],
)
def test_a_cell_is_a_course_if_its_steps_are_known_and_begin_or_have_days(cell, is_one):
    assert told_course.is_course(cell) is is_one


def test_each_step_becomes_an_event_with_its_day():
    read = reading(
        "Jobs 2025\nSchool,Job,What happened\nNorth,Cook,applied 3/2 → phone 10/2 → no 14/2\n"
        "South,Cook,applied 28/12 → never heard\n"
        "West,Cook,applied 1/3 → interview 20/3 → offer 21/3 → declined 22/3\n"
    )
    assert read.columns["What happened"] == "course"
    assert [told(row) for row in read.rows] == [
        [("applied", "2025-02-03"), ("screening", "2025-02-10"), ("rejected", "2025-02-14")],
        [("applied", "2025-12-28")],
        [
            ("applied", "2025-03-01"),
            ("interview", "2025-03-20"),
            ("offer", "2025-03-21"),
            ("offer_declined", "2025-03-22"),
        ],
    ]
    assert [row.lacks_outcome for row in read.rows] == [False, False, False]


def test_a_step_of_another_year_comes_after_the_one_before_it():
    read = reading(
        "School,Job,Date applied,What happened\nNorth,Cook,2025-12-28,interview 5/1 → rejected 20/1\n"
        "South,Cook,2025-12-29,interview 13/1 → rejected 21/1\n"
    )
    assert told(read.rows[0]) == [
        ("applied", "2025-12-28"),
        ("interview", "2026-01-05"),
        ("rejected", "2026-01-20"),
    ]


def test_a_step_that_is_not_known_is_asked_about():
    row = reading(
        "School,Job,What happened\nNorth,Cook,applied 3/2/2026 → juggling 10/2/2026 → interview 13/2/2026\n"
        "South,Cook,applied 13/2/2026 → no 14/2/2026\n"
    ).needs_you[0]
    assert "juggling" in row.reason
    assert row.once == ("words",)
