"""Emoji that stand alone, in the words that they stand for; beside words they say nothing of their own."""

_SAD = frozenset("😭😩😫😤😡🤬😢😞😔😟😕🙁😖😣😥😓😰😱🤯😠😒🙄💔😵🥲😿🥺😮")
_THANKS = frozenset("🙏🌹💐❤🌸🤝🫶💕🥰😘")
_GOOD = frozenset("👍😊😄😁😀🙂🎉👏💪😃😆🤗🥳✌😎")
_WORDS = ((_SAD, "好烦"), (_THANKS, "谢谢"), (_GOOD, "太好了"))


def emoji_in_words(text: str) -> str:
    """Return words for a text of nothing but emoji, by the first that is known; else the text itself."""
    if any(character.isalnum() for character in text):
        return text
    for character in text:
        for emoji, words in _WORDS:
            if character in emoji:
                return words
    return text
