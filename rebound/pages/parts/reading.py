"""The reading of a draft: marks beside it with their reason and a calmer way, while it is written."""

from collections.abc import Callable, Iterable

from rebound.pages.parts.pause import Pause
from rebound.widgets.finding import Finding, Findings
from rebound.widgets.guard import Say, guarded
from rebound.writing import tone, tone_rules
from rebound.writing.safety import weight


class Reading(Findings):
    """What was found in one draft; as a child of a step it stands in the margin of the web app.

    ``read`` is cheap to call at every change: the text is read once the person pauses. The reader's model
    is loaded then and not before, so that a page opens as fast with a draft as without.

        reading = Reading(on_words=lambda text: here.change(message=text))
        here.draw(lambda body: reading.read(body.message))

    Args:
        on_words: called with the whole draft after “Use this” has put calmer words into it; show them in
            the draft's field, and save them.
        left: sentences that were left as they are before; they stay unmarked.
        on_left: called with every sentence left so far, for a page that keeps them with the draft.
        label: what the marks are about, read aloud.
        say: shows a problem near the draft; without it, the page shows it.
    """

    def __init__(
        self,
        on_words: Callable[[str], object],
        left: Iterable[str] = (),
        on_left: Callable[[tuple[str, ...]], object] = lambda sentences: None,
        label: str = "Notes on the draft",
        say: Say | None = None,
    ):
        super().__init__(self._use, self._leave, label, say)
        self._on_words, self._on_left = on_words, on_left
        self._left_sentences = dict.fromkeys(left)
        self._draft, self._pause, self._say = "", Pause(), say

    def read(self, draft: str) -> None:
        """Read ``draft`` at the next pause; an empty one takes the marks away at once."""
        self._draft = draft
        if draft.strip():
            self._pause.then(guarded(self._show, self._say))
        else:
            self._pause.then(lambda: None)
            self.show(())

    def _show(self) -> None:
        sentences = tone.read(self._draft)
        marked = [each for each in sentences if self._is_marked(each)]
        closing = tone.closing(bool(marked), sentences)
        self.show([note for each in marked for note in _notes(each)], closing)

    def _is_marked(self, sentence: tone.Sentence) -> bool:
        """Return whether there is a note on ``sentence``; its tone is no matter where living is in question."""
        return (
            sentence.state != "none"
            and sentence.text not in self._left_sentences
            and weight(sentence.text) != "explicit"
        )

    def _use(self, finding: Finding) -> None:
        before, found, after = self._draft.partition(finding.quote)
        if found:
            self._draft = before + finding.calmer + after
            self._on_words(self._draft)

    def _leave(self, finding: Finding) -> None:
        self._left_sentences[finding.quote] = None
        self._on_left(tuple(self._left_sentences))


def _notes(sentence: tone.Sentence) -> Iterable[Finding]:
    if sentence.state == "again":
        return [Finding(sentence.text, tone.AGAIN)]
    return [
        Finding(sentence.text, each.why, tone_rules.KINDS[each.kind], each.words, each.calmer)
        for each in sentence.findings
    ]
