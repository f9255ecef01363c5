"""What German lists call outcomes: patterns over plain words, and the codes they stand for; no code.

Umlauts are written as they are; ``languages.py`` makes them fit “ue” and “u” as well. The order matters: what a
pattern has matched is taken out before the next one looks.
"""

STEMS = (
    "absage", "abgesagt", "abgelehnt", "ablehnung", "zusage", "angebot", "gesprach", "vorstellungsgesprach",
    "beworben", "bewerbung", "ruckmeldung", "antwort", "zuruckgezogen", "besetzt", "eingangsbestatigung",
    "eingeladen", "einladung", "telefoninterview", "ausstehend", "bearbeitung", "reaktion", "unbeantwortet",
)  # fmt: skip

SHORT_FORMS = {"vg": "vorstellungsgesprach", "abs": "absage"}

WHOLE = {"nein": "rejected", "negativ": "rejected", "leider nein": "rejected", "raus": "rejected"}

UNCLEAR = ("abgesagt", "nein danke", "ja", "positiv")

NUMBERS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5}
TALKS = r"\w*gesprachen?|runden"

HEDGES = (
    "glaube",
    "vielleicht",
    "wohl",
    "vermutlich",
    "wahrscheinlich",
    "falls",
    "wenn",
    "denke",
    "anscheinend",
)

CAME = ("mail", "e mail", "brief", "anruf", "nachricht", "schreiben")
"""What came from them, beside the day on which it did."""

SPEAKERS = ("sie", "wir", "ich", "haben", "die")
"""Who is said to have done it, before the word that says what."""

STARTS = r"ab|bis|beginn\w*|start\w*|antritt|dienstantritt|fange?( \w+)? am|frist"
"""What stands before a day that is not the one on which it came: a first day, a time limit."""

TOOK_PLACE = r"nach|war|hatte"
"""Words beside which a stage has been reached, and not only been planned."""

OVER = ("archiviert", "erledigt", "beendet", "abgeschlossen", "vorbei", "fertig", "abgehakt", "inaktiv")

_ANSWER = r"(antwort|rückmeldung|reaktion|nachricht|rückantwort|resonanz|feedback|bescheid)(en)?"
_JOB = r"(stelle|position|vakanz|ausschreibung|job)"
_GONE = (
    r"(besetzt|vergeben|gestrichen|weggefallen|entfallen|geschlossen|zurückgezogen|gelöscht|offline|aufgehoben"
    r"|beendet|nicht mehr (verfügbar|aktuell|vakant|frei|da))"
)
_TALK = r"(gespräch|vorstellungsgespräch|termin|interview|bewerbungsgespräch)"
_OFFERED = r"(angebot\w*|\w*angebot|zusage|stelle|platz|offer|angeboten)"
_NOT_TAKEN = (
    r"(abgelehnt|ausgeschlagen|abgesagt|abgegeben|verfallen( lassen)?|nein danke|nein gesagt|sausen lassen"
    r"|nicht (angenommen|unterschrieben|angetreten))"
)
_BY_ME = r"(von mir|durch mich|meinerseits|selbst|selber)"

PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("?", (rf"{_TALK} (wurde |ist )?(abgesagt|verschoben)|absage {_TALK}",)),
    (
        "saved",
        (
            r"(noch )?nicht (beworben|abgeschickt|versendet)|vorgemerkt|gemerkt|gespeichert|merkliste",
            r"(noch )?zu bewerben|(noch|evtl|vielleicht|später) bewerben|will mich bewerben",
            r"bewerbung (geplant|in vorbereitung)|entwurf|frist|bewerbungsschluss|to ?do",
            r"anschreiben (fehlt|schreiben)",
            r"fragen ob|(erst|vorher|noch) (\w+ )?fragen|unterlagen (fehlen|zusammenstellen|vorbereiten)",
        ),
    ),
    ("open", (rf"noch (keine|nichts|kein|ohne)( {_ANSWER})?( erhalten| gehört| bekommen)?",)),
    ("offer+rejected", (r"(zusage|angebot) (wieder )?zurückgezogen",)),
    (
        "offer_declined",
        (
            rf"{_OFFERED}( \w+){{0,5}} ({_BY_ME} )?{_NOT_TAKEN}( {_BY_ME})?",
            r"(hätten? (mich |ich )?(genommen|gewollt|haben können|anfangen (können|sollen))|wollten mich)( \w+)*",
            r"vertrag( \w+)? nicht (unterschrieben|unterzeichnet|angenommen)",
        ),
    ),
    (
        "offer_accepted",
        (
            r"(angebot|zusage|stelle|vertrag|job)( \w+){0,2} angenommen",
            r"(stelle|job|posten) (bekommen|gekriegt)",
            r"vertrag( \w+){0,2} (unterschrieben|unterzeichnet)|(ist es|isses|es) geworden",
            r"fange?( \w+){0,3} an",
            r"eingestellt(?! worden)|arbeitsvertrag|zugesagt und angenommen|dienstantritt",
            r"arbeitsbeginn|signed",
        ),
    ),
    (
        "closed",
        (
            rf"{_JOB} (wurde |ist |war )?(bereits |schon |intern |anderweitig |inzwischen )*{_GONE}",
            r"(intern |anderweitig |bereits |schon )?(besetzt|vergeben)|einstellungsstopp|stellenstopp",
            r"anzeige (ist )?(gelöscht|offline|entfernt|weg|abgelaufen)|verfahren (abgebrochen|aufgehoben)",
            r"abgelaufen|macht (zu|dicht)|zugemacht|insolven\w*|pleite|neu ausgeschrieben",
            r"(hat sich )?erledigt",
            r"(budget|mittel|stelle|projekt)( \w+)? (nicht )?(bewilligt|genehmigt|gestrichen|gekürzt)",
            r"keine? (budget|mittel|gelder|\w*stelle|bedarf)( mehr)?|doch nicht besetzt",
            r"verfahren eingestellt",
        ),
    ),
    (
        "withdrawn",
        (
            r"zurückgezogen|zurückgenommen|rückzug|kein interesse( mehr)?|(nicht|nicht mehr) interessiert",
            rf"{_TALK}( \w+)? (von mir( aus)? )?(storniert|gecancelt|sausen lassen)|von mir aus( \w+)?",
            r"bewerbung( \w+){0,3} (gelöscht|storniert|gestoppt)|bin raus",
            r"nicht (mehr )?(hingegangen|erschienen)",
            r"(denen|ihnen|dort) (wieder )?abgesagt|hab(e)? (\w+ )?nein gesagt|mach(e)? ich nicht( mehr)?",
            rf"(eigene |meine )absage|absage {_BY_ME}|{_BY_ME} (abgesagt|abgelehnt|beendet)",
            rf"(abgesagt|abgelehnt|beendet) {_BY_ME}",
            r"(ich |habe |hab )+(\w+ )?(abgesagt|abgelehnt|zurückgezogen)",
        ),
    ),
    (
        "silent",
        (
            rf"(keine|keinerlei|ohne|nie eine|kein|bisher keine) {_ANSWER}( (erhalten|bekommen|mehr))?",
            r"nicht (geantwortet|gemeldet|reagiert)",
            r"(nie|nichts)( wieder| mehr)? (gehört|gemeldet|geantwortet)",
            r"(nie|nix|nichts)( mehr| wieder)? (was |mehr )?(gekommen|zurück|zurückgekommen|bekommen)|nix gehört",
            r"(o|ohne|k|keine) (rückm\w*|antw)|k a( erhalten)?|nicht (ein)?mal eine?( \w+)?",
            r"kein (mucks|lebenszeichen)",
            r"meldet sich (keiner|niemand)|(keiner|niemand) (meldet sich|ruft|hat sich)( \w+)?|abgetaucht",
            r"funkstille|geghostet|ignoriert|unbeantwortet|meldet? sich nicht|nie gemeldet",
        ),
    ),
    ("", (rf"(ohne|kein|vor dem|nicht zum) {_TALK}( eingeladen)?|(keine|ohne|noch keine) (absage|zusage)",)),
    ("", (r"(einladung|eingeladen) (zum|zur|zu einem|zu einer)",)),
    (
        "rejected",
        (
            r"absagen?|abgelehnt|ablehnung",
            r"nicht (ausgewählt|berücksichtigt|genommen|eingeladen|passend|geeignet)",
            r"(haben |hat )?mir (wieder )?abgesagt|platz (2|3|zwei|drei)",
            r"zweite[rs]? (platz|geworden)|nicht bestanden",
            r"(jmd|jemanden?|wen|andere[nrs]?)( \w+)? entschieden",
            r"zu (wenig|alt|jung|teuer|unerfahren)|durchgefallen",
            r"abgesagt (worden|bekommen)|(wurde|bekam|mir wurde) abgesagt|anderer (bewerber|kandidat)",
            r"andere(n|m)? (bewerber|kandidat)\w*|jemand anders?(es|en)?|ausgeschieden",
            r"aussortiert|leider nicht",
        ),
    ),
    ("final_interview", (r"(letztes|finales|abschliessendes) \w*gespräch|endrunde|letzte runde",)),
    (
        "screening",
        (r"telefon(interview|gespräch|at|termin)|telefonisch\w*( \w*gespräch)?",
         r"(kennenlern|erst|vor)gespräch",),
    ),
    (
        "assessment",
        (r"(einstellungs|eignungs|online)test|testaufgabe|probeaufgabe|arbeitsprobe|fallstudie|aufgabe",),
    ),
    (
        "interview",
        (
            r"(vorstellungs|bewerbungs|zweit|dritt|fach|video|einstellungs)?(gespräche?|gesprächstermin)",
            r"videointerview|eingeladen|einladung|probearbeit\w*|probetag|hospitation|(zweite|dritte) runde",
        ),
    ),
    (
        "offer",
        (
            r"zusage|zugesagt|(vertrags|job)?angebot|angeboten|(1|erste) wahl|wollen mich",
            r"vertrag (kommt|liegt|wird|ist unterwegs)( \w+)?",
        ),
    ),
    ("soft_no", (r"(auf |in )?reserve(liste)?|nachrück\w*|talentpool|bewerberpool|warteliste",
                 r"auf reserve|in evidenz",)),
    ("acknowledged", (r"(eingangs|empfangs)?bestätigung|(eingang )?bestätigt|(ist )?eingegangen",)),
    (
        "open",
        (
            r"offen|laufend|läuft( noch)?|in (bearbeitung|prüfung|klärung|arbeit)|warte\w*|ausstehend",
            r"auf eis( gelegt)?|pausiert|vertagt|verschoben|melden sich( \w+)?|wollen sich melden",
            r"entscheidung \w+",
            r"steht (noch )?aus|zwischenbescheid|(wird |in )?geprüft|unentschieden|nachgefragt|unklar|aktiv",
        ),
    ),
    (
        "applied",
        (
            r"beworben|(initiativ)?bewerbung( \w+)?|(ab|ver)geschickt|verschickt|gesendet",
            r"versend\w*|versandt",
            "eingereicht",
        ),
    ),
)  # fmt: skip
"""Code (several joined by ``+``; empty for none) ← what is looked for, as whole words."""
