"""How many applications would show a difference, if there is one?"""

import math

from scipy.special import ndtri

POWER = 0.8
"""How often a difference that is there should be found with so many."""

FACTOR = 2.0
"""The difference that is asked about: twice the chance."""

MORE = 1.1
"""What permutations need beyond the formula: up to 12 in 100 in simulations."""


def needed(rate: float, alpha: float, factor: float = FACTOR, share: float = 0.5) -> float:
    """Return how many cases in all show ``factor`` times the ``rate`` in ``POWER`` of all searches.

    Args:
        rate: the chance without the difference, in between 0 and 1.
        alpha: the share of false claims that is allowed for this one comparison; for one of several attributes
            divided by how many there are.
        factor: how many times ``rate`` the other level has; their product is cut off at 1.
        share: the share of the cases at that other level, in between 0 and 1.

    Returns:
        The number before ``MORE`` is taken into account: for 0.1, 0.05 / 8 and 2 it is 649. Infinite where there
        is no difference to find.

    Source: the normal approximation for two proportions (Fleiss, Levin and Paik 2003, section 4.2).
    """
    other = min(1.0, rate * factor)
    if other == rate or not 0 < alpha < 1:
        return math.inf
    mean = (1 - share) * rate + share * other
    at_once = math.sqrt(mean * (1 - mean) / (share * (1 - share)))
    apart = math.sqrt(rate * (1 - rate) / (1 - share) + other * (1 - other) / share)
    return float((-ndtri(alpha / 2) * at_once + ndtri(POWER) * apart) ** 2 / (other - rate) ** 2)


def further(rate: float | None, alpha: float, n: int, comparisons: int = 1) -> int | None:
    """Return how many more cases would show even a doubling; None where that cannot be said.

    Args:
        rate: the overall chance; None, 0 and 1 say nothing.
        alpha: the share of false claims that is allowed for all ``comparisons`` together.
        n: how many cases there are; 0 more where these would have shown it.
        comparisons: how many attributes are looked at.
    """
    if not rate or rate >= 1:
        return None
    return max(0, math.ceil(MORE * needed(rate, alpha / max(comparisons, 1))) - n)
