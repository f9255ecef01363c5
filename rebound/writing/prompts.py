"""Every question that Rebound asks on its way through an exercise, and the sentence of help below it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prompt:
    """The heading of a step and the sentence that helps with it."""

    title: str
    help: str


COOL_OFF: dict[str, Prompt] = {
    "rate": Prompt(
        "How strong is it right now?",
        "Circle a number on each line. 0 is not at all, 10 is as strong as you know it.",
    ),
    "words": Prompt(
        "Which words come closest?",
        "Choose one to three. They are asked for once and then left alone.",
    ),
    "calm": Prompt(
        "Four minutes for the body",
        "A calmer body comes first; thinking about it can wait. Choose one way and stay with it.",
    ),
    "out_of_reach": Prompt(
        "Put it out of reach",
        "Nothing needs to be sent today. Tick what you have done; leave the rest.",
    ),
    "away": Prompt(
        "Twenty minutes with something else",
        "Choose one thing that takes up the whole head and has nothing to do with this. "
        "A pause helps only when it is filled; turning it over in the mind makes it worse.",
    ),
    "back": Prompt(
        "Back. How strong is it now?",
        "The dot under a line is your answer from before. Feelings also drift back by themselves; "
        "a change of two or more is worth noticing.",
    ),
    "by_mistake": Prompt(
        "Who might get today's anger by mistake?",
        "Anger looks for somebody near. One sentence that is ready beforehand is enough.",
    ),
    "let_go": Prompt(
        "Let it go, and make it count",
        "One line each. The second goes into your rejection log on the start page.",
    ),
}
"""The steps of the cool-off."""

STEPS: dict[str, dict[str, Prompt]] = {"cool_off": COOL_OFF}
"""Stage → its steps, for every stage that is there."""

ABSORBING = (
    "cook something",
    "a puzzle",
    "a slow walk",
    "call somebody about something else",
    "a game",
    "tidy one drawer",
)
"""Things to do for twenty minutes, as suggestions; the person's own comes first."""

CALM_WITHOUT_BREATHING: dict[str, str] = {
    "cold_water": "Hold your hands, then your face, under cold water. Half a minute, a pause, and again, "
    "about four minutes in all.",
    "muscle_release": "Tighten the fists for five seconds and let go for ten. Then the shoulders, the face, "
    "the stomach, the legs. Slowly, once around takes about four minutes.",
    "counting": "Look around you and count: all that is blue, all that is round, all that is made of wood. "
    "Begin again until about four minutes are over.",
}
"""What to do, for those who do not like to breathe by a bar."""

FIRST_WORDS = (
    "This is a workbook, not therapy, medical care, legal advice or a crisis service. It does not diagnose, "
    "and nobody reads it unless you share it. It cannot check on you. If you are in danger, contact your "
    "emergency number. If low mood lasts more than two weeks or stops you eating, sleeping or working, "
    "please see a professional."
)
"""What is said once, when Rebound is opened for the first time."""
