"""What an installed copy says of itself: what it needs, and its licences."""

import re
import tomllib
from pathlib import Path

import pytest

from rebound.server.warm import provisioner

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("name", ["voila", "anywidget"])
def test_what_we_use_beyond_its_documented_names_has_an_upper_bound(name):
    [needed] = [each for each in PROJECT["dependencies"] if re.match(rf"{name}\b", each)]
    assert re.search(r",<\d", needed)


def test_every_licence_of_what_ships_is_named_and_goes_with_it():
    files = {name.rpartition("/")[2]: (ROOT / name).read_text("utf-8") for name in PROJECT["license-files"]}
    bundled = re.findall(r"(?m)^\S+ \d[\w.]*, (\S+)$", files["THIRD_PARTY.txt"])
    assert len(bundled) > 20
    assert "Apache License" in files["tone_model_licence.txt"]
    assert {"BSD-3-Clause", "Apache-2.0", *bundled} == set(PROJECT["license"].split(" AND "))


def test_what_we_tell_jupyter_of_has_our_name_and_the_one_by_which_it_is_asked_for():
    [name] = PROJECT["entry-points"]["jupyter_client.kernel_provisioners"]
    assert name == provisioner.NAME
    assert name.startswith("rebound-")
