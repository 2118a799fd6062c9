"""Acts told by closed lists of words, in whatever order they stand: `<erase> <record> / <filler> ! 他 她`.

A text is such an act when it consists of nothing but the words of all its lists, and has one at least of each list
that is needed. Any other word (社保, 积分 …) makes it something else, so that no order need be foreseen. With `…` among
what may stand beside, anything may; then the lists that are needed, and what must not be said, tell the act alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.understanding.words.needed import Characters, both
from flows.understanding.words.patterns import Classes, PatternError, words_of
from language import lazy
from language.any_of import any_of

_NEEDED, _BESIDE, _NEVER = "needed", "/", "!"
ANYTHING = "…"
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """One act in words.

    Attributes:
        needed: lists, of each of which a text has one word at least.
        token: any word of all the lists, the longest that fits.
        never: words that a text must not contain anywhere.
        is_open: whether other words may stand beside.

    """

    needed: tuple[Words, ...]
    token: re.Pattern[str]
    never: Words
    is_open: bool = False

    def fits(self, form: str) -> bool:
        """Whether a text in comparable form consists of these words, with one of each list that is needed."""
        said: list[str] = []
        place = 0
        while place < len(form):
            match = self.token.match(form, place)
            if match is None and not self.is_open:
                return False
            if match is not None:
                said.append(match[0])
            place = place + 1 if match is None else match.end()
        return _one_of_each(said, self.needed) and not any(each in form for each in self.never)

    @property
    def needs(self) -> tuple[Characters, Characters]:
        """Two sets of characters, of each of which every text that fits has one; an empty one asks for none."""
        return both(frozenset(word[0] for word in each) for each in self.needed)


def _one_of_each(said: Sequence[str], needed: Sequence[Words]) -> bool:
    """Whether `said` has a word of its own for each list: 「记录」 is not both what is kept and the keeping."""
    if not needed:
        return True
    places = (place for place, word in enumerate(said) if word in needed[0])
    return any(_one_of_each([*said[:place], *said[place + 1 :]], needed[1:]) for place in places)


def worded(rule: str, classes: Classes) -> Wording:
    """Read a rule: what is needed, `/` and what may stand beside it, `!` and what must not stand anywhere.

    Several lists of which one word is enough are joined with `|`.

    Raises:
        PatternError: nothing is needed, or a class that no lexicon file has.

    """
    parts: dict[str, list[Words]] = {_NEEDED: [], _BESIDE: [], _NEVER: []}
    place = _NEEDED
    for each in rule.split():
        if each in {_BESIDE, _NEVER}:
            place = each
        else:
            parts[place].append(_any_of(each, rule, classes))
    if not parts[_NEEDED]:
        raise PatternError(f"'{rule}' needs no word: name a class before the '/'")
    among = frozenset().union(*parts[_NEEDED], *parts[_BESIDE])
    is_open = frozenset({ANYTHING}) in parts[_BESIDE]
    token = lazy.compile(any_of(among))
    return Wording(tuple(parts[_NEEDED]), token, frozenset().union(*parts[_NEVER]), is_open)


def _any_of(lists: str, rule: str, classes: Classes) -> Words:
    found: set[str] = set()
    for each in lists.split("|"):
        found |= set(words_of(each, rule, classes)) if each.startswith("<") else {each}
    return frozenset(found)
