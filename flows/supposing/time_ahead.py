"""How much time a supposition lets pass (「再交两年」, 「三年以后」, 「交满8年」, 「等到45岁」)."""

from collections.abc import Sequence

from flows.items.contribution_base import YEAR
from flows.supposing.case import Ahead
from flows.supposing.supposition import BARE_AGE
from language import lazy
from language.durations import Duration, find_durations
from language.numbers import NUMBER, read_number

LONGEST = 40 * YEAR
_BEFORE = 30
_TIMES = r"(?:按|以|照|用)?(?:着)?(?:社保|缴费)?(?:基数)?(?:按|是)?(?:0\.8|\d(?:\.\d)?|[一二两三])倍(?:的?基数)?"
_WORK = (
    r"(?:多|接着|继续|安心|老实|正常|照常|坚持|一直|连续|每月|按时|交|缴|干|熬|等|过|做|待|攒|续|付|加|来|上班|工作|参保|满|够|个|它|上|了|"
    rf"社保|社会保险|保险|职工|在上海|上海|{_TIMES})"
)
_MULTIPLE = lazy.compile(r"(?:0\.8|\d(?:\.\d)?|[一二两三])倍|顶格|封顶|最低")
_MORE = lazy.compile(
    rf"(?:再|又|另外|接着|继续|往后|今后|未来|以后|接下来|后面|(?<![交缴干做读年])过|等|熬|晚|推迟|拖|缓|加|多){_WORK}{{0,8}}$"
)
_LATER = lazy.compile(r"^(?:以后|之后|过后|后(?![面来]))")
# A length of time by the end of which something is so (「三年内再拿个副高」).
_WITHIN = lazy.compile(r"(?:之内|以内|内|里)(?!面|[^,]{0,6}(?:个月|倍))")
_REACHED = lazy.compile(
    r"(?:交|缴|干|熬|攒|凑|续|参保|社保|社会保险|保险|年限|累计)(?:了|社保|年限|上海社保)*(?P<mark>到|够|足|至|满)*$"
)
_OF_OTHERS = lazy.compile(
    r"倍|基数|婚|领证|公共|环卫|岁|住|老婆|老公|配偶|临港|嘉定|青浦|松江|奉贤|南汇|新城|郊|金山|宝山|崇明|个月够|断|停|欠|补|只剩|只有|少"
)
_SOON = "现在|今天|今年|明年|本月|这个?月|下个?月|年底"
_FROM_NOW = lazy.compile(
    rf"从(?:{_SOON})|(?:{_SOON}|往后|今后|以后|接下来)(?:就|都)?(?:开始|起|一直|每个?月|都|全部?)|往后|今后|接下来|未来"
)
_PAID = lazy.compile(rf"(?:{_TIMES}|顶格|封顶|最低(?:基数)?)(?:来|去)?(?:再|继续|一直)*(?:交|缴|付)(?:社保|了)*$")
# A base that is changed, and how long it is paid then (「基数提到2倍，交满三年」).
_CHANGED = lazy.compile(r"(?:改|涨|提|调|升|加|换|降)(?:高|低)?(?:到|成|为|至)(?:[^,]{0,6}倍|顶格|封顶|最低)")
_PAID_FOR = lazy.compile(rf"(?:再|也|并|都)?(?:交|缴|付)(?:满|够|上|它)?{NUMBER}")
_BASE = lazy.compile(r"倍|基数|顶格|封顶")
_OF_OTHER_TIME = lazy.compile(r"婚|领证|断|停|差|(?:最?近|过去|前|这|头)的?$")
_UNTIL_AGE = lazy.compile(
    rf"(?:等到?|拖到|熬到|过到|干到|交到|缴到|到)(?:我|了){{0,3}}(?P<age>{NUMBER})周?岁(?:以后|之后)?|"
    rf"(?P<then>{NUMBER})周?岁(?:以后|之后|时|的时候)?(?:才|再)(?:去|来)?(?:申请|办|报|申报|提交)|"
    rf"(?:等到?|到)?(?:我|了|过完?|满){{0,3}}(?P<birthday>{NUMBER})周?岁(?:生日(?:过|以后|之后|后|时|那天)*|的?时候|那会儿?|那年|时)"
)
# An age said without its unit: only what is waited for, so that it is no count of months.
_UNTIL_BARE_AGE = lazy.compile(rf"(?:等|熬|拖|撑){BARE_AGE.pattern}(?:了|以后|之后|的?时候|时|那年|那会儿?)*")
_NEXT = lazy.compile(
    r"(?:等|到|拖到)?(?P<year>明年|后年|大后年)(?:这个?时候|今天)?(?:再)?(?:去|来)?(?:申请|办|报|申报|提交)"
)
_YEARS_OFF = {"明年": 1, "后年": 2, "大后年": 3}


def read_time(part: str, *, from_now: bool = False) -> tuple[Ahead | None, str]:
    """Read how much time `part` lets pass, and give back the rest of its words.

    Args:
        part: a part of a supposition in plain form.
        from_now: whether a base is supposed to be paid from now on, so that any length is time that passes.

    """
    found = _UNTIL_AGE.search(part)
    age = read_number(found["age"] or found["then"] or found["birthday"]) if found else None
    if found and age is not None and age == int(age):
        return Ahead(age=int(age)), part[: found.start()] + part[found.end() :]
    if bare := _UNTIL_BARE_AGE.match(part):
        return Ahead(age=int(bare["age"])), part[bare.end() :]
    if found := _NEXT.search(part):
        return Ahead(months=_YEARS_OFF[found["year"]] * YEAR), part[: found.start()] + part[found.end() :]
    for each in find_durations(part):
        start, ahead = _passes(part, each, from_now=from_now)
        if ahead is not None:
            end = each.end + len(found[0]) if (found := _LATER.match(part[each.end :])) else each.end
            bases = "".join(f"基数{times}" for times in _MULTIPLE.findall(part[start : each.start]))
            return ahead, _FROM_NOW.sub("", part[:start]) + bases + part[end:]
    return None, part


def starts_now(parts: Sequence[str]) -> bool:
    """Whether a base is supposed to be paid from now on (「从下个月起按1倍交两年」)."""
    whole = ",".join(parts)
    if _FROM_NOW.search(whole) and _BASE.search(whole):
        return True
    return bool(_CHANGED.search(whole)) and any(_PAID_FOR.match(part) for part in parts)


def whole_months(years: float) -> int:
    """Return the months in `years`, rounded."""
    return round(years * YEAR)


def _passes(part: str, span: Duration, *, from_now: bool) -> tuple[int, Ahead | None]:
    """Give where the words about the time begin, and the time; None where the length is that of something else."""
    if span.low is None or span.high is None or span.high * YEAR > LONGEST:
        return span.start, None
    before = part[max(0, span.start - _BEFORE) : span.start]
    begin = span.start - len(before)
    months, most = whole_months(span.low), whole_months(span.high)
    ahead = Ahead(months=months, most=most if most > months else None) if months else None
    full = part.startswith("满", span.start)
    paid = _PAID.search(before)
    # 「1倍满36个月」 counts months of whatever years; without a multiple nothing does.
    paid = paid if paid and (from_now or not full or "倍" not in paid[0]) else None
    if match := _MORE.search(before) or paid:
        return begin + match.start(), ahead
    within = _WITHIN.match(part[span.end :]) and not before.strip("我他她能在")
    if within or _LATER.match(part[span.end :]) or (from_now and not _OF_OTHER_TIME.search(before)):
        return span.start, ahead
    match = _REACHED.search(before)
    if match and (match["mark"] or full) and not _OF_OTHERS.search(part):
        return begin + match.start(), Ahead(insured=span.low)
    return span.start, None
