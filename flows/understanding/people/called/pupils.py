"""A child who goes to school is named for the sake of the points, not as whoever is to get them.

「我孩子后年上小学，39岁大专」 tells the facts of the parent: nobody of 39 enters school. So does 「有两个孩子，39岁」.
"""

from flows.reading.whose.kin import KIN
from flows.understanding.people.persons import kind_of
from language import lazy

_AT_SCHOOL = lazy.compile(
    r"(?:上|读|念|升|进|考|入|报|在)(?:了|到|完)?(?:公办|民办|私立|的)?(?:托班|幼儿园|幼升小|小学|初中|中学|高中|学(?!历|位|校毕业))|"
    r"幼升小|小升初|[一二三四五六七八九1-9]年级|[初高][一二三](?!中)|[小中大]班|中考|高考|入学|升学|开学|学籍|要?上学|读书|"
    r"一个(?:小学|[初高][中一二三])|(?:上|读|念|在)(?:的?是?)?(?:中专|技校|职校|职高|中职)|[初高][一二三]|(?<!\d)(?:[1-9]|1[0-8])周?岁|(?<!\d)1[0-8](?![\d年个月])"
)
# Born so lately that nobody of that year has a diploma or pays for insurance.
_BORN_LATELY = lazy.compile(
    r"(?<!\d)(?:20)?[12]\d年(?:的|生|出生|[初中底末春夏秋冬]|下半年|上半年|1?\d月)|"
    r"(?:二零)?[一二][零〇一二三四五六七八九]年(?:的|生|出生|[初中底末春夏秋冬]|下半年|上半年|[一二三四五六七八九十]{1,2}月)"
)
_CLAUSE_END = lazy.compile(r"[,，。;；!！\s]")
# The longest name of a child is so long.
_A_NAME = 3
_HAS_CHILDREN = lazy.compile(rf"(?:有了?|生了?|养了?|带着?)(?:[一两二三四1-4]?个)?(?:{KIN['child']})$")
_LEFT_SCHOOL = lazy.compile(r"毕业|大学|参加工作|上班|社保")


def says_who_is_had(text: str) -> bool:
    """Whether `text`, which ends with a word for a child, tells that somebody has children, and not of these."""
    return _HAS_CHILDREN.search(text) is not None


def is_a_pupil(key: str, words: str) -> bool:
    """Whether `words`, told of the person called `key`, tell that a child is at school, or will be."""
    if kind_of(key) != "child" or _LEFT_SCHOOL.search(words):
        return False
    return any(each.search(words) for each in (_AT_SCHOOL, _BORN_LATELY))


def is_told_of_school(key: str, words: str, following: str) -> bool:
    """Whether a child is told of at school, by `words` or, where they only name it, in the clause `following` it."""
    named_only = len(words.strip(" ,，")) <= _A_NAME
    return is_a_pupil(key, words) or (named_only and is_a_pupil(key, _CLAUSE_END.split(following, maxsplit=1)[0]))
