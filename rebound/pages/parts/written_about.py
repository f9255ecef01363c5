"""What was written about one application: each entry with its day, and where it can be read."""

from ipywidgets import Widget

from rebound.pages.parts import desk
from rebound.pages.parts.deleted import KINDS
from rebound.records import Entry
from rebound.store.journal import Journal
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html

PAGE_OF: dict[str, str] = {
    "ask_for_insight": "ask_for_insight",
    "reply": "ask_for_insight",
    "cool_off": "cool_off",
    "parked_draft": "cool_off",
    "not_personal": "not_personal",
    "lesson": "start",
    "check_in": "start",
    "next_setback": "start",
}
"""Kind of entry → the page on which it is read; of others the day alone is told."""


def written_about(journal: Journal, application_id: str) -> list[Widget]:
    """Return what was written about an application, the last first; empty where nothing was."""
    entries = journal.entries.all(application_id=application_id)
    if not entries:
        return []
    rows = fragment.joined(_row(entry) for entry in entries)
    return [
        Fold(
            f"What you wrote about it ({len(entries)})",
            [html("<ul class='rb-written'>{rows}</ul>", rows=rows)],
        )
    ]


def _row(entry: Entry) -> Fragment:
    words = KINDS.get(entry.kind, entry.kind)
    page = PAGE_OF.get(entry.kind, "")
    if page:
        to = desk.address(page, application=entry.application_id)
        words = fragment("<a href='{to}'>{words}</a>", to=to, words=words)
    return fragment("<li><time>{day}</time> {words}</li>", day=_day(entry), words=words)


def _day(entry: Entry) -> str:
    day = desk.day_name(entry.created.local_date)
    return day[0].upper() + day[1:]
