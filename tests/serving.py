"""A real server in a process of its own, and a client that says exactly what it is told to say."""

import http.client
import http.server
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import psutil

from rebound.server.warm.shared import NAME as SHARED

RUN = (
    "import sys; from rebound.server import spare; spare.SOON = {soon}; "
    "from rebound.server.launch import serve; sys.exit(serve(**{arguments!r}, folder={folder}))"
)
NEVER = 1e6
"""Seconds until a kernel is started ahead of its page: so that those that run are those that have pages."""

START = "/voila/render/00_start.ipynb"
PATIENCE = 60
WARM = "rebound.server.warm.parent"
"""What stands in the command of the process that forks kernels, and in that of each kernel it forked."""


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass
class Serving:
    """A server that runs."""

    process: subprocess.Popen
    home: Path
    log: Path
    address: str = ""
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def port(self) -> int:
        return int(self.address.split(":")[2].split("/")[0])

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str,
        method: str = "GET",
        body: object = None,
        cookies: bool = False,
        host: str | None = None,
        **headers: str,
    ) -> Answer:
        """Send one request, with no header but those that are named."""
        said = {name.replace("_", "-"): value for name, value in headers.items()}
        said["Host"] = f"127.0.0.1:{self.port}" if host is None else host
        if cookies:
            said["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), said)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace") if answer.status != 101 else ""
            return Answer(answer.status, dict(answer.getheaders()), text)
        finally:
            connection.close()

    def come_in(self) -> Answer:
        """Use the printed address, and keep the cookie that it gives."""
        answer = self.ask(self.address.removeprefix(self.base))
        self._keep(answer)
        return answer

    def open_start(self) -> Answer:
        """Open the start page as a browser that has come in, and keep what it gives."""
        answer = self.ask(START, cookies=True)
        self._keep(answer)
        return answer

    def post(self, path: str, body: object) -> Answer:
        """Send ``body`` as a page of ours does."""
        return self.ask(
            path, "POST", body, cookies=True, Origin=self.base, X_XSRFToken=self.cookies.get("_xsrf", "")
        )

    def _keep(self, answer: Answer) -> None:
        name, _, value = answer.headers.get("Set-Cookie", "").partition(";")[0].partition("=")
        if name:
            self.cookies[name] = value

    def kernels(self) -> list[psutil.Process]:
        """The kernels of this server that are alive."""
        below = psutil.Process(self.process.pid).children(recursive=True)
        return [each for each in below if _is_kernel(each)]

    def runtime(self) -> Path:
        """The folder in which the sockets of this server's kernels lie, of which there is one at least."""
        return Path(self.kernels()[0].environ()["IPYTHONDIR"]).parent

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """Ask the server to end, and return its exit status."""
        self.process.send_signal(by)
        return self.process.wait(PATIENCE)


def _is_kernel(process: psutil.Process) -> bool:
    """Return whether ``process`` is a kernel, and not one that has just ended."""
    try:
        command = process.cmdline()
        if WARM in command:
            return WARM in process.parent().cmdline() and process.name() != SHARED
        return "ipykernel_launcher" in command
    except psutil.NoSuchProcess:
        return False


@contextmanager
def serving(
    home: Path,
    folder: Path | None = None,
    env: Mapping[str, str] | None = None,
    soon: float = NEVER,
    **arguments: object,
) -> Iterator[Serving]:
    """Serve ``folder``, or the shipped notebooks, for the journal in ``home`` until the block is left.

    Args:
        home: the person's own folder.
        folder: the notebooks.
        env: what the environment has besides.
        soon: the seconds after a page until a kernel is started ahead of the next.
        arguments: what ``serve`` is given besides.
    """
    arguments = {"open_browser": False, **arguments}
    given = None if folder is None else f"__import__('pathlib').Path({str(folder)!r})"
    home.parent.mkdir(parents=True, exist_ok=True)
    log = home.parent / f"{home.name}.log"
    with log.open("ab") as errors:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", RUN.format(arguments=arguments, folder=given, soon=soon)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, "REBOUND_DATA": str(home), **(env or {})},
            text=True,
        )
    try:
        said = process.stdout.readline()
        found = re.fullmatch(r"Rebound is open at (\S+)\n", said)
        assert found, f"the server said {said!r} and {log.read_text()}"
        yield Serving(process, home, log, found[1])
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(PATIENCE)
        process.stdout.close()


@contextmanager
def listening(answer: Callable[[str], bytes], port: int = 0) -> Iterator[tuple[int, list]]:
    """Listen on a port as another program would: give ``answer`` to each path, and note what was asked."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = answer(self.path)
            sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked.append((self.command, self.path, dict(self.headers), sent))
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port, asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def write_notebook(path: Path, *cells: str) -> Path:
    """Write a notebook of code cells; a cell that begins with ``#`` is prose."""
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    )
    for number, cell in enumerate(cells):
        make = nbformat.v4.new_markdown_cell if cell.startswith("#") else nbformat.v4.new_code_cell
        notebook.cells.append(make(cell, id=f"cell-{number}"))
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    return path


def soon(true, seconds: float = PATIENCE) -> bool:
    """Return whether ``true()`` holds within ``seconds``."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.1)
    return bool(true())
