"""The request and the reply, clicked through as a person would."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.check_in import CheckIn
from rebound.exercises.plan import Plan
from rebound.pages import ask_for_insight as page
from rebound.pages import cool_off, start
from rebound.pages.parts import days
from rebound.pages.parts.agenda import agenda
from rebound.records import Application, Event, new_id
from rebound.widgets.layout import is_put_away
from rebound.widgets.writing import Writing
from tests.importing.mail.written import mbox, message
from tests.pages.conftest import click, control, everything, later_on, seen, type_into, words_of

STEPS = (
    "facts",
    "worth",
    "who",
    "guess",
    "questions",
    "ingredients",
    "write",
    "rest",
    "if_silent",
    "support",
)
REPLY = ("able", "values", "paste", "sort", "beside", "attempt")

ANSWER = """Dear Maya,

Thank you for your message. You came across as very exact. We were looking for somebody with pricing experience.

Best wishes,
Ines"""


class Opened:
    """The page as a new kernel draws it."""

    def __init__(self):
        self.head = page.begin()
        self.steps = {name: getattr(page, name)() for name in STEPS}
        self.closing = page.look_back()
        self.came = page.answer_came()
        self.reply = {name: getattr(page, name)() for name in REPLY}
        self.end = page.look_again()

    def __getitem__(self, name):
        return self.steps.get(name) or self.reply[name]

    @property
    def open_step(self):
        return next((n for n, s in {**self.steps, **self.reply}.items() if s.state == "open"), "")


@pytest.fixture
def rejected(journal):
    """A final interview, and a no two days ago."""
    one = Application(new_id(), "Larkhill Energy", "Senior data analyst")
    day = clock.today() - timedelta(days=2)
    events = [
        Event(new_id(), one.id, "applied", on=day - timedelta(days=30)),
        Event(new_id(), one.id, "final_interview", on=day - timedelta(days=5)),
        Event(new_id(), one.id, "rejected", on=day, channel="mail"),
    ]
    journal.applications.add_with_events(one, events)
    return one


def in_journal(journal, kind="ask_for_insight"):
    return journal.entries.all(kind)[0].body


def written(opened):
    """Answer everything up to the message."""
    control(opened["worth"], "Will you ask?").value = "ask"
    control(opened["who"], "Who is it?").value = "recruiter"
    type_into(opened["who"], "Their name, as you would greet them", "Ines")
    type_into(opened["guess"], "Your guess, in about three lines", "Too little pricing work.")
    control(opened["guess"], "How sure are you?").value = 60
    control(opened["questions"], "Up to two").value = ("advice", "requirement")
    type_into(opened["ingredients"], "One thing you liked", "the churn case")
    type_into(opened["ingredients"], "Your name, as you sign it", "Maya")
    click(opened["ingredients"], "Write the draft")


def at_rest(journal, opened, past=False):
    written(opened)
    click(opened["write"], "Let it rest")
    if past:
        entry = journal.entries.all("ask_for_insight")[0]
        journal.entries.save(entry, replace(entry.body, not_before=clock.now().utc - timedelta(minutes=1)))


def events_of(journal, one, kind):
    return [each for each in journal.events.of(one.id) if each.kind == kind]


# --- from the facts to the message ---


def test_opening_the_page_writes_nothing(journal, rejected):
    opened = Opened()
    assert journal.entries.all() == []
    assert opened.open_step == "facts"
    assert all(step.state == "away" for step in opened.reply.values())


def test_the_head_names_the_no_and_the_facts_stand_in_the_first_step(journal, rejected):
    opened = Opened()
    for words in ("Senior data analyst at Larkhill Energy", "final interview", "by e-mail"):
        assert words in words_of(opened.head)
    assert "They said no" in words_of(opened["facts"])
    assert opened["facts"].answer.startswith("Senior data analyst at Larkhill Energy")


def test_another_no_gets_a_request_of_its_own(journal, rejected):
    other = Application(new_id(), "Northway", "Editor")
    journal.applications.add_with_events(other, [Event(new_id(), other.id, "rejected", on=clock.today())])
    opened = Opened()
    type_into(opened["guess"], "Your guess, in about three lines", "About Larkhill.")
    control(opened["facts"], "Which no is this about?").value = other.id
    assert "Northway" in words_of(opened.head)
    assert control(opened["guess"], "Your guess, in about three lines").value == ""
    type_into(opened["guess"], "Your guess, in about three lines", "About Northway.")
    kept = {each.application_id: each.body.prediction for each in journal.entries.all("ask_for_insight")}
    assert kept == {rejected.id: "About Larkhill.", other.id: "About Northway."}
    control(opened["facts"], "Which no is this about?").value = rejected.id
    assert control(opened["guess"], "Your guess, in about three lines").value == "About Larkhill."


def test_a_no_that_is_not_written_down_can_be_logged_here(journal):
    opened = Opened()
    type_into(opened["facts"], "Company", "Larkhill Energy")
    click(opened["facts"], "Log it")
    assert "Larkhill Energy" in words_of(opened.head)


def test_whoever_talked_with_people_is_advised_to_ask(journal, rejected):
    opened = Opened()
    assert control(opened["worth"], "Did anyone there talk with you?").value == "yes"
    assert "worth asking" in words_of(opened["worth"])
    control(opened["worth"], "Did anyone there talk with you?").value = "no"
    assert "leads to nothing" in words_of(opened["worth"])


def test_who_leaves_it_is_done(journal, rejected):
    opened = Opened()
    control(opened["worth"], "Will you ask?").value = "leave"
    click(opened["worth"], "Continue")
    assert in_journal(journal).finished_at
    assert "You are not asking about this one" in words_of(opened.closing)
    assert agenda(journal, lambda: None) == []


def test_suspected_discrimination_gets_a_neutral_card_and_no_wording(journal, rejected):
    words = words_of(Opened()["worth"])
    assert "talk to an adviser" in words
    assert "not legal advice" in words


def test_a_third_question_is_told_and_not_kept(journal, rejected):
    opened = Opened()
    control(opened["questions"], "Up to two").value = ("advice", "requirement", "strengths")
    assert journal.entries.all("ask_for_insight") == []
    assert "one or two questions" in opened["questions"].foot.problem


def test_the_articles_words_are_offered_for_its_own_questions_only(journal, rejected):
    opened = Opened()
    own = control(opened["questions"], "Ask it in the article's own words instead")
    assert is_put_away(own)
    control(opened["questions"], "Up to two").value = ("advice", "strengths")
    assert own.options == [("strengths", "“How did you perceive my strengths?”")]
    own.value = ("strengths",)
    click(opened["ingredients"], "Write the draft")
    assert "How did you perceive my strengths?" in in_journal(journal).message


def test_the_draft_is_composed_from_the_answers_and_follows_them(journal, rejected):
    opened = Opened()
    written(opened)
    message = control(opened["write"], "Message").value
    assert message.startswith("Hello Ines,")
    assert "the churn case" in message
    assert in_journal(journal).message == message
    type_into(opened["who"], "Their name, as you would greet them", "Tomas")
    click(opened["ingredients"], "Write the draft")
    assert control(opened["write"], "Message").value.startswith("Hello Tomas,")


def test_a_draft_that_was_edited_is_kept_and_written_again_only_when_asked(journal, rejected):
    opened = Opened()
    written(opened)
    type_into(opened["write"], "Message", "My own words. Thank you.")
    type_into(opened["who"], "Their name, as you would greet them", "Tomas")
    click(opened["ingredients"], "Write the draft")
    assert in_journal(journal).message == "My own words. Thank you."
    again = Opened()
    click(again["write"], "Write the draft again from my answers")
    assert in_journal(journal).message.startswith("Hello Tomas,")
    click(again["write"], "Take my words back")
    assert control(again["write"], "Message").value == "My own words. Thank you."


def test_what_does_not_fit_into_the_draft_is_said(journal, rejected):
    opened = Opened()
    type_into(opened["ingredients"], "One thing you liked", "word " * 90)
    assert "leaves out what you liked" in words_of(opened["ingredients"])


def test_a_note_on_the_request_that_is_left_stays_away_for_good(journal, rejected):
    opened = Opened()
    written(opened)
    type_into(opened["write"], "Message", "Thank you. Why was I not chosen?")
    notes = control(opened["write"], "Notes on the request")
    assert [each["kind"] for each in notes.notes] == ["Asks for a reason"]
    notes._message(None, {"act": "leave", **{k: notes.notes[0][k] for k in ("quote", "kind")}}, [])
    assert in_journal(journal).left_as_is == ("why",)
    assert control(Opened()["write"], "Notes on the request").notes == []


def test_the_length_is_said_as_it_feels(journal, rejected):
    opened = Opened()
    written(opened)
    assert "seconds aloud, 2 questions." in words_of(opened["write"])


def test_a_draft_that_reads_hot_offers_the_cool_off(journal, rejected):
    opened = Opened()
    written(opened)
    assert "Cool off first" not in words_of(opened["write"])
    hot = "Thanks for wasting my time. You never had the decency to call. You people are a joke."
    type_into(opened["write"], "Message", hot)
    assert "Cool off first" in words_of(opened["write"])
    assert f"02_cool_off.ipynb?application={rejected.id}" in words_of(opened["write"])


def test_a_new_kernel_goes_on_at_the_same_step(journal, rejected):
    written(Opened())
    again = Opened()
    assert again.open_step == "write"
    assert control(again["write"], "Message").value.startswith("Hello Ines,")


def test_at_every_step_a_new_page_opens_right_there_with_what_was_written(journal, rejected, monkeypatch):
    opened = Opened()
    for name in STEPS:
        for each in [each for each in everything(opened[name]) if isinstance(each, Writing)]:
            if each.sort != "date" and not each.value:
                type_into(opened[name], each.label, f"words at {name}")
        if name == "worth":
            control(opened[name], "Will you ask?").value = "ask"
        if name == "questions":
            control(opened[name], "Up to two").value = ("advice",)
        click(opened[name], opened[name].foot.go)
        assert all_seen(Opened()) == all_seen(opened), name
    later_on(monkeypatch, timedelta(days=2))
    assert "It has rested." in words_of(Opened()["rest"])


def test_at_every_step_of_the_reply_a_new_page_opens_right_there(journal, rejected):
    written(Opened())
    opened = Opened()
    click(opened.came, "An answer has come")
    control(opened["able"], "How able").value = 3
    click(opened["able"], "Continue")
    for name in REPLY[1:]:
        assert (all_seen(Opened()), opened.open_step) == (all_seen(opened), name)
        for label in WRITTEN_AT.get(name, ()):
            type_into(opened[name], label, ANSWER)
        assert all_seen(Opened()) == all_seen(opened), name
        click(opened[name], opened[name].foot.go)


WRITTEN_AT = {
    "values": ("Why do they matter to you?", "One time when it showed"),
    "paste": ("What they wrote or said",),
    "beside": ("What differs, in your words?",),
    "attempt": ("One thing I will try",),
}


def all_seen(opened):
    return {name: seen(step) for name, step in {**opened.steps, **opened.reply}.items()}


# --- the rest ---


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ((25, 19, 30), (26, 8)),
        ((25, 20, 0), (26, 8)),
        ((25, 20, 1), (27, 8)),
        ((25, 0, 30), (26, 8)),
        ((25, 7, 59), (26, 8)),
    ],
)
def test_a_message_rests_until_the_next_morning_that_is_twelve_hours_away(monkeypatch, now, morning):
    monkeypatch.setattr(clock, "zone", lambda: "Europe/London")
    day, hour, minute = now
    said = days.next_morning(datetime(2026, 11, day, hour, minute, tzinfo=UTC))
    assert clock.local(said) == clock.local(datetime(2026, 11, *morning, tzinfo=UTC))


def test_the_time_is_stored_and_until_then_nothing_can_be_copied(journal, rejected):
    opened = Opened()
    at_rest(journal, opened)
    body = in_journal(journal)
    assert body.not_before == days.next_morning(body.not_before - timedelta(hours=12))
    assert body.not_before - clock.now().utc >= timedelta(hours=11, minutes=59)
    shut = [each for each in everything(opened["rest"]) if getattr(each, "disabled", False)]
    assert [each.description for each in shut] == ["Copy the message", "Open in mail"]
    assert "mailto:" not in words_of(opened["rest"])


def test_the_rest_can_be_made_longer_and_not_shorter(journal, rejected):
    opened = Opened()
    at_rest(journal, opened)
    first = in_journal(journal).not_before
    later = clock.today() + timedelta(days=9)
    type_into(opened["rest"], "Until which day?", later.isoformat())
    type_into(opened["rest"], "At what time?", "17:30")
    click(opened["rest"], "Rest until then")
    longer = in_journal(journal).not_before
    assert longer == days.at_time(later, time(17, 30)) > first
    type_into(opened["rest"], "Until which day?", clock.today().isoformat())
    click(opened["rest"], "Rest until then")
    assert in_journal(journal).not_before == longer
    assert "It rests until" in words_of(opened["rest"])
    type_into(opened["rest"], "At what time?", "half past")
    click(opened["rest"], "Rest until then")
    assert "not a time on the clock" in words_of(opened["rest"])


def test_it_goes_at_once_only_for_a_reason_which_is_kept(journal, rejected):
    opened = Opened()
    at_rest(journal, opened)
    click(opened["rest"], "Go on with this reason")
    assert in_journal(journal).unlocked_at is None
    type_into(opened["rest"], "I want to send it now because …", "she leaves tonight")
    click(opened["rest"], "Go on with this reason")
    body = in_journal(journal)
    assert (body.early_because, body.unlocked_at is None) == ("she leaves tonight", False)
    assert control(opened["rest"], "Copy the message").text == body.message


def test_what_has_rested_can_be_copied_kept_as_a_file_or_opened_in_mail(journal, rejected):
    first = Opened()
    type_into(first["who"], "Their address, if you have it", "ines@larkhill.example")
    at_rest(journal, first, past=True)
    opened = Opened()
    body = in_journal(journal)
    assert control(opened["rest"], "Copy the message").text == body.message
    name, data, kind = control(opened["rest"], "Save as an e-mail file")._make()
    assert (name, kind) == ("rebound-message.eml", "message/rfc822")
    assert b"To: ines@larkhill.example" in data
    assert "mailto:ines@larkhill.example?subject=Thank%20you" in words_of(opened["rest"])
    assert "Hello%20Ines" not in words_of(opened["rest"])


def test_that_it_was_sent_is_marked_with_its_day_and_can_be_taken_back(journal, rejected, monkeypatch):
    at_rest(journal, Opened(), past=True)
    opened, told = Opened(), []
    monkeypatch.setattr(opened["rest"].head, "send", told.append)
    yesterday = clock.today() - timedelta(days=1)
    type_into(opened["rest"], "On which day did you send it?", yesterday.isoformat())
    click(opened["rest"], "I have sent it")
    assert in_journal(journal).sent_on == yesterday
    assert [each.on for each in events_of(journal, rejected, "feedback_asked")] == [yesterday]
    click(opened["rest"], "It was not sent after all")
    assert in_journal(journal).sent_on is None
    assert events_of(journal, rejected, "feedback_asked") == []
    assert told == [{"focus": True}] * 2  # the buttons are gone, and the keyboard stays at the step


# --- what is due ---


def due_words(journal):
    return [each.words for each in agenda(journal, lambda: None)]


def test_a_fresh_no_is_offered_from_the_day_after_and_can_be_left(journal, rejected):
    (due,) = agenda(journal, lambda: None)
    assert due.words == "Ask Larkhill Energy for one piece of advice, while they remember you."
    assert (due.page, due.application_id) == ("ask_for_insight", rejected.id)
    click(due.acts, "Not about this one")
    assert due_words(journal) == []


def test_the_start_page_says_when_it_rests_and_when_it_may_go(journal, rejected):
    at_rest(journal, Opened())
    assert due_words(journal) == ["Your message to Larkhill Energy rests until then."]
    at_rest(journal, Opened(), past=True)
    (due,) = agenda(journal, lambda: None)
    assert due.words.startswith("Your message to Larkhill Energy may go.")
    click(due.acts, "Leave it")
    assert due_words(journal) == []


def sent(journal, one, working_days_ago, **more):
    day = clock.today()
    while days.working_days_after(day, working_days_ago) > clock.today():
        day -= timedelta(days=1)
    body = AskForInsight(
        step="support", worth="ask", spoke="yes", name="Ines", message="Hello", prediction="Pricing.", sent_on=day,
        finished_at=clock.now().utc, **more,
    )  # fmt: skip
    return journal.entries.start("ask_for_insight", body, one.id)


def test_silence_can_be_closed_after_seven_working_days(journal, rejected):
    sent(journal, rejected, 3)
    (due,) = agenda(journal, lambda: None)
    assert due.when > clock.today()
    assert due.acts is None
    entry = sent(journal, rejected, 7)
    journal.entries.delete(journal.entries.all("ask_for_insight")[1].id)
    (due,) = agenda(journal, lambda: None)
    assert due.when <= clock.today()
    click(due.acts, "Close it")
    assert journal.entries.get(entry.id).body.closed_on == clock.today()
    assert due_words(journal) == []


def test_ones_own_plan_for_silence_sets_the_day_and_is_said(journal, rejected):
    entry = sent(journal, rejected, 7)
    day = clock.today() + timedelta(days=2)
    plan = Plan(
        purpose="silence", condition="no answer has come", act="call Jun", due=day, grew_from=entry.id
    )
    journal.entries.start("plan", plan, rejected.id)
    (due,) = agenda(journal, lambda: None)
    assert due.when == day


def test_the_plan_for_silence_begins_with_the_day_on_which_silence_is_long(journal, rejected):
    opened = Opened()
    at_rest(journal, opened, past=True)
    again = Opened()
    click(again["rest"], "Continue")
    type_into(again["if_silent"], "then I …", "close it")
    plan = in_journal(journal, "plan")
    assert plan.due == days.working_days_after(clock.today(), 8)
    assert plan.condition.startswith("no answer has come by ")
    click(again["if_silent"], "Continue")
    type_into(again["support"], "then I …", "ask Jun to read the reply")
    click(again["support"], "Finish")
    assert "close it" in words_of(again.closing)
    assert in_journal(journal).finished_at


def test_after_the_silence_one_reminder_is_composed_and_the_days_begin_again(journal, rejected):
    sent(journal, rejected, 7)
    opened = Opened()
    assert opened.open_step == "if_silent"
    assert "You had guessed" in words_of(opened["if_silent"])
    click(opened["if_silent"], "Write it from my answers")
    assert control(opened["if_silent"], "Copy the reminder").text.startswith("Hello Ines,")
    click(opened["if_silent"], "I have sent it")
    assert in_journal(journal).followed_up_on == clock.today()
    assert agenda(journal, lambda: None)[0].when > clock.today()


def test_the_loop_is_closed_with_something_to_try_and_no_answer(journal, rejected):
    sent(journal, rejected, 8)
    opened = Opened()
    type_into(
        opened["if_silent"], "One thing I will try, even without a word from them", "one pricing course"
    )
    click(opened["if_silent"], "Close it")
    body = in_journal(journal)
    assert (body.closed_on, body.without_answer) == (clock.today(), "one pricing course")
    assert "It is closed." in words_of(opened.closing)
    assert opened.open_step == ""


# --- the day an answer comes ---


def answered(opened, able=7):
    click(opened.came, "An answer has come")
    control(opened["able"], "How able").value = able
    click(opened["able"], "Continue")


def test_an_answer_opens_the_second_half(journal, rejected):
    sent(journal, rejected, 2)
    opened = Opened()
    click(opened.came, "An answer has come")
    assert opened["able"].state == "open"
    assert journal.entries.all("reply") == []


def test_while_an_answer_is_worked_through_no_step_of_the_request_is_open(journal, rejected):
    sent(journal, rejected, 9)
    opened = Opened()
    assert opened["if_silent"].state == "open"
    answered(opened)
    for each in (opened, Opened()):
        assert [name for name in (*STEPS, *REPLY) if each[name].state == "open"] == ["paste"]
    opened["if_silent"].head._handle_custom_msg({}, [])
    assert opened["if_silent"].state == "open"


@pytest.mark.parametrize(("able", "step"), [(4, "values"), (5, "paste")])
def test_below_five_the_values_come_first(journal, rejected, able, step):
    sent(journal, rejected, 2)
    opened = Opened()
    answered(opened, able)
    assert opened[step].state == "open"


def test_two_own_lines_stand_above_the_reply(journal, rejected):
    sent(journal, rejected, 2)
    opened = Opened()
    answered(opened, able=3)
    control(opened["values"], "Two or three of these").value = ("craft", "useful")
    type_into(opened["values"], "Why do they matter to you?", "A number should change something.\nAnd more.")
    type_into(opened["values"], "One time when it showed", "The two wards.")
    click(opened["values"], "Continue")
    for step in ("paste", "sort"):
        assert "A number should change something." in words_of(opened[step])
        assert "The two wards." in words_of(opened[step])
        assert "And more." not in words_of(opened[step])


def test_the_reply_is_laid_out_in_sentences_and_enters_the_course(journal, rejected):
    request = sent(journal, rejected, 2)
    opened = Opened()
    answered(opened)
    type_into(opened["paste"], "What they wrote or said", ANSWER)
    click(opened["paste"], "Continue")
    body = in_journal(journal, "reply")
    assert body.request == request.id
    assert [each.text for each in body.lines] == [
        "Thank you for your message.",
        "You came across as very exact.",
        "We were looking for somebody with pricing experience.",
    ]
    (event,) = events_of(journal, rejected, "feedback_given")
    assert (event.on, event.words) == (clock.today(), ANSWER)


def test_each_sentence_is_sorted_and_keeps_its_sort_when_the_words_are_corrected(journal, rejected):
    sent(journal, rejected, 2)
    opened = Opened()
    answered(opened)
    type_into(opened["paste"], "What they wrote or said", ANSWER)
    click(opened["paste"], "Continue")
    sorting = control(opened["sort"], "Their sentences")
    sorting.value = ["cannot_use", "impression", "requirement"]
    assert [each.sort for each in in_journal(journal, "reply").lines] == [
        "cannot_use",
        "impression",
        "requirement",
    ]
    click(opened["sort"], "Continue")
    assert opened["sort"].answer == "3 of 3 sentences"
    type_into(opened["paste"], "What they wrote or said", ANSWER.replace("very exact", "exact"))
    click(opened["paste"], "Continue")
    assert [each.sort for each in in_journal(journal, "reply").lines] == ["cannot_use", "", "requirement"]
    assert len(events_of(journal, rejected, "feedback_given")) == 1


def test_a_refusal_is_kept_as_one_and_needs_no_sorting(journal, rejected):
    sent(journal, rejected, 2)
    opened = Opened()
    answered(opened)
    control(opened["paste"], "What came?").value = "refused"
    click(opened["paste"], "Continue")
    assert opened["beside"].state == "open"
    assert len(events_of(journal, rejected, "feedback_refused")) == 1


def test_the_reply_is_found_in_a_mailbox(journal, rejected, tmp_path):
    asked = "> Could you give me feedback on the interview?"
    box = mbox(
        message(f"{ANSWER}\n\n{asked}", "Re: Your time on Tuesday", "Ines <ines@larkhill.example>", number=1),
        message("Here are the minutes.", "Re: Minutes", "Jo <jo@club.example>", number=2),
    )
    (tmp_path / "box.mbox").write_bytes(box)
    opened = Opened()
    click(opened.came, "An answer has come")
    type_into(opened["paste"], "What they wrote or said", "She rang first.")
    type_into(opened["paste"], "Or say where it is on this computer", str(tmp_path / "box.mbox"))
    click(opened["paste"], "Read it")
    assert "Re: Your time on Tuesday" in words_of(opened["paste"])
    assert "minutes" not in words_of(opened["paste"])
    click(opened["paste"], "Take these words")
    reply = in_journal(journal, "reply")
    assert reply.text == f"She rang first.\n\n{ANSWER}"
    assert reply.received_on.isoformat() == "2026-03-03"
    (tmp_path / "box.mbox").write_bytes(mbox(message("Here are the minutes.", "Minutes", number=2)))
    click(opened["paste"], "Read it")
    assert control(opened["paste"], "Not found").note.startswith("No mail in it looks like an answer")


def test_the_prediction_stands_beside_the_reply(journal, rejected):
    sent(journal, rejected, 2, sure=60, impression="calm, exact")
    opened = Opened()
    answered(opened)
    type_into(opened["paste"], "What they wrote or said", ANSWER)
    click(opened["paste"], "Continue")
    control(opened["sort"], "Their sentences").value = ["cannot_use", "impression", "requirement"]
    words = words_of(opened["beside"])
    for said in ("Pricing. Sure: 60 of 100", "calm, exact", "A requirement i was missing", "very exact"):
        assert said.casefold() in words.casefold()


def test_one_thing_to_try_ends_it_and_the_request_is_over(journal, rejected):
    sent(journal, rejected, 2)
    opened = Opened()
    answered(opened)
    type_into(opened["beside"], "What differs, in your words?", "Exact is what they saw.")
    type_into(opened["attempt"], "One thing I will try", "one pricing case")
    click(opened["attempt"], "Finish")
    assert in_journal(journal, "reply").finished_at
    assert "one pricing case" in words_of(opened.end)
    assert due_words(journal) == []


def test_over_several_rejections_the_guesses_stand_below_each_other_and_from_five_on_are_counted(journal):
    ends = []
    for number in range(5):
        one = Application(new_id(), f"Company {number}")
        journal.applications.add_with_events(one, [Event(new_id(), one.id, "rejected", on=clock.today())])
        sent(journal, one, 2)
        opened = Opened()
        answered(opened)
        type_into(opened["paste"], "What they wrote or said", "You were exact.")
        click(opened["paste"], "Continue")
        control(opened["sort"], "Their sentences").value = ["impression"]
        control(opened["beside"], "Is it what you had guessed?").value = "partly" if number else "no"
        click(opened["attempt"], "Finish")
        ends.append(words_of(opened.end))
    assert "What differed" not in ends[0]
    assert "Company 0" in ends[1]
    assert "replies with a guess" not in ends[3]
    assert "5 replies with a guess before them. partly: 4; something else: 1." in ends[4]
    assert "an impression I made: 5" in ends[4]


def test_a_reply_in_hand_is_gone_on_with(journal, rejected):
    sent(journal, rejected, 2)
    answered(Opened())
    again = Opened()
    assert again["paste"].state == "open"
    assert due_words(journal) == ["The answer from Larkhill Energy: go on where you left it."]


def test_deleting_the_reply_leaves_the_request(journal, rejected):
    sent(journal, rejected, 2)
    opened = Opened()
    answered(opened)
    type_into(opened["paste"], "What they wrote or said", "No.")
    click(opened["paste"], "Delete this")
    assert journal.entries.all("reply") == []
    assert len(journal.entries.all("ask_for_insight")) == 1


# --- any other text ---


def test_another_text_is_read_and_nothing_of_it_is_kept(journal):
    Opened()
    box = page.read_another()
    type_into(box, "Your text", "You are a bunch of liars. Thanks for nothing.")
    (notes,) = [each for each in everything(box) if getattr(each, "label", "") == "Notes on your text"]
    assert {each["kind"] for each in notes.notes} == {"Sounds angry", "Sounds sarcastic"}
    assert "02_cool_off.ipynb" in words_of(box)
    calmer = notes.notes[0]
    notes._message(None, {"act": "use", "quote": calmer["quote"], "kind": calmer["kind"]}, [])
    assert control(box, "Your text").value == f"{calmer['calmer']} Thanks for nothing."
    assert journal.entries.all() == []


# --- the ways in: from the start page, and from the cool-off ---


def cooled(journal, one, monkeypatch):
    monkeypatch.setenv("QUERY_STRING", f"application={one.id}")
    cool_off.begin()
    step, closing = cool_off.let_go(), cool_off.look_back()
    click(step, "Finish")
    monkeypatch.delenv("QUERY_STRING")
    return words_of(closing)


def test_the_start_page_suggests_what_can_be_done_about_the_request(journal, rejected):
    journal.entries.start("check_in", CheckIn(anger=2, hurt=3))
    start.begin()
    suggested = start.what_next()
    assert "Ask Larkhill Energy for one piece of advice." in words_of(suggested)
    assert f"01_ask_for_insight.ipynb?application={rejected.id}" in words_of(suggested)
    at_rest(journal, Opened())
    assert "Choose any stage" in words_of(start.what_next())
    at_rest(journal, Opened(), past=True)
    assert "has rested" in words_of(start.what_next())


def test_from_the_cool_off_a_fresh_no_is_offered_from_the_day_after(journal, rejected, monkeypatch):
    assert "Ask Larkhill Energy for one piece of advice" in cooled(journal, rejected, monkeypatch)


def test_on_the_day_of_the_no_the_cool_off_only_says_when(journal, monkeypatch):
    one = Application(new_id(), "Northway")
    today = clock.today()
    told = [Event(new_id(), one.id, kind, on=today) for kind in ("interview", "rejected")]
    journal.applications.add_with_events(one, told)
    words = cooled(journal, one, monkeypatch)
    assert "From tomorrow on" in words
    assert "01_ask" not in words


def test_the_cool_off_leads_back_to_the_message_that_read_hot(journal, rejected, monkeypatch):
    written(Opened())
    assert "Back to your message" in cooled(journal, rejected, monkeypatch)


# --- words that are heavier than one job ---

HEAVY = "I want to end my life."


def test_the_persons_own_words_may_bring_the_calm_card(journal, rejected):
    opened = Opened()
    type_into(opened["guess"], "Your guess, in about three lines", HEAVY)
    assert "you deserve a real person today" in words_of(opened["guess"])
    assert in_journal(journal).prediction == HEAVY


def test_the_employers_words_never_do(journal, rejected):
    sent(journal, rejected, 2)
    opened = Opened()
    answered(opened)
    type_into(opened["paste"], "What they wrote or said", HEAVY)
    click(opened["paste"], "Continue")
    assert not any("you deserve a real person" in words_of(step) for step in opened.reply.values())
