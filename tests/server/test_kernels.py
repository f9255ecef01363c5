import asyncio
import contextlib
import contextvars
import gc
import html
import os
import socket
import stat
import sys
import weakref
from pathlib import Path

import psutil
import pytest
import zmq
from jupyter_client.kernelspec import NATIVE_KERNEL_NAME
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager

from rebound.server import door, kernels
from rebound.server.app import Workbook
from rebound.store.journal import Journal
from tests.server.conftest import CANARY
from tests.serving import START, serving, write_notebook

NOBODY = 65534


@pytest.fixture(scope="module")
def open_to_look_at(tmp_path_factory, notebooks):
    """A server in a folder that others may enter, with a page that shows the canary."""
    home = tmp_path_factory.mktemp("looked-at") / "home"
    for folder in (home.parent, *home.parent.parents):
        if folder.owner() == home.parent.owner() and folder != Path("/tmp"):
            folder.chmod(folder.stat().st_mode | 0o055)
    from rebound.store.journal import Journal

    Journal.open(home / "journal.sqlite3").settings.set("canary", CANARY)
    with serving(home, notebooks) as server:
        server.come_in()
        assert CANARY in server.open_start().text
        yield server


def _as_nobody(look) -> bytes:
    """Return what ``look`` finds when somebody else on this computer looks."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.write(writing, look())
        except BaseException as problem:
            os.write(writing, f"broken: {problem!r}".encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as found:
        return found.read()


def _read_all(paths):
    found = b""
    for path in paths:
        with contextlib.suppress(OSError):
            found += str(os.listdir(path)).encode() if os.path.isdir(path) else Path(path).read_bytes()
    return found


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="skipped: only root can look as somebody else")


@needs_root
def test_nobody_else_can_read_a_file_of_the_server_or_of_its_kernels(open_to_look_at):
    server = open_to_look_at
    pids = [server.process.pid, *(kernel.pid for kernel in server.kernels())]
    paths = [server.home, *server.home.rglob("*"), server.runtime(), *server.runtime().rglob("*")]
    paths += [f"/proc/{pid}/environ" for pid in pids]
    assert len(paths) > 5
    assert CANARY.encode() in _read_all(paths)
    assert _as_nobody(lambda: _read_all(paths)) == b""


@needs_root
def test_nobody_else_can_speak_to_a_kernel(open_to_look_at):
    sockets = [path for path in open_to_look_at.runtime().iterdir() if stat.S_ISSOCK(path.stat().st_mode)]
    assert len(sockets) >= 5

    def knock() -> bytes:
        opened = 0
        for path in sockets:
            with socket.socket(socket.AF_UNIX) as knocking:
                opened += not knocking.connect_ex(str(path))
        return str(opened).encode()

    assert _as_nobody(knock) == b"0"
    assert int(knock()) >= 5


@needs_root
def test_nobody_else_gets_a_word_from_the_port(open_to_look_at):
    def listen() -> bytes:
        said = b""
        for path in (
            "/",
            "/voila/render/00_start.ipynb",
            "/api/kernels",
            "/rebound/alive?nonce=1",
            "/open?once=1",
        ):
            said += open_to_look_at.ask(path).text.encode()
        return b"canary" if CANARY.encode() in said or not said else b"nothing"

    assert _as_nobody(listen) == b"nothing"


def test_no_port_of_a_kernel_says_a_word(open_to_look_at):
    [kernel] = open_to_look_at.kernels()
    ports = [each.laddr.port for each in kernel.net_connections("inet") if each.status == psutil.CONN_LISTEN]
    assert len(ports) <= 1

    def listen() -> bytes:
        with zmq.Context() as context, context.socket(zmq.SUB) as listening:
            listening.subscribe(b"")
            for port in ports:
                listening.connect(f"tcp://127.0.0.1:{port}")
            open_to_look_at.ask(START, cookies=True)
            return listening.recv() if ports and listening.poll(2000) else b""

    assert listen() == b""


def test_a_kernel_is_this_python_with_this_journal_and_writes_no_history(tmp_path):
    folder = tmp_path / "notebooks"
    write_notebook(
        folder / "00_start.ipynb",
        "import os, resource, sys",
        "enabled = get_ipython().history_manager.enabled",
        "print((sys.executable, os.environ['REBOUND_DATA'], enabled,"
        " resource.getrlimit(resource.RLIMIT_CORE), os.umask(0o077)))",
        "import warnings; warnings.warn('private words')",
        "import sys; print('private words', file=sys.__stderr__, flush=True)",
    )
    env = {"HOME": str(tmp_path / "person"), "IPYTHONDIR": str(tmp_path / "person" / "ipython")}
    (tmp_path / "person").mkdir()
    with serving(tmp_path / "home", folder, env) as server:
        server.come_in()
        said = html.unescape(server.open_start().text)
        assert repr((sys.executable, str(tmp_path / "home"), False, (0, 0), 63)) in said
        assert not list(server.runtime().rglob("history.sqlite*"))
        assert not list((tmp_path / "person").rglob("*history*"))
        assert "private words" not in server.log.read_text()


class Pages(kernels.PageKernels):
    """Kernels of which there is one, without a process; those that were ended are noted."""

    def __init__(self):
        super().__init__()
        self.ended = []
        self._kernels["one"] = None
        self._kernel_connections["one"] = 0

    async def end(self, kernel_id):
        self.ended.append(kernel_id)


@pytest.mark.parametrize(
    ("what_happens", "ended"),
    [("", []), ("+-", ["one"]), ("++-", []), ("+-+", []), ("+-+-", ["one", "one"])],
    ids=["nothing", "it went", "one of two went", "it came back", "it came back and went"],
)
def test_the_kernel_of_a_page_that_went_without_a_word_ends_unless_it_comes_back(
    monkeypatch, what_happens, ended
):
    monkeypatch.setattr(kernels, "NEVER_CAME_BACK", 0.0)

    async def test():
        pages = Pages()
        for each in what_happens:
            (pages.notify_connect if each == "+" else pages.notify_disconnect)("one")
        for _ in range(5):
            await asyncio.sleep(0)
        assert pages.ended == ended

    asyncio.run(test())


def test_what_a_page_left_in_circles_is_gone_soon_after_its_kernel(monkeypatch):
    monkeypatch.setattr(kernels, "QUIET", 0.0)

    class Left:
        pass

    async def test():
        left = Left()
        left.itself, seen = left, weakref.ref(left)
        del left
        Pages().remove_kernel("one")
        assert seen() is not None
        await asyncio.sleep(0.05)
        assert seen() is None

    gc.disable()
    try:
        asyncio.run(test())
    finally:
        gc.enable()


def test_python3_is_always_the_python_that_runs_rebound(tmp_path, monkeypatch):
    elsewhere = tmp_path / "kernels" / "python3"
    elsewhere.mkdir(parents=True)
    (elsewhere / "kernel.json").write_text(
        '{"argv": ["/elsewhere/python"], "language": "python", "display_name": "x"}'
    )
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    spec = kernels.OwnPython().get_kernel_spec(NATIVE_KERNEL_NAME)
    assert "/elsewhere/python" not in spec.argv
    assert "/elsewhere/python" not in str(kernels.OwnPython().get_all_specs()[NATIVE_KERNEL_NAME])


def test_the_sockets_folder_is_private_and_short_enough(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("long" * 30)))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / ("long" * 30)))
    (tmp_path / ("long" * 30)).mkdir()
    folder = kernels.runtime_folder("rebound-test")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert len(str(folder / kernels.SOCKET_NAME)) <= kernels.LONGEST_SOCKET
    folder.rmdir()


def test_what_a_killed_server_left_is_removed_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(kernels, "LONGEST_SOCKET", 1000)
    left = kernels.runtime_folder("rebound-aaaa")
    other = kernels.runtime_folder("rebound-bbbb")
    fresh = kernels.runtime_folder("rebound-aaaa")
    assert not left.exists()
    assert other.exists()
    assert fresh.exists()


def test_on_windows_the_kernels_speak_in_cipher(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert kernels.private().MappingKernelManager.transport_encryption == "required"


def test_elsewhere_they_speak_through_files():
    assert kernels.private().ConnectionFileMixin.transport == "ipc"


def test_what_waits_for_a_page_to_come_holds_nothing_of_the_request_for_it():
    class Request:
        pass

    asked = contextvars.ContextVar("asked")

    def answer(pages):
        request = Request()
        asked.set(request)
        pages.expect("one")
        return weakref.ref(request)

    async def test():
        seen = contextvars.copy_context().run(answer, Pages())
        gc.collect()
        assert seen() is None

    asyncio.run(test())


def test_all_kernels_of_a_workbook_tell_one_logger_what_happens_to_them(tmp_path):
    app = Workbook(tmp_path, door.read(tmp_path), Journal.open(tmp_path / "journal.sqlite3"))
    pages = kernels.PageKernels(parent=app)
    first, second = (ServerKernelManager(parent=pages) for _ in range(2))
    assert first.event_logger is second.event_logger
