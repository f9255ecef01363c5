from rebound.importing.merge import compare
from tests.importing.lists import reading, told

LOG = """Date,Company,Role,Stage
2026-01-09,Acme,Dev,Rejected
2026-01-05,Acme,Dev,Phone screen
2026-01-01,Acme,Dev,Applied
2026-01-02,Beta,Ops,Applied
2026-01-20,Beta,Ops,Ghosted
"""


def test_a_row_for_each_step_becomes_one_application_for_each_course():
    read = reading(LOG)
    plan = compare(read, (), ())
    assert len(plan.applications) == 2
    assert sorted((event.kind, str(event.on)) for event in plan.events) == [
        ("applied", "2026-01-01"),
        ("applied", "2026-01-02"),
        ("rejected", "2026-01-09"),
        ("screening", "2026-01-05"),
    ]


def test_every_row_is_accounted_for_and_silence_adds_no_event_but_its_word():
    read = reading(LOG)
    plan = compare(read, (), ())
    assert (read.read, plan.imported, plan.already_there) == (5, 4, (6,))
    assert [event.words for event in plan.events if "Ghosted" in event.words] == ["Applied · Ghosted"]


def test_the_same_log_twice_adds_nothing_and_a_longer_one_only_the_new_step():
    first = compare(reading(LOG), (), ())
    assert compare(reading(LOG), first.applications, first.events).imported == 0
    longer = compare(reading(LOG + "2026-03-01,Beta,Ops,Offer\n"), first.applications, first.events)
    assert (len(longer.new), [update.line for update in longer.updates]) == (0, [7])


def test_the_column_of_days_says_what_it_was_taken_for():
    read = reading(LOG)
    assert read.columns["Date"] == "outcome_on"
    assert "one step" in read.column_reasons["Date"]


def test_repeat_applications_are_no_log():
    text = "Date,Company,Role,Status\n2026-01-01,Acme,Dev,Applied\n2026-03-01,Acme,Dev,Applied\n"
    assert [told(row) for row in reading(text).rows] == [
        [("applied", "2026-01-01")],
        [("applied", "2026-03-01")],
    ]


def test_a_list_by_the_day_of_sending_is_no_log():
    text = LOG.replace("Date,", "Date applied,", 1)
    assert reading(text).columns["Date applied"] == "applied_on"


def test_a_log_of_steps_that_names_role_and_company_together_is_one_too():
    text = "Role,Date,Stage\n" + "".join(
        f"{job},{day},{stage}\n"
        for job, day, stage in [
            ("Dev at Acme", "2026-01-02", "Applied"),
            ("Dev at Acme", "2026-01-20", "Rejected"),
            ("Analyst at Bolt", "2026-02-02", "Applied"),
            ("Analyst at Bolt", "2026-02-10", "Rejected"),
        ]
    )
    assert [each.company for each in compare(reading(text), (), ()).applications] == ["Acme", "Bolt"]


def test_two_interviews_of_one_course_are_two_steps_and_an_offer_is_told_once():
    steps = ["applied", "interview", "interview", "offer", "I declined the offer"]
    text = "When,Where,What for,Change\n" + "".join(
        f"2026-01-{2 * place:02},Acme,Dev,{step}\n" for place, step in enumerate(steps, 1)
    )
    (one,) = compare(reading(text), (), ()).applications
    events = compare(reading(text), (), ()).events
    assert [event.kind for event in events] == [
        "applied",
        "interview",
        "interview",
        "offer",
        "offer_declined",
    ]
    assert one.company == "Acme"
