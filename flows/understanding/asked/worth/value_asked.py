"""What a value gives, asked in general (「大专多少分」) or of what was told (「配偶那项几分」)."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from flows.forms.fields import Field, Slots
from flows.named_entries import NamedEntry
from flows.reading.bonuses.suburb_places import ANY_PLACE
from flows.reading.reader import read, read_field
from flows.understanding.asked.cut_short.fragment_words import FRAGMENT
from flows.understanding.asked.worth.told_of_oneself import tells_of_oneself
from flows.understanding.asked.worth.way_of_study import asks_if_it_counts
from flows.understanding.expectation import Topic
from flows.understanding.words.points_claimed import how_many_instead
from language import lazy
from language.numbers import NUMBER

_SCORE = lazy.compile(
    r"(?:能|可以|可|会|有|给|加|积|得|算|是|值|拿|计){0,6}(?:多少|几)(?:个)?(?:积?分|点)|(?:对应|相应)?的?(?:年龄|学历|职称|社保)分(?:值|数)?(?:是|有)?(?:多少|几)|(?:多少|几)分|(?:能|可以|可|会)*(?:加|给|得|积|记)(?:到)?多少(?=[呢啊呀嘛的了]*(?:[?？\s]|$))|加几|给几|分值|多少呢|(?:还|能|会|也)*(?:给|加|有|算|得|记)分(?=不|没|吗|么|嘛|$)"
)
# How long one has to pay at a multiple of the base: what the multiple gives tells the months it takes.
_MONTHS_OF_A_BASE = lazy.compile(
    rf"(?P<base>(?:{NUMBER}倍|顶格))[^,，。;；?？\d]{{0,6}}?(?:[交缴][得要]|要|得|需要|[交缴])(?:[交缴])?(?:满|够|足|到|上)?(?:几个月|多少个?月|多久|多长时间|几年|多少年|几时)"
)
# A value that goes on with what was asked about another (「那50呢」, 「光有毕业证的」).
_GOES_ON = lazy.compile(r"呢|^那|的[。?？!！\s]*$")
_VALUE_ASKED = lazy.compile(
    r"^(?:那么?|如果|要是|换成|改成|我|是不是|是|的话|自己|一?过(?=了?\d)|一?[到满等](?=\d)|人(?=到)|考出来的|考的|评的|拿的|考出|读的|,|\s)*|(?:的话|的|那|了|呢|嘛|吗|么|不|没|啊|呀|[?？])+$"
)
_OF_AN_ITEM = lazy.compile(
    r"(?:那么?|我的?|这个|,|\s){0,4}(?P<name>[^,，。]{1,6}?)(?:的?(?:这|那)?一?(?:项|块|个|条|方面|部分|分)|分数|上面?)?(?:现在|到底|总共|一共)?(?:给我|帮我|我)?"
    r"(?:能|可以|会|应该)*(?:(?:加|算|得|拿|给|有|是|占|计)?(?:到|了)?(?:多少|几)分|(?:给|加)(?:到|了)?多少)(?:呢|啊|呀|来着|了)?"
)
_FAMILIES = ("age", "education", "title", "si_years", "si_base")
# The slots whose values an entry is about; a value told alone after it is of the first.
_SLOTS_OF_ENTRY: Mapping[str, tuple[str, ...]] = {
    NamedEntry.AGE_POINTS: ("age", "birth_year", "birth_date"),
    NamedEntry.AGE_OVER_60: ("age",),
    NamedEntry.EDUCATION_POINTS: ("education",),
    NamedEntry.BACHELOR_WITHOUT_DEGREE: ("education",),
    NamedEntry.TITLE_POINTS: ("title",),
    NamedEntry.SKILL_LEVEL_CERTIFICATES: ("skill_level",),
    NamedEntry.SI_YEARS_POINTS: ("si_years",),
    NamedEntry.SI_BASE_TIERS: ("si_base", "si_base_yuan", "base_months"),
    NamedEntry.THIRTY_SIX_MONTHS_RULE: ("si_base", "base_months"),
    NamedEntry.SPOUSE_SHANGHAI_BONUS: ("spouse_shanghai_hukou_years", "spouse_shanghai_hukou"),
    NamedEntry.SUBURB_BONUS: ("suburb_years", "suburb_area"),
    NamedEntry.PUBLIC_SERVICE_FIELD: ("public_service_years",),
    NamedEntry.AWARDS_BONUS: ("award",),
    NamedEntry.FRESH_GRADUATE_BONUS: ("fresh_graduate",),
    NamedEntry.SHORTAGE_MAJOR: ("urgent_major",),
    "deductions": ("deductions",),
}


def asked_value(text: str, today: date, topic: Topic) -> Slots:
    """Return the value whose points `text` asks for in general (「大专多少分」, then 「50呢」); {} for any other."""
    text = how_many_instead(text)
    paid = _MONTHS_OF_A_BASE.search(text)
    if paid is not None:
        return dict(read(f"社保基数{paid['base']}", today))
    if asks_if_it_counts(text):
        return {}
    scored = _SCORE.search(text) is not None
    follows = bool(topic.slot) and len(text) <= FRAGMENT and _GOES_ON.search(text) is not None
    if follows and not scored and tells_of_oneself(text, today):
        return {}
    if not scored and not follows:
        return {}
    words = _SCORE.sub("", text)
    words = re.sub(r"年龄|学历|社保(?=\d)|职称(?=[初中高])", "", words) if follows else words
    words = _VALUE_ASKED.sub("", _VALUE_ASKED.sub("", words))
    slots = dict(read(words, today))
    if not slots and "结婚" in words:
        slots = dict(read(f"配偶上海户口{words}", today))
    if not slots:
        families = (topic.slot, *_FAMILIES) if follows else _FAMILIES
        slots = next((dict(found) for family in families if family and (found := read_field(family, words, today))), {})
    return slots if 1 <= len(slots) <= 2 else {}


# How many years of insurance that makes, asked of what was told of it before.
_YEARS = "si_years"
_YEARS_IN_ALL = lazy.compile(
    r"(?:那么?|我|这样|这么|所以|前后|两段|这|你|的|社保|帮我)*(?:一共|总共|合起来|加起来|加一起|合计|拢共|到底|算下来|总的){1,2}"
    r"(?:社保|算|是|有|能|可以|记|满|多少|按){0,4}?(?:几|多少)年(?:社保)?[呢啊了吗呀]*"
)


# The same of the insurance alone (「我社保算几年」).
_OWN_YEARS = lazy.compile(
    r"(?:那么?|所以|我的?|这样|这么|你看|帮我看看|,|，)*社保(?:到底|应该|现在|一共|总共|年限|能|可以|最后|我)*(?:算|是|按|记|有|认|交了|缴了)(?:几|多少)年(?:的)?[呢啊了吗呀]*"
)
# How many times the average wage a base is that was told in yuan (「够一倍吗」, 「那是几倍」).
_YUAN = "si_base_yuan"
_SUBURB = "suburb"
_A_PLACE = lazy.compile(ANY_PLACE)
_TIMES_LEADS = (
    r"(?:那么?|这个?|我的?|现在|社保|基数|缴费基数|按这个|这样|所以|[,，])*"
    r"(?:是|算|有|能|够|到|达到|够得?上|相当于|大概|约|了|没){0,4}"
)
_TIMES_ASKED = lazy.compile(
    rf"{_TIMES_LEADS}(?:(?:几|多少)倍(?:了|吗|没有?|不|么|呢|啊){{0,3}}|{NUMBER}倍(?:了|以上)?(?:吗|没有?|不|么){{1,2}}|"
    rf"(?:够不够|到没到|有没有){NUMBER}倍(?:了|呢)?)"
)


def own_value(text: str, fields: Sequence[Field], known: Slots) -> Slots:
    """Return the known facts of the question whose points `text` asks for (「配偶那项几分」); {} for others."""
    said = text.strip(" 。!！?？")
    if _YEARS in known and _OWN_YEARS.fullmatch(said):
        return {_YEARS: known[_YEARS]}
    if _YEARS in known and _YEARS_IN_ALL.fullmatch(said) and ("社保" in said or next(reversed(known)) == _YEARS):
        return {_YEARS: known[_YEARS]}
    if _YUAN in known and _TIMES_ASKED.fullmatch(said):
        return {_YUAN: known[_YUAN]}
    match = _OF_AN_ITEM.fullmatch(said)
    called = [each for each in fields if match is not None and _is_called(each, match["name"])]
    field = next((each for each in called if each.settled(dict(known))), None)
    if field is None:
        return {}
    slots = (*field.settled_by, *(slot for one in field.when for slot in one if slot != "bonuses"))
    return {slot: known[slot] for slot in slots if slot in known}


def _is_called(field: Field, name: str) -> bool:
    """Whether people call a question `name`; that for the years in a suburb by any of the places as well."""
    return field.is_called(name) or (field.reads == _SUBURB and _A_PLACE.fullmatch(name) is not None)


def is_about(entry: str, slot: str) -> bool:
    """Whether an entry is about the values of a slot, or about those of no slot at all."""
    return slot in _SLOTS_OF_ENTRY.get(entry, (slot,))


def slots_of_entry(entry: str) -> frozenset[str]:
    """Return the slots whose values an entry is about; none for one about something else."""
    return frozenset(_SLOTS_OF_ENTRY.get(entry, ()))


def slot_of_entry(entry: str) -> str:
    """Return the slot whose values an entry is about, "" for one about something else."""
    return next(iter(_SLOTS_OF_ENTRY.get(entry, ())), "")


def entry_of_slot(slot: str) -> str:
    """Return the entry that tells what the values of a slot give, "" where none does."""
    return next((entry for entry, slots in _SLOTS_OF_ENTRY.items() if slot in slots), "")
