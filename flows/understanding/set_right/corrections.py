"""A value set right: by what it was, by its name, or by the words of a slip alone."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.days.working_days import Calendar
from flows.forms.fields import Field, Slots, read_answer
from flows.forms.invalid import Invalid
from flows.reading.mood import CORRECTION
from language import lazy
from language.comparing import compared
from language.durations import read_duration
from language.numbers import NUMBER

_SLIP = lazy.compile(
    r"(?:搞|记|弄|看|查|数|算|说|打|写|填|选|点|报|听|念|按|输|讲|敲|漏)(?:混|漏|错|反|岔|少|多|串|大|小|重|高|低|早|晚)(?:了|啦)?|忘(?:了)?说|漏(?:了)?说|[多少漏重错](?:说|报|算|写|填|讲|记|数)|(?:再|应该|得|年龄|社保|往[上下])[加减添扣][上去掉]?(?=[\d一二两三半])|更正|纠正|改口|(?:[打说写填按报讲]|嘴|手)(?:得?太?快|秃噜|瓢)了?|(?:不算|不作数|取消|作废|划掉|去掉)了?(?=[,，\s])|(?:^|[,，\s])(?:算了)?[,，\s]?还是(?:按|写|填|改回)?(?=[\d.一二两三四五六七八九十半]{1,6}(?:年|岁|个月))|"
    r"(?:其实|实际上?|准确说|准确|应该|应当|确切说|原来)(?:只|才|都|就|已经)?(?:(?:是|有|为|算|交|满)|(?=[\d一二两三四五六七八九十]))|应为|不对|口误|笔误|手误|手滑|"
    r"(?:查|问|看|翻|找|想)(?:到|着|出来|过|清楚|好|起来|明白|[了过完]?一?下|了[查问看翻找想]?)(?:了|啦)?|问了(?:一?下)?(?:公司|人事|财务|老公|老婆|单位)?|(?:就|你就)?[按照](?:着|照)?(?=.{1,8}算)|不是.{1,10}(?:是|而是)|没有.{1,6}只有|不准"
)
# That something is to be another value, or was wrong, whatever it was done with.
_CHANGED = lazy.compile(
    r"改(?:回|成|为|到|作|满|去)?(?=[\d一二两三四五六七八九十半]|大专|本科|专科|硕士|高中|初中|中专)|(?<![没不])错[了的]?(?=$|[,，。;；!！\s])"
)
_WRONG = lazy.compile(
    r"(?:搞|记|弄|看|数|算|说|打|写|填|选|报|听|输|讲|漏)(?:混|漏|错|反|岔|串|重|[多少早晚](?=[了啦]))|[多少](?:说|报|算|写|填|讲|记|数)(?:了?(?=[\d一二两三半])|[了啦](?=[,，。;；!！\s]|$))|更正|纠正|口误|笔误|手误|手滑|不对|有误"
)
# A slip of the finger is of what was answered last.
_FINGER = lazy.compile("[点按选敲戳]错|手[滑误抖快]")
_SAID_WRONG = lazy.compile(
    r"(?:这个|那个|好像|可能|大概|其实)?(?:我|俺|咱)?(?:自己)?(?:刚才|刚刚|刚|前面|上面|之前|当时)?(?:给|是|又|都)?"
    r"(?:搞|记|弄|看|数|算|说|打|写|填|选|报|听|输|讲|漏)(?:混|漏|错|反|岔|串|重|多|少|早|晚)(?:了|啦)"
)
# What was told wrongly of a matter, where there is nothing of it (「社保记错了，一天没交过」).
_NOTHING_OF_IT = lazy.compile(
    rf"(?P<matter>社保|职称|技能证?|证书?|表彰|奖项?)(?:我|这块|那项|这里)?{_SAID_WRONG.pattern}[,，。\s]+(?=(?:从来|从|一直|根本|压根|其实|一[天个次]|都|也|我|他|她|还){{0,3}}没有?(?![那这错断停漏]))"
)
_AROUND = lazy.compile(
    r"^(?:[,，。.;；!！\s]|哦|噢|啊|呀|呃|额|嗯|诶|哎|唉|对了|那个|刚才|刚刚|刚|前面|上面|之前|我|他|她|的|也|都|是|应该|应当|应为|其实|实际上?|准确说|原来|只|才|有|为|一共|总共|累计|合计|改成|改为|换成|就|算|你|按|照|"
    r"不对|sorry|抱歉|不好意思|算了|结果|嘛|么|公司|人事|财务|单位|讲|说|回我|告诉我|(?:手机|随申办|支付宝|电脑|小程序|账户|清单|单子|证|结婚证|社保卡|记录|网上|系统|app|明细)上?(?:看|查|写|显示)?的?)+|(?:[,，。.!！\s]|的|样子|左右|上下|差不多|了|啊|哈|呢|吧|啦|才对|才是|来算|算|都是)+$"
)
# A month of a year is when something began, not how long it lasts.
_A_MONTH = lazy.compile(r"(?:(?:19|20)\d\d|[0-3]\d)年的?\d{1,2}月份?")
_UNITS: Mapping[str, tuple[str, ...]] = {
    "个月": ("number", "duration"),
    "月": ("number", "duration"),
    "年": ("duration",),
    "年的": ("date",),
    "岁": ("date",),
    "级": ("choice",),
    "倍": ("choice",),
}
_FROM_TO = (
    rf"(?:那个?)?(?P<from>{NUMBER})(?:年|个月|岁|级|倍)?(?:那个?|的)?改(?:成|为|到|满|作)?"
    rf"(?P<to>{NUMBER}(?:年半?|个月|岁|级|倍)?)"
)
_OLD = lazy.compile(
    r"是(?P<so>[^,。;不是]{1,10}?)的?[,，\s]?(?:而|可)?不是(?P<said>[^,，。;；\s是]{1,8}?)[了的]?$|"
    rf"{_FROM_TO}(?=$|[,，。;；!\s的了啊呀])|"
    rf"(?:没有?|不[到是])(?P<was>{NUMBER}(?:年|个月|岁|级|倍))[,，\s]+(?:就|只有?|才|是)*(?P<is>{NUMBER}(?:年半?|个月|岁|级|倍))(?=$|[,，。;；!\s的了啊呀])|"
    r"(?:不是|没有)(?P<not>[^,。;]{1,10}?)[,，\s]*(?:而是|应该是|应为|其实是|只有|只是|是|才)(?P<but>[^,。;]{1,12})|"
    r"(?:那个?)?(?P<old>[^,。;不是]{1,10}?)(?:是)?(?:(?:说|写|打|填|报|记|弄|搞|讲)错|错[的了]|不对|有误|不算数?|不作数|取消|作废|划掉|去掉)(?:了|啦)?[,，\s]*(?:应该|应当|其实|只有|只是|是|应为|改成|改为|换成|改)*(?P<new>[^,。;]{1,12})"
)

# No more than that something is not so, or not there.
_DENIES = lazy.compile(r"(?:我|也|都|并|还|又|才|就|[,，\s])*(?:不是?|不算|没有?|没得|无|非)(?:的|了|[,，\s])*")
_SAID_SO = (("said", "so"), ("from", "to"), ("was", "is"), ("not", "but"), ("old", "new"))
# The old value behind the new one (「是一级的，而不是二级」).
_NOT_THE_OLD = lazy.compile(r"(?<=[年月岁级倍科专士师中的])[,，\s]?(?:而|可)?不是[^,，。;；\s是]{1,8}[了的]?$")


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
    return any(pattern.search(text) for pattern in (_SLIP, CORRECTION, _CHANGED, _NOT_THE_OLD))


def without_slips(text: str) -> str:
    """Return `text` without the words that only say that something was told wrongly (「社保我数重了,84个月」)."""
    return _SAID_WRONG.sub("", _NOTHING_OF_IT.sub(r"\g<matter>", text))


def only_slips(text: str) -> bool:
    """Whether a clause says no more than that something was told wrongly (「哦我搞错了」)."""
    return slips(text) and not _beside_slips(text)


def only_a_number(text: str) -> bool:
    """Whether `text` says only that something was wrong, and a number without a unit (「错了 40」)."""
    return slips(text) and _beside_slips(text).isdecimal()


def _beside_slips(text: str) -> str:
    return bare_words(_CHANGED.sub("", CORRECTION.sub("", _SLIP.sub("", text))))


def changes_a_value(text: str) -> bool:
    """Whether `text` puts one number in the place of another (「那个40改成30」)."""
    return re.search(_FROM_TO, text) is not None


def says_wrong(text: str) -> bool:
    """Whether `text` says itself that what was told before is wrong."""
    return _WRONG.search(text) is not None


def denies_known(text: str, known: Known) -> bool:
    """Whether `text` puts another value in the place of one that is known (「不是26个月，是37个月」)."""
    return bool(_put_instead(text, known))


def _put_instead(text: str, known: Known) -> Slots:
    """Return the value that `text` tells in the place of one that it denies, of the fact that has it; {} for none."""
    old = _OLD.search(text)
    if old is None:
        return {}
    denied, value = next((old[was], old[now]) for was, now in _SAID_SO if old[was])
    settled = (field for field in known.fields if field.settled(dict(known.facts)))
    meant = [field for field in settled if names_value(field, denied, known)]
    return first_fitting(meant, bare_words(value) or value, known)


def read_correction(text: str, known: Known) -> Slots:
    """Read which fact `text` sets right, and to what; {} when it says nothing so, or of which it is unclear.

    The fact is the one that had the value that is denied, else the one that is named, else the latest that the value
    fits by its unit; a question that was left unanswered comes before the facts.
    """
    settled = [field for field in known.fields if field.settled(dict(known.facts))]
    instead = _put_instead(text, known)
    if instead:
        return instead
    text = _NOT_THE_OLD.sub("", text)
    words = value_words(text)
    for named in fields_named(text, known.fields, settled):
        found = first_fitting([named], _without_name(words, named), known)
        if found:
            return found
    latest = latest_first(known)
    found = first_fitting(latest[:1], words, known) if _FINGER.search(text) else {}
    if not found and words.isdecimal():
        # One answer can settle several questions (a count of months tells the base too).
        last = [field for field in latest if _age(field, known) == _age(latest[0], known)]
        found = _slipped(last, words, known) or _nearest(settled, words, known)
    found = found or first_fitting([*reversed(known.skipped)], words, known)
    # That something is not so says of nothing that was not named that there is none.
    return found or ({} if _DENIES.fullmatch(words) else first_fitting(latest, words, known))


def latest_first(known: Known) -> list[Field]:
    """Return the questions that were answered, the one told last first."""
    settled = (field for field in known.fields if field.settled(dict(known.facts)))
    return sorted(settled, key=lambda field: -_age(field, known))


def _slipped(latest: Sequence[Field], words: str, known: Known) -> Slots:
    """Return a number without a unit as the value told last, where a slip would be no greater than half of it."""
    slots = first_fitting(latest, words, known)
    values = [(_count(value), _count(known.facts.get(slot))) for slot, value in slots.items()]
    close = [now >= 1 and abs(now - was) <= was / 2 for now, was in values if now is not None and was is not None]
    return slots if close and all(close) else {}


def _count(value: Any) -> float | None:
    """Return the one number that a value consists of (`{"1x": 40}` has one); None for any other."""
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


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


def first_fitting(fields: Sequence[Field], words: str, known: Known, *, strict: bool = False) -> Slots:
    """Return what the words answer of the first field that they fit, by their likeliest unit first."""
    if _A_MONTH.match(words):
        fields = [field for field in fields if field.kind != "duration"]
    kinds = _kinds(words)
    fitting = [[field for field in fields if field.kind == kind] for kind in kinds]
    if not kinds and not strict:
        fitting = [list(fields)]
    for field in (each for several in fitting for each in several if words):
        slots = read_answer(field, words, known.today, known.calendar)
        if not isinstance(slots, Invalid):
            return slots
    return {}


def fields_named(text: str, fields: Iterable[Field], settled: Sequence[Field]) -> list[Field]:
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
    return bare_words(words)


def value_words(text: str) -> str:
    """Return the words of the new value, without those of the slip."""
    marks = sorted((*_SLIP.finditer(text), *_CHANGED.finditer(text)), key=lambda mark: mark.end())
    after = text[marks[-1].end() :] if marks else ""
    return bare_words(after) or bare_words(_CHANGED.sub("", _SLIP.sub("", text)))


def bare_words(words: str) -> str:
    """Return the words of a value without those that only lead to it or follow it."""
    while (shorter := _AROUND.sub("", words)) != words:
        words = shorter
    return words


def names_value(field: Field, words: str, known: Known) -> bool:
    """Whether `words` name the value that the field has."""
    slots = read_answer(field, bare_words(words) or words, known.today, known.calendar)
    if isinstance(slots, Invalid):
        return False
    # What an option settles besides (no title beside a skill) may not have been told.
    told = [known.facts[slot] == value for slot, value in slots.items() if slot in known.facts]
    return bool(told) and all(told)


def _age(field: Field, known: Known) -> int:
    """Return how late the field was told: higher is later."""
    told = list(known.facts)
    return max((told.index(slot) for slot in field.settled_by if slot in told), default=-1)


def _kinds(words: str) -> tuple[str, ...]:
    """Return the kinds of fields whose unit `words` name, the likeliest first; () where they name none."""
    if "年" in words and read_duration(words):
        return ("duration",)
    return next((kinds for unit, kinds in _UNITS.items() if words.endswith(unit)), ())
