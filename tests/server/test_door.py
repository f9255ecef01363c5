import json
import os
import stat

from rebound.server import door


def test_a_door_that_was_kept_is_found_again(tmp_path):
    kept = door.keep(door.read(tmp_path), 20123)
    assert door.read(tmp_path) == kept
    assert kept.port == 20123


def test_only_the_person_can_read_it_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        door.keep(door.read(tmp_path / "home"), 20123)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "home" / door.FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


def test_a_damaged_file_is_a_new_door(tmp_path):
    for damaged in ("", "{", "[]", '{"port": "x", "secret": "y"}', json.dumps({"port": 1})):
        (tmp_path / door.FILE).write_text(damaged)
        assert door.read(tmp_path).port == 0


def test_two_journals_have_two_cookies_and_two_secrets(tmp_path):
    mine, demo = door.read(tmp_path / "mine"), door.read(tmp_path / "demo")
    assert mine.cookie_name != demo.cookie_name
    assert mine.cookie_secret != demo.cookie_secret


def test_a_proof_holds_for_one_question_on_one_port(tmp_path):
    kept = door.read(tmp_path)
    proofs = {kept.proof("a", 1), kept.proof("b", 1), kept.proof("a", 2), kept.again_key, kept.cookie_secret}
    assert len(proofs) == 5
    assert kept.secret not in proofs
