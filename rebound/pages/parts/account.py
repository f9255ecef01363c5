"""The account of a no: its causes with their parts, general figures beside them, and what else stands there."""

from collections.abc import Iterable

from ipywidgets import VBox, Widget

from rebound import clock, errors
from rebound.exercises.cause import CAUSES, Cause
from rebound.exercises.not_personal import NotPersonal
from rebound.exercises.reply import SORTS
from rebound.pages.parts import desk
from rebound.pages.parts.sitting import Sitting
from rebound.widgets.base_rate import Rate
from rebound.widgets.choice import Choice
from rebound.widgets.fold import Fold
from rebound.widgets.guard import guarded
from rebound.widgets.html import Fragment, fragment, html
from rebound.widgets.note import Note, Problem
from rebound.widgets.parts import OWN, Part, Parts, picture, shares
from rebound.writing import base_rates, runs, thought
from rebound.writing.base_rates import BaseRates, Figure

COUNTRY = "figures_country"
"""The setting that holds the country whose figures are shown."""

HELP_COUNTRY = "help_country"
"""The setting that holds the country whose help lines come first: a first guess at the one for figures."""

LABEL = "Your account of the causes"

NO_NUMBERS = (
    "No rejection is written down for this application, so there is nothing to compare with your other ones."
)
"""What stands there where one's own numbers say nothing."""

COUNTING = "Counting …"
"""What stands there until they are worked out."""


class Account:
    """The causes of a sitting as parts of a whole, with what the employer said among them.

    Args:
        here: the sitting; its body has ``causes``.
    """

    def __init__(self, here: Sitting):
        self.here = here
        self.problem, self.asked = Problem(), Note()
        self.asked.add_class("rb-asked")
        self.rates = self._read()
        self.country = Choice("Figures from which country?", self._countries(), value=self._kept_country())
        self.pie = Parts(LABEL, self._rows(), self._keep, say=here.say_problem)
        self.country.observe(guarded(self._choose_country, here.say_problem), "value")
        here.draw(self._draw)

    @property
    def children(self) -> list[Widget]:
        """The controls, top to bottom."""
        general = html(
            "<p class='rb-note'>A figure beside a cause says how often it happens in general, "
            "not what happened to you.</p>"
        )
        sources = Fold("Where the figures come from", [html("{list}", list=_sources(self.rates))])
        return [general, self.country, self.problem, self.pie, self.asked, sources]

    @staticmethod
    def answer(body: NotPersonal) -> str:
        """Return the causes that have a part, the largest first, each with its share."""
        largest_first = sorted(thought.weighed(body.causes), key=lambda cause: -(cause.share or 0))
        return ", ".join(f"{cause.text} ({cause.share} %)" for cause in largest_first)

    @staticmethod
    def picture(body: NotPersonal) -> Fragment:
        """Return the account as it stands, drawn and in words."""
        return picture(LABEL, [_part(cause) for cause in body.causes])

    # --- the figures ---

    def _read(self) -> BaseRates:
        try:
            return base_rates.read()
        except errors.BaseRatesUnreadable as error:
            self.problem.say(str(error))
            return BaseRates()

    def _countries(self) -> dict[str, str]:
        return self.rates.countries | {base_rates.ELSEWHERE: "another country"}

    def _kept_country(self) -> str:
        settings = self.here.journal.settings
        kept = settings.get(COUNTRY) or settings.get(HELP_COUNTRY) or ""
        return kept if not kept or kept in self._countries() else base_rates.ELSEWHERE

    def _choose_country(self, change: dict[str, str]) -> None:
        self.here.journal.settings.set(COUNTRY, change["new"])
        self.pie.rows = self._rows()

    def _rate(self, code: str) -> Rate | str:
        found = self.rates.beside(code, self.country.value)
        if isinstance(found, Figure):
            return Rate(found.figure, found.counts, found.population, found.place, found.year)
        return found

    # --- the rows ---

    def _draw(self, body: NotPersonal) -> None:
        if _causes(self.pie.rows) != body.causes:
            self.pie.rows = self._rows()
        self.asked.say(thought.asked_back(body.causes))

    def _rows(self) -> list[Part]:
        """Return a row for each sentence of the employer's, each cause that ships, and each of one's own."""
        kept = {cause.code or cause.text: cause for cause in self.here.body.causes}
        theirs = [
            _part(kept.pop(text, Cause(text, said_by="employer")), origin=origin)
            for text, origin in self._said().items()
        ]
        shipped = [
            _part(kept.pop(code, Cause(words, code)), self._rate(code)) for code, words in CAUSES.items()
        ]
        return theirs + shipped + [_part(cause, OWN, own=True) for cause in kept.values()]

    def _said(self) -> dict[str, str]:
        """Return each sentence of the employer's that was sorted and can be used, with what stands beside it."""
        about = self.here.application_id
        replies = self.here.journal.entries.all("reply", about) if about else []
        lines = [line for each in replies for line in each.body.lines if line.text.strip()]
        return {
            line.text.strip(): f"They said so. You sorted it as: {SORTS[line.sort]}."
            for line in lines
            if line.sort not in ("", "cannot_use")
        }

    def _keep(self, rows: tuple[Part, ...]) -> None:
        self.here.change(causes=_causes(rows))


def _part(cause: Cause, rate: Rate | str = "", own: bool = False, origin: str = "") -> Part:
    return Part(
        id=cause.code or f"words: {cause.text}",
        label=cause.text,
        parts=cause.parts,
        whose=cause.whose,
        own=own,
        rate=rate,
        origin=origin,
        said="" if origin else cause.said_by,
    )


def _causes(rows: Iterable[Part]) -> tuple[Cause, ...]:
    """Return what is kept of ``rows``: those that have a part, and every one that the person wrote."""
    rows = tuple(rows)
    return tuple(
        Cause(
            text=row.label,
            code=row.id if row.id in CAUSES else "",
            parts=row.parts,
            share=share,
            whose=row.whose,
            said_by=row.said or "employer",
        )
        for row, share in zip(rows, shares([row.parts for row in rows]), strict=True)
        if row.parts or row.own
    )


def _sources(rates: BaseRates) -> Fragment:
    """Return every figure with its source, how far it can be trusted, and how old the list is."""
    items = fragment.joined(
        fragment(
            "<li><b>{figure}</b> {counts}. {population}, {place}, {year}. {quality} {source}.</li>",
            figure=each.figure,
            counts=each.counts,
            population=each.population,
            place=each.place,
            year=each.year,
            quality=each.quality,
            source=each.source,
        )
        for each in rates.figures
    )
    return fragment(
        "<ul class='rb-note rb-sources'>{items}</ul><p class='rb-note'>{age}</p>",
        items=items,
        age=_age(rates),
    )


def _age(rates: BaseRates) -> str:
    if rates.checked is None:
        return ""
    old = (clock.today() - rates.checked).days > base_rates.OLD
    words = " That is more than a year ago; they may have changed since." if old else ""
    return f"All of them were last looked up on {desk.short_day(rates.checked)}.{words}"


# --- what stands beside it ---


def beside_the_account(here: Sitting) -> list[Widget]:
    """Return what stands below the causes, to be held against them: one's own numbers, the arithmetic of runs."""
    return [_own(here), _runs()]


def _own(here: Sitting) -> Fold:
    """Return where this no and all others came; worked out when it is opened, since that loads pandas."""
    said = html("")
    fold = Fold("This no beside your other ones", [said])

    def show(change: dict[str, bool]) -> None:
        if not change["new"]:
            return
        said.value = fragment("<p class='rb-note'>{words}</p>", words=COUNTING)
        told = _numbers(here) or [NO_NUMBERS]
        said.value = fragment.joined([fragment("<p>{words}</p>", words=each) for each in told])

    fold.head.observe(show, "shown")
    return fold


def _numbers(here: Sitting) -> list[str]:
    if here.application_id is None:
        return []
    from rebound.pages.parts.own_numbers import own_numbers

    return own_numbers(here.journal, here.application_id)


def _runs() -> Fold:
    """Return the arithmetic of noes in a row, with numbers to try; nothing of it is kept."""
    said = html("")
    one_in = Choice("An offer one time in", {word: word for word in runs.ONE_IN}, value="three")
    noes = Choice("Noes in a row", {word: word for word in runs.NOES}, value="three")

    def show(_change: object = None) -> None:
        said.value = fragment("<p>{words}</p>", words=runs.sentence(one_in.value, noes.value))

    for choice in (one_in, noes):
        choice.observe(guarded(show), "value")
    show()
    caution = html(
        "<p class='rb-note'>Arithmetic with an “if”: it takes all rounds as alike and independent of one "
        "another, which they never are. It says nothing about your next one.</p>"
    )
    return Fold("How often do noes come in a row?", [VBox([noes, one_in]), said, caution])
