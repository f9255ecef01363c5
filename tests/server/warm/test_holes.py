import subprocess
import sys

LOOK = """
from rebound.server.warm import holes
made = [bytes(each) for each in range(1, 400) for _ in range(300)]
del made[::3]
def free():
    return sum(int(size) * int(count) for size, count in holes.ROW.findall(holes._counts()))
before = free()
holes.fill()
print(before > 4 * free() > 0, flush=True)
"""

LOOK_IN_THE_HEAP = """
from rebound.server.warm import holes
made = [bytes(each) for each in range(600, 100_000, 99)]
highest = max(map(id, made))
del made[::3]
def fitting():
    return sum(id(bytes(each)) < highest for each in range(600, 100_000, 999))
before = fitting()
holes.fill()
print(before > 50, fitting())
"""


def test_the_holes_that_other_objects_left_are_filled_and_standard_error_is_as_before():
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_no_hole_is_left_among_larger_things():
    done = subprocess.run(
        [sys.executable, "-c", LOOK_IN_THE_HEAP], capture_output=True, text=True, check=True
    )
    assert done.stdout == "True 0\n"
