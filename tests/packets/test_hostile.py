"""Five thousand damaged and hostile packets: each is refused with one sentence, and none is taken in."""

import json
import random
from collections import Counter
from datetime import date

import pytest

from rebound import errors, paths
from rebound.packets import clients, form, making, sealed
from rebound.packets.contents import LONGEST, Answer, Comment, Item, Line, Packet, SuggestedPlan

DAMAGED, WRONG, BOTH = 3000, 1900, 100

ITEMS = tuple(
    Item(
        f"e{number}",
        "lesson",
        "What a no counted for",
        (Line("Learned", f"text {number}"), Line("Next", "ask", True)),
        date(2026, 11, 3),
    )
    for number in range(4)
)
PACKET = Packet("p1", "Robin", "Kim", "a word", date(2026, 11, 20), ITEMS, date(2090, 1, 1), "age1x")
ANSWER = Answer(
    "a1", "p1", "Kim", "", date(2026, 11, 20), (Comment("e1", "yes"),), ("why?",), (SuggestedPlan("a", "b"),)
)


def refused(take, *given) -> str:
    """Return the name of the error with which ``take`` refuses; anything else fails."""
    with pytest.raises(errors.ReboundError) as caught:
        take(*given)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "Traceback" not in sentence
    assert len(sentence) < 300
    return type(caught.value).__name__


# --- bytes that were changed on the way ---


def flipped(chance, made):
    for _ in range(chance.choice((1, 1, 1, 2, 5, 40))):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)


def cut(chance, made):
    del made[chance.randrange(len(made)) :]


def taken_out(chance, made):
    start = chance.randrange(len(made))
    del made[start : start + chance.randint(1, 60)]


def put_in(chance, made):
    start = chance.randrange(len(made) + 1)
    made[start:start] = chance.randbytes(chance.randint(1, 60))


def turned(chance, made):
    start = chance.randrange(len(made) - 40)
    made[start : start + 40] = bytes(reversed(made[start : start + 40]))


def twice(chance, made):
    made += made[chance.randrange(len(made)) :]


def head_changed(chance, made):
    """Change a line of the header: the version, who it is for, how much work it asks for, the seal."""
    lines = bytes(made).split(b"\n")
    place = chance.randrange(min(5, len(lines)))
    lines[place] = chance.choice(
        (
            b"age-encryption.org/v2",
            b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 63",
            b"-> X25519 ",
            b"-> ssh-rsa AAAA",
            b"-> plugin-x AAAA",
            b"--- " + b"A" * 43,
            b"",
            b"A" * 5000,
            chance.randbytes(20),
        )
    )
    made[:] = b"\n".join(lines)


DAMAGES = (flipped, cut, taken_out, put_in, turned, twice, head_changed)


def test_no_packet_with_a_changed_byte_opens(home):
    chance = random.Random(20261128)
    closed = making.close(PACKET, key=sealed.public_key(clients.coach_key()))
    seen = Counter()
    while seen.total() < DAMAGED:
        made = bytearray(closed)
        chance.choice(DAMAGES)(chance, made)
        if bytes(made) != closed:
            seen[refused(clients.opened, bytes(made), "some words that we both know")] += 1
    assert set(seen) <= {"PacketDoesNotOpen", "PacketNotOurs"}
    assert clients.opened(closed) == PACKET
    assert not (paths.coaching() / "clients").exists()


# --- well closed, but with contents that Rebound never writes ---

JUNK = (
    None, True, -1, 0, 10**400, 1.5, float("nan"), float("inf"), [], {}, [[]], [None], {"": ""}, "\x00", "\x1b[31m",
    "\x9b", "\r", "\ud800", "x" * (LONGEST + 1), ["x"] * 50, {"__class__": "os"}, {"py/object": "os.system"},
)  # fmt: skip
"""What takes the place of a value: of the texts only those that are none, for any other would be a packet."""

OPTIONAL = {"expires_on", "on", "due"}
WITH_DEFAULT = OPTIONAL | {"new", "answer_key", "comments", "questions", "plans"}


def places(value, path=()):
    """Yield the way to every value inside ``value``."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield (*path, key)
        yield from places(each, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def junk_put_in(chance, whole):
    path = chance.choice(list(places(whole)))
    was, new = at(whole, path), chance.choice(JUNK)
    if new is None and path[-1] in OPTIONAL:
        new = 7
    if new == [] and isinstance(was, list):
        new = [7]
    if isinstance(was, bool) and isinstance(new, bool):
        new = "yes"
    at(whole, path[:-1])[path[-1]] = new


def key_added(chance, whole):
    objects = [whole, *(at(whole, path) for path in places(whole) if isinstance(at(whole, path), dict))]
    chance.choice(objects)[chance.choice(("html", "script", "path", "__proto__", "Words", ""))] = "x"


def key_taken_out(chance, whole):
    paths = [path for path in places(whole) if isinstance(path[-1], str) and path[-1] not in WITH_DEFAULT]
    path = chance.choice(paths)
    del at(whole, path[:-1])[path[-1]]


def other_version(chance, whole):
    whole["version"] = chance.choice((2, 99, 10**30, "1", None, True, 1.0, [1]))


def other_form(chance, whole):
    whole["form"] = chance.choice(("rebound-export", "", "REBOUND-PACKET", 1, None, ["rebound-packet"]))


def no_day(chance, whole):
    whole["holds"]["made_on"] = chance.choice(
        ("soon", "2026-13-01", "", "2026-11-20T00:00", 20261120, "0000-00-00")
    )


def one_id_twice(chance, whole):
    name = "items" if "items" in whole["holds"] else "comments"
    whole["holds"][name] *= 2


WRONGS = (
    *(junk_put_in,) * 3,
    key_added,
    key_taken_out,
    other_version,
    other_form,
    no_day,
    one_id_twice,
)


def wrong(chance, record) -> bytes:
    """Return the written form of ``record`` with one thing wrong in it."""
    whole = json.loads(form.write(record))
    chance.choice(WRONGS)(chance, whole)
    return json.dumps(whole).encode()


def texts(chance) -> bytes:
    """Return bytes that are no written form at all, or one that would be dear to read."""
    good = form.write(PACKET)
    return chance.choice(
        (
            *(b"", b"null", b"[]", b"{}", good + b"x", good[:-1], good + good, b"\n" + good),
            *(b"\xff\xfe" + good, b"\xef\xbb\xbf" + good, b"SQLite format 3\x00", b"<!doctype html><script>"),
            *(b"[" * 90_000, b'{"a":' * 90_000, b"[]," * 60_000, b"[" + b"[]," * 200_000 + b"[]]"),
            *(b" " * (form.MOST_BYTES + 1), b"9" * 100_000, good.replace(b"a word", b"\\u0061 word")),
            *(b"PK\x03\x04" + chance.randbytes(200), b"\x80\x04\x95" + chance.randbytes(50)),
            good.replace(b'"word"', b'"word": "x", "word"'),
            good.replace(b'"version": 1', b'"version": 1, "version": 1'),
            good.replace(b"rebound-packet", b"rebound\\u0000"),
            chance.randbytes(400),
        )
    )


def test_nothing_that_has_another_form_is_taken_in():
    chance = random.Random(7)
    seen = Counter()
    for number in range(WRONG):
        record = ANSWER if number % 3 == 0 else PACKET
        content = texts(chance) if number % 10 == 0 else wrong(chance, record)
        seen[refused(form.read, content, type(record))] += 1
    assert set(seen) <= {"PacketNotAsItShould", "PacketNewer", "PacketTooLarge", "PacketOfOtherSort"}
    assert seen["PacketNotAsItShould"] > WRONG / 2


def test_what_is_closed_well_and_wrong_inside_is_refused_too_and_leaves_no_client(home):
    chance = random.Random(11)
    key = sealed.public_key(clients.coach_key())
    for _ in range(BOTH):
        refused(clients.opened, sealed.seal_to_key(wrong(chance, PACKET), key))
    assert not (paths.coaching() / "clients").exists()


def test_there_are_five_thousand_of_them():
    assert DAMAGED + WRONG + BOTH == 5000
