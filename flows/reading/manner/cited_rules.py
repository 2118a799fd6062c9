"""Rules that somebody cites: 「中级100分，高级140分」 says what is worth what, and nothing of anyone."""

from collections.abc import Iterator
from itertools import pairwise

from flows.reading.sentence import blank, breaks
from language import lazy
from language.numbers import NUMBER

_POINTS = lazy.compile(
    r"(?P<links>(?:直接|可以|就|能|可|是|给|加|得|算|有|拿|积|为|=|:|都|只|各|也){0,8}+)"
    rf"(?P<points>(?<![\d点十百]){NUMBER})分(?![之钟公店行期享析数开别红手居成])"
)
# A sum that is shown (「60加30等于90」).
_SUM = lazy.compile(r"(?:\d{1,3}分?[加+])+\d{1,3}分?(?:等于|=|就是|才是?|一共|总共)(?:有|是)?\d")
_MISSING = "差缺少欠够到满离考"
# What all of those get who have something (「满15年的人分很高」), perhaps as somebody says (「说硕士的最容易」).
_GETS = (
    r"(?:都|才|就|能|会|可以|最|更|很|分|一般|基本|容易|肯定|直接|稳|特别|比较|不用|必过|占便宜|有优势|有希望|好办|"
    r"[够过](?![了的]?没))"
)
_PEOPLE = r"(?:人|那[些种]人?|这[些种]人?|[们]|员工|同事|职工|家庭)"
_OF_A_KIND = lazy.compile(
    rf"(?:[说讲吹]|提到|觉得|认为|介绍)[^我他她]{{2,16}}?的{_GETS}|[^我他她]{{2,16}}?的{_PEOPLE}{_GETS}|"
    r"[^我他她]{2,16}?的都(?:直接|已经|能|可以|[够过办批报])|(?:凡是|但凡|只要是?)[^我他她]{2,12}?的"
)
_TOLD_ME = lazy.compile(r"(?:跟|和|对|给|告诉)我")
_PERSONAL = lazy.compile(r"我|本人|俺|咱|自己|[他她]|岁|今年|现在|目前|已经")
_CHECKED = lazy.compile(r"(?:对吧|对吗|对不对|是吧|是吗|没错吧|吗|吧){1,4}[?]?$")


def without_rules(text: str) -> str:
    """Blank the clauses that only tell what something is worth, or what a kind of people gets.

    Args:
        text: a sentence in plain form.

    Returns: the sentence, its length unchanged. Where somebody tells of a person too, what is worth how much is told
        of that person, unless the clause asks whether it is so.
    """
    personal = _PERSONAL.search(text) is not None
    for start, end in _clauses(text):
        clause = text[start:end].strip()
        if _tells_of_a_kind(clause):
            text = blank(text, start, end)
            continue
        if _tells_worth(clause) and not (personal and (_PERSONAL.search(clause) or not _CHECKED.search(clause))):
            text = blank(text, start, end)
    return text


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    edges = (-1, *breaks(text), len(text))
    return ((before + 1, after) for before, after in pairwise(edges))


def _tells_of_a_kind(clause: str) -> bool:
    """Tell whether a clause says what all of those get who have something, and nothing of a single person."""
    if "的" not in clause or not _OF_A_KIND.search(clause):
        return False
    return _PERSONAL.search(_TOLD_ME.sub("", clause)) is None


def _tells_worth(clause: str) -> bool:
    """Tell whether a clause names something and then its points (「大专50分」), or sums points up."""
    match = _POINTS.search(clause)
    if _SUM.search(clause):
        return True
    return match is not None and match.start() > 0 and clause[match.start() - 1] not in _MISSING
