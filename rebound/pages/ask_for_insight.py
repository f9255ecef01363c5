"""Stage 1, Ask for insight: a request from the facts to the day it may go, and the day an answer comes."""

from ipywidgets import HTML, VBox, Widget

from rebound.exercises.ask_for_insight import (
    ADDRESSEES,
    ENGLISH,
    MANNERS,
    MOST_QUESTIONS,
    WORTH,
    AskForInsight,
)
from rebound.pages.parts import asking, desk, facts_step, message, plans, resting, silence
from rebound.pages.parts.another_text import another_text
from rebound.pages.parts.answering import Answering
from rebound.pages.parts.asking import Asking
from rebound.pages.parts.safety_card import SafetyCard
from rebound.widgets.fold import Fold
from rebound.widgets.html import fragment, html
from rebound.widgets.look import Look
from rebound.widgets.step import Step
from rebound.writing import prompts, request, sentences
from rebound.writing.question_menu import MENU, reason

_asking: Asking | None = None
_answering: Answering | None = None


def begin() -> VBox:
    """Open the request in hand, or an empty one, and return the head of the page."""
    global _asking, _answering
    journal, about = desk.journal(), desk.asked("application")
    entry = asking.in_hand(journal, about)
    offered = asking.to_be_asked(journal)
    application_id = entry.application_id if entry else about or (offered.application.id if offered else None)
    _asking = Asking(journal, entry, application_id, opened_at=resting.opened_at(entry))
    _answering = Answering(_asking)
    head = html("")
    _asking.draw(
        lambda _: setattr(head, "value", _shown("<p class='rb-note'>About {words}.</p>", _head(_asking)))
    )
    return VBox([Look(), head])


def _here() -> Asking:
    if _asking is None:
        begin()
    return _asking


def facts() -> Step:
    """Ask which no this is about, and show what the history knows of it."""
    here = _here()
    return here.step("facts", facts_step.controls(here), answer=lambda _: _head(here))


def worth() -> Step:
    """Help to decide whether anybody is there who could answer."""
    here = _here()
    advice = html("")

    def advise(body: AskForInsight) -> None:
        advice.value = _shown("<p>{words}</p>", prompts.WORTH_ASKING.get(body.spoke, ""))

    here.draw(advise)
    return here.step(
        "worth",
        [
            here.choice("spoke", "Did anyone there talk with you?", {"yes": "yes", "no": "no, only a form"}),
            advice,
            here.choice("worth", "Will you ask?", {code: words for code, words in WORTH.items() if code}),
            Fold(
                "Why many say nothing, and which legal routes there are",
                [_said(prompts.WHY_SILENT, prompts.LEGAL_ROUTES)],
            ),
            Fold("I suspect discrimination", [_said(prompts.DISCRIMINATION)]),
        ],
        answer=lambda body: WORTH[body.worth] if body.worth else "",
        on_continue=lambda: facts_step.decide(here),
    )


def who() -> Step:
    """Ask for the one person to whom the request goes."""
    here = _here()
    roles = {code: words for code, words in ADDRESSEES.items() if code}
    return here.step(
        "who",
        [
            here.choice("addressee", "Who is it?", roles, style="radios"),
            here.words(
                "name",
                "Their name, as you would greet them",
                sort="line",
                help="for example: Ines, or Ms Okafor",
            ),
            here.words(
                "address",
                "Their address, if you have it",
                sort="line",
                help="Only for opening your mail program.",
            ),
            here.words(
                "also_met", "Who else gave you their time?", sort="line", help="for example: Tomas and Priya"
            ),
            here.yes("insider", "I work at this company already."),
        ],
        answer=lambda body: ", ".join(
            each for each in (body.name, ADDRESSEES[body.addressee] if body.addressee else "") if each
        ),
    )


def guess() -> Step:
    """Ask for the prediction: what they will say, how sure, and the impression that was wanted."""
    here = _here()
    card = SafetyCard(here.journal)
    here.draw(lambda body: card.look(body.prediction))
    return here.step(
        "guess",
        [
            here.words("prediction", "Your guess, in about three lines"),
            here.rating("sure", "How sure are you?", low="a wild guess", high="certain", top=100),
            here.words(
                "impression",
                "Three words that you wanted to leave with them",
                sort="line",
                help="for example: calm, exact, curious",
            ),
            card,
        ],
        answer=sentences.guess,
    )


def questions() -> Step:
    """Offer the questions, the advice first, each with its reason and the article's own words."""
    here = _here()
    words = {code: each.words for code, each in MENU.items()}
    return here.step(
        "questions",
        [
            here.several(
                "questions",
                "Up to two",
                words,
                most=MOST_QUESTIONS,
                style="ticks",
                notes={code: reason(code) for code in MENU},
            ),
            message.article_words(here),
        ],
        answer=lambda body: "; ".join(words[code] for code in body.questions),
    )


def ingredients() -> Step:
    """Ask for what the draft is made of: one thing liked, the open door, the name below it, the English."""
    here = _here()
    left = html("")

    def tell(_: AskForInsight) -> None:
        names = [prompts.PARTS_OF_DRAFT[each] for each in request.left_out(here.body, here.facts)]
        left.value = _shown("<p class='rb-note'>{words}</p>", message.not_in_it(names))

    here.draw(tell)
    return here.step(
        "parts",
        [
            here.words(
                "liked",
                "One thing you liked",
                sort="line",
                help="for example: walking through the churn case with Tomas",
            ),
            here.words(
                "door",
                "What you would like to be thought of for",
                sort="line",
                help="for example: other analytics roles",
            ),
            message.signature(here),
            here.choice("manner", "How it should sound", MANNERS),
            here.choice("english", "Which English", ENGLISH),
            left,
        ],
        answer=lambda body: ", ".join(each for each in (body.liked, body.door) if each),
        go="Write the draft",
    )


def write() -> Step:
    """Show the draft with notes beside it; every word can be changed."""
    return message.step(_here())


def rest() -> Step:
    """Let the message rest until the morning; then it can be copied or opened in the mail program."""
    return resting.step(_here())


def if_silent() -> Step:
    """Plan for silence; once it is long enough, offer one reminder and a good end."""
    return silence.step(_here())


def support() -> Step:
    """Plan to ask one person for one thing by one day."""
    here = _here()
    form = plans.plan_form(
        here,
        "support",
        condition="If …",
        condition_help="for example: it is Thursday evening",
        act="then I …",
        act_help="for example: ask Jun to read my reply before I act on it",
    )
    return here.step(
        "support", [form], answer=lambda _: plans.said(here, "support"), go="Finish", on_continue=here.finish
    )


def look_back() -> VBox:
    """Return the closing words of the request. Empty until its end is reached."""
    here = _here()
    closing = html("")
    here.draw(lambda body: setattr(closing, "value", resting.closing(here) if body.finished_at else ""))
    return VBox([closing]).add_class("rb").add_class("rb-closing")


# --- the day an answer comes ---


def answer_came() -> VBox:
    """Return the head of the day an answer comes: how to begin, or the own words that stand above it."""
    _here()
    return _answering.head()


def able() -> Step:
    """Ask how able one feels to use whatever the answer says; below five the values come first."""
    return _answer().able()


def values() -> Step:
    """Offer to write on two or three of thirteen values, before the answer is read."""
    return _answer().values()


def paste() -> Step:
    """Take the employer's words, the day on which they came, or that they give no reasons."""
    return _answer().paste()


def sort() -> Step:
    """Sort each sentence with one key: impression, requirement, not about me, can't use."""
    return _answer().sort()


def beside() -> Step:
    """Show the prediction beside the reply, and ask for the gap in words."""
    return _answer().beside()


def attempt() -> Step:
    """Ask for one thing to try, and let it become a plan."""
    return _answer().attempt()


def look_again() -> VBox:
    """Return the closing words of the reply, and what was predicted and came before. Empty until then."""
    return _answer().look_again()


def read_another() -> Widget:
    """Return the place to have any other text read before it goes out; nothing of it is kept."""
    return another_text(_here().journal)


def _answer() -> Answering:
    _here()
    return _answering


def _head(here: Asking) -> str:
    return asking.header(here.line)


def _said(*paragraphs: str) -> HTML:
    return html("{all}", all=fragment.joined(fragment("<p>{words}</p>", words=each) for each in paragraphs))


def _shown(template: str, words: str) -> str:
    """Return ``words`` in their template, or nothing at all where there are none."""
    return fragment(template, words=words) if words else ""
