"""``rebound import``: lists from files into the journal, at once, and in words what was made of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rebound import errors, paths
from rebound.commands import output
from rebound.commands.take_back import mark
from rebound.importing import remembered
from rebound.importing.lines import places
from rebound.importing.merge import Plan, compare_all
from rebound.importing.preview import COMPANY, MONTH, ORDER, YEAR, Corrections, NeedsYou, Reading
from rebound.importing.reading import read_all
from rebound.importing.summary import summary
from rebound.records import EVENT_KINDS, Batch, new_id
from rebound.store.journal import Journal
from rebound.writing.sentences import counted

MEANINGS: Mapping[str, str] = {
    **EVENT_KINDS,
    "silent": "no answer so far",
    "open": "nothing decided",
    "unknown": "not known",
}
"""What a word in a file can be taken for → in words."""

IGNORED = "ignored: "
"""How the preview says that a column is not used; why comes after it."""

OWN = "attribute"
"""What the preview says of a column that the person keeps for themselves."""


_SHARED: Mapping[str, str] = {
    COMPANY: "No column was taken for the company. Say which one it is.",
    ORDER: "The dates could have the day or the month first. Say --day-first or --month-first.",
    YEAR: "The dates have no year. The page asks for it once.",
    MONTH: "The dates name only a period, such as a month. The page asks once what should stand for them.",
}
"""What is said of all rows together that one answer settles, in place of a sentence for each."""


def run(files: Sequence[Path], day_first: bool | None, dry_run: bool, as_json: bool) -> int:
    """Bring in ``files`` and return the exit status: 0, 1 if rows need the person, 2 if a file is unreadable.

    Where one file cannot be read, nothing is brought in from any.

    Args:
        files: tables, or zips of them.
        day_first: True reads 03/04 as 3 April, False as 4 March, None lets each column decide.
        dry_run: whether to write nothing and only say what would be written.
        as_json: whether to print the result as JSON.
    """
    readings, problems = _read_all(files, Corrections(day_first=day_first), _remembered())
    if problems:
        output.say("\n".join(str(each) for each in problems))
        if readings:
            output.say("Nothing was brought in, not from the other files either.")
        return 2
    journal = Journal.open()
    plans = compare_all(readings, journal.applications.all(), journal.events.all())
    written = [None if dry_run else _write(journal, *each) for each in zip(readings, plans, strict=True)]
    batches = [{"id": each.id, "file": each.source} for each in written if each]
    words = "\n\n".join(_in_words(*each, dry_run) for each in zip(readings, plans, written, strict=True))
    output.result(words, summary(readings, plans) | {"dry_run": dry_run, "batches": batches}, as_json)
    return 1 if any(plan.needs_you for plan in plans) else 0


def _remembered() -> remembered.Kept:
    """Return what was corrected in lists before; a journal that is not there yet is not made for that."""
    return (Journal.open().settings.get(remembered.SETTING) if paths.journal().exists() else None) or {}


def _read_all(
    files: Sequence[Path], said: Corrections, kept: remembered.Kept
) -> tuple[list[Reading], list[errors.ReboundError]]:
    """Return the lists in ``files``, read as such lists were corrected before, and as is ``said`` now."""
    readings, problems = [], []
    for file in files:
        try:
            before = remembered.corrections_for(kept, read_all(file)) if kept else {}

            def corrections(name: str, before: Mapping[str, Corrections] = before) -> Corrections:
                own = before.get(name, Corrections())
                return own if said.day_first is None else replace(own, day_first=said.day_first)

            readings += read_all(file, corrections=corrections)
        except errors.ReboundError as problem:
            problems.append(problem)
    return readings, problems


def _write(journal: Journal, reading: Reading, plan: Plan) -> Batch | None:
    """Write what is new in one file; return its batch, or None where nothing is new."""
    if not plan.imported:
        return None
    batch = Batch(new_id(), reading.source, reading.sha256, reading.read, plan.imported)
    return journal.batches.write(batch, plan.applications, plan.events, plan.changed)


# --- in words ----------------------------------------------------------------------------------------


def _in_words(reading: Reading, plan: Plan, batch: Batch | None, dry_run: bool) -> str:
    lines = [f"“{reading.source}”, read as {reading.form}", _counts(reading, plan, dry_run)]
    lines += _guesses(reading)
    lines += [plan.filled] if plan.filled else []
    lines += reading.notes
    if plan.needs_you:
        lines.append("Not brought in; bring the file in on the page “Applications” to decide these rows:")
        lines += _asked(plan.needs_you)
    if batch:
        lines.append(f"To take this out again: rebound import --undo {mark(batch)}")
    return "\n".join(lines)


def _counts(reading: Reading, plan: Plan, dry_run: bool) -> str:
    brought = "would be brought in" if dry_run else "brought in"
    there = len(plan.already_there)
    open_ = sum(row.lacks_outcome for row in reading.rows)
    rows = counted(reading.read, "row")
    counts = f"{rows} read: {plan.imported} {brought}, {there} already there, {_need_you(plan)}."
    unsaid = counted(open_, "does not say how it turned out", "do not say how they turned out")
    return f"{counts} {unsaid}." if unsaid else counts


def _need_you(plan: Plan) -> str:
    asked = len(plan.needs_you)
    return f"{asked} needs you" if asked == 1 else f"{asked} need you"


def _asked(needs_you: Sequence[NeedsYou]) -> Iterator[str]:
    """Yield why rows need the person, those with the same reason in one line."""
    same: dict[tuple[str, str], list[int]] = {}
    for each in needs_you:
        same.setdefault((each.counts, _shared(each)), []).append(each.line)
    for (counts, reason), lines in same.items():
        yield f"  {places(counts, lines)}: {reason}"


def _shared(asked: NeedsYou) -> str:
    """Return why a row needs the person, in the same words for all rows that the same answers settle."""
    known = bool(asked.once) and all(each in _SHARED for each in asked.once)
    return " ".join(_SHARED[each] for each in asked.once) if known else asked.reason


def _guesses(reading: Reading) -> Iterator[str]:
    """Yield what columns, dates and words were taken for, each on a line."""
    for header, field in reading.columns.items():
        if field.startswith(IGNORED):
            yield f"  “{header}” was left out: {field.removeprefix(IGNORED)}"
        elif field == OWN:
            yield f"  “{header}” is kept as a column of your own"
        else:
            yield f"  “{header}” was taken for “{field.replace('_', ' ')}”"
    for header, how in reading.dates.items():
        yield f"  days in “{header}” were read as {how.order}: {how.because}"
    for word, codes in reading.outcomes.items():
        meanings = " and ".join(MEANINGS.get(code, code) for code in codes.split("+"))
        why = f": {reason}" if (reason := reading.outcome_reasons.get(word)) else ""
        yield f"  “{word}” was taken for “{meanings}”{why}"
