import io
import json
import sys

import pytest

from rebound.commands.tone import MOST

DRAFT = """Dear Ms Okafor,

Thank you for letting me know. You’re my last hope, so I am begging you to look again.

Kind regards
Maya

> You clowns.
"""


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_json_has_every_own_sentence_with_its_place_state_and_findings(rebound, draft):
    ran = rebound("tone", draft, "--json")
    told = json.loads(ran.out)["sentences"]
    assert (ran.status, ran.err) == (0, "")
    assert [DRAFT[each["start"] : each["end"]] for each in told] == [each["text"] for each in told]
    assert [each["state"] for each in told] == ["none", "rewrite"]
    assert all(0 <= each["score"] <= 1 for each in told)
    assert set(told[1]["findings"][0]) == {"kind", "words", "why", "calmer"}
    assert told[1]["findings"][0]["kind"] == "pleading"
    assert told[0]["findings"] == []


def test_words_say_why_and_offer_a_calmer_way(rebound, draft):
    ran = rebound("tone", draft)
    assert "Sounds like pleading." in ran.out
    assert "Calmer: " in ran.out
    assert "A reader like this misses about one in" in ran.out
    assert "clowns" not in ran.out


def test_without_a_file_it_reads_what_is_pasted(rebound, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode("utf-8"))))
    assert len(json.loads(rebound("tone", "--json").out)["sentences"]) == 2


def test_nothing_is_written(rebound, draft, home):
    rebound("tone", draft)
    assert not home.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\r\x00\x01\x02", "could not be read as text"),
        (b"word " * MOST, "more than a letter"),
    ],
)
def test_a_file_that_is_no_draft_is_one_sentence_and_status_2(rebound, tmp_path, content, said):
    path = tmp_path / "file.txt"
    path.write_bytes(content)
    ran = rebound("tone", path)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert said in ran.err


@pytest.mark.parametrize("name", ["", "nowhere.txt"])
def test_a_folder_or_nothing_is_one_sentence_and_status_2(rebound, tmp_path, name):
    ran = rebound("tone", tmp_path / name)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)
