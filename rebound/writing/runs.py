"""How often noes come in a row, as an *if*: arithmetic of runs, and nobody's own chance."""

ONE_IN: dict[str, int] = {"three": 3, "four": 4, "six": 6}
"""How often each final round may end in an offer, “one time in …”, to try out.

One in three is what 4.7 final visits for 1.5 offers come to (small firms, United States, 2016 to 2017: see
``data/base_rates.json``); the others are there to see how much hangs on it.
"""

NOES: dict[str, int] = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
"""How many noes in a row, by their word."""

FEW = 0.2
"""Below this share it is said of a hundred times, not of ten."""


def share(one_in: int, noes: int) -> float:
    """Return how often ``noes`` final rounds in a row end without an offer, each apart from the others.

    Args:
        one_in: each of them ends in an offer one time in this many.
        noes: how many.

    Returns:
        A share from 0 to 1.
    """
    return float((1 - 1 / one_in) ** noes)


def sentence(one_in: str, noes: str) -> str:
    """Return the sentence for words of ``ONE_IN`` and ``NOES``, such as “three” and “three”."""
    often = share(ONE_IN[one_in], NOES[noes])
    times = f"{round(often * 10)} times in 10" if often >= FEW else f"{round(often * 100)} times in 100"
    return (
        f"If each final round ended in an offer one time in {one_in}, {noes} noes in a row "
        f"would come up about {times}."
    )
