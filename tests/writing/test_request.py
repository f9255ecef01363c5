"""The draft: composed from the answers, whatever they are, and good to be sent as it stands."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound.exercises.ask_for_insight import ADDRESSEES, ENGLISH, MANNERS, QUESTIONS, AskForInsight
from rebound.writing import tone
from rebound.writing.request import FULL, compose, follow_up, left_out, subject
from rebound.writing.request_checks import notes
from rebound.writing.request_sentences import Facts

FACTS = Facts("Larkhill Energy", "Senior data analyst", "final_interview")
WHOLE = AskForInsight(
    spoke="yes",
    addressee="recruiter",
    name="Ines",
    also_met="Tomas",
    questions=("advice", "requirement"),
    liked="walking through the churn case with Tomas",
    door="other analytics roles",
    signature="Maya",
)

names = st.sampled_from(
    [
        "",
        "Ines",
        "ines okafor",
        "Ms Okafor,",
        "Dr. José-María de la Cruz",
        "محمد",
        "李小龙",
        "Ines 🌟",
        "🙂",
        "x" * 300,
    ]
) | st.text(max_size=40)
fragments = st.sampled_from(
    [
        "", "the tour", "You explained everything!", "how honestly everyone spoke", "THE WHOLE DAY",
        "I enjoyed the case", "Interesting", "كل شيء", "🎉🎉", "word " * 200, "why you do this", "why?",
        "it was clearly unfair, and I deserve better", "the case. also the lunch...", "if you open an office",
    ]
) | st.text(max_size=60)  # fmt: skip
requests = st.builds(
    AskForInsight,
    spoke=st.sampled_from(["", "no", "yes"]),
    addressee=st.sampled_from(list(ADDRESSEES)),
    name=names,
    also_met=names,
    insider=st.booleans(),
    questions=st.lists(st.sampled_from(list(QUESTIONS)), max_size=2, unique=True).map(tuple),
    verbatim=st.lists(st.sampled_from(list(QUESTIONS)), unique=True).map(tuple),
    liked=fragments,
    door=fragments,
    signature=names,
    english=st.sampled_from(list(ENGLISH)),
    manner=st.sampled_from(list(MANNERS)),
)
facts = st.builds(
    Facts,
    company=st.sampled_from(["", "Larkhill Energy", "Acme Inc.", "NHS", "Yahoo!", "x " * 90]),
    role=st.sampled_from(["", "Data analyst", "SENIOR DATA ANALYST", "Editor (m/f/d) #4711", "x " * 90]),
    stage=st.sampled_from(["applied", "assessment", "screening", "interview", "final_interview", "offer"]),
)


@settings(max_examples=300, deadline=None)
@given(requests, facts)
def test_every_draft_can_be_sent_as_it_stands(body, facts):
    message = compose(body, facts)
    assert len(message.split()) <= 150
    assert message.count("?") <= 2
    assert "hank you" in message
    known = (facts.company, facts.role, body.name, body.also_met, body.signature, body.liked, body.door)
    assert notes(message, known=known) == ()
    assert not re.search(r"  |\.\.|,,| [,.;:?]|\bi (?:am|enjoyed|would)\b", message), message
    for paragraph in message.split("\n\n")[1:-1]:
        assert paragraph[0].isupper()
        assert paragraph[-1] in ".?"


@settings(max_examples=100, deadline=None)
@given(requests, facts)
def test_no_draft_says_the_same_words_twice(body, facts):
    body = replace(body, name="Ines", also_met="Tomas", liked="the tour", door="maps", signature="Maya")
    words = re.findall(r"[\w']+", compose(body, facts).casefold())
    fours = list(zip(words, words[1:], words[2:], words[3:], strict=False))
    assert len(fours) == len(set(fours)), [each for each in fours if fours.count(each) > 1]


@pytest.mark.parametrize("addressee", ["recruiter", "hiring_manager", "agency"])
@pytest.mark.parametrize("insider", [False, True])
@pytest.mark.parametrize("stage", ["applied", "interview", "final_interview"])
@pytest.mark.parametrize("english", ENGLISH)
@pytest.mark.parametrize("manner", MANNERS)
def test_with_enough_answers_every_variant_has_80_to_130_words(addressee, insider, stage, english, manner):
    body = AskForInsight(
        spoke="no" if stage == "applied" else "yes",
        addressee=addressee,
        name="Ines",
        insider=insider,
        questions=("advice",),
        liked="how clear the advertisement was",
        door="other analytics roles",
        signature="Maya",
        english=english,
        manner=manner,
    )
    assert 80 <= len(compose(body, Facts("Larkhill Energy", "Editor", stage)).split()) <= FULL


def test_a_draft_says_thanks_one_thing_respect_the_question_and_an_open_door():
    message = compose(WHOLE, FACTS)
    for part in (
        "Hello Ines,",
        "Thank you for",
        "walking through the churn case with Tomas.",
        "I respect the decision.",
        "If you could give me one piece of advice for similar roles, what would it be?",
        "And was there a required skill or experience that I was missing?",
        "no reply is needed.",
        "other analytics roles in future.",
        "Best wishes,\nMaya",
    ):
        assert part in message, part


@pytest.mark.parametrize("addressee", ["recruiter", "agency"])
@pytest.mark.parametrize("insider", [False, True])
@pytest.mark.parametrize("stage", ["applied", "interview", "final_interview"])
@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("liked", ["the talk about pricing", "You explained it all so openly", "شرح الفريق"])
def test_the_reader_of_drafts_marks_none_of_our_own_sentences(addressee, insider, stage, manner, liked):
    for number, questions in enumerate((("advice", "strengths"), ("requirement", "department"))):
        body = replace(
            WHOLE,
            addressee=addressee,
            insider=insider,
            manner=manner,
            questions=questions,
            liked=liked,
            door="anything with children",
        )
        read = tone.read(compose(body, Facts(f"Larkhill {number}", "Head chef", stage)))
        assert [each.text for each in read if each.state != "none"] == []


def test_the_same_answers_make_the_same_draft_and_other_applications_another():
    assert compose(WHOLE, FACTS) == compose(WHOLE, FACTS)
    others = {compose(WHOLE, Facts(f"Company {number}", "Editor", "interview")) for number in range(12)}
    said = {re.sub(r"Company \d+", "", each) for each in others}
    assert len(said) >= 4


def test_american_and_formal_change_greeting_ending_and_contractions():
    american = compose(replace(WHOLE, english="american"), FACTS)
    assert "Hi Ines," in american
    assert "in the future." in american
    assert american.endswith("Best,\nMaya")
    formal = compose(replace(WHOLE, manner="formal"), FACTS)
    assert "Dear Ines," in formal
    assert "I'm" not in formal
    assert "isn't" not in formal
    assert formal.endswith("Yours sincerely,\nMaya")


def test_an_agency_is_asked_what_its_client_said():
    message = compose(AskForInsight(addressee="agency", questions=("advice",)), FACTS)
    assert "From what your client told you" in message
    assert "your client's decision" in message


def test_what_does_not_fit_into_a_draft_is_named():
    body = AskForInsight(name="Ines", liked="word " * 100, door="to get what I deserve", also_met="Tomas")
    assert left_out(body, FACTS) == ("liked", "door")
    assert left_out(WHOLE, FACTS) == ()


def test_the_articles_words_stand_unchanged_in_it():
    body = AskForInsight(questions=("advice", "strengths"), verbatim=("strengths",))
    assert "And one more question: How did you perceive my strengths?" in compose(body, FACTS)


def test_a_question_for_which_the_article_has_no_words_is_asked_in_ours():
    body = AskForInsight(questions=("advice", "requirement"), verbatim=("requirement",))
    assert "would it be? And was there a required skill" in compose(body, FACTS)


@settings(deadline=None)
@given(requests, facts)
def test_the_subject_is_one_line_that_says_thanks_and_how_much_is_asked(body, facts):
    asked = compose(body, facts).count("?")
    says = [
        "Thank you for considering me",
        "Thank you, and (?:a|one) question",
        "Thank you, and two questions",
    ]
    assert re.match(says[asked], subject(body, facts))
    assert "\n" not in subject(body, facts)
    assert len(subject(body, facts)) < 120


@settings(deadline=None)
@given(requests, facts)
def test_the_one_reminder_is_short_and_the_last(body, facts):
    message = follow_up(body, facts)
    assert len(message.split()) <= 90
    assert "not write about this again" in message or "won't write about this again" in message
    assert message.count("?") <= 1
    assert notes(message, known=(facts.role, body.name, body.signature)) == ()


def test_the_reminder_names_the_day_of_the_request():
    sent = replace(WHOLE, sent_on=date(2026, 11, 25))
    assert "on 25 November about the senior data analyst role" in follow_up(sent, FACTS)
    assert "on November 25" in follow_up(replace(sent, english="american"), FACTS)
