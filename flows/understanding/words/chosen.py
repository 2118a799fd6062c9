"""Which of the options, or of what was offered, a text chooses: by label, letter, number, place or in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.forms.choosing import picked_number
from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import Choose
from flows.understanding.expectation import Expectation, Offer, Words
from flows.understanding.words.grammar import Grammar
from flows.understanding.words.offer_named import offer_named
from flows.understanding.words.place_named import letter_named, place_named
from language import lazy
from language.comparing import compared
from language.numbers import DIGIT, read_number

# Options that are what was offered, not ways to answer of it.
_OFFERS = ("faq:", "do:")
# The two answers to whether a reminder is to be kept.
AGREES, REFUSES = "remind:yes:", "remind:no"
# Which of the questions just answered is to be told in more detail (「第2个再说细点」).
_IN_DETAIL = lazy.compile(
    rf"(?:那|就|把|请|麻烦|你|说的|再|给我|刚才|上面|前面|关于|的)*(?:第(?P<number>\d{{1,2}}|[{DIGIT}十])|(?P<last>最后|末尾))"
    r"(?:一|那|这)*(?:个|条|点|项|件|号|题|问)?(?:问题|问|事|情况)?(?:的|我|能|能不能|可以|可不可以|再|给我|帮我|请|你|想|多|麻烦|没看懂|没懂|不懂|不明白|没明白)*"
    r"(?:说|讲|展开|解释|细|详细|具体|没看懂|没懂|不懂|不明白|没明白)(?:说|讲|得|的|再|一|下|细|详|具体|清楚|明白|些|点|展开|吗|吧|呢|么|多|给我|听听)*"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Choosing:
    """Reads choices with one grammar and one list of steering words."""

    grammar: Grammar
    words: Words

    def act(self, text: str, expect: Expectation) -> Act | None:
        """Return the choice of an option, None for any other text; a field reads its own answers."""
        detail = _IN_DETAIL.fullmatch(compared(text)) if len(expect.topic.answered) > 1 else None
        if detail is not None:
            return _told_again(detail, expect.topic.answered)
        ways = [each for each in expect.offered if not each.value.startswith(("a:", "t:"))]
        forms = self.words.forms(text)
        for option in ways:
            if compared(option.label) in forms or (option.letter and option.letter in forms):
                return Choose(value=option.value)
        consent = self._consent(text, ways, expect)
        if consent is not None:
            return consent
        numbered = [each for each in expect.offered if each.numbered]
        number = self._number(text, ways)
        if number is not None and 1 <= abs(number) <= len(numbered):
            entries = [each for each in numbered if each.value.startswith(_OFFERS)]
            chosen = (
                numbered[number - 1] if number > 0 else (entries or numbered)[max(number, -len(entries or numbered))]
            )
            return Choose(value=chosen.value) if chosen in ways else None
        return self._in_words(forms, numbered, expect)

    def _consent(self, text: str, ways: Sequence[Offer], expect: Expectation) -> Act | None:
        """Read yes or no, in whatever words, where it was asked whether a reminder is to be kept."""
        agrees = next((each.value for each in ways if each.value.startswith(AGREES)), None)
        if agrees is None:
            return None
        meant = self.grammar.meant(self.words.forms(text), ("agreed", "nothing_more"), expect.today)
        if meant is None:
            return None
        return Choose(value=agrees if meant.name == "agreed" else REFUSES)

    def _number(self, text: str, ways: list[Offer]) -> int | None:
        number = picked_number(text)
        if number is not None or not any(each.value.startswith(_OFFERS) for each in ways):
            return number
        return place_named(text)

    def _in_words(self, forms: Sequence[str], numbered: list[Offer], expect: Expectation) -> Act | None:
        offers = [each for each in numbered if each.value.startswith(_OFFERS)]
        lettered = [each for each in expect.offered if each.letter]
        suggested = any(each.value == "none:" for each in expect.offered)
        if not offers and not lettered:
            return None
        names = ("choose_last", "choose_middle", *(("choose_that", "choose_none") if suggested else ()))
        meant = self.grammar.meant(forms, names, expect.today)
        named = offer_named(forms[0], offers) if meant is None and forms else None
        if named is not None:
            return Choose(value=named.value)
        if meant is None:
            letter = next((found for each in forms if (found := letter_named(each))), "")
            by_letter = {each.letter: each.value for each in lettered} or dict(
                zip(_LETTERS, (each.value for each in offers), strict=False)
            )
            return Choose(value=by_letter[letter]) if letter in by_letter else None
        if meant.name == "choose_none":
            return Choose(value="none:")
        among = offers or lettered
        place = {"choose_last": -1, "choose_middle": len(among) // 2}.get(meant.name, 0)
        return Choose(value=among[place].value)


def _told_again(detail: re.Match[str], answered: Sequence[str]) -> Act | None:
    """Choose the details of one of several answers by its number; None where there are not so many."""
    number = len(answered) if detail["last"] else int(read_number(detail["number"]) or 0)
    return Choose(value=f"more:{answered[number - 1]}") if 1 <= number <= len(answered) else None
