"""What a supposition leaves of a count that is known: 「2倍的只剩下26个月」, 「少掉8个月」, 「结婚少算两年」."""

import re
from collections.abc import Iterator

from flows.forms.fields import Slots
from flows.items.contribution_base import YEAR
from flows.reading.base.tiers import tier
from language import lazy
from language.numbers import NUMBER, read_number, tidy

_LESS = lazy.compile(r"少|剩|扣|减|砍|刨|剔|降|掉|跌|缩|落|不算|不认|作废|只|才|仅")
# A window that months or years are counted in, and is no count itself.
_WINDOW = lazy.compile(
    r"(?P<year>(?:最近|近|过去)的?(?:一整?年|1年|(?:12|十二)个月)|(?<![\d十多两三四])(?:一整?|1)年(?=里|内))|"
    rf"(?:最近|近|过去|往前)(?:的)?{NUMBER}(?:年|个月)"
)
_COUNT = lazy.compile(rf"(?P<number>{NUMBER}|半)(?:个(?P<half>半)?(?P<months>月?)|(?P<years>年)(?P<more>半)?)")
_LEFT = lazy.compile(
    r"(?:(?:只|就|才|仅|光)(?:剩下?|有|够|算|认|到)?|剩下?|(?:降|掉|跌|减|缩|落|回落|少|缩水)(?:少)?(?:到|成|至|为|剩))(?:了|得)?$"
)
_TAKEN = lazy.compile(r"(?:少|扣|减|砍|刨|剔|去|除|缩)(?:掉|去|除|少|了|算|认|交|缴|给|我|他|她|有|水|短)*$")
_TAKEN_AFTER = lazy.compile(
    r"(?:的?社保|的?月份)?(?:都|也|又|就|被)*(?:不(?:算|认|作数|计)|没算|作废|(?:剔|扣|减|去|刨)(?:掉|除|了))"
)
_TIMES = lazy.compile(rf"(?<![\d.])(?P<times>{NUMBER})倍")
_OF_YEARS = (
    (lazy.compile(r"结婚|领证|婚龄|婚姻|成家"), "spouse_shanghai_hukou_years"),
    (lazy.compile(r"郊区|新城|临港|远郊"), "suburb_years"),
    (lazy.compile(r"社保|年限|缴费|参保"), "si_years"),
)
_AT_A_BASE, _RECENT = "months_at_", "months_1x_last_12"
_BEFORE = 8


def fewer(part: str, known: Slots) -> Slots:
    """Read how much of a known count `part`, in plain form, leaves or takes; {} where it leaves what it was.

    Args:
        part: a part of a supposition.
        known: the answers known of the person.

    """
    if not _LESS.search(part):
        return {}
    words = _WINDOW.sub(lambda window: "，" * len(window[0]), part)
    counts = list(_COUNT.finditer(words))
    if len(counts) != 1:
        return {}
    count = counts[0]
    slot = _of_years(part) if count["years"] else _of_months(part, known)
    before = known.get(slot)
    if not isinstance(before, int | float):
        return {}
    left = _left(words, count, before)
    return {} if left is None or left > before else dict(_told(slot, left, known))


def _of_years(part: str) -> str:
    return next((slot for words, slot in _OF_YEARS if words.search(part)), "")


def _of_months(part: str, known: Slots) -> str:
    """Return the known count that months are of: at the multiple that is named, else the only one that is known."""
    window = _WINDOW.search(part)
    named = _TIMES.search(part)
    if window is not None and window["year"]:
        return _RECENT
    if named is not None:
        return f"{_AT_A_BASE}{tier(read_number(named['times']))}"
    counts = [slot for slot in known if slot.startswith(_AT_A_BASE)] or [slot for slot in known if slot == _RECENT]
    return counts[0] if len(counts) == 1 else ""


def _left(words: str, count: re.Match[str], before: float) -> float | None:
    """Return what is left of `before`; None where nothing says that less is."""
    number = 0.5 if count["number"] == "半" else read_number(count["number"])
    if number is None:
        return None
    number += 0.5 if count["half"] or count["more"] else 0
    lead = words[max(0, count.start() - _BEFORE) : count.start()]
    if _LEFT.search(lead):
        return number
    if _TAKEN.search(lead) or _TAKEN_AFTER.match(words, count.end()):
        return max(0, before - number)
    return None


def _told(slot: str, left: float, known: Slots) -> Iterator[tuple[str, object]]:
    """Tell what is left; of fewer months no more can be of the last twelve."""
    if not slot.startswith(_AT_A_BASE):
        yield slot, tidy(left)
        return
    level = slot.removeprefix(_AT_A_BASE)
    yield "base_months", {level: int(left)}
    recent = known.get(_RECENT)
    if level == "1x" and isinstance(recent, int) and left < min(recent, YEAR):
        yield _RECENT, int(left)
