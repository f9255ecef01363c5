"""An answer on its way back: to its packet, for that client alone, without the coach's notes."""

from dataclasses import replace
from datetime import date

import pytest

from rebound import clock, errors
from rebound.packets import answering, clients, form, sealed
from rebound.packets.contents import Answer, Comment, Item, Line, Packet, SuggestedPlan

SECRET = sealed.new_secret()
ITEM = Item("e1", "lesson", "What a no counted for", (Line("Learned", "ask earlier"),))
PACKET = Packet("p1", "Robin", "Kim", "", date(2026, 11, 20), (ITEM,), answer_key=sealed.public_key(SECRET))


@pytest.fixture
def client(home):
    kept = clients.keep(PACKET)
    kept.write_notes("for me alone")
    return kept


def test_a_packet_is_found_with_its_client(client):
    assert answering.found("p1") == (client, PACKET)
    with pytest.raises(errors.NoSuchClient, match="There are: p1"):
        answering.found("p2")


def test_only_that_client_can_open_it_and_what_is_empty_is_left_out(client):
    written = replace(
        client.answer(PACKET),
        comments=(Comment("e1", "Which one?"), Comment("e2", " ")),
        questions=("", "What is enough?"),
        plans=(SuggestedPlan("it rings", ""), SuggestedPlan("it rings", "ask")),
    )
    content = sealed.open_with_key(answering.close(client, PACKET, written), SECRET)
    said = form.read(content, Answer)
    assert (said.sender, said.made_on) == ("Kim", clock.today())
    assert said.comments == (Comment("e1", "Which one?"),)
    assert (said.questions, said.plans) == (("What is enough?",), (SuggestedPlan("it rings", "ask"),))
    assert b"for me alone" not in content


def test_an_answer_without_a_word_is_not_made(client):
    with pytest.raises(errors.NothingAnswered):
        answering.close(client, PACKET, client.answer(PACKET))


def test_a_packet_without_a_key_cannot_be_answered(home):
    keyless = replace(PACKET, answer_key="")
    client = clients.keep(keyless)
    with pytest.raises(errors.KeyUnreadable):
        answering.close(client, keyless, replace(client.answer(keyless), word="hello"))
