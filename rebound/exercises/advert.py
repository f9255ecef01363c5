"""Stage 4, Bragging rights: the text of a job advertisement, to be answered with stories."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advert:
    """The text of an advertisement, as it was pasted in."""

    text: str = ""
