import time

import pytest

from rebound.importing.mail import markup


def test_what_a_reader_sees_is_kept_and_nothing_else():
    page = (
        "<html><head><title>no</title><style>p {color: red}</style></head><body><!-- no -->"
        "<p>Dear&nbsp;Sam,</p><p>We are <b>sorry</b>.<br>Best</p><script>no()</script>"
        '<div style="display:none">no</div><ul><li>one</li><li>two</li></ul></body></html>'
    )
    assert markup.text(page) == "Dear Sam,\n\nWe are sorry.\nBest\n\none\n\ntwo"


def test_where_an_earlier_message_is_quoted_is_marked():
    page = '<p>No.</p><div class="gmail_quote"><p>Dear all</p></div>'
    assert markup.text(page).split("\n")[:3] == ["No.", "", markup.QUOTED]


@pytest.mark.parametrize(
    "page",
    [
        "<" * 300_000,
        "<a " * 150_000,
        "<!--" * 100_000,
        "<style>" * 80_000,
        "<div style='display:none'>" * 20_000,
    ],
)
def test_broken_markup_takes_no_longer_than_whole_markup(page):
    began = time.process_time()
    markup.text("<p>words</p>" * 25_000)
    whole = time.process_time() - began
    began = time.process_time()
    markup.text(page)
    assert time.process_time() - began < 30 * max(whole, 0.05)
