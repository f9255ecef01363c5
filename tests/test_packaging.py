"""What an installed copy says of itself: what it needs."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("name", ["voila", "anywidget"])
def test_what_we_use_beyond_its_documented_names_has_an_upper_bound(name):
    [needed] = [each for each in PROJECT["dependencies"] if re.match(rf"{name}\b", each)]
    assert re.search(r",<\d", needed)
