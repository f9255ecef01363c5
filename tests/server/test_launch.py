import os
import pty
import re
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from rebound import errors
from rebound.server import door, launch
from rebound.store.journal import Journal
from tests.serving import NEVER, PATIENCE, RUN, START, serving, soon

ADDRESS = re.compile(rb"Rebound is open at (http://127\.0\.0\.1:\d+/open\?once=[\w-]+)")


def _browser(folder: Path) -> Path:
    """A browser that writes down what it was told to open."""
    program = folder / "browser"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> "{folder}/opened"\ncat "${{1#file://}}" >> "{folder}/shown"\n'
    )
    program.chmod(0o700)
    return program


def _again(home, notebooks, env=None, **arguments):
    """Run ``rebound serve`` once more to its end."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            RUN.format(
                soon=NEVER,
                arguments={"open_browser": False, **arguments},
                folder="__import__('pathlib').Path('.')",
            ),
        ],
        cwd=notebooks,
        env={**os.environ, "REBOUND_DATA": str(home), **(env or {})},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_server_ends_with_all_its_kernels_and_without_a_word(tmp_path, notebooks, by):
    with serving(tmp_path / "home", notebooks) as server:
        server.come_in()
        server.open_start()
        server.open_start()
        kernels = server.kernels()
        assert len(kernels) == 2
        runtime = server.runtime()
        assert server.stop(by) == 0
        assert not any(kernel.is_running() for kernel in kernels)
        assert not runtime.exists()
        assert server.process.stdout.read() == ""
        assert server.log.read_text() == ""


def test_a_server_that_is_killed_takes_its_kernels_with_it(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        server.come_in()
        server.open_start()
        [kernel] = server.kernels()
        server.process.kill()
        assert soon(lambda: not kernel.is_running() or kernel.status() == psutil.STATUS_ZOMBIE, 15)


def test_port_and_cookie_hold_over_a_restart(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        server.come_in()
        port, cookies = server.port, server.cookies
    with serving(tmp_path / "home", notebooks) as server:
        server.cookies = cookies
        assert server.port == port
        assert server.ask("/", cookies=True).status == 302


def test_where_the_port_is_taken_another_one_is_found_and_kept(tmp_path, notebooks):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with serving(tmp_path / "home", notebooks, port=port) as server:
            found = server.port
            assert found != port
        with serving(tmp_path / "home", notebooks) as server:
            assert server.port == found


def test_the_port_that_is_asked_for_is_taken(tmp_path, notebooks):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with serving(tmp_path / "home", notebooks, port=port) as server:
        assert server.port == port


def test_it_listens_to_this_computer_alone(served):
    listening = [
        each.laddr.ip
        for each in psutil.Process(served.process.pid).net_connections("tcp")
        if each.status == psutil.CONN_LISTEN
    ]
    assert listening == ["127.0.0.1"]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "::"])
def test_an_address_that_others_can_reach_is_refused(home, host):
    with pytest.raises(errors.NotLoopback):
        launch.serve(host=host)
    assert not home.exists()


def test_a_second_run_opens_the_first_server_and_ends(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        second = _again(tmp_path / "home", notebooks)
        assert second.returncode == 0
        [line] = second.stdout.splitlines()
        address = line.removeprefix("Rebound is open at ")
        assert address.startswith(server.base + "/open?once=")
        assert server.ask(address.removeprefix(server.base)).status == 302
        assert server.ask(address.removeprefix(server.base)).status == 403
        assert server.come_in().status == 302
        assert server.process.poll() is None


def test_a_stale_file_does_not_keep_a_server_from_starting(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        server.process.kill()
        server.process.wait(PATIENCE)
    with serving(tmp_path / "home", notebooks) as server:
        assert server.come_in().status == 302


def test_the_browser_is_opened_without_a_secret_in_its_arguments(tmp_path, notebooks):
    env = {"BROWSER": f"{_browser(tmp_path)} %s", "REBOUND_WORKSPACE": str(tmp_path / "workspace")}
    with serving(tmp_path / "home", notebooks, env, open_browser=True) as server:
        assert soon(lambda: (tmp_path / "shown").exists() and (tmp_path / "shown").read_text())
        assert "once" not in (tmp_path / "opened").read_text()
        leading = tmp_path / "workspace" / "open-rebound.html"
        assert stat.S_IMODE(leading.stat().st_mode) == 0o600
        assert stat.S_IMODE(leading.parent.stat().st_mode) == 0o700
        [opened] = re.findall(r"url=http://127\.0\.0\.1:\d+(/open\?once=[\w-]+)", leading.read_text())
        assert opened not in server.address
        assert server.ask(opened).status == 302
        assert not leading.exists()
        assert server.ask(opened).status == 403
        assert server.come_in().status == 302


def test_a_second_run_opens_the_browser_too(tmp_path, notebooks):
    env = {"BROWSER": f"{_browser(tmp_path)} %s", "REBOUND_WORKSPACE": str(tmp_path / "workspace")}
    with serving(tmp_path / "home", notebooks, env) as server:
        assert _again(tmp_path / "home", notebooks, env, open_browser=True).returncode == 0
        assert soon(lambda: (tmp_path / "shown").exists() and (tmp_path / "shown").read_text())
        [opened] = re.findall(r"(/open\?once=[\w-]+)", (tmp_path / "shown").read_text())
        assert server.ask(opened).status == 302
        assert not (tmp_path / "workspace").exists()


def test_no_process_shows_a_secret(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        code = server.address.partition("once=")[2]
        server.come_in()
        server.open_start()
        kept = door.read(tmp_path / "home")
        secrets = {code, kept.secret, kept.cookie_secret, kept.again_key, *server.cookies.values()}
        secrets.discard(server.cookies["_xsrf"])
        for process in [psutil.Process(server.process.pid), *server.kernels()]:
            shown = " ".join([*process.cmdline(), *process.environ().values()])
            assert not [secret for secret in secrets if secret in shown]
            assert "token" not in shown.lower()


def test_enter_in_the_terminal_gives_a_fresh_address(tmp_path, notebooks):
    ours, theirs = pty.openpty()
    env = {**os.environ, "REBOUND_DATA": str(tmp_path / "home"), "BROWSER": "/bin/true"}
    env["REBOUND_WORKSPACE"] = str(tmp_path / "workspace")
    run = RUN.format(
        soon=NEVER,
        arguments={"open_browser": False},
        folder=f"__import__('pathlib').Path({str(notebooks)!r})",
    )
    process = subprocess.Popen(
        [sys.executable, "-c", run],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=env,
        start_new_session=True,
    )
    os.close(theirs)
    said = b""
    try:
        while len(ADDRESS.findall(said)) < 1:
            said += os.read(ours, 4096)
        os.write(ours, b"\n")
        while len(ADDRESS.findall(said)) < 2:
            said += os.read(ours, 4096)
        first, second = ADDRESS.findall(said)
        assert first != second
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_a_start_makes_a_backup_when_something_changed_and_only_then(tmp_path, notebooks):
    journal = Journal.open(tmp_path / "home" / "journal.sqlite3")
    journal.settings.set("a", 1)
    with serving(tmp_path / "home", notebooks):
        made = len(journal.backups.all())
        assert made
    with serving(tmp_path / "home", notebooks):
        assert len(journal.backups.all()) == made
        journal.settings.set("a", 2)
    with serving(tmp_path / "home", notebooks):
        assert len(journal.backups.all()) == made + 1


def test_the_demo_is_never_mixed_with_the_person_s_own(tmp_path, notebooks):
    env = {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    with (
        serving(tmp_path / "home", notebooks, env) as own,
        serving(tmp_path / "own-2", notebooks, env, demo=True) as demo,
    ):
        assert own.port != demo.port
        demo.come_in()
        page = demo.open_start()
        assert page.status == 200
        assert "made-up" in page.text
        [kernel] = demo.kernels()
        assert kernel.environ()["REBOUND_DATA"] == str(tmp_path / "data" / "rebound-demo")
        assert not (tmp_path / "own-2").exists()


def test_everything_it_writes_is_for_the_person_alone_whatever_the_umask(tmp_path, notebooks):
    before = os.umask(0)
    try:
        with serving(tmp_path / "home", notebooks) as server:
            server.come_in()
            server.open_start()
            time.sleep(0.5)
            runtime = server.runtime()
            for path in (
                runtime,
                *runtime.glob("kernel-*"),
                tmp_path / "home",
                *(tmp_path / "home").rglob("*"),
            ):
                assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path
    finally:
        os.umask(before)


def test_the_log_of_a_whole_visit_holds_no_words_and_no_addresses(served):
    for path in (
        START,
        "/voila/render/05_applications.ipynb?application=private-id",
        "/nothing?words=private-id",
    ):
        served.ask(path, cookies=True)
    said = served.log.read_text()
    assert "private-id" not in said
    assert "canary" not in said
    assert "ValueError" in said
