import socket

import pytest

from rebound import errors
from rebound.server import ports


@pytest.mark.parametrize("own", ["127.0.0.1", "127.8.0.1", "::1", "localhost"])
def test_this_computer_may_be_listened_on(own):
    ports.check(own)


@pytest.mark.parametrize("other", ["0.0.0.0", "::", "192.168.0.4", "example.org", "", "10.0.0.1"])
def test_an_address_that_others_can_reach_is_refused(other):
    with pytest.raises(errors.NotLoopback):
        ports.check(other)


def test_the_first_free_port_of_those_wanted_is_taken():
    with socket.create_server(("127.0.0.1", 0)) as taken, socket.create_server(("127.0.0.1", 0)) as other:
        free = other.getsockname()[1]
        other.close()
        found = ports.listen(taken.getsockname()[1], free)
        assert found.getsockname() == ("127.0.0.1", free)
        found.close()


def test_where_every_wanted_port_is_taken_there_is_another():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        found = ports.listen(taken.getsockname()[1], None)
        assert found.getsockname()[1] != taken.getsockname()[1]
        found.close()


def test_a_number_that_is_no_port_does_no_harm():
    found = ports.listen(99999999)
    assert found.getsockname()[0] == "127.0.0.1"
    found.close()
