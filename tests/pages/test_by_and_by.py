"""What is found out by and by, beside whatever else a page does."""

import asyncio
import threading

from rebound import errors
from rebound.pages.parts.by_and_by import ByAndBy


def test_without_a_page_it_is_found_out_at_once():
    lengths = ByAndBy(len, lambda: None)
    lengths.ask(["one", "three"])
    assert [lengths.found("one"), lengths.found("three"), lengths.found("two")] == [3, 5, None]


def test_a_page_goes_on_meanwhile_and_is_told():
    may, told = threading.Event(), []

    def slow(text: str) -> int:
        may.wait(10)
        return len(text)

    async def page() -> None:
        lengths = ByAndBy(slow, lambda: told.append(lengths.found("one")))
        lengths.ask(["one"])
        await asyncio.sleep(0)
        assert lengths.found("one") is None
        lengths.ask(["one", "three"])
        assert lengths.is_open("one") and lengths.is_open("three")
        may.set()
        while lengths.found("three") is None:
            await asyncio.sleep(0.01)

    asyncio.run(asyncio.wait_for(page(), 10))
    assert told == [3]


def test_what_is_no_longer_asked_about_is_forgotten():
    lengths = ByAndBy(len, lambda: None)
    lengths.ask(["one"])
    lengths.ask(["three"])
    assert (lengths.found("one"), lengths.found("three")) == (None, 5)


def test_what_cannot_be_found_out_is_told():
    said = []

    def missing(text: str) -> int:
        raise errors.ShippedFileMissing("data/story_model.npz")

    lengths = ByAndBy(missing, lambda: None, said.append)
    lengths.ask(["one", "three"])
    assert said == [str(errors.ShippedFileMissing("data/story_model.npz"))]
    assert not lengths.is_open("one") and not lengths.is_open("three")
