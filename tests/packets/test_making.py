"""Making a packet: what may leave leaves, exactly; what may not is told."""

import json
from datetime import date

import pytest

from rebound import errors
from rebound.packets import form, making, sealed
from rebound.packets.contents import Item, Line, Packet
from rebound.packets.items import Offer

TODAY = date(2026, 11, 28)
FACT = Offer(
    Item("e1", "lesson", "What a no counted for", (Line("What I learned", "ask earlier"),)), "e1", False
)
THOUGHT = Offer(
    Item("e2.thought", "not_personal", "The thought", (Line("It means", "I am slow"),)), "e2", True
)
OFFERED = [FACT, THOUGHT]


def test_only_what_is_ticked_is_in_it_in_the_order_in_which_it_is_offered():
    made = making.make(OFFERED, ["e2.thought", "e1"], made_on=TODAY, opened=["e2"], word=" hi\r\n", to="Kim")
    assert made.items == (FACT.item, THOUGHT.item)
    assert (made.word, made.to, made.made_on) == ("hi", "Kim", TODAY)


@pytest.mark.parametrize(
    ("ticked", "more", "error"),
    [
        ([], {}, errors.NothingTicked),
        (["e9"], {}, errors.NotOffered),
        (["e2.thought"], {}, errors.NotOpened),
        (["e2.thought"], {"opened": ["e1"]}, errors.NotOpened),
        (["e1"], {"taken_back": {"e1"}}, errors.TakenBack),
        (["e1"], {"expires_on": date(2026, 11, 27)}, errors.AlreadyOver),
    ],
)
def test_what_may_not_leave_is_told(ticked, more, error):
    with pytest.raises(error):
        making.make(OFFERED, ticked, made_on=TODAY, **more)


def test_what_the_coach_did_not_have_is_marked_as_new_where_they_had_the_item():
    again = making.make(OFFERED, ["e1"], made_on=TODAY, before={"e1": (("What I learned", "ask"),)})
    assert [line.new for line in again.items[0].lines] == [True]
    same = making.make(OFFERED, ["e1"], made_on=TODAY, before={"e1": (("What I learned", "ask earlier"),)})
    first = making.make(OFFERED, ["e1"], made_on=TODAY, before={"e7": ()})
    assert not same.items[0].lines[0].new
    assert not first.items[0].lines[0].new


def test_it_is_closed_with_the_key_or_with_words():
    secret = sealed.new_secret()
    made = making.make(OFFERED, ["e1"], made_on=TODAY)
    closed = making.close(made, key=sealed.public_key(secret))
    assert form.read(sealed.open_with_key(closed, secret), Packet) == made
    with pytest.raises(errors.WordsTooShort):
        making.close(made, words="short")


def test_every_byte_of_it_is_a_name_of_a_field_or_in_what_is_shown():
    made = making.make(OFFERED, ["e1"], made_on=TODAY, to="Kim", sender="R", word="hi", answer_key="age1x")
    holds = json.loads(form.write(made))["holds"]
    assert list(holds) == ["id", "sender", "to", "word", "made_on", "items", "expires_on", "answer_key"]
    assert json.loads(form.write(made)) == {"form": "rebound-packet", "version": 1, "holds": holds}
