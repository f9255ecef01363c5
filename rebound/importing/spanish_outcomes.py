"""What Spanish lists call outcomes: patterns over plain words, and the codes they stand for; no code.

The order matters: what a pattern has matched is taken out before the next one looks. Accents are left out.
"""

STEMS = (
    "rechazado",
    "rechazada",
    "descartado",
    "descartada",
    "entrevista",
    "respuesta",
    "pendiente",
    "enviado",
)

SHORT_FORMS: dict[str, str] = {}

WHOLE = {"negativo": "rejected", "negativa": "rejected"}

UNCLEAR = ("si", "positivo", "declinado")

NUMBERS = {"dos": 2, "tres": 3, "cuatro": 4}
TALKS = r"entrevistas"

HEDGES = ("quizas", "quiza", "creo", "probablemente", "parece", "supongo")

CAME = ("correo", "mail", "carta", "llamada")
"""What came from them, beside the day on which it did."""

SPEAKERS = ("ellos", "han", "he", "me")
"""Who is said to have done it, before the word that says what."""

STARTS = r"empiezo( el)?|inicio|hasta( el)?|antes del?|incorporacion|entro el|desde( el)?|vence( el)?"
"""What stands before a day that is not the one on which it came: a first day, a time limit."""

TOOK_PLACE = r"tras|despues de|hice|tuve"
"""Words beside which a stage has been reached, and not only been planned."""

OVER = ("cerrado", "cerrada", "finalizado", "finalizada", "terminado", "archivado")

_JOB = r"(oferta|vacante|puesto|proceso|posicion)"

PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("saved", (r"(por|sin|no) (enviar|enviad[oa]|aplicar|postular)|guardad[oa]|borrador",)),
    ("offer_accepted", (r"oferta aceptada|contratad[oa]|acepte la oferta|contrato firmado|acepta(do|da)",)),
    (
        "offer_declined",
        (r"oferta (rechazada|declinada)( por mi)?|rechace (la |su )?oferta|(he )?rechazado la oferta",),
    ),
    (
        "closed",
        (
            rf"{_JOB} (ya )?(cubiert|cancelad|cerrad|congelad|anulad|eliminad|suspendid)[oa]",
            r"(ya )?cubierta|congelacion de contratacion",
        ),
    ),
    ("withdrawn", (r"(me )?(retire|retiro|desisti)|retirad[oa] por mi|renunci\w*|candidatura retirada",)),
    (
        "silent",
        (r"(sin|no hay|ninguna|nunca) (respuesta|noticias|contestacion|contestaron|respondieron)|ghost\w*",),
    ),
    ("", (r"sin entrevista",)),
    (
        "rejected",
        (
            r"rechaz\w*|descart\w*|no (seleccionad[oa]|elegid[oa]|apt[oa]|pase|superad[oa])|denegad[oa]",
            r"otr[oa] candidat[oa]|respuesta negativa",
        ),
    ),
    ("final_interview", (r"ultima entrevista|entrevista final",)),
    ("screening", (r"(llamada|entrevista) (telefonica|rrhh|inicial)",)),
    ("assessment", (r"pruebas?( tecnicas?)?|test|caso practico",)),
    ("interview", (r"(en )?entrevistas?|citad[oa]",)),
    ("offer", (r"oferta( recibida)?|propuesta",)),
    ("soft_no", (r"base de datos|bolsa de (empleo|trabajo)",)),
    ("acknowledged", (r"acuse de recibo|recibid[oa]|confirmad[oa]",)),
    (
        "open",
        (r"pendiente|en (proceso|curso|espera|revision|tramite)|esperando( respuesta)?|abiert[oa]|activ[oa]",),
    ),
    ("applied", (r"enviad[oa]|aplicad[oa]|postulad[oa]|inscrit[oa]|solicitad[oa]|candidatura( enviada)?",)),
)  # fmt: skip
"""Code (several joined by ``+``; empty for none) ← what is looked for, as whole words."""
