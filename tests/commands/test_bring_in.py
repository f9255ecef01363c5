import json
import shutil
import zipfile

import pytest

from rebound.commands.export import gather
from rebound.store.journal import Journal

LIST = """\
Company,Role,Date Applied,Status
Nordwind,Analyst,13.03.2026,Rejected
Südwind,Analyst,14.03.2026,Ghosted
Ostwind,Analyst,15.03.2026,
"""
UNDECIDED = """\
Company,Date Applied,Status,Interview,Rejected on
Nordwind,2026-03-13,Rejected,2026-03-20,2026-03-15
Südwind,2026-03-14,Rejected,,2026-04-01
"""


@pytest.fixture
def jobs(tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_is_brought_in_at_once_and_told_in_words(rebound, jobs):
    ran = rebound("import", jobs)
    assert ran.status == 0
    assert "3 rows read: 3 brought in, 0 already there, 0 need you." in ran.out
    assert "“Role” was taken for “role”" in ran.out
    assert "days in “Date Applied” were read as day-month-year" in ran.out
    assert "“Ghosted” was taken for “no answer so far”" in ran.out
    assert "rebound import --undo" in ran.out
    assert [each.company for each in Journal.open().applications.all()] == ["Nordwind", "Südwind", "Ostwind"]


def test_a_meaning_that_is_guessed_from_free_words_is_told_with_its_reason(rebound, jobs):
    jobs.write_text(LIST.replace("Ghosted", "they went with a lad who had a van"), encoding="utf-8")
    ran = rebound("import", "--dry-run", jobs)
    said = "they went with a lad who had a van”"
    assert f"“{said} was taken for “they said no”: it is closest to words that mean a no" in ran.out


def test_json_says_the_same_and_stands_alone_on_standard_output(rebound, jobs):
    ran = rebound("import", "--json", jobs)
    told = json.loads(ran.out)
    assert ran.err == ""
    assert (told["read"], told["imported"], told["already_there"], told["needs_you"]) == (3, 3, 0, [])
    assert told["columns"]["Company"] == "company"
    assert told["dates"]["Date Applied"]["order"] == "day-month-year"
    assert told["outcomes"]["Rejected"] == "rejected"
    assert told["batches"] == [{"id": Journal.open().batches.all()[0].id, "file": "jobs.csv"}]


def test_the_same_file_twice_adds_nothing_and_makes_no_second_batch(rebound, jobs):
    rebound("import", jobs)
    before = gather(Journal.open())
    ran = rebound("import", "--json", jobs)
    told = json.loads(ran.out)
    assert (ran.status, told["imported"], told["already_there"], told["batches"]) == (0, 0, 3, [])
    assert gather(Journal.open()) == before


def test_a_dry_run_says_it_all_and_writes_nothing(rebound, jobs):
    ran = rebound("import", "--dry-run", jobs)
    assert "3 would be brought in" in ran.out
    assert "--undo" not in ran.out
    assert Journal.open().applications.all() == []


def test_the_order_of_days_can_be_said(rebound, tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text("Company,Role,Applied\nNordwind,Analyst,03/04/2026\n", encoding="utf-8")
    for order, day in (("--day-first", "2026-04-03"), ("--month-first", "2026-03-04")):
        ran = rebound("import", order, path, "--json", "--data", tmp_path / order)
        assert ran.status == 0
        assert [str(each.on) for each in Journal.open().events.all()] == [day]


def test_rows_that_need_the_person_are_listed_with_line_and_reason(rebound, tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text(UNDECIDED, encoding="utf-8")
    ran = rebound("import", path)
    assert ran.status == 1
    assert "1 brought in, 0 already there, 1 needs you." in ran.out
    assert "line 2: Their no is on 15 Mar 2026, before the interview" in ran.out
    told = json.loads(rebound("import", "--json", path).out)
    assert [(each["file"], each["line"]) for each in told["needs_you"]] == [("jobs.csv", 2)]
    assert told["read"] == told["imported"] + told["already_there"] + len(told["needs_you"])


def test_several_files_count_together_and_each_can_be_taken_out(rebound, jobs, tmp_path):
    other = tmp_path / "more.csv"
    other.write_text("Company,Role,Date Applied\nWestwind,Cook,2026-01-02\nNordwind,Analyst,2026-03-13\n")
    told = json.loads(rebound("import", "--json", jobs, other).out)
    assert (told["read"], told["imported"], told["already_there"]) == (5, 4, 1)
    assert [each["file"] for each in told["batches"]] == ["jobs.csv", "more.csv"]


def bad_files(folder):
    """Files that cannot be read as a list, each for a reason of its own."""
    (folder / "empty.csv").write_bytes(b"")
    (folder / "header.csv").write_text("Company,Role\n")
    (folder / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "cut.json").write_text('{"applications": [{"company": "Nordwind"')
    (folder / "number.json").write_text("42")
    (folder / "deep.json").write_text("[" * 100_000)
    (folder / "broken.xlsx").write_bytes(b"PK\x03\x04 and nothing more")
    with zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", bytes(300_000_000))
    (folder / "a folder").mkdir()
    Journal.open(folder / "another.sqlite3")
    return [each for each in sorted(folder.iterdir()) if each.name != "backups"] + [folder / "missing.csv"]


def test_a_file_that_cannot_be_read_is_one_sentence_and_changes_nothing(rebound, jobs, tmp_path):
    rebound("import", jobs)
    path = Journal.open().path
    before = path.read_bytes()
    folder = tmp_path / "bad"
    folder.mkdir()
    for bad in bad_files(folder):
        ran = rebound("import", bad, "--json")
        assert (ran.status, ran.out) == (2, ""), bad
        assert len(ran.err.splitlines()) == 1, bad
        assert bad.name.split(".")[0] in ran.err, bad
        assert path.read_bytes() == before, bad


def test_one_bad_file_among_good_ones_keeps_them_all_out(rebound, jobs, tmp_path):
    good = shutil.copy(jobs, tmp_path / "good.csv")
    ran = rebound("import", jobs, tmp_path / "missing.csv", good)
    assert ran.status == 2
    assert "missing.csv" in ran.err
    assert "Nothing was brought in" in ran.err
    assert Journal.open().applications.all() == []


def test_a_reason_that_several_rows_share_is_said_once(rebound, tmp_path):
    rows = "".join(f"Dev {place},2026-01-0{place},Rejected\n" for place in range(1, 6))
    path = tmp_path / "jobs.csv"
    path.write_text(f"Role,Date applied,Status\n{rows}")
    ran = rebound("import", path)
    assert ran.status == 1
    assert "  lines 2 to 6: No column was taken for the company." in ran.out
    assert ran.out.count("No column was taken") == 1
    assert len(json.loads(rebound("import", "--json", path).out)["needs_you"]) == 5


def test_days_that_could_be_read_in_two_ways_are_asked_about_once(rebound, tmp_path):
    path = tmp_path / "jobs.csv"
    path.write_text("Company,Date applied\nAcme,03/04/2026\nBolt,05/06/2026\n")
    assert "  lines 2 to 3: The dates could have" in rebound("import", path).out


def test_the_rows_of_a_json_file_are_its_entries_and_one_of_them_says_nothing(rebound, tmp_path):
    path = tmp_path / "jobs.json"
    path.write_text(
        json.dumps([{"company": "", "applied": "2026-01-02"}, {"company": "A", "applied": "2026-01-02"}])
    )
    out = rebound("import", path).out
    assert "2 rows read: 1 brought in, 0 already there, 1 needs you. 1 does not say how it turned out" in out
    assert "  entry 1: This row does not name the company." in out
