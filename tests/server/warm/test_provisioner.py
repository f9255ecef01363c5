import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from jupyter_client.manager import AsyncKernelManager

from rebound.server.warm import provisioner
from rebound.server.warm.keeper import ENDED, Forked, Keeper
from tests.server.warm.conftest import PATIENCE
from tests.serving import soon

SECRET = "words-of-nobody-else"


def warm_parent(modules=("colorsys",)) -> psutil.Process:
    return psutil.Process(provisioner.keeper(tuple(modules))._parent.pid)


def runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def gone(pid: int) -> bool:
    """Wait until the process ``pid`` has ended."""
    end = time.monotonic() + PATIENCE
    while runs(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not runs(pid)


def test_a_kernel_is_forked_with_all_imports_done(run):
    async def test(kernel):
        async with kernel() as one:
            assert isinstance(one.process, Forked)
            assert psutil.Process(one.process.pid).ppid() == warm_parent().pid
            assert await one.says("import sys; print('colorsys' in sys.modules, 'wave' in sys.modules)") == (
                "True False"
            )

    run(test)


def test_a_page_can_ask_a_forked_kernel_for_all_its_widgets_at_once(run):
    async def test(kernel):
        async with kernel(modules=("ipywidgets",)) as one:
            assert await one.says("import comm; print(*sorted(comm.get_comm_manager().targets))") == (
                "jupyter.widget jupyter.widget.control"
            )

    try:
        run(test)
    finally:
        provisioner.keeper(("ipywidgets",)).end()


def test_it_has_the_environment_the_folder_and_the_arguments_it_was_given_and_hides_them(run, tmp_path):
    async def test(kernel):
        environment = {"PATH": os.environ["PATH"], "A_SECRET": SECRET}
        asked = "import os, sys; print(os.environ.get('A_SECRET'), 'HOME' in os.environ, os.getcwd(), sys.argv[0])"
        async with kernel(env=environment, cwd=str(tmp_path)) as one:
            assert await one.says(asked) == f"{SECRET} False {tmp_path} ipykernel_launcher"
            seen = psutil.Process(one.process.pid)
            assert SECRET not in " ".join(seen.cmdline()) + str(seen.environ())

    run(test)


def test_no_two_kernels_have_the_same_chance(run):
    async def test(kernel):
        asked = "import random, numpy; print(random.random(), numpy.random.random(), id(object))"
        async with kernel(["numpy"]) as one, kernel(["numpy"]) as other:
            first, second = (await one.says(asked)).split(), (await other.says(asked)).split()
            assert first[2] == second[2], "both are forks of one process"
            assert first[0] != second[0]
            assert first[1] != second[1]
        provisioner.keeper(("numpy",)).end()

    run(test)


def test_it_is_interrupted_and_goes_on(run):
    async def test(kernel):
        async with kernel() as one:
            # A kernel drops what is asked in the moment after an error, unless this is said.
            asked = one.client.execute("print('now'); import time; time.sleep(600)", stop_on_error=False)
            while (await one.client.get_iopub_msg(timeout=PATIENCE))["content"].get("text") != "now\n":
                pass
            await one.manager.interrupt_kernel()
            answer = await one.client.get_shell_msg(timeout=PATIENCE)
            assert answer["parent_header"]["msg_id"] == asked
            assert answer["content"]["ename"] == "KeyboardInterrupt"
            assert await one.says("print(1 + 1)") == "2"

    run(test)


def test_it_is_restarted_as_another_process(run):
    async def test(kernel):
        async with kernel() as one:
            before = one.process.pid
            await one.says("kept = 1")
            await one.manager.restart_kernel(now=True)
            await one.client.wait_for_ready(PATIENCE)
            assert one.process.pid != before
            assert await one.says("kept") == "NameError"
            assert gone(before)

    run(test)


def test_it_ends_with_all_that_it_started_and_leaves_nothing(run):
    async def test(kernel):
        async with kernel() as one:
            started = int(await one.says("import subprocess as s; print(s.Popen(['sleep', '600']).pid)"))
            ended = one.process
        assert gone(ended.pid)
        assert ended.poll() == ended.wait() == ENDED
        ended.send_signal(signal.SIGKILL)
        assert gone(started)
        assert warm_parent().num_threads() == 1
        assert warm_parent().children() == []

    run(test)


def test_asked_to_end_it_ends_by_itself(run):
    async def test(kernel):
        async with kernel() as one:
            pid = one.process.pid
            await one.manager.shutdown_kernel()
            assert gone(pid)

    run(test)


def test_kernels_outlive_the_warm_parent_and_the_next_has_a_new_one(run):
    async def test(kernel):
        async with kernel() as one:
            first = warm_parent()
            first.kill()
            assert gone(first.pid)
            assert await one.says("print('here')") == "here"
            async with kernel() as other:
                assert await other.says("print('here')") == "here"
                assert psutil.Process(other.process.pid).ppid() == warm_parent().pid != first.pid
            assert await one.says("print('still here')") == "still here"

    run(test)


def test_kernels_end_with_the_server_that_was_killed(tmp_path):
    code = (
        "import os, time\nfrom rebound.server.warm.keeper import Keeper\n"
        f"keeper = Keeper([])\nkernel = keeper.fork(['-f', {str(tmp_path / 'k.json')!r}], os.environ, '/')\n"
        "print(keeper._parent.pid, kernel.pid, flush=True)\ntime.sleep(600)"
    )
    server = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    parent, kernel = map(int, server.stdout.readline().split())
    assert psutil.pid_exists(kernel)
    server.kill()
    server.communicate()
    assert gone(kernel)
    assert gone(parent)


@pytest.mark.parametrize(
    "text",
    [
        "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()",
        "raise RuntimeError",
        "import time\ntime.sleep(600)",
    ],
    ids=["a thread runs", "an import fails", "nothing is heard"],
)
def test_where_no_fork_is_safe_the_kernel_is_a_plain_one(run, tmp_path, monkeypatch, text):
    (tmp_path / "unfit_for_forks.py").write_text(text)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("rebound.server.warm.keeper.LONGEST", 3.0)

    async def test(kernel):
        for _ in range(2):
            async with kernel(["unfit_for_forks"]) as one:
                assert isinstance(one.process, subprocess.Popen)
                assert await one.says("print('here')") == "here"

    provisioner.keeper.cache_clear()
    run(test)
    assert provisioner.keeper(("unfit_for_forks",))._parent is None


def test_a_kernel_of_another_kind_is_started_plainly():
    ours = [sys.executable, "-m", "ipykernel_launcher", "-f", "k.json"]
    assert provisioner._arguments(ours) == ["-f", "k.json"]
    assert provisioner._arguments([ours[0], "-Xfrozen_modules=off", *ours[1:]]) == ["-f", "k.json"]
    assert provisioner._arguments(["/usr/bin/another-python", *ours[1:]]) is None
    assert provisioner._arguments([sys.executable, "-m", "another_kernel", "-f", "k.json"]) is None


def test_our_manager_finds_the_provisioner_by_its_name(run):
    async def test(kernel):
        async with kernel() as one:
            assert isinstance(one.manager, AsyncKernelManager)
            assert type(one.manager.provisioner) is provisioner.WarmProvisioner

    run(test)


def test_a_parent_says_when_it_has_imported_all():
    keeper = Keeper(["colorsys"])
    assert keeper.is_prepared()
    keeper.begin()
    try:
        assert not keeper.is_prepared()
        assert soon(keeper.is_prepared)
    finally:
        keeper.end()
    assert keeper.is_prepared()
