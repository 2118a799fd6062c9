"""A firm of one's own: tax paid a year times the share held, and Shanghai people employed."""

import re

from flows.reading.manner.mood import CORRECTION
from flows.reading.sentence import Finding, Sentence, clause_at
from language import lazy
from language.limits import is_one_of_several, limit_of
from language.numbers import AMOUNT, NUMBER, read_number, tidy

_WAN = rf"(?P<tax>{AMOUNT})(?P<unit>万|w|元|块)?(?:多|左右|出头|元|块|块钱)?"
# What leads to the value that is so instead, behind the name of what was told.
_INSTEAD = r"应该|应当|其实|实际|现在|目前|后来|改[成为到]|变[成为]|也|[写说记打填搞弄报]?错"
_TAX = lazy.compile(
    r"(?:纳税|缴税|交税|上税|完税|税款|税收|纳的税|税(?=其实|应该|实际|一年|也?[写说记打填搞弄报]?错|改|是|有|大概|每|[交缴]了|一共|总共|\d|[一二两三四五六七八九十])|"
    r"税额)(?:额|总额|金额|人?均|平均)?(?:那[项块栏]|这[项块栏]|每年|年均|一年|平均|大概|大约|差不多|都|在|是|有|了|约|到|超|"
    rf"达|能|交了|缴了|为|:|总共|一共|合计|共计|,|{_INSTEAD})*{_WAN}(?:[一1]年|每年)?|"
    rf"(?:交|缴|纳)(?:了|个|大概|大约|约|差不多|有)*(?P<tax2>{AMOUNT})(?P<unit2>万|w|元)?(?:多|左右|块|"
    rf"元)?(?:的)?(?:企业|增值|公司|所得)?税|(?P<tax3>{AMOUNT})(?P<unit3>万|w)(?:[一1]年|每年)?(?:元|多|左右|"
    r"块)?(?:的)?(?:企业|年|增值|公司)?(?:税(?!前|后)|纳税)"
)
_PERSONAL = lazy.compile(r"个税|个人所得税|工资|税前|税后|契税|房产税|购置税|印花税|房子|社保")
_FIRM = lazy.compile(r"公司|独资|个体|企业|厂|店|开|创业|投资|股|老板|法人|纳税|自己|合伙|工作室")
_SHARE = lazy.compile(
    r"(?:占股?|股份|持股|持有|股权|份额|股)(?:比例|份|股份|权|的|大概|是|占|有|为|了|:|"
    rf"公司|企业|这家|我|只|{_INSTEAD}|(?<=错)[,，]|(?<=错了)[,，]){{0,8}}"
    r"(?:(?P<percent>\d+(?:\.\d+)?)(?:%|个点|个百分点|个?股|趴|(?=$|[,。]))|"
    rf"百分之(?P<spoken>[一二三四五六七八九十百]+)|(?P<tenths>{NUMBER})成(?P<half_tenth>半)?|"
    r"(?P<half>一半|半数|50)|(?P<part>[二三四五六七八九十]分之[一二三四五六七八])|(?P<whole>全部|百分百|100))|"
    r"(?P<percent2>\d+(?:\.\d+)?)%(?:的)?(?:股|份额)|我(?:自己|个人|本人)?(?:占|有|是|拿|持)?(?P<percent3>\d{1,2}(?:\.\d+)?)%|百分之(?P<spoken2>[一二三四五六七八九十百]+)的?股|"
    rf"(?P<tenths2>{NUMBER})成(?:的)?股|我(?:名下|手里|手上|这边|个人|自己)?(?:有|占|是|拿)?(?P<tenths3>{NUMBER})成(?![的]?(?:工资|基数|社平))|(?P<half2>一半(?:的)?股|各占?一半|一人一半|对半|股份一半|我一半|占(?:了)?一半|"
    r"五五)|(?:股份?|股权|份额)?(?:由|是|我们?|和|跟|合伙人|他|她|[,，]){0,8}(?P<equal>[两二俩三四五六])个?人?(?:股东|合伙人)?(?:平分|均分|平摊|平均(?:分|持股))"
)
_SHARE_RANGE = lazy.compile(rf"{NUMBER}(?:%|成|个点)?(?:-|到|至|、|或者?)(?:百分之)?{NUMBER}(?:%|成|个点|股)")
# 「去年18万，前年22万」: which of them counts is not settled.
_BY_YEAR = lazy.compile(
    rf"(?:去年|前年|今年|20\d\d年?|(?<!\d)\d\d年)(?:度|是|也|交|缴|纳|税|了|只|有|大概|约|:|公司)*(?P<amount>{AMOUNT})(?:万|w)"
)
_EMPLOYER = lazy.compile(r"员工|公司|招|雇|聘|老板|企业|厂|店|职工|团队|手下|就业|法人|股")
_PERIOD = lazy.compile(
    r"(?:近|最近|过去|这|前|连续)?(?P<years>[2-5两二三四五])年(?:里|来|内|间)?(?:,)?(?:总共|一共|共|"
    r"合计|累计|加起来|总计)"
)
# That it went on for so long (「…,连续三年了」).
_SO_LONG = lazy.compile(
    rf"(?:都?是?(?:这样|如此|这么多)|[交缴纳了有满快]|已经?|也|都|一直|连续|持续|保持|坚持|最近|近|这|整整|公司|税|干|开|做){{0,6}}"
    rf"(?:{NUMBER}|半)年多?半?(?:来|了|吧|都?是?(?:这样|如此|这么多|这个数)|都|的|左右){{0,4}}"
)
_CLAUSES_BEHIND = 3
_HEADS = rf"(?P<hires>{NUMBER}|[一二三四五六七八九两]?百[一二三四五六七八九十零]*)"
_LOCAL = (
    r"(?:上海籍|上海|沪籍|本地|本市|沪户|沪)(?:本地)?(?:户口|户籍|籍)?(?:的)?(?:人员|人|员工|职工|工人|师傅|员|"
    r"户口|户籍|从业人员|雇员|劳动力)?"
)
_NO_HIRES = lazy.compile(
    r"(?:雇|招|聘|用)(?:佣|聘)?(?:人数?|员工|工)(?:那[项块栏]|这[项块栏])?(?:也|都)?(?:是|为|:)?0(?![\d.])|"
    r"(?:没有?|从没|未)(?:招|雇|聘|请)(?:过|用)?(?:任何|一个|1个)?(?:上海|本地|沪籍)(?:人|员工|的|户口)|"
    r"(?:一个|1个)(?:上海|本地|沪籍)(?:户口)?(?:人|员工|的)?(?:都|也)(?:没有?|没招|没雇)|"
    r"(?:上海|本地|沪籍)(?:户口)?的?(?:人|员工|职工)(?:一个|1个|半个)(?:都|也)?(?:没有?|没招|没雇)"
)
_HIRES = lazy.compile(
    r"(?:招|雇|聘|请|带动|吸纳|录用|用|有|养|解决|员工|手下|手底下|团队|安排|安置|给)(?:了|用|佣|请|聘|收|到|"
    rf"过|的|里|工|有|就业|大概|大约|差不多|其中|我们?|下|动|是|:|着|,){{0,8}}{_HEADS}(?:多|来)?(?:个|名|位|人|"
    rf"来个)*(?:的|是|都是|全是|,|员工|就业的)*{_LOCAL}(?:就业|上班|工作)?|"
    rf"{_LOCAL}(?:的|员工|职工|工人|就业|我)*(?:有|共|招了|雇了|是|:|一共|大概|大约|达到?|约|聘了|用了|请了|"
    rf"占了?)*(?:(?P<hires2>{NUMBER})(?:多)?(?:个(?!月)|名|位|人)|(?P<hires5>[俩仨]))|其中(?:有)?(?P<hires3>{NUMBER})(?:个|名|"
    rf"位)?(?:是)?{_LOCAL}|(?:带动|解决|吸纳)(?:了)?(?:本地|上海|沪籍)?(?:人员|人口)?就业(?:了|有|大概|"
    rf"人数|:)*(?P<hires4>{NUMBER})(?:个|名|位)?人?"
)


def business(sentence: Sentence) -> list[Finding]:
    """Find the tax of the firm times the share, in 10,000 yuan a year, and the Shanghai people it employs."""
    text = sentence.own
    return _tax(text) + _hires(text)


def _tax(text: str) -> list[Finding]:
    """Find the tax of a year; of two that differ none, unless the second corrects the first."""
    found = [(wan, match) for match in _TAX.finditer(text) if (wan := _tax_a_year(text, match)) is not None]
    share = _share(text)
    differ = len({wan for wan, _ in found}) > 1 or len({match["amount"] for match in _BY_YEAR.finditer(text)}) > 1
    if not found or share is None or (differ and not CORRECTION.search(text)):
        return []
    findings = [Finding("invest_tax_wan", tidy(wan * share), match.start(), match.end()) for wan, match in found]
    return [*findings, *_shares(text), *_lasted(text, found[-1][1].end())]


def _lasted(text: str, end: int) -> list[Finding]:
    """Find how long such a tax was paid, told in a clause behind it: it is no length of anything else."""
    for _ in range(_CLAUSES_BEHIND):
        if end >= len(text):
            break
        start, end = clause_at(text, end + 1)
        if match := _SO_LONG.fullmatch(text, start, end):
            return [Finding("", None, match.start(), match.end())]
    return []


def _tax_a_year(text: str, match: re.Match[str]) -> float | None:
    """Read one amount of tax in 10,000 yuan a year; None for personal tax, an end of a range, or a mere bound."""
    name = next(each for each in ("tax", "tax2", "tax3") if match[each])
    words, unit = match[name], match[name.replace("tax", "unit")]
    number = read_number(words)
    context = text[max(0, match.start() - 6) : match.end()]
    if number is None or _PERSONAL.search(context) or not _FIRM.search(text) or not _is_plain(text, match, name):
        return None
    big = bool(re.search(r"[万w千百]", words)) or unit in {"元", "块"} or number >= 10_000
    yuan = number * 10_000 if unit in {"万", "w"} and not re.search(r"[万w]", words) else number
    wan = yuan / 10_000 if big or unit in {"万", "w"} else number
    period = _PERIOD.search(text[: match.end()])
    return wan / (read_number(period["years"]) or 1) if period and "每年" not in context else wan


def _is_plain(text: str, match: re.Match[str], group: str) -> bool:
    """Tell whether a number is said for itself, as no end of a range and no bound."""
    start, end = match.span(group)
    return not is_one_of_several(text, start, end) and limit_of(text, start, end) is None


def _share(text: str) -> float | None:
    """Read the share held, 1 where none is said; None where it is a range."""
    match = _SHARE.search(text)
    if _SHARE_RANGE.search(text):
        return None
    return 1.0 if match is None else _part(match)


def share_told(text: str) -> float | None:
    """Read the share that plain `text` tells; None where it tells none, or a range."""
    return _share(text) if _SHARE.search(text) else None


def _part(match: re.Match[str]) -> float:
    fixed = (("half", 0.5), ("half2", 0.5), ("whole", 1.0))
    if (part := next((part for name, part in fixed if match[name]), None)) is not None:
        return part
    if match["equal"]:
        return 1 / (read_number(match["equal"].replace("俩", "两")) or 1)
    if match["part"]:
        below, above = (read_number(each) or 1 for each in match["part"].split("分之"))
        return min(above / below, 1.0)
    tenths = match["tenths"] or match["tenths2"] or match["tenths3"]
    if tenths:
        return (read_number(tenths) or 10) / 10 + (0.05 if match["half_tenth"] else 0)
    spoken = match["spoken"] or match["spoken2"]
    percent = read_number(spoken) if spoken else float(match["percent"] or match["percent2"] or match["percent3"])
    return min((percent or 100) / 100, 1.0)


def _shares(text: str) -> list[Finding]:
    return [Finding("", None, match.start(), match.end()) for match in _SHARE.finditer(text)]


def _hires(text: str) -> list[Finding]:
    """Find the Shanghai people employed times the share held; none where the share is a range."""
    if (match := _NO_HIRES.search(text)) is not None:
        return [Finding("local_hires", 0, match.start(), match.end())]
    for match in _HIRES.finditer(text):
        name = next(each for each in ("hires", "hires2", "hires3", "hires4", "hires5") if match[each])
        number = read_number(match[name])
        if (
            number is not None
            and number == int(number)
            and (name != "hires2" or _EMPLOYER.search(text))
            and not re.search(r"想|打算|准备|如果|要", text[max(0, match.start() - 4) : match.start()])
        ):
            share = _share(text) if _is_plain(text, match, name) else None
            if share is None:
                return []
            return [Finding("local_hires", tidy(number * share), match.start(), match.end()), *_shares(text)]
    return []
