"""Exactly what would leave: every line of a packet, and the file itself before it is closed."""

from ipywidgets import Widget

from rebound.packets import brief, form
from rebound.packets.contents import Item, Line, Packet
from rebound.widgets.fold import Fold
from rebound.widgets.html import Fragment, fragment, html


def preview(packet: Packet) -> tuple[Widget, ...]:
    """Return all of ``packet``, first as it is read, then letter by letter."""
    word = fragment("<p class='rb-pen rb-words'>{word}</p>", word=packet.word) if packet.word else ""
    shown = html(
        "<h3>{title}</h3><p class='rb-note'>{about}</p>{word}{items}",
        title=brief.title(packet),
        about=brief.about(packet),
        word=word,
        items=fragment.joined(told(each) for each in packet.items),
    )
    raw = html("<pre class='rb-raw'>{text}</pre>", text=form.write(packet).decode())
    note = html(
        "<p class='rb-note'>The marks are random. With “answer_key” the answer is locked for you alone.</p>"
    )
    whole = Fold("The same letter by letter, as it stands in the file before it is locked", [note, raw])
    return shown.add_class("rb-leaves"), whole


def told(item: Item) -> Fragment:
    """Return an item with all of its lines."""
    return fragment(
        "<section><h4>{title}</h4><dl class='rb-lines'>{lines}</dl></section>",
        title=item.title,
        lines=fragment.joined(_line(each) for each in item.lines),
    )


def _line(line: Line) -> Fragment:
    new = fragment(" <b>new</b>") if line.new else ""
    return fragment(
        "<dt>{label}{new}</dt><dd class='rb-pen rb-words'>{words}</dd>",
        label=line.label,
        new=new,
        words=line.words,
    )
