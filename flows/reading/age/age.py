"""Age in full years."""

import re

from flows.reading.family.family import PLACES
from flows.reading.sentence import Finding, Sentence, leads
from language import lazy
from language.limits import limit_before
from language.numbers import DIGIT, NUMBER, read_number, read_pair

YOUNGEST, OLDEST = 16, 75
# A number from here on, said alone, is more likely a year of birth.
LONE_YEAR_FROM = 64
_AGES = (
    r"(?:[二三四五六]十[一二三四五六七八][二三四五六七八九](?=岁|周岁|$|[,。了的吧])|[2-7]\d|1[6-9]|"
    r"[二三四五六七廿卅](?:十有?)?[一二三四五六七八九]|[二三四五六七]十|十[六七八九]|[廿卅]|"
    r"[二三四五]十?[一二三四五六七八][二三四五六七八九])"
)
_BEFORE = (
    r"(?P<before>虚(?!岁?的?[,，\s]*[周实]岁)|快|奔|近|将近|接近|不到|还没到|没到|未满|不满|没满|马上(?:就)?要?|眼看|即将|就快|"
    r"还有[^,。]{0,4}(?:月|天|周)|下周|下礼拜|明天|后天|过了年|过完年|翻年|明年|后年|去年|前年|下个?月|再过[^,。]{0,5}|再(?:有)?[^,。]{1,3}?个月(?:就)?|还差[^,。]{0,5}|差[^,。]{0,5}|年底|"
    r"过[几两]个?[天月])"
)
_SAID = lazy.compile(
    rf"{_BEFORE}?(?:就|才|要|整|刚好|正好|刚|已经|都|是|过完|过|岁|周岁|实岁|满|了|到|我|生日|有|也|今年|"
    rf":|,(?=周岁)){{0,16}}+(?<![\d百千])(?P<age>{_AGES})(?P<fuzzy>多|来|几|好几|出头|左右|上下|\+|\.5)?"
    r"(?P<unit>周?岁|sui|周(?!年))?(?P<half>半)?(?P<after>多|出头|左右|上下|不到|以上|以下|以内|了|啦|"
    r"的|\+|整|挂零|的人)?"
)
_RANGE = lazy.compile(
    r"(?P<low>[2-6]\d|[二三四五]十[一二三四五六七八九]?)(?:岁)?(?:-|~|到|至|或者?|、|(?<=\d)(?=[一二三四五六七八九]岁))(?P<high>[2-6]\d|[一二三四五六七八九](?=岁)|"
    r"[二三四五六]十[一二三四五六七八九]?|[1-9])岁?"
)
_CUE = lazy.compile(
    r"(?:年龄|年纪|岁数|周岁|实岁|实足|今年|本命年|属[鼠牛虎兔龙蛇马羊猴鸡狗猪]的?|现在|我|俺|咱|自己|本人|她|他|芳龄|妈|爸|哥|姐|弟|妹|朋友|同事|闺蜜|同学|邻居|老乡|亲戚|室友|嫂子?|姐夫|妹夫|弟媳|女婿|儿子|女儿|闺女|保姆|租客|小伙子|姑娘|婆|公|叔|舅|"
    r"姨|姑|伯|侄|甥|爷|奶|友|改为|改成|更正为|应为|女|男|是|就是|应该是|年满|刚过|刚满|满|目前|(?<![^,，。\s])人|老公|"
    r"老婆|太太|爱人|先生|媳妇|丈夫|妻子|对象|马上|快|刚|已经|都|:|(?:(?<=^)|(?<=[,，。;；:：\s]))[小老阿][\u4e00-\u9fff]|(?:(?<=^)|(?<=[,，。;；:：\s]))[\u4e00-\u9fff][姐哥总])(?:是|有|就|都|也|已经|刚|满|快|才|:|=|了|要|应该|大概|差不多|其实|实际上?|真实|嘛|么|呢|的话|方面|这块){0,6}\s*$"
)
_UNIT_NEXT = lazy.compile(
    # The next item of a list is no digit of it (「1.年龄39 2.大专」).
    rf"(?!\s\d{{1,2}}[.、)](?!\d)|\s(?:1[0-2]|[1-9])月|(?<=\d)\s[{DIGIT}十百])\s?(?:hao|yue|ge|working|days|年|个|月|万|千|百|倍|%|[wk](?![a-z])|块|元|分|级|天|号|日|人|名|次|家|套|点|[\d{DIGIT}十百]|后|多?个|"
    r"-\d|/\d|期|门|位|条|口|米|平|小时|届|队|号线|世纪|金|证|期|大(?![专学本]))"
)
_PREFIX_BAD = lazy.compile(
    r"(?:基数|社保|工资|收入|交|缴|满|按|股|占|招|雇|税|分|差|到|第|近|\d\.|(?<!年龄)(?<!年纪)(?<!岁数)-|\d|[a-z]|\d/|[点年月])$"
)
_FACT_BEFORE = lazy.compile(
    rf"(?:(?:{PLACES}|外地|香港|澳门|台湾|港澳台?)(?:本地)?[人籍]|外籍|(?:外国|[美英法德日韩加]国?)[人籍]|"
    r"本科|大专|双证|专科|硕士|高中|初中|小学|中专|技校|职高|证|学位|职称|户口|未婚|了|吧|学士|博士|毕业)$"
)
# Said right before a school a number is an age, whatever stands before it (「跑外卖的四十六初中」).
_SCHOOL_NEXT = lazy.compile(
    r"了?[,，\s]?(?:初中|高中|中专|职高|技校|小学|大专|专科|高职|专升本|本科|硕士|博士|研究生)(?!的?时候?|那[年会时]|同学|老师|门口|附近)"
)
# In digits fewer are as well the year in which somebody finished (「18本科毕业」).
_NO_SHORT_YEAR = 27
_REACHED = lazy.compile(r"(?:年龄|年纪|岁数|我|刚|今年)(?:刚好|正好|刚|已经|就)?(?:到|满)?$")
_NAMED = lazy.compile(r"(?:年龄|年纪|岁数|[周实足]岁)[是:有到了算]*$")
_IN_A_WORD = lazy.compile(r"[\u4e00-\u9fffa-z\d.]$")
_SOME_MORE = frozenset({"多", "来", "几", "好几", "出头", "+"})
_OPEN_ENDED = frozenset({"多", "出头", "不到", "以上", "以下", "以内", "+", "挂零", "的人"})
_ABOUT = frozenset({"左右", "上下"})
_NEARLY = frozenset({"虚", "奔", "近", "将近", "接近", "不到", "还没到", "没到", "没满"})
_ROUGHLY = lazy.compile(r"(?:大概|大约|差不多|约)$")
_ANOTHER_TIME = lazy.compile(
    r"以后|之后|后|之前|以前|前|的?时候|那年|时|就?来(?:的|上海|沪)|就?到上海|生日(?:以|之)?后"
)
# 虚岁 counts from birth as one: it settles no age in full years.
_NOMINAL_AFTER = lazy.compile(r"[\s(]*(?:是|算)?(?:按)?虚(?!岁?(?:是|都|已经)?[\d二三四五六])")
_NOMINAL_BEFORE = lazy.compile(r"虚岁(?:是|算|我|的话|快|已经|就|都|有)*$")


# The age at which somebody retires, whoever says so; and what a level or a title is worth, without its unit.
_RETIRES = lazy.compile(
    r"岁?(?:的?时候|以后|之后)?(?:就|才|便|要|得|该|能|可以|都|应该|是|可|正式|会|不是){0,4}(?:办|拿)?(?:内退|退休|退了|退(?!伍|役|了?学|税|保|费))"
)
_NOW = lazy.compile(r"(?:今年|现在|目前|已经|年龄|周岁)(?:是|都|才|刚|就|了)?$")
_WORTH = lazy.compile(
    r"(?:本科|大专|专科|硕士|博士|双证|学历|学位|职称|中级|高级|技师|技能|[一二三四五]级|加分|给|算|积|打)(?:的|那|项|这块)?(?:是|有|算|给|得|能|只|才|应该|明明|不是|就){1,4}$"
)


def age(sentence: Sentence) -> list[Finding]:
    """Find an age in full years; what is fuzzy (三十出头, 30+, 虚岁) settles nothing."""
    text = sentence.own
    found = [finding for match in _RANGE.finditer(text) if (finding := _ranged(text, match))]
    if found:
        return found
    found = [finding for match in _SAID.finditer(text) if (finding := _said(text, match))]
    certain = [finding for finding in found if finding.rank > 0]
    return certain or found


def _ranged(text: str, match: re.Match[str]) -> Finding | None:
    low, high = read_number(match["low"]), read_number(match["high"])
    if low is None or high is None or _UNIT_NEXT.match(text, match.end()):
        return None
    high = high if high > 9 else low - low % 10 + high
    if not (YOUNGEST <= low < high <= OLDEST and high - low <= 5):
        return None
    if not match[0].endswith("岁") and leads(_PREFIX_BAD, text, match.start()):
        return None
    return Finding("age", {"min": int(low), "max": int(high)}, match.start(), match.end(), 1)


def _said(text: str, match: re.Match[str]) -> Finding | None:
    if _is_of_a_rule(text, match):
        return Finding("", None, match.start("age"), match.end())
    words = match["age"].replace("十有", "十").replace("廿", "二十").replace("卅", "三十")
    words = words if words.isdigit() or "十" in words else words[0] + "十" + words[1:]
    if not _is_age(text, match):
        return None
    value = read_pair(words) or read_number(words)
    start, end = match.start("age"), match.end()
    if value is None or _fuzzy(match, words, text) or limit_before(text, start):
        return Finding("", None, start, end) if match["unit"] or value is None else None
    if isinstance(value, tuple):
        return Finding("age", {"min": value[0], "max": value[1]}, start, end, 1)
    return Finding("age", int(value) + _shift(match["before"] or ""), start, end, _certainty(text, match))


def _is_of_a_rule(text: str, match: re.Match[str]) -> bool:
    """Whether a number is the age of retirement, or what something is worth, and nobody's age now."""
    start = match.start("age")
    if _RETIRES.match(text, match.end("age")):
        return not leads(_NOW, text, start)
    return not match["unit"] and leads(_WORTH, text, start)


def _certainty(text: str, match: re.Match[str]) -> int:
    start = match.start("age")
    return 2 if match["unit"] or leads(_NAMED, text, start) else 1 if leads(_CUE, text, start) else 0


def _is_age(text: str, match: re.Match[str]) -> bool:
    """Tell an age from any other number by its unit, or by what stands before and after it."""
    if match["unit"]:
        return not _ANOTHER_TIME.match(text, match.end())
    start, lead = match.start("age"), match.start()
    run_together = not match["age"].isdigit() and not set(match["age"]) & set("十廿卅")
    if run_together or _UNIT_NEXT.match(text, match.end("age")):
        return False
    if not (
        leads(_CUE, text, start)
        or leads(_NAMED, text, start)
        or not leads(_IN_A_WORD, text, lead)
        or leads(_FACT_BEFORE, text, lead)
        or _before_a_school(text, match)
    ):
        return False
    return bool(match["before"] or not leads(_PREFIX_BAD, text, start) or leads(_REACHED, text, start))


def _before_a_school(text: str, match: re.Match[str]) -> bool:
    """Whether a number stands right before a school, and is no short year."""
    if match["age"].isdigit() and int(match["age"]) < _NO_SHORT_YEAR:
        return False
    return _SCHOOL_NEXT.match(text, match.end("age")) is not None


def _fuzzy(match: re.Match[str], words: str, text: str) -> bool:
    """Whether it is said only about how old somebody is, or by the count that begins with one at birth."""
    if match["fuzzy"] in _SOME_MORE or match["after"] in _OPEN_ENDED:
        return True
    if _NOMINAL_AFTER.match(text, match.end()) or leads(_NOMINAL_BEFORE, text, match.start()):
        return True
    is_round, lead = words.endswith(("0", "十")), match["before"]
    if (match["fuzzy"] or match["after"]) in _ABOUT or leads(_ROUGHLY, text, match.start()):
        return is_round
    return lead in _NEARLY or (lead == "快" and is_round and "满" not in match[0])


def _shift(lead: str) -> int:
    """Give what to add to the number for the age now: 马上40 is 39, 去年40 is 41."""
    if years := re.match(rf"(?:再过|还差|差)({NUMBER})年", lead):
        return -int(read_number(years[1]) or 1)
    return {"": 0, "后年": -2, "去年": 1, "前年": 2}.get(lead, -1)


def bare_age(text: str) -> int | None:
    """Read a text that is nothing but a number as an age, None when it cannot be one."""
    number = read_number(text) if re.fullmatch(NUMBER, text) else None
    return int(number) if number is not None and number == int(number) and YOUNGEST <= number < LONE_YEAR_FROM else None
