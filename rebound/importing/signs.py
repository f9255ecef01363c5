"""Signs that stand for an outcome where people draw instead of writing: pictures only, no code but the search."""

SIGNS: dict[str, str] = {
    **dict.fromkeys("❌✖✗✘🚫⛔👎", "rejected"),
    **dict.fromkeys("👻🦗", "silent"),
    **dict.fromkeys("⏳⌛⏰🕐🕑🕒🕓🕔🕕🤞", "open"),
    **dict.fromkeys("📞☎", "screening"),
    **dict.fromkeys("📨📩📤✉", "applied"),
    **dict.fromkeys("🔖", "saved"),
}
"""Sign → event code, ``silent`` or ``open``."""

UNTOLD = frozenset("✅✔☑👍👌🎉🥳🏆🟢🟡🟠🔴⚪⚫💀😢😭🙁🤷❓")
"""Signs that are drawn for an outcome, but for which one only the person knows."""


def drawn(text: str) -> frozenset[str]:
    """Return what the signs in ``text`` stand for."""
    return frozenset(SIGNS[sign] for sign in text if sign in SIGNS)


def is_drawn(text: str) -> bool:
    """Say whether ``text`` is nothing but such signs."""
    return any(sign in SIGNS or sign in UNTOLD for sign in text) and not any(map(str.isalnum, text))


_SAID: dict[str, str] = {
    "👻": "ghosted", "🦗": "crickets", "❌": "no", "⏳": "waiting", "🤞": "fingers crossed", "🔖": "bookmark",
    "🎉": "hooray", "🥳": "hooray", "💃": "hooray", "✅": "yes", "✔": "yes", "😭": "crying", "😍": "love",
    "💀": "dead",
}  # fmt: skip
"""Sign → the word that somebody would have written for it; what it stands for is not said by that."""


def in_words(text: str) -> str:
    """Return ``text`` with words for the signs in it, as far as there is one."""
    return "".join(f" {_SAID[sign]} " if sign in _SAID else sign for sign in text)
