"""Years of Shanghai social insurance."""

import re
from dataclasses import replace

from flows.reading.insurance.by_employers import by_employers
from flows.reading.insurance.insured_lengths import ELSEWHERE, INSURANCE, LONGEST, PAYING, certainty, is_elsewhere
from flows.reading.insurance.insured_spans import by_now, one_after_the_other
from flows.reading.insurance.part_not_counted import less, months_not_counted
from flows.reading.insurance.part_of_years import without_parts
from flows.reading.sentence import Finding, Sentence, clause_at, leads
from flows.reading.since.calendar_years import without_calendar
from language import lazy
from language.durations import Duration, find_durations
from language.numbers import NUMBER, read_number

# What names the matter for the whole sentence; what is paid elsewhere is insurance too (「外地交了五年，上海才三年」).
_ABOUT = lazy.compile(rf"{INSURANCE}|社平|\d%|(?<!公积金)基数|(?:{ELSEWHERE.pattern})[^,。税]{{0,4}}{PAYING}")
_SHORT_OF = lazy.compile(rf"[,，]?(?:了|就|还|只|也就)*差(?P<months>{NUMBER})个?月")
_NOT_REACHED = lazy.compile(r"(?:还|都)?(?:不|未|没)[到满足]")
_NOT_SO_LONG = lazy.compile(
    r"(?<!有)(?:没有?|不是)$|(?:没有?|未)(?:能)?[交缴](?:到|满|够|足)$|[到满够凑攒]不[了到满够]$"
)
_ONLY = lazy.compile(
    r"[,，。;\s]?(?:其实|实际上?|现在|目前|算下来)*(?:只|才|刚|就|也就|仅)(?:有|是|交|缴|过|够|刚|了|满(?=.))*|"
    r"[,，](?:现在|目前|其实|实际)?(?:满|是|也?有)?"
)
_COUNT_OF_MONTHS = lazy.compile(
    rf"(?:社保|养老|缴费|缴纳|累计|参保|缴金)[^,。;\d]{{0,6}}月数(?:一?共|为|是|有|:|\s)*(?P<months>{NUMBER})(?:个月|个|月)?(?!年)|"
    # More than twelve is no month of the calendar.
    r"(?:社保|累计|交|缴)(?:了|满|有|共|已)*(?P<bare>1[3-9]|[2-9]\d|[1-4]\d\d)月(?!份)"
)
_AT_A_BASE = lazy.compile(
    r"(?:倍|基数|最低|顶格|封顶)(?:的|基数|以上|多|左右|都|也|已经|有|了|满|快|大概|差不多|一直)*$"
)
_MONTHS_AT_A_BASE = lazy.compile(r"倍[^,，。;；\d]{0,4}月数[^。;；\d]{0,10}$")
_WITHOUT_UNIT = lazy.compile(
    r"社保(?:(?:缴费|缴纳|参保)?年[限数]|交了?|缴了?|满)?:?\s?(?P<years>\d{1,2})(?=$|[,，。;；\s\u2588])"
)
# No full year yet (「没社保年限」, 「社保0年」).
_NO_YEARS = lazy.compile(
    r"(?<![有])(?:没有?|无)(?:任何|什么)?社保(?:缴费|缴纳|参保)?(?:年限|年数)(?![清断的])|"
    r"社保(?:缴费|缴纳|参保)?(?:年限|年数)?(?:还|目前|现在|也|都|是|为|有|就|:){0,4}(?:(?<=年[限数])(?:没有?|无)(?=$|[,，。;；\s])|(?<![\d.])[0零](?:年|个?年头)?(?![\d.个月]))(?=$|[,，。;；\s的])"
)
_OF_A_BASE = lazy.compile(r"社保(?=的?(?:缴费|缴纳)?基数)")


def insurance(sentence: Sentence) -> list[Finding]:
    """Find years of Shanghai insurance; a start date alone, or years lived here, settle nothing."""
    together = by_employers(sentence)
    if together:
        return together
    text = without_calendar(sentence.own)
    about = bool(_ABOUT.search(sentence.plain))
    lengths = (each for each in find_durations(text) if not _is_of_a_base(sentence.plain, each))
    ranked = [by_now(text, rank, each) for each in lengths if (rank := certainty(text, each, about))]
    found = _counted(sentence.own) or _bare_years(sentence.own)
    settled = (_restated(text, *each) for each in ranked if each[1].value is not None)
    found = one_after_the_other(text, found + [_years(text, *each) for each in settled if each])
    found = without_parts(text, found)
    best = max((rank for rank, _ in ranked), default=0)
    found = [finding for finding in found if finding.rank == best] or [f for f in found if f.rank >= best - 1]
    return _less_a_part(sentence.own, _joined(text, found)) or _no_years(sentence.own)


def _no_years(text: str) -> list[Finding]:
    """Read that there is no full year yet."""
    match = _NO_YEARS.search(text)
    return [Finding("si_years", 0, match.start(), match.end())] if match else []


def _less_a_part(text: str, found: list[Finding]) -> list[Finding]:
    """Take off the part that is said not to count (「…，其中3个月是补缴的」), where one length is told."""
    months = months_not_counted(text) if len(found) == 1 else 0
    if not months or not isinstance(found[0].value, int | float):
        return found
    return [replace(found[0], value=less(found[0].value, months))]


def _counted(text: str) -> list[Finding]:
    """Read a count of months that is named as such (「累计缴费月数：96」)."""
    found = []
    for match in _COUNT_OF_MONTHS.finditer(text):
        months = read_number(match["months"] or match["bare"])
        if months is not None and 0 < months <= LONGEST * 12 and not is_elsewhere(text[: match.start()], 0, ""):
            found.append(Finding("si_years", round(months / 12, 2), match.start(), match.end(), 3))
    return found


def _bare_years(text: str) -> list[Finding]:
    """Read a number without a unit behind the insurance, as in a list of facts (「44 中专 社保12」), in full years."""
    return [
        Finding("si_years", int(match["years"]), match.start(), match.end(), 1)
        for match in _WITHOUT_UNIT.finditer(text)
        if 0 < int(match["years"]) <= LONGEST
    ]


def _restated(text: str, rank: int, duration: Duration) -> tuple[Duration, int] | None:
    """Go on to the full years said after what is not reached (「没到四年，只满三年」); denied years alone are none."""
    denied = leads(_NOT_SO_LONG, text, duration.start)
    if (match := _ONLY.match(text, duration.end)) and (denied or _NOT_REACHED.match(text, duration.start)):
        later = next((each for each in find_durations(text) if each.start >= match.end() - 1), None)
        if later and later.start <= match.end() and later.value:
            return later, rank
    return None if denied else (duration, rank)


def _years(text: str, duration: Duration, rank: int) -> Finding:
    """Take off what is still missing (「满六年还差一个月」)."""
    short = _SHORT_OF.match(text, duration.end)
    missing = read_number(short["months"]) if short else None
    if short is None or missing is None or not isinstance(duration.value, int | float):
        return Finding("si_years", duration.value, duration.start, duration.end, rank)
    return Finding("si_years", round(duration.value - missing / 12, 2), duration.start, short.end(), rank)


def _is_of_a_base(plain: str, duration: Duration) -> bool:
    """Whether a length of time is one at a base, or what the number of its months is set right to."""
    return _at_a_base(plain, duration) or _MONTHS_AT_A_BASE.search(plain[: duration.start]) is not None


def _at_a_base(plain: str, duration: Duration) -> bool:
    """Tell whether a length of time is how long a base lasted (基数1.2倍三年了), not how long was paid at all."""
    before = plain[clause_at(plain, duration.start)[0] : duration.start]
    return bool(_AT_A_BASE.search(before)) and not re.search(INSURANCE, _OF_A_BASE.sub("", before))


def _joined(text: str, found: list[Finding]) -> list[Finding]:
    """Keep a total where one is named after its parts (社保总共8年，上海6年 keeps the part of Shanghai)."""
    local = [
        f for f in found if re.search(r"(?:上海|本市)[^,。]{0,6}$", text[: f.start]) and "其中" not in text[f.end :]
    ]
    if len(found) > 1 and local:
        return local[-1:]
    return found
