"""A coach's clients: known by their key, strictly apart, with notes that never travel."""

import stat
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from rebound import clock, errors, paths
from rebound.packets import clients, form, making, sealed
from rebound.packets.contents import Comment, Item, Line, Packet

ITEM = Item("e1", "lesson", "What a no counted for", (Line("Learned", "ask earlier"),))
WORDS = "grey kettle seven hills"


def packet(id="p1", sender="Robin", key="age1robin", **more):
    return Packet(id, sender, "Kim", "", date(2026, 11, 20), (ITEM,), answer_key=key, **more)


def closed(made):
    return making.close(made, key=sealed.public_key(clients.coach_key()))


def test_a_packet_opens_with_the_coachs_key_or_with_words(home):
    assert clients.opened(closed(packet())) == packet()
    with_words = making.close(packet(), words=WORDS)
    assert clients.opened(with_words, WORDS) == packet()
    with pytest.raises(errors.WordsMissing):
        clients.opened(with_words)


def test_it_opens_on_its_last_day_and_not_after(home):
    assert clients.opened(closed(packet(expires_on=clock.today())))
    with pytest.raises(errors.PacketOver, match="that day has passed"):
        clients.opened(closed(packet(expires_on=clock.today() - timedelta(days=1))))


def test_a_client_is_known_by_their_key_and_called_as_the_coach_likes(home):
    first = clients.keep(packet(), "Birch")
    again = clients.keep(packet("p2", sender="Somebody else"))
    other = clients.keep(packet("p3", key="age1other", sender="Robin"))
    assert again == first
    assert other.folder != first.folder
    assert [each.name for each in clients.all_clients()] == ["Birch", "Robin"]
    assert {each.id for each in first.packets()} == {"p1", "p2"}
    assert [each.id for each in other.packets()] == ["p3"]
    assert first.call("Alder").folder == first.folder
    assert clients.named("alder").key == "age1robin"
    with pytest.raises(errors.NoSuchClient, match="There are: Alder, Robin"):
        clients.named("Birch")


def test_packets_without_a_key_are_never_put_together(home):
    assert clients.keep(packet(key="")).folder != clients.keep(packet("p2", key="")).folder


def test_what_is_kept_is_closed_and_for_the_coach_alone(home):
    client = clients.keep(packet())
    client.write_answer(packet(), replace(client.answer(packet()), comments=(Comment("e1", "a comment"),)))
    files = [path for path in paths.coaching().rglob("*") if path.is_file()]
    assert not any(word in path.read_bytes() for path in files for word in (b"ask earlier", b"a comment"))
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
        folders = {path.parent for path in files}
        assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}


def test_an_answer_is_kept_as_far_as_it_is_written(home):
    client = clients.keep(packet())
    begun = client.answer(packet())
    assert (begun.packet_id, begun.comments) == ("p1", ())
    client.write_answer(packet(), replace(begun, word="so far"))
    assert client.answer(packet()).word == "so far"


def test_notes_stand_in_a_file_of_their_own(home):
    client = clients.keep(packet())
    assert client.notes == ""
    client.write_notes("tired today, ask about sleep")
    assert clients.all_clients()[0].notes == "tired today, ask about sleep"
    assert (client.folder / "notes.txt").read_text() == client.notes


def test_after_its_last_day_a_kept_packet_shows_no_item_and_can_be_forgotten(home):
    over = packet(expires_on=clock.today() - timedelta(days=1), id="../../p9")
    client = clients.keep(over)
    (shown,) = client.packets()
    assert (shown.items, shown.word, shown.id) == ((), "", over.id)
    client.forget(shown)
    assert client.packets() == []
    assert clients.all_clients() == [client]


def test_a_packet_or_an_answer_that_does_not_open_hides_no_other_and_can_be_forgotten(home):
    client = clients.keep(packet())
    clients.keep(packet("p2"))
    client.write_answer(packet(), replace(client.answer(packet()), word="well done"))
    for where in ("packets", "answers"):
        damage(client.folder / where / "p1.age")
    assert [each.id for each in client.packets()] == ["p2"]
    assert client.answer(packet()).word == ""
    shut = client.shut()
    assert [(each.is_packet, each.path.name, each.written_on) for each in shut] == [
        (True, "p1.age", clock.today()),
        (False, "p1.age", clock.today()),
    ]
    assert "does not open" in shut[0].why
    for each in shut:
        client.forget(each)
    assert client.shut() == []


def test_a_client_whose_name_is_damaged_is_still_there_and_known_by_their_key(home):
    client = clients.keep(packet())
    (client.folder / clients.WHO).write_text("{")
    (found,) = clients.all_clients()
    assert (found.name, found.key) == (clients.NAMELESS, "age1robin")
    assert clients.keep(packet("p2")).folder == client.folder
    assert found.call("Birch") == clients.named("Birch")


@pytest.mark.parametrize("left", [None, "", "AGE-SECRET-KEY-1"])
def test_no_new_key_is_made_where_packets_lie_that_it_would_not_open(home, left):
    client = clients.keep(packet())
    key = paths.coaching() / "key.txt"
    key.unlink() if left is None else key.write_text(left)
    for ask in (clients.coach_key, client.packets, lambda: clients.keep(packet("p2"))):
        with pytest.raises(errors.CoachKeyLost, match="rebound restore"):
            ask()
    assert not key.exists() if left is None else key.read_text() == left
    assert [each.name for each in clients.all_clients()] == ["Robin"]


def damage(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))


def test_no_id_leads_out_of_the_clients_folder(home):
    client = clients.keep(packet(id="../../../evil"))
    assert [path.name for path in (client.folder / "packets").iterdir()] == ["evil.age"]
    clients.keep(packet(id="/"))
    assert not [
        path for path in home.rglob("*") if path.is_file() and not path.is_relative_to(paths.coaching())
    ]


def test_five_hundred_items_open(home):
    items = tuple(replace(ITEM, id=str(number)) for number in range(500))
    many = replace(packet(), items=items)
    assert clients.opened(closed(many)).items == items
    assert len(form.write(many)) < form.MOST_BYTES
