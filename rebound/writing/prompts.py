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
        "Circle a number on each line. 0 is not at all, 10 is as strong as it gets.",
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
        "For days on which it hurts a lot. Four short questions, without drama; leave any of them out.",
    ),
    "thought": Prompt(
        "What the no means to you",
        "Finish the sentence as it sounds in your head today, and say how far you believe it. From here on it "
        "stays at the top of the page, where it can be looked at from outside.",
    ),
    "watcher": Prompt(
        "As a fair watcher would tell it",
        "Three to five sentences by somebody who sat in the room and wishes nobody ill. "
        "Your own name stands where you would say “I”.",
    ),
    "sides": Prompt(
        "What you know and guess",
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
        "Two facts and an “and”",
        "One hard fact, and one other fact beside it. Neither takes the other away. Then the two numbers again; "
        "the dot is your answer from before.",
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

ASK_FOR_INSIGHT: dict[str, Prompt] = {
    "facts": Prompt(
        "What happened",
        "Which no is this about? Only the facts, and they are mostly here already.",
    ),
    "worth": Prompt(
        "Is it worth asking?",
        "If a person talked with you, somebody can answer. If it was only a form, mostly nobody can.",
    ),
    "who": Prompt(
        "Who will you ask?",
        "One person, ideally whoever told you. A message to the whole panel is answered by nobody.",
    ),
    "guess": Prompt(
        "What will they say?",
        "Before you ask: where were you strongest, where weakest? Three lines will do. They stand beside the "
        "answer later, and the difference is what you cannot find out alone.",
    ),
    "questions": Prompt(
        "One or two questions",
        "Advice first: it gets more that can be used than feedback does. A third question turns it into homework.",
    ),
    "parts": Prompt(
        "What goes into it",
        "A few words each; the draft makes sentences of them. Leave blank what you do not have.",
    ),
    "message": Prompt(
        "Your message",
        "Thanks, one thing you liked, the decision accepted, your question, the door left open. Change every "
        "word you want.",
    ),
    "rest": Prompt(
        "Let it rest",
        "After a night you read it with fresh eyes. Rebound never sends anything: when its time has come, you "
        "copy it or open it in your mail program.",
    ),
    "silence": Prompt(
        "If no answer comes",
        "Silence is the usual answer: of candidates asked in 2022, 60 of 100 in Europe and 71 of 100 in North "
        "America were never given a reason. It says nothing about you.",
    ),
    "support": Prompt(
        "Who can you ask?",
        "One person, for one thing, by one day. It need not be about this no.",
    ),
}
"""The steps of a request, to the day on which it goes or is closed."""

REPLY: dict[str, Prompt] = {
    "able": Prompt(
        "Before you read it again",
        "How able do you feel to use whatever this says? Below 5, a few minutes with what matters to you come "
        "first; you can skip them.",
    ),
    "values": Prompt(
        "What matters to you",
        "Only for you, and as short as you like. Two lines of it stand above their answer.",
    ),
    "paste": Prompt(
        "Their words",
        "Paste what they wrote, or write down what they said. A bland answer is usually policy and no verdict.",
    ),
    "sort": Prompt(
        "What is each sentence about?",
        "Sort them as you would sort the post. What you cannot use, you need not carry.",
    ),
    "beside": Prompt(
        "Beside what you had guessed",
        "Both stand here as they were written. What differs may be an impression that you leave and cannot see, or "
        "only how carefully they had to write.",
    ),
    "try": Prompt(
        "One thing to try",
        "The smallest change that answers what they said, at the next occasion that comes.",
    ),
}
"""The steps of the day on which an answer comes."""

WRITING_COURSE = (
    "Fifteen to twenty minutes of writing, alone and for nobody, on three or four days with a night "
    "between them. You may feel a bit worse right after; what good it does comes later, and it is small. "
    "It is not for everybody, and you can stop on any day."
)
"""What the writing course is, before it is begun."""

ROUND_AND_ROUND = "Do you find yourself going round and round on why?"

WRITING_ELSEWHERE = (
    "Then writing on about it may keep the circle going; in a study of recently separated people who searched for "
    "a meaning, it did. The four minutes for the body above break it better, and so does a look from outside."
)
"""What is said to somebody whose thoughts go in circles."""

WRITE_FREELY = (
    "Write what you really think and feel about this no, and about what else in your life it touches. Grammar "
    "does not matter, and you need not finish a thought."
)

WRITING_WAITS = (
    "That was all for today. The next day is tomorrow or the day after; the start page will tell you."
)

WRITING_ENOUGH = "Three days are enough. A fourth can close it, if you want one."

WRITING_GETS_HEAVIER = (
    "It has ended heavier than it began, two days running. For some people writing is not the way, and stopping "
    "here is the better choice. If it stays heavy, it can help to tell somebody today."
)
"""What is said where the stop rule holds."""

WRITING_IS_OVER = (
    "The course is over. Feelings drift back by themselves too; what the writing does shows over weeks."
)

WORTH_ASKING: dict[str, str] = {
    "yes": "Then it is worth asking: whoever talked with you has seen something that you cannot see. Even a "
    "reason that stings helps; people who are told one find the decision fairer.",
    "no": "Then it mostly leads to nothing: where nobody met you, nobody can say how you came across. Leaving it "
    "is fine. "
    "If you ask all the same, keep it to one question.",
}
"""Whether anybody talked with the person → what that means for asking."""

PARTS_OF_DRAFT: dict[str, str] = {
    "name": "their name",
    "also_met": "who else gave you time",
    "liked": "what you liked",
    "door": "what you would like to be thought of for",
}
"""Field of a request → what it is called where the draft leaves it out."""

WHY_SILENT = (
    "Many companies have a rule against giving reasons. A reason in writing can be used in a dispute, so lawyers "
    "advise silence. A bland answer is usually policy, not a verdict on you."
)

LEGAL_ROUTES = (
    "There are legal routes to see what was written about you: in the United Kingdom and the European Union you "
    "can ask for the data that a company keeps on you, interview notes among them, and it has a month to answer. "
    "Such a route is adversarial and can end the relationship. It is not part of this exercise, Rebound drafts "
    "nothing for it, and this is not legal advice."
)

DISCRIMINATION = (
    "If you want to write because you suspect discrimination: this exercise is not built for that. Before you "
    "write to the employer, talk to an adviser, such as ACAS in the United Kingdom, the EEOC in the United "
    "States, a union or a lawyer. There are time limits."
)
"""What is said to somebody who suspects discrimination; no wording is offered."""

STEPS: dict[str, dict[str, Prompt]] = {
    "ask_for_insight": ASK_FOR_INSIGHT,
    "cool_off": COOL_OFF,
    "not_personal": NOT_PERSONAL,
}
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
