"""French names of columns, and days as they are written in French."""

import pytest

from rebound.importing import columns, french
from tests.importing.lists import only, taken_for, told

HEADERS = """
company: Entreprise | Société | Employeur
role: Poste | Intitulé du poste
applied_on: Date d'envoi | Date de candidature
first_response_on: Date de réponse | Date retour
outcome: Statut | Réponse | Suite donnée
notes: Commentaires | Remarques
interview: Entretien | Entretien 2
rejected: Refus
link: Lien de l'annonce
pay: Salaire
"""


def test_every_field_is_one_that_a_column_may_be_taken_for():
    assert set(french.HEADERS) <= set(columns.FIELDS)


@pytest.mark.parametrize("line", HEADERS.strip().splitlines())
def test_a_column_is_taken_for_what_its_name_says(line):
    field, names = line.split(": ")
    assert taken_for(names) == {field}


def test_a_list_is_read():
    row = only(
        "Entreprise;Poste;Date d'envoi;Entretien;Réponse;Date réponse\n"
        "Nord;Cuisinier;7 février 2026;20/02/2026;Refus;4 mars 2026\n"
    )
    assert told(row) == [("applied", "2026-02-07"), ("interview", "2026-02-20"), ("rejected", "2026-03-04")]
