"""``rebound packet``: what a person shares with a coach, and what comes back; the arguments of its commands."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rebound.commands import values

JSON_HELP = "print the result as JSON, and nothing else, on standard output"
WORDS_HELP = (
    "a file with the words that both know; without it they are asked for, or read from standard input"
)

Run = Callable[[argparse.Namespace], int]


def add(packet: argparse.ArgumentParser) -> None:
    """Add the commands of ``rebound packet`` to its parser; ``run`` in what it returns takes what it returns."""
    commands = packet.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_list(commands)
    _add_make(commands)
    _add_take(commands)
    _add_key(commands)
    _add_open(commands)
    _add_answer(commands)


def _command(commands: Any, name: str, run: Run, summary: str) -> argparse.ArgumentParser:
    added: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=f"{summary}.", allow_abbrev=False
    )
    added.add_argument("--data", metavar="DIR", default=argparse.SUPPRESS, help="the folder of the journal")
    added.add_argument("--json", action="store_true", help=JSON_HELP)
    added.set_defaults(run=run)
    return added


# --- whoever shares ---


def _add_list(commands: Any) -> None:
    _command(commands, "list", _list, "Say what you could share, and what you shared with whom")


def _add_make(commands: Any) -> None:
    make = _command(commands, "make", _make, "Make a packet of the items that you name, for one person")
    make.add_argument("file", metavar="FILE", type=Path, help="the file to write, such as for-kim.age")
    make.add_argument(
        "--item",
        metavar="ID",
        dest="items",
        action="append",
        default=[],
        help="an item, by its mark in “rebound packet list”; once for each",
    )
    make.add_argument(
        "--open",
        metavar="ID",
        dest="opened",
        action="append",
        default=[],
        help="a private entry that you open for this packet",
    )
    make.add_argument("--to", metavar="NAME", default="", help="whom it is for")
    make.add_argument("--sender", metavar="NAME", default="", help="what you are called in it")
    make.add_argument("--word-file", metavar="FILE", type=Path, help="a text file with a word from you")
    make.add_argument("--until", metavar="DATE", type=values.day, help="the last day on which it opens")
    how = make.add_mutually_exclusive_group()
    how.add_argument("--key", default="", help="the coach's public key; without it, words that both know")
    how.add_argument("--words-file", metavar="FILE", type=Path, help=WORDS_HELP)
    how.add_argument(
        "--page", action="store_true", help="an open page for any browser, for somebody without Rebound"
    )
    make.add_argument("--preview", action="store_true", help="only show exactly what would leave")


def _add_take(commands: Any) -> None:
    take = _command(commands, "take", _take, "Take in the answer of your coach")
    take.add_argument("file", metavar="FILE", type=Path, help="the file that your coach sent back")


# --- whoever coaches ---


def _add_key(commands: Any) -> None:
    _command(commands, "key", _key, "Print your public key, to give to the people you coach")


def _add_open(commands: Any) -> None:
    open_ = _command(commands, "open", _open, "Open a packet that somebody shared with you, and keep it")
    open_.add_argument("file", metavar="FILE", type=Path, help="the packet")
    open_.add_argument("--client", metavar="NAME", default="", help="what to call them; a pseudonym will do")
    open_.add_argument("--words-file", metavar="FILE", type=Path, help=WORDS_HELP)
    open_.add_argument("--page", metavar="FILE", type=Path, help="also write it as a page for the browser")


def _add_answer(commands: Any) -> None:
    answer = _command(commands, "answer", _answer, "Make the file with your answer to a packet")
    answer.add_argument("packet", metavar="PACKET", help="the packet, by the mark that “open” showed")
    answer.add_argument("file", metavar="FILE", type=Path, help="the file to write")
    answer.add_argument(
        "--from",
        metavar="FILE",
        dest="draft",
        type=Path,
        help="your answer as JSON, in the form that “open --json” shows; without it, what you wrote on the page",
    )


# --- what they do ---


def _list(given: argparse.Namespace) -> int:
    from rebound.commands import packet_client

    return packet_client.show(given.json)


def _make(given: argparse.Namespace) -> int:
    from rebound.commands import packet_client

    return packet_client.make(given)


def _take(given: argparse.Namespace) -> int:
    from rebound.commands import packet_client

    return packet_client.take(given.file, given.json)


def _key(given: argparse.Namespace) -> int:
    from rebound.commands import packet_coach

    return packet_coach.key(given.json)


def _open(given: argparse.Namespace) -> int:
    from rebound.commands import packet_coach

    return packet_coach.open_file(given.file, given.client, given.words_file, given.page, given.json)


def _answer(given: argparse.Namespace) -> int:
    from rebound.commands import packet_coach

    return packet_coach.answer(given.packet, given.file, given.draft, given.json)
