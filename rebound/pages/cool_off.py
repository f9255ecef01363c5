"""Stage 2, Cool off: from the first rating to letting go, one step to a function."""

from datetime import timedelta

from ipywidgets import HTML, VBox

from rebound import clock
from rebound.exercises.cool_off import FEELINGS, OUT_OF_REACH, WAYS_TO_CALM, CoolOff
from rebound.pages.parts import asking, desk
from rebound.pages.parts.head import about, application_asked_for, in_hand, kept_from_before
from rebound.pages.parts.parking import parking
from rebound.pages.parts.sitting import Sitting
from rebound.pages.parts.writing_course import Course
from rebound.widgets.breath import Breath
from rebound.widgets.button import button
from rebound.widgets.html import fragment, html
from rebound.widgets.layout import put_away
from rebound.widgets.look import Look
from rebound.widgets.step import Step
from rebound.writing import gate, prompts, sentences

BREAK = timedelta(minutes=20)
"""How long one stays away from the screen before anything is written (evidence: ten minutes moved
people, twenty is the least that is asked here)."""

_sitting: Sitting | None = None


def begin() -> VBox:
    """Open the cool-off in hand, or an empty one, and return the head of the page."""
    global _sitting
    journal = desk.journal()
    entry = in_hand(journal, "cool_off")
    _sitting = Sitting(
        journal,
        "cool_off",
        prompts.COOL_OFF,
        entry=entry,
        application_id=application_asked_for(journal),
        opened_at="back" if entry and _break_is_over(entry.body) else "",
    )
    return VBox([Look(), _about(_sitting), kept_from_before(_sitting)])


def _here() -> Sitting:
    if _sitting is None:
        begin()
    return _sitting


def rate() -> Step:
    """Ask how strong anger, hurt and tension are."""
    here = _here()
    return here.step(
        "rate",
        [
            here.rating("anger_before", "Anger"),
            here.rating("hurt_before", "Hurt"),
            here.rating("tension_before", "Tension in the body"),
        ],
        answer=sentences.before,
    )


def name_it() -> Step:
    """Ask for one to three words, once."""
    here = _here()
    words = {word: word for word in FEELINGS}
    reply = html("")

    def answer_back(body: CoolOff) -> None:
        reply.value = "<p class='rb-lead'>It is okay to feel this.</p>" if body.words else ""

    here.draw(answer_back)
    chips = here.several("words", "Words for it", words, most=3, style="chips")
    return here.step("words", [chips, reply], answer=lambda body: ", ".join(body.words))


def calm_down() -> Step:
    """Give four minutes to the body: a breathing bar, or another way."""
    here = _here()
    breath, other = Breath(), html("")
    way = here.choice("way", "A way to calm down", WAYS_TO_CALM)

    def show_way(body: CoolOff) -> None:
        put_away(breath, body.way != "breathing")
        other.value = _shown("<p>{words}</p>", prompts.CALM_WITHOUT_BREATHING.get(body.way, ""))

    breath.on_elapsed(lambda seconds: here.change(calm_seconds=max(seconds, here.body.calm_seconds)))
    here.draw(show_way)
    return here.step("calm", [way, breath, other], answer=sentences.calm)


def put_out_of_reach() -> Step:
    """Put the means of lashing out beyond reach; an angry draft can be parked."""
    here = _here()
    ticks = here.several("out_of_reach", "Out of reach", OUT_OF_REACH, style="ticks")
    return here.step(
        "out_of_reach",
        [ticks, parking(here.journal, here.application_id)],
        answer=lambda body: f"{len(body.out_of_reach)} of {len(OUT_OF_REACH)}" if body.out_of_reach else "",
    )


def go_away() -> Step:
    """Leave the screen for twenty minutes with something absorbing; the time is stored, not counted."""
    here = _here()
    task = here.words("task", "What will you do?", sort="line", suggestions=prompts.ABSORBING)
    said = html("")
    step = here.step("away", [task, said], answer=_away_answer, on_continue=lambda: _leave_or_return(here))

    def show_time(body: CoolOff) -> None:
        said.value = _away_words(body)
        step.foot.go = "I am back" if body.back_at else "I am leaving the screen now"

    here.draw(show_time)
    return step


def come_back() -> Step:
    """Ask for the same three numbers again, and say both without comment."""
    here = _here()
    change, again = html(""), VBox([])
    ratings = [
        here.rating("anger_after", "Anger", before="anger_before"),
        here.rating("hurt_after", "Hurt", before="hurt_before"),
        here.rating("tension_after", "Tension in the body", before="tension_before"),
    ]

    def show_change(body: CoolOff) -> None:
        change.value = _shown("<p>{words}</p>", sentences.both(body))
        again.children = _still_hot(here) if (body.anger_after or 0) >= gate.HOT else ()

    here.draw(show_change)
    return here.step("back", [*ratings, change, again], answer=sentences.both)


def plan_for_others() -> Step:
    """Plan one sentence for whoever might get today's anger by mistake."""
    here = _here()
    plan = html("")

    def show_plan(body: CoolOff) -> None:
        plan.value = _shown("<p class='rb-lead rb-pen'>{words}</p>", sentences.plan(body))

    here.draw(show_plan)
    return here.step(
        "by_mistake",
        [
            here.words("by_mistake", "Who is near and has nothing to do with it?", sort="line"),
            here.words("if_asked", "If …", sort="line", help="for example: Sam asks how it went"),
            here.words(
                "then_say", "then I say …", sort="line", help="for example: not today, ask me on Sunday"
            ),
            plan,
        ],
        answer=lambda body: sentences.plan(body) or body.by_mistake,
    )


def let_go() -> Step:
    """Ask what stays with them, and what this rejection will count for."""
    here = _here()
    return here.step(
        "let_go",
        [
            here.words("leaving", "What am I leaving with them?", sort="line"),
            here.words("counts_for", "What will this rejection count for?", sort="line"),
        ],
        answer=lambda body: body.counts_for or body.leaving,
        go="Finish",
        on_continue=lambda: _finish(here),
    )


def look_back() -> VBox:
    """Return the closing words: the two numbers, the plan, and ways on. Empty until the end is reached."""
    here = _here()
    closing = html("")

    def show_end(body: CoolOff) -> None:
        closing.value = _closing(here) if body.finished_at else ""

    here.draw(show_end)
    return VBox([closing]).add_class("rb").add_class("rb-closing")


def write_it_out() -> VBox:
    """Offer the writing course: opt-in, screened first, on three or four days."""
    here = _here()
    return Course(here.journal, here.application_id).box


# --- what the steps do ---


def _leave_or_return(here: Sitting) -> None:
    """Write down when the break began and ends; once that is done, go on to the return."""
    if here.body.back_at:
        here.onward("away")
    else:
        now = clock.now().utc
        here.go_to("away", left_at=now, back_at=now + BREAK)


def _about(here: Sitting) -> HTML:
    """Say which application this is about; while the break runs, the rejection stays out of sight."""
    return html("") if gate.is_away(here.body, clock.now().utc) else about(here)


def _finish(here: Sitting) -> None:
    if here.change(finished_at=clock.now().utc):
        here.close()


def _again(here: Sitting) -> None:
    """Begin a second round in an entry of its own, from the numbers of now."""
    last = here.body
    here.change(finished_at=clock.now().utc)
    here.begin_again(
        CoolOff(
            step="calm",
            anger_before=last.anger_after,
            hurt_before=last.hurt_after,
            tension_before=last.tension_after,
            words=last.words,
            second_of=here.entry.id,
        )
    )


def _still_hot(here: Sitting) -> tuple:
    return (
        html("<p>The anger is still high. Another round, or enough for today: both are fine.</p>"),
        button("Another round", lambda: _again(here), kind="plain"),
        button("Enough for today", here.pause, kind="word"),
    )


def _shown(template: str, words: str) -> str:
    """Return ``words`` in their template, or nothing at all where there are none."""
    return fragment(template, words=words) if words else ""


def _break_is_over(body: CoolOff) -> bool:
    return body.step == "away" and body.back_at is not None and clock.now().utc >= body.back_at


def _away_words(body: CoolOff) -> str:
    if not body.back_at:
        return ""
    back = desk.wall_time(body.back_at)
    if clock.now().utc >= body.back_at:
        return fragment("<p class='rb-lead'>Your break ended at {back}.</p>", back=back)
    return fragment(
        "<p class='rb-lead'>Back at {back}.</p><p>You can close this page; the time is kept. "
        "Coming back earlier is fine too.</p>",
        back=back,
    )


def _away_answer(body: CoolOff) -> str:
    until = f"until {desk.wall_time(body.back_at)}" if body.back_at else ""
    return ", ".join(part for part in (body.task, until) if part)


def _closing(here: Sitting) -> str:
    body = here.body
    return fragment(
        "<h2>That is all for now</h2><p>{both}</p><p class='rb-pen'>{plan}</p><p class='rb-pen'>{counts}</p>"
        "<p>Write to nobody at that company before tomorrow. Everything here is kept.</p>{request}"
        "<p><a href='{start}'>To the start page</a></p>",
        both=sentences.both(body),
        plan=sentences.plan(body),
        counts=body.counts_for,
        request=asking.way_on(here.journal, here.application_id),
        start=desk.address("start"),
    )
