"""An answer that denies what is offered, or the rest of it, beside other words (「看了一圈，都没有」)."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.forms.answers import read_answer
from flows.forms.fields import Slots, merge_several
from flows.forms.invalid import Invalid
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Answer
from flows.understanding.expectation import Expectation
from flows.understanding.tools import Tools
from language import lazy
from language.spelling import plain

_PARTS = lazy.compile(r"[,，。;；\s]+")
# What introduces the one thing that is there.
_TAKEN_OUT = lazy.compile(r"(?:我|只|就|也|是)*有(?:过|一?[个项次张])?|[只就]是?")
_DENIES = lazy.compile(r"[没不无未]|哪[来有里]")
# That something is there after all (「就表彰有一个，其他都没有」).
_SOMETHING = lazy.compile(r"(?<![没哪])(?<!哪里)(?<!哪里会)(?<!哪会)有")


@dataclass(frozen=True, slots=True)
class DeniedOptions:
    """Reads with the tools of one revision of the content, beside what is expected."""

    tools: Tools
    expect: Expectation

    def rest(self, words: str, own: Mapping[str, object]) -> Answer | None:
        """Read an answer that denies all of several options, or all but some, beside other words.

        Args:
            words: what is told.
            own: the facts that it tells of the person talked about.

        """
        parts = [part for part in _PARTS.split(words) if part]
        if not self._are_offered() or not any(map(self._denies_all, parts)):
            return None
        rest = ",".join(part for part in parts if not self._denies_all(part))
        nothing, some = self._read("没有"), self._read(_TAKEN_OUT.sub("", rest))
        slots = (self._named(rest) or nothing) if isinstance(some, Invalid) else some
        if isinstance(slots, Invalid) or (slots is nothing and not own and _TAKEN_OUT.match(rest)):
            return None
        return Answer(slots=slots, beside={slot: value for slot, value in own.items() if slot not in slots})

    def nothing(self, whole: str) -> list[Act]:
        """Read that nothing is there, beside words that tell nothing; `whole` is the message as it was typed."""
        parts = _PARTS.split(plain(whole)) if self._are_offered() else []
        if not any(map(self._denies_all, parts)) or any(map(_SOMETHING.search, parts)):
            return []
        slots = self._read("没有")
        return [] if isinstance(slots, Invalid) else [Answer(slots=slots)]

    def _named(self, words: str) -> Slots:
        """Return what is settled by the options that `words`, which the rest is denied beside, name."""
        field = self.expect.field
        if field is None or _DENIES.search(words):
            return {}
        named = [option.value for option in field.options if any(each in words for each in option.also)]
        return merge_several(field, named) if named else {}

    def _are_offered(self) -> bool:
        return self.expect.field is not None and self.expect.field.kind == "several"

    def _read(self, words: str) -> Slots | Invalid:
        if self.expect.field is None:
            return Invalid("unread")
        return read_answer(self.expect.field, words, self.expect.today, self.tools.calendar)

    def _denies_all(self, part: str) -> bool:
        """Whether `part` says by itself that nothing of what is offered is there."""
        field = self.expect.field
        names = ("nothing",) if field is None else ("nothing", f"{field.field}=none")
        return self.tools.grammar.meant(self.tools.words.forms(part), names, self.expect.today) is not None
