"""What unpacking a zip raises where it is damaged: the modules of Python speak of it in many ways."""

import lzma
import zipfile
import zlib

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
"""A broken directory, broken contents, a method or a version of packing that is none, a word that is asked for."""
