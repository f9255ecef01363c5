import asyncio

import pytest

from rebound.server import spare
from rebound.server.kernels import PageKernels
from tests.serving import serving, soon, write_notebook


class Kernels(PageKernels):
    """Kernels without a process; what was expected and what was ended is noted."""

    def __init__(self):
        super().__init__()
        self.expected, self.ended, self.dead = [], [], set()

    def expect(self, kernel_id):
        self.expected.append(kernel_id)

    async def end(self, kernel_id):
        self.ended.append(kernel_id)


class Drawing:
    """A page's drawing whose kernel is ready when it is let."""

    def __init__(self, kernels, name, rehearsed=False):
        self.name, self.kernel_id, self._kernels = name, f"kernel {len(made)}", kernels
        self.begun = asyncio.get_running_loop().create_future()
        self.is_open = True
        made.append(self)

    async def is_well(self):
        return self.kernel_id not in self._kernels.dead

    async def end(self):
        await self._kernels.end(self.kernel_id)

    def let_go(self):
        self.is_open = False


made: list[Drawing] = []


@pytest.fixture
def ahead(monkeypatch):
    """Run an asynchronous test, which is given what pages are drawn with and its kernels."""
    monkeypatch.setattr(spare, "SOON", 0.0)
    monkeypatch.setattr(spare, "Drawing", Drawing)
    made.clear()

    def run(test, is_time=lambda: True):
        async def with_one():
            kernels = Kernels()
            await test(spare.Spare(kernels, is_time), kernels)

        asyncio.run(with_one())

    return run


async def pause():
    for _ in range(5):
        await asyncio.sleep(0.001)


def test_a_page_takes_the_kernel_that_is_ahead_and_the_next_one_a_new_one(ahead):
    async def test(drawings, kernels):
        drawings.prepare("python3")
        await pause()
        made[0].begun.set_result(None)
        await pause()
        assert kernels.kept == "kernel 0"
        assert await drawings.take("python3") is made[0]
        assert kernels.kept == ""
        assert kernels.expected == ["kernel 0"]
        assert await drawings.take("python3") is made[1]

    ahead(test)


def test_there_is_one_ahead_at_most_and_none_while_a_page_is_drawn(ahead):
    async def test(drawings, _):
        drawings.prepare("python3")
        await drawings.take("python3")
        await pause()
        assert len(made) == 1
        for _ in range(3):
            drawings.prepare("python3")
            await pause()
        assert len(made) == 2

    ahead(test)


def test_a_page_that_comes_while_it_starts_has_it(ahead):
    async def test(drawings, kernels):
        drawings.prepare("python3")
        await pause()
        assert await drawings.take("python3") is made[0]
        made[0].begun.set_result(None)
        await pause()
        assert kernels.kept == ""
        assert kernels.ended == []

    ahead(test)


@pytest.mark.parametrize(("name", "dead"), [("other", []), ("python3", ["kernel 0"])], ids=["other", "dead"])
def test_one_of_another_name_or_a_dead_one_is_ended(ahead, name, dead):
    async def test(drawings, kernels):
        drawings.prepare("python3")
        await pause()
        kernels.dead.update(dead)
        assert await drawings.take(name) is made[1]
        await pause()
        assert kernels.ended == ["kernel 0"]

    ahead(test)


def test_one_that_did_not_start_is_forgotten(ahead):
    async def test(drawings, kernels):
        drawings.prepare("python3")
        await pause()
        made[0].begun.set_exception(RuntimeError("no kernel"))
        await pause()
        assert kernels.ended == ["kernel 0"]
        assert await drawings.take("python3") is made[1]

    ahead(test)


def test_none_starts_before_it_is_time_nor_after_the_end(ahead):
    times = iter([False, False, True])

    async def test(drawings, _):
        drawings.prepare("python3")
        await pause()
        assert len(made) == 1
        drawings.end()
        assert not made[0].is_open
        drawings.prepare("python3")
        drawings.end()
        await pause()
        assert len(made) == 1

    ahead(test, lambda: next(times))


def test_the_kernel_that_is_ahead_shows_what_is_so_when_its_page_is_opened(tmp_path):
    told = tmp_path / "told"
    shows = (
        "import os; from pathlib import Path; "
        f"print(os.getpid(), os.environ['QUERY_STRING'], Path({str(told)!r}).read_text(),"
        "'ipywidgets' in globals(), __import__('ipywidgets').widgets.widget._instances)"
    )
    folder = write_notebook(tmp_path / "notebooks" / "00_start.ipynb", shows).parent
    told.write_text("old")
    with serving(tmp_path / "home", folder, soon=0.0) as server:
        server.come_in()
        assert " old False {}" in server.open_start().text
        assert soon(lambda: len(server.kernels()) == 2)
        ahead = max(server.kernels(), key=lambda kernel: kernel.create_time())
        told.write_text("new")
        page = server.ask("/voila/render/00_start.ipynb?application=7", cookies=True).text
        assert f"{ahead.pid} application=7 new False {{}}" in page
        assert soon(lambda: len(server.kernels()) == 3)
