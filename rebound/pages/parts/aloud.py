"""Saying a story aloud: a clock and no recording, as much of the text as one wants to see, and saying it again."""

from collections.abc import Callable
from dataclasses import replace

from ipywidgets import VBox, Widget

from rebound import clock
from rebound.exercises.story import Story, Telling
from rebound.pages.parts import desk
from rebound.pages.parts.due import Due
from rebound.pages.parts.story_sitting import StorySitting, name_of, part_names, told
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Problem
from rebound.widgets.rating import Rating
from rebound.widgets.stopwatch import Stopwatch
from rebound.widgets.writing import Writing
from rebound.writing.story import again, counts, rubric

VIEWS: dict[str, str] = {"cue": "the first words", "nothing": "nothing", "all": "all of it"}
"""What can be seen while a story is said."""

MOST_DUE = 3
"""Stories to say again that the start page lists at once."""


def saying_it(here: StorySitting) -> list[Widget]:
    """Return the clock, the view of the text, how sure one is, and the times before."""
    view = Choice("What do you want to see while you say it?", VIEWS, "cue")
    shown, times, after = html(""), html(""), VBox([]).add_class("rb")
    typed = Writing("Or the time from another clock", sort="line", help="such as 1:45")

    def keep(seconds: int) -> None:
        telling = Telling(clock.today(), seconds)
        here.change(tellings=(*here.body.tellings, telling))

    def keep_typed() -> None:
        keep(again.seconds_from(typed.value))
        typed.value = ""

    def show(body: Story) -> None:
        shown.value = _seen(body, view.value)
        times.value = _times(body)

    def ask(_body: Story) -> None:
        after.children = _after(here)

    view.observe(lambda _: show(here.body), "value")
    here.draw(show)
    here.draw_when(lambda body: len(body.tellings), ask)
    other = Fold(
        "Another clock", [typed, button("Keep this time", keep_typed, kind="plain", say=here.say_problem)]
    )
    return [
        html("<p>{asked}</p>", asked=ASKED),
        here.rating("sure", BEFORE, low="not at all", high="certain"),
        view,
        shown,
        Stopwatch("Time for this telling", keep, say=here.say_problem),
        other,
        after,
        times,
        here.yes("remind", "Remind me to say it again: after one day, then three, seven and twenty-one"),
    ]


ASKED = "How sure are you that you could tell it in an interview?"
BEFORE, AFTER = "Sure, before", "Sure, after"


def _after(here: StorySitting) -> tuple[Widget, ...]:
    """Return the question after a telling with the answer before as its dot, and the way to leave it out again."""
    if not here.body.tellings:
        return ()
    *earlier, last = here.body.tellings
    sure_before = earlier[-1].sure if earlier else here.body.sure
    rating = Rating(AFTER, last.sure, before=sure_before, low="not at all", high="certain")

    def rate(change: dict) -> None:
        *before, last = here.body.tellings
        here.change(tellings=(*before, replace(last, sure=change["new"])))

    def leave_out() -> None:
        here.change(tellings=here.body.tellings[:-1])

    rating.observe(rate, "value")
    return (rating, button("Leave the last one out", leave_out, kind="word", say=here.say_problem))


def _seen(body: Story, view: str) -> Fragment:
    if view == "all":
        return told(body)
    if view == "nothing":
        return fragment("")
    cues = [
        fragment("<dt>{part}</dt><dd>{words}</dd>", part=label, words=counts.first_words(getattr(body, name)))
        for name, label in part_names(body.form).items()
        if getattr(body, name).strip()
    ]
    return fragment("<dl class='rb-cues'>{cues}</dl>", cues=fragment.joined(cues)) if cues else fragment("")


def _times(body: Story) -> Fragment:
    """Return each telling with its time and how sure one was, and when the next one is."""
    rows = fragment.joined(
        fragment(
            "<li>{day}: {time}{sure}</li>",
            day=desk.day_name(each.on) if each.on else "day not known",
            time=rubric.spoken(each.seconds or 0),
            sure=f", sure {each.sure} of 10" if each.sure is not None else "",
        )
        for each in body.tellings
    )
    due = again.due_on(body)
    return fragment(
        "<ul class='rb-note'>{rows}</ul><p class='rb-note'>{next}</p>",
        rows=rows,
        next=f"Next: {desk.day_name(due)}." if due else "",
    )


def due(journal: Journal, redraw: Callable[[], None]) -> list[Due]:
    """Return the stories to say again by today, and the latest no once it is two weeks old and has no story."""
    stories = [each for each in journal.entries.all("story") if _by_today(each.body)]
    stories.sort(key=lambda each: again.due_on(each.body))
    rows = [
        Due(
            again.due_on(each.body),
            f"Say “{name_of(each.body)}” aloud once more. Two minutes.",
            "bragging_rights",
            entry_id=each.id,
            acts=_stop(journal, each, redraw),
            id=each.id,
        )
        for each in stories[:MOST_DUE]
    ]
    if len(stories) > MOST_DUE:
        rest = f"{len(stories) - MOST_DUE} more to say again, whenever you like."
        rows.append(Due(clock.today(), rest, "bragging_rights"))
    return rows


def _by_today(story: Story) -> bool:
    day = again.due_on(story)
    return day is not None and day <= clock.today()


def _stop(journal: Journal, entry: Entry, redraw: Callable[[], None]) -> Widget:
    problem = Problem()

    def stop() -> None:
        journal.entries.save(entry, replace(entry.body, remind=False))
        redraw()

    words = button("Do not remind me of this one", stop, kind="word", say=problem.say)
    return VBox([words, problem]).add_class("rb-acts")
