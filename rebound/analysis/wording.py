"""Numbers as plain words: counts first, chances as so many in a hundred, never more than is known."""

from datetime import date

from rebound.analysis.likely import likely

LESS_THAN = (1000, 500, 200, 100, 50, 20, 10)
"""How rare luck can be said to be: fewer than 1 of so many searches."""


def many(n: float, thing: str) -> str:
    """Return ``n`` with the name of what is counted: "1 day", "2 days", "6.5 days"."""
    return f"{n:,.1f}".removesuffix(".0") + f" {thing}" + "s" * (n != 1)


def had_time(n: int) -> str:
    """Return how many have had the time in which employers answer: "1 application had its time"."""
    return f"{many(n, 'application')} had {'its' if n == 1 else 'their'} time"


def day(on: date) -> str:
    """Return a day with its year: "9 October 2026"."""
    return f"{on.day} {on:%B %Y}"


def part(k: int, n: int, low: float | None, high: float | None) -> str:
    """Return "8 of 22 (likely 12 to 46 in 100)"; for none of n how large the chance could still be."""
    if low is None or high is None:
        return f"{k} of {n}"
    if k == 0:
        return f"0 of {n} (the chance could still be up to about {one_in(float(likely(0, n)[1]))})"
    return f"{k} of {n} (likely {in_hundred(low, high)})"


def in_hundred(low: float, high: float) -> str:
    """Return "12 to 46 in 100"; both ends are rounded outward, so that the words are not surer than the numbers."""
    first, last = int(100 * low + 1e-9), min(100, -int(-100 * high // 1))
    return f"{first} to {last} in 100"


def one_in(share: float) -> str:
    """Return "1 in 18" for a small share, "6 in 10" for one that is not."""
    if share >= 0.45:
        return f"{round(10 * share)} in 10" if share < 0.95 else "nearly all"
    return f"1 in {max(2, round(1 / share))}" if share > 0 else "none"


def rare(p: float) -> str:
    """Return how rare luck is, in words that do not overstate it: "in fewer than 1 of 100 searches like yours"."""
    limit = next((each for each in LESS_THAN if p < 1 / each), None)
    return f"in fewer than 1 of {limit:,} searches like yours" if limit else "quite often"


def rounded(n: int) -> int:
    """Return a number that nobody knows to the last digit: 650 for 647."""
    step = 1 if n < 20 else 5 if n < 100 else 10 if n < 1000 else 50
    return round(n / step) * step


def listed(parts: list[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
