"""What can be shared, as it would leave: of the whole made-up history, and nothing that must not."""

from datetime import date

from rebound import errors, sample
from rebound.exercises.bodies import BODIES
from rebound.exercises.cool_off import ParkedDraft
from rebound.exercises.plan import Plan
from rebound.exercises.writing_course import FreeWriting
from rebound.packets import items
from rebound.packets.contents import LONGEST
from rebound.records import Application, Entry, Event, Moment, new_id
from rebound.server import demo

SAMPLE = sample.load()
APPLICATIONS = {each.id: each for each in SAMPLE.applications}


def told(kind, name=""):
    """Return label and words of each line of the last such item of the made-up history."""
    found = [
        offer.item
        for entry in SAMPLE.entries
        for offer in items.parts_of(entry, APPLICATIONS)
        if entry.kind == kind and offer.item.id.partition(".")[2] == name
    ]
    return {line.label: line.words for line in found[-1].lines}


def test_of_every_kind_it_is_decided_whether_it_may_be_shared():
    assert set(items.PARTS) | items.NEVER == set(BODIES)
    assert not set(items.PARTS) & items.NEVER
    assert set(items.PARTS) > items.PRIVATE


def test_angry_drafts_and_what_was_written_for_nobody_are_never_offered(journal):
    journal.entries.start("parked_draft", ParkedDraft("You clowns"))
    journal.entries.start("free_writing", FreeWriting(text="for nobody"))
    assert items.offers(journal) == []


def test_every_kind_of_the_history_is_offered_in_the_persons_words(journal):
    demo.fill(journal)
    offered = items.offers(journal)
    assert {each.item.kind for each in offered} == {"application", *items.PARTS}
    assert len({each.item.id for each in offered}) == len(offered)
    assert all(each.private == (each.item.kind in items.PRIVATE) for each in offered)
    assert all(line.words for each in offered for line in each.item.lines)


def test_an_application_tells_how_far_it_went_and_not_what_anybody_wrote(journal):
    one = Application(new_id(), "Larkhill", "Planner", notes="my own notes")
    journal.applications.add_with_events(
        one,
        [
            Event(new_id(), one.id, "rejected", date(2026, 11, 3), "We regret"),
            Event(new_id(), one.id, "applied", date(2026, 10, 1)),
        ],
    )
    (offer,) = items.offers(journal)
    assert (offer.item.id, offer.item.title) == (one.id, "How far it went, Planner at Larkhill")
    assert [(each.label, each.words) for each in offer.item.lines] == [
        ("Role", "Planner"), ("Company", "Larkhill"),
        ("1 October 2026", "sent"), ("3 November 2026", "they said no"),
    ]  # fmt: skip
    assert offer.item.on == date(2026, 11, 3)


def test_an_answer_is_told_as_it_was_sorted():
    lines = told("reply")
    assert lines["An impression I made"].startswith("The one thing I would advise:")
    assert lines["Beside my guess"].startswith("Not too careful: too late.")
    assert lines["What I will try"] == "The decision on the first slide, and the numbers behind it."


def test_the_account_is_shared_without_the_thought():
    causes, thought = told("not_personal", "causes"), told("not_personal", "thought")
    assert any("mine to influence" in label for label in causes)
    assert "What the no means to me" in thought
    assert not set(causes.values()) & set(thought.values())


def test_a_story_says_what_would_help_a_listener_most_and_has_its_name():
    lines = told("story")
    assert "What would help a listener most" in lines
    story = next(each for each in reversed(SAMPLE.entries) if each.kind == "story")
    (offer,) = items.parts_of(story, APPLICATIONS)
    assert offer.item.title.startswith("A story: ")


def test_what_is_no_text_is_left_out_and_what_is_long_makes_several_lines():
    moment = Moment(SAMPLE.entries[0].changed.utc, "UTC", date(2026, 11, 3))
    entry = Entry(
        new_id(), "plan", Plan(act="call\r\nSam\x00 \x1b[2J" + "x" * LONGEST), created=moment, changed=moment
    )
    (offer,) = items.parts_of(entry, {})
    first, second = offer.item.lines
    assert first.words.startswith("call\nSam [2Jxxx")
    assert len(first.words) == LONGEST
    assert second.label == first.label == "Plan"
    assert offer.item.title == "A plan: call Sam …"


def test_nothing_said_is_nothing_offered():
    moment = SAMPLE.entries[0].changed
    empty = [Entry(new_id(), kind, BODIES[kind](), created=moment, changed=moment) for kind in items.PARTS]
    assert [items.parts_of(each, {}) for each in empty] == [[] for _ in empty]


def test_an_item_that_is_not_there_is_told():
    assert "rebound packet list" in str(errors.NotOffered("x"))
