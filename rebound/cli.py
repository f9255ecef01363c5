"""The command line: reads arguments, lets no traceback reach the person, and returns the exit status.

What a command does lies in ``rebound/commands/`` and ``rebound/server/`` and is imported when it is asked
for, so that help is instant.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from rebound import errors
from rebound.commands import packet, values
from rebound.version import version

REFUSED, INTERRUPTED, PIPE_CLOSED = 2, 130, 141

ABOUT = """\
A private workbook for the time after a job rejection. “rebound” alone opens it in your browser.
Everything stays on this computer.
"""

AFTER = """\
Exit status: 0 done; 1 done, and something needs you; 2 it could not be done.
“rebound COMMAND --help” tells more about one command.
"""

DATA_HELP = "the folder of the journal; otherwise REBOUND_DATA, or else your data folder"
PORT_HELP = "the port to open at, if it is free; otherwise the one used last"
TOGETHER_HELP = "let a second person work in the same notebooks; needs jupyter-collaboration"
DEMO_HELP = "open a made-up history, in a folder of its own"
AS_OF_HELP = "the day to look at it from, such as 2026-11-19; otherwise today"
ACCEPT_HELP = "for mail, write what is at least this sure, from 0 to 1; without it mail is only read"
JSON_HELP = "print the result as JSON, and nothing else, on standard output"

PACKET_HELP = "Share what you choose with a coach, and take in what comes back"

ONE_LOOK_HELP = """look once at everything that has had its time, and allow this share of false claims (between 0
and 1); without it claims are tested at fixed sizes only"""

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

FORMS = ("json", "csv", "xlsx", "html")
"""The forms of an export; ``commands.export`` has what each one writes."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that ``argv`` names and return the exit status.

    Args:
        argv: the arguments without the program's name; those of this process if not given.

    Returns:
        0 if it is done, 1 if it is done and something needs the person, 2 if it could not be done.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(_arguments(argv))
        sys.stdout.flush()
        return status
    except errors.ReboundError as problem:
        return _refuse(problem)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as problem:
        if os.environ.get("REBOUND_DEBUG"):
            raise
        return _refuse(errors.Unexpected(type(problem).__name__))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return what ``argv`` says; the process ends with status 2 where it cannot be understood."""
    whole = parser()
    arguments = whole.parse_args(argv)
    if arguments.run not in (_serve, _demo) and (
        arguments.port or arguments.demo or not arguments.open_browser
    ):
        whole.error("--port, --no-browser and --demo go with serve")
    if arguments.data and (arguments.demo or arguments.run is _demo):
        whole.error("--data names the folder of your own journal; the made-up history has one of its own")
    return arguments


def _run(arguments: argparse.Namespace) -> int:
    if arguments.data:
        os.environ["REBOUND_DATA"] = str(Path(arguments.data).expanduser().absolute())
    status: int = arguments.run(arguments)
    return status


def _refuse(problem: errors.ReboundError) -> int:
    from rebound.commands import output

    output.say(str(problem))
    return REFUSED


# --- arguments ---------------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; ``run`` in what it returns takes what it returns."""
    whole = argparse.ArgumentParser(
        "rebound",
        description=ABOUT,
        epilog=AFTER,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"Rebound {version()}")
    whole.add_argument("--data", metavar="DIR", default="", help=DATA_HELP)
    _add_door(whole, port=None, open_browser=True, demo=False)
    whole.set_defaults(run=_serve)
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")
    _add_serving(commands)
    _add_history(commands)
    _add_keeping(commands)
    return whole


def _command(
    commands: Commands, name: str, run: Callable[[argparse.Namespace], int], summary: str
) -> argparse.ArgumentParser:
    """Add a command that takes ``--data`` after its name too, and return its parser."""
    added = commands.add_parser(name, help=summary, description=f"{summary}.", allow_abbrev=False)
    added.add_argument("--data", metavar="DIR", default=argparse.SUPPRESS, help=DATA_HELP)
    added.set_defaults(run=run)
    return added


def _add_serving(commands: Commands) -> None:
    _add_door(_command(commands, "serve", _serve, "Open the workbook in your browser; Ctrl-C ends it"))
    _add_door(_command(commands, "demo", _demo, "Open a made-up history, in a folder of its own"))
    lab = _command(commands, "lab", _lab, "Open the notebooks in JupyterLab; Ctrl-C ends it")
    lab.add_argument("--together", action="store_true", help=TOGETHER_HELP)


def _add_door(to: argparse.ArgumentParser, **before: object) -> None:
    """Add the options of the server.

    Args:
        to: the whole parser or that of a command.
        before: for the whole parser what holds if they are not given; a command keeps what came before it.
    """
    default = {name: before.get(name, argparse.SUPPRESS) for name in ("port", "open_browser", "demo")}
    to.add_argument("--port", metavar="N", type=values.port, default=default["port"], help=PORT_HELP)
    to.add_argument(
        "--no-browser",
        dest="open_browser",
        action="store_false",
        default=default["open_browser"],
        help="do not open the browser; only say where the workbook is open",
    )
    to.add_argument("--demo", action="store_true", default=default["demo"], help=DEMO_HELP)


def _add_history(commands: Commands) -> None:
    brought = _command(commands, "import", _import, "Bring in lists of applications, or mail")
    brought.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        help="a table: CSV, TSV, XLSX or JSON; or mail: .mbox, .eml, a folder or a zip of these",
    )
    brought.add_argument("--dry-run", action="store_true", help="only say what would be brought in")
    order = brought.add_mutually_exclusive_group()
    order.add_argument(
        "--day-first", dest="day_first", action="store_true", default=None, help="03/04 is 3 April"
    )
    order.add_argument("--month-first", dest="day_first", action="store_false", help="03/04 is 4 March")
    brought.add_argument("--accept", metavar="CONFIDENCE", type=values.confidence, help=ACCEPT_HELP)
    brought.add_argument("--undo", metavar="BATCH", help="take out again what a file brought in")
    brought.add_argument("--json", action="store_true", help=JSON_HELP)
    patterns = _command(
        commands, "patterns", _patterns, "Say what your history shows, and what it does not show"
    )
    patterns.add_argument("--as-of", metavar="DATE", type=values.day, help=AS_OF_HELP)
    patterns.add_argument("--one-look", metavar="ALPHA", type=values.alpha, help=ONE_LOOK_HELP)
    patterns.add_argument("--json", action="store_true", help=JSON_HELP)

    tone = _command(commands, "tone", _tone, "Read a draft: which sentences to look at again, and why")
    tone.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=Path,
        help="the draft or mail as text; without it, what you paste",
    )
    tone.add_argument("--json", action="store_true", help=JSON_HELP)


def _add_keeping(commands: Commands) -> None:
    export = _command(
        commands, "export", _export, "Write everything you keep into a folder, readable without Rebound"
    )
    export.add_argument("folder", metavar="DIR", type=Path, help="the folder; it is made if it is not there")
    export.add_argument(
        "--format",
        choices=FORMS,
        default="json",
        help="json is the one that can be brought back, and the default",
    )
    backup = _command(commands, "backup", _backup, "Make a backup of your journal")
    restore = _command(
        commands, "restore", _restore, "Bring back a backup or an export; without one, list the backups"
    )
    restore.add_argument(
        "source",
        metavar="BACKUP",
        nargs="?",
        help="a backup from the list, or the folder of an export in JSON",
    )
    check = _command(commands, "check", _check, "Say whether your journal is whole")
    for each in (export, backup, restore, check):
        each.add_argument("--json", action="store_true", help=JSON_HELP)
    packet.add(commands.add_parser("packet", help=PACKET_HELP, description=f"{PACKET_HELP}."))


# --- commands ----------------------------------------------------------------------------------------


def _serve(given: argparse.Namespace) -> int:
    from rebound.server import launch

    return launch.serve(port=given.port, open_browser=given.open_browser, demo=given.demo)


def _demo(given: argparse.Namespace) -> int:
    given.demo = True
    return _serve(given)


def _lab(given: argparse.Namespace) -> int:
    from rebound.server import launch

    return launch.lab(for_two=given.together)


def _import(given: argparse.Namespace) -> int:
    from rebound.commands import bring_in, bring_in_mail, take_back

    if given.undo and not given.files:
        return take_back.run(given.undo, given.json)
    if given.undo or not given.files:
        parser().error("import takes either files, or --undo and a batch")
    files = [Path(each) for each in given.files]
    mail = [bring_in_mail.is_mail(each) for each in files]
    if any(mail) and not all(mail):
        parser().error("lists and mail are brought in one after the other; name only one of the two")
    if all(mail):
        return bring_in_mail.run(files, given.accept, given.dry_run, given.json)
    if given.accept is not None:
        parser().error("--accept is for mail; what a list says is written at once")
    return bring_in.run(files, given.day_first, given.dry_run, given.json)


def _patterns(given: argparse.Namespace) -> int:
    from rebound.commands import patterns

    return patterns.run(given.json, given.as_of, given.one_look)


def _tone(given: argparse.Namespace) -> int:
    from rebound.commands import tone

    return tone.run(given.file, given.json)


def _export(given: argparse.Namespace) -> int:
    from rebound.commands import export

    return export.run(given.folder, given.format, given.json)


def _backup(given: argparse.Namespace) -> int:
    from rebound.commands import backup

    return backup.run(given.json)


def _restore(given: argparse.Namespace) -> int:
    from rebound.commands import restore

    return restore.run(given.source, given.json)


def _check(given: argparse.Namespace) -> int:
    from rebound.commands import check

    return check.run(given.json)
