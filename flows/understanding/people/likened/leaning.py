"""What is told of somebody without a word for what it is, since the like was just told of somebody else.

After one's own start 「我嫂子晚些，从2023年4月起」 is a start too, and after one's own years 「我哥才3年」 are years of
insurance: somebody is set beside whom it was told of, and not just spoken of in passing. After one's own last year at
one time the wage 「我哥也是11个月够1倍」 counts months of the last year too, and 「我哥也是」 says all of it again.
"""

from collections.abc import Mapping
from typing import Any

from flows.reading.insurance.last_year import LATELY
from language import lazy
from language.numbers import NUMBER

# What only sets somebody beside whom was told of before, and what leads to how long, since when or which.
_BESIDE = (
    rf"(?:呢|嘛|啊|呀|的话|那边|这边|自己|的|也|就|则|倒|比较|可|比我们?|跟我|更|还|要|[早晚久长短少多](?!{NUMBER}[年个])|"
    r"一点点?|一些|得多|很多|些|点|了|没断过?|没停过?|一直在交|[,，\s])"
)
_LEADS = (
    r"(?:是|也|就|才|只|都|倒|已经|刚|满|有|交了?|缴了?|一共|总共|大概|差不多|从|自|打|在|的|[考拿评][的了过]?|"
    r"一[个本张]|那[个本张]|[,，\s])"
)
_ENDS = r"(?:了|的|啊|呀|吧|呢|整|多|左右|出头|不到){0,3}(?=[,，。;；!！\s]|$)"
# A year of the calendar is no length.
_YEARS = rf"(?!(?:19|20)\d\d年|[4-9]\d年){NUMBER}年(?:半|零?{NUMBER}个月)?"
_DAY = (
    r"(?:(?:19|20)?\d\d年?[-./]?(?:\d{1,2}月份?|年?[初中底末])?|[一二][零〇九]..年(?:十?[一二三四五六七八九十]月)?|"
    r"去年|前年|大前年)"
)
_STARTS = (
    r"(?:(?:就|才|那会儿?|的时候|份|底|初|一直|也|入职|就职|上班|进公司|的)*"
    r"(?:开始|起|[交缴](?![税房])|参保|至今|到现在))"
)
_LIKE: Mapping[str, tuple[str, str]] = {
    "si_years": (
        "社保",
        rf"{_BESIDE}{{0,8}}{_LEADS}{{0,4}}(?:(?:社保)?{_LEADS}{{0,2}}{_DAY}{_STARTS}|{_YEARS}{_ENDS})",
    ),
    "skill_level": ("技能证", rf"{_BESIDE}{{0,3}}{_LEADS}{{1,5}}[一二三四五1-5]级(?:证书?)?{_ENDS}"),
}
# Months at one time the wage of which no window is said, and a window by which they are of something else.
_MONTHS_AT_1X = lazy.compile(
    rf"{NUMBER}个月(?![里内中前后来])[^,，。;；!！\d]{{0,8}}?[1一]倍(?!半|多|\d)|(?<![\d.])[1一]倍(?:以上)?[^,，。;；!！\d倍]{{0,6}}?{NUMBER}个月"
)
_A_WINDOW = lazy.compile(
    rf"[近去这]的?[一1]?年|年[里内中]|(?:{LATELY})的?(?:\d+|[一二三四五六七八九十]+)(?:年|个月)|[四4三3]年"
)
_THE_LAST_YEAR = lazy.compile(r"(?:最近|近|过去)的?(?:[一1]整?年|(?:12|十二)个月)|去年")
_LAST_YEAR, _OTHER_WINDOWS = "months_1x_last_12", ("base_months", "months_at_1x")
# All of what was said right before, said of somebody else again.
_SAME_AGAIN = lazy.compile(
    r"(?:那边|这边|自己|的|呢|跟我|和我|跟她|跟他|和她|和他|[,，\s])*(?:(?:也|都|同样){1,2}(?:是|有|一样|这样|如此|这么多|这些)(?:的|了|哦|呢|啊|吧)*|一样的?|同样|同上)[,，。;；!！\s]*"
)
# How old one is, which nobody else is as well.
_AN_AGE = lazy.compile(r"(?:今年|年龄)?(?<![\d.])[1-6]\d(?:周?岁|(?![\d年个月倍.%号点]))(?:了|的)?")
# A bare count that goes on with another one's, of the same base and time.
_ALSO_MONTHS = lazy.compile(
    rf"(?:也|同样|却|倒|就|只|才|是|有|够)*(?P<count>{NUMBER}个月)(?:了|的|呢)*(?P<end>[,，。;；!！\s]*)"
)
_CLAUSE_BREAKS = lazy.compile(r"[,，。;；!！\s]+")
_PATTERNS = {slot: (topic, lazy.compile(words)) for slot, (topic, words) in _LIKE.items()}


def topic_taken_over(words: str, told: Mapping[str, Any]) -> str:
    """Return of what `words`, told of somebody else, tell without naming it; "" where they name it, or tell no such.

    Args:
        words: what follows the name, in plain form.
        told: the facts of whom was told of before, by slot, the one told last at the end.

    """
    for slot, (topic, pattern) in _PATTERNS.items():
        last = next(reversed([*told]), "") == slot or (slot == "si_years" and slot in told)
        if last and pattern.match(words):
            return topic
    return ""


def with_the_window(words: str, told: Mapping[str, Any], before: str) -> str:
    """Name the last year where `words` count months at one time the wage, and that of somebody else was of it.

    Args:
        words: what is told of one person, in plain form.
        told: the facts of whom was told of before.
        before: what the message says before these words.

    """
    if "个月" not in words or _A_WINDOW.search(words):
        return words
    of_it_before = "倍" in before and _THE_LAST_YEAR.search(before) is not None
    also = _ALSO_MONTHS.fullmatch(words) if of_it_before else None
    if also is not None:
        return f"近12个月里{also['count']}1倍{also['end']}"
    known = _LAST_YEAR in told and not any(slot in told for slot in _OTHER_WINDOWS)
    count = _MONTHS_AT_1X.search(words) if known or of_it_before else None
    return words if count is None else f"{words[: count.start()]}近12个月里{words[count.start() :]}"


def said_the_same(words: str, before: str) -> str:
    """Return the last clause of `before`, where `words` say no more than that it is so of somebody else as well."""
    if not before or not _SAME_AGAIN.fullmatch(words):
        return words
    clauses = [each for each in _CLAUSE_BREAKS.split(before) if each]
    ends = words[-1:] if _CLAUSE_BREAKS.fullmatch(words[-1:]) else ""
    return f"{_AN_AGE.sub('', clauses[-1])}{ends}" if clauses else words
