"""Spanish words for outcomes."""

import pytest

from rebound.importing.vocabulary import joined, meaning

WORDS = """
rejected: Rechazado | Descartada | No seleccionado | Negativo
silent: Sin respuesta | Sin noticias
open: Pendiente | En proceso | En espera
offer_accepted: Oferta aceptada | Contratado
offer_declined: Oferta rechazada | He rechazado la oferta
closed: Vacante cubierta | Proceso cancelado
withdrawn: Candidatura retirada | Me retiré
interview: Entrevista
interview+rejected: Rechazado tras la entrevista
screening: Entrevista telefónica
applied: Enviado | Inscrito
saved: Por enviar | pendiente de enviar | actualizar CV
rejected: no me cogieron | no quedé | se lo dieron a otro
silent: no contestan | me dejaron en visto | 0 noticias
withdrawn: no fui a la entrevista | lo dejo
closed: ya no buscan | quitaron el anuncio | plaza eliminada
offer: me quieren | soy la elegida
offer_accepted: me lo dieron | firmado
offer_declined: quedé y no lo tomé | no firmé el contrato | ellos sí, yo no
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_words_are_taken_by_their_meaning(line):
    code, words = line.split(": ")
    assert {word: joined(meaning(word)) for word in words.split(" | ")} == dict.fromkeys(
        words.split(" | "), code
    )
