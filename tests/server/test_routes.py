import http.cookiejar
import json
import threading
import time
import urllib.request
from contextlib import closing

import pytest

from rebound.exercises.cool_off import ParkedDraft
from rebound.server.routes import COUNTRY
from rebound.store.connection import connect
from rebound.store.journal import Journal
from rebound.writing import support
from tests.server.conftest import CANARY
from tests.serving import START, serving


@pytest.fixture
def journal_of(served):
    return Journal.open(served.home / "journal.sqlite3")


def test_a_cold_browser_comes_in_by_the_printed_address_and_lands_on_start(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        with browser.open(server.address) as page:
            assert page.status == 200
            assert page.url == server.base + START
        with browser.open(server.address) as again:
            assert again.url == server.base + START
        answer = server.ask(server.address.removeprefix(server.base))
        assert answer.status == 403
        assert "press Enter in the terminal" in answer.text


def test_the_cookie_cannot_be_read_by_a_script_and_is_named_for_its_journal(tmp_path, notebooks):
    with serving(tmp_path / "one", notebooks) as one, serving(tmp_path / "two", notebooks) as two:
        said = one.come_in().headers["Set-Cookie"]
        assert "HttpOnly" in said
        assert "SameSite=Lax" in said
        two.come_in()
        assert not one.cookies.keys() & two.cookies.keys()
        two.cookies |= one.cookies
        assert two.ask("/", cookies=True).status == 302
        two.cookies = dict(one.cookies)
        assert two.ask("/", cookies=True).status == 403


def test_looking_ahead_or_at_the_head_does_not_use_a_code_up(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        way = server.address.removeprefix(server.base)
        assert server.ask(way, Sec_Purpose="prefetch").status == 403
        assert server.ask(way, "HEAD").status == 405
        assert server.come_in().status == 302


def test_a_used_code_lands_on_start_where_the_cookie_is_there(served):
    answer = served.ask("/open?once=used-long-ago", cookies=True)
    assert (answer.status, answer.headers["Location"]) == (302, START)


def test_the_root_leads_to_start(served):
    answer = served.ask("/", cookies=True)
    assert (answer.status, answer.headers["Location"]) == (302, START)


@pytest.mark.parametrize(
    ("path", "cookies", "status", "words"),
    [
        ("/nothing", True, 404, "There is no page here."),
        ("/voila/render/none.ipynb", True, 404, "There is no page here."),
        ("/nothing", False, 403, "This address does not open your workbook"),
    ],
)
def test_an_error_is_one_sentence_in_our_own_frame(served, path, cookies, status, words):
    answer = served.ask(path, cookies=cookies)
    assert answer.status == status
    assert words in answer.text
    assert "Need to talk to someone now?" in answer.text
    assert "http" not in answer.text.replace("https://findahelpline.com", "")
    assert CANARY not in answer.text
    assert "Traceback" not in answer.text


def test_the_country_for_help_lines_is_kept(served, journal_of):
    assert served.post("/rebound/settings/help_country", {"country": "NZ"}).status == 200
    assert journal_of.settings.get(COUNTRY) == "NZ"
    assert '"NZ"' in served.ask("/rebound/settings/help_country", cookies=True).text
    assert served.post("/rebound/settings/help_country", {"country": support.ELSEWHERE}).status == 200
    assert served.post("/rebound/settings/help_country", {"country": "<b>"}).status == 400
    assert served.post("/rebound/settings/help_country", {"country": ["NZ"]}).status == 400
    assert journal_of.settings.get(COUNTRY) == support.ELSEWHERE
    assert served.post("/rebound/settings/help_country", {"country": ""}).status == 200


def test_a_page_can_ask_again_where_one_stands(served, journal_of):
    journal_of.entries.start("cool_off")
    places = json.loads(served.ask("/rebound/places", cookies=True).text)["places"]
    assert places["cool_off"].startswith("step 1 of ")
    assert served.ask("/rebound/places").status == 403


def test_words_that_no_kernel_acknowledged_are_in_the_journal_before_the_answer(served, journal_of):
    entry = journal_of.entries.start("lesson")
    held = {"a": {"entry": entry.id, "rev": entry.rev, "field": "learned", "text": "Ask sooner."}}
    answer = served.post("/rebound/unsaved", held)
    assert answer.status == 200
    assert '"a"' in answer.text
    assert journal_of.entries.get(entry.id).body.learned == "Ask sooner."


def test_a_page_that_hands_over_twice_changes_its_entry_and_makes_no_copy(served, journal_of):
    entry = journal_of.entries.start("lesson")
    held = {"a": {"entry": entry.id, "rev": entry.rev, "field": "learned", "text": "Ask"}}
    revs = json.loads(served.post("/rebound/unsaved", held).text)["revs"]
    again = {"a": {**held["a"], "rev": revs[entry.id], "text": "Ask sooner."}}
    again["b"] = {**again["a"], "field": "try_next", "text": "Write to Ines."}
    before = len(journal_of.entries.all("lesson"))
    assert served.post("/rebound/unsaved", again).status == 200
    kept = journal_of.entries.get(entry.id).body
    assert (kept.learned, kept.try_next) == ("Ask sooner.", "Write to Ines.")
    assert len(journal_of.entries.all("lesson")) == before


def test_words_of_an_entry_that_another_page_changed_are_both_kept(served, journal_of):
    entry = journal_of.entries.start("lesson")
    journal_of.entries.save(entry, type(entry.body)(learned="theirs"))
    held = {"a": {"entry": entry.id, "rev": entry.rev, "field": "learned", "text": "mine"}}
    answer = served.post("/rebound/unsaved", held)
    assert (answer.status, json.loads(answer.text)["revs"]) == (200, {})
    learned = {each.body.learned for each in journal_of.entries.all("lesson")}
    assert {"theirs", "mine"} <= learned


def test_what_cannot_be_kept_is_said_and_the_rest_is_kept(served, journal_of):
    entry = journal_of.entries.start("parked_draft", ParkedDraft(text="first"))
    held = {
        "gone": {"entry": "0" * 32, "rev": 1, "field": "text", "text": "x"},
        "there": {"entry": entry.id, "rev": 1, "field": "text", "text": "second"},
    }
    answer = served.post("/rebound/unsaved", held)
    assert answer.status == 409
    assert '"there"' in answer.text
    assert '"gone"' not in answer.text
    assert "deleted" in answer.text
    assert journal_of.entries.get(entry.id).body.text == "second"


@pytest.mark.parametrize(
    "body", [None, [], {"a": 1}, {"a": {"entry": "x"}}, {"a": {"entry": "x", "rev": "y"}}]
)
def test_what_no_page_of_ours_sends_is_refused(served, body):
    assert served.post("/rebound/unsaved", body).status == 400


def test_a_writer_that_has_to_wait_does_not_hold_the_server_up(served, journal_of):
    entry = journal_of.entries.start("lesson")
    held = {"a": {"entry": entry.id, "rev": entry.rev, "field": "learned", "text": "waited"}}
    statuses = []
    with journal_of.writing():
        waiting = threading.Thread(
            target=lambda: statuses.append(served.post("/rebound/unsaved", held).status)
        )
        waiting.start()
        time.sleep(0.3)
        began = time.monotonic()
        assert served.ask("/", cookies=True).status == 302
        assert time.monotonic() - began < 1
    waiting.join()
    assert statuses == [200]


def test_a_page_that_waits_to_read_the_journal_makes_no_other_wait(served, journal_of):
    answered = []

    def asking(path):
        asked = threading.Thread(
            target=lambda: answered.append((path, served.ask(path, cookies=True).status))
        )
        asked.start()
        return asked

    with closing(connect(journal_of.path)) as held:
        held.execute("BEGIN EXCLUSIVE")
        waiting = [asking(path) for path in (START, "/rebound/settings/help_country")]
        time.sleep(0.3)
        asking("/").join(15)
        assert answered == [("/", 302)]
    for each in waiting:
        each.join()
    assert {status for _, status in answered[1:]} == {200}


def test_only_the_key_of_the_data_folder_gets_a_fresh_address(served):
    assert served.ask("/rebound/again", "POST", {}).status == 403
    assert served.ask("/rebound/again", "POST", {}, X_Rebound_Key="made up").status == 403
    assert served.ask("/rebound/again", "POST", {}, cookies=True).status == 403
    assert served.ask("/rebound/again", cookies=True).status in (404, 405)
