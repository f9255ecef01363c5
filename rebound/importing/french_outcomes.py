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
    "annule": "closed",
    "annulee": "closed",
    "rien": "silent",
    "vu": "open",
    "a suivre": "open",
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
    ("saved", (r"(a|pas encore) (postule\w*|envoyer|envoyee?)|a faire|brouillon|en preparation|enregistree?",
               r"a (rediger|preparer|finir|completer|relire)|avant d ?envoyer",
               r"(n )?ose pas( encore)?|pas encore fait",
               r"demander a \w+|date limite|cloture le")),
    (
        "offer_accepted",
        (
            r"(offre|proposition|poste) acceptee?|embauchee?|(cdi|cdd|contrat|promesse) signee?",
            r"accepte l ?offre",
            r"(j ?ai )?dit oui|(j ?ai )?signee?|prise? de poste|je commence|jai signe",
        ),
    ),
    (
        "offer_declined",
        (
            r"(offre|proposition|poste|cdi|cdd|contrat|promesse)( \w+){0,4} (refusee?|declinee?)( par moi)?",
            r"(jai |j ai |ai )?(refuse|decline) (l ?|cette |leur |la |le )?(offre|proposition|poste|cdi|contrat)",
            r"(oui|ok) pour eux non pour moi|non pour moi|(retenue?|prise?) mais( \w+)+",
            r"(retenue?|prise?)( \w+){1,3} (par la negative|refuse|decline|dit non)",
        ),
    ),
    (
        "closed",
        (
            rf"{_JOB} (deja )?(pourvue?|annulee?|fermee?|supprimee?|gelee?|suspendue?|expiree?|cloturee?|retiree?)",
            r"(concours|mission|projet|stage|alternance) (annulee?|supprimee?|gelee?|abandonnee?|reportee?)",
            r"(deja )?pourvue?( en interne avant)?|gel des recrutements|plus de (budget|poste)",
            r"budget (coupe|gele)",
            r"faillite|liquidation( judiciaire)?|(boite|magasin|site|usine) ferme\w*",
            r"recrutement (annule|gele|suspendu)",
        ),
    ),
    ("withdrawn", (r"^j ?ai (tout )?annulee?$",
                   r"(j ?ai )?(annule|decline|refuse|stoppe) (le |la |l ?)?(\w+ )?(entretien|tour|rdv|process)",
                   r"(j ?ai|ai) dit non( a la \w+)?|jabandonne|j abandonne",
                   r"(me suis|suis) (desiste|retire)\w*",
                   r"jai stoppe|laisse tomber|pas (allee?|venue?)( a l ?entretien)?|desist\w*",
                   r"abandon\w*|retiree? (par moi|de ma part)",
                   r"(j ?ai|je me suis) (retire|desiste)\w*",)),
    ("silent", (rf"(pas|sans|aucune?|jamais)( eu)?( de)? {_ANSWER}|sans suite|ghost\w*|silence( radio)?",
                r"pas de (nvlles|news|nouvelles)|zero (reponse|retour|nouvelle)",
                r"(a |ont )?disparue?s?|lettre morte",
                r"(jamais|plus) (rappelee?|recontactee?|repondu|eu de (retour|reponse|nouvelles))",
                r"rien recu")),
    ("", (r"(sans|pas d) ?entretien",)),
    (
        "rejected",
        (
            r"refus(e{0,2}s?)?|rejet\w*|(candidature )?non (retenue?|selectionnee?)",
            r"pas (retenue?|selectionnee?)",
            r"reponse negative|(autre|meilleure?) candidate?|negati(f|ve)|recalee?",
            r"autres profils?|arrivee? (2e|deuxieme)",
            r"pas (ete )?(retenue?|prise?|gardee?|selectionnee?)|quelqu ?un d ?autre",
            r"trop (junior|jeune|agee?)",
            r"(ont )?pris (qqn|quelqu ?un|une? autre|en interne)( en interne)?",
        ),
    ),
    ("final_interview", (r"(dernier|ultime) entretien|entretien final",)),
    ("screening", (r"(appel|entretien|echange) (telephonique|rh)|prequalification",)),
    ("assessment", (r"tests?( techniques?)?|cas pratique|exercice|mise en situation",)),
    ("interview", (r"entretiens?|convocation|convoquee?|rendez vous|rdv",)),
    ("offer", (r"(ils )?me (veulent|propos(e|ent)|prennent)|accord (verbal|oral)|propos(e|ent)|je negocie",
               r"(reponse )?positive|proposition|promesse d ?embauche|retenue?|offre recue",)),
    ("soft_no", (r"vivier|cvtheque",)),
    ("acknowledged", (r"accuse( de)? reception|bien recue?",)),
    ("open", (r"liste (complementaire|d ?attente)|on verra|en (pause|stand ?by)",
              r"(2e|3e|deuxieme) tour|prevu le|essai",
              r"en (attente|cours|etude|traitement)|relancee?|a relancer|ouverte?",)),
    ("applied", (r"postulee?|candidature (envoyee|deposee|spontanee)|envoyee?|deposee?|candidature",)),
)  # fmt: skip
"""Code (several joined by ``+``; empty for none) ← what is looked for, as whole words."""
