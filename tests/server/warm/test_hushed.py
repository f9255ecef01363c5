from rebound.server.warm import hushed
from tests.server.warm.conftest import PATIENCE

OPEN = "import comm; comm.create_comm(target_name='{name}', data={{'private': 'words'}}).send({{'more': 1}})"


def test_a_comm_speaks_once_a_front_end_has_opened_one(run):
    async def test(kernel):
        async with kernel(extra_arguments=[hushed.ARGUMENT]) as one:
            heard = []

            async def open_(name):
                code = OPEN.format(name=name)
                await one.client.execute_interactive(code, timeout=PATIENCE, output_hook=heard.append)

            await open_("early")
            assert [each["msg_type"] for each in heard if "comm" in each["msg_type"]] == []
            asked = {"comm_id": "c", "target_name": "of-the-front-end", "data": {}}
            one.client.shell_channel.send(one.client.session.msg("comm_open", asked))
            await open_("late")
            said = [each for each in heard if each["msg_type"] in ("comm_open", "comm_msg")]
            assert [each["msg_type"] for each in said] == ["comm_open", "comm_msg"]
            assert said[0]["content"]["target_name"] == "late"

    run(test)


def test_a_widget_that_was_made_before_tells_its_changes(run):
    async def test(kernel):
        async with kernel(extra_arguments=[hushed.ARGUMENT]) as one:
            assert await one.says("from ipywidgets import IntText; made = IntText(1)") == ""
            asked = {"comm_id": "c", "target_name": "of-the-front-end", "data": {}}
            one.client.shell_channel.send(one.client.session.msg("comm_open", asked))
            heard = []
            await one.client.execute_interactive("made.value = 2", timeout=PATIENCE, output_hook=heard.append)
            [said] = [each["content"]["data"] for each in heard if each["msg_type"] == "comm_msg"]
            assert said["state"] == {"value": 2}

    run(test)


def test_a_kernel_that_was_not_told_to_listen_first_speaks_at_once(run):
    async def test(kernel):
        async with kernel() as one:
            heard = []
            code = OPEN.format(name="early")
            await one.client.execute_interactive(code, timeout=PATIENCE, output_hook=heard.append)
            assert "comm_open" in [each["msg_type"] for each in heard]

    run(test)
