"""How often something happens in general: a figure with whose it is, where and when, or why there is none."""

from dataclasses import dataclass

from rebound.widgets.html import Fragment, Words, fragment


@dataclass(frozen=True, slots=True)
class Rate:
    """A figure that can be shown, because it is known whose it is.

    Attributes:
        figure: the figure in words, such as ``"About 2 of 3"``.
        says: what it counts, such as ``"finalists hear a no"``.
        whose: among whom it was counted, such as ``"Small firms"``.
        country: where.
        years: when, such as ``"2016 to 2017"``.
    """

    figure: str
    says: str
    whose: str
    country: str
    years: str

    @property
    def words(self) -> str:
        """What stands after the figure."""
        return f" {self.says}. {self.whose}, {self.country}, {self.years}."


def rate_words(rate: Rate | str) -> Fragment:
    """Return the note for ``rate``: the figure and its source, or the sentence that says why there is none."""
    if isinstance(rate, Rate):
        return fragment("<b>{figure}</b>{words}", figure=rate.figure, words=rate.words)
    return fragment("{why}", why=rate)


class BaseRate(Words):
    """The note in the margin beside a cause.

    Args:
        rate: the figure; or a sentence that says that none is shown and why.
    """

    def __init__(self, rate: Rate | str):
        super().__init__(value=fragment("<p class='rb-note rb-base'>{words}</p>", words=rate_words(rate)))
        self.add_class("rb")

    def __repr__(self) -> str:
        return "<BaseRate>"
