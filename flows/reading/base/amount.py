"""The insurance base in yuan: named, put equal to the salary, or deduced from what is deducted a month."""

import re

from flows.reading.base.time import HOUSING_FUND, WISH, recency
from flows.reading.sentence import Finding, leads
from language import lazy
from language.limits import is_one_of_several, limit_of
from language.numbers import AMOUNT, read_number, tidy

_CUE = (
    r"基数|缴费工资|申报工资|(?:社保|缴费|缴纳|缴金|申报|五险)"
    r"(?:的|是|一直|都|公司|给我|单位|每月|每个月|现在|目前|按照?|交|缴|标准)*"
)
_YUAN = lazy.compile(
    rf"(?:(?P<cue>{_CUE})(?:大概|大约|差不多|是|在|交|缴|有|按照?|每月|每个月|一个月|为|:|=|现在|"
    r"目前|都|才|只|就|的|从|这块儿?|写|填|上面?|去年|今年|最近|已经|调到|涨到|涨成|提到|改成|我|也|一直|约|工资|应该|"
    r"公司|单位|老板|人事|给|帮|报|申报|走|了|由|不低|挺高|比较高|高|实际|税前|全额|足额|真实|显示|\s|,)*|按照?(?:着)?(?:最低|最高|下限|上限|顶格|封顶|标准|基数|工资|月薪|收入|税前|实际工资|"
    rf"实发|全额|基本工资|应发|月工资|每月|每个月|的|是)*)(?P<amount>{AMOUNT})(?P<unit>元|块|多|出头|"
    r"左右|上下|以上)*"
)
_YUAN_BACK = lazy.compile(
    rf"(?P<amount>{AMOUNT})(?P<unit>元|块)?(?:钱)?(?:的|左右|左右的)?(?:社保)?(?:缴费)?基数|"
    rf"(?P<amount2>{AMOUNT})(?P<unit2>元|块)?(?:钱)?(?:的)?(?:标准)?(?:来)?(?:交|缴)(?:的)?社保"
)
_CHANGE = lazy.compile(
    r"(?:(?:涨|调|提|升|改|变|降|加|跳|上调|下调|调整|提高|提升|降低|变更)(?:到|成|为|至)|现在(?:是|按)?|今年(?:是|"
    rf"按)?)(?:了)?(?P<amount>{AMOUNT})(?:元|块)?(?!倍|年|岁|个|月|分|%)"
)
_OF_THE_BASE = lazy.compile(r"基数(?:(?!工资|月薪|薪|收入)[^。;])*$")
_SALARY = r"(?:工资|月薪|薪水|薪资|收入|应发|实发|税前)"
_ALIKE = r"(?:一样|相同|一致|持平|同一个数|一个数|相等|等额)"
_AS_SALARY = lazy.compile(
    rf"基数(?:是|就|都|也)*(?:和|跟|同|与|等于|就是)(?:我|实际|基本|税前|月|每月|的)*{_SALARY}{_ALIKE}?"
    rf"(?:的|,|:|是|都|也|就|为|每个?月|大概|大约|约|差不多|\s)*(?P<amount>{AMOUNT})(?P<unit>元|块)?|"
    rf"{_SALARY}(?:是|有|大概|大约|约|差不多|每个?月|一个?月|拿|:)*(?P<amount2>{AMOUNT})(?P<unit2>元|块)?(?:钱|左右|上下|的|样子)*"
    r"[,。\s]*(?:社保|五险|公司|单位|基数|缴费|给我?|也|都|就|是|的|一直)*"
    rf"(?:按照?(?:这个|实际|全额|{_SALARY}|数|来|的)+(?:交|缴)?|[全足]额(?:交|缴)|(?:和|跟|同|与)(?:{_SALARY}|这个|它){_ALIKE}|"
    rf"基数(?:也|都|就|是|的)*{_ALIKE})"
)
# What the insured pays of the base each month, in hundredths (policy/reference_values.yaml).
_RATES = {"养老": 8.0, "医疗": 2.0, "医保": 2.0, "失业": 0.5, "三险": 10.5, "社保": 10.5}
_LINE = lazy.compile(
    r"(?P<line>养老|医疗|医保|失业|三险|社保)(?:保险费?|金)?"
    r"(?P<words>(?:个人|自己|部分|缴费|缴纳|扣款|扣除|代扣|代缴|合计|一共|总共|每个?月|一个月|我|(?:8|2|0\.5|10\.5)%|"
    rf"扣|交|缴|了|是|有|的|为|:|,|大概|约|也|都|这[块项]|\s)*)(?P<amount>{AMOUNT})(?P<unit>元|块)?"
)
# The amount before the line (「个人每月扣1400的三险」).
_LINE_BACK = lazy.compile(
    rf"(?P<words>(?:(?:个人|自己|我|每个?月|一个月|要|得|都|大概|差不多|部分){{0,6}}(?:扣除?|代扣)|(?:个人|自己)(?:每个?月|部分|要|得|大概)*[交缴])"
    rf"(?:了|掉|是|有|大概|差不多|约)*)(?P<amount>{AMOUNT})(?P<unit>元|块)?(?:钱|左右|上下|多|的){{0,3}}"
    r"(?P<line>养老|医疗|医保|失业|三险|社保)"
)
_DEDUCTED = lazy.compile(r"个人|自己|扣|\d%")
_PAYSLIP = lazy.compile(r"工资[单条]|个人(?:部分|缴|扣|承担)|扣款|扣除|代扣")
# For how long an amount is paid, behind it, is no length of anything.
_A_MONTH = lazy.compile(r"[一1]个?月(?![多半以\d])")
_NO_AMOUNT = lazy.compile(r"倍|年|岁|个|月|%|分|-(?=\d)|/(?!月|每月)|\.|多|几|号")
# 「按最低7460交」 names the lowest base; 「基数最低7460」 is a bound.
_BY_AN_EDGE = lazy.compile(r"按照?(?:最[低高]|[上下]限)(?:基数|标准|档|的)*$")
_LEAST, _MOST = 1500, 60_000


def base_amount(text: str) -> list[Finding]:
    """Find the monthly base in yuan; an end of a range or a mere bound is none, and of several times the latest counts.

    A base that is only deduced from a deduction gives way to one that is named.
    """
    found = [each for match in _YUAN.finditer(text) if _of_the_base(match) and (each := _named(text, match))]
    found += [each for match in _YUAN_BACK.finditer(text) if (each := _named(text, match))]
    found += [each for match in _AS_SALARY.finditer(text) if (each := _finding(text, match))]
    first = found[0].start if found else len(text)
    found += [each for match in _CHANGE.finditer(text) if (each := _changed(text, match, first))]
    return _deduced(text) + found


def _named(text: str, match: re.Match[str]) -> Finding | None:
    """Read an amount of the base, unless it is said of the tax."""
    of_tax = re.search(r"个税(?:是|都|一直)?$", text[: match.start()])
    return None if of_tax else _finding(text, match)


def _of_the_base(match: re.Match[str]) -> bool:
    """Tell whether the word for the base goes with an amount, or something is paid by it."""
    return re.search("基数|按|缴费工资|申报工资", match[0]) is not None


def _finding(text: str, match: re.Match[str]) -> Finding | None:
    group = "amount" if match["amount"] else "amount2"
    number, unit = read_number(match[group]), match["unit"] or match.groupdict().get("unit2") or ""
    start, end = match.span(group)
    year = number is not None and 1940 <= number <= 2030 and not unit
    if number is None or year or not _LEAST <= number <= _MOST or unit in {"多", "出头", "以上"}:
        return None
    if not _stands_alone(text, start, end) or HOUSING_FUND.search(text[: match.start()]):
        return None
    if _NO_AMOUNT.match(text, match.end()) or WISH.search(text[: match.start()]):
        return None
    rate = _A_MONTH.match(text, match.end())
    return Finding(
        "si_base_yuan", tidy(number), match.start(), rate.end() if rate else match.end(), recency(text, start)
    )


def _changed(text: str, match: re.Match[str], first: int) -> Finding | None:
    """Read what a base became after the first that was named (「基数八千，后来涨到九千」), or after its word alone."""
    number = read_number(match["amount"])
    alone = _stands_alone(text, *match.span("amount"))
    follows = match.start() > first or leads(_OF_THE_BASE, text, match.start())
    if number is None or not alone or not _LEAST <= number <= _MOST or not follows:
        return None
    return Finding("si_base_yuan", tidy(number), match.start(), match.end(), 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    bound = limit_of(text, start, end) is not None and not leads(_BY_AN_EDGE, text, start)
    return not is_one_of_several(text, start, end) and not bound


def _deduced(text: str) -> list[Finding]:
    """Deduce the base from the line of a payslip with the highest rate: its small amounts are rounded the least."""
    lines = [
        (_RATES[match["line"]], number, match)
        for match in (*_LINE.finditer(text), *_LINE_BACK.finditer(text))
        if (number := read_number(match["amount"])) is not None and _is_deduction(text, match)
    ]
    if not lines:
        return []
    rate, paid, match = max(lines, key=lambda line: line[0])
    base = round(paid / rate * 100, 2)
    blanked = [Finding("", None, each.start(), each.end()) for _, _, each in lines]
    if not _LEAST <= base <= _MOST:
        return []
    return [Finding("si_base_yuan", tidy(base), match.start(), match.end(), -1), *blanked]


def _is_deduction(text: str, match: re.Match[str]) -> bool:
    """Tell whether an amount is the insured's own part of a contribution (「养老个人扣640」)."""
    if match["line"] == "社保" and "个人" not in match["words"]:
        return False
    deducted = _DEDUCTED.search(match["words"]) or _PAYSLIP.search(text[: match.start()])
    whole = match["unit"] or not re.match(r"[\d百千万倍年岁个月%分多几]", text[match.end() :])
    return bool(deducted and whole and _stands_alone(text, *match.span("amount")))
