"""What is told of somebody without a word for what it is, since the like was just told of somebody else.

After one's own start 「我嫂子晚些，从2023年4月起」 is a start too, and after one's own years 「我哥才3年」 are years of
insurance: somebody is set beside whom it was told of, and not just spoken of in passing.
"""

from collections.abc import Mapping
from typing import Any

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
_YEARS = rf"{NUMBER}年(?:半|零?{NUMBER}个月)?"
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
