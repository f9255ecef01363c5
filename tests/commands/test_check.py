import json


def test_a_whole_journal_is_named(rebound, journal):
    ran = rebound("check")
    assert (ran.status, ran.out) == (0, f"Your journal is whole:\n{journal.path}\n")
    assert json.loads(rebound("check", "--json").out) == {
        "journal": str(journal.path), "whole": True, "problems": [],
    }  # fmt: skip


def test_a_changed_row_is_a_problem_that_needs_the_person(rebound, journal):
    entry = journal.entries.start("lesson")
    with journal.writing() as connection:
        connection.execute("UPDATE entry SET body = replace(body, 'learned', 'forgot')")
    ran = rebound("check", "--json")
    told = json.loads(ran.out)
    assert (ran.status, told["whole"]) == (1, False)
    assert entry.id in told["problems"][0]


def test_a_file_that_is_no_journal_any_more_is_a_problem_too(rebound, journal):
    journal.path.write_bytes(b"not a journal " * 1000)
    ran = rebound("check")
    assert ran.status == 1
    assert "rebound restore" in ran.out


def test_where_there_is_no_journal_none_is_made_and_that_is_told(rebound, home):
    ran = rebound("check")
    assert (ran.status, ran.out, home.exists()) == (2, "", False)
    assert "There is no journal" in ran.err
