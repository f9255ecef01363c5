"""What an exercise says in a line: the numbers before, both numbers, how one calmed down, the plan."""

from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.cool_off import WAYS_TO_CALM, CoolOff
from rebound.exercises.plan import Plan


def before(body: CoolOff) -> str:
    """Return the ratings at the beginning, such as ``"anger 7, hurt 6"``; those that were given."""
    said = {"anger": body.anger_before, "hurt": body.hurt_before, "tension": body.tension_before}
    return ", ".join(f"{name} {number}" for name, number in said.items() if number is not None)


def both(body: CoolOff) -> str:
    """Return each rating that was given twice, such as ``"Anger 7, now 4."``, and not a word more."""
    pairs = {
        "Anger": (body.anger_before, body.anger_after),
        "Hurt": (body.hurt_before, body.hurt_after),
        "Tension": (body.tension_before, body.tension_after),
    }
    said = [f"{name} {was}, now {now}." for name, (was, now) in pairs.items() if None not in (was, now)]
    return " ".join(said)


def calm(body: CoolOff) -> str:
    """Return how the body was calmed, with the minutes where they are known."""
    if body.way != "breathing":
        return WAYS_TO_CALM[body.way]
    minutes = round(body.calm_seconds / 60)
    return f"breathed for {minutes} {'minute' if minutes == 1 else 'minutes'}" if minutes else "breathing"


def plan(body: CoolOff) -> str:
    """Return the plan for whoever is near as one if-then sentence, once both of its halves are there."""
    condition, words = _condition(body.if_asked), body.then_say.strip()
    return f"If {condition}, then I say: “{words}”" if condition and words else ""


def if_then(plan: Plan) -> str:
    """Return a plan as one sentence, such as ``"If it is Monday at nine, then I write two lines."``.

    Empty until both of its halves are there. A condition that begins with “when” keeps that word.
    """
    condition, act = _condition(plan.condition), plan.act.strip().rstrip(". ").removeprefix("I ")
    if not condition or not act:
        return ""
    opening = f"W{condition[1:]}" if condition.lower().startswith("when ") else f"If {condition}"
    return f"{opening}, then I {act.removeprefix('then ').removeprefix('I ')}."


def _condition(words: str) -> str:
    return words.strip().rstrip(",.…?! ").removeprefix("If ").removeprefix("if ")


def guess(body: AskForInsight) -> str:
    """Return the prediction of a request on one line, as ``guessed`` does."""
    return guessed(body.prediction, body.sure)


def guessed(prediction: str, sure: int | None) -> str:
    """Return a prediction on one line, such as ``"Too little pricing work. Sure: 60 of 100"``."""
    said = " ".join(prediction.split())
    how_sure = f"Sure: {sure} of 100" if sure is not None else ""
    stop = "" if not said or said[-1] in ".!?…" else "."
    return f"{said}{stop} {how_sure}".strip()


def counted(number: int, thing: str, things: str = "") -> str:
    """Return ``number`` with its noun, such as ``"1 line"`` or ``"6 lines"``; nothing for none."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}" if number else ""


def kept(lines: int, stories: int) -> str:
    """Return what is kept in the fourth stage, such as ``"6 lines, 2 stories"``; nothing while there is nothing."""
    said = (counted(lines, "line"), counted(stories, "story", "stories"))
    return ", ".join(each for each in said if each)
