import re
from importlib import metadata

from rebound import version


def test_the_version_is_the_installed_one():
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", version.version())


def test_a_checkout_that_was_never_installed_says_that_it_does_not_know(monkeypatch):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert version.version() == "unknown"
