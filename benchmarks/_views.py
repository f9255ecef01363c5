"""Views of pages without a browser: what one asks of the server, and how it goes away."""

import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPResponse
from pathlib import Path

import psutil
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks import _serving
from rebound.server.warm.shared import NAME as SHARED

WARM = "rebound.server.warm.parent"
KERNEL_ID = re.compile(r'data-kernel="([\w-]+)"')
BROKEN = ("could not be opened", "An exception occurred")


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect, so that the cookie on it can be seen."""

    def redirect_request(self, *_: object) -> None:
        """Say that there is nothing to follow."""


@dataclass
class Visitor:
    """Somebody who came in by ``way_in`` and keeps the cookies that the server gives."""

    way_in: str
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.base = self.way_in.partition("/open")[0]
        self._ask(self.way_in)

    def view(self, notebook: str) -> str:
        """Return the id of the kernel of a new page; a page that broke ends the measurement."""
        page = self._ask(f"{self.base}/voila/render/{notebook}.ipynb").decode()
        found = KERNEL_ID.search(page)
        if found is None or any(words in page for words in BROKEN):
            raise SystemExit(f"A page of {notebook} was not whole.")
        return found[1]

    async def connect(self, kernel_id: str) -> WebSocketClientConnection:
        """Return a connection to the kernel, such as a page holds."""
        address = f"{self.base.replace('http', 'ws', 1)}/api/kernels/{kernel_id}/channels?session_id=view"
        headers = {"Cookie": self._cookies(), "Origin": self.base}
        return await websocket_connect(HTTPRequest(address, headers=headers))

    def leave(self, kernel_id: str) -> None:
        """Tell the server that the page is gone, as a browser does whose tab is closed."""
        self._ask(f"{self.base}/voila/api/shutdown/{kernel_id}", b"{}")

    def _cookies(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def _ask(self, address: str, body: bytes | None = None) -> bytes:
        headers = {"Cookie": self._cookies(), "Origin": self.base}
        headers["X-XSRFToken"] = self.cookies.get("_xsrf", "")
        asked = urllib.request.Request(address, data=body, headers=headers)
        try:
            with urllib.request.build_opener(Stay).open(asked, timeout=_serving.PATIENCE) as answer:
                self._keep(answer)
                return answer.read()
        except urllib.error.HTTPError as answer:
            if answer.code != 302:
                raise
            self._keep(answer)
            return b""

    def _keep(self, answer: HTTPResponse | urllib.error.HTTPError) -> None:
        for given in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = given.partition(";")[0].partition("=")
            self.cookies[name] = value


@contextmanager
def served(home: Path) -> Iterator[tuple[Visitor, psutil.Process]]:
    """Serve the journal in ``home``; yield somebody who came in, and the server's process."""
    command = [sys.executable, "-m", "rebound", "serve", "--no-browser"]
    with _serving.running(command, home, stdout=subprocess.PIPE, text=True) as process:
        way_in = re.search(r"http\S+", process.stdout.readline())[0]
        yield Visitor(way_in), psutil.Process(process.pid)


def kernels(below: psutil.Process) -> list[psutil.Process]:
    """Return the kernels of a server that runs in the process ``below``."""
    return [each for each in below.children(recursive=True) if _is_kernel(each)]


def is_forked(process: psutil.Process) -> bool:
    """Return whether ``process`` is a kernel that was forked from a warm parent."""
    warm = WARM in process.cmdline() and WARM in process.parent().cmdline()
    return warm and process.name() != SHARED


def _is_kernel(process: psutil.Process) -> bool:
    try:
        return is_forked(process) or "ipykernel_launcher" in process.cmdline()
    except psutil.NoSuchProcess:
        return False


def held(server: psutil.Process) -> dict[str, object]:
    """Return what a server and all its processes hold: megabytes (PSS), open files, processes, kernels."""
    while server.is_running():
        with suppress(psutil.NoSuchProcess):  # one of them ended while they were looked at
            all_ = [server, *server.children(recursive=True)]
            return {
                "mb": sum(each.memory_full_info().pss for each in all_) / 2**20,
                "server_mb": server.memory_full_info().pss / 2**20,
                "files": sum(each.num_fds() for each in all_),
                "processes": len(all_),
                "kernels": len(kernels(server)),
            }
    raise SystemExit("The server ended before it was measured.")


def wait_for_kernels(server: psutil.Process, most: int, seconds: float) -> float:
    """Return the seconds until no more than ``most`` kernels are left; too many after ``seconds`` end it all."""
    began = time.monotonic()
    while len(kernels(server)) > most:
        if time.monotonic() - began > seconds:
            raise SystemExit(f"{len(kernels(server))} kernels run after {seconds:g} seconds, and not {most}.")
        time.sleep(0.1)
    return time.monotonic() - began
