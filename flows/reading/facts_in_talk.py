"""What a message tells for an estimate that is talked about: what is known makes clear what alone says too little."""

from datetime import date
from typing import Any

from flows.forms.fields import Field, Slots
from flows.forms.form import FormState
from flows.points.estimation import REACHED
from flows.reading.age.age_kept import without_another_age
from flows.reading.application.employer_place import is_here
from flows.reading.base.answered_months import says_all_year
from flows.reading.base.tiers import with_higher_tier
from flows.reading.bonuses.firm_in_talk import firm_told_later
from flows.reading.bonuses.suburbs import lives_in_town
from flows.reading.certificates.paper_told_later import paper_told_later
from flows.reading.family.marriage import A_DAY
from flows.reading.manner.denials import denied_names, without_dialect
from flows.reading.papers_in_talk import degree_alone, papers_of_level
from flows.reading.reader import read, read_field
from flows.reading.records.record_times import count_alone, time_alone
from flows.reading.records.records import denied_records
from flows.reading.schooling.acceptance import accepted_again
from flows.reading.stated_facts import MONTHS_ABOUT, told
from flows.understanding.people.persons import kind_of
from language import lazy
from language.spelling import plain

# 「不是9年，是8年」 is about whatever was told to be 9 years.
_NOT_BUT = lazy.compile(
    r"不是(?P<old>[^,。;]{1,12}?)[,。;]?(?:而是|应该是|应为|其实是|是)(?P<new>[^,。;]{1,12}?)[了的吧。!]*"
)
# 「是8年，不是9年」 the other way round, perhaps with the name of the fact before it.
_BUT_NOT = lazy.compile(
    r"[^,。;\d是]{0,6}?(?:应该|其实)?是(?P<new>[^,。;是]{1,12}?)[,]?(?:而|可)?不是(?P<old>[^,。;]{1,12}?)[了的吧。!]*"
)
_NUMBERED = ("number", "duration")
_OF_THE_YEAR = "months_1x_last_12"
_COUNTED = ("base_months", _OF_THE_YEAR)
_MONTHS_AT = "months_at_"
# What a number says of nothing by itself; a name is at least two characters more.
_UNNAMED = lazy.compile(
    r"[\W\d一二三四五六七八九十两半几零百年个月岁人万元多了的约满快我有是就也都在那吧呢啊整]|大概|差不多|左右|已经|一共|总共|应该|其实"
)
_A_NAME = 2
_LONG_WINDOW = lazy.compile(r"[三四34]年|(?:36|48|三十六|四十八)个?月")
_LAST_YEAR = 12
# How many numbers are told; a multiple is the name of a level, and 「一遍」 counts nothing.
_A_NUMBER = lazy.compile(
    r"(?<![\d.])\d+(?:\.\d+)?(?![\d.]|倍)|[一二三四五六七八九十两]+(?![一二三四五六七八九十两倍遍下次共直点])"
)
_AN_AWARD = lazy.compile(r"表彰|奖(?!金)|劳模|荣誉|先进")
_MARRIAGE = lazy.compile(r"结婚|结的?婚|领的?证|扯证|婚龄|登记")
_MARRIED_YEARS = "spouse_shanghai_hukou_years"
# What points at a record that was told before.
_THAT_MATTER = lazy.compile(r"[那这][次回]|[那这][件个]?(?:事|案|记录)|[判关]的|拘留|记录|案底|的事|事[情儿]")
_OR_NONE = ("title", "skill_level", "award")
_FAMILIES = ("age", "si_years", "spouse", "suburb", "public_service", "title_months", "education", "title", "si_base")


def told_in_talk(text: str, today: date, state: FormState) -> Slots:
    """Read what `text` tells on `today` of the person whose estimate is `state`; {} when it tells nothing."""
    slots = without_another_age(plain(text), told(text, today, kind_of(state.whose)), state.answers, today)
    again: Slots = {slot: value for slot, value in _set_right(plain(text)).items() if state.answers.get(slot) is False}
    if state.answers.get("suburb_area", "none") != "none" and lives_in_town(plain(text)):
        again |= {"suburb_area": "none", "suburb_years": 0}
    slots = {
        **again,
        **_taken_back(text, today, state.answers),
        **_married_for(plain(text), today, state.answers),
        **paper_told_later(plain(text), today, state.answers),
        **slots,
    }
    slots = _of_the_year(plain(text), papers_of_level(plain(text), slots, state.answers), state.answers)
    slots = with_higher_tier(_highest_stands(slots, state.answers), text, state.answers)
    slots = firm_told_later(plain(text), today, slots, state.answers)
    if "base_months" in slots and state.answers.get(MONTHS_ABOUT):
        slots = {MONTHS_ABOUT: False, **slots}
    return slots or degree_alone(plain(text), today, state.answers) or _corrected(plain(text), today, state.answers)


def _highest_stands(slots: Slots, known: Slots) -> Slots:
    """Leave out a base that is told of the last year alone, where a higher one is known of the years before."""
    if _OF_THE_YEAR not in slots or "base_months" in slots or "si_base" not in slots or "si_base" not in known:
        return slots
    if REACHED.get(str(known["si_base"]), 0) <= REACHED.get(str(slots["si_base"]), 0):
        return slots
    return {slot: value for slot, value in slots.items() if slot != "si_base"}


def _set_right(text: str) -> Slots:
    """Read that what was refused, or an employer that was elsewhere, is all right by now."""
    return {**accepted_again(text), **({"employer_eligible": True} if is_here(text) else {})}


def tells_another_fact(text: str, today: date, state: FormState, field: Field) -> bool:
    """Whether the one number of `text` belongs to another fact than `field` asks for, which the text names.

    「社保其实9年了」 counts no months at a base.
    """
    said = plain(text)
    if state.form != "estimate" or field.kind not in _NUMBERED or len(_A_NUMBER.findall(said)) > 1:
        return False
    if len(_UNNAMED.sub("", said)) < _A_NAME or (_OF_THE_YEAR in field.settled_by and says_all_year(said)):
        return False
    slots = told(text, today, kind_of(state.whose))
    if _of_another_tier(slots, field):
        return True
    return bool(slots) and not any(slot in slots for slot in (*field.settled_by, *_COUNTED))


def _of_another_tier(slots: Slots, field: Field) -> bool:
    """Whether months are told of other multiples than the one that `field` asks for (「1倍的又数了，是33个月」)."""
    months = slots.get("base_months")
    asked = field.field.removeprefix(_MONTHS_AT)
    return isinstance(months, dict) and asked != field.field and asked not in months


def _taken_back(text: str, today: date, known: Slots) -> Slots:
    """Read that what is known of titles, skills and awards is not so (「那个中级还没发下来」)."""
    denied = denied_names(without_dialect(plain(text)))
    named = [read(each, today, "self") for each in denied]
    taken: dict[str, Any] = {
        slot: "none" for each in named for slot in _OR_NONE if slot in each and each[slot] == known.get(slot) != "none"
    }
    if known.get("award") not in {None, "none"} and any(_AN_AWARD.search(each) for each in denied):
        taken["award"] = "none"
    kept = _records_left(plain(text), known) or _record_dated(plain(text), today, known)
    if kept:
        taken["deductions"] = kept[0]
    return taken


def _records_left(text: str, known: Slots) -> tuple[list[Any], ...]:
    """Return the known records without the kinds that are denied, as the one item; () where none of them is."""
    records = known.get("deductions") or []
    denied = denied_records(text) if records else frozenset()
    left = [each for each in records if each["kind"] not in denied]
    return (left,) if len(left) < len(records) else ()


def _record_dated(text: str, today: date, known: Slots) -> tuple[list[Any], ...]:
    """Return the one known record with the time, or the count, that `text` tells of it, as the one item.

    A time alone (「那是2018年的事」) is of the record where that was told last, or where the text points at a thing
    that happened; nothing else is counted by how often it was (「一共两次」).
    """
    records = known.get("deductions") or []
    if len(records) != 1:
        return ()
    count = count_alone(text)
    if count is not None:
        return ([{**records[0], "count": count}],)
    told_last = next(reversed(known)) == "deductions" or _THAT_MATTER.search(text)
    ago = time_alone(text, today) if told_last else None
    return ([{**records[0], "years_ago": ago}],) if ago is not None else ()


def _of_the_year(text: str, slots: Slots, known: Slots) -> Slots:
    """Take months at one time the wage, said of no window, for those of the last year, where only those are known."""
    months = slots.get("base_months")
    told_before = "months_1x_last_12" in known and "base_months" not in known
    if not told_before or not isinstance(months, dict) or months.keys() != {"1x"} or _LONG_WINDOW.search(text):
        return slots
    if months["1x"] > _LAST_YEAR:
        return slots
    kept = {slot: value for slot, value in slots.items() if slot not in {"base_months", "si_base"}}
    return {**kept, "months_1x_last_12": months["1x"]}


def _married_for(text: str, today: date, known: Slots) -> Slots:
    """Read how long a marriage lasts (「结婚其实3年」), where the spouse is known to be from Shanghai."""
    from_here = _MARRIED_YEARS in known or known.get("spouse_shanghai_hukou") is True
    if not from_here or not _MARRIAGE.search(text) or A_DAY.search(text):
        return {}
    years = read(f"配偶上海户口,{text}", today, "self").get(_MARRIED_YEARS)
    return {} if years is None else {_MARRIED_YEARS: years}


def _corrected(text: str, today: date, known: Slots) -> Slots:
    """Read a correction that names the old value and the new one; {} where more than one fact has the old value."""
    match = _NOT_BUT.fullmatch(text) or _BUT_NOT.fullmatch(text)
    if match is None:
        return {}
    meant = [family for family in _FAMILIES if _is_known(family, match["old"], today, known)]
    return dict(read_field(meant[0], match["new"], today) or {}) if len(meant) == 1 else {}


def _is_known(family: str, words: str, today: date, known: Slots) -> bool:
    slots = read_field(family, words, today) or {}
    return bool(slots) and all(known.get(slot) == value for slot, value in slots.items())
