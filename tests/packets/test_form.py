"""The written form: what is written comes back, and nothing else is taken in."""

import json
from datetime import date

import pytest

from rebound import errors
from rebound.packets import form
from rebound.packets.contents import LONGEST, Answer, Comment, Item, Line, Packet, SuggestedPlan

ITEM = Item("e1", "lesson", "What it counted for", (Line("Learned", "ask earlier <b>“now”</b> ‏שלום"),))
PACKET = Packet("p1", "Robin", "Kim", "before Tuesday", date(2026, 11, 20), (ITEM,), date(2026, 12, 20))
ANSWER = Answer(
    "a1",
    "p1",
    "Kim",
    "",
    date(2026, 11, 22),
    (Comment("e1", "Which question?"),),
    ("What would be enough?",),
    (SuggestedPlan("it is Monday", "ask in the first call", date(2026, 11, 30)),),
)


@pytest.mark.parametrize("record", [PACKET, ANSWER], ids=["packet", "answer"])
def test_what_is_written_comes_back(record):
    assert form.read(form.write(record), type(record)) == record


def changed(**holds):
    wrapped = json.loads(form.write(PACKET))
    wrapped["holds"] |= holds
    return json.dumps(wrapped).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"<script>",
        b"[" * 100_000,
        changed(more="x"),
        changed(word=7),
        changed(made_on="soon"),
        changed(items=[{"id": "e1"}]),
        changed(
            items=[{"id": "e1", "kind": "k", "title": "t", "lines": [{"label": "l", "words": "\x1b[2J"}]}]
        ),
        changed(word="x" * (LONGEST + 1)),
        changed(word="\ud800"),
        form.write(PACKET).replace(b'"word"', b'"to": "x", "word"'),
    ],
    ids=range(14),
)
def test_what_has_another_form_is_refused_with_one_sentence(content):
    with pytest.raises(errors.PacketNotAsItShould, match="None of it was taken in"):
        form.read(content, Packet)


def test_two_items_with_one_id_are_refused():
    with pytest.raises(errors.PacketNotAsItShould):
        Packet("p1", "", "", "", date(2026, 11, 20), (ITEM, ITEM))


def test_an_answer_is_no_packet_and_a_newer_one_is_told_apart():
    with pytest.raises(errors.PacketOfOtherSort, match="coach's answer"):
        form.read(form.write(ANSWER), Packet)
    with pytest.raises(errors.PacketOfOtherSort, match="client's packet"):
        form.read(form.write(PACKET), Answer)
    with pytest.raises(errors.PacketNewer):
        form.read(form.write(PACKET).replace(b'"version": 1', b'"version": 2'), Packet)
