"""French words for outcomes."""

import pytest

from rebound.importing.vocabulary import joined, meaning

WORDS = """
rejected: Refus | Refusé | Négatif | Candidature non retenue | Réponse négative
silent: Pas de réponse | Sans réponse | Aucun retour | Sans suite
open: En attente | En cours | À relancer
offer_accepted: Offre acceptée | Embauchée
offer_declined: Offre refusée | J'ai refusé l'offre
closed: Poste pourvu | Recrutement annulé
withdrawn: Désistement | Je me suis désisté
interview: Entretien | Convocation
interview+rejected: Refus après entretien
screening: Entretien téléphonique
applied: Candidature envoyée | Postulé
acknowledged: Accusé de réception
saved: À postuler | lettre à rédiger
rejected: n'a pas été retenue | recalé | ils ont pris quelqu'un en interne
withdrawn: j'ai annulé l'entretien | j'ai dit non | j'abandonne
silent: zéro réponse | jamais rappelé | pas de news
closed: plus de budget | concours annulé
offer: ils me veulent | accord verbal
offer_declined: oui pour eux, non pour moi | j'ai décliné leur offre
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_words_are_taken_by_their_meaning(line):
    code, words = line.split(": ")
    assert {word: joined(meaning(word)) for word in words.split(" | ")} == dict.fromkeys(
        words.split(" | "), code
    )


def test_who_called_it_off_decides():
    assert meaning("Annulé") == ("closed",)
    assert meaning("j'ai annulé") == ("withdrawn",)
    assert meaning("rien") == ("silent",)
