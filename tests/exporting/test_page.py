import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest

from rebound.exercises.ask_for_insight import AskForInsight
from rebound.exercises.cause import Cause
from rebound.exercises.cool_off import CoolOff, ParkedDraft
from rebound.exercises.lesson import Lesson
from rebound.exercises.not_personal import NotPersonal
from rebound.exercises.reply import Reply, SortedLine
from rebound.exercises.story import Story
from rebound.exporting import page
from rebound.exporting.contents import Contents
from rebound.records import Application, Entry, Event, Moment

TODAY = date(2026, 11, 22)


def moment(day):
    return Moment(datetime(2026, 11, day, 12, tzinfo=UTC), "Europe/Berlin", date(2026, 11, day))


def html(folder, contents):
    [path] = page.write(folder, contents, as_of=TODAY)
    return path.read_text(encoding="utf-8")


def test_what_was_written_stands_by_date_before_the_applications(tmp_path):
    contents = Contents(
        (Application(id="a1", company="Nordwind", role="Analyst", attributes={"Mood": "fine"}),),
        (
            Event("e2", "a1", "rejected", date(2026, 11, 20), "Leider nein", "mail"),
            Event("e1", "a1", "applied", date(2026, 11, 1)),
        ),
        (
            Entry("w2", "lesson", Lesson(learned="second"), created=moment(21)),
            Entry("w1", "lesson", Lesson(learned="first"), "a1", created=moment(20)),
        ),
    )
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", html(tmp_path, contents), flags=re.S)
    order = [
        "20 November 2026", "Lesson, about Nordwind, Analyst", "first", "21 November 2026", "second",
        "Applications", "they said no", "Mood", "fine", "sent", "they said no, by e-mail", "Leider nein",
    ]  # fmt: skip
    places, start = [], 0
    for words in order:
        start = text.index(words, start)
        places.append(start)
    assert places == sorted(places)


def test_codes_are_told_in_words_and_moments_by_the_clock_on_the_wall(tmp_path):
    body = CoolOff(
        step="let_go", way="cold_water", out_of_reach=("mail_closed", "phone_away"), left_at=moment(20).utc
    )
    entry = Entry("w1", "cool_off", body, created=moment(20))
    odd = Entry("w2", "cool_off", body, created=replace(moment(20), zone="Atlantis/Poseidonis"))
    text = html(tmp_path, Contents(entries=(entry, odd)))
    assert "cold water on face and hands" in text
    assert "The mail program is closed.\nThe phone is in another room." in text
    assert "20 November 2026, 13:00" in text
    assert "20 November 2026, 12:00" in text
    assert "let_go" not in text


def test_an_account_is_told_in_words_and_not_where_one_stood_in_it(tmp_path):
    body = NotPersonal(step="causes", earlier="w0", causes=(Cause("It was <late>", "", 1, 100, "unknown"),))
    text = html(tmp_path, Contents(entries=(Entry("w1", "not_personal", body, created=moment(20)),)))
    assert "It was &lt;late&gt; (1 part, 100 %, unknown, I infer it)" in text
    assert "w0" not in text


def test_an_empty_journal_is_a_page_that_says_so(tmp_path):
    assert "No applications yet." in html(tmp_path, Contents())


def test_the_page_asks_for_nothing_and_runs_nothing(tmp_path):
    text = html(tmp_path, Contents())
    assert "default-src 'none'" in text
    assert "<script" not in text
    assert "src=" not in text.replace("default-src", "")
    assert "href=" not in text


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.seen, self.words = set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.seen.add((tag, *(name for name, _ in attrs)))

    def handle_data(self, data):
        self.words += data


@pytest.mark.shared
def test_no_payload_adds_a_tag_or_an_attribute(tmp_path, shared):
    folder = shared / "data/corpora/xss-payload-list/Intruder"
    payloads = [
        line
        for path in sorted(folder.iterdir())
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
    ]
    assert len(payloads) > 6_000
    harmless = Tags(html(tmp_path, everywhere(["harmless"])))
    for start in range(0, len(payloads), 100):
        some = payloads[start : start + 100]
        hostile = Tags(html(tmp_path, everywhere(some)))
        assert hostile.seen == harmless.seen
        assert all(payload.strip() in hostile.words for payload in some)


def everywhere(texts):
    """Each text in every field that the page shows."""
    return Contents(
        tuple(
            Application(
                id=str(number), company=text, role=text, source=text, seniority=text, location=text,
                work_mode=text, pay=text, resume_version=text, link=text, notes=text, attributes={text: text},
            )
            for number, text in enumerate(texts)
        ),
        tuple(
            Event(id=str(number), application_id=str(number), kind="offer", words=text)
            for number, text in enumerate(texts)
        ),
        tuple(
            Entry(str(number), "lesson", Lesson(text, text), str(number), created=moment(20))
            for number, text in enumerate(texts)
        ),
    )  # fmt: skip


def test_what_was_put_away_is_marked_and_shut(tmp_path):
    draft = Entry("w1", "parked_draft", ParkedDraft("You people"), created=moment(20))
    lesson = Entry("w2", "lesson", Lesson(learned="something"), created=moment(21))
    text = html(tmp_path, Contents(entries=(draft, lesson)))
    shut = re.search(
        r"<details><summary[^>]*>A draft that was put away[^<]*</summary>.*?</details>", text, re.S
    )
    assert "You people" in shut[0]
    assert text.count("<details>") == 1


def test_the_choices_of_a_request_and_a_reply_are_told_in_words(tmp_path):
    lines = (SortedLine("You were exact.", "impression"),)
    reply = Entry("r", "reply", Reply(request="0" * 32, came="answer", lines=lines), created=moment(20))
    asked = Entry("a", "ask_for_insight", AskForInsight(questions=("advice",)), created=moment(20))
    text = html(tmp_path, Contents(entries=(reply, asked)))
    assert "You were exact. (an impression I made)" in text
    assert "one piece of advice" in text
    assert "0" * 32 not in text


def test_a_story_is_told_in_words_without_what_only_the_page_needs(tmp_path):
    body = Story(kind="led", form="car", line="line-id", left=("fix:result",), questions=("set_back",))
    text = html(tmp_path, Contents(entries=(Entry("s1", "story", body, created=moment(20)),)))
    assert "I led a project" in text
    assert "CAR: challenge, action, result" in text
    assert "set back" in text
    assert "fix:result" not in text
    assert "line-id" not in text
