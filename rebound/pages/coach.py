"""With a coach: a session of 50 minutes or less, what is shared by choice, and what comes back."""

from collections.abc import Callable

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.coach_session import CONTRACT, LENGTHS, CoachSession
from rebound.pages.parts import agreed, coach_material, desk, session_ends
from rebound.pages.parts.coach_says import CoachSays
from rebound.pages.parts.head import about, application_asked_for, kept_from_before
from rebound.pages.parts.session import Session, in_hand, questions
from rebound.pages.parts.sharing import Sharing
from rebound.pages.parts.sharing_log import SharingLog
from rebound.widgets.button import button
from rebound.widgets.html import fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.look import Look
from rebound.widgets.pin import Pin
from rebound.widgets.step import Step
from rebound.writing import session

_session: Session | None = None
_sharing: Sharing | None = None


def begin() -> VBox:
    """Open the session of today, or an empty one, and return the head of the page."""
    global _session, _sharing
    journal, _sharing = desk.journal(), None
    _session = Session(journal, in_hand(journal, desk.asked("application")), application_asked_for(journal))
    return VBox([Look(), about(_session), kept_from_before(_session), *session_ends.other_noes(_session)])


def _here() -> Session:
    if _session is None:
        begin()
    return _session


def last_time() -> VBox:
    """Return what was agreed before, each with what became of it."""
    return agreed.Agreed(_here())


def agenda() -> VBox:
    """Choose how long the session is, let the clock begin, and see each part with its times on the wall."""
    here, listed, begun = _here(), html(""), html("")
    length = here.choice("minutes", "How long do you have?", LENGTHS)
    start = button("Start the clock", here.begin_clock, kind="plain", say=here.say_problem)

    def show(body: CoachSession) -> None:
        listed.value = here.agenda()
        start.description = "Start the clock again" if body.begun_at else "Start the clock"
        words = f"Started at {desk.wall_time(body.begun_at)}." if body.begun_at else ""
        begun.value = fragment("<p class='rb-note' role='status'>{words}</p>", words=words) if words else ""

    here.draw(show)
    return VBox([length, start, begun, listed]).add_class("rb")


def in_sight() -> Pin:
    """Return the part in hand with its time, and what comes next, as they stay at the top of the page."""
    here, pin = _here(), Pin(label="The current part", own=False)

    def show(_body: CoachSession) -> None:
        pin.note = here.what_comes_next() if here.is_running else ""
        pin.words = here.part_in_hand() if here.is_running else ""

    here.draw(show)
    return pin


def contract() -> Step:
    """Agree on confidentiality and its limits before anything else is said."""
    here = _here()
    return here.step(
        "contract",
        [
            here.clock_of("contract"),
            here.words("coach", "Who is the coach?", sort="line", help="A first name will do."),
            html("<p class='rb-risk'>{words}</p>", words=session.IF_AT_RISK),
            here.several("agreed", "Agreed by both", CONTRACT, style="ticks"),
        ],
        answer=lambda body: f"{len(body.agreed)} of {len(CONTRACT)} agreed" if body.agreed else "",
        on_continue=lambda: _begin(here),
    )


def arrive() -> Step:
    """Ask for mood and anger and what would be useful; where it is too soon, offer the calm way."""
    here = _here()
    calm = session_ends.calm_way(here)
    step = here.step(
        "arrive",
        [
            here.clock_of("arrive"),
            here.rating("mood_before", "Mood", low="as low as it gets", high="as good as it gets"),
            here.rating("anger", "Anger about the no"),
            calm,
            html("{questions}", questions=questions("arrive")),
            here.words("useful", "What would make this useful?", rows=2),
        ],
        answer=lambda body: body.useful,
    )

    def show(_body: CoachSession) -> None:
        put_away(calm, not here.is_too_soon)

    here.draw(show)
    return step


def happened() -> Step:
    """Tell what happened: the facts, then what is assumed."""
    here = _here()
    fields = [here.words("observed", "What was seen and heard"), here.words("assumed", "What is assumed")]
    return _part("happened", [coach_material.happened(here)], fields, lambda body: body.observed)


def gap() -> Step:
    """Look at the prediction beside the employer's words."""
    here = _here()
    fields = [here.words("gap", "What is the difference?")]
    return _part("gap", [coach_material.gap(here)], fields, lambda body: body.gap)


def causes() -> Step:
    """Choose the one part of the causes that can be influenced, and three ways to do something about it."""
    here, mine = _here(), coach_material.mine(_here())
    fields = [
        here.words("influence", "The one part that is yours", sort="line", suggestions=tuple(mine)),
        here.words("options", "Three ways to do something about it"),
    ]
    return _part("causes", [coach_material.causes(here)], fields, lambda body: body.influence)


def story() -> Step:
    """Mend the weakest place of one story and say it aloud."""
    here, shown = _here(), html("")
    told = coach_material.stories(here.journal)
    which = here.choice("story", "Which story?", told, style="radios")
    put_away(which, not told)
    none = html(
        "<p class='rb-empty'>No story is written yet. Tell one now: what was hard, what you did, what came of it."
        "</p>"
    )

    def show(body: CoachSession) -> None:
        shown.value = coach_material.story(here.journal, body.story)

    here.draw(show)
    fields = [here.words("aloud", "What will you tell differently?")]
    return _part(
        "story", [which if told else none, shown], fields, lambda body: body.aloud or told.get(body.story, "")
    )


def agree() -> Step:
    """Agree on one thing, two at most, and on how the coach hears of it."""
    here = _here()
    fields = [
        *agreed.forms(here),
        here.words("obstacle", "What could get in the way, and what then?", sort="line"),
        here.words("support", "Who knows about it and can help?", sort="line"),
        here.words(
            "hears", "How will the coach hear about it?", sort="line", help="for example: a packet on Friday"
        ),
        agreed.nudge(here),
        *agreed.next_meeting(here),
    ]
    return _part("agree", [], fields, lambda _: agreed.said(here))


def close() -> Step:
    """Ask for the mood once more, and for one word."""
    here = _here()
    return here.step(
        "close",
        [
            here.clock_of("close"),
            here.rating(
                "mood_after",
                "Mood now",
                before="mood_before",
                low="as low as it gets",
                high="as good as it gets",
            ),
            here.words("word", "One word to take along", sort="line"),
        ],
        answer=lambda body: body.word,
        go="Finish",
        on_continue=lambda: _finish(here),
    )


def look_back() -> VBox:
    """Return what stays of the session: the agreements, the next day, the word. Empty until it is finished."""
    here, closing = _here(), html("")

    def show(body: CoachSession) -> None:
        closing.value = session_ends.closing(here) if body.finished_at else ""

    here.draw(show)
    return VBox([closing]).add_class("rb").add_class("rb-closing")


def share() -> VBox:
    """Choose what to share, see exactly what leaves, and save it as a file for the coach."""
    return _shared().box


def shared() -> VBox:
    """Return the log of what went to whom and when, with the way to take each item back."""
    return SharingLog(_shared()).box


def coach_says() -> VBox:
    """Take in the coach's answer, and show it beside what was shared, marked as the coach's."""
    return CoachSays(_here().journal).box


# --- what the steps are made of, and what they do ---


def _part(
    name: str, material: list[Widget], fields: list[Widget], answer: Callable[[CoachSession], str]
) -> Step:
    """Return the part ``name``: its clock, the client's own ``material``, its questions, and its ``fields``."""
    here = _here()
    asked = html("{questions}", questions=questions(name))
    return here.step(name, [here.clock_of(name), *material, asked, *fields], answer=answer)


def _shared() -> Sharing:
    global _sharing
    if _sharing is None:
        here = _here()
        _sharing = made = Sharing(here.journal, here.body.coach)
        here.draw_when(lambda body: body.coach, lambda body: made.meant_for(body.coach))
    return _sharing


def _begin(here: Session) -> None:
    """Go on from the contract; the clock begins here if nobody has begun it."""
    if here.body.begun_at is None:
        here.begin_clock()
    here.onward("contract")


def _finish(here: Session) -> None:
    """Finish the session; what was agreed in it can be shared at once."""
    if here.change(finished_at=clock.now().utc):
        here.close()
        _shared().redraw()
