"""Only one process at a time serves a journal."""

import subprocess
import sys
import time

import pytest

from rebound import errors
from rebound.server import claim
from tests.serving import PATIENCE

HOLD = """
import sys, time
from pathlib import Path
from rebound.server import claim

with claim.claimed(Path(sys.argv[1])) as ours:
    print(ours, flush=True)
    time.sleep(600)
"""


def held_elsewhere(folder):
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "True\n"
    return holder


def test_a_second_process_is_told_that_it_is_not_the_one(tmp_path):
    holder = held_elsewhere(tmp_path)
    try:
        with claim.claimed(tmp_path) as ours:
            assert not ours
    finally:
        holder.kill()
        holder.communicate()


def test_a_folder_or_a_lock_that_cannot_be_made_is_told_and_not_taken_for_held(tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "folder" / claim.FILE).mkdir(parents=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / claim.FILE).write_text("what no lock of ours holds " * 40)
    for folder in ("file/below", "folder", "other"):
        with pytest.raises(errors.JournalOutOfReach), claim.claimed(tmp_path / folder):
            pass


def test_the_claim_of_a_killed_process_is_free_again(tmp_path):
    holder = held_elsewhere(tmp_path)
    holder.kill()
    holder.communicate(timeout=PATIENCE)
    time.sleep(0.1)
    with claim.claimed(tmp_path) as ours:
        assert ours


def test_a_claim_that_was_given_up_can_be_taken_again(tmp_path):
    for _ in range(2):
        with claim.claimed(tmp_path) as ours:
            assert ours
