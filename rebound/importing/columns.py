"""What each column of a list is taken for, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rebound import errors
from rebound.importing import column_names, column_values, names, stage_cells
from rebound.importing.form import Form
from rebound.importing.header import Table

_EVENT_FIELDS = (
    "screening", "assessment", "interview", "final_interview", "offer", "offer_accepted", "offer_declined",
    "rejected", "withdrawn", "closed",
)  # fmt: skip

FIELDS: dict[str, str] = {
    "company": "company",
    "role": "role",
    "applied_on": "day it was sent",
    "outcome": "what became of it",
    "outcome_on": "day of what became of it",
    "first_response_on": "day of their first answer",
    "link": "link",
    "location": "location",
    "work_mode": "at the office, at home, or both",
    "source": "where you found it",
    "referral": "whether somebody referred you",
    "seniority": "seniority",
    "pay": "pay",
    "pay_from": "pay, lower end",
    "pay_to": "pay, upper end",
    "pay_currency": "currency of the pay",
    "pay_period": "what the pay is for",
    "resume_version": "version of the résumé",
    "notes": "notes",
    "saved_on": "day it was noted",
    "applied": "whether or when it was sent",
    **{f"{kind}_on": f"day of: {kind.replace('_', ' ')}" for kind in _EVENT_FIELDS},
    **{kind: f"whether or when: {kind.replace('_', ' ')}" for kind in _EVENT_FIELDS},
    "interviews": "how many interviews",
    "silent": "whether they never answered",
    "days_to_first_response": "days until their first answer",
    "days_to_outcome": "days until what became of it",
    **{f"days_to_{kind}": f"days until: {kind.replace('_', ' ')}" for kind in _EVENT_FIELDS},
    "attribute": "a column of your own",
    "ignored": "left out",
}
"""Field → what it is called on a page."""

ONCE = frozenset({
    "company", "role", "applied_on", "outcome_on", "first_response_on", "link", "location", "work_mode",
    "source", "referral", "seniority", "pay_from", "pay_to", "pay_currency", "pay_period", "resume_version",
    "notes", "saved_on", "applied",
})  # fmt: skip
"""Fields for which only one column is taken."""

_OWN = "Rebound has no field for it; it stays as your own"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands, what it is called, what it is taken for, and why."""

    place: int
    header: str
    field: str
    reason: str

    @property
    def shown(self) -> str:
        """The field as the preview names it; of one that is left out also why."""
        return f"ignored: {self.reason}" if self.field == "ignored" else self.field


def take(table: Table, form: Form, corrections: Mapping[str, str]) -> tuple[Column, ...]:
    """Return what each column of ``table`` is taken for.

    Args:
        table: the list.
        form: what kind of list it is.
        corrections: header → field, as the person corrected it.

    Raises:
        errors.UnknownCorrection: a field of ``corrections`` does not exist.
    """
    if wrong := [field for field in corrections.values() if field and field not in FIELDS]:
        raise errors.UnknownCorrection(wrong[0], list(FIELDS))
    cells = {place: _written(table, place) for place in range(len(table.headers))}
    columns = [
        _first(place, header, cells[place], form)
        for place, header in enumerate(table.headers)
        if cells[place] or not column_names.UNNAMED.fullmatch(header)
    ]
    columns = _the_surest(columns, form)
    columns = _outcomes(columns, cells)
    settled = [column for column in columns if names.plain(column.header) in form.columns]
    columns = _found_by_content(columns, {**cells, **{column.place: () for column in settled}})
    return tuple(_corrected(column, corrections) for column in columns)


def _written(table: Table, place: int) -> tuple[str, ...]:
    cells = (line.cells[place] for line in table.lines if not line.problem and len(line.cells) > place)
    return tuple(cell for cell in cells if not stage_cells.is_nothing(cell))


def _corrected(column: Column, corrections: Mapping[str, str]) -> Column:
    if column.header not in corrections:
        return column
    return replace(column, field=corrections[column.header] or "attribute", reason="you said so")


# --- by name -----------------------------------------------------------------------------------------


def _first(place: int, header: str, cells: column_values.Cells, form: Form) -> Column:
    """Return what the name of a column says, if what stands in it agrees."""
    plain = names.plain(header)
    if plain in form.columns:
        return Column(
            place, header, form.columns[plain], f"that is its name in this kind of list ({form.name})"
        )
    if column_names.may_count_rows(header) and column_values.counts_rows(cells):
        return Column(place, header, "ignored", "it only numbers the rows")
    field, reason = column_names.field_of(header)
    if not field or field == "outcome":
        return Column(place, header, field or "attribute", reason or _OWN)
    if field == "applied_on" and cells and not column_values.fits("outcome_on", cells):
        field = "applied" if column_values.fits("applied", cells) else "attribute"
        reason = "it says whether it was sent" if field == "applied" else "no days stand in it"
    elif not column_values.fits(field, cells):
        field, reason = (
            "attribute",
            f"what stands in it is not “{FIELDS.get(field, field)}”; it stays as your own",
        )
    return Column(place, header, field, reason)


def _the_surest(columns: list[Column], form: Form) -> list[Column]:
    """Keep, of several columns for a field that only one can be, the one whose name is surest."""

    def doubt(column: Column) -> tuple[bool, int, int]:
        return (
            names.plain(column.header) not in form.columns,
            column_names.rank(column.header),
            column.place,
        )

    surest: dict[str, Column] = {}
    for column in sorted(columns, key=doubt):
        surest.setdefault(column.field, column)
    return [
        column
        if column.field not in ONCE or surest[column.field] is column
        else replace(
            column, field="attribute", reason=f"“{surest[column.field].header}” is taken for that already"
        )
        for column in columns
    ]


def _outcomes(columns: list[Column], cells: Mapping[int, column_values.Cells]) -> list[Column]:
    """Settle which columns of that name hold outcomes: those whose words are known, else the likeliest."""
    named = [column for column in columns if column.field == "outcome"]
    sure = [column for column in named if column_values.fits("outcome", cells[column.place])]
    likely = [column for column in named if column_values.worded(cells[column.place])]
    taken = sure or sorted(likely, key=lambda column: column_names.rank(column.header))[:1]
    empty = [column for column in named if not cells[column.place]]
    return [
        _not_an_outcome(column, cells[column.place])
        if column in named and column not in taken and column not in empty
        else column
        for column in columns
    ]


def _not_an_outcome(column: Column, cells: column_values.Cells) -> Column:
    if column_values.share(cells, lambda cell: stage_cells.yes_or_no(cell) is not None) == 1:
        return replace(column, field="first_response_on", reason="it says whether they answered")
    if column_values.share(cells, column_values.is_day) > 0.5:
        return replace(column, field="outcome_on", reason="days stand in it")
    return replace(column, field="attribute", reason="its words are no outcomes; it stays as your own")


# --- by content --------------------------------------------------------------------------------------


def _found_by_content(columns: list[Column], cells: Mapping[int, column_values.Cells]) -> list[Column]:
    """Look among the columns without a field for what no name has given."""
    columns = _fill(
        columns, cells, "company", _may_be_company, "its header is empty and the company was missing"
    )
    columns = _fill(columns, cells, "applied_on", _may_be_sent, "it is the only column of days")
    columns = _fill(columns, cells, "outcome", _may_be_outcome, "its words are outcomes")
    return _fill(columns, cells, "link", _may_be_link, "addresses of pages stand in it")


def _fill(columns: list[Column], cells: Mapping[int, column_values.Cells], field: str, may_be, reason: str):
    if any(column.field in (field, field.removesuffix("_on")) for column in columns):
        return columns
    free = [column for column in columns if column.field == "attribute" and cells[column.place]]
    found = [column for column in free if may_be(column, cells[column.place])]
    if not found or (field == "applied_on" and len(found) > 1):
        return columns
    return [replace(each, field=field, reason=reason) if each is found[0] else each for each in columns]


def _may_be_company(column: Column, cells: column_values.Cells) -> bool:
    unnamed = column_names.UNNAMED.fullmatch(column.header) or names.plain(column.header) == "name"
    return bool(unnamed) and column_values.share(cells, lambda cell: any(map(str.isalpha, cell))) > 0.5


_OTHER_DAYS = (
    "post",
    "deadline",
    "due",
    "follow",
    "update",
    "archiv",
    "clos",
    "start",
    "end",
    "next",
    "birth",
)


def _may_be_sent(column: Column, cells: column_values.Cells) -> bool:
    other = any(word in names.plain(column.header) for word in _OTHER_DAYS)
    return not other and column_values.share(cells, column_values.is_day) > 0.6


def _may_be_outcome(column: Column, cells: column_values.Cells) -> bool:
    return (
        len(cells) > 1
        and column_values.worded(cells)
        and column_values.share(cells, column_values.understood) > 0.6
    )


def _may_be_link(column: Column, cells: column_values.Cells) -> bool:
    return column_values.share(cells, column_values.is_address) > 0.6


def headers_of(columns: Sequence[Column], *fields: str) -> list[str]:
    """Return the headers of the columns that were taken for one of ``fields``."""
    return [column.header for column in columns if column.field in fields]
