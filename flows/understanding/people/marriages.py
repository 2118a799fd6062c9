"""Whose marriage is told of: that of the writer, of whoever is talked about, or of somebody whose spouse is named."""

from collections.abc import Sequence
from dataclasses import replace

from flows.reading.family.family import PLACES
from flows.reading.whose.kin import KIN, are_married, same_person
from flows.understanding.people.fact_words import FACT, FAMILIES, MARRIAGE
from flows.understanding.people.persons import PARTNER, PRONOUN, SELF, SPOUSE_OF, Roster, kind_of
from flows.understanding.people.pieces.piece import Piece
from language import lazy

_WRITERS = lazy.compile(r"^[我俺咱]们?家?的?")
_MINE = lazy.compile(r"[我俺咱]")
_FROM_ELSEWHERE = lazy.compile(rf"(?:{PLACES})(?:本地)?(?:人|户|的|那边|来)|外地|老家|农村户口")
_OF_SHANGHAI = lazy.compile(r"(?<!不是)(?<!没有)(?<!没)(?<!非)(?:上海|本市|沪|本地)(?:本地)?(?:户|人|籍|的)")
# So many facts are those of one of the two.
_A_PROFILE = 2
_WRITER = lazy.compile(r"我|俺|咱|本人")
# The two of them, after what is told of one (「35大专，我俩结婚8年了」).
_WE_ARE_MARRIED = lazy.compile(
    r"(?:^|(?<=[,，。;；\s]))(?:我[俩们]|咱[俩们]?|俺[俩们])[^,，。;；]{0,4}(?:结婚|领证|登记|结的婚|领的证)"
)

# The same, where the first word of it names the writer already.
_BOTH_MARRIED = lazy.compile(r"[我咱俺]?[俩们]?[^,，。;；]{0,4}(?:结婚|领证|登记|结的婚|领的证)")
_SPOUSE = lazy.compile(KIN["spouse"])
# What a form asks of the spouse, and the field behind it.
_FIELD_OF_SPOUSE = lazy.compile(
    rf"配偶(?!的?(?:情况|资料|信息|条件|这边))|(?:{KIN['spouse']})的?(?:户籍|户口|籍贯)(?:地|所在地)?:"
)
_NEXT_FIELD = lazy.compile(
    r"[,，。;；\s]*(?:年龄|出生|学历|学位|最高学历|社保|参保|缴费|基数|职称|技能|证书|居住证)(?!比|都|也|跟|和|同)"
)


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
    owner = _WRITERS.sub("", found["owner"]) if found is not None else ""
    if owner and owner in known:
        return owner
    return next((each for each in known if are_married(key, same_person(each))), None)


def called_spouse(key: str) -> str:
    """Return how the readers know a spouse: whoever is not married yet is none."""
    partner = PARTNER.search(key)
    return partner[0] if partner else "老婆"


def whose_marriage(key: str, words: str, last: str, roster: Roster) -> str | None:
    """Return of whom `words`, told of `key`, are a fact of the marriage; None where they are none.

    What is told of a spouse counts for the person talked about. What the writer tells of themselves counts for their
    spouse, where it is the spouse who is told of (「我老婆38岁本科，我是上海户口」), or for whom it is asked.
    """
    if not of_two(words):
        return None
    if key != SELF:
        return last if kind_of(key) == "spouse" or key == PRONOUN else None
    told_of = (last, roster.current, *roster.asked, *(roster.named if _OF_SHANGHAI.search(words) else ()))
    return next((each for each in told_of if kind_of(each) == "spouse"), None)


def goes_on_with_marriage(key: str, told: str, words: str) -> bool:
    """Whether `words` go on with a remark on a spouse, and are of the marriage (「我爱人是老师，外地户口」).

    Args:
        key: who was named last.
        told: what is told of them before, in the same message.
        words: what is said then, which names nobody.

    """
    return kind_of(key) == "spouse" and of_two(words) and not FACT.search(told)


def introduces_spouse(key: str, words: str, behind: tuple[str, str], roster: Roster) -> bool:
    """Whether a spouse is brought in by where they are from (「我老公是江苏的，本科，38」): what follows is theirs.

    One of Shanghai needs no points, and is told of for the sake of whoever applies, unless the facts of these are
    known already, or told of behind it (「老婆上海户口，35大专，我40」): then nobody tells their age anew. `behind` is
    what follows that names nobody, and what begins with whoever is named next.
    """
    following, then = behind
    if kind_of(key) != "spouse" or not of_two(words):
        return False
    told = [family.search(following) is not None for family in FAMILIES]
    elsewhere = _FROM_ELSEWHERE.search(words) and not _OF_SHANGHAI.search(words)
    if any(told) and _tells_of_writer(following, then):
        return True
    return sum(told) >= _A_PROFILE and bool(elsewhere or (told[0] and roster.current in roster.keys))


def is_field_of_a_form(words: str, following: str) -> bool:
    """Whether a spouse is named by one field of a form, and the next field follows (「配偶户籍:河北;年龄:40」).

    The fields behind it are those of whoever fills it in, unless they were told of before.
    """
    return _FIELD_OF_SPOUSE.match(words) is not None and of_two(words) and _NEXT_FIELD.match(following) is not None


def with_whose_marriage(pieces: Sequence[Piece]) -> list[Piece]:
    """Give how long two are married to the one of them whose spouse was said to be of Shanghai: it counts for them."""
    counted = next((each for each in pieces if _OF_SHANGHAI.search(each.text) and _SPOUSE.search(each.text)), None)
    if counted is None:
        return [*pieces]
    of_both = (_BOTH_MARRIED.match(each.text) is not None and kind_of(each.key) == "spouse" for each in pieces)
    return [replace(each, key=counted.key) if both else each for each, both in zip(pieces, of_both, strict=True)]


def _tells_of_writer(following: str, then: str) -> bool:
    """Whether the writer is told of behind what names nobody: by the like of it, or together with their spouse."""
    own = _WRITER.match(then) is not None
    own = own and any(family.search(then) and family.search(following) for family in FAMILIES)
    return own or any(_WE_ARE_MARRIED.search(words) for words in (following, then))


def of_two(words: str) -> bool:
    """Whether `words` tell of a marriage, and nothing else that would be a fact of one of the two."""
    return MARRIAGE.search(words) is not None and len(FACT.findall(words)) < _A_PROFILE
