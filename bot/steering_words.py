"""The plain words of steering out of the texts, compared with what people type."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from bot.spoken import Spoken
from bot.texts import Texts
from language.any_of import longest_first
from language.comparing import compared
from language.remembered import TEXTS


class SteeringWords:
    """The word lists of one revision of the texts (`words.<name>`)."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._spoken = lru_cache(maxsize=TEXTS)(self._as_spoken)
        self.of = lru_cache(maxsize=128)(self._list)
        self._listed = lru_cache(maxsize=64)(self._in_lists)

    def which(self, text: str, names: Sequence[str]) -> str | None:
        """Return which of the word lists `names` the whole text is one of, politely put or in pinyin perhaps."""
        return self._spoken(text).which(self._listed(tuple(names)))

    def forms(self, text: str) -> Sequence[str]:
        """Return the text in comparable form, with and without the polite words around it."""
        return self._spoken(text).forms

    def _list(self, name: str) -> tuple[str, ...]:
        """Return the words of a list in comparable form, the longest first."""
        return tuple(longest_first(map(compared, self._texts.say(f"words.{name}").split())))

    def _in_lists(self, names: Sequence[str]) -> Mapping[str, str]:
        """Return the words of the lists `names`, with the first list that each is in."""
        listed: dict[str, str] = {}
        for name in names:
            for word in self.of(name):
                listed.setdefault(word, name)
        return listed

    def _as_spoken(self, text: str) -> Spoken:
        return Spoken(text, *self._polite)

    @cached_property
    def _polite(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return self.of("polite.before"), self.of("polite.after")
