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

NOT_PERSONAL: dict[str, Prompt] = {
    "kind": Prompt(
        "First, something kind",
        "For days on which it hurts a lot. Four short questions, without drama; leave out any of them.",
    ),
    "thought": Prompt(
        "What the no means to you",
        "Finish the sentence as it sounds in your head today. From here on it stays at the top of the page, "
        "where it can be looked at from outside.",
    ),
    "watcher": Prompt(
        "As a fair watcher would tell it",
        "Three to five sentences by somebody who sat in the room and wishes nobody ill. "
        "Your own name stands where you would say “I”.",
    ),
    "sides": Prompt(
        "What you know, and what you guess",
        "Each line of the thought goes to one side. What you saw, or heard them say, you know. "
        "The rest is a guess; a guess may be right, too.",
    ),
    "causes": Prompt(
        "What may have played a part?",
        "Tick what could be true here. Give each as many parts as it deserves; the bar keeps the whole at 100. "
        "Then say whether it is yours to influence. Six minutes are enough; a rough account will do.",
    ),
    "friend": Prompt(
        "What you would say to a friend",
        "The same no and the same causes, but it happened to somebody you like.",
    ),
    "and": Prompt(
        "It is true that …, and it is also true that …",
        "One hard fact, and one other fact beside it. Neither takes the other away.",
    ),
    "act": Prompt(
        "One next step",
        "Something that is yours to influence, one act for it, and one moment. Small is good.",
    ),
    "next_no": Prompt(
        "For the next no",
        "There may be another one. What you write here comes up by itself when you next log a rejection.",
    ),
}
"""The steps of Not personal."""

STEPS: dict[str, dict[str, Prompt]] = {"cool_off": COOL_OFF, "not_personal": NOT_PERSONAL}
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
