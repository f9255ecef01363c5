"""The warm parent: a process with its imports done and one thread, which forks a kernel for each request.

It must hold no thread, no event loop and no ZeroMQ context when it forks, for a child inherits the locks of
such things and not what would release them. Before each fork it counts its threads, and refuses if there
are more than its own.

A name ``module:function`` among the modules is a function to share (``shared.py``).

A request is one line of JSON, ``{"arguments": …, "environment": …, "folder": …}``, with the reading end of
a pipe; the answer is ``{"pid": …}``, with a pidfd of the kernel. They go through a socket that
was given to it at birth, so that nobody else can ask, and nothing is seen in any process's arguments.
"""

import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from rebound.server.warm import become, holes
from rebound.server.warm.shared import Sharing

IPYTHON = (
    "ipykernel.kernelapp",
    "rebound.server.warm.hushed",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "tornado.platform.asyncio",
    "sqlite3",
    "psutil",
)
"""What every IPython kernel imports, some of it only once it runs."""

UNFIT: dict[str, int] = {"pid": 0}
"""The answer where no kernel can be forked, for something that was imported runs a thread."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a kernel is to be."""

    arguments: list[str]
    environment: dict[str, str]
    folder: str
    life: int


def main() -> None:
    """Fork at each request until the server ends; import, meanwhile, what the arguments name."""
    server, prepared, *modules = sys.argv[1:]
    asked = socket.socket(fileno=int(server))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # 10 MB in each kernel that nobody debugs
    gc.disable()
    sharing = Sharing()
    for name in IPYTHON:
        importlib.import_module(name)
    _freeze()
    request = _serve(asked, _preparing(modules, sharing, int(prepared)), sharing)
    if request:
        asked.close()
        os.close(int(prepared))
        _become(request)


def _serve(server: socket.socket, coming: Iterator[bool], sharing: Sharing) -> Request | None:
    """Fork at each request; return it in the child, and None in the parent once the server has gone.

    Of what is ``coming``, the first is done before the first fork and the rest when nobody waits.
    """
    next(coming)
    while True:
        while not select.select([server], [], [], 0)[0] and next(coming, False):
            pass
        if server not in select.select([server, sharing.watched], [], [])[0]:
            if not _is_fit():
                return None
            if sharing.begin():
                server.close()
                gc.enable()
                sharing.answer()
                os._exit(0)
            continue
        line, fds = _next(server)
        if not line:
            return None
        request = Request(**json.loads(line), life=fds[0])
        if not _is_fit():
            server.sendall(json.dumps(UNFIT).encode())
            return None
        pid = os.fork()
        if pid == 0:
            sharing.stop_answering()
            return request
        os.close(request.life)
        _answer(server, pid)


def _preparing(modules: list[str], sharing: Sharing, prepared: int) -> Iterator[bool]:
    """Import one of ``modules`` at each step; last fill the holes that this has left, and tell ``prepared``."""
    for name in modules:
        module, _, function = name.partition(":")
        imported = importlib.import_module(module)
        if function:
            sharing.share(imported, function)
        _freeze()
        yield True
    holes.fill()
    _freeze()
    os.write(prepared, b"1")
    yield True


def _is_fit() -> bool:
    """Return whether this process can be forked: one whose imports run a thread can not."""
    return len(os.listdir("/proc/self/task")) == 1


def _freeze() -> None:
    """Keep the collector from touching, and so copying, what children share; and the cache of attributes too.

    Each name that a child puts there would take the place of one of the parent's, and count its references.
    """
    gc.collect()
    gc.freeze()
    sys._clear_type_cache()


def _answer(server: socket.socket, pid: int) -> None:
    answer = json.dumps({"pid": pid}).encode()
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:  # it has ended already
        server.sendall(answer)
    else:
        socket.send_fds(server, [answer], [watched])
        os.close(watched)


def _next(server: socket.socket) -> tuple[bytes, list[int]]:
    """Return the next line and what came with it; an empty line where there is none."""
    line, fds = b"", []
    while not line.endswith(b"\n"):
        piece, more, _, _ = socket.recv_fds(server, 65536, 1)
        if not piece:
            return b"", []
        line += piece
        fds += more
    return line, fds


def _become(request: Request) -> None:
    """Be the kernel that ``request`` asks for, from its own session to its own chance, until it ends."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(request.environment)
    time.tzset()
    os.chdir(request.folder)
    sys.argv = ["ipykernel_launcher", *request.arguments]
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    gc.enable()
    threading.Thread(target=_end_with_server, args=(request.life,), daemon=True).start()

    become.kernel(request.arguments)


def _end_with_server(life: int) -> None:
    """End this kernel when nobody holds the other end of ``life`` any more."""
    gone = select.poll()
    gone.register(life, 0)
    gone.poll()
    os._exit(1)


if __name__ == "__main__":
    main()
