"""German words for outcomes."""

import pytest

from rebound.importing.vocabulary import joined, meaning

WORDS = """
rejected: Absage | Absage erhalten | abgelehnt | Leider nein | nicht ausgewählt | Anderer Bewerber | Nein
rejected: habe eine Absage bekommen | Absage per Mail | jemand anderes
withdrawn: zurückgezogen | Bewerbung zurückgezogen | zurueckgezogen | Absage von mir
withdrawn: habe abgesagt | kein Interesse mehr
offer_declined: Angebot abgelehnt | Zusage von mir abgelehnt
offer_accepted: Vertrag unterschrieben | Angebot angenommen
silent: keine Antwort | keine Rückmeldung | keine Rueckmeldung erhalten
silent: nichts gehört | Funkstille | nicht gemeldet
open: noch keine Rückmeldung | offen | in Bearbeitung | ausstehend | läuft noch | warte auf Antwort
closed: Stelle besetzt | Position wurde intern besetzt | Einstellungsstopp | Stelle nicht mehr verfügbar | besetzt
screening: Telefoninterview | Einladung zum Telefoninterview | Kennenlerngespräch
interview: Vorstellungsgespräch | Einladung zum Vorstellungsgespräch
interview: Vorstellungsgespraech | eingeladen | Probearbeiten
interview+rejected: Absage nach Vorstellungsgespräch | Vorstellungsgespräch, danach Absage
assessment: Einstellungstest | Testaufgabe
offer: Zusage | Vertragsangebot
acknowledged: Eingangsbestätigung | Empfangsbestätigung erhalten
applied: beworben | Bewerbung verschickt | abgeschickt
saved: noch nicht beworben | vorgemerkt
unknown: abgesagt | Gespräch abgesagt | positiv
offer_declined: Zusage bekommen aber abgelehnt | Platz bekommen und wieder abgegeben | Vertrag nicht unterschrieben
silent: nie was gekommen | nicht mal eine Eingangsbestätigung | meldet sich niemand
rejected: haben mir abgesagt | Platz 2 | zu wenig Erfahrung
withdrawn: bin raus | nicht mehr hingegangen | Bewerbung im Portal gelöscht
offer_accepted: Stelle bekommen | fange am Montag an
closed: Filiale macht zu | wird neu ausgeschrieben | kein Budget
saved: Bewerbungsschluss Freitag | erst Lena fragen
rejected: Absage ohne Gespräch | Absage vor dem Gespräch
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_words_are_taken_by_their_meaning(line):
    code, words = line.split(": ")
    assert {word: joined(meaning(word)) for word in words.split(" | ")} == dict.fromkeys(
        words.split(" | "), code
    )
