"""The questions of stage 4: the ten cues that bring good work back to mind, and the steps of a story."""

from rebound.writing.prompts import Prompt

CUES: dict[str, Prompt] = {
    "saved": Prompt(
        "Where did you save time, money, or work?",
        "A shorter way, a cheaper one, something that nobody has to do any more.",
    ),
    "thanked": Prompt(
        "Who said thank you, and for what?",
        "If nothing comes to mind, search your messages for the word.",
    ),
    "without_me": Prompt(
        "What would have gone wrong without you?",
        "Something that you noticed, caught, or kept running.",
    ),
    "first": Prompt(
        "What were you the first to do?",
        "The first on the team, in the shop, in the class. It need not be large.",
    ),
    "taught": Prompt("Who did you teach something to?", "What could they do afterwards?"),
    "fixed": Prompt("What mess did you clear up?", "It may well have been somebody else's."),
    "kept_going": Prompt(
        "When did you keep going although it was hard?", "What made it hard, and what was there at the end?"
    ),
    "numbers": Prompt(
        "Which number moved while you were working on it?",
        "Up or down. If you remember it roughly, write “about”.",
    ),
    "in_writing": Prompt(
        "What did somebody put in writing about your work?",
        "A review, a reference, one line in a message. Copy the words if you have them.",
    ),
    "outside": Prompt(
        "What went well outside work?", "A club, a course, a neighbour, a family: work is not the only place."
    ),
}
"""The ten cues: what is asked, and where to look."""

RECALL: dict[str, Prompt] = {
    "cues": Prompt(
        "Ten cues, one line for each",
        "Take the first thing that comes to mind, about half a minute for each. Three lines are enough to go on "
        "with, eight are plenty. Your calendar, your sent mail and old thank-yous help.",
    ),
    "top_up": Prompt(
        "Two lines a week",
        "Good work is forgotten within months. Choose a moment that comes every week; then the list keeps itself.",
    ),
}
"""The steps of the list."""

STORY: dict[str, Prompt] = {
    "kind": Prompt(
        "Which story is it?",
        "Interviewers ask for one time in the past. Choose what happened in yours, and give it a name.",
    ),
    "situation": Prompt(
        "Where and when was it?",
        "A time, a place, the people: two sentences. It is the part that most easily gets too long.",
    ),
    "obstacle": Prompt(
        "What made it hard?",
        "What was in the way, and what would have been lost if nobody had done anything?",
    ),
    "action": Prompt(
        "What did you do?",
        "Three steps of your own, each with “I” and a verb. And one choice: what you did, over what, and why.",
    ),
    "result": Prompt(
        "What came of it?", "A number, or somebody who saw it, and what it changed for them. “About” is fine."
    ),
    "whole": Prompt(
        "All of it, once through",
        "Read it as if somebody else had written it. Below is the one thing that would help a listener most.",
    ),
    "vouch": Prompt(
        "Is it true, and may it be told?",
        "Numbers are true or say “about”. A client's name, or a figure that is not public, stays inside.",
    ),
    "you": Prompt(
        "What does it say about you?",
        "One sentence, for yourself. It helps when somebody asks what to make of the story.",
    ),
    "serves": Prompt(
        "Which questions does it answer?",
        "Tick those that you would tell it for. Two are enough; most stories answer more.",
    ),
    "aloud": Prompt(
        "Say it aloud",
        "Once, to the wall or to somebody. There is a clock and no recording. It gets shorter by itself.",
    ),
}
"""The steps of a story."""

CAR_SITUATION = Prompt(
    "Does it need a where and when?",
    "CAR begins with the challenge. Leave this empty, or keep it to one sentence; it counts with the challenge.",
)
"""What stands in place of the situation when a story is told as CAR."""

MIDDLE: dict[str, tuple[str, str]] = {
    "soar": ("Obstacle", "What made it hard?"),
    "star": ("Task", "What was there to do, and what made it hard?"),
    "car": ("Challenge", "What was the challenge?"),
}
"""Form of a story → what its second part is called, and the question for it."""

LOOK_IN = "Where to look: your calendar, your sent mail, thank-yous, reviews, photos, the shared drive."
"""Where lines of the list can be found."""
