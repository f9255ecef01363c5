"""What jobs are called in the languages in which lists are read: words only, no code.

By them the name of a job is told from that of a company where both stand in one cell.
"""

KINDS = (
    "engineer", "developer", "programmer", "manager", "analyst", "assistant", "designer", "officer",
    "nurse", "teacher", "director", "specialist", "coordinator", "consultant", "technician",
    "administrator", "associate", "lead", "head", "scientist", "researcher", "architect", "planner",
    "clerk", "driver", "writer", "editor", "trainee", "intern", "internship", "apprentice", "supervisor",
    "operator", "executive", "advisor", "adviser", "lecturer", "accountant", "receptionist", "secretary",
    "worker", "agent", "librarian", "therapist", "host", "attendant", "handler", "helper", "senior",
    "junior", "graduate", "backend", "frontend", "fullstack", "stack", "cook", "chef", "barista", "cashier",
    "carer", "trainer", "recruiter", "buyer", "fellow", "tutor", "representative", "merchandiser",
    "strategist",
    "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "leitung", "berater",
    "beraterin", "sachbearbeiter", "sachbearbeiterin", "sachbearbeitung", "techniker", "technikerin",
    "kaufmann", "kauffrau", "referent", "referentin", "assistenz", "fachkraft", "pflegefachkraft",
    "verkäufer", "verkäuferin", "werkstudent", "praktikant", "praktikum", "mitarbeiter", "mitarbeiterin",
    "ausbildung", "azubi", "lehrer", "lehrerin",
    "développeur", "ingénieur", "responsable", "chargé", "chargée", "assistante", "vendeur", "vendeuse",
    "directeur", "directrice", "stagiaire", "technicien", "infirmière", "comptable",
    "desarrollador", "ingeniero", "ingeniera", "responsable", "auxiliar", "asistente", "vendedor",
    "vendedora", "director", "directora", "becario", "técnico", "enfermera", "contable",
)  # fmt: skip
"""Words, one of which most names of jobs have."""
