"""Finding out for somebody how they stand, and nothing else: 「替小王打听一下」, 「帮我爸问问能有几分」."""

from flows.reading.whose.kin import ANYBODY
from flows.understanding.people.persons import PRONOUN, SELF, SOMEONE, Roster, called, kind_of, known_as
from language import lazy

_ERRAND = lazy.compile(
    r"(?:那么?|我|俺|是|想|要|再|也|还|先|来|麻烦|今天|,|，|\s){0,5}(?:给|帮|替|为)(?:[我俺咱]们?家?的?)?(?P<who>[^我俺咱,，\s]{1,6}?)"
    r"(?:也|再|来|先|去){0,2}(?:问|打听|咨询|请教|了解|查)(?:一?[下声]|一?[问听询查]|打听|咨询|了解|个?清楚)?(?:看|的|呢)?[,，\s]*"
    r"(?:的|能|可以|有|会|积分|总?分数?|情况){0,4}(?:怎么[算样]|(?:积|是)?(?:多少|几)分?)?(?:吧|呢|吗|呀|啊|嘛|哈|哦|啦|了|的)?[。!！?？\s]*"
)
_KIN = lazy.compile(ANYBODY)
_HE = frozenset({"他", "她", "ta"})
_LONGEST = 24


def errand_for(text: str, roster: Roster) -> str | None:
    """Return for whom `text`, in plain form, only wants to find out how they stand; None for any other text."""
    match = _ERRAND.fullmatch(text) if len(text) <= _LONGEST else None
    return _whom(match["who"], roster) if match is not None else None


def _whom(word: str, roster: Roster) -> str | None:
    """Return the person whom a word calls: one of those who are named, or kin."""
    if word in _HE:
        return roster.mentioned or None
    if word in {*roster.keys, *roster.named} - {SELF, SOMEONE, PRONOUN}:
        return word
    return known_as(kind_of(called(word)), called(word), roster) if _KIN.fullmatch(word) else None
