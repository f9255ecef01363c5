"""A coach's answer on its way back: whose packet it answers, and the file that only that client can open."""

from dataclasses import replace

from rebound import clock, errors
from rebound.packets import form, sealed
from rebound.packets.clients import Client, all_clients
from rebound.packets.contents import Answer, Packet


def found(packet_id: str) -> tuple[Client, Packet]:
    """Return the packet with this id, and the client whose it is.

    Raises:
        errors.NoSuchClient: nobody has such a packet.
    """
    for client in all_clients():
        for packet in client.packets():
            if packet.id == packet_id:
                return client, packet
    raise errors.NoSuchClient(packet_id, [each.id for client in all_clients() for each in client.packets()])


def close(client: Client, packet: Packet, answer: Answer) -> bytes:
    """Return ``answer`` to ``packet`` as the file that goes back to ``client``, with today as its day.

    What is empty is left out; the coach's notes are no part of an answer and cannot come in.

    Raises:
        errors.NothingAnswered: there is no word in it.
        errors.KeyUnreadable: the packet brought no key to close it with.
    """
    said = replace(
        answer,
        sender=answer.sender or packet.to,
        made_on=clock.today(),
        comments=tuple(each for each in answer.comments if each.words.strip()),
        questions=tuple(each for each in answer.questions if each.strip()),
        plans=tuple(each for each in answer.plans if each.act.strip()),
    )
    if not (said.word.strip() or said.comments or said.questions or said.plans):
        raise errors.NothingAnswered()
    return sealed.seal_to_key(form.write(said), client.key)
