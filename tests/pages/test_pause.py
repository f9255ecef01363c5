"""Waiting for a pause in the typing."""

import asyncio

from rebound.pages.parts import pause


def test_only_the_last_of_quick_changes_is_looked_at(monkeypatch):
    monkeypatch.setattr(pause, "PAUSE", 0.01)
    seen = []

    async def typing():
        waiting = pause.Pause()
        for letters in ("w", "wo", "words"):
            waiting.then(lambda letters=letters: seen.append(letters))
        assert seen == []
        await asyncio.sleep(0.05)

    asyncio.run(typing())
    assert seen == ["words"]
