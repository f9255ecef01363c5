"""The patterns page, on an empty journal, on a small history and on the sample."""

import re
from datetime import timedelta

import pytest

from rebound import clock
from rebound.exercises.reply import Reply, SortedLine
from rebound.exercises.story import Story
from rebound.pages import patterns
from rebound.pages.parts import own_numbers, reading_history
from rebound.records import Application, Event, new_id
from rebound.server import demo
from tests.pages.conftest import click, control, type_into, words_of

SECTIONS = (
    patterns.ends, patterns.waiting, patterns.differs, patterns.ask, patterns.trend,
    patterns.said, patterns.own_words, patterns.what_next, patterns.take_along,
)  # fmt: skip


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(patterns, "_narrowing", None)


@pytest.fixture
def sample(journal):
    demo.fill(journal)


def keep(journal, sent, attributes=None, company="Northway", **happened):
    """Keep an application sent so many days ago, and what happened so many days after."""
    one, day = (
        Application(new_id(), company, attributes=attributes or {}),
        clock.today() - timedelta(days=sent),
    )
    events = [Event(new_id(), one.id, "applied", on=day)]
    events += [
        Event(new_id(), one.id, kind, on=day + timedelta(days=after)) for kind, after in happened.items()
    ]
    journal.applications.add_with_events(one, events)
    return one


def test_an_empty_history_says_where_to_begin(journal):
    patterns.begin()
    assert "05_applications.ipynb" in words_of(patterns.ends())
    assert "05_applications.ipynb" in words_of(patterns.waiting())
    for section in SECTIONS:
        section()
    assert journal.entries.all() == []


def test_where_applications_end_is_told_with_its_counts(journal):
    keep(journal, 40, rejected=5)
    keep(journal, 40, screening=5, rejected=9)
    keep(journal, 10)
    keep(journal, 200)
    said = words_of(patterns.ends())
    assert "Of 4 applications, 1 led to a conversation." in said
    assert "1 ended with their no before anybody spoke with you, 1 after." in said
    assert "2 are still open, 1 of them silent for so long that it may count as no answer." in said
    assert "<svg" in said
    assert "<table" in said


def test_few_answers_have_no_middle_and_no_curve(journal):
    keep(journal, 40, rejected=5)
    section = patterns.waiting()
    assert "1 answer so far, the longest after 5 days." in section.children[0].value
    assert "Half" not in section.children[0].value
    assert "still no answer" not in words_of(section)


def test_answers_are_told_with_those_that_still_wait(journal):
    for days in (2, 4, 6, 8):
        keep(journal, 40, rejected=days)
    keep(journal, 15)
    assert "Half of the 4 answers with known days came within 5 days. 1 is still waiting." in words_of(
        patterns.waiting()
    )


def test_one_kind_stands_beside_another_by_the_same_day_where_there_is_enough(journal):
    for number in range(24):
        keep(journal, 60 + number, {"size": "small" if number % 2 else "large"}, rejected=4 + number % 2 * 9)
    said = words_of(patterns.waiting())
    assert "Silent after 30 days" in said
    assert re.search(r"size: large</th><td>12 of 12</td><td>4</td><td>not known</td>", said)
    assert "Nothing here is tested" in said


def test_few_answers_set_no_kinds_apart(journal):
    keep(journal, 40, {"size": "small"}, rejected=5)
    assert "One kind" not in words_of(patterns.waiting())


def test_it_is_said_when_the_next_test_is(journal):
    for number in range(31):
        keep(journal, 60 + number, {"size": "small"}, f"Employer {number}", rejected=4)
    assert "Differences were last tested at 30 of them, and will be next at 60." in words_of(
        patterns.differs()
    )


def test_what_differs_waits_until_applications_have_had_their_time(journal):
    keep(journal, 3, {"size": "small"})
    assert "Finished means sent at least 45 days ago: 0 applications so far." in words_of(patterns.differs())


def test_a_claim_is_drawn_with_the_numbers_of_its_test_and_filled(journal):
    for number in range(150):
        known, good = number % 3 == 0, number % 30 != 0
        happened = {"screening": 4} if known and good and number >= 20 else {"rejected": 4}
        keep(journal, 200 - number, {"known": "yes" if known else "no"}, f"Employer {number}", **happened)
    said = words_of(patterns.differs())
    counts = re.search(r"known: yes (\d+) of (\d+)", said).groups()
    assert "One difference is wider than luck would show." in said
    assert "Counted at the last test, on 120 applications." in said
    assert f"{counts[0]}\u00a0of\u00a0{counts[1]}</text>" in said
    assert '<circle class="c-on"' in said


def test_nothing_is_claimed_of_the_sample_and_each_attribute_says_so(sample):
    said = words_of(patterns.differs())
    assert "Nothing here can be told apart from luck yet." in said
    groups = reading_history.history(patterns.desk.journal()).result.groups.groups
    assert said.count("Too early to tell") == len(groups)


def test_looking_at_a_part_changes_the_pictures_and_no_claim(sample):
    patterns.begin()
    ends, before = patterns.ends(), words_of(patterns.differs())
    narrowing = patterns._part()
    narrowing.attribute.value = "source"
    narrowing.level.value = "recruiter"
    assert "Only Source: recruiter." in words_of(ends)
    assert "Of 63 applications" not in words_of(ends)
    assert words_of(patterns.differs()) == before
    narrowing.attribute.value = ""
    narrowing.period.value = "90"
    assert "Only the last three months." in words_of(ends)


def test_a_question_is_declared_once_and_can_be_given_up(journal):
    for number in range(12):
        keep(journal, 60 + number, {"letter": "short" if number % 2 else "long"}, rejected=4)
    form = patterns.ask()
    control(form, "What will you use in turn?").value = "attributes.letter"
    type_into(form, "One way", "short")
    click(form, "Declare this question")
    assert "name both ways" in words_of(form)
    type_into(form, "The other", " Short ")
    click(form, "Declare this question")
    assert "The two ways are the same" in words_of(form)
    type_into(form, "The other", "long")
    assert "It will be read once" in words_of(form)
    click(form, "Declare this question")
    assert "short and long in turn" in words_of(form)
    assert "short, long, long, short" in words_of(form)
    click(form, "Give up this question")
    (kept,) = journal.entries.all("question")
    assert kept.body.ended_on == clock.today()
    assert control(form, "One way").value == ""


def test_at_most_three_suggestions_each_with_a_number(sample):
    said = re.findall(r"<li>(.*?)</li>", words_of(patterns.what_next()))
    assert 1 <= len(said) <= 3
    assert all(re.search(r"\d", each) for each in said)


def test_the_report_is_one_page_without_a_script_and_with_every_question(sample):
    name, content, kind = patterns.take_along().children[0]._make()
    page = content.decode()
    assert (kind, name) == ("text/html", f"rebound-patterns-{clock.today().isoformat()}.html")
    assert page.count("<h2>") == 8
    assert "<svg" in page
    assert not re.search(r"<script|(src|href)=|@import|https?://", page.replace("http://www.w3.org", ""))


def test_what_was_expected_stands_beside_what_came_and_employers_are_quoted(sample):
    made = words_of(patterns.own_words())
    assert re.search(
        r"You guessed: <span class='rb-pen'>They will say that I have never worked .* Sure: 70 of 100", made
    )
    assert "partly" in made
    assert made.count("I am the one who is liked and not taken.") == 1
    assert "believed 80 of 100, then 50" in made
    assert "“If you can, give us one example" in words_of(patterns.said())


def test_what_several_employers_missed_stands_beside_the_story_that_shows_it(journal):
    lines = ("We need more Kubernetes.", "Kubernetes was missing.")
    for company, line in zip(("Northway", "Acme"), lines, strict=True):
        one = keep(journal, 40, company=company, rejected=5)
        journal.entries.start("reply", Reply(lines=(SortedLine(line, "requirement"),)), one.id)
    said = words_of(patterns.said())
    assert "<b>kubernetes</b>" in said
    assert "requirement I was missing, 2 employers" in said
    assert "None of your stories is marked as showing it." in said
    assert "“Kubernetes was missing.” <span class='rb-note'>Acme</span>" in said
    journal.entries.start("story", Story(title="The night shift", gaps=lines[:1]))
    assert "Your story that shows it: “The night shift”." in words_of(patterns.said())
    assert "as missing" not in words_of(patterns.what_next())


def test_the_frames_are_there_for_a_question_of_ones_own(journal):
    keep(journal, 40, rejected=5)
    assert patterns.applications()["status"].tolist() == ["rejected"]
    assert patterns.events()["kind"].tolist() == ["applied", "rejected"]
    assert patterns.steps()["outcome"].tolist() == ["rejected"]
    assert len(patterns.entries()) == 0


def test_ones_own_numbers_stand_beside_a_no(journal):
    for days in (3, 5, 9, 20):
        keep(journal, 60, rejected=days)
    keep(journal, 60, screening=3, rejected=9)
    this = keep(journal, 30, rejected=2)
    told = own_numbers.own_numbers(journal, this.id)
    assert told == [
        "This no came before anybody had spoken with you: all they had to decide on was paper.",
        "Of your 6 noes, this one among them, 5 came before anybody had spoken with you and 1 after.",
        "It took 2 days from sending to their no; half of the 6 took 7 days or less.",
    ]


def test_without_a_no_there_are_no_numbers(journal):
    assert own_numbers.own_numbers(journal, keep(journal, 30).id) == []
