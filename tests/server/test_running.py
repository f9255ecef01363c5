import json

from rebound.server import door, running
from tests.serving import listening


def test_the_server_that_runs_gives_two_fresh_addresses(served):
    found = running.ask(door.read(served.home))
    assert found.printed.startswith(f"{served.base}/open?once=")
    assert found.opened != found.printed
    assert served.ask(found.printed.removeprefix(served.base)).status == 302
    assert served.ask(found.opened.removeprefix(served.base)).status == 302
    assert served.ask(found.opened.removeprefix(served.base)).status == 403


def test_a_journal_that_was_never_served_has_no_server(tmp_path):
    assert running.ask(door.read(tmp_path)) is None


def test_the_file_of_a_server_that_is_gone_is_nobody(tmp_path):
    with listening(lambda path: b"{}") as (port, _):
        pass
    assert running.ask(door.keep(door.read(tmp_path), port)) is None


def test_another_program_on_the_port_is_nobody_and_never_sees_the_key(tmp_path):
    kept = door.read(tmp_path)
    for body in (b"", b"[]", b"{}", b"<html>", json.dumps({"proof": "0" * 64}).encode()):
        with listening(lambda path, body=body: body) as (port, asked):
            kept = door.keep(kept, port)
            assert running.ask(kept) is None
        assert kept.again_key not in str(asked)
        assert kept.secret not in str(asked)


def test_a_program_that_passes_the_question_on_to_the_real_server_is_nobody(served, tmp_path):
    real = door.read(served.home)

    def passed_on(path):
        return served.ask(path).text.encode()

    with listening(passed_on) as (port, asked):
        assert running.ask(door.Door(real.folder, port, real.secret)) is None
    assert len(asked) == 1
