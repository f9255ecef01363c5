"""Where a session turns or ends: another no, too soon for more than calm, and what stays of it."""

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.coach_session import CoachSession
from rebound.pages.parts import agreed, desk
from rebound.pages.parts.history import rejections
from rebound.pages.parts.session import Session
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html
from rebound.writing import session

COMES_UP = (
    "What was agreed comes up on the start page on its day, and first thing at the next session. If your "
    "coach is to have any of it, share it below."
)
STANDS = "The next session stands on the start page until then."
"""What is said at the end where something was agreed, and where there is only a day."""

OTHERS = 6
"""Other rejections that a session can be about, the newest first."""


def calm_way(here: Session) -> VBox:
    """Return the other way where it is too soon: contain it, plan the night, meet again."""
    again, said = clock.today() + session.AGAIN_AFTER, html("")

    def show(body: CoachSession) -> None:
        words = session.FRESH_AND_ANGRY.format(anger=body.anger)
        said.value = fragment("<p class='rb-lead'>{words}</p>", words=words)

    def end() -> None:
        if here.end_at("arrive", next_on=here.body.next_on or again):
            here.close()

    here.draw(show)
    body_first = html(
        "<p><a href='{to}'>Four minutes for the body, together</a></p>",
        to=desk.address("cool_off", application=here.application_id),
    )
    tonight = here.words(
        "tonight",
        "The plan for tonight",
        help="Who is there, what you eat, when the phone is off, what you do if it comes back at night.",
    )
    close_here = button(f"End here, and meet again {desk.day_name(again)}", end, say=here.say_problem)
    on = html("<p class='rb-note'>Going on all the same is fine too, if you both want to.</p>")
    return VBox([said, body_first, tonight, close_here, on]).add_class("rb").add_class("rb-calm")


def other_noes(here: Session) -> tuple[Widget, ...]:
    """Return the links to a session about another no; nothing where there is none."""
    others = [each for each in rejections(here.journal) if each.application.id != here.application_id][
        :OTHERS
    ]
    if not others:
        return ()
    rows = fragment.joined(
        fragment(
            "<li><a href='{to}'>{name}</a></li>",
            to=desk.address("coach", application=each.application.id),
            name=each.name,
        )
        for each in others
    )
    return (Fold("It is about another no", [html("<ul>{rows}</ul>", rows=rows)]),)


def closing(here: Session) -> Fragment:
    """Return what stays of a session: the agreements, the next day, the word."""
    body = here.body
    said = {
        "The plan for tonight": body.tonight,
        "Agreed": agreed.said(here),
        "How the coach hears of it": body.hears,
        "You meet again": desk.day_name(body.next_on) if body.next_on else "",
        "Your word": body.word,
    }
    rows = fragment.joined(
        fragment(
            "<p><span class='rb-note'>{label}</span><br><span class='rb-pen rb-words'>{words}</span></p>",
            label=label,
            words=words,
        )
        for label, words in said.items()
        if words
    )
    then = COMES_UP if said["Agreed"] else STANDS if body.next_on else ""
    return fragment(
        "<h2>That was the session</h2>{rows}{then}<p><a href='{start}'>To the start page</a></p>",
        rows=rows,
        then=fragment("<p>{words}</p>", words=then) if then else "",
        start=desk.address("start"),
    )
