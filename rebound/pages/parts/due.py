"""One thing that is due: when, in which words, where it leads, and what can be done about it here."""

from dataclasses import dataclass
from datetime import date, datetime

from ipywidgets import Widget

from rebound import clock
from rebound.pages.parts import desk
from rebound.widgets.html import fragment, html


@dataclass(frozen=True, slots=True)
class Due:
    """What the start page lists as due.

    Attributes:
        when: a day, or an aware moment.
        words: one line about it.
        page: the page that it leads to; empty for none.
        application_id: the application that the page is opened with.
        acts: the decision to make right there, or None.
        id: names it in a calendar; empty where its words do.
        weekly: whether it comes back every week.
        entry_id: the entry that the page is opened with.
    """

    when: date | datetime
    words: str
    page: str = ""
    application_id: str | None = None
    acts: Widget | None = None
    id: str = ""
    weekly: bool = False
    entry_id: str = ""

    @property
    def at(self) -> datetime:
        """Its moment, by which the list is sorted; a day begins at its midnight on the person's wall."""
        return self.when if isinstance(self.when, datetime) else clock.midnight(self.when)

    def shown(self) -> list[Widget]:
        """Return the widgets that show it."""
        words = fragment("{words}", words=self.words)
        if self.page:
            to = desk.address(self.page, application=self.application_id, entry=self.entry_id)
            words = fragment("<a href='{to}'>{words}</a>", to=to, words=words)
        said = desk.day_and_time(self.when) if isinstance(self.when, datetime) else desk.day_name(self.when)
        row = html("<p><time>{when}</time><br>{words}</p>", when=said[0].upper() + said[1:], words=words)
        return [row, self.acts] if self.acts else [row]
