import subprocess
import sys

ON_ENTER = """
import asyncio
from rebound.server import terminal
async def main():
    terminal.on_enter(lambda: print("enter"))
    await asyncio.sleep(1)
asyncio.run(main())
print("end")
"""


def test_what_is_piped_in_is_left_to_others():
    done = subprocess.run([sys.executable, "-c", ON_ENTER], input="\n\n", capture_output=True, text=True)
    assert done.stdout == "end\n"
    assert done.stderr == ""


def test_a_closed_input_does_no_harm():
    done = subprocess.run(
        [sys.executable, "-c", ON_ENTER], stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr, done.returncode) == ("end\n", "", 0)
