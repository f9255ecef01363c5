"""The coach's desk, clicked as a coach would: a packet comes in, comments go back, notes stay."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rebound import clock, errors, paths
from rebound.packets import clients, form, making, sealed
from rebound.packets.contents import Answer, Item, Line, Packet
from rebound.pages import for_coaches
from rebound.pages.parts import desk
from rebound.store import coaching
from tests.pages.conftest import click, control, everything, type_into, words_of

SECRET = sealed.new_secret()
ITEMS = tuple(
    Item(f"e{number}", "lesson", f"What a no counted for, {number}", (Line("Learned", f"text {number}"),))
    for number in range(2)
)
PACKET = Packet(
    "p1", "Robin", "Kim", "a word", date(2026, 11, 20), ITEMS, answer_key=sealed.public_key(SECRET)
)


class Opened:
    """The page as a new kernel shows it."""

    def __init__(self):
        self.head, self.into = for_coaches.begin(), for_coaches.take_in()
        self.whose, self.read = for_coaches.whose(), for_coaches.read()
        self.answer, self.notes = for_coaches.answer(), for_coaches.notes()

    def choose(self, name):
        client = control(self.whose, "Client")
        client.value = next(folder for folder, called in client.options if called == name)

    def take_in(self, packet, name=""):
        type_into(self.into, "What to call them, if they are new", name)
        (pick,) = (each for each in everything(self.into) if type(each).__name__ == "FilePick")
        pick._on_file("packet.age", making.close(packet, sealed.public_key(clients.coach_key())))


def test_looking_makes_no_folder_and_no_key(home):
    page = Opened()
    assert "No packet has come yet." in words_of(page.whose)
    assert not paths.coaching().exists()


def test_the_key_is_shown_when_it_is_asked_for(home):
    page = Opened()
    click(page.head, "Show my key")
    assert sealed.public_key(clients.coach_key()) in words_of(page.head)


def test_a_packet_comes_in_and_is_read_with_a_comment_below_each_item(home):
    page = Opened()
    page.take_in(PACKET, "Birch")
    assert "Birch" in str(control(page.whose, "Client").options)
    for words in ("From Robin", "a word", "text 0", "text 1"):
        assert words in words_of(page.read)
    assert control(page.read, "Your comment on “What a no counted for, 1”").value == ""


def test_of_a_large_packet_the_next_items_are_drawn_when_they_are_asked_for(home):
    page = Opened()
    page.take_in(replace(PACKET, items=tuple(replace(ITEMS[0], id=f"e{number}") for number in range(70))))

    def fields():
        return sum("comment" in getattr(each, "label", "") for each in everything(page.read))

    assert fields() == 30
    click(page.read, "Show the next 30 of 40 more")
    click(page.read, "Show the next 10 of 10 more")
    assert fields() == 70


def test_the_answer_goes_back_to_this_client_only_and_is_there_after_a_reload(home):
    page = Opened()
    page.take_in(PACKET)
    type_into(page.read, "Your comment on “What a no counted for, 1”", "Which question?")
    type_into(page.answer, "Questions, one per line", "What is enough?\n\nAnd then?")
    type_into(control(page.answer, "A word about all of it"), "A word about all of it", "Thank you.")
    first_if = next(each for each in everything(page.answer) if getattr(each, "label", "") == "then …")
    first_if._message(None, {"words": "ask first", "count": "1"}, [])
    type_into(page.notes, "Your notes on Robin", "tired today")
    page = Opened()
    assert page.read.children == page.notes.children == ()
    page.choose("Robin")
    assert control(page.read, "Your comment on “What a no counted for, 1”").value == "Which question?"
    assert control(page.notes, "Your notes on Robin").value == "tired today"
    content = sealed.open_with_key(for_coaches._desk._file()[1], SECRET)
    said = form.read(content, Answer)
    assert [each.words for each in said.comments] == ["Which question?"]
    assert (said.sender, said.word, said.questions) == ("Kim", "Thank you.", ("What is enough?", "And then?"))
    assert [each.act for each in said.plans] == ["ask first"]
    assert b"tired today" not in content


def test_clients_are_kept_apart(home):
    page = Opened()
    page.take_in(PACKET, "Birch")
    type_into(page.notes, "Your notes on Birch", "about Birch")
    other = replace(
        PACKET, id="p2", answer_key=sealed.public_key(sealed.new_secret()), items=ITEMS[:1], word="other"
    )
    page.take_in(other, "Alder")
    assert "about Birch" not in words_of(page.notes)
    assert "a word" not in words_of(page.read)
    page.choose("Birch")
    assert control(page.notes, "Your notes on Birch").value == "about Birch"
    assert "a word" in words_of(page.read)


def test_what_was_chosen_stays_on_the_page_so_that_the_focus_stays_in_it(home):
    page = Opened()
    page.take_in(PACKET, "Birch")
    page.take_in(replace(PACKET, id="p2", made_on=PACKET.made_on + timedelta(days=1), word="later"))
    client, packet = control(page.whose, "Client"), control(page.whose, "Packet")
    assert packet.value == "p2"
    packet.value = "p1"
    assert "a word" in words_of(page.read)
    assert (control(page.whose, "Client"), control(page.whose, "Packet")) == (client, packet)


def test_of_two_packets_of_one_day_the_one_that_came_last_is_read_first(home):
    page = Opened()
    page.take_in(replace(PACKET, id="p2"), "Birch")
    page.take_in(replace(PACKET, made_on=date(2026, 11, 12), id="p3"))
    page.take_in(replace(PACKET, word="another word"))
    page = Opened()
    page.choose("Birch")
    assert [called for _, called in control(page.whose, "Packet").options] == [
        "20 November 2026, number 2 of that day",
        "20 November 2026, number 1 of that day",
        "12 November 2026",
    ]
    assert "another word" in words_of(page.read)


def test_a_client_can_be_given_another_name(home):
    page = Opened()
    page.take_in(PACKET)
    control(page.notes, "What you call them").value = "Alder"
    click(page.notes, "Use this name")
    assert [each.name for each in clients.all_clients()] == ["Alder"]
    assert control(page.notes, "Your notes on Alder")


def test_after_its_last_day_a_packet_shows_nothing_and_can_be_deleted(home):
    clients.keep(replace(PACKET, expires_on=clock.today() - timedelta(days=1)))
    page = Opened()
    page.choose("Robin")
    assert "that day has passed" in words_of(page.read)
    assert "text 0" not in words_of(page.read)
    click(page.read, "Delete it here")
    assert page.read.children == ()


def test_a_packet_that_may_be_left_in_a_backup_is_deleted_and_the_backup_named(home):
    clients.keep(replace(PACKET, expires_on=clock.today() - timedelta(days=1)))
    backup = coaching.make(paths.coaching(), "by hand")
    backup.write_bytes(b"")
    page = Opened()
    page.choose("Robin")
    click(page.read, "Delete it here")
    assert page.read.children == ()
    assert backup.name in words_of(page.whose)


def test_a_packet_that_does_not_open_is_told_beside_the_others_and_can_be_deleted(home):
    client = clients.keep(PACKET)
    clients.keep(replace(PACKET, id="p2", word="the other one"))
    (client.folder / "packets" / "p1.age").write_bytes(b"")
    page = Opened()
    page.choose("Robin")
    assert "the other one" in words_of(page.read)
    told = f"A packet that came on {desk.short_day(clock.today())}. {errors.PacketNotOurs()}"
    assert told in words_of(page.whose)
    click(page.whose, "Delete it here")
    assert "A packet that came" not in words_of(page.whose)
    assert "the other one" in words_of(page.read)


def test_without_the_key_the_desk_says_so_and_makes_no_other(home):
    clients.keep(PACKET)
    (paths.coaching() / "key.txt").unlink()
    page = Opened()
    page.choose("Robin")
    assert "is missing or damaged" in words_of(page.whose)
    click(page.head, "Show my key")
    assert "is missing or damaged" in words_of(page.head)


def test_what_is_no_packet_is_told(home):
    page = Opened()
    (pick,) = (each for each in everything(page.into) if type(each).__name__ == "FilePick")
    with pytest.raises(errors.PacketNotOurs):
        pick._on_file("x.age", b"hello")
    assert clients.all_clients() == []
