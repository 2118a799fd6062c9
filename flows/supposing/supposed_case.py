"""A sentence that supposes something, part by part: the facts, the time, and what cannot be counted."""

from dataclasses import dataclass, replace
from datetime import date

from flows.forms.fields import Slots
from flows.reading.reader import read
from flows.supposing.case import Ahead, Case, merged
from flows.supposing.fewer import fewer
from flows.supposing.lesser_study import with_the_lesser
from flows.supposing.parts import cut
from flows.supposing.plans import reaches
from flows.supposing.recent_months import recent_months
from flows.supposing.supposed_facts import attains, supposed_facts
from flows.supposing.supposed_needs import without_lesser
from flows.supposing.supposed_states import employer_in, stated_states
from flows.supposing.time_ahead import read_time, starts_now
from language import lazy
from language.numbers import NUMBER, read_number

_WAITS = lazy.compile(r"等|以后|将来|到时")
_OLDER = lazy.compile(
    rf"(?:再|又)?(?P<way>老|大|年轻|小)(?:个|了|上)?(?P<years>{NUMBER})岁|(?:再|又)?(?:老|年长|大)(?:个|了)?(?P<more>{NUMBER})年"
)
# That the years of insurance are then what they are now.
_STILL = lazy.compile(rf"(?<=社保|年限|年数)(?:还是|依旧是?|依然是?|照样是?)(?=只?有?{NUMBER}年)")
_INSURED_STAYS = lazy.compile(
    r"(?:社保|年限|年数)(?:那块|这块)?(?:都|也|还|就|保持|维持)*(?:不变|不动|不涨|不加|照旧|原样|没动|没变)"
)
_NOTHING_SAID = lazy.compile(
    r"^(?:单纯|纯|好奇|随便|随口|问问|说说|想想|瞎|假设|这样|这么|着|光|靠|熬|年限|年头|工龄|我|你|他|她|就|还|也|都|的话?|那|这|个|么|呢|啊|吧|了|能|会|可以|行|有|是|好|现在|到时候?|到?那会儿?|到?那时候?|时候|年|月|自己|顺利|真|只|要|得|想|一|去|把|在|拿|加|再|"
    r"一切|正常|社保|继续|交|缴|照常|一直|保持|上海)*+$"
)
# What is attained and no more than that.
_NO_MORE = lazy.compile(r"(?:只|光|仅|才|单)(?:是|仅|能)?(?=[考评过读念拿升取获通])")
# A level without a name is one of the certificate that is held.
_BARE_LEVEL = lazy.compile(
    r"(?:我|只|光|才|仅|能|考|过|拿|到|出|了|是|来|下|的|降|变|成)*(?P<level>[一二三四五1-5])级(?:的|证|证书|技能证?|工)?"
)
# So is a grade that workers and titles are both called by, where it is a worker's that is held.
_BARE_GRADE = lazy.compile(
    r"(?:我|只|光|才|仅|能|再|去|还|考|过|拿|到|出|了|升|评|来|下|一个|个|张|的)*(?P<grade>初级|中级|高级)(?:的|工|证书?|技能)*"
)
_LEVEL_OF_GRADE = {"初级": 5, "中级": 4, "高级": 3}
_ONLY = lazy.compile(r"只|才|少|认|算")
_DEGREE = lazy.compile(r"学位|学士|单证|双证")
_NO_DEGREE = lazy.compile(r"没|不|无|未|丢|单证")
# What only leads to the study that is supposed to be finished.
_STUDIES = lazy.compile(r"专升本|升本|读研|毕业|在读")
_ASKS = lazy.compile(r"^税|分|够|吗|多少|怎|呢|能不能|行不行|差")
LONGEST_UNREAD = 20


@dataclass(frozen=True, slots=True)
class Hearing:
    """What is known while a supposition is read.

    Attributes:
        today: the day that "now" means.
        known: the answers known of the person.
        age: the person's age in full years, None where it is unknown.
        subject: whose estimate it is about.
        no_more: no more than what is said is supposed (「才过了五级」), though better is held.

    """

    today: date
    known: Slots
    age: int | None = None
    subject: str = "self"
    no_more: bool = False


def read_case(sentence: str, hearing: Hearing) -> Case:
    """Read a supposition; a case that is not `understood` when it says nothing that is counted.

    Args:
        sentence: the supposition in plain form, freed of the words of supposing.
        hearing: what is known while it is read.

    """
    lesser = with_the_lesser(sentence)
    sentence = lesser or sentence
    parts, kept = cut(sentence)
    hearing = replace(hearing, no_more=lesser is not None or _NO_MORE.search(sentence) is not None)
    from_now = starts_now(parts)
    heard = [_timed(_STILL.sub("", part), hearing, from_now=from_now) for part in parts]
    cases = [case for case, _ in heard]
    whole = _with_employer(merged(cases), parts)
    joint = [rest for case, rest in heard if case.gap is None and not _relative(rest, hearing)]
    more = _jointly(joint, whole, hearing) if len(parts) > 1 else {}
    unread = () if more else _unread(parts, cases)
    slots = _without_base_years({**whole.slots, **more}, ",".join(parts), hearing)
    slots = _unbounded(slots, whole, parts)
    ahead = None if _is_over(whole.ahead, slots, hearing) else whole.ahead
    case = _waited(replace(whole, slots=slots, ahead=ahead, kept=kept, unread=unread), sentence)
    return _then(case, _INSURED_STAYS.search(sentence) is not None)


def _timed(part: str, hearing: Hearing, *, from_now: bool) -> tuple[Case, str]:
    """Read one part: its case with the time that is waited for, and its words without that time."""
    ahead, rest = read_time(part, from_now=from_now)
    return replace(_part(rest, hearing), ahead=ahead), rest


def _with_employer(whole: Case, parts: tuple[str, ...]) -> Case:
    """Put the employer of a branch in: where its tax is paid may stand in another part."""
    if not whole.branch:
        return whole
    employer, branch = employer_in(",".join(parts))
    return replace(whole, slots={**whole.slots, **employer}, branch=branch)


def _jointly(rests: list[str], whole: Case, hearing: Hearing) -> Slots:
    """Read what only the parts together say."""
    joint = _facts(",".join(filter(None, rests)), hearing)
    return {slot: value for slot, value in joint.items() if whole.slots.get(slot) != value}


def _part(rest: str, hearing: Hearing) -> Case:
    if reaches(rest):
        return Case(reached=rest)
    case = stated_states(rest, lambda words: dict(read(words, hearing.today, hearing.subject)))
    relative = _relative(rest, hearing)
    # What is refused or left out is named in it, and is no fact of its own.
    if relative or case.gap or {"title_usable", "education_accepted", "base_records_usable"} & set(case.slots):
        return replace(case, slots={**case.slots, **relative})
    return replace(case, slots={**_facts(rest, hearing), **case.slots})


def _facts(words: str, hearing: Hearing) -> Slots:
    slots = _grade(words, hearing.known) or supposed_facts(words, hearing.today, hearing.subject)
    level = _BARE_LEVEL.fullmatch(words) if not slots and hearing.known.get("skill_level") else None
    if level:
        return {"skill_level": int(read_number(level["level"]) or 0)}
    if not slots and str(hearing.known.get("education", "")).startswith("bachelor") and _DEGREE.search(words):
        slots = {"education": "bachelor_no_degree" if _NO_DEGREE.search(words) else "bachelor_with_degree"}
    if hearing.no_more or not attains(words):
        return _without_base_years(slots, words, hearing)
    # What is better already stays as it is: nothing changes.
    kept = {slot: hearing.known[slot] for slot in slots if slot in hearing.known}
    return without_lesser(slots, hearing.known) or kept


def _grade(words: str, known: Slots) -> Slots:
    """Read a bare grade (「升个高级」) as that of the worker's certificate that is held, where no title is."""
    held = isinstance(known.get("skill_level"), int) and known.get("title") in {None, "none"}
    grade = _BARE_GRADE.fullmatch(words) if held else None
    return {"skill_level": _LEVEL_OF_GRADE[grade["grade"]]} if grade else {}


def _without_base_years(slots: Slots, words: str, hearing: Hearing) -> Slots:
    """Drop years beside a base that are fewer than those insured already: so long the base is paid."""
    years, known = slots.get("si_years"), hearing.known.get("si_years")
    fewer = isinstance(years, int | float) and isinstance(known, int | float) and years < known
    if not fewer or "si_base" not in slots or _ONLY.search(words):
        return slots
    return {slot: value for slot, value in slots.items() if slot != "si_years"}


def _is_over(ahead: Ahead | None, slots: Slots, hearing: Hearing) -> bool:
    """Whether fewer years are waited for than are insured already, beside a base: so long the base is paid."""
    known = hearing.known.get("si_years")
    if ahead is None or ahead.insured is None or "si_base" not in slots:
        return False
    return isinstance(known, int | float) and ahead.insured <= known


def _then(case: Case, insured_stays: bool) -> Case:
    """Return a case that is so at once where the years of insurance are told of the age that is waited for.

    No time passes that would add to them (「熬到55岁，年限不涨」).
    """
    age = case.ahead.age if case.ahead else None
    if age is None or not (insured_stays or "si_years" in case.slots) or "si_base" in case.slots:
        return case
    return replace(case, slots={**case.slots, "age": age}, ahead=None)


def _unbounded(slots: Slots, whole: Case, parts: tuple[str, ...]) -> Slots:
    """Drop the multiple of months of the last year: it says nothing of the years before."""
    months = slots.get("months_1x_last_12")
    if months is None or whole.ahead or slots.get("base_months", {"1x": months}) != {"1x": months}:
        return slots
    if any(recent_months(part) is None for part in parts if "倍" in part):
        return slots
    return {slot: value for slot, value in slots.items() if slot not in {"si_base", "base_months"}}


def _relative(part: str, hearing: Hearing) -> Slots:
    """Read what is told as more or less than what is known (「再老三岁」, 「社保少算两年」)."""
    older = _OLDER.search(part)
    if older and hearing.age is not None:
        years = read_number(older["years"] or older["more"])
        sign = -1 if older["way"] in {"年轻", "小"} else 1
        return {} if years is None or years != int(years) else {"age": hearing.age + sign * int(years)}
    return fewer(part, hearing.known)


def _waited(case: Case, sentence: str) -> Case:
    """Take an age or years of insurance for what is waited for where the person says to wait."""
    if case.ahead is not None or not _WAITS.match(sentence):
        return case
    slots = dict(case.slots)
    if isinstance(slots.get("age"), int):
        return replace(case, ahead=Ahead(age=slots.pop("age")), slots=slots)
    if isinstance(slots.get("si_years"), int | float) and slots["si_years"]:
        return replace(case, ahead=Ahead(insured=slots.pop("si_years")), slots=slots)
    return case


def _unread(parts: tuple[str, ...], cases: list[Case]) -> tuple[str, ...]:
    if not any(case.understood for case in cases):
        return ()
    studied = any("education" in case.slots for case in cases)
    silent = (part for part, case in zip(parts, cases, strict=True) if not (case.understood or case.reached))
    silent = (part for part in silent if not (studied and _STUDIES.search(part)))
    return tuple(part[:LONGEST_UNREAD] for part in silent if not _NOTHING_SAID.match(part) and not _ASKS.search(part))
