"""A function that tells which process it is called in, shared by real kernels."""

import psutil
import pytest

from rebound.server.warm import provisioner
from rebound.server.warm.shared import NAME
from tests.server.warm.test_provisioner import gone, warm_parent

TELLING = f'''
import os, signal
from pathlib import Path

def where(words):
    """Return the process that this is called in, and what it was asked."""
    is_shared = Path("/proc/self/comm").read_text().strip() == {NAME!r}
    if words == "fail":
        raise LookupError(words)
    if words == "die" and is_shared:
        os.kill(os.getpid(), signal.SIGKILL)
    return [os.getpid(), words]
'''
SECRET = "words of “nobody” else \U0001f642"
MODULES = ["telling:where"]


@pytest.fixture
def run(run, tmp_path, monkeypatch):
    """Run a test whose kernels find the module ``telling``."""
    (tmp_path / "telling.py").write_text(TELLING)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    yield run
    provisioner.keeper(tuple(MODULES)).end()


async def where(kernel, words):
    """Return the process in which ``kernel`` is answered, and the answer."""
    said = await kernel.says(f"import telling; print(*telling.where({words!r}))")
    pid, _, answer = said.partition(" ")
    return int(pid), answer


def test_all_kernels_are_answered_by_one_process_that_tells_nobody_else_and_leaves_nothing_in_them(run):
    async def test(kernel):
        async with kernel(MODULES) as one, kernel(MODULES) as other:
            first, said = await where(one, SECRET)
            assert said == SECRET
            assert (await where(other, "x" * 300_000))[0] == first
            assert first not in {one.process.pid, other.process.pid}
            shared = psutil.Process(first)
            assert shared.name() == NAME
            assert shared.num_threads() == 1
            assert SECRET not in " ".join(shared.cmdline()) + str(shared.environ())
            assert len(shared.open_files()) == 0
            assert await one.says("telling.where('fail')") == "LookupError"
            assert (await where(one, "on"))[0] == first
        warm_parent(MODULES).kill()
        assert gone(first)

    run(test)


def test_where_it_dies_the_kernel_finds_the_answer_itself_and_the_next_is_asked_for_of_a_new_one(run):
    async def test(kernel):
        async with kernel(MODULES) as one:
            first, _ = await where(one, "calm")
            assert await where(one, "die") == (one.process.pid, "die")
            second, _ = await where(one, "calm")
            assert second not in {first, one.process.pid}
            warm_parent(MODULES).kill()
            assert gone(second)
            assert await where(one, "calm") == (one.process.pid, "calm")

    run(test)
