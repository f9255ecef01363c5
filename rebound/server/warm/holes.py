"""Fills the holes in this process's memory, so that what a forked kernel makes does not lie between what it shares.

A new object goes where another was let go of, and a page of memory is copied whole when one byte of it is
written: a kernel would copy a page for each hole that it fills. Python keeps small objects itself, and leaves
those of more than half a kilobyte to the C library.
"""

import ctypes
import os
import re
import sys
from pathlib import Path

ROW = re.compile(rb"^ +\d+ +(\d+) +\d+ +\d+ +(\d+)$", re.MULTILINE)
"""The line of Python's own count for one size of objects: the size, and how many would find room."""

HEAP = re.compile(r"^(\w+)-(\w+) .*\[heap\]$", re.MULTILINE)
"""What the system says of where the C library's heap lies: its first address, and the one after it."""

EMPTY = sys.getsizeof(b"")

STEP = 16
"""What the C library rounds sizes to."""

LARGEST = 128 * 1024
"""The bytes from which on the C library gives a block pages of its own."""

_filling: list[bytes | object] = []


def fill() -> None:
    """Fill every hole, for as long as this process lives."""
    for size, free in ROW.findall(_counts()):
        fitting = int(size) - EMPTY
        _filling.extend(bytes(fitting) if fitting > 1 else object() for _ in range(int(free)))
    _fill_heap(ctypes.CDLL(None))


def _fill_heap(library: ctypes.CDLL) -> None:
    """Take every free block of the C library's heap, from the largest on; where it is another than GNU's, none.

    What is taken is not written, so that the pages of it which were just given back to the system stay there.
    """
    if not hasattr(library, "malloc_trim"):
        return
    library.malloc.restype, library.malloc.argtypes = ctypes.c_size_t, [ctypes.c_size_t]
    library.free.argtypes = [ctypes.c_size_t]
    library.malloc_trim(0)  # what then is free beyond the holes is one page at the end
    heap = _heap()
    for size in range(LARGEST, 0, -STEP):
        while (block := library.malloc(size)) in heap:
            pass
        library.free(block)


def _heap() -> range:
    """Return where the C library's heap lies, but for the page at its end."""
    found = HEAP.findall(Path("/proc/self/maps").read_text())
    if not found:
        return range(0)
    return range(int(found[0][0], 16), int(found[-1][1], 16) - 2 * os.sysconf("SC_PAGESIZE"))


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
