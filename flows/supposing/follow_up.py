"""A supposition that leans on the ones before it: 「那两个一起呢」, 「7年呢」, 「换成3倍呢」, 「再加上中级呢」."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.forms.fields import Slots
from flows.items.contribution_base import YEAR
from flows.supposing.case import Ahead, Case, merged, one_fact
from flows.supposing.how_long import without_how_long
from flows.supposing.supposed_case import Hearing, read_case
from flows.supposing.supposition import supposed_sentence
from flows.supposing.time_ahead import whole_months
from language import lazy
from language.durations import read_duration
from language.numbers import NUMBER, read_number
from language.spelling import plain

REMEMBERED = 3
TOGETHER = lazy.compile(
    r"(?:(?:这|那|前面|刚才|上面|以上)(?:说的)?)?(?:(?P<count>[两俩二三3]|2)(?:个|样|件|条|项|种|者)?(?:事|情况|条件|假设)?|都|全部?|全都|统统)?"
    r"(?:事|情况|条件)?(?:都|全|要是|同时|一块儿?|如果)*(?:一起|一块儿?|同时|合起来|合一块|加起来|加一起|叠加|结合|都做到?|全做到?|都做了|都有|都成|都办到|都实现|都满足|都拿到|都来)"
    r"(?:了|做|办|算|来|上|的|到)*"
)
_ADDS = lazy.compile(
    r"^(?:那|再|另外|还|同时|然后|如果|要是|在(?:这|此)(?:个)?基础上)*(?:(?:再|又)加(?![一二两三四五六七八九十半几\d点]{1,3}(?:年|个月|个半))|加上|加个|外加|在(?:这|此)(?:个)?基础上|同时)"
)
_CHANGES = lazy.compile(r"^(?:那|要是|如果|把)*(?:它)?(?:换成|改成|变成|换到|改为|换)")
_BARE = lazy.compile(
    r"^(?:那么?|要是|如果|就|换成|改成|变成|是|只|再|多|等|到|满|改为|算上?|按|[交缴])*(?P<span>[^,。呢]{1,12}?)(?:呢|的话|以后|之后|后)*$"
)
_LEVEL = lazy.compile(r"(?P<level>[一二三四五1-5])级的?")
_COUNTED = lazy.compile(
    rf"(?P<named>(?:这|那|我|基数|达标|够数){{0,2}}(?:个|的)?月[份数])?"
    rf"(?:那|我|他|她|能|再|就|只|才|凑|攒|补|交|缴|满|够|到|有|是|足|齐|成|认可|承认|认|算|数|剩|下|出|仅|多|最后|最多|顶多|窗口)*"
    rf"(?P<months>{NUMBER})个(?P<unit>月)?(?:了|都|也|够|呢|的)*"
)
# So many months are added to those counted before (「再攒6个月」); what is paid on is time that passes.
_PAID_ON = lazy.compile(r"(?:那|我|能|就)*(?:再|多)+[交缴](?![到满足够])")
_ADDED = lazy.compile(r"(?<![最顶至])(?:再|多){1,2}(?:凑|攒|补|认|算|有|多|出|够){1,2}(?!到|满|足)")
_RECENT, _AT_A_BASE = "months_1x_last_12", "months_at_"
_GRADUATES = lazy.compile("毕业|[读念上]完")
# What one takes an examination or studies for.
_AIMS = {"education", "title", "skill_level"}
_YEARS = ("si_years", "spouse_shanghai_hukou_years", "suburb_years", "public_service_years")
# What is paid on is insurance, and no longer marriage.
_INSURED = frozenset(("si_years", "base_months", "months_1x_last_12"))
_OPEN_YEARS = {"spouse_shanghai_hukou": "spouse_shanghai_hukou_years", "suburb_area": "suburb_years"}


def case_in_talk(text: str, before: str, hearing: Hearing) -> Case:
    """Read a supposition with those before it.

    Args:
        text: the message.
        before: the texts of the suppositions before it, a line each, the last at the end; "" when there are none.
        hearing: what is known while it is read.

    """
    earlier: list[Case] = []
    for line in [each for each in before.split("\n") if each.strip()][-REMEMBERED:]:
        case, varies = _leaning(line, earlier, hearing)
        if case.understood:
            earlier = [*(earlier[:-1] if varies else earlier), case]
    return _leaning(text, earlier, hearing)[0]


def leans(text: str) -> bool:
    """Whether `text`, in plain form, takes up the suppositions before it as a whole (「那两个一起呢」)."""
    return _together(text) is not None


def begins_with_a_change(text: str) -> bool:
    """Whether `text` says itself that it changes or adds to what was supposed (「那换成…」, 「再加上…」)."""
    sentence = supposed_sentence(text) or plain(text)
    return bool(_CHANGES.match(sentence) or _ADDS.match(sentence))


def _together(text: str) -> re.Match[str] | None:
    found = TOGETHER.search(text[:LONGEST])
    return found if found and _LEADING.fullmatch(text[: found.start()]) else None


LONGEST = 60
_LEADING = lazy.compile(
    r"(?:那么?|要是|如果|假如|我|把|就|再|,|\s|它们?|他们|能)*(?:[\u4e00-\u9fff]{1,4}[和跟与加、][\u4e00-\u9fff]{1,4}?[,\s]*)?"
)


def _leaning(text: str, earlier: Sequence[Case], hearing: Hearing) -> tuple[Case, bool]:
    """Read a supposition after `earlier` ones, and whether it takes the place of the last of them."""
    rest, how_long = without_how_long(plain(text))
    case, varies = _with_earlier(supposed_sentence(text) or rest, earlier, hearing)
    return replace(case, how_long=how_long), varies


def _with_earlier(sentence: str, earlier: Sequence[Case], hearing: Hearing) -> tuple[Case, bool]:
    both = _together(sentence)
    if both is not None and earlier:
        return _all_of_them(sentence, both, earlier, hearing), False
    adds = _ADDS.match(sentence)
    own = read_case(sentence[adds.end() :] if adds and earlier else sentence, hearing)
    if own.reached and not _ends_own_study(own):
        return _reached(sentence, own, earlier, hearing), True
    varied = _varied(sentence, earlier[-1]) if earlier else None
    if varied:
        return varied, True
    own = _of_what_is_known(sentence, own, earlier, hearing)
    changes = earlier and _CHANGES.match(sentence) and one_fact(earlier[-1].slots, own.slots)
    if changes or (earlier and adds and own.understood):
        return merged((earlier[-1], own)), True
    return own, False


def _ends_own_study(own: Case) -> bool:
    """Whether the study that is supposed itself is what is reached (「去读个大专，毕业了」), and nothing before it."""
    return "education" in own.slots and _GRADUATES.search(own.reached) is not None


def _all_of_them(sentence: str, both: re.Match[str], earlier: Sequence[Case], hearing: Hearing) -> Case:
    """Put the earlier suppositions together, as many of them as are meant, with what is supposed beside."""
    own = read_case(sentence[both.end() :], hearing)
    count = {"三": 3, "3": 3}.get(both["count"] or "", 2 if both["count"] else REMEMBERED)
    return merged((*earlier[-count:], replace(own, unread=())))


def _of_what_is_known(sentence: str, own: Case, earlier: Sequence[Case], hearing: Hearing) -> Case:
    """Read once more, of what is known or was supposed last, what says too little alone (「没拿到学位的话」)."""
    if not own.understood and earlier:
        own = read_case(sentence, replace(hearing, known={**hearing.known, **earlier[-1].slots}))
    if not own.understood or own.ahead:
        own = _recounted(sentence, hearing) or own
    return own


def _reached(sentence: str, own: Case, earlier: Sequence[Case], hearing: Hearing) -> Case:
    """Take what was supposed or planned last for reached (「考过了」), with what is said beside it."""
    if not earlier:
        return replace(own, unread=(*own.unread, own.reached))
    aimed = next((case for case in reversed(earlier) if _AIMS & set(case.slots)), earlier[-1])
    known = {**hearing.known, **aimed.slots}
    return merged((aimed, read_case(sentence, replace(hearing, known=known))))


def _recounted(sentence: str, hearing: Hearing) -> Case | None:
    """Take a bare count of months (「凑满6个月呢」, 「月份只有30个」) for another count of those told before."""
    bare = _COUNTED.fullmatch(sentence)
    months = read_number(bare["months"]) if bare and (bare["unit"] or bare["named"]) else None
    if months is None or months != int(months) or _PAID_ON.match(sentence):
        return None
    added = _ADDED.search(sentence) is not None
    if months <= YEAR and _RECENT in hearing.known:
        return Case(slots={_RECENT: int(months) + (hearing.known[_RECENT] if added else 0)})
    tiers = [slot.removeprefix(_AT_A_BASE) for slot in hearing.known if slot.startswith(_AT_A_BASE)]
    if len(tiers) != 1:
        return None
    before = hearing.known[_AT_A_BASE + tiers[0]] if added else 0
    return Case(slots={"base_months": {tiers[0]: int(months + before)}})


def _varied(sentence: str, last: Case) -> Case | None:
    """Take a bare length or level for another one of what was supposed last (「7年呢」 after 「再交5年呢」)."""
    if last.ahead is None and _PAID_ON.match(sentence) and _INSURED.isdisjoint(last.slots):
        return None
    bare = _BARE.match(sentence)
    level = _LEVEL.fullmatch(bare["span"]) if bare else None
    if level and "skill_level" in last.slots:
        return replace(last, slots={**last.slots, "skill_level": int(read_number(level["level"]) or 0)})
    span = read_duration(bare["span"]) if bare else None
    if span is None or span.low is None or span.low != span.high:
        return None
    if last.ahead is not None:
        ahead = Ahead(insured=span.low) if last.ahead.insured else Ahead(months=whole_months(span.low))
        return replace(last, ahead=ahead) if ahead.insured or ahead.months else None
    if last.gap is not None:
        return replace(last, gap=whole_months(span.low))
    slots = _with_length(last.slots, span.low)
    return replace(last, slots=slots) if slots else None


def _with_length(slots: Slots, years: float) -> Slots:
    """Put another length in the place of the one that `slots` hold; {} where they hold none or several."""
    held = [slot for slot in _YEARS if slots.get(slot) is not None]
    held = held or [name for slot, name in _OPEN_YEARS.items() if slots.get(slot) not in {None, False, "none"}]
    if len(held) == 1:
        return {**slots, held[0]: int(years) if years == int(years) else years}
    if "base_months" in slots and len(slots["base_months"]) == 1:
        return {**slots, "base_months": dict.fromkeys(slots["base_months"], whole_months(years))}
    if "months_1x_last_12" in slots:
        return {**slots, "months_1x_last_12": min(12, whole_months(years))}
    return {}
