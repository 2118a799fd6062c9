"""What was typed beside the words and labels it may mean: width, script, politeness and pinyin make no difference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from faq.text import normalize, sound
from language import lazy
from language.any_of import longest_first
from language.comparing import LEFT_OVER, compared
from language.mending import mended

# A longer text is no word put politely.
LONGEST = 60
# Shorter words sound like too many others.
SHORTEST_SOUND = 4
# 「cesuan」 and 「ceshuan」: whoever types by sound seldom knows where the tongue is curled.
CURLED = lazy.compile(r"([zcs])h")


def _in_taiwan(text: str) -> str:
    """Return `text` in comparable form with mainland words for those of Taiwan (列印 is 打印)."""
    return normalize(text).replace(" ", "").translate(LEFT_OVER)


@lru_cache(maxsize=8192)
def _sounds(words: str) -> str:
    return CURLED.sub(r"\1", sound(words))


@lru_cache(maxsize=64)
def _in_both_spellings(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give words as Chinese and as pinyin, the longest first."""
    return tuple(longest_first((*words, *map(sound, words))))


@dataclass(frozen=True)
class Spoken:
    """One typed text.

    Attributes:
        text: what was typed.
        before: polite words that may stand before what is meant, in comparable form.
        after: the same for what may stand after it.

    """

    text: str
    before: Sequence[str] = ()
    after: Sequence[str] = ()

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The text in comparable form, then without the polite words around it, one after the other."""
        if len(self.text) > LONGEST:
            return tuple(filter(None, (compared(self.text),)))
        said = compared(self.text)
        typed = dict.fromkeys((said, mended(said), _in_taiwan(self.text)))
        return tuple(dict.fromkeys(form for each in typed for form in self._bared(each) if form))

    def which(self, words: Mapping[str, str]) -> str | None:
        """Return what is kept in `words` for the one that the text is; the letter goes before all else."""
        for form in self.forms:
            found = words.get(form)
            if found is not None:
                return found
        return self._spelled(words)

    def _spelled(self, words: Mapping[str, str]) -> str | None:
        for form in self.forms:
            if form.isascii() and not form.isdecimal() and len(form) >= SHORTEST_SOUND:
                sound = _sounds(form)
                for word, found in words.items():
                    if not word.isascii() and _sounds(word) == sound:
                        return found
        return None

    def _bared(self, form: str) -> Iterator[str]:
        while True:
            yield form
            shorter = self._without_one(form)
            if shorter == form:
                return
            form = shorter

    def _without_one(self, form: str) -> str:
        """Take one polite word off the beginning or the end, the longest that fits."""
        before, after = _in_both_spellings(tuple(self.before)), _in_both_spellings(tuple(self.after))
        if form.startswith(before):
            for word in before:
                if form.startswith(word) and form != word:
                    return form.removeprefix(word)
        if form.endswith(after):
            for word in after:
                if form.endswith(word) and form != word:
                    return form.removesuffix(word)
        return form
