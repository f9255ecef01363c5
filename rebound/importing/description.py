"""What one row says about the application itself: company, role, pay, and everything the person keeps."""

import re
from collections import Counter
from collections.abc import Mapping

from rebound import clock
from rebound.importing import (
    column_values,
    dates,
    english,
    joint_names,
    languages,
    marks,
    rough_days,
    stage_cells,
    told_course,
    vocabulary,
)
from rebound.importing.fields import Column
from rebound.importing.understood import Understood, cells
from rebound.records import Application, new_id

_PLAIN = ("company", "role", "location", "seniority", "resume_version", "notes", "link")
_LINKED = re.compile(r"\s*\(https?://[^\s)]+\)|\[([^\]]+)\]\(https?://[^\s)]+\)")
"""A name with its page beside it, as some programs export it."""

_PAGE = re.compile(r"\((https?://[^\s)]+)\)")

_PAY = ("pay", "pay_from", "pay_to", "pay_currency", "pay_period")


def application(row: tuple[str, ...], list_: Understood, spellings: Mapping[str, str]) -> Application:
    """Return the application that ``row`` describes.

    Args:
        row: its cells.
        list_: the list it stands in.
        spellings: plain name of a source → how it is written.
    """
    said: dict[str, list[tuple[Column, str]]] = {}
    for column in list_.columns:
        cell = row[column.place]
        if not stage_cells.is_nothing(cell):
            said.setdefault(column.field, []).append((column, cell))
    only = {field: found[0][1] for field, found in said.items()}
    for field in joint_names.JOINT:
        only = {**joint_names.parted(field, only.pop(field, "")), **only}
    source = only.get("source", list_.form.source)
    said_plainly = {field: only.get(field, "") for field in _PLAIN}
    said_plainly |= {field: _LINKED.sub(r"\1", said_plainly[field]).strip() for field in ("company", "role")}
    pages = [page for field in ("role", "company") for page in _PAGE.findall(only.get(field, ""))]
    said_plainly["link"] = said_plainly["link"] or next(iter(pages), "")
    return Application(
        id=new_id(),
        **said_plainly,
        source=spellings.get(marks.plain(source), source),
        referral=_referral(only.get("referral", "")),
        work_mode=_work_mode(only.get("work_mode", "")),
        pay=_pay(said),
        attributes=_attributes(said, only, list_.form.own),
    )


def spellings(list_: Understood) -> dict[str, str]:
    """Return, for each source, how it writes its own name, else how the list writes it most often."""
    known = {marks.plain(source): source for language in languages.OF_COLUMNS for source in language.SOURCES}
    written = Counter(
        cell for column in list_.columns if column.field == "source" for cell in cells(list_.table, column)
    )
    often = {marks.plain(cell): cell for cell, _ in reversed(written.most_common())}
    return often | {plain: known[plain] for plain in often if plain in known}


def _referral(cell: str) -> bool | None:
    if not cell:
        return None
    ticked = stage_cells.yes_or_no(cell)
    return True if ticked is None else ticked


def _work_mode(cell: str) -> str:
    ticked = stage_cells.yes_or_no(cell) if cell else None
    return cell if ticked is None else english.REMOTE_YES if ticked else english.REMOTE_NO


def _pay(said: Mapping[str, list[tuple[Column, str]]]) -> str:
    """Return the pay as it was written, from one column or put together from several."""
    amounts = said.get("pay", [])
    if len(amounts) > 1:
        return "; ".join(f"{cell} ({column.header})" for column, cell in amounts)
    ends = [cell for field in ("pay_from", "pay_to") for _, cell in said.get(field, [])]
    amount = amounts[0][1] if amounts else " – ".join(dict.fromkeys(ends))
    around = [cell for field in ("pay_currency", "pay_period") for _, cell in said.get(field, [])]
    return " ".join([amount, *around]) if amount else ""


def _attributes(
    said: Mapping[str, list[tuple[Column, str]]], only: Mapping[str, str], before: str
) -> dict[str, str]:
    """Return the person's own columns, and what no field holds, such as who referred them.

    Args:
        said: field → the columns taken for it, and what stands in them.
        only: field → what stands in the first of them.
        before: what stands before the names of the person's own columns.
    """
    own = {column.header.removeprefix(before): cell for column, cell in said.get("attribute", [])}
    referrer = only.get("referral", "")
    if referrer and stage_cells.yes_or_no(referrer) is None:
        own |= {column.header: cell for column, cell in said["referral"]}
    for field, found in said.items():
        own |= {column.header: cell for column, cell in found if _is_kept(field, cell, only)}
    return own


def _is_kept(field: str, cell: str, only: Mapping[str, str]) -> bool:
    """Say whether a cell holds something that its events may not carry."""
    if field == "updated_on":
        return True
    if field == "course":
        return not all(vocabulary.meaning(step.words) for step in told_course.steps(cell))
    if field.startswith("days_to_"):
        return "applied_on" not in only
    if field in ("first_response_on", "saved_on"):
        return stage_cells.yes_or_no(cell) is None
    if field in ("applied_on", "outcome_on") and dates.said(cell).why == dates.NO_DAY:
        return True
    if (field == "outcome_on" or column_values.is_about_event(field)) and rough_days.span(
        cell, clock.today()
    ):
        return True
    is_event = field != "outcome" and column_values.is_about_event(field)
    return is_event and stage_cells.stage_cell(cell).kind == stage_cells.WAITING
