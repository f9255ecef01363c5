"""What may be said about an attribute; beside each form the misreading that tempts, and what rules it out."""

import pytest

from rebound.analysis.gate import describe, gate
from rebound.analysis.group_sentences import attribute_name, group_sentence
from tests.analysis.histories import history, rows


def said(told, attribute, further=650, tested=True):
    """The sentence about ``attribute`` after this history."""
    frame = history(*told).applications
    return group_sentence(describe(frame), gate(frame) if tested else None, attribute, further)


CONFOUNDED = rows(
    {("m", "easy"): (48, 80), ("m", "hard"): (2, 20), ("f", "easy"): (12, 20), ("f", "hard"): (8, 80)},
    ["who", "where"],
)
FILLED_LATER = [
    *[{"applied": day, "screening": day + 4, "size": "small"} for day in range(20)],
    *[{"applied": day, "rejected": day + 4} for day in range(60)],
]
IN_BLOCKS = [
    *[{"applied": day, "rejected": day + 3, "resume_version": "A"} for day in range(60)],
    *[
        {"applied": day, "screening" if day % 3 else "rejected": day + 3, "resume_version": "B"}
        for day in range(60, 120)
    ],
]
CLAIMED = rows({("referral",): (20, 40), ("board",): (4, 60)}, ["source"])
LUCK = rows({("on site",): (7, 54), ("remote",): (6, 66)}, ["work_mode"])


@pytest.mark.parametrize(
    ("told", "attribute", "misreading", "ruled_out_by"),
    [
        (CLAIMED, "source", "a referral makes them say yes", "a link, not a cause"),
        (CLAIMED, "source", "this is certain", "by luck in fewer than 1 of 1,000 searches"),
        (CLAIMED, "source", "half of all referrals lead on", "likely 34 to 61 in 100"),
        (LUCK, "work_mode", "on site works better for me", "these could be luck"),
        (LUCK, "work_mode", "there is no difference", "Too early to tell"),
        (LUCK, "work_mode", "a few more will show it", "about 650 more finished applications"),
        (
            CONFOUNDED,
            "attributes.who",
            "it is because of who I am",
            "with the same where the gap is not there",
        ),
        (CONFOUNDED, "attributes.who", "something is claimed", "Nothing is claimed."),
        (IN_BLOCKS, "resume_version", "the new résumé works", "cannot be separated from the calendar"),
        (
            FILLED_LATER,
            "attributes.size",
            "small employers always say yes",
            "goes with how the application went",
        ),
        (CLAIMED[:8], "source", "one in so many leads on", "Only counts so far"),
        ([{"applied": 0, "rejected": 3, "source": "x"}] * 12, "source", "x is the worst", "no second level"),
    ],
)
def test_the_tempting_misreading_is_ruled_out(told, attribute, misreading, ruled_out_by):
    assert ruled_out_by in said(told, attribute), misreading


def test_a_claim_word_for_word():
    assert said(CLAIMED, "source") == (
        "Source: referral 20 of 40 (likely 34 to 61 in 100) against board 4 of 60 (likely 3 to 16 in 100). A gap "
        "this wide would turn up by luck in fewer than 1 of 1,000 searches like yours. It shows a link, not a "
        "cause: something else that goes with it may be the reason."
    )


def test_too_early_word_for_word():
    assert said(LUCK, "work_mode", 647) == (
        "Work mode: remote 6 of 66 (likely 5 to 17 in 100), on site 7 of 54 (likely 6 to 19 in 100). Too early to "
        "tell: these could be luck. To notice even a doubling you would need about 650 more finished applications."
    )


def test_where_it_was_filled_in_later_there_are_counts_and_no_chances():
    assert said(FILLED_LATER, "attributes.size").startswith("size: small 20 of 20. Nothing is said about it")


@pytest.mark.parametrize(
    ("further", "words"),
    [
        (None, "cannot be said yet"),
        (0, "A doubling would most likely have shown by now; something smaller may"),
    ],
)
def test_how_many_more_is_said_as_far_as_it_can_be(further, words):
    assert words in said(LUCK, "work_mode", further)


def test_the_same_is_said_before_the_first_test():
    assert said(LUCK, "work_mode", tested=False) == said(LUCK, "work_mode")


def test_a_claim_of_an_earlier_test_says_on_how_many_it_rests():
    early, today = history(*CLAIMED).applications, history(*CLAIMED, *LUCK).applications
    assert "Counted at the last test, on 100 applications." in group_sentence(
        describe(today), gate(early), "source", 0
    )


def test_no_sentence_has_a_word_that_says_too_much():
    every = [
        said(told, attribute)
        for told, attribute in (
            (CLAIMED, "source"), (LUCK, "work_mode"), (CONFOUNDED, "attributes.who"), (IN_BLOCKS, "resume_version"),
            (FILLED_LATER, "attributes.size"),
        )
    ]  # fmt: skip
    assert not [
        word for word in ("significant", "prove", "should", "%", "!") for told in every if word in told
    ]


def test_many_levels_are_not_all_named():
    told = rows({(name,): (1, 8) for name in "abcdef"}, ["source"])
    assert "2 more levels" in said(told, "source")


def test_an_attribute_that_is_not_there():
    assert said(LUCK, "source") == "Source: nothing is written down about it."
    assert attribute_name("attributes.sector") == "sector"
