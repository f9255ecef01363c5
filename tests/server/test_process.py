import subprocess
import sys

LOOK = """
import os, resource, sys
from rebound.server import process
process.prepare()
print(oct(os.umask(0)), resource.getrlimit(resource.RLIMIT_CORE))
import rebound.server.app
print(sys.modules.get("rfc3987_syntax"))
"""

END = """
import os, signal
from rebound.server import process
asked = []
process.end_with(lambda: asked.append(1))
for name in ("SIGINT", "SIGTERM", "SIGHUP"):
    os.kill(os.getpid(), getattr(signal, name))
print(len(asked))
"""


def _run(program):
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_files_are_private_there_are_no_core_dumps_and_the_app_loads_without_what_it_does_not_use():
    assert _run(LOOK).splitlines() == ["0o77 (0, 0)", "None"]


def test_each_way_to_ask_for_the_end_is_heard():
    assert _run(END) == "3\n"
