"""Whose marriage is told of: that of the writer, of whoever is talked about, or of somebody whose spouse is named."""

from flows.reading.kin import are_married, same_person
from flows.understanding.people.persons import PARTNER, PRONOUN, SELF, SPOUSE_OF, Roster, kind_of
from flows.understanding.told.fact_words import FACT, MARRIAGE
from language import lazy

_MINE = lazy.compile(r"[我俺咱]")
# So many facts are those of one of the two.
_A_PROFILE = 2


def spouse_of(key: str, said: str, last: str, roster: Roster) -> str | None:
    """Return whose spouse is called `key` (「小吴老婆」, 「姐夫」); None when it is nobody's who is known or named.

    Args:
        key: how the spouse is known.
        said: by which words, the writer's kin as theirs.
        last: who was spoken of before.
        roster: the people spoken of.

    """
    if key in roster.keys:
        return None
    known = tuple(dict.fromkeys((last, *roster.keys, *roster.named)))
    if _MINE.match(said) and kind_of(key) == "spouse":
        return None if "spouse" in {kind_of(roster.current), kind_of(last)} else SELF
    found = SPOUSE_OF.fullmatch(key)
    if found is not None and found["owner"] in known:
        return found["owner"]
    return next((each for each in known if are_married(key, same_person(each))), None)


def called_spouse(key: str) -> str:
    """Return how the readers know a spouse: whoever is not married yet is none."""
    partner = PARTNER.search(key)
    return partner[0] if partner else "老婆"


def of_a_marriage(key: str, words: str, roster: Roster) -> bool:
    """Whether a statement about a spouse is a fact of the marriage, and so of the person talked about."""
    spouse = kind_of(key) == "spouse" or key == PRONOUN or (key == SELF and kind_of(roster.current) == "spouse")
    return spouse and of_two(words)


def of_two(words: str) -> bool:
    """Whether `words` tell of a marriage, and nothing else that would be a fact of one of the two."""
    return MARRIAGE.search(words) is not None and len(FACT.findall(words)) < _A_PROFILE
