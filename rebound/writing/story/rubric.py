"""The eight things that a listener looks for in a story, and the one that is worth doing next. No grade."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rebound.exercises.story import Story
from rebound.writing.story import counts, decision, doing, event, obstacle, outcome

SHORT, LONG = 0.25, 0.40
"""Share of the words for the situation: up to a quarter is good, over two fifths is said (evidence: applicants
tell too much situation and too little action)."""

LEAST, FEW, MANY, MOST = 120, 195, 280, 350
"""Words of a whole story: 195 to 280 take 90 to 120 seconds; under 120 and over 350 a listener is lost."""

STEPS_OF_MINE = 3
"""Steps with “I” from which an action is clearly the teller's."""

STEP_OF: dict[str, str] = {
    "result": "result",
    "mine": "action",
    "short": "situation",
    "obstacle": "obstacle",
    "decision": "action",
    "event": "situation",
    "length": "",
    "fits": "serves",
}
"""What is looked for → the step where it can be mended, in the order of what helps a listener most."""

FIXES: dict[tuple[str, int], str] = {
    ("result", 0): "What came of it is not there yet. One sentence is enough; a number may say “about”.",
    ("result", 1): "The result is in words. Is there a number, or somebody who saw it and said so?",
    ("mine", 0): "The action does not say what you did yourself. Which of the steps were yours?",
    ("mine", 1): "Some of the steps are yours. Three with “I” and a verb show them: first, then, at the end.",
    ("short", 0): "The beginning takes {share} % of the words. A quarter is enough; which sentences can go?",
    ("short", 1): "The beginning takes {share} % of the words. A quarter is enough; one sentence can go.",
    ("obstacle", 0): "What made it hard is not said yet. What was in the way?",
    ("obstacle", 1): "It says what was in the way. What would have happened if nobody had done anything?",
    ("decision", 0): "The steps are there. Which one did you choose, over what, and why?",
    (
        "decision",
        1,
    ): "A choice can be heard. What else could you have done, and why this? One sentence is enough.",
    ("event", 0): "It says how things usually are. Which one time was it? Begin with when and where.",
    ("event", 1): "It is one event. With a time, a place or a person, a listener sees it sooner.",
    (
        "length",
        0,
    ): "{words} words take about {time}; 90 seconds to two minutes are easiest to follow. {length}",
    (
        "length",
        1,
    ): "{words} words take about {time}; 90 seconds to two minutes are easiest to follow. {length}",
    ("fits", 0): "It belongs to no question yet. Which two could it answer?",
    ("fits", 1): "It belongs to one question. Which other one could it answer?",
}
"""What is looked for, and how far it is there → the next fix."""


@dataclass(frozen=True, slots=True)
class Fix:
    """The next thing worth doing: what it is about, the step where it can be done (empty: any), one sentence."""

    about: str
    step: str
    sentence: str

    @property
    def key(self) -> str:
        """What it is remembered by when it is left as it is."""
        return f"fix:{self.about}"


def level(about: str, story: Story) -> int:
    """Return how far one of the eight is there in ``story``: 0 not, 1 in part, 2 there."""
    match about:
        case "result":
            return outcome.result(story.result)
        case "mine":
            return mine(story.action)
        case "short":
            return _short(counts.opening(counts.lengths(story), story.form))
        case "obstacle":
            before = f" {story.situation}" if story.form != "soar" else ""
            return obstacle.hard(story.obstacle + before)
        case "decision":
            return decision.decided(story.action)
        case "event":
            return event.specific(" ".join([story.situation, story.obstacle, story.action]))
        case "length":
            return _long_enough(_total(story))
    return min(2, len(story.questions))


def mine(action: str) -> int:
    """Return 0 if ``action`` has no “I”, 1 if in part, 2 from three steps of one's own and no more of “we”."""
    found = doing.doing(action)
    if found.mine >= STEPS_OF_MINE and found.ours <= found.mine:
        return 2
    return 1 if found.own else 0


@lru_cache(maxsize=1000)
def next_fix(story: Story) -> Fix | None:
    """Return the one thing that would help a listener most, or None when all is there or was left as it is.

    What is not there at all comes before what is there in part; once it is found, the others are not looked for.
    """
    found: dict[str, int] = {}
    for about in STEP_OF:
        if f"fix:{about}" not in story.left:
            found[about] = level(about, story)
        if found.get(about) == 0:
            break
    about = min(found, key=found.__getitem__, default="")
    if not about or found[about] == 2:
        return None
    step = "action" if about == "length" and _total(story) < FEW else STEP_OF[about]
    return Fix(about, step, FIXES[about, found[about]].format_map(_figures(story)))


def spoken(seconds: int) -> str:
    """Return ``seconds`` as one says them, such as ``"1 min 48 s"``."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def _figures(story: Story) -> Mapping[str, object]:
    total = _total(story)
    share = round(100 * counts.opening(counts.lengths(story), story.form))
    return {"share": share, "words": total, "time": spoken(counts.seconds(total)), "length": _length(total)}


def _total(story: Story) -> int:
    return sum(counts.lengths(story).values())


def _length(total: int) -> str:
    """Return what can be done about a story of ``total`` words, with a round number of them."""
    if total < FEW:
        return f"There is room for about {_tens(FEW - total)} more words, most of them for what you did."
    return f"About {_tens(total - MANY)} words can go; the beginning has most to spare."


def _tens(words: int) -> int:
    return max(10, round(words, -1))


def _short(share: float) -> int:
    return 2 if share <= SHORT else 1 if share <= LONG else 0


def _long_enough(words: int) -> int:
    if FEW <= words <= MANY:
        return 2
    return 1 if LEAST <= words <= MOST else 0
