"""When the permits of other people end, told beside their facts (「小王居住证明年3月到期」)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from flows.understanding.acts import Act, Ask, Closed, TellRenewal, Unserved
from flows.understanding.people import PRONOUN, SELF, Mention, Roster, kind_of
from language.numbers import read_number
from language.spelling import plain

MONTHS = 12
# Only the beginning of a long text is read.
LONGEST = 2000
_YEARS = {"今年": 0, "本年": 0, "明年": 1, "后年": 2}
_MONTH = (
    r"(?P<month{n}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:(?P<day{n}>3[01]|[12]\d|0?[1-9])(?:日|号))?"
)
_YEAR = r"(?:(?P<year{n}>20\d\d|\d\d(?=年)|今年|本年|明年|后年)(?:年|的|[/.-])?)?"
_ENDS = r"(?:到期|过期|续办|续签|续积分|该续|要续|签注|续期)"
_WHEN = _YEAR + _MONTH
_TOLD = re.compile(
    _WHEN.replace("{n}", "1")
    + rf"(?:底|初|中旬|份|左右|就|要|该|得|的|居住证|积分|证|才){{0,3}}{_ENDS}"
    + rf"|{_ENDS}(?:日期|日|时间|月份|期|是|在|为|:|：|于|的){{0,4}}"
    + _WHEN.replace("{n}", "2")
)
_BREAK = re.compile(r"[。;；\n]")
_QUESTION = re.compile(r"[?？]|吗|怎么|如何|什么|能不能|可以不|提醒")


def renewals_told(said: str, mentions: Sequence[Mention], roster: Roster, today: date) -> tuple[TellRenewal, ...]:
    """Return whose permit ends when, for people other than the writer.

    Args:
        said: the message in plain form.
        mentions: the persons it names.
        roster: who is known.
        today: the day it is said on; a month without a year is the next one of that name.

    """
    return tuple(_told(said[:LONGEST], mentions, roster, today))


def with_renewals(found: Sequence[Act], renewals: Sequence[TellRenewal]) -> list[Act]:
    """Return the acts of a message with the renewals told in it; a question that was only made of them is none."""
    asked = [act for act in found if not (renewals and isinstance(act, Ask | Unserved | Closed) and _only_told(act))]
    return [*asked, *renewals]


def _only_told(act: Ask | Unserved | Closed) -> bool:
    """Whether nothing is said but when permits end."""
    if isinstance(act, Closed):
        return act.name == "remark"
    return _TOLD.search(plain(act.text)) is not None


def _told(said: str, mentions: Sequence[Mention], roster: Roster, today: date) -> Iterator[TellRenewal]:
    for match in _TOLD.finditer(said):
        sentence = _sentence(said, match.start(), match.end())
        person = _person(said, match.start(), mentions, roster)
        until = _until(match, today)
        if person and until and not _QUESTION.search(sentence):
            yield TellRenewal(person, until)


def _sentence(said: str, start: int, end: int) -> str:
    first = max((match.end() for match in _BREAK.finditer(said, 0, start)), default=0)
    last = _BREAK.search(said, end)
    return said[first : last.end() if last else len(said)]


def _person(said: str, at: int, mentions: Sequence[Mention], roster: Roster) -> str:
    """Return the other person named last before place `at` in its sentence, else the one talked about."""
    first = max((match.end() for match in _BREAK.finditer(said, 0, at)), default=0)
    named = [each.key for each in mentions if first <= each.start < at]
    key = named[-1] if named else roster.current
    return key if key not in {SELF, PRONOUN} and kind_of(key) in {"other", "spouse"} else ""


def _until(match: re.Match[str], today: date) -> str:
    which = "1" if match["month1"] else "2"
    month = int(read_number(match[f"month{which}"]) or 0)
    year = _year(match[f"year{which}"], month, today)
    day = match[f"day{which}"]
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, int(day)).isoformat()
    except ValueError:
        return ""


def _year(said: str | None, month: int, today: date) -> int:
    if said is None:
        return today.year + (month < today.month)
    if said in _YEARS:
        return today.year + _YEARS[said]
    return int(said) if len(said) > len("00") else 2000 + int(said)
