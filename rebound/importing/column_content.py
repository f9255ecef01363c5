"""What columns hold that no name has given away: known by what stands in them, or beside them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from rebound.importing import column_names, column_values, joint_names, languages, names, vocabulary
from rebound.importing.fields import Column
from rebound.status import ENDS

_MOST = 0.6
_NEARLY = 0.8
_LONGEST_NAME = 50
_COMPANY_WORDS, _ROLE_WORDS = languages.words("COMPANY_WORDS"), languages.words("ROLE_WORDS")
_NAMES_ALONE = languages.words("NAMES_ALONE")
_ABOUT_A_JOB = languages.words("ABOUT_A_JOB")
_STAND_FOR_COMPANY = languages.words("STAND_FOR_COMPANY")
_FIRST = languages.words("FIRST_OF_SEVERAL")
_ANSWER_WORDS = languages.words("ANSWER_WORDS")
_ABOUT_AN_OUTCOME, _OTHER_DAYS = languages.words("ABOUT_AN_OUTCOME"), languages.words("OTHER_DAYS")

Written = Mapping[int, column_values.Cells]
"""Place of a column → what stands in it."""


def found(columns: list[Column], cells: Written) -> list[Column]:
    """Return ``columns`` with those that no name has settled taken for what their content shows."""
    columns = _days_beside(columns, cells)
    columns = _joint(columns, cells)
    columns = _fill(columns, cells, "company", _may_be_company, "no other column names the company")
    columns = _fill(columns, cells, "role", _may_be_role, "no other column names the role")
    columns = _joint(columns, cells)
    columns = _places(_only_names(columns, cells), cells)
    columns = _offers(_invitations(columns))
    columns = _fill(columns, cells, "applied_on", _may_be_sent, "it is the only column of days")
    columns = _fill(columns, cells, "outcome", _may_be_outcome, "its words are outcomes")
    columns = [_further_outcome(column, cells[column.place]) for column in columns]
    columns = _day_of_outcome(_day_of_answer(columns), cells)
    return _fill(columns, cells, "link", _may_be_link, "it holds addresses of pages")


def _days_beside(
    columns: list[Column], cells: Written, is_dated: Callable[[str], bool] = column_values.is_stage
) -> list[Column]:
    """Take a column that is only called “Date” for the day of the event whose column stands before it."""
    beside = []
    for before, column in zip([None, *columns], columns, strict=False):
        is_day = column.field == "attribute" and column_names.says_only_when(column.header)
        if before and is_day and is_dated(before.field) and _are_days(cells[column.place]):
            reason = f"it stands beside “{before.header}”"
            beside.append(replace(column, field=f"{before.field.removesuffix('_on')}_on", reason=reason))
        else:
            beside.append(column)
    return beside


def _day_of_outcome(columns: list[Column], cells: Written) -> list[Column]:
    """Take a “Date” beside the only column of outcomes for its day, where no other column gives that."""
    told = sum(column.field in ("outcome", "outcome_on") for column in columns)
    return _days_beside(columns, cells, lambda field: field == "outcome") if told == 1 else columns


def _day_of_answer(columns: list[Column]) -> list[Column]:
    """Take the day of an answer for that of the outcome, where the outcome itself is called an answer."""
    outcomes = [column for column in columns if column.field == "outcome"]
    if len(outcomes) != 1 or any(column.field == "outcome_on" for column in columns):
        return columns
    called = set(names.plain(outcomes[0].header).split()) & _ANSWER_WORDS
    reason = f"it is the day of “{outcomes[0].header}”"
    return [
        replace(column, field="outcome_on", reason=reason)
        if column.field == "first_response_on" and _speaks_again(column, called)
        else column
        for column in columns
    ]


def _speaks_again(column: Column, called: set[str]) -> bool:
    """Say whether a column speaks of the same as the words it is compared with, and not only of the first one."""
    words = set(names.plain(column.header).split())
    return bool(called & words) and not words & _FIRST


def _joint(columns: list[Column], cells: Written) -> list[Column]:
    """Take the only column of names for role and company, where its cells say both and no other one does."""
    named = [column for column in columns if column.field in ("company", "role")]
    both = joint_names.taken_for(cells[named[0].place]) if len(named) == 1 else ""
    if not both:
        return columns
    reason = "its cells name a role and a company"
    return [replace(each, field=both, reason=reason) if each is named[0] else each for each in columns]


def _only_names(columns: list[Column], cells: Written) -> list[Column]:
    """Take the one column that could be names for that of the company, where nothing else names one."""
    if any(column.field in ("company", *joint_names.JOINT) for column in columns):
        return columns
    names_ = [column for column in columns if column.field == "attribute" and _are_names(column, cells)]
    reason = "it is the only column that can name the company"
    return [
        replace(column, field="company", reason=reason) if [column] == names_ else column
        for column in columns
    ]


def _places(columns: list[Column], cells: Written) -> list[Column]:
    """Take a column of places for that of the company, where nothing else names one and hardly any comes twice."""
    if any(column.field in ("company", *joint_names.JOINT) for column in columns):
        return columns
    places = [
        column
        for column in columns
        if column.field in ("location", "source", "link")
        and names.plain(column.header) in _STAND_FOR_COMPANY
        and _are_names(column, cells)
    ]
    reason = "it is the only column that can name the company"
    return [replace(each, field="company", reason=reason) if each in places[:1] else each for each in columns]


def _invitations(columns: list[Column]) -> list[Column]:
    """Take an invitation for their answer, where another column tells of the interview itself."""
    talks = [column for column in columns if column.field.removesuffix("_on") == "interview"]
    invited = [column for column in talks if column_names.invites(column.header)]
    answered = any(column.field == "first_response_on" for column in columns)
    if answered or len(invited) != 1 or len(talks) == 1:
        return columns
    reason = "it says when they answered; another column is about the interview itself"
    return [
        replace(column, field="first_response_on", reason=reason) if column is invited[0] else column
        for column in columns
    ]


def _offers(columns: list[Column]) -> list[Column]:
    """Take “Got it?” for the offer where another column tells whether it was taken."""
    yes = [column for column in columns if column.field == "offer_accepted"]
    got = [column for column in yes if column_names.asks_for_verdict(column.header)]
    if len(got) != 1 or len(yes) == 1:
        return columns
    reason = "another column says whether you took it"
    return [replace(each, field="offer", reason=reason) if each is got[0] else each for each in columns]


def _fill(
    columns: list[Column],
    cells: Written,
    field: str,
    may_be: Callable[[Column, column_values.Cells], bool],
    reason: str,
) -> list[Column]:
    """Take the first fitting column for ``field``, if none is yet; of several with days none can be told."""
    if any(column.field in (field, field.removesuffix("_on")) for column in columns):
        return columns
    if field in ("company", "role") and any(column.field in joint_names.JOINT for column in columns):
        return columns
    free = [column for column in columns if column.field == "attribute" and cells[column.place]]
    fitting = [column for column in free if may_be(column, cells[column.place])]
    if not fitting or (field == "applied_on" and len(fitting) > 1):
        return columns
    return [replace(each, field=field, reason=reason) if each is fitting[0] else each for each in columns]


def _may_be_company(column: Column, cells: column_values.Cells) -> bool:
    plain = names.plain(column.header)
    named = bool(column_names.UNNAMED.fullmatch(column.header)) or plain in _NAMES_ALONE
    return (
        (named or _speaks_of(plain, _COMPANY_WORDS)) and _are_words(cells) and not joint_names.are_jobs(cells)
    )


def _may_be_role(column: Column, cells: column_values.Cells) -> bool:
    plain = names.plain(column.header)
    is_unnamed = column_names.UNNAMED.fullmatch(column.header) and joint_names.are_jobs(cells)
    return bool(is_unnamed or plain in _NAMES_ALONE or _speaks_of(plain, _ROLE_WORDS)) and _are_words(cells)


def _may_be_sent(column: Column, cells: column_values.Cells) -> bool:
    other = any(word in names.plain(column.header) for word in _OTHER_DAYS)
    return not other and _are_days(cells)


def _further_outcome(column: Column, cells: column_values.Cells) -> Column:
    """Take a column beside that of the outcome for one too, if its words tell of ends."""
    if column.field != "attribute" or not _may_be_outcome(column, cells):
        return column
    written = [cell for cell in cells if column_values.understood(cell)]
    tells_ends = any(set(vocabulary.meaning(cell)) & ENDS for cell in written)
    tells_ends = tells_ends and len(written) > _MOST * len(cells)
    return replace(column, field="outcome", reason="its words are outcomes") if tells_ends else column


def _may_be_outcome(column: Column, cells: column_values.Cells) -> bool:
    if len(cells) < 2 or set(names.plain(column.header).split()) & _ABOUT_AN_OUTCOME:
        return False
    known = column_values.share(cells, column_values.understood)
    is_worded = column_values.worded(cells) and known > _MOST
    return is_worded or (known > _NEARLY and len(set(cells)) < len(cells)) or column_values.drawn(cells)


def _may_be_link(_: Column, cells: column_values.Cells) -> bool:
    return column_values.share(cells, column_values.is_address) > _MOST


def _speaks_of(plain: str, words: frozenset[str]) -> bool:
    told = set(plain.split())
    return bool(told & words) and not told & _ABOUT_A_JOB


def _are_words(cells: column_values.Cells) -> bool:
    return column_values.share(cells, lambda cell: any(map(str.isalpha, cell))) > _MOST


def _are_names(column: Column, cells: Written) -> bool:
    """Say whether a column holds a short name in nearly every row, and hardly one of them twice."""
    written = cells[column.place]
    short = column_values.share(written, lambda cell: len(cell) <= _LONGEST_NAME and cell[:1].isalnum())
    is_filled = len(written) >= _NEARLY * max(len(each) for each in cells.values())
    is_about = set(names.plain(column.header).split()) & _ABOUT_A_JOB
    return (
        not is_about
        and is_filled
        and short > _NEARLY
        and _are_words(written)
        and len(set(written)) > _NEARLY * len(written)
    )


def _are_days(cells: column_values.Cells) -> bool:
    return bool(cells) and column_values.share(cells, column_values.is_day) > _MOST
