"""The data dictionary: fields of the records = rows of the dictionary = keys of the sample."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from rebound import exercises, paths, records, status
from rebound.exercises import (
    accomplishment,
    ask_for_insight,
    cause,
    coach_session,
    cool_off,
    not_personal,
    plan,
    recall,
    reply,
    share,
    story,
    writing_course,
)
from rebound.exercises.bodies import BODIES, Body
from rebound.records import Application, Entry, Event, Moment

README = paths.shipped("data/README.md").read_text(encoding="utf-8")
EXERCISES = [
    import_module(f"rebound.exercises.{path.stem}")
    for path in sorted(Path(exercises.__path__[0]).glob("*.py"))
]
RECORDS = list(
    {
        each: None
        for module in (records, *EXERCISES)
        for each in vars(module).values()
        if isinstance(each, type) and is_dataclass(each)
    }
)
SAMPLE = {"applications": Application, "events": Event, "entries": Entry}

TYPES: dict[Any, str] = {
    str: "text",
    int: "number",
    bool: "yes or no",
    date: "day",
    datetime: "moment in UTC",
    Moment: "Moment",
    Mapping[str, str]: "texts by name",
    tuple[str, ...]: "list of texts",
} | {tuple[each, ...]: f"list of {each.__name__}" for each in RECORDS}
"""Type of a field → what the dictionary calls it."""


def rows(heading: str) -> list[list[str]]:
    """The rows of the table under ``heading``, without its head; code marks are taken off."""
    section = README.split(f"\n{heading}\n")[1].split("\n#")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip().replace("`", "") for cell in line.strip("|").split("|")] for line in lines]


def called(hint: object) -> str:
    """What the dictionary calls the type ``hint``."""
    if hint == Body:
        return "record of its kind"
    if get_origin(hint) in (Union, UnionType):
        wanted = next(each for each in get_args(hint) if each is not NoneType)
        return f"{TYPES[wanted]} or none"
    return TYPES[hint]


def sample(name: str) -> list[dict]:
    text = paths.shipped(f"data/sample/{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def own_attributes() -> dict[str, str]:
    """The sample's own attributes, by name, with the cell that tells their values."""
    table = README.split("Its person's own `attributes`:")[1].split("\n#")[0]
    found = re.findall(r"^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|$", table, re.MULTILINE)
    return dict(found)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_every_record_is_in_the_dictionary_and_nothing_else(record):
    hints = get_type_hints(record)
    described = [(name, kind) for name, kind, *_ in rows(f"### `{record.__name__}`")]
    assert described == [(each.name, called(hints[each.name])) for each in fields(record)]


def test_every_field_has_a_meaning():
    assert all(row[2] for record in RECORDS for row in rows(f"### `{record.__name__}`"))


def test_the_dictionary_has_no_record_that_is_gone():
    assert set(re.findall(r"^### `([A-Z]\w+)`$", README, re.MULTILINE)) == {each.__name__ for each in RECORDS}


def test_the_kinds_of_entries_are_all_named():
    values = {name: values for name, _, _, values in rows("### `Entry`")}
    assert values["kind"] == ", ".join(BODIES)
    assert values["body"] == ", ".join(body.__name__ for body in BODIES.values())


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("### Statuses", records.STATUSES),
        ("### Channels", records.CHANNELS),
        ("### Ways to calm", cool_off.WAYS_TO_CALM),
        ("### Out of reach", cool_off.OUT_OF_REACH),
        ("### Purposes of a plan", plan.PURPOSES),
        ("### Lengths of a session", coach_session.LENGTHS),
        ("### Contract", coach_session.CONTRACT),
        ("### How a packet leaves", share.SEALED),
        ("### States of a plan", plan.STATES),
        ("### Sorts of line", reply.SORTS),
        ("### Sides", not_personal.SIDES),
        ("### Causes", cause.CAUSES),
        ("### Worth asking", ask_for_insight.WORTH),
        ("### Whom to ask", ask_for_insight.ADDRESSEES),
        ("### Questions to ask", ask_for_insight.QUESTIONS),
        ("### Kinds of English", ask_for_insight.ENGLISH),
        ("### How a draft speaks", ask_for_insight.MANNERS),
        ("### What came", reply.CAME),
        ("### As it was guessed", reply.AS_GUESSED),
        ("### Values", reply.VALUES),
        ("### What is kept of the writing", writing_course.KEEP),
        ("### In whose hands", cause.WHOSE),
        ("### Whose word", cause.SAID_BY),
        ("### Tags", accomplishment.TAGS),
        ("### Cues", recall.CUES),
        ("### Kinds of story", story.KINDS),
        ("### Forms of story", story.FORMS),
    ],
)
def test_codes_are_in_the_dictionary_with_their_words(heading, codes):
    assert rows(heading) == [[code or "(empty)", words] for code, words in codes.items()]


def test_events_are_in_the_dictionary_with_what_they_count_as():
    assert rows("### Events") == [
        [
            kind,
            words,
            "yes" if kind in status.ANSWERS else "",
            "yes" if kind in status.SPOKEN else "",
            status.STATUS_OF.get(kind, ""),
        ]
        for kind, words in records.EVENT_KINDS.items()
    ]


def test_the_feelings_are_all_named():
    section = README.split("### Feelings\n")[1].split("\n#")[0]
    assert " ".join(section.split()) == ", ".join(cool_off.FEELINGS)


@pytest.mark.parametrize(("name", "record"), SAMPLE.items())
def test_the_sample_has_exactly_the_fields_of_its_records(name, record):
    expected = [each.name for each in fields(record)]
    assert all(list(line) == expected for line in sample(name))


@pytest.mark.parametrize("kind", BODIES)
def test_the_sample_shows_every_kind_of_entry_with_exactly_its_fields(kind):
    bodies = [line["body"] for line in sample("entries") if line["kind"] == kind]
    assert bodies
    assert all(list(body) == [each.name for each in fields(BODIES[kind])] for body in bodies)


def test_the_samples_own_attributes_are_in_the_dictionary_with_their_values():
    described = {name: re.findall(r"`([^`]+)`", values) for name, values in own_attributes().items()}
    kept = [line["attributes"] for line in sample("applications")]
    assert set(described) == {name for attributes in kept for name in attributes}
    for name, values in described.items():
        found = {attributes[name] for attributes in kept if name in attributes}
        assert found == set(values) or not values


def test_the_sizes_of_the_sample_are_told_truly():
    sent = {line["application_id"] for line in sample("events") if line["kind"] == "applied"}
    told = f"{len(sample('applications'))} applications, of which {len(sent)} were sent; "
    told += f"{len(sample('events'))} events; {len(sample('entries'))} entries."
    assert told in " ".join(README.split())


def test_the_manifest_is_described():
    manifest = json.loads(paths.shipped("data/sample/manifest.json").read_text(encoding="utf-8"))
    assert [row[0] for row in rows("### `sample/manifest.json`")] == list(manifest)
    assert all(list(facts) == ["records", "bytes", "sha256"] for facts in manifest["files"].values())


def test_the_help_lines_are_described():
    shipped = json.loads(paths.shipped("data/support_lines.json").read_text(encoding="utf-8"))
    assert [row[0] for row in rows("### `support_lines.json`")] == list(shipped)
    assert all([row[0] for row in rows("### `lines`")] == list(line) for line in shipped["lines"])


def test_the_questions_are_described():
    shipped = json.loads(paths.shipped("data/questions.json").read_text(encoding="utf-8"))
    assert [row[0] for row in rows("### `questions.json`")] == list(shipped)
    for name in ("competencies", "questions"):
        described = [row[0] for row in rows(f"### `{name}`")]
        assert all(described == list(each) for each in shipped[name])


def test_the_general_figures_are_described():
    shipped = json.loads(paths.shipped("data/base_rates.json").read_text(encoding="utf-8"))
    assert [row[0] for row in rows("### `base_rates.json`")] == list(shipped)
    assert all([row[0] for row in rows("### `figures`")] == list(figure) for figure in shipped["figures"])


def test_every_file_that_ships_is_in_the_dictionary():
    folder = paths.shipped("data")
    shipped = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert [name for name in shipped - {"README.md"} if f"`{name}`" not in README] == []
