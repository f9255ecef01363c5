"""Sharing on the coach's page, clicked as a person would: ticks, what leaves, the file, the log, the answer."""

from datetime import timedelta

import pytest

from rebound import clock, errors
from rebound.exercises.check_in import CheckIn
from rebound.exercises.lesson import Lesson
from rebound.exercises.share import Share
from rebound.packets import clients, form, sealed, sharing
from rebound.packets.contents import Answer, Comment, SuggestedPlan
from rebound.pages import coach
from rebound.store.entries import Entries
from rebound.widgets.choice import Several
from rebound.widgets.layout import is_put_away
from tests.pages.conftest import click, control, everything, type_into, words_of

SECRET = "the sentence that is for nobody"


class Opened:
    """The three cells of sharing as a new kernel shows them."""

    def __init__(self):
        coach.begin()
        self.share, self.log, self.says = coach.share(), coach.shared(), coach.coach_says()

    def ticks(self, title):
        return control(self.share, f"{title}: tick what leaves")

    def tick(self, title, *ids):
        self.ticks(title).value = ids

    def file(self):
        return coach._sharing._file()


@pytest.fixture
def lesson(journal):
    journal.entries.start("lesson", Lesson(learned=SECRET))
    return journal.entries.start("lesson", Lesson("ask earlier", "ask in the first call"))


@pytest.fixture
def key(home):
    return sealed.public_key(clients.coach_key())


def hand_over(page, key, *ids):
    type_into(page.share, "Who is it for?", "Kim")
    page.tick("What each no counted for", *ids)
    control(page.share, "How should it be locked?").value = "key"
    control(page.share, "Their key").value = key
    click(page.share, "Show exactly what leaves")
    return page.file()


def test_what_was_just_agreed_can_be_shared_without_opening_the_page_again(journal):
    page, agreed, last = Opened(), coach.agree(), coach.close()
    type_into(agreed, "On which day should Rebound remind you of that?", "2090-12-01")
    click(last, "Finish")
    assert [title for _, title in page.ticks("Plans and agreements").options] == [
        "A plan: tell my coach how it went"
    ]


def test_it_is_for_the_coach_who_is_named_in_the_session_unless_it_was_begun_for_another(journal, lesson):
    page, contract = Opened(), coach.contract()
    type_into(contract, "Who is the coach?", "Kim")
    assert control(page.share, "Who is it for?").value == "Kim"
    assert journal.entries.all("share") == []
    type_into(page.share, "Who is it for?", "Dana")
    type_into(contract, "Who is the coach?", "Kim Lowe")
    assert control(page.share, "Who is it for?").value == "Dana"


def test_nothing_is_ticked_beforehand_and_looking_writes_nothing(journal, lesson):
    before = journal.entries.all()
    page = Opened()
    assert [each.value for each in everything(page.share) if isinstance(each, Several)] == [()]
    assert journal.entries.all() == before


def test_private_kinds_are_ticked_only_after_their_entry_was_opened_for_this_packet(journal, lesson):
    entry = journal.entries.start("check_in", CheckIn(hurt=7))
    page = Opened()
    labels = [each.label for each in everything(page.share) if isinstance(each, Several)]
    assert labels == ["What each no counted for: tick what leaves", "Open for this packet"]
    control(page.share, "Open for this packet").value = (entry.id,)
    page.tick("From what you opened", entry.id)
    (draft,) = journal.entries.all("share")
    assert (draft.body.opened, draft.body.ticked) == ((entry.id,), (entry.id,))
    control(page.share, "Open for this packet").value = ()
    (draft,) = journal.entries.all("share")
    assert (draft.body.opened, draft.body.ticked) == ((), ())


def test_a_tick_moves_no_other_control(journal, lesson):
    entry = journal.entries.start("check_in", CheckIn(hurt=7))
    page = Opened()
    ticks, opening = page.ticks("What each no counted for"), control(page.share, "Open for this packet")
    page.tick("What each no counted for", lesson.id)
    opening.value = (entry.id,)
    page.tick("From what you opened", entry.id)
    assert page.ticks("What each no counted for") is ticks
    assert control(page.share, "Open for this packet") is opening


def test_what_is_shown_is_what_leaves_byte_for_byte(journal, lesson, key):
    page = Opened()
    name, content, _ = hand_over(page, key, lesson.id)
    assert name == f"for-kim-{clock.today()}.age"
    plain = sealed.open_with_key(content, clients.coach_key()).decode()
    assert SECRET not in plain
    assert "ask earlier" in plain
    assert journal.entries.all("share")[0].body.items[0].item_id == lesson.id


def test_the_button_stays_on_the_page_while_its_file_is_on_the_way(journal, lesson, key):
    page = Opened()
    hand_over(page, key, lesson.id)
    assert coach._sharing.save in everything(page.share)
    assert is_put_away(coach._sharing.save)


def test_the_preview_shows_every_letter_of_the_file(journal, lesson, key):
    page = Opened()
    type_into(page.share, "A word to go with it", "before Friday")
    page.tick("What each no counted for", lesson.id)
    click(page.share, "Show exactly what leaves")
    shown = words_of(page.share)
    packet = coach._sharing.packet
    assert form.write(packet).decode().replace('"', "&quot;").replace("'", "&#x27;") in shown
    assert "before Friday" in shown
    assert SECRET not in shown.split("Show exactly")[-1].split("rb-leaves")[-1].split("The marks")[-1]


def test_after_a_change_it_has_to_be_shown_again(journal, lesson):
    page = Opened()
    page.tick("What each no counted for", lesson.id)
    click(page.share, "Show exactly what leaves")
    type_into(page.share, "A word to go with it", "one more thing")
    assert coach._sharing.packet is None
    with pytest.raises(errors.NotShownYet):
        page.file()


def test_without_a_tick_or_a_way_to_close_it_nothing_is_made(journal, lesson):
    page = Opened()
    click(page.share, "Show exactly what leaves")
    assert "Nothing is ticked yet." in words_of(page.share)
    page.tick("What each no counted for", lesson.id)
    click(page.share, "Show exactly what leaves")
    with pytest.raises(errors.NotClosedYet):
        page.file()
    control(page.share, "How should it be locked?").value = "key"
    click(page.share, "Show exactly what leaves")
    with pytest.raises(errors.KeyUnreadable):
        page.file()
    assert sharing.log(journal) == []


def test_a_page_for_a_coach_without_rebound_is_made_from_the_same_ticks(journal, lesson):
    page = Opened()
    page.tick("What each no counted for", lesson.id)
    control(page.share, "How should it be locked?").value = "page"
    click(page.share, "Show exactly what leaves")
    name, content, kind = page.file()
    assert (name.endswith(".html"), kind) == (True, "text/html")
    assert b"ask earlier" in content
    assert b"age1" not in content


def test_the_log_says_what_went_to_whom_and_an_item_can_be_taken_back_and_given_again(journal, lesson, key):
    page = Opened()
    assert "Nothing has been shared so far." in words_of(page.log)
    hand_over(page, key, lesson.id)
    assert "To Kim" in words_of(page.log)
    assert "ask earlier" in words_of(page.log)
    assert "cannot be called back" in words_of(page.log)
    click(page.log, "Take it back")
    assert lesson.id not in dict(page.ticks("What each no counted for").options)
    click(page.log, "Let it be shared again")
    assert lesson.id in dict(page.ticks("What each no counted for").options)


def test_a_packet_whose_file_did_not_leave_is_never_in_the_log(journal, lesson, key, monkeypatch):
    page = Opened()
    save = Entries.save

    def held_by_another(entries, entry, body):
        if body.handed_at:
            raise errors.NotSavedYet(journal.path)
        return save(entries, entry, body)

    with monkeypatch.context() as busy:
        busy.setattr(Entries, "save", held_by_another)
        with pytest.raises(errors.NotSavedYet):
            hand_over(page, key, lesson.id)
    coach._sharing.held._try_again()
    assert sharing.log(journal) == []
    assert page.file()[1]
    assert [each.body.to for each in sharing.log(journal)] == ["Kim"]


def test_the_next_packet_begins_empty_for_the_same_coach_with_their_key(journal, lesson, key):
    page = Opened()
    hand_over(page, key, lesson.id)
    assert page.ticks("What each no counted for").value == ()
    assert control(page.share, "Who is it for?").value == "Kim"
    control(page.share, "How should it be locked?").value = "key"
    assert control(page.share, "Their key").value == key
    notes = page.ticks("What each no counted for").notes
    assert "they had it, unchanged since" in notes[lesson.id]


def test_after_a_reload_it_is_for_the_same_coach_from_the_same_name(journal, lesson, key):
    page = Opened()
    type_into(page.share, "What should it call you?", "Robin")
    hand_over(page, key, lesson.id)
    again = Opened().share
    labels = "Who is it for?", "What should it call you?"
    assert [control(again, each).value for each in labels] == ["Kim", "Robin"]


def test_a_packet_that_was_begun_is_there_after_a_reload(journal, lesson):
    Opened().tick("What each no counted for", lesson.id)
    assert Opened().ticks("What each no counted for").value == (lesson.id,)


def answered(journal, lesson, key):
    """Hand over ``lesson``, and return the page and an answer of the coach's to it."""
    page = Opened()
    hand_over(page, key, lesson.id)
    packet_id = journal.entries.all("share")[0].body.packet_id
    said = Answer(
        "a1", packet_id, "Kim", "Thank you.", clock.today(), (Comment(lesson.id, "Which question?"),),
        ("What is enough?",), (SuggestedPlan("it rings", "ask first", clock.today() + timedelta(days=2)),),
    )  # fmt: skip
    closed = sealed.seal_to_key(form.write(said), sealed.public_key(sharing.answer_key(journal)))
    return page, closed


def test_the_answer_stands_beside_the_items_marked_as_the_coachs(journal, lesson, key):
    page, closed = answered(journal, lesson, key)
    coach_says = page.says
    (pick,) = (each for each in everything(coach_says) if type(each).__name__ == "FilePick")
    pick._on_file("answer.age", closed)
    shown = words_of(coach_says)
    for words in ("Kim:", "Which question?", "ask earlier", "Kim asks:", "What is enough?", "Kim suggests:"):
        assert words in shown
    assert shown.index("ask earlier") < shown.index("Which question?")
    assert journal.entries.get(lesson.id) == lesson


def test_a_suggested_plan_becomes_ones_own_only_when_it_is_taken_over(journal, lesson, key):
    page, closed = answered(journal, lesson, key)
    sharing.take_in(journal, closed)
    page = Opened()
    assert journal.entries.all("plan") == []
    click(page.says, "Add it to my plans")
    (plan,) = journal.entries.all("plan")
    assert (plan.body.purpose, plan.body.act) == ("agreement", "ask first")
    assert "You added it" in words_of(page.says)
    assert "You added it" in words_of(Opened().says)


def test_two_packets_in_the_making_are_never_mixed_with_what_left(journal, lesson, key):
    hand_over(Opened(), key, lesson.id)
    journal.entries.start("share", Share(to="Alex"))
    assert control(Opened().share, "Who is it for?").value == "Alex"
    assert len(sharing.log(journal)) == 1
