"""A forked process becomes a kernel, and copies as little as it can of what it shares with the others.

Memory is shared by whole pages until one of their bytes is written, and to look at an object is to write
its count of references. So what is done here to many objects costs each kernel megabytes (``README.md``).
"""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar

SETTING = re.compile(r"--(\w+)\.(\w+)=(.*)", re.DOTALL)
"""An argument that gives a trait of a class its value."""


def kernel(arguments: Sequence[str]) -> None:
    """Be the IPython kernel that a program with these ``arguments`` would be, until it ends."""
    from ipykernel.kernelapp import IPKernelApp

    app = IPKernelApp.instance()
    if _is_told(app, arguments):
        app.parse_command_line = lambda argv=None: None
    with _no_list_of_modules():
        app.initialize(list(arguments))
    del app.shell._sys_modules_keys  # what `%reset --aggressive` would go back to: it says that there is none
    if "ipywidgets" in sys.modules:  # imported where there was no kernel yet to make itself known to
        sys.modules["ipywidgets"].load_ipython_extension(app.shell)
    app.start()


def _is_told(app: "IPKernelApp", arguments: Sequence[str]) -> bool:  # noqa: F821 - imported in the kernel only
    """Tell ``app`` the usual ``arguments``; where one is of another kind, tell it none and return False.

    What reads them else is given every trait of every class first: 5 MB, for two arguments.
    """
    from traitlets.config.loader import Config, DeferredConfigString

    found = [SETTING.fullmatch(each) for each in arguments[2:]]
    if len(arguments) < 2 or arguments[0] != "-f" or not all(found):
        return False
    config = Config()
    config.IPKernelApp.connection_file = arguments[1]
    for each in found:
        config[each[1]][each[2]] = DeferredConfigString(each[3])
    app.update_config(config)
    return True


class _Sys:
    """The module ``sys`` as it is, but for its modules: there are none."""

    modules: ClassVar[dict[str, object]] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(sys, name, value)


@contextmanager
def _no_list_of_modules() -> Iterator[None]:
    """Let the kernel find no module where it notes them all.

    It does so for a debugger, which is not there (8 MB), and for a magic that would unload what came after (2 MB).
    """
    from ipykernel import ipkernel
    from IPython.core import shellapp

    ipkernel.sys = shellapp.sys = _Sys()  # type: ignore[assignment]
    try:
        yield
    finally:
        ipkernel.sys = shellapp.sys = sys
