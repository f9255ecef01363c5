"""Fills the holes in Python's memory, so that what a forked kernel makes does not lie between what it shares.

A new object goes where another was let go of, and a page of memory is copied whole when one byte of it is
written: a kernel would copy a page for each hole that it fills.
"""

import os
import re
import sys

ROW = re.compile(rb"^ +\d+ +(\d+) +\d+ +\d+ +(\d+)$", re.MULTILINE)
"""The line of Python's own count for one size of objects: the size, and how many would find room."""

EMPTY = sys.getsizeof(b"")


_filling: list[bytes | object] = []


def fill() -> None:
    """Fill every hole, for as long as this process lives."""
    for size, free in ROW.findall(_counts()):
        fitting = int(size) - EMPTY
        _filling.extend(bytes(fitting) if fitting > 1 else object() for _ in range(int(free)))


def _counts() -> bytes:
    """Return what Python tells of its memory; it does so on standard error only."""
    with os.fdopen(os.memfd_create("counts"), "rb") as told:
        before = os.dup(2)
        os.dup2(told.fileno(), 2)
        try:
            sys._debugmallocstats()
        finally:
            os.dup2(before, 2)
            os.close(before)
        told.seek(0)
        return told.read()
