"""A value set right, or told late: by what it was, by its name, or by the words of a slip alone."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.days.working_days import Calendar
from flows.forms.fields import Field, Slots, read_answer
from flows.forms.invalid import Invalid
from flows.reading.mood import CORRECTION
from language.comparing import compared
from language.numbers import DIGIT

_SLIP = re.compile(
    r"(?:搞|记|弄|看|查|数|算|说|打|写|填|选|点|报|听|念|按|输|讲|敲|漏)(?:混|漏|错|反|岔|少|多|串|大|小)(?:了|啦)?|忘(?:了)?说|漏(?:了)?说|少说|多说|更正|纠正|改口|"
    r"(?:其实|实际上?|准确说|准确|应该|应当|确切说|原来)(?:只|才|都|就|已经)?(?:(?:是|有|为|算|交|满)|(?=[\d一二两三四五六七八九十]))|应为|不对|口误|笔误|手误|手滑|"
    r"(?:查|问|看|翻|找|想)(?:到|过|清楚|好|起来|明白)(?:了|啦)?|问了(?:一?下)?(?:公司|人事|财务|老公|老婆|单位)?|(?:就|你就)?按(?=.{1,8}算)|不是.{1,10}(?:是|而是)|没有.{1,6}只有|不准"
)
_WRONG = re.compile(
    r"(?:搞|记|弄|看|数|算|说|打|写|填|选|报|听|输|讲|漏)(?:混|漏|错|反|岔|串)|更正|纠正|口误|笔误|手误|手滑|不对|有误"
)
_AROUND = re.compile(
    r"^(?:[,，。.;；!！\s]|哦|噢|啊|呃|额|嗯|诶|哎|唉|对了|那个|刚才|刚刚|前面|上面|之前|我|他|她|的|也|都|是|应该|应当|应为|其实|实际上?|准确说|原来|只|才|有|为|改成|改为|换成|就|算|你|按|"
    r"不对|sorry|抱歉|不好意思|算了|结果|嘛|么|公司|人事|财务|单位|讲|说|回我|告诉我|(?:单子|证|结婚证|社保卡|记录|网上|系统|app|明细)上?(?:看|查|写|显示)?的?)+|(?:[,，。.!！\s]|的|样子|左右|上下|差不多|了|啊|哈|呢|吧|啦|才对|才是|来算|算|都是)+$"
)
_UNITS: Mapping[str, tuple[str, ...]] = {
    "个月": ("number",),
    "年": ("duration",),
    "年的": ("date",),
    "岁": ("date",),
    "级": ("choice",),
    "倍": ("choice",),
}
_BARE = re.compile(rf"[\d.{DIGIT}十半多几~-]+(?:年|岁|倍)(?:多|半)?")
_OLD = re.compile(
    r"(?:不是|没有)(?P<not>[^,。;]{1,10}?)[,，\s]*(?:而是|应该是|应为|其实是|只有|只是|是|才)(?P<but>[^,。;]{1,12})|"
    r"(?:那个?)?(?P<old>[^,。;不是]{1,10}?)(?:是)?(?:(?:说|写|打|填|报|记|弄|搞|讲)错|不对|有误)(?:了|啦)?[,，\s]*(?:应该|应当|其实|只有|只是|是|应为|改成|改为)*(?P<new>[^,。;]{1,12})"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a correction can be about.

    Attributes:
        fields: the questions of the forms that the facts belong to.
        facts: the facts told so far, by slot, the latest last.
        skipped: the questions left unanswered, the latest last.
        today: the day that "now" means.
        calendar: for days that working days decide.

    """

    fields: Sequence[Field]
    facts: Mapping[str, Any]
    skipped: Sequence[Field]
    today: date
    calendar: Calendar


def slips(text: str) -> bool:
    """Whether `text` says that something was told wrongly, or is known only now."""
    return _SLIP.search(text) is not None or CORRECTION.search(text) is not None


def says_wrong(text: str) -> bool:
    """Whether `text` says itself that what was told before is wrong."""
    return _WRONG.search(text) is not None


def read_correction(text: str, known: Known) -> Slots:
    """Read which fact `text` sets right, and to what; {} when it says nothing so, or of which it is unclear.

    The fact is the one that had the value that is denied, else the one that is named, else the latest that the value
    fits by its unit; a question that was left unanswered comes before the facts.
    """
    settled = [field for field in known.fields if field.settled(dict(known.facts))]
    old = _OLD.search(text)
    if old is not None:
        denied, value = (old["not"], old["but"]) if old["not"] else (old["old"], old["new"])
        meant = [field for field in settled if _is(field, denied, known)]
        found = _first(meant, _bare(value) or value, known)
        if found:
            return found
    words = _value(text)
    for named in _named(text, known.fields, settled):
        found = _first([named], _without_name(words, named), known)
        if found:
            return found
    found = _nearest(settled, words, known) if words.isdecimal() else {}
    return found or _first(
        [*reversed(known.skipped), *sorted(settled, key=lambda field: -_age(field, known))], words, known
    )


def _nearest(settled: Sequence[Field], words: str, known: Known) -> Slots:
    """Return a number without a unit as the fact whose value it is nearest to; of equally near ones the latest."""
    found: list[tuple[float, int, Slots]] = []
    for field in settled:
        slots = read_answer(field, words, known.today, known.calendar)
        if isinstance(slots, Invalid) or len(slots) != 1:
            continue
        ((slot, value),) = slots.items()
        was = known.facts.get(slot)
        if isinstance(value, int | float) and isinstance(was, int | float) and not isinstance(value, bool):
            found.append((abs(value - was), -_age(field, known), slots))
    return min(found, key=lambda each: each[:2])[2] if found else {}


def read_late(text: str, known: Known) -> Slots:
    """Read a bare value as the answer to a question without one; {} when it answers none.

    A question that was left unanswered comes first, then the first of those not asked yet whose unit the value has.
    """
    settled = [field for field in known.fields if field.settled(dict(known.facts))]
    named = _named(text, known.fields, settled)
    if named:
        return _first(named, _bare(text), known, strict=True)
    late = _first(list(reversed(known.skipped)), _bare(text), known, strict=True)
    bare = _value(text)
    if late or not _BARE.fullmatch(bare):
        return late
    return _first([each for each in known.fields if not each.settled(dict(known.facts))], bare, known, strict=True)


def _first(fields: Iterable[Field], words: str, known: Known, *, strict: bool = False) -> Slots:
    for field in fields:
        if not words or not _fits(field, words, strict=strict):
            continue
        slots = read_answer(field, words, known.today, known.calendar)
        if not isinstance(slots, Invalid):
            return slots
    return {}


def _named(text: str, fields: Iterable[Field], settled: Sequence[Field]) -> list[Field]:
    """Return the questions that `text` names, those that were answered first, then by the length of the name."""
    said = compared(text)
    names = [
        (field in settled, len(compared(name)), index, field)
        for index, field in enumerate(fields)
        for name in (field.name, *field.also)
        if compared(name) in said
    ]
    return [each[3] for each in sorted(names, key=lambda each: each[:3], reverse=True)]


def _without_name(words: str, field: Field) -> str:
    for name in sorted((field.name, *field.also), key=len, reverse=True):
        words = words.replace(name, "")
    return _bare(words)


def _value(text: str) -> str:
    """Return the words of the new value, without those of the slip."""
    marks = list(_SLIP.finditer(text))
    after = text[marks[-1].end() :] if marks else ""
    return _bare(after) or _bare(_SLIP.sub("", text))


def _bare(words: str) -> str:
    while (shorter := _AROUND.sub("", words)) != words:
        words = shorter
    return words


def _is(field: Field, words: str, known: Known) -> bool:
    """Whether `words` name the value that the field has."""
    slots = read_answer(field, _bare(words) or words, known.today, known.calendar)
    return (
        not isinstance(slots, Invalid)
        and bool(slots)
        and all(known.facts.get(slot) == value for slot, value in slots.items())
    )


def _age(field: Field, known: Known) -> int:
    """Return how late the field was told: higher is later."""
    told = list(known.facts)
    return max((told.index(slot) for slot in field.settled_by if slot in told), default=-1)


def _fits(field: Field, words: str, *, strict: bool) -> bool:
    """Whether the unit that `words` name is one of the field's; without a unit a strict reading fits nothing."""
    kinds = next((kinds for unit, kinds in _UNITS.items() if words.endswith(unit)), None)
    return field.kind in kinds if kinds is not None else not strict
