"""The three-minute brief: a page without script, in which nothing runs, and plain text."""

import re
from datetime import date
from html.parser import HTMLParser

from rebound.packets import brief
from rebound.packets.contents import Item, Line, Packet

NASTY = "<script>alert(1)</script><img src=x onerror=alert(1)> {{ 7 * 7 }} </dd></dl> & \" '"


def packet(*items, **more):
    return Packet("p1", "Robin", "Kim", "", date(2026, 11, 20), items, **more)


def item(*lines, title="A story"):
    return Item("e1", "story", title, tuple(Line(label, words) for label, words in lines), date(2026, 11, 3))


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words = [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attributes]

    def handle_data(self, data):
        self.words += data


def test_the_page_asks_for_nothing_and_runs_nothing():
    page = brief.page(packet(item((NASTY, NASTY), title=NASTY))).decode()
    found = Tags(page)
    assert not {"script", "img", "link", "iframe", "a"} & set(found.tags)
    assert not [each for each in found.attributes if each.startswith("on") or each in {"src", "href"}]
    assert "http" not in re.sub("http-equiv", "", page)
    assert "default-src 'none'" in page
    assert found.words.count(NASTY) == 3


def test_three_minutes_are_in_sight_and_the_rest_opens_below():
    long = item(*((f"Part {number}", "apple " * 150) for number in range(8)))
    (part,) = brief.parts(packet(long))
    assert len(part.first) == 4
    assert part.more == "4 more lines of it"
    page = Tags(brief.page(packet(long)).decode())
    assert page.tags.count("details") == 1
    assert page.words.count("apple ") == 8 * 150


def test_the_first_line_of_every_item_is_in_sight_however_many_there_are():
    many = [
        Item(str(number), "story", "A story", (Line("x", "w " * 500), Line("y", "z"))) for number in range(50)
    ]
    assert all(len(part.first) == 1 and len(part.rest) == 1 for part in brief.parts(packet(*many)))


def test_the_text_says_who_for_whom_until_when_and_what_is_new():
    made = packet(
        Item("e1", "lesson", "What a no counted for", (Line("Learned", "one\ntwo", True),)),
        expires_on=date(2026, 12, 3),
    )
    assert brief.text(made) == (
        "From Robin\n\nFor Kim, made on 20 November 2026, shared until 3 December 2026. Chosen item by "
        "item by whoever wrote it; nothing else is in here.\n\nWhat a no counted for\n  Learned "
        "(new): one\n    two"
    )


def test_without_names_it_says_so_plainly():
    made = Packet("p1", "", "", "", date(2026, 11, 20), ())
    assert brief.title(made) == "Shared with you"
    assert brief.about(made).startswith("Made on 20 November 2026.")
