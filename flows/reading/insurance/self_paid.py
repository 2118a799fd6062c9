"""Insurance that people pay for themselves, as in flexible employment: its years are none of employees' insurance."""

from flows.reading.sentence import clause_at
from language import lazy

_PAY = r"[缴交]"
# 「公司自己交的」 is paid by the employer.
_BY_MYSELF = (
    r"(?<!公司)(?<!单位)(?<!老板)(?<!企业)(?<!学校)(?<!医院)(?<!厂)(?<!厂里)(?<!一半)(?<!人家)(?<!他们)(?:自己|个人)"
)
# What an employee pays of the premium is told by its amount (「个人缴纳 1365元」, 「个人缴费比例」).
_NOT_A_SHARE = r"(?![^,，。;；]{0,8}(?:比例|部分|基数|金额|合计|多少|\d(?:元|块|%)|\d{3}|百块|千块))"
_INSURED = rf"(?:{_PAY}|社保|参保)"
SELF_PAID = (
    rf"灵活就业(?:人员)?(?:身份|形式|的)?.{{0,4}}{_INSURED}|{_PAY}的?(?:都|一直|全)?是?灵活就业|社保[^,，。;；]{{0,4}}灵活就业|"
    rf"(?:个体|个人|自由职业)(?:户|者)?的?(?:身份|名义|窗口)[^,，。;；]{{0,4}}{_INSURED}|"
    rf"{_INSURED}[^,，。;；]{{0,6}}(?:个体|个人|自由职业)(?:户|者)?的?(?:身份|名义)|"
    rf"{_BY_MYSELF}(?:(?:掏钱|花钱|去|在|一直)*|按.{{0,6}}?(?:在|掏钱)?){_PAY}{_NOT_A_SHARE}"
)
"""That insurance is paid by oneself, told of the insurance."""
SELF = lazy.compile(SELF_PAID)
"""The same, compiled."""
# That somebody else pays, told after it: from there on it is employees' insurance again.
_EMPLOYED = lazy.compile(
    r"(?:公司|单位|老板|厂里?|学校|医院|企业|东家)(?!以前|之前)[^,，。;；]{0,8}[缴交]|职工社保|进了?(?:公司|单位|厂)|入职|上班"
)
_CLAUSES_BEFORE = 2
# That it was so at another time, or for a part of it.
_NOT_ALL = lazy.compile(r"以前|之前|原来|原先|曾经|当时|那时|那会儿|那[几两]年|早先|其中|里面|有一段|中间")
_ALL = lazy.compile(r"都|全部?是|一直|[这那](?:些|几)年|从来|一向")


def is_self_paid(text: str, start: int, end: int) -> bool:
    """Tell whether the length of time at `start` to `end` of `text`, in plain form, is one of self-paid insurance.

    What is said of it in its own clause counts, before the length or behind it; else what was said last in the two
    clauses before.
    """
    first, last = clause_at(text, start)
    behind = text[end:last]
    if SELF.search(text, start, last) and not _EMPLOYED.search(behind):
        return True
    for _ in range(_CLAUSES_BEFORE + 1):
        said = text[first:start]
        found = [match.end() for match in SELF.finditer(said)]
        other = [match.end() for match in _EMPLOYED.finditer(said)]
        if found or other:
            return max(found, default=-1) > max(other, default=-1)
        if first == 0:
            break
        first = clause_at(text, first - 1)[0] if first > 1 else 0
    return False


def pays_oneself(text: str) -> bool:
    """Tell whether `text`, in plain form, says that insurance is paid by oneself by now, and not only for a part."""
    found = list(SELF.finditer(text))
    if not found or _EMPLOYED.search(text, found[-1].end()):
        return False
    first, _ = clause_at(text, found[-1].start())
    return _NOT_ALL.search(text, first, found[-1].start()) is None


def is_all_self_paid(text: str) -> bool:
    """Tell whether `text`, in plain form, says that all of it was paid by oneself (「社保都是我自己交的」)."""
    return pays_oneself(text) and _ALL.search(text) is not None
