"""The months of a base that was one multiple first and another then (「前两年一倍，后两年两倍」)."""

from flows.reading.base.tiers import tier
from flows.reading.sentence import Finding
from language import lazy
from language.numbers import NUMBER, read_number

_PAID = r"(?:里|都|是|全|就|一直|按|交|缴|的|基数|社保|给|我|公司|差不多|[:：]){0,5}"


def _stretch(name: str, leads: str) -> str:
    """Return the pattern of one stretch: its years and its base, in groups that begin with `name`."""
    years = rf"(?:{leads})(?:那|的|交了|是|了|这)?(?P<{name}_years>{NUMBER}|半)个?(?P<{name}_unit>年|月)"
    base = rf"(?:(?P<{name}_times>{NUMBER})倍(?:多|以上)?|(?P<{name}_top>顶格|封顶|上限|最高)|最低|下限)"
    return years + _PAID + base + r"(?:的|交|缴|基数|来着|档)*"


_FIRST = _stretch("first", "前面?|头|开头|开始|最早|最初|一开始|起先|先|起初")
_THEN = _stretch("then", "后面?|最近|近|这|剩下|后来|之后|然后|接着")
_HALVES = lazy.compile(rf"{_FIRST}[,，;；。\s]*(?:然后|而|到了)?{_THEN}(?!吗|呢|[?？])")
_WISHED = lazy.compile("想|打算|如果|要是|假如|准备")
_TOP, _MOST = 3.0, 48
_IN_A_YEAR = 12


def base_halves(text: str) -> list[Finding]:
    """Find the months of two stretches of the window, each at its tier; nothing where both do not fit the window."""
    if "倍" not in text and "格" not in text:
        return []
    found = _HALVES.search(text)
    if found is None or _WISHED.search(text, 0, found.start()):
        return []
    first, then = _months(found["first_years"], found["first_unit"]), _months(found["then_years"], found["then_unit"])
    if first is None or then is None or first + then > _MOST:
        return []
    earlier, later = _tier(found["first_times"], found["first_top"]), _tier(found["then_times"], found["then_top"])
    between = found.start("then_years")
    if earlier == later:
        return [_finding(later, first + then, found.start(), found.end())]
    return [_finding(earlier, first, found.start(), between), _finding(later, then, between, found.end())]


def _finding(key: str | None, months: int, start: int, end: int) -> Finding:
    """Give the months of a tier; those at the lowest base, which has none, are read as nothing."""
    return Finding("base_months", {key: months}, start, end) if key else Finding("", None, start, end)


def _months(count: str, unit: str) -> int | None:
    number = read_number(count)
    return None if number is None else round(number * (_IN_A_YEAR if unit == "年" else 1))


def _tier(times: str | None, top: str | None) -> str | None:
    """Return the tier of one stretch; None for the lowest base, which has none."""
    return tier(_TOP if top else read_number(times) if times else None)
