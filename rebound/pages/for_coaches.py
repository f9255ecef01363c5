"""For coaches: packets that clients shared, a comment below each item, the answer, and notes that never travel."""

from ipywidgets import VBox

from rebound.packets import clients, sealed
from rebound.pages.parts.coach_desk import CoachDesk
from rebound.widgets.button import button
from rebound.widgets.copy import Copy
from rebound.widgets.html import html
from rebound.widgets.look import Look
from rebound.widgets.note import Problem

_desk: CoachDesk | None = None


def begin() -> VBox:
    """Open the desk, and show the coach's public key; it is made when it is asked for."""
    global _desk
    _desk = CoachDesk()
    shown, problem = VBox([]), Problem()

    def show() -> None:
        public = sealed.public_key(clients.coach_key())
        shown.children = (
            html("<p class='rb-pen rb-words'>{key}</p>", key=public),
            Copy("Copy the key", public),
        )

    make = button("Show my key", show, say=problem.say)
    return VBox([Look(), make, shown, problem]).add_class("rb")


def _here() -> CoachDesk:
    if _desk is None:
        begin()
    return _desk


def take_in() -> VBox:
    """Take in a packet from a client."""
    return _here().take_in()


def whose() -> VBox:
    """Choose the client and the packet in hand."""
    return _here().who.add_class("rb")


def read() -> VBox:
    """Read the packet in hand as a brief, with a comment below each item."""
    return _here().read.add_class("rb").add_class("rb-read")


def answer() -> VBox:
    """Write the rest of the answer, and save it as a file that only this client can open."""
    return _here().back.add_class("rb")


def notes() -> VBox:
    """Keep notes on the client in hand: in a file of their own, in no packet and no answer."""
    return _here().own.add_class("rb")
