"""Every kind of entry with the record class of its body, and what is special about some."""

from rebound.exercises.accomplishment import Accomplishment
from rebound.exercises.advert import Advert
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.check_in import CheckIn
from rebound.exercises.coach_answer import CoachAnswer
from rebound.exercises.coach_session import CoachSession
from rebound.exercises.cool_off import CoolOff, ParkedDraft
from rebound.exercises.lesson import Lesson
from rebound.exercises.not_personal import NextSetback, NotPersonal
from rebound.exercises.plan import Plan
from rebound.exercises.question import Question
from rebound.exercises.recall import Recall
from rebound.exercises.reply import Reply
from rebound.exercises.share import Share
from rebound.exercises.story import Story
from rebound.exercises.writing_course import FreeWriting, WritingCourse

Body = (
    CheckIn
    | CoolOff
    | ParkedDraft
    | Lesson
    | Plan
    | Reply
    | Accomplishment
    | Recall
    | Story
    | Advert
    | NotPersonal
    | NextSetback
    | Question
    | AskForInsight
    | WritingCourse
    | FreeWriting
    | Share
    | CoachAnswer
    | CoachSession
)

BODIES: dict[str, type] = {
    "check_in": CheckIn,
    "cool_off": CoolOff,
    "parked_draft": ParkedDraft,
    "lesson": Lesson,
    "plan": Plan,
    "reply": Reply,
    "accomplishment": Accomplishment,
    "recall": Recall,
    "story": Story,
    "advert": Advert,
    "not_personal": NotPersonal,
    "next_setback": NextSetback,
    "question": Question,
    "ask_for_insight": AskForInsight,
    "writing_course": WritingCourse,
    "free_writing": FreeWriting,
    "share": Share,
    "coach_answer": CoachAnswer,
    "coach_session": CoachSession,
}
"""Kind of entry → the record class that checks its body."""

UNVERSIONED = frozenset({"parked_draft", "free_writing"})
"""Kinds of which no version is kept, and which leave the backups when they are deleted."""

CHOSEN = frozenset(
    {
        "step", "skipped", "words", "way", "out_of_reach", "written_already", "second_of",
        "purpose", "state", "grew_from", "request", "values",
        "tags", "cue", "kind", "form", "line", "questions", "gaps", "left",
        "works_on", "earlier", "put_away_for", "attribute", "first", "second",
        "spoke", "worth", "addressee", "verbatim", "english", "manner", "left_as_is", "asked",
        "came", "as_guessed", "heard",
        "round_and_round", "keep", "course", "days",
        "sealed", "ticked", "opened", "packet_id", "items",
        "answer_id", "comments", "their_questions", "plans", "minutes", "agreed", "story",
    }
)  # fmt: skip
"""Fields of a body that hold a choice or a place and not the person's own words: where two pages differ in
one, the later counts; where they differ in words, both are kept."""
