"""The start page: what happened, how it is right now, what next, what is due, and the rejection log."""

from collections.abc import Callable
from datetime import timedelta

from ipywidgets import HTML, VBox, Widget

from rebound import clock
from rebound.exercises.check_in import CheckIn
from rebound.pages.parts import away, desk, own_lines, setback
from rebound.pages.parts.agenda import agenda, as_calendar
from rebound.pages.parts.held import Held
from rebound.pages.parts.history import latest_rejection, rejections
from rebound.pages.parts.log_form import LogForm
from rebound.pages.parts.numbers import numbers_now, todays
from rebound.pages.parts.rejection_log import log_rows
from rebound.pages.parts.requests_due import turn
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.download import Download
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.look import Look
from rebound.widgets.note import Empty, Problem, Saved
from rebound.widgets.place import place
from rebound.widgets.writing import Writing
from rebound.writing import gate, prompts, sentences
from rebound.written import as_json

FRESH = timedelta(days=7)
"""While a rejection is this fresh, the form for another one is folded, and the card for it is shown."""

_redraw: list[Callable[[], None]] = []
"""What is drawn again when something on this page has changed, in the order of the page."""


def begin() -> VBox:
    """Open the journal and return the greeting; the first time, also the words that come first."""
    _redraw.clear()
    journal = desk.journal()
    lead, first = html(""), VBox([])

    def show() -> None:
        lead.value = fragment(
            "<p class='rb-lead'>{hello} {lead}</p>", hello=_hello(journal), lead=_lead(journal)
        )
        first.children = () if journal.settings.get("first_words_read") else _first_words(journal)

    return VBox([Look(), first, _drawn(show, lead)]).add_class("rb").add_class("rb-greeting")


def log_rejection() -> VBox:
    """Return the form that writes a rejection down, and below it the card that was written for it."""
    journal = desk.journal()
    form, card = LogForm(journal, on_change=_draw).box, VBox([])
    asks = Fold("Log another rejection", [form]) if _is_fresh(journal) else form

    def show() -> None:
        in_sight = _is_fresh(journal) and not away.until(journal)
        card.children = setback.card(journal, _draw) if in_sight else ()

    return VBox([asks, _drawn(show, card)]).add_class("rb")


def check_in() -> VBox:
    """Ask how strong hurt, anger and worry are now, and whether something was already written."""
    journal = desk.journal()
    entries = journal.entries.all("check_in")
    today = next(iter(todays(entries)), None)
    before = next((each.body for each in entries if each is not today), CheckIn())
    saved, problem = Saved(), Problem()
    held = Held(
        journal,
        "check_in",
        entry=today,
        application_id=_about(journal),
        say_saved=saved.say,
        say_problem=problem.say,
    )
    asked = [
        held.rating(name, label, start=getattr(before, name))
        for name, label in {"hurt": "Hurt", "anger": "Anger", "worry": "Worry"}.items()
    ]
    wrote = held.choice(
        "written_already", "Have you already written to anyone about this?", {"no": "no", "yes": "yes"}
    )
    own = html("")

    def show(body: CheckIn) -> None:
        own.value = own_lines.back(journal, body if held.entry else CheckIn())

    held.draw(show)
    held.draw(lambda _: _draw())
    return VBox([*asked, wrote, problem, saved, own]).add_class("rb").add_class("rb-checkin")


def what_next() -> VBox:
    """Return the one suggestion of the entry gate, with its reason and a way to do otherwise."""
    journal = desk.journal()
    said = html("")

    def show() -> None:
        entry, asking = away.in_hand(journal), turn(journal)
        suggested = gate.suggest(
            numbers_now(journal),
            [stage for stage in desk.STAGES if desk.there(stage)],
            entry.body if entry else None,
            away.until(journal),
            asking.turn if asking else None,
            asking.company if asking else "",
        )
        about = entry.application_id if entry else _about(journal)
        if asking and suggested.page == "ask_for_insight":
            about = asking.application_id
        said.value = _suggestion(suggested, about)

    return _drawn(show, said).add_class("rb").add_class("rb-suggest")


def due() -> VBox:
    """Return what is due, the next one first, with what can be decided right here, and as a calendar file."""
    journal = desk.journal()
    box = VBox([])
    save = Download("All of it as a calendar file", lambda: as_calendar(journal))

    def show() -> None:
        rows = [widget for each in agenda(journal, _draw) for widget in each.shown()]
        box.children = (*rows, save) if rows else (Empty("Nothing is due."),)

    return _drawn(show, box).add_class("rb").add_class("rb-due")


def stages() -> HTML:
    """Return the four stages with the place in each; one that is not there yet is a plain word."""
    journal = desk.journal()
    box = html("")

    def show() -> None:
        rows = [_stage_row(number, name, journal) for number, name in enumerate(desk.STAGES, 1)]
        box.value = fragment("<ol class='rb-toc'>{rows}</ol>", rows=fragment.joined(rows))

    return _drawn(show, box).add_class("rb")


def one_line() -> VBox:
    """Return a field for one line to the list of what went well."""
    return own_lines.add(desk.journal(), _draw)


def rejection_log() -> VBox:
    """Return the log of what each rejection counts for: one thing learned, one thing tried next."""
    journal = desk.journal()
    box = VBox([])

    def show() -> None:
        back = away.until(journal)
        nothing = "Nothing yet. When a rejection is written down, it can count for something here."
        box.children = (
            (Empty(f"Out of sight until {back}."),) if back else log_rows(journal) or (Empty(nothing),)
        )

    return _drawn(show, box).add_class("rb").add_class("rb-log")


# --- drawing ---


def _drawn(show: Callable[[], None], widget: Widget) -> Widget:
    """Draw ``widget`` now and after every change on this page."""
    _redraw.append(show)
    show()
    return widget


def _draw() -> None:
    for show in _redraw:
        show()


def _hello(journal: Journal) -> str:
    hour, name = clock.local(clock.now().utc).hour, journal.settings.get("name", "")
    time_of_day = "morning" if 4 <= hour < 12 else "afternoon" if 12 <= hour < 18 else "evening"
    return f"Good {time_of_day}{', ' if name else ''}{name}."


def _first_words(journal: Journal) -> tuple:
    name = Writing("What would you like to be called here? You can leave it empty.", sort="line")

    def read() -> None:
        journal.settings.set("first_words_read", as_json(clock.now()))
        if name.value.strip():
            journal.settings.set("name", name.value.strip())
        _draw()

    words = html("<p>{words}</p>", words=prompts.FIRST_WORDS)
    return (words, name, button("I have read this", read, kind="plain"))


def _lead(journal: Journal) -> str:
    if back := away.until(journal):
        return f"Your break runs until {back}."
    latest = latest_rejection(journal)
    if latest is None:
        return "When a no has come, write it down here. That is all it needs at first."
    return f"The no from {latest.company} is written down. Nothing has to be done about it right now."


def _is_fresh(journal: Journal) -> bool:
    """Return whether the latest no came within the last days."""
    latest = next(iter(rejections(journal)), None)
    came = latest.standing.status_on if latest else None
    return came is not None and clock.today() - came <= FRESH


def _about(journal: Journal) -> str | None:
    latest = latest_rejection(journal)
    return latest.id if latest else None


def _suggestion(suggested: gate.Suggestion, application_id: str | None) -> str:
    way = fragment("")
    if suggested.page:
        way = fragment(
            "<p class='rb-acts'><a class='rb-plain' href='{to}'>{go}</a></p>",
            to=desk.address(suggested.page, application=application_id),
            go=suggested.go,
        )
    return fragment(
        "<h2>{sentence}</h2><p>Why: {reason}</p>{way}",
        sentence=suggested.sentence,
        reason=suggested.reason,
        way=way,
    )


def _stage_row(number: int, name: str, journal: Journal) -> Fragment:
    title, there = desk.STAGES[name], desk.there(name)
    said, drawn = _place(name, journal) if there else ("", "")
    words = fragment(
        "<span class='rb-n'>{number}</span><span><b>{title}</b><span class='rb-note'>{place}</span></span>",
        number=number,
        title=title,
        place=said if there else "Comes later.",
    )
    if not there:
        return fragment("<li><span class='rb-later'>{words}</span></li>", words=words)
    return fragment(
        "<li><a href='{to}'>{words}{drawn}</a></li>", to=desk.address(name), words=words, drawn=drawn
    )


def _place(name: str, journal: Journal) -> tuple[str, str]:
    """Return where the newest sitting of the stage ``name`` stands, in words and as a drawing.

    Of the fourth stage, which is never finished, what is kept there.
    """
    if name not in prompts.STEPS:
        count = journal.entries.count
        return sentences.kept(count("accomplishment"), count("story")) or "Not begun.", ""
    steps = prompts.STEPS[name]
    newest = next(iter(journal.entries.all(name)), None)
    if newest is None:
        return "Not begun.", place(None, len(steps))
    if newest.body.finished_at:
        day = clock.local(newest.body.finished_at).date()
        return f"Finished {desk.day_name(day)}.", place(len(steps), len(steps))
    step = newest.body.step if newest.body.step in steps else next(iter(steps))
    return f"Kept at “{steps[step].title}”", place(list(steps).index(step), len(steps))
