"""The arguments of a kernel, and what a kernel that was told them is."""

import sys

import pytest
from ipykernel import ipkernel
from ipykernel.kernelapp import IPKernelApp
from IPython.core import shellapp

from rebound.server.warm import become


@pytest.fixture
def app():
    return IPKernelApp()


def test_the_usual_arguments_are_told_without_the_reader_of_a_command_line(app):
    assert become._is_told(app, ["-f", "/k.json", "--HistoryManager.enabled=False", "--Session.key=b''"])
    assert app.connection_file == "/k.json"
    assert app.config.HistoryManager.enabled.get_value(IPKernelApp.capture_fd_output) is False
    assert app.config.Session.key == "b''"


@pytest.mark.parametrize(
    "arguments",
    [[], ["-f"], ["--f=/k.json"], ["-f", "/k.json", "--debug"], ["-f", "/k.json", "--matplotlib=inline"]],
)
def test_any_other_argument_is_left_to_it(app, arguments):
    before = app.config.copy()
    assert not become._is_told(app, arguments)
    assert app.config == before


def test_no_module_is_listed_for_a_debugger_and_then_all_are_there_again(monkeypatch):
    monkeypatch.setattr(sys, "argv", [])
    with become._no_list_of_modules():
        assert ipkernel.sys.modules == shellapp.sys.modules == {}
        assert ipkernel.sys.version_info == sys.version_info
        shellapp.sys.argv = ["told"]
        assert sys.argv == ["told"]
    assert ipkernel.sys is shellapp.sys is sys
