"""Stage 3, Not personal: from what the no means to a fair account and one act, one step to a function."""

from ipywidgets import VBox

from rebound import clock
from rebound.exercises.not_personal import NotPersonal
from rebound.pages.parts import desk, look_again, next_act, setback
from rebound.pages.parts.account import Account, beside_the_account
from rebound.pages.parts.head import about, application_asked_for, called, in_hand, kept_from_before
from rebound.pages.parts.numbers import numbers_now
from rebound.pages.parts.plans import plan_form
from rebound.pages.parts.safety_card import SafetyCard
from rebound.pages.parts.sitting import Sitting
from rebound.pages.parts.two_sides import TwoSides
from rebound.widgets.button import button
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.look import Look
from rebound.widgets.pin import Pin
from rebound.widgets.rating import Rating
from rebound.widgets.step import Step
from rebound.writing import gate, prompts, thought

UNPINNED = ("kind", "thought")
"""Steps at which the thought is not pinned: before it is written, and where it is."""

DRIFT = "Both also drift by themselves; a small change in one sitting says little."
"""What is said beside the two numbers, so that nobody reads too much into them."""

_sitting: Sitting | None = None


def begin() -> VBox:
    """Open the sitting in hand, or an empty one, and return the head of the page.

    An empty one begins with the kind step when today's numbers ask for it, else with the thought.
    """
    global _sitting
    journal = desk.journal()
    entry = in_hand(journal, "not_personal")
    first = "kind" if gate.kind_first(numbers_now(journal)) else "thought"
    _sitting = Sitting(
        journal,
        "not_personal",
        prompts.NOT_PERSONAL,
        entry=entry,
        application_id=application_asked_for(journal),
        opened_at="" if entry and entry.body.step else first,
    )
    again = look_again.offer(_sitting)
    return VBox([Look(), about(_sitting), kept_from_before(_sitting), again])


def pinned() -> Pin:
    """Return the thought as it stays at the top of the page, from the step after it on."""
    here, pin = _here(), Pin(label="The thought you look at")

    def show(body: NotPersonal) -> None:
        shown = here.here not in UNPINNED and not body.finished_at
        pin.words = thought.whole(body.thought) if shown else ""
        pin.note = _believed(body)

    here.draw(show)
    return pin


def be_kind() -> Step:
    """Ask four kind questions that lead to something of use; for days on which it hurts much."""
    here = _here()
    card = SafetyCard(here.journal)
    here.draw(lambda body: card.look(f"{body.hurts}\n{body.who_else}\n{body.kind_words}"))
    return here.step(
        "kind",
        [
            here.words("hurts", "What hurts?", help="In plain words, without making it larger or smaller."),
            here.words("who_else", "Who else goes through this?", sort="line"),
            here.words("kind_words", "What would you say to a friend in your place?"),
            here.words(
                "get_better",
                "What would you like to get better at?",
                sort="line",
                help="Only if something comes to mind. It comes back at the step with the act.",
            ),
            card,
        ],
        answer=lambda body: body.kind_words or body.hurts or "for days on which it hurts a lot",
    )


def say_it() -> Step:
    """Ask what the no means to the person, how far they believe it, and how much it hurts."""
    here = _here()
    card = SafetyCard(here.journal)
    here.draw(lambda body: card.look(body.thought))
    return here.step(
        "thought",
        [
            here.words("thought", f"{thought.OPENING} …", rows=2),
            card,
            look_again.dot(here, _belief(here, "belief_before"), thought.latest_belief),
            look_again.dot(here, here.rating("hurt_before", "Hurt"), thought.latest_hurt),
        ],
        answer=lambda body: thought.whole(body.thought) or thought.before(body),
    )


def watch() -> Step:
    """Ask for the same no as a fair watcher would tell it, in the third person."""
    here, noticed = _here(), html("")
    name = here.journal.settings.get("name", "") or "Maya"
    role = called(here) or "the post"
    begins = f"It may begin like this: “{name} interviewed for {role}. The panel …”"

    def notice(body: NotPersonal) -> None:
        word = thought.first_person(body.watcher)
        noticed.value = (
            fragment(
                "<p class='rb-note'>It says “{word}”. A watcher would say {name}.</p>",
                word=word,
                name=f"“{name}”" if here.journal.settings.get("name") else "your name",
            )
            if word
            else ""
        )

    here.draw(notice)
    return here.step(
        "watcher",
        [
            look_again.then(here, "watcher"),
            here.words("watcher", "What the watcher saw", rows=5, help=begins),
            noticed,
        ],
        answer=lambda body: body.watcher,
    )


def sort_lines() -> Step:
    """Let every line of the thought land on one side: known, or guessed."""
    sides = TwoSides(_here())
    return _here().step("sides", sides.children, answer=sides.answer)


def weigh_causes() -> Step:
    """Ask what may have played a part, how much of it, whose it is, and who says so."""
    here = _here()
    account = Account(here)
    return here.step("causes", [*account.children, *beside_the_account(here)], answer=account.answer)


def tell_a_friend() -> Step:
    """Ask for words to a friend with this account, and for advice to a colleague with this very no."""
    here = _here()
    return here.step(
        "friend",
        [
            here.words("to_friend", "What would you say to them?"),
            here.words(
                "to_colleague",
                "A colleague got this exact no. What should they change?",
                help="Two lines of advice. They come back at the step with the act, in case they fit you, too.",
            ),
        ],
        answer=lambda body: body.to_friend or body.to_colleague,
    )


def say_and() -> Step:
    """Ask for one hard fact and one other fact in one sentence, then for the two numbers again."""
    here, sentence, change = _here(), html(""), html("")
    enough = button("Finish here", lambda: _finish(here), kind="word", say=here.say_problem)

    def show(body: NotPersonal) -> None:
        put_away(enough, not body.earlier)
        sentence.value = _line("<p class='rb-lead rb-pen'>{words}</p>", thought.and_sentence(body))
        change.value = _change(body)

    here.draw(show)
    return here.step(
        "and",
        [
            here.words("hard_truth", "It is true that …", sort="line"),
            here.words("also_true", "and it is also true that …", sort="line"),
            sentence,
            _belief(here, "belief_after", before="belief_before"),
            here.rating("hurt_after", "Hurt now", before="hurt_before"),
            change,
            enough,
        ],
        answer=lambda body: thought.and_sentence(body) or thought.both(body),
    )


def act() -> Step:
    """Turn one thing that is the person's to influence into one act with its moment."""
    here = _here()
    plan = plan_form(
        here,
        "act",
        condition_help="for example: it is Thursday at nine and I am at my desk",
        act_help="for example: write down the pricing case in five lines",
    )
    return here.step(
        "act",
        [*next_act.sources(here), plan],
        answer=lambda body: next_act.planned(here) or body.works_on,
    )


def next_no() -> Step:
    """Ask for the most likely next knock-back and what is done then; the card comes up at the next no."""
    here = _here()
    return here.step(
        "next_no",
        [setback.form(here)],
        answer=lambda _: setback.written_in(here),
        go="Finish",
        on_continue=lambda: _finish(here),
    )


def look_back() -> VBox:
    """Return what stays: the numbers, the account, the sentence and the act. Empty until the end is reached."""
    here, closing = _here(), html("")

    def show_end(body: NotPersonal) -> None:
        closing.value = _closing(here) if body.finished_at else ""

    here.draw(show_end)
    return VBox([closing]).add_class("rb").add_class("rb-closing")


# --- what the steps do ---


def _here() -> Sitting:
    if _sitting is None:
        begin()
    return _sitting


def _belief(here: Sitting, field: str, before: str = "") -> Rating:
    label = "Belief now" if before else "Belief"
    return here.rating(field, label, before=before, top=100, low="not at all", high="fully")


def _believed(body: NotPersonal) -> str:
    if body.belief_before is None:
        return ""
    now = "" if body.belief_after is None else f", now {body.belief_after}"
    return f"You believed it {body.belief_before} of 100{now}."


def _change(body: NotPersonal) -> str:
    """Return both numbers, and what is to be said where the belief did not fall."""
    numbers = thought.both(body)
    lines = [_line("<p>{words}</p>", numbers), _line("<p class='rb-note'>{words}</p>", numbers and DRIFT)]
    if thought.stayed(body):
        lines.append(fragment("<p>{words}</p>", words=look_again.COMMON))
    return fragment.joined(lines)


def _finish(here: Sitting) -> None:
    if here.change(finished_at=clock.now().utc):
        here.close()


def _line(template: str, words: str) -> Fragment:
    """Return ``words`` in their template, or nothing at all where there are none."""
    return fragment(template, words=words) if words else fragment("")


def _closing(here: Sitting) -> str:
    return fragment(
        "<h2>That is all for now</h2>{change}{account}{sentence}{act}<p>{again}</p>"
        "<p><a href='{start}'>To the start page</a></p>",
        change=look_again.compared(here) or _change(here.body),
        account=Account.picture(here.body),
        sentence=_line("<p class='rb-pen'>{words}</p>", thought.and_sentence(here.body)),
        act=_line("<p class='rb-pen'>{words}</p>", next_act.planned(here)),
        again=look_again.announced(here),
        start=desk.address("start"),
    )
