"""How long ago a record was: told with it, in a clause of its own beside it, or later by itself."""

import re
from collections.abc import Iterator
from datetime import date

from pydantic import JsonValue

from flows.reading.sentence import clause_at
from language import lazy
from language.numbers import NUMBER, read_number, read_year, tidy

WHEN = lazy.compile(
    rf"(?P<plain>{NUMBER})(?P<about>来|几|多)?年(?P<half>半)?(?P<more>多)?(?:之?前|以前)|(?P<word>大前年|前年|去年|今年|上个?月|"
    rf"上半年|前几天|上周|最近)|(?P<months>{NUMBER})个月前|(?P<half_year>半年前)|(?P<year>(?:19|20)\d\d|"
    r"(?<!\d)[012]\d)年"
)
# 「一次三年前，一次去年」 tells when each of several was.
_EACH = lazy.compile(
    rf"(?:一|另一|还有一|头一|后一|第[一二三四])(?:次|回)(?:是|在|就|都|发生){{0,3}}(?:{WHEN.pattern})"
)
_BEHIND = lazy.compile(
    r"[,\s]?(?:是|大概|都|在|已经|也|就)*(?:[\d一二两三四五六七八九十半]+(?:年|个月)半?(?:之?前|以前)|去年|前年|大前年)"
)
# What stands around a time that is all a clause tells (「好像是在2018年那会儿」).
_LEAD = (
    r"[,，\s]*(?:不对[,，\s]|[记说搞]错了?[,，\s]|准确(?:地|的|来)?[说讲]|确切(?:地|的|来)?[说讲]|更正(?:一?下)?|应该|其实|不过|但|哦|嗯|我记得|记得|我|那个?|这个?){0,3}+"
    r"(?:[次回件]|事情?|事儿|时间|记录|案子|发生|判|关|进去){0,2}+(?:是|大概|大约|差不多|都|在|已经|也|就|好像|应该|其实|了){0,4}+"
)
_MONTH = r"(?:\d{1,2}月份?)?(?:\d{1,2}[号日])?"
_REST = (
    r"(?:的|左右|前后|上下|那会儿?|那时候?|那阵子?|时候|年?[初底中]|夏天|冬天|春节|发生|判|进去|关|出来|事情?|事儿|了|啊|吧|呢|哈|"
    r"老早|已经|早就|过去|结束|[,，]?(?:现在|如今)?(?:老早|早就?|都|已经){1,3}(?:过去|结束|没事|完)了?)*+"
)
_ALONE = rf"{_LEAD}(?:{WHEN.pattern}){_MONTH}{_REST}"
_CLAUSE_ALONE = lazy.compile(rf"(?:{_ALONE})(?=$|[,，。;；!！\s])")
# That the time told right before was not so.
_NOT_THAT_LONG = lazy.compile(r"[,，\s]*(?:哦|啊|嗯)?(?:不对|[记说搞]错|准确|确切|更正|应该|其实)")
_ONLY_NOT_SO = lazy.compile(r"[,，\s]*(?:哦|啊|嗯)?(?:不对|[记说搞]错)(?:了|啊|哦)?")
_TOLD_ALONE = lazy.compile(rf"(?:{_ALONE})[,，。;；!！\s]*$")
_COUNT_ALONE = lazy.compile(
    rf"(?:不对|[记说搞]错了?|不是一[次回]|其实|应该|哦|啊|嗯|我|[,，\s]){{0,4}}(?:前后|一共|总共|加起来|共|拘留|被|关|进去|是|有|过|了){{0,5}}"
    rf"(?P<count>{NUMBER})[次回](?:了|的|啊|吧|呢|左右){{0,2}}[。!！\s]*"
)
_WORDS = {"大前年": 3, "前年": 2, "去年": 1, "今年": 0, "上个月": 0, "上月": 0, "上周": 0, "前几天": 0, "上半年": 0}
# 「5年多前」 is longer ago than five years.
_A_LITTLE = 0.1


def told_beside(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the time that the clauses beside the one from `start` to `end` tell, and nothing else."""
    behind = text[end : clause_at(text, end + 1)[1]] if end < len(text) else ""
    if _BEHIND.match(behind) or _CLAUSE_ALONE.fullmatch(behind):
        return WHEN.search(behind)
    further = _further(text, end, behind)
    return WHEN.search(further) if further else _previous(text, start)


def set_right_behind(text: str, end: int) -> re.Match[str] | None:
    """Find the time by which the clause behind `end` sets right the one before it, and nothing else."""
    behind = text[end : clause_at(text, end + 1)[1]] if end < len(text) else ""
    following = end + len(behind)
    if following < len(text) and _ONLY_NOT_SO.fullmatch(behind):
        behind += text[following : clause_at(text, following + 1)[1]]
    if not _NOT_THAT_LONG.match(behind) or not _CLAUSE_ALONE.fullmatch(behind):
        return None
    return WHEN.search(behind)


def _further(text: str, end: int, behind: str) -> str:
    """Return the clause after the next one, where that only counts and this only tells a time."""
    if not _COUNTED.fullmatch(behind):
        return ""
    following = end + len(behind)
    clause = text[following : clause_at(text, following + 1)[1]]
    return clause if _CLAUSE_ALONE.fullmatch(clause) else ""


_COUNTED = lazy.compile(r"[,，\s](?:就|只|一共|总共|有过?|仅)*[\d一二两三]次")


def _previous(text: str, start: int) -> re.Match[str] | None:
    """Find a time told in a clause of its own just before."""
    if start < 2:
        return None
    previous = text[clause_at(text, start - 2)[0] : start - 1]
    match = WHEN.search(previous)
    return match if match and len(previous) <= len(match[0]) + 3 else None


def times_of_each(text: str, start: int, today: date) -> Iterator[JsonValue]:
    """Give how long ago each of several was, where that is told one by one behind `start`."""
    return (years_ago(match, today) for match in _EACH.finditer(text, start))


def time_alone(text: str, today: date) -> JsonValue:
    """Read how many years ago something was, where plain `text` tells nothing else; None where it does."""
    match = _TOLD_ALONE.match(text)
    return None if match is None else years_ago(match, today)


def count_alone(text: str) -> int | None:
    """Read how many times something was, where plain `text` tells nothing else; None where it does."""
    match = _COUNT_ALONE.fullmatch(text)
    return None if match is None else int(read_number(match["count"]) or 0) or None


def years_ago(match: re.Match[str], today: date) -> JsonValue:
    """Return how many years ago the time of a match was; None where it is none."""
    if match["word"]:
        return _WORDS.get(match["word"])
    if match["half_year"]:
        return 0.5
    if match["months"]:
        months = read_number(match["months"])
        return None if months is None else tidy(months / 12)
    if match["year"]:
        year = read_year(match["year"])
        return None if year is None or year > today.year else today.year - year
    number = read_number(match["plain"])
    if number is None:
        return None
    beyond = _A_LITTLE if match["more"] or match["about"] else 0
    return tidy(number + (0.5 if match["half"] else beyond))
