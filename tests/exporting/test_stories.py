import io

from docx import Document

from rebound import clock
from rebound.exporting.stories import FORMS, Told, docx, markdown, text

TILL = Told(
    "The till",
    "Kept it running all winter.",
    (("Situation", "In March\nat the shop."), ("Action", "I called *them*.")),
    ("Tell me about a hard day.",),
    "1 min 48 s",
)
BARE = Told("# no heading", "", (("Result", "_41_ tickets [sold]"),))


def test_plain_text_has_everything_and_nothing_else():
    assert text([TILL]).decode() == (
        "THE TILL\nKept it running all winter.\n\nSituation\nIn March\nat the shop.\n\nAction\nI called *them*.\n\n"
        "For: Tell me about a hard day.\nTold in 1 min 48 s.\n"
    )


def test_markdown_takes_no_words_for_marks():
    written = markdown([TILL, BARE]).decode()
    head = "# Stories\n\n## The till\n\n**Kept it running all winter.**\n\n### Situation\n\nIn March"
    assert written.startswith(head)
    assert r"I called \*them\*." in written
    assert r"## \# no heading" in written
    assert r"\_41\_ tickets \[sold\]" in written
    assert "3\\. I rang." in markdown([Told("", "", (("Action", "3. I rang."),))]).decode()


def test_a_word_document_holds_the_same_words():
    document = Document(io.BytesIO(docx([TILL, Told("Bell\x07", "", (("Action", "I\x00 rang."),))])))
    paragraphs = [each.text for each in document.paragraphs]
    assert paragraphs[:6] == [
        "Stories", "The till", "Kept it running all winter.", "Situation", "In March", "at the shop.",
    ]  # fmt: skip
    assert "I rang." in paragraphs
    about = document.core_properties
    assert (about.title, about.author, about.comments) == ("Stories", "", "")
    assert about.created.date() == clock.now().utc.date()


def test_every_form_can_write_no_story_at_all():
    assert all(make([]) for _, _, make in FORMS.values())
