"""What every record checks of its fields: a value among the allowed ones, a number in its range."""

from collections.abc import Collection
from typing import Any

from rebound import errors


def one_of(name: str, value: object, allowed: Collection[Any]) -> None:
    """Raise ``errors.NotAllowed`` unless ``value`` is one of those ``allowed`` for the field ``name``."""
    if value not in allowed:
        raise errors.NotAllowed(name, value, "one of " + ", ".join(repr(each) for each in allowed))


def all_of(name: str, values: tuple[str, ...], allowed: Collection[str]) -> None:
    """Raise ``errors.NotAllowed`` unless every one of ``values`` is ``allowed``."""
    for value in values:
        one_of(name, value, allowed)


def numbers(record: object, *names: str, highest: int = 10) -> None:
    """Raise ``errors.RatingOutOfRange`` unless each field is a whole number from 0 to ``highest``, or none."""
    for name in names:
        value = getattr(record, name)
        if value is not None and (type(value) is not int or not 0 <= value <= highest):
            raise errors.RatingOutOfRange(name, value, highest)
