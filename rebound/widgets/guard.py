"""What happens when a callback fails: a sentence for the person, and never silence.

A ``ReboundError`` is its own sentence. Anything else is logged by its class and place, without the words
it may carry, and the person reads that it did not work.
"""

import logging
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any

from rebound import errors

Say = Callable[[str], None]

log = logging.getLogger(__name__)

_page: list[Say] = []


def speak_through(say: Say) -> None:
    """Let ``say`` show the problems of this page for which no nearer place was named."""
    _page[:] = [say]


def guarded(callback: Callable[..., Any], say: Say | None = None) -> Callable[..., Any]:
    """Return ``callback`` with its errors told to the person.

    Args:
        callback: what a control calls.
        say: shows one sentence near the control; without it, the page shows it.

    Returns:
        A function with the arguments and the result of ``callback``; after an error the result is None.
    """

    @wraps(callback)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return callback(*args, **kwargs)
        except Exception as error:
            tell(error, say)

    return call


def tell(error: Exception, say: Say | None = None) -> None:
    """Show the sentence for ``error`` through ``say``, or else at the foot of the page."""
    if not isinstance(error, errors.ReboundError):
        place = traceback.extract_tb(error.__traceback__)[-1]
        log.error("%s in %s, line %s", type(error).__name__, place.filename, place.lineno)
        error = errors.DidNotWork()
    for each in [say] if say else _page:
        each(str(error))
