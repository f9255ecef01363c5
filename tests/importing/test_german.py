"""German names of columns, and days as they are written in German."""

import pytest

from rebound.importing import columns, german
from tests.importing.lists import only, reading, told

HEADERS = """
company: Firma | Unternehmen | Arbeitgeber | Behörde | Behoerde | Beworben bei
role: Stelle | Stellenbezeichnung | Bewerbung als | Tätigkeit | Taetigkeit
applied_on: Beworben am | Bewerbungsdatum | Datum der Bewerbung | Bewerbung versendet
first_response_on: Rückmeldung am | Rueckmeldung am | Antwort erhalten
outcome: Ergebnis | Stand der Bewerbung | Bewerbungsstatus
source: Quelle | Gefunden über | Art der Bewerbung | Jobbörse
notes: Notizen | Bemerkungen | Anmerkung
pay: Gehaltsvorstellung | Vergütung
screening: Telefoninterview | Erstgespräch
interview: Vorstellungsgespräch | Vorstellungsgespraech | 2. Gespräch
rejected: Absage
rejected_on: Absage am | Datum der Absage
offer: Zusage
acknowledged: Eingangsbestätigung | Eingangsbest.
interview_on: VG am
withdrawn: zurückgezogen
days_to_first_response: Tage bis zur Rückmeldung
"""


def test_every_field_is_one_that_a_column_may_be_taken_for():
    assert set(german.HEADERS) <= set(columns.FIELDS)


def test_no_name_stands_for_two_fields():
    written = [name for aliases in german.HEADERS.values() for name in aliases]
    assert sorted(written) == sorted(set(written))


@pytest.mark.parametrize("line", HEADERS.strip().splitlines())
def test_a_column_is_taken_for_what_its_german_name_says(line):
    from rebound.importing import column_names

    field, names = line.split(": ")
    assert {name: column_names.field_of(name)[0] for name in names.split(" | ")} == dict.fromkeys(
        names.split(" | "), field
    )


@pytest.mark.parametrize(
    "day", ["7. Februar 2026", "07.02.26", "7. Feb. 2026", "Sa, 7.2.2026", "Samstag, 7. Februar 2026"]
)
def test_a_day_is_read_as_it_is_written_in_german(day):
    row = only(
        f'Firma;Stelle;Beworben am;Status\nNord;Koch;"{day}";Absage\nSüd;Koch;13.02.2026;offen\n'.split(
            "Süd"
        )[0]
    )
    assert told(row) == [("applied", "2026-02-07"), ("rejected", "")]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3. März 2026", "03-03"),
        ("3. Maerz 2026", "03-03"),
        ("4 Mai 2026", "05-04"),
        ("1. Okt. 2026", "10-01"),
        ("2 Dez 2025", "12-02"),
    ],
)
def test_the_months_that_are_called_otherwise_are_known(written, day):
    assert told(only(f"Firma;Stelle;Beworben am\nNord;Koch;{written}\n"))[0][1][5:] == day


def test_a_list_with_a_column_for_each_stage_is_read():
    row = only(
        "Unternehmen;Position;Bewerbung versendet;Telefoninterview;1. Gespräch;2. Gespräch;Absage;Zusage\n"
        "Alpha AG;Koch;01.03.2026;10.03.2026;20.03.2026;nein;01.04.2026;\n"
    )
    assert told(row) == [
        ("applied", "2026-03-01"),
        ("screening", "2026-03-10"),
        ("interview", "2026-03-20"),
        ("rejected", "2026-04-01"),
    ]


def test_nothing_is_written_as_nothing_in_german_too():
    read = reading("Firma;Stelle;Beworben am;Status;Gehalt\nNord;Koch;01.03.2026;Absage;k.A.\n")
    assert read.rows[0].application.pay == ""
