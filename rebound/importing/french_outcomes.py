"""What French lists call outcomes: patterns over plain words, and the codes they stand for; no code.

The order matters: what a pattern has matched is taken out before the next one looks. Accents are left out.
"""

STEMS = (
    "refus",
    "refuse",
    "reponse",
    "entretien",
    "candidature",
    "desistement",
    "postule",
    "envoyee",
    "attente",
)

SHORT_FORMS: dict[str, str] = {}

WHOLE = {
    "non": "rejected",
    "negatif": "rejected",
    "negative": "rejected",
    "nok": "rejected",
    "ko": "rejected",
}

UNCLEAR = ("oui", "positif", "decline", "declinee")

NUMBERS = {"deux": 2, "trois": 3, "quatre": 4}
TALKS = r"entretiens"

HEDGES = ("peut", "probablement", "sans doute", "crois", "pense", "semble")

CAME = ("mail", "courriel", "lettre", "appel")
"""What came from them, beside the day on which it did."""

SPEAKERS = ("ils", "elles", "je", "jai", "ils ont")
"""Who is said to have done it, before the word that says what."""

STARTS = r"debut|a partir du|prise de poste( le)?|jusqu ?au|avant le|commence( le)?"
"""What stands before a day that is not the one on which it came: a first day, a time limit."""

TOOK_PLACE = r"apres|suite a|eu|passe"
"""Words beside which a stage has been reached, and not only been planned."""

OVER = ("termine", "terminee", "cloture", "cloturee", "fini", "archive", "archivee", "classe")

_ANSWER = r"(reponse|retour|nouvelles?|suite|reaction)"
_JOB = r"(poste|offre|annonce|recrutement)"

PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("saved", (r"(a|pas encore) (postule\w*|envoyer|envoyee?)|a faire|brouillon|en preparation|enregistree?",)),
    (
        "offer_accepted",
        (r"(offre|proposition|poste) acceptee?|embauchee?|(cdi|contrat) signe|accepte l ?offre",),
    ),
    (
        "offer_declined",
        (
            r"(offre|proposition) (refusee?|declinee?)( par moi)?",
            r"(jai |j ai |ai )?(refuse|decline) (l ?|cette |leur |la )?(offre|proposition)",
        ),
    ),
    (
        "closed",
        (
            rf"{_JOB} (deja )?(pourvue?|annulee?|fermee?|supprimee?|gelee?|suspendue?|expiree?|cloturee?|retiree?)",
            r"(deja )?pourvu|gel des recrutements",
        ),
    ),
    ("withdrawn", (r"desist\w*|abandon\w*|retiree? (par moi|de ma part)|(j ?ai|je me suis) (retire|desiste)\w*",)),
    ("silent", (rf"(pas|sans|aucune?|jamais)( eu)?( de)? {_ANSWER}|sans suite|ghost\w*|silence( radio)?",)),
    ("", (r"(sans|pas d) ?entretien",)),
    (
        "rejected",
        (
            r"refus(e{0,2}s?)?|rejet\w*|(candidature )?non (retenue?|selectionnee?)|pas (retenue?|selectionnee?)",
            r"reponse negative|(autre|meilleure?) candidate?|negati(f|ve)",
        ),
    ),
    ("final_interview", (r"(dernier|ultime) entretien|entretien final",)),
    ("screening", (r"(appel|entretien|echange) (telephonique|rh)|prequalification",)),
    ("assessment", (r"tests?( techniques?)?|cas pratique|exercice|mise en situation",)),
    ("interview", (r"entretiens?|convocation|convoquee?|rendez vous|rdv",)),
    ("offer", (r"(reponse )?positive|proposition|promesse d ?embauche|retenue?|offre recue",)),
    ("soft_no", (r"vivier|cvtheque",)),
    ("acknowledged", (r"accuse( de)? reception|bien recue?",)),
    ("open", (r"en (attente|cours|etude|traitement)|relancee?|a relancer|ouverte?",)),
    ("applied", (r"postulee?|candidature (envoyee|deposee|spontanee)|envoyee?|deposee?|candidature",)),
)  # fmt: skip
"""Code (several joined by ``+``; empty for none) ← what is looked for, as whole words."""
