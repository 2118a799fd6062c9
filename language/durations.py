"""Lengths of time: what a phrase says in years, its bounds, or None rather than a guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import JsonValue

from language import lazy
from language.limits import limit_before
from language.numbers import DIGIT, NUMBER, read_number, read_pair, tidy

_SPAN = rf"(?:{NUMBER}个半?月|半个月|半年)"
_NEAR = (
    r"(?P<near>(?:快要?|就快|将近|接近|临近|即将|眼看(?:着)?就?|马上(?:就要?)?|差一?点儿?就?|差几[天周]就?)"
    r"(?:交|缴|有|到|够)?|小(?=[两二三四五六七八九十]))"
)
_UNDER = r"(?P<under>(?:还|都)?(?:不到|不满|未满|没到|没满|不足))"
_LACK = rf"(?:还?差(?P<lack>{_SPAN})(?:就|才|满|不?到)*)"
_AND = r"(?:零|又|加|外加|和|带)"
# 「近一年12个月」 is a window and a count, no year and a year.
_PART_OF_A_YEAR = (
    r"(?!(?<=[近去前这][一1二两三四2-5]年)(?:1[2-9]|[2-9]\d|十[二三四五六七八九]|[二三四五六七八九]十)个?月)"
)
_YEARS = (
    rf"(?:(?P<low>{NUMBER})(?:个?年)?(?P<join>-|~|到|至|或者?|或是|还是|、|,|/| )(?P<high>{NUMBER})|"
    rf"(?P<years>{NUMBER})(?P<vague>来|几|多|余|\+)?)个?(?:整年|周年|年头|年(?!级|薪)|载)"
    rf"(?:(?P<idiom>半载)|(?P<half>半|{_AND}半[年载]))?"
    rf"(?:{_AND}?{_PART_OF_A_YEAR}(?P<months>{NUMBER}|好?几)(?P<months_over>多|来)?个?(?P<months_half>半|多)?月(?!份)|"
    rf"{_AND}?(?P<quarters>{NUMBER})个季度?|(?:还?差|减|少|缺|欠)[去了掉]?(?P<short>{_SPAN}))?"
)
_MONTHS = (
    rf"(?:(?P<few>{NUMBER})(?:个月?)?(?P<few_join>-|~|到|至|或者?|或是|还是|、|,|/| )(?P<many>{NUMBER})|"
    rf"(?P<only>{NUMBER})(?P<vague_months>来|几|多|余)?)个(?:(?P<half_month>半)?月|(?P<season>季度))|"
    rf"(?:(?P<whole>{NUMBER})又)?(?P<part>[{DIGIT}十\d]{{1,2}}分之[{DIGIT}\d]{{1,2}})年|(?<![上下])(?P<most_of>大)?半(?:年|载)"
)
_TAIL = (
    r"(?P<tail>多一?点?儿?|有余|出头|挂零|冒头|(?:都|还|也)*(?P<not_yet>不到|不足|不满|未满|没有?[交缴]?[到满够]|差一?点儿?|"
    r"(?<=[都也])没有?(?=$|[,，。;；!！啊呢吧啦呀\s]))|\+|(?P<upwards>以上|往上|朝上|开外)|"
    r"(?P<downwards>(?:及|或)?以下|以内|之内))?"
)
_DURATION = lazy.compile(
    rf"(?<!\d)(?<!\d\.)(?:{_LACK}|{_NEAR}|{_UNDER})?满?(?:{_YEARS}|{_MONTHS})(?:了|的样子)?{_TAIL}"
)
_RATE = lazy.compile(r"(?<=[万千wk元块])[一1](?:年|个?月)(?![多半以\d])")
# What no length of time is without.
_UNITS = frozenset("年月季载")
_JOINED = lazy.compile(r"-|~|到|至|或者?|或是|、|[,，]?(?P<whether>还是)")
_UNSURE = lazy.compile(r"记不|忘|不清|不确定|不准|好像|大概|可能|吧|左右|样子")
# What stands between two bounds of one length (「最少7年，最多9年」).
_AND_A_BOUND = lazy.compile(r"(?:[,，、;；\s]|但|也|而|且|又|到|和){0,3}")
_MOST_RUN_TOGETHER = 12
_ENDS = (("low", "few"), ("high", "many"), ("join", "few_join"))
_LONGEST_RANGE = 60


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in years.

    `low` and `high` are equal when it was said plainly, both None when only vaguely; of a mere bound only that
    end is set.
    """

    start: int
    end: int
    low: float | None
    high: float | None

    @property
    def value(self) -> JsonValue:
        """The years as a slot value: a number, `{min, max}`, or None when the phrase does not settle them."""
        if self.low is None or self.high is None:
            return None
        low, high = tidy(self.low), tidy(self.high)
        return low if low == high else {"min": low, "max": high}


def find_durations(text: str) -> Iterator[Duration]:
    """Find every duration in a text, in order, vague ones included.

    Returns: of a mere bound only that end is set (「最多5年」: `high`); of a vague one neither. Two that are joined
        (「半年到一年」, 「五年六年」) are one range.
    """
    found = [each for each in _found(text) if not _is_a_rate(text, each)]
    position = 0
    while position < len(found):
        first = found[position]
        joined = _joined(text, first, found[position + 1]) if position + 1 < len(found) else None
        yield joined or first
        position += 2 if joined else 1


def read_duration(text: str) -> Duration | None:
    """Read a text that is one duration (「五年半」, 「66个月」, 「快七年」); None otherwise, or when it is vague."""
    found = list(find_durations(text))
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return found[0] if whole and found[0].value is not None else None


def _is_a_rate(text: str, found: Duration) -> bool:
    """Whether a length only says for how long an amount before it is (「8千一个月」)."""
    return _RATE.match(text, found.start) is not None


def _found(text: str) -> Iterator[Duration]:
    """Find the single durations; a number before a mark that joins nothing (「35,6年社保」) is none of it."""
    position = 0
    if _UNITS.isdisjoint(text):
        return
    while match := _DURATION.search(text, position):
        position = match.end()
        if not (match["join"] or match["few_join"]) or _is_range(text, match):
            yield _single(text, match)
        elif _is_third(text, match):
            yield Duration(match.start(), match.end(), None, None)
        else:
            position = match.start("high" if match["join"] else "many")
            # One with a unit of its own stands by itself (「社保7年,一年前换的公司」).
            join = match.start("join" if match["join"] else "few_join")
            if alone := _DURATION.fullmatch(text, match.start(), join):
                yield _single(text, alone)


def _single(text: str, match: re.Match[str]) -> Duration:
    """Give the length of time of one phrase, of a mere bound only that end."""
    limit = limit_before(text, match.start())
    start, side = limit or (match.start(), "")
    low, high = _bounds(match)
    if side == "most" or match["downwards"]:
        low = None
    elif side == "least" or match["upwards"]:
        high = None
    return Duration(start, match.end(), low, high)


def _joined(text: str, first: Duration, second: Duration) -> Duration | None:
    """Make one range of two durations that stand for one another; None where they do not."""
    if bounds := _both_bounds(text, first, second):
        return bounds
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return None
    between = text[first.end : second.start]
    mark = _JOINED.fullmatch(between)
    next_to = not between and round((second.low - first.low) * 12) in {1, 12}
    if not (mark or next_to) or first.low >= second.high or second.high > _LONGEST_RANGE:
        return None
    if mark and mark["whether"] and not _UNSURE.search(text):
        return Duration(first.start, second.end, None, None)
    return Duration(first.start, second.end, first.low, second.high)


def _both_bounds(text: str, first: Duration, second: Duration) -> Duration | None:
    """Make one range of the least and the most that were said of a length, in either order; None for anything else."""
    ends = ((first.low, second.high), (second.low, first.high))
    bare = ((first.high, second.low), (second.high, first.low))
    for (low, high), rest in zip(ends, bare, strict=True):
        if low is not None and high is not None and rest == (None, None) and low < high <= _LONGEST_RANGE:
            between = _AND_A_BOUND.fullmatch(text, first.end, second.start)
            return Duration(first.start, second.end, low, high) if between else None
    return None


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Tell whether two numbers before a unit are the ends of a range, rather than a list or two facts."""
    few, many, join = (match[name] or match[other] for name, other in _ENDS)
    low, high = read_number(few), read_number(many)
    if low is None or high is None or join not in {"、", ",", "/", " "}:
        return True
    if join == "、":
        return low < high <= _LONGEST_RANGE and not _is_listed(text, match, int(low))
    return high - low == 1 and low <= _MOST_RUN_TOGETHER and not _is_listed(text, match, int(low))


def _is_listed(text: str, match: re.Match[str], number: int) -> bool:
    """Tell whether the first number counts the items of a list (「1、大专 2、3年社保」)."""
    before = re.search(rf"(?<!\d){number - 1}[、.,]", text[: match.start()])
    return before is not None or (number == 1 and re.search(r"(?<!\d)2[、.,]", text[match.end() :]) is not None)


def _is_third(text: str, match: re.Match[str]) -> bool:
    """Tell whether still another number of the same stands before the two (「3、4、5年」)."""
    return re.search(rf"[\d{DIGIT}][、,/]$", text[: match.start()]) is not None


def _bounds(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Give the years of one phrase, 「快」, 「多」 and what is missing or more taken in."""
    low, high = _stated(match)
    if low is None or high is None or match["vague"] == "+" or match["tail"] == "+" or match["idiom"]:
        return None, None
    if "还是" in {match["join"], match["few_join"]} and not _UNSURE.search(match.string):
        return None, None
    if words := match["lack"] or match["short"]:
        missing = _span(words)
        return max(0, low - missing), max(0, high - missing)
    tail = match["tail"] if not (match["upwards"] or match["downwards"]) else None
    if match["near"] or match["under"] or match["not_yet"]:
        return max(0, low - (0.5 if low < 1 else 1)), high
    return low, _reach(match, low, high, tail)


def _reach(match: re.Match[str], low: float, high: float, tail: str | None) -> float:
    """Give the upper end of what is more than was said (「三年多」, 「三年零几个月」, 「大半年」)."""
    if match["most_of"]:
        return 1
    if tail or match["months"] in {"几", "好几"}:
        return int(low) + 1 if low == high else high
    return high + 1 / 12 if "多" in {match["months_over"], match["months_half"]} else high


def _span(words: str) -> float:
    """Read what is missing at the end of a length, in years (「两个月」, 「一个半月」, 「半年」)."""
    if words == "半年":
        return 0.5
    months = re.sub("个半?月", "", words)
    return ((read_number(months) or 0) + (0.5 if "个半月" in words else 0)) / 12


def _stated(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Give the bounds of the bare phrase, before 「快」, 「多」 and the like are heard."""
    if match["part"]:
        below, above = (read_number(each) for each in match["part"].split("分之"))
        whole = read_number(match["whole"]) if match["whole"] else 0
        return (whole + above / below,) * 2 if whole is not None and below and above and above < below else (None, None)
    unit = 4 if match["season"] else 12
    if match["only"] or match["few"]:
        low, high = _ends(match, "only", "few", "many")
        extra = 0.5 if match["half_month"] else 0
        vague = match["vague_months"] in {"几", "多", "余"} or (match["few"] and low is not None and low >= (high or 0))
        return (None, None) if vague or low is None or high is None else ((low + extra) / unit, (high + extra) / unit)
    if not (match["years"] or match["low"]):
        return 0.5, 0.5
    months = (read_number(match["months"] or "零") or 0) + (0.5 if match["months_half"] == "半" else 0)
    extra = (0.5 if match["half"] else 0) + months / 12 + (read_number(match["quarters"] or "零") or 0) / 4
    low, high = _ends(match, "years", "low", "high")
    vague = match["vague"] in {"几", "多", "余"}
    if vague or low is None or high is None:
        return None, None
    least, most = (low if match["low"] else low + extra), high + extra
    return (least, most) if least <= most and (match["years"] or least < most) else (None, None)


def _ends(match: re.Match[str], alone: str, least: str, most: str) -> tuple[float | None, float | None]:
    """Read the count of a phrase: one number, a pair run together, or two ends."""
    if match[alone]:
        return read_pair(match[alone]) or (read_number(match[alone]),) * 2
    return read_number(match[least]), read_number(match[most])
