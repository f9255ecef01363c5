import io
import logging

from tornado.websocket import WebSocketClosedError

from rebound.server import log


def _line(message, error=None):
    record = logging.LogRecord("tornado", logging.ERROR, "file.py", 1, message, (), None)
    if error is not None:
        record.exc_info = (type(error), error, error.__traceback__)
    return log.Scrubbed().format(record)


def test_an_error_is_its_class_and_place_and_not_its_text():
    try:
        raise ValueError("I am so angry at Larkhill")
    except ValueError as error:
        line = _line("Uncaught exception GET /x?application=1: I am so angry", error)
    assert "Larkhill" not in line
    assert "angry" not in line
    assert "ValueError" in line
    assert "test_log.py" in line


def test_an_error_inside_a_kernel_is_named_by_its_own_class():
    error = RuntimeError("private")
    error.ename = "ZeroDivisionError"
    assert "ZeroDivisionError" in _line("", error)


def test_a_page_that_was_closed_meanwhile_is_no_news():
    record = logging.LogRecord("asyncio", logging.ERROR, "file.py", 1, "never retrieved", (), None)
    assert log.is_news(record)
    record.exc_info = (WebSocketClosedError, WebSocketClosedError(), None)
    assert not log.is_news(record)


def test_what_was_asked_of_an_address_is_left_out():
    assert "CODE" not in _line("403 GET /open?once=CODE (127.0.0.1)")
    assert "/open" in _line("403 GET /open?once=CODE (127.0.0.1)")


def test_every_library_speaks_through_it(monkeypatch):
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    said = io.StringIO()
    monkeypatch.setattr("sys.stderr", said)
    try:
        log.quiet()
        logging.getLogger("anything").error("GET /a?b=private")
        logging.getLogger("anything").info("quiet")
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    assert "private" not in said.getvalue()
    assert "quiet" not in said.getvalue()
    assert "GET /a" in said.getvalue()
