"""What an argument may be: text from the command line → a value, or why it is none."""

import argparse
from datetime import date


def port(text: str) -> int:
    """Return the number of a port."""
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def day(text: str) -> date:
    """Return a day that is written as ISO 8601 has it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written as 2026-11-19") from None


def alpha(text: str) -> float:
    """Return a share of false claims, between 0 and 1."""
    found = _number(text)
    if not 0 < found < 1:
        raise argparse.ArgumentTypeError("it is a number between 0 and 1, such as 0.04")
    return found


def confidence(text: str) -> float:
    """Return a confidence, from 0 to 1."""
    found = _number(text)
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError("a confidence is a number from 0 to 1")
    return found


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return -1.0
