"""The rules: what each kind is known by, and what sounds like it and is not."""

import pytest

from rebound.writing.tone_rules import KINDS, WHY, hits, rules

KNOWN = {
    "angry": [
        "How dare you send me a form letter.",
        "You are a bunch of clowns.",
        "This is an absolute disgrace.",
        "do not ever contact me again",
        "I'M DONE WITH ALL OF YOU!!",
    ],
    "sarcastic": [
        "Thanks for nothing.",
        "I appreciate the feedback, all six words of it.",
        "Best of luck finding someone who'll work for that.",
        "Must be nice to have so many people to choose from.",
        "wow, a whole sentence after five weeks",
    ],
    "blaming": [
        "Because of you I turned down another post.",
        "You never bothered to open my file.",
        "You strung me along for two months.",
        "You clearly wasted my time.",
        "The post was promised to somebody else.",
    ],
    "threatening": [
        "You will be hearing from my solicitor.",
        "You’ll regret this.",
        "Fix this by Friday or I will go to the press.",
        "Choose your next words carefully.",
        "I'll make sure everyone knows how you treat people.",
        "I shall write to the dean and, if need be, to the newspapers.",
        "Should I not hear by Monday, I shall consider myself free to publish the exchange.",
        "pay me by friday or the thread goes up",
        "I have the screenshots, think about it.",
    ],
    "pleading": [
        "I am begging you to look again.",
        "please please just ring me",
        "I'll do anything, nights, weekends, whatever.",
        "You're my last hope.",
    ],
    "self_deprecating": [
        "I'm such an idiot for applying.",
        "I know I wasted everyone's time.",
        "Who was I kidding with this portfolio?",
        "I'm clearly not smart enough for you.",
    ],
}

FINE = [
    "Thank you for nothing but kindness over the past weeks.",
    "I was angry for a day, and I am not any more.",
    "I beg to differ on the budget.",
    "My daughter was a clown at the circus gala.",
    "I am not an idiot in these things, but I did overlook the date.",
    "I felt like an idiot when I walked into the broom cupboard.",
    "Please remove me from the list.",
    "Sorry to bother you again, did the form arrive?",
    "I won't forget your kindness.",
    "I have the photos of the stand from Friday, should you want them.",
    "I will write to Ines, and I hope to bring the article to an end.",
    "Should I hear from you by Monday, I shall feel free to make plans.",
    "I'll tell everyone how friendly your team is.",
    "You never made me feel rushed.",
    "It was nobody's fault that the train was late.",
    "My lawyer friend spoke highly of your firm.",
    "That was on me, and I have corrected it.",
    "Good luck with the launch.",
    "I'd have killed for that desk.",
    "I was told by Friday or Monday at the latest.",
    "Thank you for the forty minutes that you gave me.",
    "The garbage collection is on Mondays.",
]


@pytest.mark.parametrize(("kind", "sentence"), [(kind, each) for kind in KNOWN for each in KNOWN[kind]])
def test_a_known_wording_is_of_its_kind(kind, sentence):
    assert [each.kind for each in hits(sentence)] == [kind]


@pytest.mark.parametrize("sentence", FINE)
def test_what_only_sounds_like_it_is_not_marked(sentence):
    assert list(hits(sentence)) == []


def test_the_words_are_those_that_one_would_underline():
    sentence = "I see, and I am begging you to look again."
    (hit,) = hits(sentence)
    assert sentence[hit.start : hit.end] == "I am begging you to"


def test_a_sentence_of_two_kinds_has_both():
    assert {each.kind for each in hits("You clowns, I'll see you in court.")} == {"angry", "threatening"}


def test_every_kind_has_words_a_reason_and_rules():
    assert set(KINDS) == set(WHY) == {each.kind for each in rules()} == set(KNOWN)


def test_nothing_calmer_is_marked_itself():
    assert [each.calmer for each in rules() if list(hits(each.calmer))] == []


def test_hostile_letters_do_not_keep_it_busy():
    assert list(hits("you " * 20_000)) == []
    assert list(hits("if you " * 5_000 + "!" * 5_000)) == []
