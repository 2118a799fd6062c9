"""Year of birth and date of birth."""

import re
from collections.abc import Iterable
from datetime import date

from flows.reading.age.age import LONE_YEAR_FROM, OLDEST, YOUNGEST
from flows.reading.age.birthdays import birthdays
from flows.reading.sentence import Finding, Sentence, blank, clause_at
from language import lazy
from language.dates import CalendarDate, find_dates
from language.numbers import DIGIT, read_pair, read_year

_FIRST_BIRTH_YEAR = 1945
# 「2009年中专毕业」 says when one finished; 「92年本科毕业」 more likely when one was born.
_GRADUATES_FROM = 2000
# A later year on its own is more likely that of something else.
_LONE_YEAR_BEFORE = 2005
_ACTS = (
    "开始|起|入职|来|毕业|至|到|拿|评|考|结|领|参|买|办|底|初(?!中)|上半|下半|交|缴|进|转|换|读|工作|社保|"
    "落户|以|之|前|后|内|份?的?时候|取得|获|聘|在|满|去|才|就|被|因|犯|打"
)
_YEAR_WORDS = lazy.compile(
    r"(?P<cue>生日|她|他|出生|生于|出生年份?|出生日期|情况:|资料:|信息:|我是|本人|我|她是|他是|是|"
    rf"今年)?(?:年份)?[是:于]?(?:属.)?(?P<year>(?:19[4-9]|20[01])\d|[4-9]\d|0\d|[一二]九[{DIGIT}]{{2}}|"
    rf"二零[零一][{DIGIT}]|[四五六七八九零〇][{DIGIT}])"
    r"(?:(?P<nian>年)(?P<tail>(?:年?[底初末中头尾]|[上下]半年|[春夏秋冬]天?|暑假|过年)(?:生的?|生人|出生)|生的?|生人|出生|次|的人|的(?!样子|时候|社保|证|职称|[老旧新]?(?:房|车|楼|小区|手机|事|合同|文件|政策|规定))|属|,?属|份?出生|人|龙|"
    r"生日)?|(?P<tail2>生人|年?生的|出生|的(?=$|[,。\s!]|[男女本大高硕]))|(?P<tail3>(?=属))|(?=$|"
    r"[,。;\s!，/]|\.(?!\d)))"
)
_GENERATION = lazy.compile(rf"(?:[5-9]0|0[05]|1[05]|[{DIGIT}][零五〇]|[{DIGIT}]十)后")
_ZODIAC = lazy.compile(
    r"属[鼠牛虎兔龙蛇马羊猴鸡狗猪]的?[,\s]*(?:(?:是|生于)?(?P<year>(?:19)?[4-9]\d|0\d|"
    rf"[五六七八九零〇][{DIGIT}])年?)(?:的|生)?"
)
# A date marked by `^` is when something was done (交社保, 毕业, 结婚).
_ACT_BEHIND = lazy.compile(
    rf"\^(?:[日号的])?(?:就|份|才|我|又)?(?:{_ACTS})|"
    # What was done for one (「2008年3月厂里给上的社保」).
    r"\^[^,，。;；\s生属岁\d]{0,6}?(?:[给帮替为](?:我|我们|大家|员工)?[上交缴办买参补开]|上(?:的|了|过)?(?:上海的?)?(?:社保|保险|五险|班))"
)
_ACT_BEFORE = lazy.compile(
    r"(?:社保|从|自|缴|交|结婚|毕业|入职|来上海|工作|领证|办的?|拿的?|评|基数|到|至|截止|是在|于|现在)[^^]{0,4}\^"
)
_NO_BIRTH_BEFORE = lazy.compile(
    r"(?:从|自|在|社保|毕业|结婚|[\d.点基]|交|缴|倍|占|股|按|工资|数|第|满|加|万|元|招了?|于(?<!生于)|以|差|近|保)$"
)
# What has a year of its own that is nobody's birth (「毕业证是1998年的」, 「我的学历，1999年的」).
_OF_A_THING = lazy.compile(
    r"(?:(?<!居住)(?<!身份)证书?|文凭|学历|学位|职称|驾照|驾驶证|合同|房子?|车子?|档案|本子|文件|政策|规定|社保|记录|结的?婚|毕业)(?:的话|都|那个|这个|上|也)?[,，\s]?(?:还|都)?(?:是|就是|为)?$"
)
_STARTS_ACT = lazy.compile(_ACTS)
_STARTS_SPACED_ACT = lazy.compile(rf"\s?(?:{_ACTS})")
_GRADUATED = lazy.compile("(?:大专|本科|硕士)毕业")
_GRADUATION_BEHIND = lazy.compile(r"[^,。]{0,6}毕业")
_AT_A_PLACE = lazy.compile(r"在(?!校|读)")
_ANOTHER_FACT_BEHIND = lazy.compile(r"$|[,。;\s!男女本大高硕中初统]|社保")
_SCHOOL_BEHIND = lazy.compile("大专|本科|高中|初中|中专|职高|硕士")
_BEGINS_A_CLAUSE = lazy.compile(r"(?:^|[,，。;；\s])$")
_IN_A_WORD = lazy.compile(r"[\u4e00-\u9fff]$")
_BESIDE_A_NUMBER = lazy.compile(r"[\u4e00-\u9fff\d.-]$|(?<!年份)(?<!年月)[\u4e00-\u9fff] ?: ?$")
_SPELLED = lazy.compile(rf"[{DIGIT}]+")


def birth(sentence: Sentence) -> list[Finding]:
    """Find a year, month or day of birth, and blank generations (80后), which settle nothing."""
    own, today = sentence.own, sentence.today
    text = _without_acts(own)
    told = [each for each in _dates(find_dates(own), today) if not _of_an_act(own, each.start, each.end)]
    found = [_settled(text, each) for each in told or _dates(birthdays(own), today)]
    for finding in found:
        text = blank(text, finding.start, finding.end)
    found += _years(text, today)
    return found or [Finding("", None, match.start(), match.end()) for match in _GENERATION.finditer(text)]


def _dates(dates: Iterable[CalendarDate], today: date) -> list[Finding]:
    return [Finding("birth_date", each.iso, each.start, each.end) for each in dates if _alive(each.year, today)]


def _without_acts(text: str) -> str:
    """Blank the dates on which something was done: the year that one names is no year of birth either."""
    for each in find_dates(text):
        if _of_an_act(text, each.start, each.end):
            text = blank(text, each.start, each.end)
    return text


def _settled(text: str, finding: Finding) -> Finding:
    """Give a date of birth as far as it settles: of one in the lunar calendar the year alone."""
    if "农历" not in text[finding.start : finding.end + 3]:
        return finding
    return Finding("birth_year", int(str(finding.value)[:4]), finding.start, finding.end)


def _years(text: str, today: date) -> list[Finding]:
    """Find the years of birth, those beside a sign of the zodiac (「属马的，78年」) first."""
    found: list[Finding] = []
    zodiac = [(match, True) for match in _ZODIAC.finditer(text)]
    for match, sure in (*zodiac, *((match, False) for match in _YEAR_WORDS.finditer(text))):
        year = read_year(match["year"])
        if year is None or not _alive(year, today) or any(f.start <= match.start("year") < f.end for f in found):
            continue
        if sure or _names_birth(text, match, year):
            found.append(Finding("birth_year", year, match.start(), match.end()))
    return found


def _alive(year: int, today: date) -> bool:
    return max(_FIRST_BIRTH_YEAR, today.year - OLDEST) <= year <= today.year - YOUNGEST


def _of_an_act(text: str, start: int, end: int) -> bool:
    """Tell whether a date is when something was done (交社保, 毕业, 结婚) rather than a birth."""
    left, right = clause_at(text, start)[0], clause_at(text, end - 1)[1]
    around = text[left:start] + "^" + text[end:right]
    return "生" not in around and bool(_ACT_BEHIND.search(around) or _ACT_BEFORE.search(around))


def _names_birth(text: str, match: re.Match[str], year: int) -> bool:
    """Tell a year of birth from a year of anything else by what stands around it."""
    before, after = text[: match.start("year")], text[match.end() :]
    if _NO_BIRTH_BEFORE.search(before):
        return False
    if _OF_A_THING.search(before) and "生" not in match[0]:
        return False
    if match["tail"] or match["tail2"] or match["tail3"] is not None:
        return not _did_then(match["tail"], after, year)
    if match["nian"]:
        return _is_full_birth_year(text, match, year)
    if len(match["year"]) == 4:
        return bool(match["cue"]) or not re.search(r"\w$", before)
    return _is_lone_short_year(text, match)


def _did_then(tail: str | None, after: str, year: int) -> bool:
    """Whether a year with a word of birth behind it (「生」, 「的」, 「人」) is all the same that of an act."""
    if tail in {"的", "人"} and _GRADUATED.match(after) and year > _GRADUATES_FROM:
        return True
    # Whoever is 「七三年的」 tells of themselves what they do and where; a year of an act has no 「的」 before it.
    return tail == "的" and not _AT_A_PLACE.match(after) and _STARTS_ACT.match(after) is not None


def _is_full_birth_year(text: str, match: re.Match[str], year: int) -> bool:
    """Tell a year of birth that is only called a year (「88年」): it stands alone, or its cue says what it is."""
    before, after, cued = text[: match.start()], text[match.end() :], bool(match["cue"])
    if year >= _GRADUATES_FROM and _GRADUATION_BEHIND.match(after):
        return False
    if _STARTS_SPACED_ACT.match(after):
        return False
    # 「七八年」 is more likely how long, unless it begins and an education follows.
    begins = _SCHOOL_BEHIND.match(after) and _BEGINS_A_CLAUSE.search(before)
    a_length = not begins and _SPELLED.fullmatch(match["year"]) and read_pair(match["year"])
    lone = _ANOTHER_FACT_BEHIND.match(after) and not _IN_A_WORD.search(before)
    return cued or bool(lone and not a_length and year < _LONE_YEAR_BEFORE)


def _is_lone_short_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year of two digits without any word (「85」) from any other number."""
    if not match["year"].isdigit() or 9 < int(match["year"]) < LONE_YEAR_FROM:
        return False
    return bool(match["cue"]) or _BESIDE_A_NUMBER.search(text[: match.start()]) is None
