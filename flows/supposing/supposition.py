"""A supposition (「如果考到中级呢」, 「再交两年呢」, 「涨到2倍呢」): what it supposes, as a statement."""

import re
from datetime import date

from flows.ahead.projection import add_months, on_later_day
from flows.items.contribution_base import YEAR
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reader import read_field
from language.spelling import plain

_SO = r"^(?:那么?|那我|那如果)?\s*"
_SUPPOSING = re.compile(
    _SO + r"(?:如果说?|要是|假如|假设|万一|若是|若|倘若|等我|等)\s*"
    r"(?:我(?!们?家?的?(?:老婆|老公|爱人|配偶|先生|太太|妻子|丈夫|媳妇))|以后|将来|明年)*"
)
_MORE_YEARS = re.compile(
    _SO
    + r"(?:我|能|可以|继续)*(?:再(?:多)?(?:交|缴|干|熬|等|过)|多(?:交|缴))(?:满)?(?:个)?\s*(?P<span>[^呢吗?？的话社]+)"
)
# What one attains; without 「如果」 it is a supposition only where the sentence goes on to ask.
_VERB = r"(?:取得|获得|拿下|通过|考|拿|评|升|读|念|学|涨|提高?|调高?|加|换|变|做|嫁|娶|离婚|结婚|落户|去|搬|没有|没)"
_PLANNING = re.compile(_SO + r"(?:我|现在|还)*(?:打算|准备|计划|想|想要|正在)(?:去|再|要)?(?=[考读升评念报学])(?!考虑)")
_ATTAINING = re.compile(_SO + rf"(?:我|能|可以|要|再|去|把|(?:社保|缴费)?基数|工资|学历|职称)*{_VERB}")
# What is reached and not said to be so yet.
_UP_TO = re.compile(_SO + r"(?:我|能|把|(?:社保|缴费)?基数|工资)*(?:涨|提高?|调高?|加|考|升|评|读)(?:到|上|出)")
# 「基数1倍满40个月呢」 states nothing: it asks what would be.
_TAKEN_UP = re.compile(r"呢[?？。!！\s]*$")
_DONE = re.compile(r"了|已经?|过|改|刚")
_OUTCOME = (
    r"(?:呢|会怎么样|会怎样|怎么样|怎样|(?:能|会|会有|可以|就)*(?:到|有|加|变|变成)?(?:多少|几)分|"
    r"(?:能|就)?够(?:了)?(?:吗|不|么)|能(?:到|够)\s*120\s*(?:吗|么)?)"
)
_QUESTION = re.compile(r"[?？]|吗|么|怎么|什么|多久|条件|要求|哪|能不能|可以不可以|行不行|有用|值得|需要")
_ENDING = re.compile(rf"(?:的话)?(?:{_OUTCOME}|吗|么)?[?？。!！，,\s]*$")
_ASKING = re.compile(rf"(?:的话)?{_OUTCOME}[?？。!！\s]*$")


_WHAT_TO_DO = re.compile(r"怎么办|怎么弄|咋办|咋整|如何|可以吗|行吗|要不要|需要|能不能|还能")


def plainly_supposes(text: str) -> bool:
    """Whether `text` says itself that it supposes something, and asks what would be rather than what to do then."""
    said = plain(text)
    return re.match(_SO + r"(?:如果|要是|假如|假设|万一|若是|倘若)", said) is not None and not _WHAT_TO_DO.search(said)


def goes_on(text: str) -> bool:
    """Whether `text` takes up what was talked about (「考到中级呢」, 「那考到中级」), rather than asks anew."""
    said = plain(text)
    return bool(_TAKEN_UP.search(said) or re.match(r"那|(?:我|能|可以|继续)*(?:再|多)", said))


def supposed_sentence(text: str) -> str | None:
    """Return what `text` supposes, in plain form and without the words of supposing; None when it supposes nothing."""
    text = plain(text)
    opening = _SUPPOSING.match(text)
    attains = (
        (_ATTAINING.match(text) and _ASKING.search(text))
        or (_UP_TO.match(text) and not _DONE.search(text))
        or _TAKEN_UP.search(text)
    )
    if opening is None and not _QUESTION.search(text):
        opening = _PLANNING.match(text)
    if opening is None and _MORE_YEARS.match(text) is None and not attains:
        return None
    rest = text[opening.end() :] if opening else text
    return re.sub(r"^(?:那么?|那我)", "", _ENDING.sub("", rest)).strip(" ，,") or None


def years_more(sentence: str, today: date) -> float | None:
    """Return how many years more of insurance a supposition speaks of (「再交两年」), or None."""
    match = _MORE_YEARS.match(sentence)
    if match is None:
        return None
    slots = read_field("si_years", match["span"], today) or {}
    years = slots.get("si_years")
    return float(years) if isinstance(years, int | float) else None


def years_later(profile: Profile, rules: PolicyInForce, today: date, years: float) -> tuple[Profile, date]:
    """Return `profile` as it will be when contributions have gone on for `years` more, and that day.

    Unknown years of insurance begin at nothing.
    """
    day = add_months(today, round(years * YEAR))
    begun = profile.model_copy(update={"si_years": profile.si_years or 0})
    return on_later_day(begun, rules, today, day), day
