import asyncio
import http.client
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from jupyter_core.paths import jupyter_config_dir
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from rebound.server import lab as lab_server
from rebound.server import together
from tests.serving import PATIENCE, Serving, write_notebook

LAB = "import sys; from rebound.server.launch import lab; sys.exit(lab(for_two={for_two}))"


@contextmanager
def _lab(folder, for_two=False):
    env = {name: value for name, value in os.environ.items() if name != "JUPYTER_TOKEN"}
    env |= {"REBOUND_DATA": str(folder / "home"), "REBOUND_WORKSPACE": str(folder / "workspace")}
    env |= {"HOME": str(folder / "person"), "BROWSER": "/bin/true"}
    (folder / "person").mkdir()
    log = folder / "log"
    with log.open("ab") as errors:
        process = subprocess.Popen(
            [sys.executable, "-c", LAB.format(for_two=for_two)],
            cwd=folder / "person",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=env,
            text=True,
        )
    try:
        said = process.stdout.readline()
        found = re.fullmatch(r"Rebound is open at (\S+)\n", said)
        assert found, f"{said!r} {log.read_text()}"
        yield Serving(process, folder / "home", log, found[1])
    finally:
        process.send_signal(signal.SIGINT)
        status = process.wait(PATIENCE)
        process.stdout.close()
    assert status == 0


def _config(lab):
    page = lab.ask("/lab", cookies=True).text
    found = re.search(r'id="jupyter-config-data" type="application/json">(.*?)</script>', page, re.S)
    return json.loads(found[1])


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """JupyterLab over a workspace, with a browser that has come in."""
    with _lab(tmp_path_factory.mktemp("lab")) as server:
        assert server.come_in().status == 302
        server._keep(server.ask("/lab", cookies=True))
        yield server


def test_the_one_time_address_leads_into_the_notebook(lab):
    again = lab.ask(lab.address.removeprefix(lab.base))
    assert again.status == 403
    assert "press Enter" in again.text
    assert lab.ask("/lab/tree/00_start.ipynb", cookies=True).status == 200


@pytest.mark.parametrize("path", ["/api/contents", "/files/00_start.ipynb", "/api/kernels", "/api/sessions"])
def test_without_the_cookie_there_is_nothing(lab, path):
    assert lab.ask(path).status in (302, 403)
    assert lab.ask(path, host="evil.example", cookies=True).status == 403


def test_there_are_no_terminals_and_nothing_asks_another_host(lab):
    assert lab.ask("/api/terminals", cookies=True).status == 404
    config = _config(lab)
    assert config["news"] == {"disabled": True}
    assert set(together.IN_THE_BROWSER) <= set(config["disabledExtensions"])
    asked = lab.ask("/lab/api/settings/@jupyterlab/apputils-extension:notification", cookies=True)
    assert json.loads(asked.text)["settings"] == {"fetchNews": "false", "checkForUpdates": False}
    assert lab.ask("/lab", cookies=True).headers["Content-Security-Policy"].count("'self'") > 5


def test_a_key_pressed_in_a_control_is_no_command(lab, browser):
    write_notebook(lab.home.parent / "workspace" / "mine" / "keys.ipynb", "# A scale", SCALE)
    with browser.new_context() as profile:
        kept = [{"name": name, "value": each, "url": lab.base} for name, each in lab.cookies.items()]
        profile.add_cookies(kept)
        page = profile.new_page()
        page.goto(f"{lab.base}/lab/tree/mine/keys.ipynb")
        page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        page.locator(".jp-CodeCell").click()
        page.keyboard.press("Shift+Enter")
        hurt, cells = (
            page.get_by_role("radiogroup", name="Hurt").get_by_role("radio"),
            page.locator(".jp-Cell"),
        )
        hurt.nth(3).focus()
        before = cells.count()
        for key in ("Space", "ArrowRight", "d", "d", "b"):
            page.keyboard.press(key)
        assert hurt.nth(4).is_checked()
        assert cells.count() == before
        assert page.locator(".jp-CodeCell").first.inner_text().count("Rating") == 2


SCALE = """
from ipywidgets import VBox
from rebound.widgets.look import Look
from rebound.widgets.rating import Rating
VBox([Look(), Rating("Hurt")])
"""


def test_a_shipped_notebook_is_saved_without_what_it_showed_and_an_own_one_with_it(lab):
    workspace = lab.home.parent / "workspace"
    for path in ("00_start.ipynb", "mine/own.ipynb"):
        notebook = json.loads((workspace / "00_start.ipynb").read_text("utf-8"))
        code = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
        code["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "private words"}]
        notebook["metadata"]["widgets"] = {"state": "private words"}
        saved = lab.ask(
            f"/api/contents/{path}",
            "PUT",
            {"type": "notebook", "content": notebook},
            cookies=True,
            Origin=lab.base,
            X_XSRFToken=lab.cookies["_xsrf"],
        )
        assert saved.status in (200, 201), saved.text
    assert "private words" not in (workspace / "00_start.ipynb").read_text()
    assert "private words" in (workspace / "mine" / "own.ipynb").read_text()


def test_its_kernels_have_the_journal_and_private_sockets_and_end_with_it(tmp_path):
    with _lab(tmp_path) as server:
        server.come_in()
        server._keep(server.ask("/lab", cookies=True))
        assert server.post("/api/kernels", {"name": "python3"}).status == 201
        [kernel] = server.kernels()
        assert kernel.environ()["REBOUND_DATA"] == str(tmp_path / "home")
        assert "--HistoryManager.enabled=False" in kernel.cmdline()
        connection = json.loads(Path(kernel.cmdline()[kernel.cmdline().index("-f") + 1]).read_text())
        assert connection["transport"] == "ipc"
        shown = " ".join([*kernel.cmdline(), *psutil.Process(server.process.pid).cmdline()])
        assert server.address.partition("once=")[2] not in shown
    assert not kernel.is_running()
    assert (tmp_path / "log").read_text() == ""
    with pytest.raises((OSError, http.client.HTTPException)):
        server.ask("/")


def test_two_people_share_a_notebook_each_by_an_address_of_their_own_and_nothing_of_it_is_kept(tmp_path):
    pytest.importorskip("jupyter_server_ydoc")
    with _lab(tmp_path, for_two=True) as server:
        said = server.process.stdout.readline()
        theirs = re.fullmatch(r"For the second person, in a browser of their own: (\S+)\n", said)[1]
        names = set()
        for address in (server.address, theirs):
            server.address = address
            server.cookies.clear()
            server.come_in()
            server._keep(server.ask("/lab", cookies=True))
            names.add(json.loads(server.ask("/api/me", cookies=True).text)["identity"]["name"])
        assert names == {"you", together.COACH}
        assert not set(together.IN_THE_BROWSER) & set(_config(server).get("disabledExtensions", ()))
        assert asyncio.run(_first_word_of_room(server))
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert [path for path in written if re.search(r"ystore|collaboration|file_id|\.y$", path)] == []
    assert (tmp_path / "log").read_text() == ""


@pytest.mark.parametrize("is_heeded", [True, False])
def test_at_the_end_no_settings_of_the_persons_own_are_removed(home, tmp_path, monkeypatch, is_heeded):
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    for name in ("JUPYTER_NO_CONFIG", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("REBOUND_WORKSPACE", str(tmp_path / "workspace"))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(theirs))
    made = []

    def serve_and_forget(shared):
        made.append(jupyter_config_dir())
        os.environ["JUPYTER_NO_CONFIG"] = ""

    monkeypatch.setattr(lab_server, "_serve", serve_and_forget)
    if not is_heeded:
        monkeypatch.setattr(lab_server, "jupyter_config_dir", lambda: str(theirs))
    assert lab_server.run() == 0
    assert theirs.exists()
    assert not is_heeded or not Path(made[0]).exists()


async def _first_word_of_room(server):
    """Open the start page's notebook as JupyterLab does where it is shared, and return what comes first."""
    asked = server.ask(
        "/api/collaboration/session/00_start.ipynb",
        "PUT",
        {"format": "json", "type": "notebook"},
        cookies=True,
        Origin=server.base,
        X_XSRFToken=server.cookies["_xsrf"],
    )
    room = json.loads(asked.text)
    address = f"ws://127.0.0.1:{server.port}/api/collaboration/room/json:notebook:{room['fileId']}"
    cookies = "; ".join(f"{name}={value}" for name, value in server.cookies.items())
    socket = await websocket_connect(
        HTTPRequest(f"{address}?sessionId={room['sessionId']}", headers={"Cookie": cookies})
    )
    first = await asyncio.wait_for(socket.read_message(), PATIENCE)
    socket.close()
    return first
