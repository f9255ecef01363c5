from dataclasses import replace

import pytest

from rebound.importing.merge import Plan, answered, compare, compare_all
from rebound.importing.reading import read
from rebound.records import Application, Batch, Event, new_id
from rebound.store.journal import Journal
from tests.importing.lists import reading, steps

HEADER = "Company,Role,Date applied,Status\n"
LIST = HEADER + "Acme,Dev,2026-01-02,Applied\nBeta,Dev,2026-01-03,Rejected\nGamma,Dev,,Wishlist\n"


def write(journal: Journal, plan: Plan) -> Batch:
    batch = Batch(new_id(), "list.csv", "0" * 64, 0, plan.imported)
    return journal.batches.write(batch, plan.applications, plan.events)


def against(journal: Journal, text: str) -> Plan:
    return compare(reading(text), journal.applications.all(), journal.events.all())


def counts(plan: Plan) -> tuple[int, int, int, int]:
    return len(plan.new), len(plan.updates), len(plan.already_there), len(plan.needs_you)


def test_the_same_file_twice_adds_nothing(journal):
    write(journal, against(journal, LIST))
    assert counts(against(journal, LIST)) == (0, 0, 3, 0)


@pytest.mark.shared
@pytest.mark.parametrize(
    "name", ["hanneman_merged_177.csv", "jbhunt_jsdata_88.csv", "indeed_branchingbad_199.json"]
)
def test_a_real_history_twice_adds_nothing(journal, shared, name):
    preview = read(shared / "data" / "histories" / name)
    plan = compare(preview, (), ())
    write(journal, plan)
    again = compare(
        read(shared / "data" / "histories" / name), journal.applications.all(), journal.events.all()
    )
    assert (again.imported, len(again.needs_you)) == (0, len(plan.needs_you))
    assert len(again.already_there) == plan.imported + len(plan.already_there)


def test_two_rows_that_say_the_same_are_one_application_and_both_accounted_for():
    plan = compare(reading(HEADER + "Acme,Dev,2026-01-02,Applied\n" * 2), (), ())
    assert (plan.imported, plan.already_there) == (1, (3,))


def test_a_newer_export_leads_on_and_never_back(journal):
    write(journal, against(journal, LIST))
    newer = LIST.replace("Acme,Dev,2026-01-02,Applied", "Acme,Dev,2026-01-02,Interview")
    plan = against(journal, newer.replace("Gamma,Dev,,Wishlist", "Gamma,Dev,2026-02-01,Applied"))
    assert counts(plan) == (0, 2, 1, 0)
    assert [steps(update.events) for update in plan.updates] == [
        [("interview", "")],
        [("applied", "2026-02-01")],
    ]
    write(journal, plan)
    assert counts(against(journal, LIST)) == (0, 0, 3, 0)


def test_what_the_person_typed_by_hand_wins(journal):
    write(journal, against(journal, LIST))
    acme = next(each for each in journal.applications.all() if each.company == "Acme")
    journal.applications.change(acme.id, company="Acme Holding", role="Engineer")
    journal.events.add(Event(new_id(), acme.id, "withdrawn"))
    newer = LIST.replace("Acme,Dev,2026-01-02,Applied", "Acme,Dev,2026-01-02,Rejected")
    assert counts(against(journal, newer)) == (0, 0, 3, 0)


def test_an_application_that_was_typed_by_hand_is_not_doubled(journal):
    acme = journal.applications.add(Application(new_id(), "ACME", "dev"))
    sent = reading(LIST).rows[0].events[0]
    journal.events.add(replace(sent, id=new_id(), application_id=acme.id, origin="hand"))
    plan = against(journal, LIST.replace("2026-01-02,Applied", "2026-01-02,Offer"))
    assert counts(plan) == (2, 1, 0, 0)
    assert plan.updates[0].application.id == acme.id


def test_repeat_applications_on_other_days_and_for_other_roles_stay_apart(journal):
    text = HEADER + "Acme,Dev,2026-01-02,Rejected\nAcme,Dev,2026-03-02,Applied\nAcme,Ops,2026-01-02,Applied\n"
    write(journal, against(journal, text))
    assert len(journal.applications.all()) == 3
    assert counts(against(journal, text)) == (0, 0, 3, 0)


def test_what_was_undone_comes_in_again(journal):
    batch = write(journal, against(journal, LIST))
    journal.batches.undo(batch.id)
    assert counts(against(journal, LIST)) == (3, 0, 0, 0)


ASKED = HEADER + "Acme,Dev,2026-01-02,Declined\nBeta,Dev,2026-01-03,Rejected\n"


def test_an_answer_is_written_and_never_asked_for_again(journal):
    plan = against(journal, ASKED)
    assert counts(plan) == (1, 0, 0, 1)
    choice = plan.needs_you[0].choices[0]
    write(journal, answered(plan, {2: choice}, (), ()))
    assert {steps(tuple(journal.events.of(each.id)))[-1][0] for each in journal.applications.all()} == {
        "rejected"
    }
    assert counts(against(journal, ASKED)) == (0, 0, 2, 0)


def test_a_row_that_is_left_out_is_accounted_for():
    plan = compare(reading(ASKED), (), ())
    left = answered(plan, {2: plan.needs_you[0].choices[-1]}, (), ())
    assert (left.imported, left.left_out, left.needs_you) == (1, (2,), ())


def test_an_answer_for_an_application_that_is_there_adds_to_it(journal):
    write(journal, against(journal, ASKED.replace("Declined", "Applied")))
    plan = against(journal, ASKED)
    assert counts(plan) == (0, 0, 1, 1)
    done = answered(plan, {2: plan.needs_you[0].choices[0]}, journal.applications.all(), journal.events.all())
    assert counts(done) == (0, 1, 1, 0)


def test_several_files_are_compared_one_after_the_other():
    plans = compare_all([reading(LIST), reading(LIST.replace("Applied", "Rejected"))], (), ())
    assert [counts(plan) for plan in plans] == [(3, 0, 0, 0), (0, 1, 2, 0)]
