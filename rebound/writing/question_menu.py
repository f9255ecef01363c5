"""The questions that can be asked of an employer: the words to ask them in, and the article's own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        words: how to ask it.
        second: how it reads as the second of two; empty: as it is.
        agency: how to ask an agency, which only knows what its client said; empty: as it is.
        article: the article's own question, verbatim; empty where it has none.
        why: why these words.
    """

    words: str
    why: str
    second: str = ""
    agency: str = ""
    article: str = ""


MENU: dict[str, Question] = {
    "advice": Question(
        words="If you could give me one piece of advice for similar roles, what would it be?",
        second="And if you could give me one piece of advice for similar roles, what would it be?",
        agency="From what your client told you, what one piece of advice would you give me for similar roles?",
        why="In four experiments people who were asked for advice said more that could be used than people "
        "who were asked for feedback. It looks ahead, and nobody has to defend a decision.",
    ),
    "requirement": Question(
        words="Was there a required skill or experience that I was missing?",
        second="And was there a required skill or experience that I was missing?",
        agency="Did your client name a skill or experience that I was missing?",
        why="It is about a fact, and can be answered in one line.",
    ),
    "strengths": Question(
        words="What came across as my strongest point for this role?",
        second="And what came across as my strongest point for this role?",
        agency="What did your client see as my strongest point?",
        article="How did you perceive my strengths?",
        why="The same question, narrower: one point and this role are easier to answer than “strengths”.",
    ),
    "not_the_fit": Question(
        words="Was there a part of the process where a stronger answer or example would have helped?",
        second="And was there a part of the process where a stronger answer or example would have helped?",
        agency="Was there a point where a stronger answer or example from me would have helped?",
        article="At what point in the process did you realize I was not the right fit for the job?",
        why="The article's words ask them to justify a decision; in writing that reads like a "
        "cross-examination. These ask for the same moment, and for what would help.",
    ),
    "department": Question(
        words="If you see a better match for my profile in another team, I would be glad to hear about it.",
        agency="If you see a better match for my profile with another client, I would be glad to hear about it.",
        article="Would you see me better suited for a different department?",
        why="It opens the same door without asking for a verdict, and no answer is needed to keep it open.",
    ),
}
"""What can be asked, by its code in ``ask_for_insight.QUESTIONS``: the advice first."""


def reason(code: str) -> str:
    """Return why the question ``code`` is asked in these words, with the article's own where it has any."""
    asked = MENU[code]
    return f"The article asks: “{asked.article}” {asked.why}" if asked.article else asked.why


def worded(code: str, verbatim: bool, agency: bool, second: bool) -> str:
    """Return the question ``code`` as it stands in a message.

    Args:
        code: one of ``MENU``.
        verbatim: whether the article's own words are wanted, where it has any.
        agency: whether an agency is asked.
        second: whether another question stands before it.
    """
    asked = MENU[code]
    if verbatim and asked.article:
        return asked.article
    if agency and asked.agency:
        return f"And {asked.agency[0].lower()}{asked.agency[1:]}" if second and asked.second else asked.agency
    return (second and asked.second) or asked.words
