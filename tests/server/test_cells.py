import asyncio
from queue import Empty

import pytest

from rebound.server import cells


class Client:
    """What talks to a kernel that says, for each cell by its code, what is in ``says``."""

    def __init__(self, says, alive=True):
        self.says, self.alive = says, alive
        self.asked, self.coming = [], []

    def execute(self, code, silent=False, store_history=True):
        assert not store_history
        self.asked.append(code)
        for kind, content in self.says.get(code, [idle]):
            self.coming.append({"parent_header": {"msg_id": code}, "msg_type": kind, "content": content})
            self.coming[-1]["header"] = {"msg_type": kind}
        return code

    async def get_iopub_msg(self, timeout):
        if not self.coming:
            raise Empty
        return self.coming.pop(0)

    async def is_alive(self):
        return self.alive


idle = ("status", {"execution_state": "idle"})
busy = ("status", {"execution_state": "busy"})
wrong = ("error", {"ename": "ValueError", "evalue": "private", "traceback": []})


def says(text, name="stdout"):
    return ("stream", {"name": name, "text": text})


def run(client, *codes, **environment):
    return asyncio.run(cells.run(client, codes, environment))


def test_all_cells_are_sent_before_the_first_has_answered_and_shown_apart():
    client = Client({"a": [busy, says("first"), idle], "c": [busy, says("third"), says("more"), idle]})
    shown = run(client, "a", "b", "c")
    assert client.asked[1:] == ["a", "b", "c"]
    assert [[each.text for each in outputs] for outputs in shown] == [["first"], [], ["third", "more"]]


def test_the_environment_is_given_before_the_first_cell():
    client = Client({})
    run(client, "a", QUERY_STRING="page='1'")
    space = {}
    exec(client.asked[0].replace("__import__('os').environ", "given"), {"given": space})
    assert space == {"QUERY_STRING": "page='1'"}


def test_warnings_are_not_shown_nor_what_other_questions_say():
    client = Client({"a": [says("warned", "stderr"), says("shown"), idle]})
    client.coming.append({"parent_header": {}, "msg_type": "stream", "content": {"text": "stray"}})
    [[output]] = run(client, "a")
    assert output.text == "shown"


def test_nothing_after_a_cell_that_broke():
    shown = run(Client({"b": [wrong, idle], "c": [says("never"), idle]}), "a", "b", "c")
    assert len(shown) == 2
    assert [cells.broke(outputs) for outputs in shown] == ["", "ValueError"]


def test_a_cell_that_takes_too_long_counts_as_broken():
    shown = run(Client({"a": [says("begun")]}), "a", "b")
    assert [[each.output_type for each in outputs] for outputs in shown] == [["stream", "error"]]


def test_a_kernel_that_died_is_told():
    with pytest.raises(RuntimeError, match="died"):
        run(Client({"a": []}, alive=False), "a")
