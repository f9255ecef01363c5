"""The calm card: where the person's own words may mean more than one job, it names help and asks nothing."""

from collections.abc import Callable

from ipywidgets import HBox, VBox

from rebound import clock, errors
from rebound.pages.parts.pause import Pause
from rebound.store.journal import Journal
from rebound.widgets.button import button
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Note
from rebound.writing import support
from rebound.writing.safety import Weight, phrased, weight

QUIET = "safety_card_quiet_on"
"""The setting that holds the day on which the card is not shown again: a date, and nothing of any text."""

WORDS: dict[Weight, str] = {
    "explicit": "Some words here can mean different things. If part of this is about not wanting to be alive, "
    "or about hurting yourself, you deserve a real person today.",
    "heavy": "This sounds heavy, heavier than one job. It can help to tell someone today.",
}
"""What the card says."""


class SafetyCard(VBox):
    """A card below a field for words: empty until something in them is heavy, and never in the way.

    It blocks, stores, counts and shares nothing. Pass only the person's own words, never an employer's.

        card = SafetyCard(here.journal)
        here.draw(lambda body: card.look(body.text))

    Args:
        journal: where “Don't show this again today” is kept, as one date.
    """

    def __init__(self, journal: Journal):
        super().__init__([])
        self._journal, self._pause = journal, Pause()
        self._weigh: Callable[[str], Weight] = phrased
        self._answered: set[Weight] = {""}
        self._said = Note()
        self.add_class("rb").add_class("rb-safety")

    def look(self, text: str) -> None:
        """Look at ``text``, which the person wrote, at the next pause.

        The first text is the one that the page opens with: for it no model is loaded.
        """
        weigh, self._weigh = self._weigh, weight
        self._pause.then(guarded(lambda: self._look(weigh(text))))

    def _look(self, found: Weight) -> None:
        if found in self._answered or self._said.text == WORDS.get(found) or self._is_quiet():
            return
        self._answered.add("heavy")
        self.children = (
            self._said,
            _lines(),
            HBox(
                [
                    html("<a class='rb-plain' href='#help'>Talk to someone now</a>").add_class("rb-in-app"),
                    button("I’m safe — keep writing", lambda: self._answer(found), kind="word"),
                    button("Don’t show this again today", self._be_quiet, kind="word"),
                ]
            ).add_class("rb-acts"),
        )
        self._said.say(WORDS[found])

    def _answer(self, found: Weight) -> None:
        self._answered.add(found)
        self._go()

    def _be_quiet(self) -> None:
        self._journal.settings.set(QUIET, clock.today().isoformat())
        self._go()

    def _go(self) -> None:
        self._said.say("")
        self.children = ()

    def _is_quiet(self) -> bool:
        return self._journal.settings.get(QUIET) == clock.today().isoformat()


def _lines() -> Fold:
    """Return the help lines to be opened in place, for JupyterLab, where no page has them at its foot."""
    return Fold("Talk to someone now", [html("{lines}", lines=_told())]).add_class("rb-in-lab")


def _told() -> Fragment:
    try:
        known = support.read()
    except errors.SupportListUnreadable as error:
        return fragment("<p>{sentence}</p>", sentence=error)
    return fragment.joined(
        [
            *(
                fragment(
                    "<p><b>{place}</b>: {name}, {reach}, {hours}. In an emergency: {emergency}.</p>",
                    place=each.place,
                    name=each.name,
                    reach=each.reach,
                    hours=each.hours,
                    emergency=each.emergency,
                )
                for each in known.lines
            ),
            fragment("<p>Other countries: findahelpline.com. Checked on {day}.</p>", day=known.checked),
        ]
    )
