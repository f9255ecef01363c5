import hashlib
import json
import stat
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from rebound import errors
from rebound.exercises.lesson import Lesson
from rebound.exporting import json_lines
from rebound.exporting.contents import Contents
from rebound.records import Application, Entry, Event, Moment
from tests.made_up import contents

TODAY = date(2026, 11, 22)
NOW = Moment(datetime(2026, 11, 22, 11, 3, 0, 250_000, UTC), "Europe/Berlin", TODAY)
LOST = Contents(
    applications=(Application(id="a1", company="Nordwind", role="Analyst", created=NOW),),
    events=(Event(id="e1", application_id="a1", kind="rejected", on=TODAY, words="Leider nein", sequence=1),),
    entries=(Entry(id="w1", kind="lesson", body=Lesson(learned="ask earlier"), created=NOW, changed=NOW),),
)


def export(folder, what=LOST):
    return json_lines.write(folder, what, as_of=TODAY, rebound_version="0.1.0")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(what=contents())
def test_what_is_read_back_is_what_was_written(tmp_path, what):
    export(tmp_path, what)
    assert json_lines.read(tmp_path) == what


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(what=contents())
def test_every_line_is_a_record_also_for_a_program_that_splits_at_unusual_line_breaks(tmp_path, what):
    export(tmp_path, what)
    lines = (tmp_path / "applications.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["company"] for line in lines] == [each.company for each in what.applications]


def test_the_program_in_the_readme_reads_the_export(tmp_path):
    export(tmp_path)
    program = json_lines.README.split("anything else:")[1].split("To bring")[0]
    program = "\n".join(line.removeprefix("    ") for line in program.splitlines())
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "Nordwind"


def test_the_manifest_says_how_much_there_is_and_how_to_check_it(tmp_path):
    export(tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    content = (tmp_path / "events.jsonl").read_bytes()
    assert manifest["as_of"] == "2026-11-22"
    assert manifest["rebound_version"] == "0.1.0"
    assert manifest["files"]["events.jsonl"] == {
        "records": 1, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest(),
    }  # fmt: skip
    assert sorted(manifest["files"]) == [
        "applications.jsonl",
        "batches.jsonl",
        "entries.jsonl",
        "events.jsonl",
    ]


def test_files_are_for_this_person_alone(tmp_path):
    for path in export(tmp_path / "new" / "folder"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_a_changed_byte_is_noticed(tmp_path):
    for path in export(tmp_path):
        if path.name.endswith(".jsonl") and (content := path.read_bytes()):
            path.write_bytes(bytes([content[0] ^ 1]) + content[1:])
            with pytest.raises(errors.ExportDamaged, match=path.name):
                json_lines.read(tmp_path)
            path.write_bytes(content)
    assert json_lines.read(tmp_path) == LOST


def test_a_missing_file_is_noticed(tmp_path):
    export(tmp_path)
    (tmp_path / "entries.jsonl").unlink()
    with pytest.raises(errors.ExportDamaged, match="entries"):
        json_lines.read(tmp_path)


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"format_version": 1, "files": []}', "[" * 100_000])
def test_a_folder_without_a_manifest_of_ours_is_no_export(tmp_path, manifest):
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(errors.NotAnExport):
        json_lines.read(tmp_path)


def test_an_export_of_a_newer_version_is_left_alone(tmp_path):
    export(tmp_path)
    path = tmp_path / "manifest.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"format_version": 1', '"format_version": 2'))
    with pytest.raises(errors.ExportFromNewerVersion):
        json_lines.read(tmp_path)


def rewrite(folder, name, lines):
    """Put other lines into an export, with a manifest that agrees with them."""
    content = "".join(json.dumps(line) + "\n" for line in lines).encode()
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"][name] = json_lines.facts(content)
    (folder / name).write_bytes(content)
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_a_field_of_a_newer_version_is_named(tmp_path):
    export(tmp_path)
    rewrite(tmp_path, "applications.jsonl", [{"id": "a1", "company": "Nordwind", "mood_ring": "blue"}])
    with pytest.raises(errors.UnknownField, match="mood_ring"):
        json_lines.read(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        None, 7, "text", [], ["a"], {"id": []}, {"id": "e1"},
        {"id": "e1", "application_id": "a1", "kind": "fired"},
        {"id": "e1", "application_id": "a1", "kind": ["rejected"]},
        {"id": "e1", "application_id": "nobody", "kind": "offer"},
        {"id": "e1", "application_id": "a1", "kind": "offer", "on": "31.12.2026"},
    ],
)  # fmt: skip
def test_a_record_that_does_not_fit_is_refused_with_a_sentence(tmp_path, line):
    export(tmp_path)
    rewrite(tmp_path, "events.jsonl", [line])
    with pytest.raises(errors.ReboundError):
        json_lines.read(tmp_path)


def test_an_entry_of_an_unknown_kind_is_refused_with_a_sentence(tmp_path):
    export(tmp_path)
    for kind in ("horoscope", [], None):
        rewrite(tmp_path, "entries.jsonl", [{"id": "w1", "kind": kind, "body": {}}])
        with pytest.raises(errors.ReboundError):
            json_lines.read(tmp_path)


def test_two_records_with_one_id_are_refused(tmp_path):
    export(tmp_path)
    rewrite(tmp_path, "applications.jsonl", [{"id": "a1", "company": "One"}, {"id": "a1", "company": "Two"}])
    with pytest.raises(errors.ExportDamaged, match="applications"):
        json_lines.read(tmp_path)
