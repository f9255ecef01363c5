import json

import pytest

from rebound.records import Application
from rebound.status import standing
from rebound.store.journal import Journal
from tests.importing.mail.written import INVITED, KEEP, NO, RECEIPT, mbox, message

BOX = mbox(
    message(RECEIPT, "Application received: Data Engineer", number=1),
    message(INVITED, "Interview: Data Engineer", number=2),
    message(NO, "Data Engineer", number=3),
    message(KEEP, "Hello", "Pell <jobs@pell.example>", number=4),
    message("Your order has been shipped.", "Your order", "Shop <a@shop.example>", number=5),
)


@pytest.fixture
def box(tmp_path):
    path = tmp_path / "box.mbox"
    path.write_bytes(BOX)
    return path


def test_a_dry_run_as_json_is_a_list_of_mails_and_nothing_else(rebound, box):
    ran = rebound("import", "--dry-run", "--json", box)
    told = json.loads(ran.out)
    assert ran.status == 0
    assert list(told) == ["mails"]
    keys = ["message_id", "kind", "confidence", "company", "role", "date", "because"]
    assert all(list(each) == keys for each in told["mails"])
    assert [each["kind"] for each in told["mails"]] == [
        "confirmation", "interview", "rejection", "soft_no", "other"
    ]  # fmt: skip
    assert told["mails"][2]["because"] == NO
    assert told["mails"][0] | {"confidence": 0, "because": ""} == {
        "message_id": "<1@test.example>", "kind": "confirmation", "confidence": 0, "company": "Acme",
        "role": "Data Engineer", "date": "2026-03-03", "because": "",
    }  # fmt: skip
    assert "Read “box.mbox”: 5 e-mails." in ran.err
    assert Journal.open().applications.all() == []


def test_without_a_confidence_nothing_is_written_and_the_page_is_named(rebound, box):
    ran = rebound("import", box)
    assert ran.status == 1
    assert "5 e-mails read, 4 of them about an application" in ran.out
    assert "Confirm them on the page “Applications”" in ran.out
    assert Journal.open().applications.all() == []


def test_with_a_confidence_what_is_as_sure_is_written_but_no_soft_no(rebound, box):
    ran = rebound("import", "--accept", "0.5", box)
    journal = Journal.open()
    assert ran.status == 1
    assert [each.company for each in journal.applications.all()] == ["Acme"]
    events = journal.events.all()
    assert [each.kind for each in events] == ["applied", "acknowledged", "interview", "rejected"]
    assert standing(events, events[-1].on).status == "rejected"
    assert "soft no" in ran.out
    batch = journal.batches.all()[0]
    assert (batch.source, batch.read, batch.imported) == ("box.mbox", 5, 3)
    assert rebound("import", "--undo", batch.id).status == 0
    assert journal.applications.all() == []


def test_a_no_to_a_company_whose_name_only_begins_alike_is_never_written_unasked(rebound, box):
    Journal.open().applications.add(Application("a", "Acme Foods", "Data Engineer"))
    ran = rebound("import", "--accept", "0", box)
    assert ran.status == 1
    assert Journal.open().events.of("a") == []


def test_the_same_mailbox_twice_adds_nothing(rebound, box, tmp_path):
    rebound("import", "--accept", "0.5", box)
    before = Journal.open().events.all()
    other = tmp_path / "other.mbox"
    other.write_bytes(BOX)
    told = json.loads(rebound("import", "--accept", "0.5", "--json", other).out)
    assert told["boxes"][0]["already_there"] == 3
    assert told["boxes"][0]["batch"] is None
    assert Journal.open().events.all() == before


@pytest.mark.parametrize("confidence", ["2", "sure", "nan"])
def test_a_confidence_is_a_number_from_0_to_1(rebound, box, confidence):
    with pytest.raises(SystemExit):
        rebound("import", "--accept", confidence, box)


def test_lists_and_mail_are_not_mixed(rebound, box, tmp_path):
    jobs = tmp_path / "jobs.csv"
    jobs.write_text("Company,Role\nAcme,Cook\n")
    with pytest.raises(SystemExit):
        rebound("import", box, jobs)
    with pytest.raises(SystemExit):
        rebound("import", "--accept", "0.5", jobs)


def test_a_folder_without_mail_is_one_sentence(rebound, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = rebound("import", tmp_path / "empty")
    assert (ran.status, ran.out) == (2, "")
    assert "No mail was found in “empty”" in ran.err
