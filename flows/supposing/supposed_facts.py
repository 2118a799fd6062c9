"""What a supposition states, by the same readers that read what is so."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.forms.fields import Slots
from flows.reading.bonuses.suburb_places import SUBURBS
from flows.reading.certificates.not_had_yet import as_had
from flows.reading.reader import read, read_field
from language import lazy
from language.numbers import NUMBER

_SPOUSE = r"(?P<who>老婆|老公|爱人|配偶|妻子|丈夫|媳妇儿?|太太|先生|对象|另一半)"
# Whom somebody would marry.
_OF_HERE = r"(?:上海|本地|沪籍|沪)(?:本地)?(?:户口|户籍|籍)?的?"
_SOMEBODY = (
    r"(?:人|姑娘|男人|女人|小伙子?|女孩子?|男孩子?|女生|男生|男的|女的|囡囡|老公|老婆|媳妇儿?|对象|爱人|丈夫|太太|先生|"
    r"女婿|女朋友|男朋友)"
)
_HUKOU = r"(?:落户|落了户|拿到?(?:上海)?户口|转户口|入户)(?:上海|了|成功)*"
_AREA = rf"(?P<area>{SUBURBS}|五个新城|新城|远郊)(?:新片区|新城)?"
_THERE = r"(?:那边)?(?:去)?(?:工作|上班|干活|居住|住|买房|和|并|且|、)*"
_GONE = r"(?:没有?了|不算(?:了|数)?|不认|作废|丢了|过期)了?"
# What a matter that is named would come to.
_BECOMES = r"(?:变成?|换成?|改成?|涨到|升到|是|到|有|达到|满|够){1,2}了?"
# How people put it when they suppose, and how the same is put when it is so.
_AS_FACT: tuple[tuple[re.Pattern[str], str], ...] = (
    (lazy.compile(r"(?:掉|跌|减|落|缩|回)(?:回|落)?到(?=最低|[\d一两二三]|顶格)"), "降到"),
    (
        lazy.compile(rf"(?:社保)?(?:缴费)?(?:基数)?[也都能]{{0,2}}(?:达到|满足|符合|够得?[上着])了?(?={NUMBER}倍)"),
        "基数到",
    ),
    (
        lazy.compile(
            rf"^(?:我的?)?(?:社保|缴费|参保)?(?:的)?(?:年限|年数|年头|工龄)(?:要|能|就)?{_BECOMES}(?={NUMBER}年)"
        ),
        "社保",
    ),
    (lazy.compile(rf"^(?:我的?)?(?:年龄|岁数|年纪){_BECOMES}(?=[2-6]\d)"), "年龄"),
    (lazy.compile(rf"(?:我们?家?的?)?{_SPOUSE}也?(?:能|也|先)?{_HUKOU}"), r"\g<who>是上海户口"),
    (
        lazy.compile(rf"^(?:我|再|要)*(?:去|到|调到?|搬到?|换到?|转到?|在)(?:上海)?{_AREA}{_THERE}"),
        r"在\g<area>工作并居住",
    ),
    (
        lazy.compile(
            r"^(?:我|社保)*(?:(?:断缴|停缴|断交|停交|断保|停保|不再?[交缴](?:社保)?了)了?|[断停]了)(?:以?后|之后)?$"
        ),
        "社保断了",
    ),
    (lazy.compile(rf"^(?:我的?)?(?P<had>[^没不]{{2,10}}?)(?:也|都)?{_GONE}$"), r"没有\g<had>"),
    (
        lazy.compile(
            r"^(?P<had>[^没不未]{2,8}?)(?:还|最后|都|也)?(?:没有?|未)(?:评|考|拿|申|领)(?:上|到|下来|出来|过)(?:了)?$"
        ),
        r"没有\g<had>",
    ),
    (
        lazy.compile(
            rf"(?:和|跟|与|同|嫁给?|娶|找)(?:了|个|一个|位|一位)*{_OF_HERE}{_SOMEBODY}?(?:领了?证|登记|结了?婚|成了?家)了?(?![\d一二两三四五六七八九十半满])"
        ),
        "配偶是上海户口",
    ),
    # How long is said next to it.
    (
        lazy.compile(rf"(?:和|跟|与|同)(?:了|个|一个|位|一位)*{_OF_HERE}{_SOMEBODY}?(?=领了?证|登记|结了?婚|成了?家)"),
        "配偶是上海户口,",
    ),
    (
        lazy.compile(
            rf"(?:嫁给?|娶|找)(?:了|到)?(?:个|一个|位|一位)?(?:{_OF_HERE}{_SOMEBODY}|(?:上海|本地|沪籍)(?:户口|户籍)的?)(?:了|做(?:老婆|老公))?"
        ),
        "配偶是上海户口,",
    ),
    (
        lazy.compile(
            r"(?:材料|资料|证件|档案|学历|社保)?(?:被)?(?:查出|查到|发现)?(?:来)?(?:材料|资料|证件|档案|学历)?(?:造假|作假|弄虚作假|是假的)"
        ),
        "提供虚假材料",
    ),
    (lazy.compile(r"(?:交税|缴税|税交)(?=了?[\d一二两三四五六七八九十百])"), "纳税"),
    (lazy.compile(r"(?<=[读念考上])(?P<one>了?一?个|完|出|到|上)?研(?!究)"), "研究生"),
    (lazy.compile(r"(?<=[读念考上])(?:了?一?个|完|出|到|上)?博(?!士|物)"), "博士"),
    (lazy.compile(r"(?<!专)升(?:了|个|到|完)*本(?!科|人|市)"), "专升本"),
)
_ATTAINED = lazy.compile(
    r"^(?:我|能|可以|再|去|还|要|又|把|就|只|光|单|仅|才)*"
    r"(?:(?:取得|获得|通过|考|过|拿|评|升|读|念|学(?![位历信])|上|换|变|涨|提高?|调高?|做|有|搞|弄|获|取)(?:到|出来?|上|了|过|完|成|得|为|下来?|至)*(?:一?个|一张|张)?|(?:一?个))"
)
_GAINED = lazy.compile(r"^(?:我|能|可以|再|去|还|要|又)*(?:[考评升读念拿]|学(?![位历信])|取得|获得|通过)")
_LOST = lazy.compile(
    r"^(?:我|要|就)*(?:没有?(?:了|考|拿|评|交)?(?:到|出|上|过)?|丢了|不算|不要|不用|去掉|少了)(?:这个|那个|的)?(?=.)"
)
_MARRIED = lazy.compile(r"结婚|领证|婚龄")
# What follows where the verb of attaining is denied (「拿不到学位」).
_MISSES = ("不", "没")
_LONE_FAMILIES = ("education", "title", "si_base")
# What is left of a fact that is supposed away.
_NOTHING: Mapping[str, Any] = {
    "title": "none",
    "skill_level": "none",
    "suburb_area": "none",
    "award": "none",
    "urgent_major": False,
    "fresh_graduate": False,
    "spouse_shanghai_hukou": False,
    "si_years": 0,
    "public_service_years": 0,
}


def supposed_facts(part: str, today: date, subject: str = "self") -> Slots:
    """Read what `part` of a supposition says would be so; {} when nothing is understood.

    Args:
        part: a part of a supposition in plain form, freed of the words of supposing.
        today: the day that "now" means.
        subject: whose estimate it is about.

    """
    for pattern, fact in _AS_FACT:
        part = pattern.sub(fact, part)
    slots = dict(read(as_had(part), today, subject))
    if not slots and _MARRIED.search(part):
        slots = dict(read(f"配偶上海户口,{part}", today, subject))
    return slots or _lost(part, today, subject) or _lone(part, today) or _area(part, today)


def attains(sentence: str) -> bool:
    """Whether something is gained: then a lesser certificate takes nothing from a better one that is held."""
    return _GAINED.match(sentence) is not None


def _lost(sentence: str, today: date, subject: str) -> Slots:
    """Read that something told would not be so (「没有高级技师证」)."""
    lost = _LOST.match(sentence)
    if lost is None:
        return {}
    had = read(f"我有{sentence[lost.end() :]}", today, subject)
    return {slot: _NOTHING[slot] for slot in had if slot in _NOTHING}


def _lone(sentence: str, today: date) -> Slots:
    """Read a bare name after the verb of attaining (「考到二级技师」)."""
    words = _ATTAINED.sub("", sentence)
    if words.startswith(_MISSES):
        return {}
    stated = read(words, today)
    answers = (read_field(family, words, today) for family in _LONE_FAMILIES)
    return stated or next((dict(each) for each in answers if each), {})


def _area(sentence: str, today: date) -> Slots:
    """Read an area of which no years are said."""
    area = read(f"{sentence}1年", today).get("suburb_area")
    return {} if area is None else {"suburb_area": area}
