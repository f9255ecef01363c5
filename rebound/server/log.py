"""What the server says about itself: little, to standard error, and never a word of the person's."""

import logging
import re
import traceback
from typing import Any

from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError


class Scrubbed(logging.Formatter):
    """Writes an error as its class and place, and an address without what was asked of it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for ``record``."""
        if record.exc_info and record.exc_info[1] is not None:
            return f"[Rebound] {record.levelname}: {place(record.exc_info[1])}"
        return f"[Rebound] {record.levelname}: " + re.sub(r"\?\S+", "?…", record.getMessage())


def place(error: BaseException) -> str:
    """Return where ``error`` came from, without its text: that may quote what the person wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {frames[-1].filename}, line {frames[-1].lineno}" if frames else ""
    name = getattr(error, "ename", type(error).__name__)
    return name + where


def is_news(record: logging.LogRecord) -> bool:
    """Return whether ``record`` says more than that a page was closed while it was being answered."""
    return not (record.exc_info and isinstance(record.exc_info[1], WebSocketClosedError | StreamClosedError))


def quiet() -> None:
    """Let every library speak through the scrubbed handler, and only when something is wrong."""
    handler = logging.StreamHandler()
    handler.setFormatter(Scrubbed())
    handler.addFilter(is_news)
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    logging.getLogger("tornado.general").setLevel(logging.ERROR)


def on_request(handler: Any) -> None:
    """Log a request only when the server failed on it."""
    if handler.get_status() >= 500:
        logging.getLogger("tornado.access").error(
            "%s %s answered %d", handler.request.method, handler.request.path, handler.get_status()
        )
