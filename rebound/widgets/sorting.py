"""Sorting: sentences one below the other, each put into one of a few kinds with one key."""

from collections.abc import Iterable, Mapping

from traitlets import Bunch, List, Tuple, Unicode, validate

from rebound.widgets.control import STATIC, Control


class Sorting(Control):
    """Sentences, each with a row of real radio buttons; the keys 1, 2, 3 … choose and go on to the next one.

    Args:
        label: what is asked, read aloud before the sentences.
        kinds: value → words on the page, in the order of the keys.
        texts: the sentences, top to bottom.
        value: the kind of each sentence, in the same order; an empty string while it is not sorted.
    """

    _esm = STATIC / "sorting.js"
    kinds = List(Tuple()).tag(sync=True)
    texts = List(Unicode()).tag(sync=True)
    value = List(Unicode()).tag(sync=True)

    def __init__(
        self, label: str, kinds: Mapping[str, str], texts: Iterable[str] = (), value: Iterable[str] = ()
    ):
        super().__init__(label, kinds=list(kinds.items()), texts=list(texts), value=list(value))
        self.add_class("rb-sorting")

    @validate("value")
    def _one_for_each_text(self, proposal: Bunch) -> list[str]:
        """Return a kind for each sentence, also where the page had not heard yet of the newest ones."""
        kinds = proposal["value"][: len(self.texts)]
        return [*kinds, *[""] * (len(self.texts) - len(kinds))]

    def show(self, texts: Iterable[str], value: Iterable[str]) -> None:
        """Show ``texts`` with the kind of each, in place of those before."""
        with self.hold_sync():
            self.texts, self.value = list(texts), list(value)
