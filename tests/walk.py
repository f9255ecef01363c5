"""The way through every page: each state that a person may see, one after the other, in a real browser."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Page

from rebound import clock
from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.check_in import CheckIn
from rebound.exercises.cool_off import ParkedDraft
from rebound.server import demo
from rebound.writing.session import STEPS
from tests.browser.conftest import Visit
from tests.importing.mail.written import INVITED, KEEP, NO, RECEIPT, mbox, message

LIST = """Company,Role,Date applied,Status,Mood that day
Larkhill Energy,Analyst,2026-09-01,Rejected,fine
Northway,Editor,03/04/2026,Maybe later,tired
"""

MAILS = [
    message(
        f"Dear Sam,\n\n{RECEIPT} If you do not hear from us, please assume that you were not selected.\n\nAcme",
        "Application received: Data Engineer",
        number=1,
    ),
    message(
        f"Hi Sam,\n\nThank you for applying to Acme. {INVITED}\n\nJenna", "Interview: Data Engineer", number=9
    ),
    message(
        f"Dear Sam,\n\nThank you for your time last week. {NO} We wish you well in your job search.\n\nJenna",
        "Re: Interview: Data Engineer",
        number=20,
    ),
    message(
        f"Hello Sam,\n\n{KEEP}\n\nPell & Sons", "Your letter", "Pell & Sons <jobs@pell.example>", number=21
    ),
    message("Your order has been shipped.", "Your order", "Shop <orders@shop.example>", number=22),
]

Walk = Iterator[str]


def every_page(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` to the states of every page but the cool-off, and yield the name of each.

    The first pages are empty; then the made-up history is put into the journal behind them.
    """
    for walk in (_empty, _help, _full, _applications, _sentences):
        yield from walk(visit, page)


def every_step(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through the cool-off from its first step to its end, and yield the name of each state."""
    demo.fill(visit.journal)
    yield from _cool_off(visit, page)


def every_request(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through a request, from the facts to the day it is sent, and yield each state."""
    demo.fill(visit.journal)
    yield from _ask(visit, page)


def every_reply(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through a long silence, an answer, and what was predicted before, and yield each state."""
    demo.fill(visit.journal)
    yield from _answer(visit, page)


def every_parting(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through a draft that was put away, and the writing course, and yield each state."""
    yield from _put_away(visit, page)
    yield from _course(visit, page)


def not_personal(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through Not personal, from its kind step to a second look, and yield each state."""
    demo.fill(visit.journal)
    for walk in (_thought, _account, _towards_an_act, _second_look):
        yield from walk(visit, page)


def _empty(visit: Visit, page: Page) -> Walk:
    stages = ("01_ask_for_insight", "02_cool_off", "03_not_personal")
    for name in ("00_start", *stages, "05_applications", "06_patterns"):
        visit.open(name, page)
        yield f"{name}-empty"


def _help(visit: Visit, page: Page) -> Walk:
    visit.open("00_start", page)
    page.get_by_role("link", name="Need to talk to someone now?").click()
    page.get_by_role("dialog").wait_for()
    yield "help"
    page.get_by_label("Where are you?").select_option("IE")
    yield "help-one-country"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Log it").click()
    page.get_by_role("alert").filter(has_text="company").first.wait_for()
    yield "00_start-without-a-company"


def _full(visit: Visit, page: Page) -> Walk:
    demo.fill(visit.journal)
    visit.open("00_start", page)
    page.get_by_role("button", name="Log another rejection").click()
    yield "00_start-full"
    visit.open("06_patterns", page)
    shut = page.locator(".rb-fold-head button[aria-expanded=false]")
    for _ in range(shut.count()):
        shut.first.click()
    for fold in page.get_by_text("The same as a table").locator("visible=true").all():
        fold.click()
    yield "06_patterns-full"
    page.get_by_role("radio", name="the last three months").check(force=True)
    page.get_by_text("Only the last three months.").first.wait_for()
    page.get_by_role("button", name="Give up this question").click()
    page.get_by_role("button", name="Declare one question").click()
    page.get_by_label("One way").wait_for()
    yield "06_patterns-a-part-and-a-question"


def _applications(visit: Visit, page: Page) -> Walk:
    visit.open("05_applications", page)
    yield "05_applications-full"
    page.locator(".rb-history .rb-picks").first.click()
    page.get_by_role("button", name="Add what happened").click()
    page.get_by_role("combobox", name="What happened?").select_option("interview")
    page.get_by_role("button", name="Add this line").click()
    page.get_by_role("button", name="Delete the chosen line").wait_for()
    page.get_by_role("button", name="Everything else about it").click()
    page.get_by_role("textbox", name="Notes", exact=True).wait_for()
    yield "05_applications-one"
    page.locator(".rb-history").get_by_role("button", name="Place").first.click()
    yield "05_applications-cell-in-hand"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Delete the chosen line").click()
    page.locator(".rb-history").get_by_role("checkbox").nth(1).check()
    page.get_by_role("button", name="Change what is ticked").click()
    page.get_by_role("button", name="Change 1").wait_for()
    yield "05_applications-ticked"
    page.get_by_role("button", name="Untick").click()
    page.get_by_role("button", name="Choose its columns").click()
    page.get_by_role("group", name="Beside the company").wait_for()
    yield "05_applications-columns"
    page.get_by_role("button", name="Choose its columns").click()
    page.get_by_role("button", name="A list for a job office").click()
    page.get_by_role("button", name="Print the list").wait_for()
    yield "05_applications-job-office"
    page.locator(".rb-bringin input[type=file]").set_input_files(
        {"name": "my list.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    )
    page.get_by_role("button", name="Bring it in").wait_for()
    yield "05_applications-preview"
    page.get_by_role("button", name="Bring it in").click()
    page.get_by_text("Brought in:").first.wait_for()
    yield "05_applications-brought-in"
    page.get_by_role("button", name="Say how the").click()
    page.locator(".rb-pass-name:focus").wait_for()
    page.keyboard.press("2")
    page.get_by_role("button", name="Undo the last answer").wait_for()
    yield "05_applications-what-became"
    page.get_by_role("button", name="All of them as a list").click()
    yield "05_applications-what-became-list"
    page.locator(".rb-mail input[type=file]").set_input_files(
        {"name": "my mail.mbox", "mimeType": "application/mbox", "buffer": mbox(*MAILS)}
    )
    page.get_by_role("button", name="Bring in 4").wait_for()
    yield "05_applications-mail"
    page.locator(".rb-mail-screen").get_by_role("button", name="They said no").click()
    page.locator(".rb-mail .rb-picks").first.click()
    page.locator(".rb-mail").get_by_label("Company", exact=True).wait_for()
    yield "05_applications-one-mail"
    page.get_by_role("button", name="Bring in 4").click()
    page.get_by_role("heading", name="Brought in").wait_for()
    yield "05_applications-mail-brought-in"


def _cool_off(visit: Visit, page: Page) -> Walk:
    go_on = _button(page, "Continue")
    visit.open("02_cool_off", page)
    for label in ("Anger", "Hurt", "Tension in the body"):
        _circle(page, label, 7)
    _saved(page)
    yield "02_cool_off-1-rated"
    go_on()
    page.get_by_role("checkbox", name="angry").check(force=True)
    page.get_by_text("It is okay to feel this.").wait_for()
    yield "02_cool_off-2-words"
    go_on()
    page.get_by_role("button", name="Start").click()
    page.get_by_role("button", name="Pause", exact=True).click()
    yield "02_cool_off-3-body"
    page.get_by_role("radio", name="cold water").check(force=True)
    page.get_by_role("button", name="Go on", exact=True).wait_for(state="hidden")
    yield "02_cool_off-3-another-way"
    go_on()
    page.get_by_role("checkbox", name="The mail program is closed.").check(force=True)
    page.get_by_role("button", name="I have already written something angry").click()
    page.get_by_role("button", name="Put it away").click()
    page.get_by_text("There is nothing to put away yet.").wait_for()
    yield "02_cool_off-4-out-of-reach"
    page.get_by_label("Your draft").fill("I cannot believe that you …")
    page.get_by_role("button", name="Put it away").click()
    page.get_by_text("It is out of sight until").wait_for()
    yield "02_cool_off-4-parked"
    go_on()
    page.get_by_label("What will you do?").fill("make soup")
    yield "02_cool_off-5-away"
    _button(page, "I am leaving the screen now")()
    page.get_by_text("You can close this page").wait_for()
    yield "02_cool_off-5-left"
    visit.open("00_start", page)
    yield "00_start-during-the-break"
    _end_break(visit)
    visit.open("02_cool_off", page)
    for label in ("Anger", "Hurt", "Tension in the body"):
        _circle(page, label, 7)
    page.get_by_role("button", name="Another round").wait_for()
    yield "02_cool_off-6-still-high"
    _circle(page, "Anger", 3)
    page.get_by_role("button", name="Another round").wait_for(state="hidden")
    yield "02_cool_off-6-back"
    go_on()
    page.get_by_label("Who is near and has nothing to do with it?").fill("Sam")
    page.get_by_label("If …").fill("Sam asks how it went")
    page.get_by_label("then I say …").fill("not today, ask me on Sunday")
    page.locator(".rb-lead.rb-pen").wait_for()
    yield "02_cool_off-7-others"
    go_on()
    page.get_by_label("What am I leaving with them?").fill("their way of deciding")
    page.get_by_label("What will this rejection count for?").fill("a better first page")
    yield "02_cool_off-8-let-go"
    _button(page, "Finish")()
    page.get_by_role("heading", name="That is all for now").wait_for()
    yield "02_cool_off-9-end"
    page.get_by_role("button", name="Look again").first.click()
    page.get_by_role("button", name="Delete this").click()
    page.get_by_text("It stays in the bin for 30 days.").first.wait_for()
    yield "02_cool_off-deleted"


def _ask(visit: Visit, page: Page) -> Walk:
    go_on = _button(page, "Continue")
    visit.open("01_ask_for_insight", page)
    page.get_by_text("They said no").wait_for()
    yield "01_ask-1-facts"
    go_on()
    _step(page, "Is it worth asking?")
    page.get_by_role("radio", name="I will ask").check(force=True)
    page.get_by_role("button", name="Why many say nothing").click()
    page.get_by_role("button", name="I suspect discrimination").click()
    yield "01_ask-2-worth"
    go_on()
    _step(page, "Who will you ask?")
    page.get_by_role("radio", name="the hiring manager").check(force=True)
    page.get_by_label("Their name, as you would greet them").fill("Ansel")
    yield "01_ask-3-who"
    go_on()
    _step(page, "What will they say?")
    page.get_by_label("Your guess, in about three lines").fill("The other one had written a whole timetable.")
    page.get_by_role("radiogroup", name="How sure are you?").get_by_role("radio", name="70").check(force=True)
    yield "01_ask-4-guess"
    go_on()
    _step(page, "One or two questions")
    page.get_by_role("checkbox", name="If you could give me one piece of advice").check(force=True)
    page.get_by_role("checkbox", name="What came across as my strongest point").check(force=True)
    page.get_by_role("checkbox", name="“How did you perceive my strengths?”").wait_for()
    yield "01_ask-5-questions"
    go_on()
    _step(page, "What goes into it")
    page.get_by_label("One thing you liked").fill("how you argued with me as if I worked there")
    page.get_by_label("What you would like to be thought of for").fill("other planning roles")
    yield "01_ask-6-parts"
    _button(page, "Write the draft")()
    page.get_by_text("aloud, 2 questions.").wait_for()
    yield "01_ask-7-message"
    field = page.get_by_label("Message", exact=True)
    field.fill(field.input_value() + "\n\nYou are a bunch of liars. Why was I not told in spring?")
    page.get_by_text("Asks for a reason").wait_for()
    page.get_by_role("link", name="Cool off first").wait_for()
    yield "01_ask-7-hot"
    page.get_by_role("button", name="Write the draft again from my answers").click()
    page.get_by_text("Asks for a reason").wait_for(state="hidden")
    _button(page, "Let it rest")()
    _step(page, "Let it rest")
    page.get_by_role("button", name="Let it rest longer").click()
    page.get_by_role("button", name="Send it now, because …").click()
    page.get_by_role("button", name="Go on with this reason").click()
    page.get_by_text("Write a few words on why").wait_for()
    yield "01_ask-8-rests"
    go_on()
    _step(page, "If no answer comes")
    page.get_by_label("then I …").locator("visible=true").fill("close it, and take my guess for the answer")
    page.get_by_text("then I close it").first.wait_for()
    yield "01_ask-9-silence"
    go_on()
    _step(page, "Who can you ask?")
    page.get_by_label("If …").locator("visible=true").fill("it is Thursday evening")
    page.get_by_label("then I …").locator("visible=true").fill("ask Jun to read the answer with me")
    page.get_by_text("then I ask Jun").first.wait_for()
    yield "01_ask-10-support"
    _button(page, "Finish")()
    page.get_by_role("heading", name="That is all for now").wait_for()
    yield "01_ask-end"
    _end_rest(visit)
    visit.open("00_start", page)
    yield "00_start-message-may-go"
    visit.open("01_ask_for_insight", page)
    page.get_by_text("It has rested.").wait_for()
    yield "01_ask-8-may-go"
    page.get_by_role("button", name="I have sent it").click()
    page.get_by_text("Sent today.", exact=True).wait_for()
    yield "01_ask-8-sent"
    asked = visit.journal.entries.all("ask_for_insight")[0]
    visit.journal.entries.save(asked, replace(asked.body, sent_on=clock.today() - timedelta(days=14)))
    visit.open("01_ask_for_insight", page)
    _button(page, "Close it")()
    page.get_by_text("It is closed.").wait_for()
    yield "01_ask-closed"


def _answer(visit: Visit, page: Page) -> Walk:
    go_on = _button(page, "Continue")
    about = visit.journal.entries.latest("reply").application_id
    visit.journal.entries.start(
        "ask_for_insight",
        AskForInsight(
            worth="ask",
            name="Ansel",
            prediction="The other one had written a whole timetable.",
            sure=70,
            message="Thank you.",
            sent_on=clock.today() - timedelta(days=14),
            finished_at=clock.now().utc,
        ),
        about,
    )
    visit.open("01_ask_for_insight", page, application=about)
    page.get_by_text("Seven working days have passed.").first.wait_for()
    page.get_by_role("button", name="Write one reminder first").click()
    page.get_by_role("button", name="Write it from my answers").click()
    page.get_by_role("button", name="Copy the reminder").wait_for()
    yield "01_ask-9-long-silence"
    page.get_by_role("button", name="An answer has come").click()
    page.get_by_role("radiogroup", name="How able").get_by_role("radio", name="4").check(force=True)
    yield "01_reply-1-able"
    go_on()
    _step(page, "What matters to you")
    page.get_by_role("checkbox", name="doing careful work").check(force=True)
    page.get_by_label("Why do they matter to you?").fill("A number should change something.")
    page.get_by_label("One time when it showed").fill("The winter when two wards stayed open.")
    yield "01_reply-2-values"
    go_on()
    _step(page, "Their words")
    page.get_by_role("button", name="Find it in your mail").click()
    reply = message(f"{REPLY}\n\n> Could you give me feedback?", "Re: Your time", number=300)
    page.locator(".rb-mail input[type=file]").set_input_files(
        {"name": "my mail.mbox", "mimeType": "application/mbox", "buffer": mbox(reply)}
    )
    page.get_by_role("button", name="Take these words").wait_for()
    yield "01_reply-3-in-mail"
    page.get_by_role("button", name="Take these words").click()
    page.get_by_text("Taken from “Re: Your time”").wait_for()
    page.get_by_label("What they wrote or said").fill(REPLY)
    yield "01_reply-3-paste"
    go_on()
    page.get_by_role("radio", name="an impression I made").first.focus()
    page.keyboard.press("1")
    page.keyboard.press("2")
    page.get_by_text("1 of 3 not sorted yet.").wait_for()
    yield "01_reply-4-sort"
    go_on()
    _step(page, "Beside what you had guessed")
    page.get_by_role("radio", name="partly").check(force=True)
    page.get_by_label("What differs, in your words?").fill("It was the order, and not the experience.")
    yield "01_reply-5-beside"
    go_on()
    _step(page, "One thing to try")
    page.get_by_label("One thing I will try", exact=True).fill("The decision first")
    page.get_by_role("button", name="Give it a moment and a day").click()
    yield "01_reply-6-try"
    _button(page, "Finish")()
    page.get_by_role("button", name="What you predicted, and what came").click()
    yield "01_reply-end"


def _put_away(visit: Visit, page: Page) -> Walk:
    past = clock.now().utc - timedelta(minutes=1)
    visit.journal.entries.start("parked_draft", ParkedDraft("You will be sorry.", past))
    visit.open("00_start", page)
    page.get_by_role("button", name="Keep it hidden").wait_for()
    yield "00_start-draft-rested"
    page.get_by_role("button", name="Keep it hidden").click()
    page.get_by_text("A draft rests until then.").wait_for()
    yield "00_start-draft-hidden-again"
    draft = visit.journal.entries.latest("parked_draft")
    visit.journal.entries.save(draft, replace(draft.body, not_before=past))
    visit.open("00_start", page)
    page.get_by_role("button", name="Read it").click()
    page.get_by_text("You will be sorry.").wait_for()
    yield "00_start-draft-read"
    page.get_by_role("button", name="Delete it").click()
    page.get_by_text("Nothing is due.").wait_for()
    yield "00_start-draft-deleted"


def _course(visit: Visit, page: Page) -> Walk:
    visit.open("02_cool_off", page)
    page.get_by_role("button", name="Writing it out over a few days").click()
    page.get_by_role("radio", name="yes", exact=True).check(force=True)
    page.get_by_role("link", name="Tell it as a fair watcher would").wait_for()
    yield "02_cool_off-course-elsewhere"
    page.get_by_role("radio", name="no", exact=True).check(force=True)
    page.get_by_role("radio", name="keep nothing").check(force=True)
    yield "02_cool_off-course-before"
    page.get_by_role("button", name="Begin the first day").click()
    _circle(page, "How heavy is it now, before you write?", 4)
    page.get_by_label("Your words").fill("What's the point anymore?")
    page.get_by_text("heavier than one job").wait_for()
    _circle(page, "And now, after it?", 7)
    yield "02_cool_off-course-writing"
    page.get_by_role("button", name="I am done for today").click()
    page.get_by_role("button", name="End the course").wait_for()
    yield "02_cool_off-course-waits"
    _a_night_passes(visit)
    visit.open("02_cool_off", page)
    page.get_by_role("button", name="Begin day 2").click()
    page.get_by_label("Your words").fill("The same again.")
    _circle(page, "And now, after it?", 7)
    page.get_by_role("button", name="I am done for today").click()
    page.get_by_role("button", name="End the course").wait_for()
    yield "02_cool_off-course-gets-heavier"


REPLY = """Dear Robin,

You argued your case well. We needed somebody who has written a whole timetable. The budget was cut as well.

Best wishes,
Ansel"""


def _thought(visit: Visit, page: Page) -> Walk:
    go_on = _button(page, "Continue")
    replied = visit.journal.entries.all("reply")[-1].application_id  # the first answer: its lines are causes
    visit.journal.entries.start("check_in", CheckIn(hurt=9, anger=2))
    visit.open("03_not_personal", page, application=replied)
    page.get_by_label("What hurts?").fill("That I had told everybody already.")
    page.get_by_label("What would you like to get better at?").fill("telling one thing whole")
    yield "03_not_personal-1-kind"
    go_on()
    page.get_by_label("They said no, and that means …").fill(
        "I talk too much. Nobody will ever listen to the end."
    )
    _circle(page, "Belief", 80)
    _circle(page, "Hurt", 9)
    _saved(page)
    yield "03_not_personal-2-thought"
    go_on()
    page.get_by_role("region", name="The thought you look at").wait_for()
    page.get_by_label("What the watcher saw").fill("Robin told three short stories. Then they thanked me.")
    page.get_by_text("A watcher would say").wait_for()
    yield "03_not_personal-3-watcher"
    go_on()
    page.get_by_role("radiogroup", name="They said no.").get_by_role("radio", name="I know it").check(
        force=True
    )
    page.get_by_role("radiogroup", name="I talk too much.").get_by_role("radio", name="I guess it").check(
        force=True
    )
    page.get_by_label("Another line, if one is missing").fill("They asked for one story told whole.")
    page.get_by_role("button", name="Add it").locator("visible=true").click()
    page.get_by_text("2 of 4 not sorted yet.").wait_for()
    yield "03_not_personal-4-sides"
    go_on()


def _account(visit: Visit, page: Page) -> Walk:
    page.get_by_role("heading", name="What may have played a part?").wait_for()
    page.get_by_role("radio", name="United States").check(force=True)
    for cause in ("If you can, give us", "I was among the last few", "It was meant for somebody inside"):
        page.get_by_role("checkbox", name=cause).check()
    for cause, whose in {"I was among": "not mine", "It was meant": "unknown"}.items():
        _mark(page, cause, whose)
    page.get_by_role("group", name="I was among").first.get_by_role("button", name="One part more").click()
    page.get_by_label("Something else, in your words").fill("I was tired that day")
    page.get_by_role("button", name="Add it").locator("visible=true").click()
    _mark(page, "I was tired", "unknown")
    _mark(page, "If you can", "unknown")
    page.get_by_text("Nothing in it is marked as yours").wait_for()
    yield "03_not_personal-5-causes-asked"
    _mark(page, "If you can", "mine")
    page.get_by_role("button", name="How often do noes come in a row?").click()
    page.get_by_role("button", name="Where the figures come from").click()
    page.get_by_text("Nothing in it is marked as yours").wait_for(state="hidden")
    yield "03_not_personal-5-causes"
    _button(page, "Continue")()


def _towards_an_act(visit: Visit, page: Page) -> Walk:
    go_on = _button(page, "Continue")
    page.get_by_label("What would you say to them?").fill("One example was too short. That is all.")
    page.get_by_label("A colleague got this exact no.").fill("Pick one story and time it.")
    yield "03_not_personal-6-friend"
    go_on()
    page.get_by_label("It is true that …", exact=True).fill("I lost them at the second example")
    page.get_by_label("and it is also true that …").fill("they told me what would have helped")
    page.get_by_text("It is true that I lost them").wait_for()
    _circle(page, "Belief now", 80)
    _circle(page, "Hurt now", 6)
    page.get_by_text("That is common in one sitting.").wait_for()
    yield "03_not_personal-7-and"
    go_on()
    page.get_by_role("radio", name="If you can, give us").check(force=True)
    page.get_by_label("If …").fill("it is Thursday at nine")
    page.get_by_label("then I …").fill("tell the story once aloud, with a clock")
    page.get_by_label("On which day?").fill((clock.today() + timedelta(days=3)).isoformat())
    _circle(page, "How sure are you that you will do it?", 5)
    page.get_by_text("make it smaller").wait_for()
    yield "03_not_personal-8-act"
    go_on()
    page.get_by_label("The most likely next knock-back").fill("a form letter")
    page.get_by_label("Then I will …").fill("close the laptop and call Sam")
    page.get_by_text("Then I will close the laptop and call Sam.").wait_for()
    yield "03_not_personal-9-next-no"
    _button(page, "Finish")()
    page.get_by_role("heading", name="That is all for now").wait_for()
    yield "03_not_personal-end"


def _second_look(visit: Visit, page: Page) -> Walk:
    entry = visit.journal.entries.latest("not_personal")
    a_week_ago = clock.now().utc - timedelta(days=7)
    visit.journal.entries.save(entry, replace(entry.body, finished_at=a_week_ago))
    visit.open("03_not_personal", page, application=entry.application_id)
    page.get_by_role("button", name="Look at it again").wait_for()
    yield "03_not_personal-again"
    page.get_by_role("button", name="Look at it again").click()
    page.locator(".rb-step.is-open").get_by_label("They said no, and that means …").wait_for()
    _circle(page, "Belief", 30)
    _circle(page, "Hurt", 3)
    _button(page, "Continue")()
    page.get_by_text("Then they thanked me.").locator("visible=true").wait_for()
    yield "03_not_personal-again-watcher"
    for title in ("As a fair watcher", "What you know", "What may have played", "What you would say"):
        page.get_by_role("heading", name=title).wait_for()
        _button(page, "Skip")()
    page.get_by_role("button", name="Finish here").wait_for()
    _button(page, "Finish here")()
    page.get_by_role("heading", name="That is all for now").wait_for()
    yield "03_not_personal-again-end"
    visit.open("00_start", page)
    yield "00_start-with-the-card"


def _sentences(visit: Visit, page: Page) -> Walk:
    page.goto(f"{visit.server.base}/nothing")
    yield "nothing-there"
    visit.open("00_start", page)
    page.evaluate(LOST)
    yield "connection-lost"


def every_story(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through the list and one story from the first cue to the card, and yield each state."""
    visit.open("04_bragging_rights", page)
    yield "04_bragging_rights-empty"
    for walk in (_cues, _own_list, _story, _answers):
        yield from walk(visit, page)


def _cues(visit: Visit, page: Page) -> Walk:
    page.get_by_label("What was it?").fill("Found the rota error before pay day")
    page.get_by_label("For whom?").fill("34 porters")
    _saved(page)
    yield "04_bragging_rights-cue"
    _button(page, "Next cue")()
    page.get_by_text("2 of 10.").wait_for()
    _button(page, "Enough for now")()
    page.get_by_label("If …").fill("it is Friday, four o'clock")
    page.get_by_label("then I …").fill("add two lines to my list")
    page.locator(".rb-lead.rb-pen").first.wait_for()
    yield "04_bragging_rights-two-lines-a-week"
    _button(page, "Finish")()


def _own_list(visit: Visit, page: Page) -> Walk:
    page.get_by_role("button", name="Bring in a list").click()
    page.get_by_label("Paste it here").fill(
        "## 2023\n- Taught Priya the booking system\n- Painted the hall\n\n# Ideas"
    )
    page.get_by_role("button", name="Look through it").click()
    page.get_by_role("button", name="What was left out (1)").click()
    yield "04_bragging_rights-list-looked-through"
    page.get_by_role("button", name="Add them").click()
    page.get_by_text("Added: 2 lines.").wait_for()
    page.locator(".rb-lines .rb-picks").first.click()
    page.get_by_role("heading", name="This line").wait_for()
    yield "04_bragging_rights-one-line"
    page.get_by_role("button", name="Done", exact=True).first.click()


STORY = {
    "Situation": "In March 2024, the day before pay day, a porter asked me why his night shifts were missing.",
    "What made it hard": "34 porters would have been paid too little, and whoever made the rota was on leave.",
    "Action": "I was involved in the search. I laid the rota beside the door log and found the week that was in "
    "there twice. I could have waited, but I called the payroll office at six, because the run was at eight.",
    "Result": "All 34 were paid in full. Sister Adeyemi told the director, and the rota has a second reader.",
}


def _story(visit: Visit, page: Page) -> Walk:
    go_on = _button(page, "Continue")
    page.get_by_role("button", name="Begin a story", exact=True).click()
    page.get_by_role("radio", name="I resolved a sticky situation").check(force=True)
    page.get_by_label("What do you call it?").fill("The rota before pay day")
    yield "04_bragging_rights-story-1-kind"
    go_on()
    for number, (label, words) in enumerate(STORY.items(), 2):
        page.get_by_label(label, exact=True).fill(words)
        _saved(page)
        yield f"04_bragging_rights-story-{number}-{label.split()[0].lower()}"
        go_on()
    page.get_by_label("All of it in one line").fill("Found the rota error at six; all 34 were paid at eight.")
    page.locator(".rb-step p", has_text="What would help most").wait_for()
    yield "04_bragging_rights-story-6-whole"
    go_on()
    page.get_by_role("button", name="It is true, and may be told").first.wait_for()
    yield "04_bragging_rights-story-7-true"
    go_on()
    yield "04_bragging_rights-story-8-you"
    go_on()
    page.get_by_role("checkbox", name="Tell me about a conflict at work").first.check(force=True)
    yield "04_bragging_rights-story-9-questions"
    go_on()
    page.get_by_role("button", name="Start the clock").click()
    page.get_by_role("button", name="I am done").click()
    _circle(page, "Sure, after", 7)
    yield "04_bragging_rights-story-10-aloud"
    _button(page, "Finish")()
    page.get_by_role("heading", name="is kept").wait_for()
    yield "04_bragging_rights-story-kept"


def _answers(visit: Visit, page: Page) -> Walk:
    page.get_by_role("button", name="All the questions").click()
    page.locator(".rb-map .rb-picks").first.click()
    page.get_by_role("button", name="Begin a story for it").wait_for()
    page.get_by_label("The text of the advertisement").fill(
        "You lead a small team and keep calm when it is busy."
    )
    page.get_by_text("It seems to ask for these.").wait_for()
    yield "04_bragging_rights-answers"
    visit.open("00_start", page)
    _circle(page, "Hurt", 8)
    page.get_by_text("From your own list").wait_for()
    page.get_by_label("Something that went well, in one line").fill("Made soup for eleven")
    page.get_by_role("button", name="Add it").click()
    page.get_by_text("Added to your list").wait_for()
    yield "00_start-own-lines"


LOST = """() => {
  const banner = document.getElementById("rb-banner");
  banner.querySelector("p").textContent =
    "The connection was lost at 12:07. Everything up to 12:06 is saved on this computer.";
  banner.hidden = false;
}"""


def with_a_coach(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through a session with a coach, the too fresh one first, and yield each state."""
    visit.open("07_coach", page)
    yield "07_coach-empty"
    demo.fill(visit.journal)
    visit.open("07_coach", page)
    yield "07_coach-1-contract"
    go_on = _button(page, "Continue")
    page.get_by_role("checkbox", name="What is said here").check(force=True)
    page.get_by_role("button", name="Start the clock").click()
    page.get_by_text("Started at").wait_for()
    go_on()
    _circle(page, "Mood", 3)
    _circle(page, "Anger about the no", 8)
    page.get_by_label("The plan for tonight").wait_for()
    yield "07_coach-2-too-fresh"
    _circle(page, "Anger about the no", 3)
    page.get_by_label("The plan for tonight").wait_for(state="hidden")
    yield "07_coach-2-arrive"
    replied = visit.journal.entries.latest("reply").application_id
    visit.open("07_coach", page, application=replied)
    for name in ("2-arrive", "3-happened", "4-gap", "5-causes", "6-story", "7-agree"):
        go_on()
        _step(page, STEPS[name[2:]].title)
        if name == "6-story":
            page.locator(".rb-step.is-open .rb-choice").get_by_role("radio").first.check(force=True)
            page.get_by_text("The story as it is written").click()
        if name != "2-arrive":
            yield f"07_coach-{name}"
    page.get_by_label("If …").first.fill("it is nine and the house is quiet")
    page.get_by_label("then I …").first.fill("put the decision on the first slide")
    _circle(page, "How sure are you that you will do it?", 5)
    page.get_by_text("Under 7: make it smaller").first.wait_for()
    page.get_by_label("When do you meet again?").fill("2090-12-01")
    _saved(page)
    yield "07_coach-7-agreed"
    go_on()
    _circle(page, "Mood now", 6)
    page.get_by_label("One word to take along").fill("lighter")
    yield "07_coach-8-close"
    _button(page, "Finish")()
    page.get_by_role("heading", name="That was the session").wait_for()
    yield "07_coach-9-end"


def sharing(visit: Visit, page: Page) -> Walk:
    """Bring ``page`` through a packet and back, on both sides of it, and yield each state."""
    visit.open("08_for_coaches", page)
    page.get_by_role("button", name="Show my key").click()
    key = page.get_by_text("age1").first.inner_text().strip()
    yield "08_for_coaches-empty"
    demo.fill(visit.journal)
    visit.open("07_coach", page)
    page.get_by_role("button", name="Stories", exact=True).click()
    page.get_by_role("checkbox", name="A story").first.check(force=True)
    page.get_by_role("button", name="Private: how you felt").click()
    page.get_by_role("checkbox", name="Not personal").first.check(force=True)
    page.get_by_role("checkbox", name="The causes, as I weigh them").first.check(force=True)
    page.get_by_role("radio", name="with their key").check(force=True)
    page.get_by_label("Their key", exact=True).fill(key)
    yield "07_coach-share"
    page.get_by_role("button", name="Show exactly what leaves").click()
    page.get_by_role("button", name="letter by letter").click()
    page.locator(".rb-raw").wait_for()
    yield "07_coach-share-leaves"
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the packet").click()
    packet = {"name": "p.age", "mimeType": "", "buffer": Path(download.value.path()).read_bytes()}
    page.get_by_text("Saved as a file").wait_for()
    page.locator(".rb-shared").get_by_role("button").first.click()
    yield "07_coach-shared"
    visit.open("08_for_coaches", page)
    page.locator("input[type=file]").set_input_files(packet)
    page.get_by_label("A word about all of it").fill("Thank you for these two.")
    page.get_by_role("button", name="A plan that you suggest").click()
    page.get_by_label("then …").first.fill("say it once, aloud")
    yield "08_for_coaches-packet"
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the answer").click()
    answer = {"name": "a.age", "mimeType": "", "buffer": Path(download.value.path()).read_bytes()}
    visit.open("07_coach", page)
    page.locator(".rb-says input[type=file]").set_input_files(answer)
    page.get_by_text("Taken in.").wait_for()
    yield "07_coach-answered"


def _button(page: Page, name: str) -> Callable[[], None]:
    return lambda: page.locator(".rb-step.is-open").get_by_role("button", name=name, exact=True).click()


def _step(page: Page, title: str) -> None:
    """Wait until the step ``title`` is the one in hand."""
    page.locator(".rb-step.is-open", has=page.get_by_role("heading", name=title)).wait_for()


def _circle(page: Page, label: str, number: int) -> None:
    group = page.get_by_role("radiogroup", name=label, exact=True).locator("visible=true").last
    group.get_by_role("radio", name=str(number), exact=True).check(force=True)


def _mark(page: Page, cause: str, whose: str) -> None:
    row = page.get_by_role("radiogroup", name=f"Whose is it: {cause}")
    row.get_by_role("radio", name=whose, exact=True).check(force=True)


def _saved(page: Page) -> None:
    page.get_by_text("Saved ").locator("visible=true").first.wait_for()


def _end_rest(visit: Visit) -> None:
    entry = visit.journal.entries.all("ask_for_insight")[0]
    past = clock.now().utc - timedelta(minutes=1)
    visit.journal.entries.save(entry, replace(entry.body, not_before=past))


def _a_night_passes(visit: Visit) -> None:
    entry = visit.journal.entries.latest("writing_course")
    days = tuple(replace(each, on=each.on - timedelta(days=1)) for each in entry.body.days)
    visit.journal.entries.save(entry, replace(entry.body, days=days))


def _end_break(visit: Visit) -> None:
    entry = visit.journal.entries.all("cool_off")[0]
    past = clock.now().utc - timedelta(minutes=1)
    visit.journal.entries.save(entry, replace(entry.body, back_at=past))


WALKS = (
    every_page,
    every_request,
    every_reply,
    every_parting,
    every_step,
    not_personal,
    every_story,
    with_a_coach,
    sharing,
)
"""Every walk; together they see each page in each state."""
