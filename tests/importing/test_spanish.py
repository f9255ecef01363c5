"""Spanish names of columns, and days as they are written in Spanish."""

import pytest

from rebound.importing import columns, spanish
from tests.importing.lists import only, taken_for, told

HEADERS = """
company: Empresa | Compañía
role: Puesto | Vacante | Cargo
applied_on: Fecha de envío | Fecha de postulación
first_response_on: Fecha de respuesta
outcome: Estado | Respuesta | Resultado
notes: Comentarios | Observaciones
interview: Entrevista | 2ª entrevista
rejected: Rechazo
link: Enlace
pay: Salario
"""


def test_every_field_is_one_that_a_column_may_be_taken_for():
    assert set(spanish.HEADERS) <= set(columns.FIELDS)


@pytest.mark.parametrize("line", HEADERS.strip().splitlines())
def test_a_column_is_taken_for_what_its_name_says(line):
    field, names = line.split(": ")
    assert taken_for(names) == {field}


def test_a_list_is_read():
    row = only(
        "Empresa;Puesto;Fecha de envío;Entrevista;Respuesta;Fecha respuesta\n"
        "Norte;Cocinero;7 de febrero de 2026;20/02/2026;Rechazado;4 mar 2026\n"
    )
    assert told(row) == [("applied", "2026-02-07"), ("interview", "2026-02-20"), ("rejected", "2026-03-04")]
