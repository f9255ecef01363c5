"""Fills the holes in this process's memory, so that what a forked kernel makes does not lie between what it shares.

A new object goes where another was let go of, and a page of memory is copied whole when one byte of it is
written: a kernel would copy a page for each hole that it fills. Python keeps small objects itself, and leaves
those of more than half a kilobyte to the C library.
"""

import ctypes
import os
import re
import sys

ROW = re.compile(rb"^ +\d+ +(\d+) +\d+ +\d+ +(\d+)$", re.MULTILINE)
"""The line of Python's own count for one size of objects: the size, and how many would find room."""

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
    for name in ("malloc", "sbrk"):
        getattr(library, name).restype = ctypes.c_size_t
    library.malloc.argtypes, library.free.argtypes = [ctypes.c_size_t], [ctypes.c_size_t]
    library.malloc_trim(0)  # which leaves one page at the end
    end = library.sbrk(0) - 2 * os.sysconf("SC_PAGESIZE")
    for size in range(LARGEST, 0, -STEP):
        while 0 < (block := library.malloc(size)) < end:
            pass
        library.free(block)


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
