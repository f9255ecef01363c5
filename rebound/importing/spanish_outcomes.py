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
    ("saved", (r"pendiente de (enviar|mandar)|por mandar|hacer (la )?carta|actualizar (el )?cv|preguntar a",
               r"antes de (enviar|mandar)|me gustaria",
               r"(por|sin|no) (enviar|enviad[oa]|aplicar|postular)|guardad[oa]|borrador",)),
    ("rejected", (r"no (quede|me (cogieron|eligieron|seleccionaron|escogieron|dieron|quisieron|tomaron))",
                  r"se l[oa] dieron a( una?| otr[oa])?( \w+)?|otr[oa]s (perfiles|candidat[oa]s)")),
    (
        "offer_declined",
        (
            r"(oferta|contrato|plaza|puesto|offer)( \w+){0,4} (rechazad[oa]|rechace|decline|renuncie|dije que no)",
            r"(quede|seleccionad[oa]|me l[oa] dieron) (y|pero) (no|renuncie|rechace)( \w+){0,2}",
            r"ellos si yo no",
            r"no (firme|l[oa] tome|acepte|l[oa] acepte)( \w+)?",
        ),
    ),
    ("offer_accepted", (r"me l[oa] dieron|me dieron el (puesto|trabajo)",
                        r"ya (estoy )?trabaj(o|ando)|me incorporo|firmad[oa]",
                        r"(quede|firme)(?! en)|entro el|empiezo el",
                        r"contrato (indefinido |temporal )?firmado|oferta aceptada|contratad[oa]",
                        r"acepte la oferta|contrato firmado|acepta(do|da)",)),
    (
        "offer_declined",
        (r"oferta (rechazada|declinada)( por mi)?|rechace (la |su )?oferta|(he )?rechazado la oferta",),
    ),
    (
        "closed",
        (
            rf"{_JOB} (ya )?(cubiert|cancelad|cerrad|congelad|anulad|eliminad|suspendid)[oa]",
            r"(plaza|busqueda|convocatoria) (\w+ )?(eliminad|pausad|anulad|desiert|cancelad|cerrad|suspendid)[oa]",
            r"(quitaron|retiraron|borraron) (el|la) (anuncio|oferta|vacante)",
            r"ya no buscan( a nadie)?|sin presupuesto",
            r"(posicion|vacante) pausada indefinidamente( y luego cerrada)?|cerraron( \w+)?|quiebra|quebro",
            r"(ya )?(estaba )?cubiert[oa]( internamente)?|congelacion de contratacion",
        ),
    ),
    ("withdrawn", (r"lo (dejo|deje)|desisto|no (fui|me presente)( a la entrevista)?",
                   r"(pare|deje|cancele) (el|la) \w+",
                   r"retirad[oa] (x|por) mi|les dije (que|q) no( \w+)?|no segui(a)?",
                   r"(me )?(retire|retiro|desisti)|retirad[oa] por mi|renunci\w*",
                   r"candidatura retirada",)),
    (
        "silent",
        (r"(sin|no hay|ninguna|nunca) (respuesta|noticias|contestacion|contestaron|respondieron)|ghost\w*",
         r"(ni |no )(me )?(han )?(contest\w+|respond\w+|dicho nada|dicho ni si ni no|llamaron|llamado|avisaron)",
         r"(me dejaron en|en) visto|(0|cero) (noticias|respuestas?)",
         r"quedaron en( \w+){1,2} y (jamas|nunca|nada)"),
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
    ("offer", (r"me quieren|soy l[ao] elegid[ao]|mandan (el )?contrato|carta oferta|quieren que empiece|me ofrecen",
               r"seleccionad[oa]|oferta( recibida)?|propuesta",)),
    ("soft_no", (r"base de datos|bolsa de (empleo|trabajo)",)),
    ("acknowledged", (r"acuse de recibo|recibid[oa]|confirmad[oa]",)),
    (
        "open",
        (r"(en )?(bolsa|reserva)|lista de espera|cv leido|en pausa|(2da|3ra|segunda|tercera) (ronda|fase)",
         r"(me )?(llaman|avisan|avisaran|diran)|pendiente",
         r"en (proceso|curso|espera|revision|tramite)|esperando( respuesta)?|abiert[oa]|activ[oa]",),
    ),
    ("applied", (r"enviad[oa]|aplicad[oa]|postulad[oa]|inscrit[oa]|solicitad[oa]|candidatura( enviada)?",)),
)  # fmt: skip
"""Code (several joined by ``+``; empty for none) ← what is looked for, as whole words."""
