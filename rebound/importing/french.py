"""What French lists call their columns and nothing at all: words only, no code.

A header is written here in small letters; accents and apostrophes make no difference.
"""

HEADERS: dict[str, tuple[str, ...]] = {
    "company": (
        "entreprise", "société", "employeur", "nom de l'entreprise", "nom entreprise", "boîte", "organisme",
        "établissement", "structure", "entreprises", "nom de la société", "recruteur",
    ),
    "role": (
        "poste", "intitulé du poste", "intitulé", "métier", "offre", "titre du poste", "poste visé", "emploi",
        "fonction", "nom du poste", "poste recherché", "intitulé de l'offre",
    ),
    "link": ("lien", "lien de l'offre", "lien offre", "annonce", "lien annonce", "site web", "lien de l'annonce"),
    "location": ("lieu", "ville", "localisation", "localité", "adresse"),
    "work_mode": ("télétravail", "présentiel"),
    "source": (
        "origine", "plateforme", "site d'emploi", "trouvé sur", "trouvé via", "canal", "provenance", "moyen",
        "mode de candidature",
    ),
    "referral": ("recommandation", "recommandé par", "cooptation"),
    "seniority": ("niveau", "expérience"),
    "pay": ("salaire", "rémunération", "salaire proposé", "prétentions", "salaire annuel"),
    "resume_version": ("version du cv", "cv envoyé", "cv utilisé"),
    "notes": ("commentaire", "commentaires", "remarques", "remarque", "observations", "observation"),
    "outcome": (
        "statut", "réponse", "résultat", "état", "suite", "suite donnée", "avancement", "issue", "retour",
        "décision", "état de la candidature", "statut de la candidature", "étape",
    ),
    "outcome_on": ("date du statut", "date de décision", "date décision", "date du résultat", "date statut"),
    "updated_on": ("dernière mise à jour", "mise à jour", "mis à jour le", "màj", "dernière maj"),
    "applied_on": (
        "date d'envoi", "date de candidature", "date candidature", "date envoi", "envoyé le", "postulé le",
        "candidature envoyée le", "candidature envoyée", "date de la candidature", "candidature",
        "date de postulation", "date d'envoi de la candidature", "postulé", "envoyée le",
    ),
    "saved_on": ("date de l'annonce", "repéré le", "enregistré le"),
    "first_response_on": (
        "date de réponse", "date réponse", "réponse le", "date de la réponse", "date retour", "date du retour",
        "date de retour", "répondu le",
    ),
}  # fmt: skip
"""Field → the names that a column of it may have."""

WORK_MODES = ()

VOLATILE = ("jours écoulés", "aujourd'hui", "nombre de jours", "jours depuis l'envoi", "délai")

ROW_NUMBERS = ("numéro", "n°", "ligne")

STAGE_HEADERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("feedback_asked", (r"feedback demande",)),
    ("final_interview", (r"(dernier|ultime) entretien|entretien final",)),
    ("offer_accepted", (r"(offre|proposition) acceptee|embauche",)),
    ("offer_declined", (r"(offre|proposition) (refusee|declinee)",)),
    ("offer", (r"proposition|promesse d ?embauche",)),
    ("assessment", (r"tests?( technique)?|cas pratique|exercice|mise en situation",)),
    ("screening", (r"(appel|entretien) (telephonique|rh)|prequalification|premier contact",)),
    ("interview", (r"entretiens?( \d+)?|rendez vous|rdv|convocation|convoque",)),
    ("acknowledged", (r"accuse( de)? reception",)),
    ("withdrawn", (r"desistement|retiree? par moi",)),
    ("rejected", (r"refus|refusee?|rejetee?",)),
    ("silent", (r"(sans|pas de) (reponse|retour|nouvelles)",)),
    ("first_response", (r"reponse|retour",)),
    ("applied", (r"candidature|postule|envoyee?|envoi",)),
)  # fmt: skip
"""What a header speaks of, the first that is found counts."""

DURATION = r"\bjours (avant|jusqu ?a)\b"
COUNT = r"\bnombre d( |e )"

NOT_EVENTS = (
    r"\b(notes?|type|motif|raison|heure|lieu|avec|contact|par|lettre|email|telephone|relance|prochaine"
    r"|duree|prenom)\b"
)

INVITED = r"\b(convocation|convoquee?|invitation)\b"
SAYS_NOTHING = ("quoi", "lequel", "libellé")

DATED = r"\b(date|le|jour|quand)\b"

YES = ("oui", "fait", "vrai")
NO = ("non", "faux", "pas encore", "jamais")
STAGE_YES = ("passé", "obtenu", "reçu", "effectué", "réussi", "confirmé")
STAGE_FAILED = ("échoué", "refusé", "raté")
STAGE_OFF = ("annulé", "annulée", "reporté", "reportée", "déplacé", "pas", "ou")
STAGE_OPEN = ("en attente", "en cours", "à venir", "prévu", "à planifier")

NOTHING = ("aucun", "aucune", "néant", "inconnu", "non renseigné", "nc", "sans objet")

MONTHS = (
    ("janv", "janvier"), ("févr", "fév", "février"), ("mars",), ("avr", "avril"), ("mai",), ("juin",),
    ("juil", "juillet"), ("août",), ("sept", "septembre"), ("oct", "octobre"), ("nov", "novembre"),
    ("déc", "décembre"),
)  # fmt: skip

SEASONS = (("printemps", 5), ("été", 8), ("automne", 11))
PARTS_OF_MONTHS = {"begin": ("début",), "middle": ("mi",), "end": ("fin",)}

SOURCES = (
    "France Travail",
    "Pôle emploi",
    "HelloWork",
    "Apec",
    "Welcome to the Jungle",
    "Cadremploi",
    "Leboncoin",
)

DITTO = ("idem", "id.")

SUMS = ("somme", "moyenne")

NAMES_ALONE = ("nom", "carte", "tâche")
"""What a column is called in which programs for notes and boards keep the name of each thing."""

COMPANY_WORDS = ("entreprise", "société", "employeur")
ROLE_WORDS = ("poste", "métier", "emploi", "intitulé")
ABOUT_A_JOB = (
    "secteur",
    "taille",
    "adresse",
    "téléphone",
    "contact",
    "lien",
    "motif",
    "lettre",
    "interlocuteur",
)
ANSWER_WORDS = ("réponse", "retour", "répondu")
HOW_FAR = ("étape", "stade")
STAND_FOR_COMPANY = ("lieu", "endroit", "site")
FIRST_OF_SEVERAL = ("première", "premier", "1re")
ABOUT_AN_OUTCOME = ("motif", "raison", "pourquoi", "comment")
OTHER_DAYS = ("limite", "relance", "cloture", "debut", "prise de poste", "publication")
