import os
import sys

import psutil
import pytest

from rebound.server.warm.keeper import Keeper, NotForkedError

pytestmark = pytest.mark.skipif(not Keeper.can_fork(), reason="kernels are not forked here")


def test_a_parent_that_cannot_be_begun_gives_no_kernel_and_leaves_nothing_open(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    before = psutil.Process().num_fds()
    keeper = Keeper(["colorsys"])
    keeper.begin()
    with pytest.raises(NotForkedError):
        keeper.fork(["-f", "kernel.json"], os.environ, ".")
    assert keeper.is_prepared()
    assert psutil.Process().num_fds() == before
