"""The one place that makes HTML."""

from html.parser import HTMLParser

import pytest

from rebound.widgets.html import fragment, html


class Elements(HTMLParser):
    """Collects the names of all elements."""

    def __init__(self):
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)


def elements(markup: str) -> list[str]:
    parser = Elements()
    parser.feed(markup)
    parser.close()
    return parser.names


def test_every_value_is_escaped():
    shown = fragment("<p title='{note}'>{words}</p>", words="<b>5 > 3 & “so”</b>", note="it's")
    assert shown == "<p title='it&#x27;s'>&lt;b&gt;5 &gt; 3 &amp; “so”&lt;/b&gt;</p>"


def test_a_fragment_inside_a_fragment_is_kept_as_it_is():
    inside = fragment("<b>{name}</b>", name="<i>")
    assert fragment("<p>{inside}</p>", inside=inside) == "<p><b>&lt;i&gt;</b></p>"


def test_no_value_shows_as_nothing_and_a_number_as_itself():
    assert fragment("<p>{a}{b}</p>", a=None, b=7) == "<p>7</p>"


def test_parts_are_joined_and_plain_text_among_them_is_escaped():
    assert fragment.joined([fragment("<br>"), "<"], ", ") == "<br>, &lt;"


def test_braces_in_a_value_are_only_braces():
    assert fragment("<p>{words}</p>", words="{words} {0}") == "<p>{words} {0}</p>"


def test_the_widget_shows_the_filled_template_and_does_not_repeat_it_in_its_name():
    shown = html("<p>{words}</p>", words="<script>")
    assert shown.value == "<p>&lt;script&gt;</p>"
    assert repr(shown) == "<Words>"


@pytest.mark.shared
def test_no_known_way_to_smuggle_script_makes_an_element(shared):
    lists = shared / "data" / "corpora" / "xss-payload-list" / "Intruder" / "xss-payload-list.txt"
    payloads = lists.read_text(encoding="utf-8", errors="replace").splitlines()
    assert len(payloads) > 1000
    for payload in payloads[::9]:
        assert elements(html("<p title='{words}'>{words}</p>", words=payload).value) == ["p"], payload


@pytest.mark.shared
@pytest.mark.chromium
def test_no_known_way_to_smuggle_script_runs_in_a_browser(shared, browser):
    lists = shared / "data" / "corpora" / "xss-payload-list" / "Intruder" / "xss-payload-list.txt"
    payloads = lists.read_text(encoding="utf-8", errors="replace").splitlines()
    page = browser.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: ran.append(request.url))
    page.set_content(fragment.joined(fragment("<p title='{w}'>{w}</p>", w=each) for each in payloads))
    page.evaluate(
        """for (const each of document.body.querySelectorAll("*"))
          for (const kind of ["click", "mouseover", "focus", "load", "error", "input", "toggle"])
            each.dispatchEvent(new Event(kind, {bubbles: true}))"""
    )
    assert page.locator("body *").count() == len(payloads)
    page.close()
    assert ran == []
