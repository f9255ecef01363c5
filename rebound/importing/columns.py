"""What each column of a list is taken for, and why."""

from collections.abc import Mapping
from dataclasses import replace

from rebound import errors
from rebound.importing import (
    column_content,
    column_names,
    column_values,
    languages,
    names,
    stage_cells,
    told_course,
)
from rebound.importing.fields import FIELDS, ONCE, Column
from rebound.importing.form import Form
from rebound.importing.header import Table

__all__ = ["FIELDS", "Column", "take"]

_WORK_MODES = languages.words("WORK_MODES")
_ANSWER_WORDS = languages.words("ANSWER_WORDS")
_HOW_FAR = languages.words("HOW_FAR")
_FEWEST = 2
_KNOWN = 0.6
_OWN = "Rebound has no field for it; it stays as your own"


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
    columns = [_step(column) if column.place == table.steps else column for column in columns]
    columns = _the_surest(_with_ticked_talks(columns, cells), form)
    columns = columns if table.steps >= 0 else _outcomes(columns, cells)
    settled = [column for column in columns if names.plain(column.header) in form.columns]
    columns = column_content.found(columns, {**cells, **{column.place: () for column in settled}})
    return tuple(_corrected(column, corrections, columns) for column in columns)


def _written(table: Table, place: int) -> tuple[str, ...]:
    cells = (line.cells[place] for line in table.lines if not line.problem and len(line.cells) > place)
    return tuple(cell for cell in cells if not stage_cells.is_nothing(cell))


def _corrected(column: Column, corrections: Mapping[str, str], columns: list[Column]) -> Column:
    """Return what the person said of a column; a guess gives way to another that they took for the same."""
    if column.header in corrections:
        return replace(column, field=corrections[column.header] or "attribute", reason="you said so")
    chosen = {corrections.get(each.header) for each in columns}
    if column.field in ONCE & chosen:
        return replace(column, field="attribute", reason="you took another column for that")
    return column


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
    if told_course.are_courses(cells):
        return Column(place, header, "course", "its cells tell of one step after another")
    field, reason = column_names.field_of(header)
    if not field or field == "outcome":
        return Column(place, header, field or "attribute", reason or _OWN)
    if field == "applied_on" and cells and not column_values.fits("applied_on", cells):
        field = "applied" if column_values.fits("applied", cells) else "attribute"
        reason = "it says whether it was sent" if field == "applied" else "there are no dates in it"
    elif not column_values.fits(field, cells) or (plain in _WORK_MODES and _are_ticks(cells)):
        field, reason = (
            "attribute",
            f"what stands in it is not “{FIELDS.get(field, field)}”; it stays as your own",
        )
    return Column(place, header, field, reason)


def _step(column: Column) -> Column:
    return replace(column, field="outcome", reason="each row is one step, and this tells which")


def _with_ticked_talks(columns: list[Column], cells: Mapping[int, column_values.Cells]) -> list[Column]:
    """Take ticks below “Onsite” for a talk there, rather than for a way to work, beside other columns of stages."""
    stages = sum(column_values.is_stage(column.field) for column in columns)
    return [
        replace(column, field="interview", reason="it stands beside other stages")
        if stages >= _FEWEST
        and column.field == "attribute"
        and names.plain(column.header) in _WORK_MODES
        and cells[column.place]
        and _are_ticks(cells[column.place])
        else column
        for column in columns
    ]


def _are_ticks(cells: column_values.Cells) -> bool:
    return column_values.share(cells, lambda cell: stage_cells.yes_or_no(cell) is not None) == 1


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
    likely = [column for column in named if column_values.may_be_outcomes(cells[column.place])]
    sure += [column for column in named if _is_result_beside(column, named, cells)] if sure else []
    taken = sure or sorted(likely, key=lambda column: column_names.rank(column.header))[:1]
    empty = [column for column in named if not cells[column.place]]
    return [
        _not_an_outcome(column, cells[column.place], bool(taken))
        if column in named and column not in taken and column not in empty
        else column
        for column in columns
    ]


def _is_result_beside(column: Column, named: list[Column], cells: Mapping[int, column_values.Cells]) -> bool:
    """Say whether a column of noes and words tells how it ended, beside one that tells how far it came."""
    far = [each for each in named if set(names.plain(each.header).split()) & _HOW_FAR]
    written = cells[column.place]
    known = column_values.share(
        written, lambda cell: column_values.understood(cell) or stage_cells.yes_or_no(cell) is False
    )
    return bool(far and written) and column not in far and known >= _KNOWN


def _not_an_outcome(column: Column, cells: column_values.Cells, there_is_one: bool) -> Column:
    if _are_ticks(cells):
        if set(names.plain(column.header).split()) & _ANSWER_WORDS:
            return replace(column, field="first_response_on", reason="it says whether they answered")
        if not there_is_one:
            return column
    if column_values.share(cells, column_values.is_day) > 0.5:
        if set(names.plain(column.header).split()) & _ANSWER_WORDS:
            return replace(column, field="first_response_on", reason="it gives the day of their answer")
        return replace(column, field="outcome_on", reason="there are dates in it")
    return replace(column, field="attribute", reason="its words are not outcomes; it stays as your own")
