"""What Spanish lists call their columns and nothing at all: words only, no code.

A header is written here in small letters; accents make no difference.
"""

HEADERS: dict[str, tuple[str, ...]] = {
    "company": ("empresa", "compañía", "nombre de la empresa", "organización", "empleador", "empresas", "entidad"),
    "role": ("puesto", "cargo", "vacante", "posición", "puesto de trabajo", "título del puesto", "oferta"),
    "link": ("enlace", "enlace oferta", "enlace de la oferta", "página web", "anuncio"),
    "location": ("ubicación", "ciudad", "lugar", "localidad", "provincia"),
    "work_mode": ("modalidad", "teletrabajo", "presencial"),
    "source": ("fuente", "portal de empleo", "plataforma", "medio", "vía", "encontrado en", "origen"),
    "referral": ("recomendado por", "referencia", "referido", "referido por"),
    "seniority": ("nivel", "experiencia"),
    "pay": ("salario", "sueldo", "remuneración", "banda salarial", "salario ofrecido"),
    "resume_version": ("versión del cv", "cv enviado"),
    "notes": ("notas", "comentarios", "observaciones", "comentario", "nota", "observación"),
    "outcome": (
        "estado", "resultado", "respuesta", "situación", "estatus", "fase", "etapa", "estado de la candidatura",
        "estado actual", "decisión",
    ),
    "updated_on": ("última actualización", "actualizado", "actualizado el", "fecha de actualización"),
    "outcome_on": ("fecha de resultado", "fecha resultado", "fecha de estado", "fecha estado", "fecha de decisión"),
    "applied_on": (
        "fecha de aplicación", "fecha de envío", "fecha envío", "fecha aplicación", "fecha de postulación",
        "fecha de solicitud", "fecha", "enviado el", "fecha de candidatura", "fecha candidatura", "enviado",
        "fecha postulación", "aplicado", "postulado", "fecha solicitud", "fecha de inscripción",
        "fecha inscripción",
    ),
    "saved_on": ("guardado el", "encontrado el"),
    "first_response_on": ("fecha de respuesta", "fecha respuesta", "respondido el", "primera respuesta"),
}  # fmt: skip
"""Field → the names that a column of it may have."""

WORK_MODES = ()

VOLATILE = ("días transcurridos", "hoy", "días desde el envío", "días de espera")

ROW_NUMBERS = ("número", "nº", "fila")

STAGE_HEADERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("final_interview", (r"(ultima entrevista|entrevista final)",)),
    ("offer_accepted", (r"oferta aceptada|contratad[oa]",)),
    ("offer_declined", (r"oferta rechazada",)),
    ("offer", (r"oferta recibida|propuesta",)),
    ("assessment", (r"pruebas?( tecnica)?|test|caso practico",)),
    ("screening", (r"(llamada|entrevista) (telefonica|rrhh|inicial)|primer contacto",)),
    ("interview", (r"(\d+ ?a? )?entrevistas?( \d+)?",)),
    ("acknowledged", (r"acuse de recibo|confirmacion",)),
    ("withdrawn", (r"retirad[oa]|desistid[oa]",)),
    ("rejected", (r"rechaz\w*|descartad[oa]",)),
    ("silent", (r"sin (respuesta|noticias)",)),
    ("first_response", (r"respuesta|respondid[oa]",)),
    ("applied", (r"candidatura|solicitud|postulacion|envio|enviad[oa]|aplicacion",)),
)  # fmt: skip
"""What a header speaks of, the first that is found counts."""

DURATION = r"\bdias hasta\b"
COUNT = r"\b(numero|cantidad) de\b"

NOT_EVENTS = (
    r"\b(notas?|tipo|motivo|hora|lugar|con|contacto|por|carta|correo|telefono|seguimiento|proxim[oa]"
    r"|duracion)\b"
)

INVITED = r"\b(convocatoria|invitacion|citad[oa])\b"
SAYS_NOTHING = ("qué", "cuál", "texto")

DATED = r"\b(fecha|dia|cuando|el)\b"

YES = ("sí", "hecho", "verdadero")
NO = ("falso", "todavía no", "aún no", "nunca")
STAGE_YES = ("superada", "superado", "realizada", "realizado", "aprobado", "confirmada")
STAGE_FAILED = ("no superada", "suspenso", "rechazado", "rechazada")
STAGE_OFF = ("cancelada", "cancelado", "aplazada", "aplazado", "anulada", "no", "o")
STAGE_OPEN = ("pendiente", "en curso", "por confirmar", "en espera")

NOTHING = ("ninguno", "ninguna", "nada", "desconocido", "no aplica", "sin datos", "s/d", "n/d")

MONTHS = (
    ("ene", "enero"), ("feb", "febrero"), ("mar", "marzo"), ("abr", "abril"), ("may", "mayo"), ("jun", "junio"),
    ("jul", "julio"), ("ago", "agosto"), ("sep", "sept", "septiembre", "setiembre"), ("oct", "octubre"),
    ("nov", "noviembre"), ("dic", "diciembre"),
)  # fmt: skip

SEASONS = (("primavera", 5), ("verano", 8), ("otoño", 11))
PARTS_OF_MONTHS = {
    "begin": ("principios de", "inicios de"), "middle": ("mediados de",), "end": ("finales de", "fines de"),
}  # fmt: skip

SOURCES = ("InfoJobs", "Tecnoempleo", "Computrabajo", "Bumeran", "OCC")

DITTO = ("ídem",)

SUMS = ("suma", "media", "promedio")

NAMES_ALONE = ("nombre", "tarjeta", "tarea")
"""What a column is called in which programs for notes and boards keep the name of each thing."""

COMPANY_WORDS = ("empresa", "compañía", "empleador")
ROLE_WORDS = ("puesto", "cargo", "vacante")
ABOUT_A_JOB = ("sector", "tamaño", "dirección", "teléfono", "contacto", "enlace", "motivo", "carta")
ANSWER_WORDS = ("respuesta", "respondido")
HOW_FAR = ("etapa", "fase")
STAND_FOR_COMPANY = ("lugar", "sitio")
FIRST_OF_SEVERAL = ("primera", "primer")
ABOUT_AN_OUTCOME = ("motivo", "razón", "porqué", "cómo")
OTHER_DAYS = ("limite", "seguimiento", "cierre", "inicio", "incorporacion", "publicacion")
