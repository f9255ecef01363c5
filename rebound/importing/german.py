"""What German lists call their columns and nothing at all: words only, no code.

A header is written here in small letters, with its umlauts; ``languages.py`` knows it without them as well,
as “ue” and as “u”.
"""

HEADERS: dict[str, tuple[str, ...]] = {
    "company": (
        "firma", "unternehmen", "arbeitgeber", "betrieb", "firmenname", "name der firma", "firma unternehmen",
        "unternehmen firma", "name des unternehmens", "unternehmensname", "behörde", "einrichtung", "konzern",
        "beworben bei", "bewerbung bei", "firma arbeitgeber", "arbeitgeber firma", "name des arbeitgebers",
        "unternehmen arbeitgeber", "träger", "kanzlei", "praxis", "arbeitgebername", "schule", "klinik",
        "krankenhaus", "restaurant", "hotel", "agentur", "filiale", "wohin", "bei wem", "wo",
    ),
    "role": (
        "stelle", "stellenbezeichnung", "stellentitel", "jobtitel", "beruf", "tätigkeit", "berufsbezeichnung",
        "bewerbung als", "beworben als", "beworben für", "bewerbung für", "positionsbezeichnung", "jobbezeichnung",
        "ausgeschriebene stelle", "funktion", "stelle position", "position stelle", "job stelle", "titel",
        "stellenbezeichnung position", "als was", "angestrebte stelle", "stellenname",
    ),
    "link": (
        "link zur stelle", "link zur anzeige", "anzeige", "stellenanzeige", "internetadresse", "webseite",
        "ausschreibung", "link stellenanzeige", "stellenausschreibung", "stellenlink", "link zur ausschreibung",
        "link zur stellenanzeige", "adresse der anzeige", "link anzeige", "homepage",
    ),
    "location": ("ort", "stadt", "standort", "arbeitsort", "einsatzort", "sitz", "plz ort", "dienstort"),
    "work_mode": ("homeoffice", "home office", "arbeitsmodell", "arbeitsform", "remote anteil", "präsenz remote"),
    "source": (
        "quelle", "gefunden über", "gefunden bei", "gefunden auf", "jobbörse", "stellenbörse", "plattform", "kanal",
        "woher", "aufmerksam geworden durch", "art der bewerbung", "bewerbungsart", "bewerbungsweg",
        "bewerbungsform", "form der bewerbung", "beworben über", "bewerbung über", "bewerbungskanal", "fundort",
        "herkunft", "jobportal", "stellenportal", "weg der bewerbung",
    ),
    "referral": ("empfehlung", "empfohlen von", "empfohlen durch", "vermittelt durch", "kontakt über"),
    "seniority": ("stufe", "karrierestufe", "erfahrungsstufe", "berufserfahrung"),
    "pay": (
        "gehalt", "gehaltsvorstellung", "gehaltswunsch", "lohn", "verdienst", "vergütung", "bezahlung",
        "stundenlohn", "jahresgehalt", "bruttogehalt", "entgelt", "entgeltgruppe", "gehaltsspanne",
        "gehaltsangabe", "monatsgehalt",
    ),
    "pay_from": ("gehalt von", "mindestgehalt", "gehalt min"),
    "pay_to": ("gehalt bis", "höchstgehalt", "gehalt max"),
    "pay_currency": ("währung",),
    "resume_version": ("lebenslauf", "lebenslaufversion", "version lebenslauf", "verwendeter lebenslauf"),
    "notes": (
        "notizen", "notiz", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare",
        "sonstiges", "hinweis", "hinweise",
    ),
    "outcome": (
        "ergebnis", "stand", "ausgang", "resultat", "bescheid", "entscheidung", "aktueller stand", "letzter stand",
        "bewerbungsstatus", "stand der bewerbung", "status der bewerbung", "was wurde daraus", "zwischenstand",
        "bearbeitungsstand", "rückmeldung", "reaktion", "antwort", "phase der bewerbung",
    ),
    "updated_on": ("letzte änderung", "zuletzt geändert", "aktualisiert", "aktualisiert am", "letztes update"),
    "outcome_on": (
        "statusdatum", "datum status", "stand vom", "stand am", "datum ergebnis", "datum der entscheidung",
        "entscheidung am", "datum stand", "ergebnis am", "status vom", "status am",
    ),
    "applied_on": (
        "beworben am", "bewerbungsdatum", "datum der bewerbung", "datum bewerbung", "bewerbung am", "bewerbung vom",
        "bewerbung versendet am", "versendet am", "abgeschickt am", "verschickt am", "datum", "gesendet am",
        "versanddatum", "eingereicht am", "bewerbung abgeschickt", "bewerbung versendet", "bewerbung gesendet",
        "bewerbung verschickt", "bewerbung raus", "beworben", "bewerbung", "abgeschickt", "versandt am",
        "datum versand", "bewerbung eingereicht", "bewerbungstag", "abgesendet am", "bewerbung abgeschickt am",
        "bewerbung gesendet am", "bewerbung verschickt am", "gesendet", "versendet", "wann beworben",
    ),
    "saved_on": ("gespeichert am", "gefunden am", "gemerkt am", "notiert am", "entdeckt am"),
    "first_response_on": (
        "rückmeldung am", "antwort am", "datum rückmeldung", "datum der rückmeldung", "rückmeldung erhalten",
        "erste rückmeldung", "erste antwort", "antwort erhalten", "antwortdatum", "reaktion am", "datum antwort",
        "datum der antwort", "rückantwort", "rückmeldung vom", "antwort vom", "rückmeldung erhalten am",
        "antwort erhalten am", "erste rückmeldung am",
    ),
}  # fmt: skip
"""Field → the names that a column of it may have."""

WORK_MODES = ()

VOLATILE: tuple[str, ...] = (
    "tage seit", "tage seit bewerbung", "tage seit der bewerbung", "heute", "tage vergangen", "wartetage",
    "wartezeit", "tage offen", "vergangene tage", "heutiges datum", "aktuelles datum",
)  # fmt: skip

ROW_NUMBERS: tuple[str, ...] = ("lfd nr", "lfd nummer", "laufende nummer", "nummer", "zeile", "lfdnr")

STAGE_HEADERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("feedback_asked", (r"(feedback|rückmeldung) (angefragt|erbeten|nachgefragt)",)),
    ("feedback_given", (r"feedback (erhalten|bekommen)",)),
    ("final_interview", (r"(letztes|finales|abschluss) ?(vorstellungs)?gespräch|endrunde|letzte runde",)),
    ("offer_accepted", (r"(angebot|zusage|vertrag) (angenommen|unterschrieben)",)),
    ("offer_declined", (r"(angebot|zusage) (abgelehnt|ausgeschlagen)",)),
    ("offer", (r"zusage|(vertrags|job)?angebot",)),
    (
        "assessment",
        (r"(einstellungs|eignungs)test|testaufgabe|probeaufgabe|arbeitsprobe|aufgabe|fallstudie",),
    ),
    (
        "screening",
        (r"telefon(interview|gespräch|at)|telefonisches (gespräch|interview)|(kennenlern|erst|vor)gespräch",),
    ),
    (
        "interview",
        (
            r"(vorstellungs|bewerbungs|zweit|dritt|fach|video)?(gespräche?|interview)|vorstellung|vg ?\d?",
            r"einladung|eingeladen|probearbeit(en|stag)?|probetag|hospitation|runde( \d+)?",
        ),
    ),
    ("acknowledged", (r"(eingangs|empfangs)?bestätigung|eingang bestätigt|(eingangs|empfangs)best",)),
    ("withdrawn", (r"zurückgezogen|rückzug|selbst abgesagt|eigene absage",)),
    ("rejected", (r"absage|abgelehnt|ablehnung|abgesagt",)),
    ("silent", (r"keine (antwort|rückmeldung|reaktion)",)),
    ("closed", (r"stelle (besetzt|vergeben)",)),
    ("first_response", (r"rückmeldung|antwort|reaktion",)),
    ("applied", (r"beworben|bewerbung|versendet|versandt|abgeschickt",)),
    ("outcome", (r"ergebnis|ausgang|entscheidung",)),
)  # fmt: skip
"""What a header speaks of, the first that is found counts."""

DURATION = r"\b(tage|wochen) (bis|bis zur|bis zum)\b"
COUNT = r"\banzahl( der)?\b"

NOT_EVENTS = (
    r"\b(notizen?|vorbereitung|fragen?|grund|gründe|uhrzeit|ort|mit|kontakt|ansprechpartner(in)?|per|über|frist"
    r"|anschreiben|unterlagen|telefonnummer|nächster?|wie|wo|wer|dauer|anrede|art|bei|als|für)\b"
)

INVITED = r"\b(einladung|eingeladen)\b"
SAYS_NOTHING = ("was", "welche", "welches", "text")

DATED = r"\b(datum|am|vom|tag|wann)\b"
"""A header that speaks of a day."""

YES = ("ja", "j", "wahr", "erledigt")
NO = ("nein", "falsch", "noch nicht", "nie")

STAGE_YES = (
    "eingeladen", "bestanden", "stattgefunden", "erhalten", "bekommen", "zugesagt", "gut gelaufen", "abgeschlossen",
    "war da", "vereinbart",
)  # fmt: skip
STAGE_FAILED = ("abgelehnt", "nicht bestanden", "absage", "durchgefallen", "absage danach")
STAGE_OFF = ("abgesagt", "verschoben", "verlegt", "ausgefallen", "vielleicht", "nicht", "kein", "oder")
STAGE_OPEN = (
    "offen",
    "ausstehend",
    "geplant",
    "wartet",
    "steht aus",
    "läuft",
    "in bearbeitung",
    "vielleicht",
)

NOTHING = (
    "keine", "kein", "keiner", "keines", "nichts", "k.a.", "k. a.", "k a", "ka", "keine angabe", "keine angaben",
    "unbekannt", "entfällt", "nicht bekannt", "nicht angegeben", "#nv", "#wert!", "#bezug!", "#zahl!", "s.o.",
)  # fmt: skip

MONTHS = (
    ("jan", "jänner", "januar"), ("feb", "februar"), ("mrz", "mär", "märz"), ("apr", "april"), ("mai",),
    ("jun", "juni"), ("jul", "juli"), ("aug", "august"), ("sep", "sept", "september"), ("okt", "oktober"),
    ("nov", "november"), ("dez", "dezember"),
)  # fmt: skip

SEASONS = (("frühling", 5), ("frühjahr", 5), ("sommer", 8), ("herbst", 11))

PARTS_OF_MONTHS = {"begin": ("anfang",), "middle": ("mitte",), "end": ("ende",)}

SOURCES = ("Arbeitsagentur", "Kleinanzeigen", "Jobware", "Stellenanzeigen.de", "kununu", "Interamt")

DITTO = ("dito", "wie oben", "siehe oben", "s. o.", "s.o.")

SUMS = ("summe", "gesamt", "durchschnitt", "insgesamt", "mittelwert", "anzahl")

NAMES_ALONE = ("name", "karte", "kartenname", "aufgabe", "eintrag")
"""What a column is called in which programs for notes and boards keep the name of each thing."""

COMPANY_WORDS = ("firma", "unternehmen", "arbeitgeber", "betrieb", "behörde")
ROLE_WORDS = ("stelle", "beruf", "tätigkeit", "stellenbezeichnung")
ABOUT_A_JOB = (
    "branche", "größe", "art", "ort", "nummer", "quelle", "notizen", "datum", "ansprechpartner", "adresse",
    "anschrift", "telefon", "kennziffer", "referenznummer", "webseite", "gefunden", "bewertung", "grund",
)  # fmt: skip
ANSWER_WORDS = ("antwort", "rückmeldung", "reaktion", "gemeldet", "geantwortet")
HOW_FAR = ("stufe", "phase", "weit")
STAND_FOR_COMPANY = ("ort", "wo", "haus")
FIRST_OF_SEVERAL = ("erste", "ersten", "1")
ABOUT_AN_OUTCOME = ("grund", "gründe", "art", "notizen", "vorbereitung", "warum", "wie", "von")
OTHER_DAYS = (
    "frist",
    "wiedervorlage",
    "nachfass",
    "aktualis",
    "beginn",
    "eintritt",
    "geburt",
    "kontakt",
    "ende",
)
