import csv
import json
from datetime import timedelta

import pytest

from rebound import clock
from rebound.exercises.reply import Reply, SortedLine
from rebound.records import Application, Event
from rebound.store.journal import Journal


def history():
    """Five applications: one answered after 9 days, one interviewed, two waiting, one only noted."""
    journal, today = Journal.open(), clock.today()
    for number, (sent, later) in enumerate(
        [(30, ("rejected", 21)), (20, ("interview", 10)), (15, None), (5, None), (None, None)]
    ):
        application = journal.applications.add(Application(f"a{number}", "Nordwind"))
        kinds = [("applied", sent) if sent else ("saved", 3), *([later] if later else [])]
        for kind, ago in kinds:
            journal.events.add(Event(f"{kind}{number}", application.id, kind, today - timedelta(days=ago)))


def told(rebound, *arguments):
    """What the command prints as JSON."""
    ran = rebound("patterns", "--json", *arguments)
    assert (ran.status, ran.err) == (0, "")
    return json.loads(ran.out)


def test_json_has_each_count_and_what_is_open(rebound):
    history()
    found = told(rebound)
    assert found["as_of"] == clock.today().isoformat()
    assert (found["applications"], found["mature"], found["horizon_days"]) == (4, 0, 45)
    assert (found["ends"]["sent"], found["ends"]["noted"], found["ends"]["spoken"]) == (4, 1, 1)
    assert found["ends"]["open"] == 3
    assert found["ends"]["before"]["rejected"] == 1
    assert found["ends"]["after"]["waiting"] == 1
    counts = ("reached", "advanced", "rejected", "withdrawn", "closed", "open", "rate", "low", "high")
    assert [found["funnel"]["applied"][name] for name in counts] == [4, 1, 1, 0, 0, 2, None, None, None]
    assert found["answer_times"]["answered"]["n"] == 2
    assert found["answer_times"]["waiting"] == {
        "n": 2,
        "lower": None,
        "median": None,
        "upper": None,
        "longest": 15,
    }
    assert found["waiting"]["days"] == [0, 5]
    assert set(found["waiting"]) >= {"days", "still_silent", "low", "high", "median"}
    assert (found["groups"], found["claims"], found["look"], found["question"]) == ({}, [], None, None)


def test_words_have_the_same_numbers(rebound):
    history()
    out = rebound("patterns").out
    assert "4 sent, 1 of them led to a conversation; 1 only noted." in out
    assert "No answer yet: 2; the longest 15 days" in out
    assert "Of 4 applications sent, 1 went on, 1 ended with their no and 2 have no answer yet." in out
    assert "Differences are first tested at 30 of them." in out
    assert "first tested" not in rebound("patterns", "--one-look", "0.04").out


def test_an_empty_journal_is_said_to_be_empty(rebound):
    ran = rebound("patterns")
    assert (ran.status, ran.out) == (0, "There is no application in your journal yet.\n")
    assert told(rebound)["applications"] == 0


def test_as_of_an_earlier_day_only_what_was_known_then_counts(rebound):
    history()
    earlier = (clock.today() - timedelta(days=15)).isoformat()
    found = told(rebound, "--as-of", earlier)
    assert (found["as_of"], found["applications"]) == (earlier, 3)
    assert found["funnel"]["applied"]["advanced"] == 0


@pytest.mark.parametrize("wrong", [("--as-of", "19.11.2026"), ("--one-look", "5"), ("--one-look", "a")])
def test_what_is_no_day_and_no_share_is_refused(rebound, wrong):
    with pytest.raises(SystemExit) as stopped:
        rebound("patterns", *wrong)
    assert stopped.value.code == 2


def test_what_employers_said_is_told_by_theme(rebound):
    journal = Journal.open()
    application = journal.applications.add(Application("a", "Nordwind"))
    journal.entries.start(
        "reply", Reply(lines=(SortedLine("Your answers were vague.", "impression"),)), application.id
    )
    found = told(rebound)["feedback"]
    assert (found["replies"], found["counts"]["impression"]) == (1, 1)
    assert found["themes"][0]["lines"][0]["text"] == "Your answers were vague."
    assert "examples and results (impression): 1" in rebound("patterns").out


@pytest.mark.shared
def test_berkeley_from_a_file_to_the_claim(rebound, shared, tmp_path):
    """Bickel, Hammel and O'Connell 1975: sex goes with admission until departments are looked at one by one."""
    with (shared / "data/statistics/ucb_admissions_1973.csv").open(encoding="utf-8") as file:
        people = [row for row in csv.DictReader(file) for _ in range(int(row["Freq"]))]
    with (tmp_path / "berkeley.csv").open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file)
        write.writerow(["Company", "Date applied", "Status", "department", "sex"])
        for place, row in enumerate(people):
            status = "Interview" if row["Admit"] == "Admitted" else "Rejected"
            day = f"2024-03-{place % 28 + 1:02d}"
            write.writerow([f"Employer {place}", day, status, row["Dept"], row["Gender"]])
    rebound("import", tmp_path / "berkeley.csv")
    found = told(rebound, "--as-of", "2025-01-01")
    sex = found["groups"]["sex"]
    assert (found["mature"], found["look"]["size"]) == (4526, 3840)
    assert {name: (each["k"], each["n"]) for name, each in sex["levels"].items()} == {
        "Male": (1198, 2691), "Female": (557, 1835),
    }  # fmt: skip
    assert sex["p_adjusted"] < 0.01
    assert (sex["claim"], sex["strata"]["department"]["verdict"]) == (False, "weaker")
    assert "Nothing is claimed." in sex["sentence"]
    assert [claim["attribute"] for claim in found["claims"]] == ["department"]
