"""When the years of insurance will be so many: 「社保啥时候能满十年」, 「那哪年能满两年」."""

from datetime import date

from flows.days.months import add_months
from flows.items.contribution_base import YEAR
from flows.supposing.supposition import supposing
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskStanding, Suppose
from flows.understanding.expectation import Expectation
from language import lazy
from language.numbers import NUMBER, read_number
from language.spelling import plain

_WHEN = r"(?:(?:啥|什么)(?:时候|辰光|时间)|几时|何时|[哪那]一?[年天]|几月份?|多久)"
_FULL = rf"(?:满|到|够|交满|缴满|算满|凑满|凑够|算|有)了?(?P<years>{NUMBER})(?:周|整)?年(?!度|级|底|内)"
_ASKED = lazy.compile(rf"{_WHEN}[^,，]{{0,8}}?{_FULL}")
_OF_OTHERS = lazy.compile(
    r"居住证|结婚|领证|婚|积分|申请|落户|居转户|郊|新城|毕业|倍|基数|学历|合同|公司|单位|孩|退休|同事|朋友|有效|通知|审核"
)
_SLOT = "si_years"


def years_awaited(text: str, expect: Expectation) -> Act | None:
    """Return the question for the day on which somebody's years of insurance are so many; None for other texts.

    Where it is known since when they are counted, that day is asked for; else so many years are supposed.
    """
    years = expect.known.get(_SLOT)
    if not expect.estimating or not isinstance(years, int | float):
        return None
    said = plain(text)
    asked = _ASKED.search(said)
    wanted = read_number(asked["years"]) if asked else None
    if wanted is None or wanted <= years or _OF_OTHERS.search(said):
        return None
    day = _full_on(expect.starts.get(expect.roster.current, ""), wanted)
    if day is not None and day > expect.today:
        return AskStanding(view="then", day=day)
    return Suppose(text=supposing(f"社保满{asked['years']}年")) if asked else None


def _full_on(start: str, years: float) -> date | None:
    """Return the first of the month in which so many years since `start` (`YYYY-MM`) are full; None without one."""
    year, _, month = start.partition("-")
    if not month or years != int(years):
        return None
    return add_months(date(int(year), int(month), 1), int(years) * YEAR)
