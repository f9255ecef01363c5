import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rebound import cli
from rebound.commands import check
from rebound.store.journal import Journal

README = Path(__file__).parents[1] / "README.md"
COMMANDS = ["serve", "demo", "lab", "import", "patterns", "tone", "export", "backup", "restore", "check"]
HEAVY = {"pandas", "numpy", "voila", "ipywidgets", "tornado", "xlsxwriter", "jinja2", "sqlite3", "IPython"}


def rebound(*arguments, **options):
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "rebound", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False, **options,
    )  # fmt: skip


def test_help_names_every_command_and_loads_nothing_heavy():
    code = (
        "import sys; from rebound.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print('loaded:', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    words, loaded = done.stdout.split("loaded:")
    assert not HEAVY & set(loaded.split())
    assert all(f"\n    {command} " in words for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(command, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--help"])
    assert ended.value.code == 0
    assert f"usage: rebound {command}" in capsys.readouterr().out
    assert f"`rebound {command}" in README.read_text(encoding="utf-8") or f"`{command}`" in README.read_text(
        "utf-8"
    )


def test_the_version_is_printed():
    done = rebound("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, "Rebound")


@pytest.mark.parametrize(
    "arguments", [["--data", "DIR", "check", "--json"], ["check", "--json", "--data", "DIR"]]
)
def test_the_data_folder_is_named_before_or_after_the_command(arguments, tmp_path, home, capsys):
    Journal.open(tmp_path / "here" / "journal.sqlite3")
    assert cli.main([str(tmp_path / "here") if each == "DIR" else each for each in arguments]) == 0
    assert json.loads(capsys.readouterr().out)["journal"] == str(tmp_path / "here" / "journal.sqlite3")
    assert not home.exists()


def test_the_data_folder_is_named_by_the_environment(home, journal, capsys):
    cli.main(["check", "--json"])
    assert json.loads(capsys.readouterr().out)["journal"] == str(home / "journal.sqlite3")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"], ["export"], ["import"], ["import", "--undo", "1", "x.csv"], ["--port", "x"],
        ["serve", "--port", "70000"], ["--demo", "check"],
        ["demo", "--data", "x"], ["--data", "x", "serve", "--demo"], ["--data", "x", "--demo"],
        ["import", "--day-first", "--month-first", "x.csv"], ["export", "out", "--format", "pdf"],
    ],
)  # fmt: skip
def test_wrong_usage_ends_with_2(arguments, home, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
    assert not home.exists()


@pytest.mark.parametrize("arguments", [["--port", "5"], ["serve", "--port", "5"], ["--port", "5", "serve"]])
def test_without_a_command_it_serves(arguments, monkeypatch):
    from rebound.server import launch

    monkeypatch.setattr(launch, "serve", lambda **given: 0 if given == {
        "port": 5, "open_browser": True, "demo": False,
    } else 9)  # fmt: skip
    assert cli.main(arguments) == 0


def test_the_demo_is_served_as_serve_demo(monkeypatch):
    from rebound.server import launch

    served = []
    monkeypatch.setattr(launch, "serve", lambda **given: served.append(given) or 0)
    cli.main(["demo", "--no-browser"])
    cli.main(["serve", "--demo", "--no-browser"])
    assert served == [{"port": None, "open_browser": False, "demo": True}] * 2


def test_what_nobody_thought_of_is_a_sentence_without_private_words(home, monkeypatch, capsys):
    def stumble(as_json):
        raise KeyError("Nordwind said no")

    monkeypatch.setattr(check, "run", stumble)
    assert cli.main(["check"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "(KeyError)" in printed.err
    assert "Nordwind" not in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_developer_can_see_where_it_happened(home, monkeypatch):
    def stumble(as_json):
        raise KeyError("x")

    monkeypatch.setattr(check, "run", stumble)
    monkeypatch.setenv("REBOUND_DEBUG", "1")
    with pytest.raises(KeyError):
        cli.main(["check"])


def test_an_interrupt_ends_quietly(home, monkeypatch, capsys):
    def interrupt(as_json):
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", interrupt)
    assert cli.main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(os.name != "posix", reason="skipped: pipes are closed like this on POSIX")
def test_a_reader_that_goes_away_is_no_trouble(journal):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "rebound", "check"], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_terminal_that_knows_few_letters_is_no_trouble(home):
    done = rebound("restore", env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_that_cannot_hold_a_journal_is_a_sentence(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for command in (["patterns"], ["backup"], ["export", tmp_path / "out"], ["restore", tmp_path], ["check"]):
        done = rebound("--data", tmp_path / "file", *command)
        assert (done.returncode, done.stdout) == (2, ""), command
        assert len(done.stderr.splitlines()) == 1, command


def test_a_whole_evening_by_the_command_line(tmp_path):
    """Bring in, look, export, lose the folder, and bring everything back: each run a process of its own."""
    jobs = tmp_path / "jobs.csv"
    jobs.write_text(
        "Company,Role,Date Applied,Status\nNordwind,Analyst,2026-03-13,Rejected\n", encoding="utf-8"
    )
    first, second, out = tmp_path / "first", tmp_path / "second", tmp_path / "out"
    assert rebound("--data", first, "import", jobs).returncode == 0
    assert json.loads(rebound("patterns", "--json", "--data", first).stdout)["ends"]["sent"] == 1
    assert rebound("export", out, "--data", first).returncode == 0
    assert rebound("restore", out, "--data", second).returncode == 0
    journals = [Journal.open(folder / "journal.sqlite3") for folder in (first, second)]
    assert journals[0].applications.all() == journals[1].applications.all()
    assert journals[0].events.all() == journals[1].events.all()


@pytest.mark.skipif(os.name != "posix", reason="skipped: Ctrl-C is sent like this on POSIX")
def test_the_workbook_is_served_until_ctrl_c(home):
    with subprocess.Popen(
        [sys.executable, "-m", "rebound", "--no-browser"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL,
    ) as serving:  # fmt: skip
        try:
            assert serving.stdout.readline().startswith("Rebound is open at http://127.0.0.1:")
            serving.send_signal(signal.SIGINT)
            out, err = serving.communicate(timeout=60)
        finally:
            serving.kill()
    assert (serving.returncode, out, err) == (0, "", "")


@pytest.mark.skipif(sys.platform != "linux", reason="skipped: the data folder is moved like this on Linux")
def test_the_demo_has_a_folder_of_its_own_and_leaves_the_persons_alone(home, tmp_path):
    with subprocess.Popen(
        [sys.executable, "-m", "rebound", "demo", "--no-browser"],
        stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path / "share")},
    ) as serving:  # fmt: skip
        try:
            assert serving.stdout.readline().startswith("Rebound is open at")
        finally:
            serving.send_signal(signal.SIGINT)
    made_up = Journal.open(tmp_path / "share" / "rebound-demo" / "journal.sqlite3")
    assert len(made_up.applications.all()) > 20
    assert not home.exists()
