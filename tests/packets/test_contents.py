"""The records of a packet check their texts."""

import pytest

from rebound import errors
from rebound.packets.contents import Comment, Line


@pytest.mark.parametrize("text", ["\x00", "\x1b[2J", "\x7f", "\x9b", "\r"])
def test_control_characters_are_no_text(text):
    with pytest.raises(errors.PacketNotAsItShould):
        Line("label", text)


def test_lines_tabs_emoji_and_any_script_are_text():
    words = "one\n\ttwo 🙂 שלום “quoted”"
    assert Comment("e1", words).words == words
