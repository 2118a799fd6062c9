"""An answer whose question is known: what a bare number, a yes or a no then says."""

import re
from collections.abc import Callable
from functools import partial

from pydantic import JsonValue

from flows.reading.age.age import bare_age
from flows.reading.base.answered_months import FILLERS, LIMITS, NONE_AT_ALL, counted
from flows.reading.base.contribution_base import band, base_told
from flows.reading.base.months_not_reached import tier_not_reached
from flows.reading.base.salary import tells_salary
from flows.reading.manner.mood import UNREACHED
from flows.reading.sentence import BLANK
from language import lazy
from language.durations import find_durations
from language.numbers import AMOUNT, NUMBER, read_number, read_pair, tidy

Slots = dict[str, JsonValue]

_FAMILIES: dict[str, tuple[str, ...]] = {
    "age": ("age", "birth_year", "birth_date"),
    "education": ("education", "edu_mode"),
    "title": ("title", "skill_level"),
    "si_years": ("si_years",),
    "si_base": ("si_base", "si_base_yuan", "base_months"),
    "base_months": ("base_months",),
    "spouse": ("spouse_shanghai_hukou", "spouse_shanghai_hukou_years"),
    "urgent_major": ("urgent_major",),
    "fresh_graduate": ("fresh_graduate",),
    "award": ("award",),
    "suburb": ("suburb_years", "suburb_area"),
    "public_service": ("public_service_years",),
    "invest": ("invest_tax_wan", "local_hires"),
    "deductions": ("deductions",),
}
_OF_SLOT = {slot: family for family, slots in _FAMILIES.items() for slot in slots}
_YES = lazy.compile(
    r"(?:是|是的|对|对的|嗯+|有|有的|算|属于|在|可以|能|会|yes|y|ok|好|好的|行|没错|当然|符合|满足|正常|"
    r"都是|有过|在交|已婚|1)(?:了|啊|呀|哦|呢|哈|吧)*"
)
_NO = lazy.compile(
    r"(?:不|不是|没有?|没有过|无|否|不对|不算|不属于|不在|没|no|n|不会|不能|不行|不符合|都没有?|没得过?|"
    r"没有的|从来没有|木有|莫得|冇|冇得|没啥|没干过|没做过|不是的|没了|暂无|未婚|单身|0|零|没交|断了|没在交)(?:了|啊|呀|哦|呢|"
    r"哈|吧|的)*"
)
# Since when a base is so, before it (「从2025年7月开始的12000」).
_FROM_THEN = lazy.compile(
    r"^(?:从|自|打)?(?:20)?[0-3]\d年(?:1[0-2]|0?[1-9])?月?份?(?:开始|起|以后|之后|以来)(?:的|是|都|一直|按|就|,|，|\s)*(?=[\d一二两三])"
)
# A multiple that is denied before its name (「没有2倍」): asked for the highest, somebody says it lies below.
_NOT_EVEN = lazy.compile(
    rf"(?:从来|一直|应该|肯定|都|也|绝对|好像|估计)*(?:没有?|不是|未|不)(?:到|够|足|达|交|缴|满|按|有)*过?(?P<times>{NUMBER})倍"
)
_MULTIPLE = lazy.compile(rf"(?P<times>{NUMBER})倍")
# How constantly, or with what regret, a base is paid (「回回都最低」).
_ALWAYS_AT = lazy.compile(
    r"^(?:那|我们?|唉|哎|哦|嗯|反正|肯定|当然|估计|公司|单位|老板|给|只有|只能|只会|只|就|都|也|有|是|按|照|交|缴|拿|算|一直|永远|历来|向来|一向|从来|始终|总是|"
    r"[年月]年?月?[年月]|每一?[年月次]|每个月|回回|这几年|几年来|,|\s)*+(?=最[低高]|顶格|封顶|上限|下限)"
)
_BELOW = {3.0: "2x_to_3x", 2.0: "1x_to_2x", 1.0: "0.8x_to_1x", 0.8: "min"}
_NONE: dict[str, Slots] = {
    "title": {"title": "none", "skill_level": "none"},
    "spouse": {"spouse_shanghai_hukou": False},
    "urgent_major": {"urgent_major": False},
    "fresh_graduate": {"fresh_graduate": False},
    "award": {"award": "none"},
    "suburb": {"suburb_years": 0, "suburb_area": "none"},
    "public_service": {"public_service_years": 0},
    "invest": {"invest_tax_wan": 0, "local_hires": 0},
    "si_years": {"si_years": 0},
    "education": {"education": "below_college"},
    "title_months": {"months_1x_last_12": 0},
    "base_months": {"number": 0},
    "deductions": {"deductions": []},
}
_SURE: dict[str, Slots] = {
    "spouse": {"spouse_shanghai_hukou": True},
    "urgent_major": {"urgent_major": True},
    "fresh_graduate": {"fresh_graduate": True},
}
_SPREAD = lazy.compile(rf"(?P<low>{NUMBER})(?:-|~|到|至|或者?|、|,|/)(?P<high>{NUMBER})")
_HAS_DEGREE = lazy.compile("(?:都)?(?:有|双)学位")
_NOT_TWO = lazy.compile(r"(?<![最顶至])多|快|不到|将近|接近|出头|不满|没满|没到|有余|马上|差")


def answer(family: str, text: str, slots: Slots) -> Slots | None:  # noqa: PLR0911
    """Read an answer.

    Args:
        family: the question's family, or the name of the slot that was asked for.
        text: the answer in plain form (`language.spelling.plain`).
        slots: what the text says when it is read without a question.

    Returns: {"yes_no": bool} for `yes_no`, {"number": n} for `number` and `base_months`, or slots; None for none.
    """
    family = _OF_SLOT.get(family, family)
    bare = FILLERS.sub("", text).strip() or text
    if family == "yes_no":
        return {"yes_no": True} if _YES.fullmatch(text) else {"yes_no": False} if _NO.fullmatch(text) else None
    if family == "number":
        return {"number": 0} if NONE_AT_ALL.fullmatch(bare) else _number(bare)
    if family in {"si_base", "base_months"} and (below := _BELOW.get(tier_not_reached(text) or 0)):
        # A tier whose months are not reached counts for nothing: what counts lies below it.
        return {"si_base": below}
    if family in LIMITS:
        return counted(family, text)
    if family in _NONE and _NO.fullmatch(text):
        return dict(_NONE[family])
    if family in _SURE and _YES.fullmatch(text):
        return dict(_SURE[family])
    stated = {slot: value for slot, value in slots.items() if slot in _FAMILIES.get(family, ())}
    return stated or (_BARE[family](bare) if family in _BARE else None)


def _number(text: str) -> Slots | None:
    number = (
        read_number(re.sub(r"(?:个月?|年|岁|次|人|名|万|元|%|倍|天)$", "", text))
        if not re.fullmatch(AMOUNT, text)
        else read_number(text)
    )
    return None if number is None else {"number": tidy(number)}


def _years(text: str) -> JsonValue:
    """Read a length of time in years; a bare number counts years."""
    durations = list(find_durations(text))
    if len(durations) == 1 and durations[0].start == 0 and durations[0].end == len(text):
        only = durations[0]
        at_most = only.low is None and only.high is not None
        return {"min": 0, "max": tidy(only.high or 0)} if at_most else only.value
    pair, number = read_pair(text), read_number(text)
    if spread := _SPREAD.fullmatch(text):
        low, high = read_number(spread["low"]), read_number(spread["high"])
        return {"min": tidy(low), "max": tidy(high)} if low is not None and high is not None and low < high else None
    if pair:
        return {"min": pair[0], "max": pair[1]}
    return None if number is None or number > 60 else tidy(number)


def _bare_age(text: str) -> Slots | None:
    full_years = bare_age(re.sub(r"周?岁$", "", text))
    return None if full_years is None else {"age": full_years}


def _insured_years(text: str) -> Slots | None:
    years = _years(text)
    return None if years is None else {"si_years": years}


def _full_years(slot: str, text: str) -> Slots | None:
    """Read the full years of a length; of two that were said (「五六年」) neither."""
    years = _years(text)
    if isinstance(years, dict):
        years = years["min"] if _NOT_TWO.search(text) else None
    return None if years is None else {slot: years}


def _degree(text: str) -> Slots | None:
    return {"education": "bachelor_with_degree"} if _HAS_DEGREE.fullmatch(text) else None


def _tax(text: str) -> Slots | None:
    number = read_number(re.sub(r"万$|w$", "", text))
    return None if number is None else {"invest_tax_wan": tidy(number)}


def _below(text: str, said: str) -> str | None:
    """Give the band below a multiple that is denied and nothing else said; of any other number none."""
    denied = _NOT_EVEN.fullmatch(text)
    if denied is None and not said.strip(f"{BLANK},。连") and said != text:
        denied = _MULTIPLE.search(text)
    return _BELOW.get(read_number(denied["times"]) or 0) if denied else None


def _base(text: str) -> Slots | None:
    """Read a base: a multiple up to 3, an amount of 1,500 yuan and more, or what is said of it after its name."""
    number = read_number(re.sub(r"^(?:人民币|¥)|(?:元|块)钱?$", "", text))
    if number is None:
        said = UNREACHED.sub(BLANK, _FROM_THEN.sub("", text))
        if below := _below(text, said):
            return {"si_base": below}
        named = (
            [] if tells_salary(text) else [each for each in base_told(f"基数{_ALWAYS_AT.sub('', said)}") if each.slot]
        )
        latest = max(named, key=lambda each: (each.rank, each.start), default=None)
        return {latest.slot: latest.value} if latest else None
    if 0.5 <= number <= 3:
        return {"si_base": band(number)}
    return {"si_base_yuan": tidy(number)} if 1500 <= number <= 60_000 else None


# How what is said is read where a family knows what is meant and nothing names it.
_BARE: dict[str, Callable[[str], Slots | None]] = {
    "age": _bare_age,
    "si_years": _insured_years,
    "spouse": partial(_full_years, "spouse_shanghai_hukou_years"),
    "suburb": partial(_full_years, "suburb_years"),
    "public_service": partial(_full_years, "public_service_years"),
    "education": _degree,
    "si_base": _base,
    "invest": _tax,
}
