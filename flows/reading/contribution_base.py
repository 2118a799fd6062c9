"""The insurance base: its multiple of the average wage, its amount in yuan, months at a multiple."""

import re

from pydantic import JsonValue

from flows.reading.sentence import Finding, Sentence, clause_at
from language.durations import read_duration
from language.numbers import AMOUNT, NUMBER, read_number

_TIMES = rf"(?P<times>{NUMBER}|双|单)"
_MULTIPLE = re.compile(
    r"(?P<under>不到|不足|没到|不够|低于|快|接近|将近|差一点点?到?|小于|未满|"
    rf"差点)?(?:(?P<from>{NUMBER})倍?(?:-|~|到|至|和|或)(?={NUMBER}倍))?{_TIMES}倍(?!多?少|数|率|了(?!$|"
    r"[,。]))(?P<half>半|多)?(?P<tail>不到|以上|以下)?"
)
_PERCENT = re.compile(
    r"(?:百分之(?P<spoken>[一二三四五六七八九十百]+)|(?P<figure>\d{2,3})%)(?=的?(?:社平|基数|平均|缴|交|顶|"
    r"比例))|(?P<tenths>[五六七八九])成(?=的?(?:社平|基数|平均))|(?:基数|社保|社平|平均工资|按|缴费)(?:的|是|交|缴|按|比例|"
    r":)*(?:百分之(?P<spoken2>[一二三四五六七八九十百]+)|(?P<figure2>\d{2,3})%)"
)
_LOWEST = re.compile(
    r"(?:基数|社保|缴费|一直|都|按|交|缴|是|就)(?:的|是|按|照|交|缴|着|一直|都|基数|标准|公司|给我?|"
    r"单位|只|就|走的?|,|:|了|全|社保|用)*(?:最低(?!生活|工资标准是)|最少|下限|最低档|底线|起步价)(?:的|"
    r"基数|标准|档|工资|线|缴|交|额|档次)*|最低(?:的)?(?:缴费|社保)?(?:基数|标准交|档|线交|下限|缴)|"
    r"下限(?:交|缴)|(?:变成|变|降到|降成|改成|改为|成了|走|选|选的|全是|都是|一直是?|就是|才)最低(?!分|"
    r"工资|要求|学历|年限)|下限基数|(?:基数|社保)(?:下限|踩底)|min基数"
)
_HIGHEST = re.compile(
    r"顶格|封顶|拉满|顶满|满额(?:交|缴)?|最高(?:的)?(?:基数|标准|档|上限|缴费|限额|额度)|(?:基数|社保|"
    r"按|交|缴|是)(?:的|是|按|照|交|缴|着|一直|都|基数|公司|给我|:)*(?:最高(?!分)|上限|最高档|顶|"
    r"天花板)|上限(?:交|缴|的基数)|max基数"
)
_AVERAGE = re.compile(
    r"按(?:照)?(?:上海)?(?:市|全市|上年|去年|上年度)?(?:社会|职工|社平)?(?:平均工资|社平工资|社平|"
    r"平均)(?:线)?(?:的|来)?(?:交|缴|$|[,。])"
)
_NOW = re.compile(
    r"现在|目前|今年|最近|近[一二两三四\d]|这[一二两三]?年|后来|去年开始|去年起|年开始|年起|月起|月开始|"
    r"眼下|如今|涨到|调到|提到|改为|提高到|变成|升到|才"
)
_THEN = re.compile(
    r"以前|之前|前[一二两三四五几\d]+年|原来|原先|一开始|刚开始|开头|头[一二两三几\d]|过去|早年|早些|"
    r"前面|前几|起初|开始是|最初|起先|曾经|老东家|上家|前公司|前单位|大前年|前年|"
    r"(?<!年)(?<!月)开始(?=最|是|按|交|缴|[0-9一两二])"
)
_QUESTION = re.compile(
    r"^(?:的?基数|社保)?(?:是|要|得|等于|有|能|可以|加|算|多少|几)*(?:多少|几分|什么|怎么|够不够|行不行)"
)
_WISH = re.compile(
    r"(?:想|要|打算|准备|明年|计划|最好|能不能|是不是|要求|需要|必须|达到|申请)(?:给我|公司|改|调|"
    r"提|涨|按|交|缴|到|成|达到|满)*$"
)
_TAKES = re.compile(r"^(?:工资|房价|补偿|赔偿|首付|月薪|收入|杠杆|分数|时间|价格|人数)")
_MONEY_CUE = (
    r"基数|(?:社保|缴费|缴纳|缴金|申报|五险)(?:的|是|一直|都|公司|给我|单位|每月|每个月|现在|目前|按照?|交|缴|的?标准)*"
)
_YUAN = re.compile(
    rf"(?:(?P<cue>{_MONEY_CUE})(?:大概|大约|差不多|是|在|交|缴|有|按照?|每月|每个月|一个月|为|:|=|现在|"
    r"目前|都|才|只有|只|就|的|从|这块儿?|写的?|填的?|上面?|去年|今年|最近|已经|调到|涨到|涨成|提到|改成|我|也|一直|约|工资|应该|"
    r"公司给|公司|走的?|了|实际|税前|全额|足额|真实|\s|,)*|按照?(?:着)?(?:工资|月薪|收入|税前|实际工资|"
    rf"实发|全额|基本工资|应发|月工资|每月|每个月|的|是)*)(?P<amount>{AMOUNT})(?P<unit>元|块|多|出头|"
    r"左右|上下|以上)*"
)
_YUAN_BACK = re.compile(
    rf"(?P<amount>{AMOUNT})(?P<unit>元|块)?(?:钱)?(?:的|左右|左右的)?(?:社保)?(?:缴费)?基数|"
    rf"(?P<amount2>{AMOUNT})(?P<unit2>元|块)?(?:钱)?(?:的)?(?:标准)?(?:来)?(?:交|缴)(?:的)?社保"
)
_CHANGE = re.compile(
    r"(?:涨到|调到|提到|涨成|升到|改成|变成|降到|改到|加到|提高到|现在(?:是|按)?|今年(?:是|"
    rf"按)?)(?:了)?(?P<amount>{AMOUNT})(?:元|块)?(?!倍|年|岁|个|月|分|%)"
)
_MONTHS = re.compile(
    r"(?P<months>[\d一二三四五六七八九十两]+)个月(?:的|都|是|基数|达到|到|满|在|以上|有|按|社保|交|缴|"
    rf"正常)*(?P<times>{NUMBER})倍|(?P<times2>{NUMBER})倍(?:的|基数|以上|多|缴费|社保|交|缴|半)*(?:了|满|"
    r"有|累计|交了|缴了|够|一共)*(?P<months2>[\d一二三四五六七八九十两]+)个月"
)
_YEARS_AT = re.compile(
    rf"(?P<times>{NUMBER})倍(?:的|基数|以上|多|左右|都|也|已经|有|了|满|一直)*(?=(?P<years>[\d一二两三四五六七八九十]+年半?|半年)(?:了|[,。]|$))"
)
_YEAR_AT = re.compile(
    r"(?:最近|近|过去|这)(?:一|1)年(?:来|里|内|以来|多)?(?:的?(?:社保|基数))?(?:一直|全部?|都|每个?月)+(?:都|是|在|按|有|交|缴|达到|到|基数)*"
    rf"(?P<times>{NUMBER})倍"
)
_KEYS = ((3.0, "3x"), (2.0, "2x"), (1.0, "1x"), (0.8, "0.8x"))
_LEAST, _MOST = 1500, 60_000


_HOUSING_FUND = re.compile(r"(?<!社保)(?<!社保[和跟、与])公积金(?:基数|是|都|也|就|:)*$")
LAST_YEAR = 12
_LAST_YEAR = re.compile(
    r"(?:最近|近|过去|这)(?:一|1|12个?月|十二个?月)(?:年)?(?:内|里|以来)?[^,。;]{0,12}$|近1年|近一年"
)


def contribution_base(sentence: Sentence) -> list[Finding]:
    """Find the recent multiple, the amount and the months of the base."""
    text = sentence.own
    found = _months(text) + _years_at(text)
    found += [finding for finding in _multiples(text) if finding.rank > -5]
    return found + _yuan(text)


def band(times: float) -> str:
    """Give the band a multiple of the average wage falls in."""
    bands = ((3.0, "3x"), (2.0, "2x_to_3x"), (1.0, "1x_to_2x"), (0.8, "0.8x_to_1x"))
    return next((name for least, name in bands if times >= least), "min")


def _multiples(text: str) -> list[Finding]:
    stated = [
        (match, value) for match in _MULTIPLE.finditer(text) if (value := _multiple(match)) and not _asked(text, match)
    ]
    stated += [(match, "min") for match in _LOWEST.finditer(text) if not _asked(text, match)]
    stated += [(match, "3x") for match in _HIGHEST.finditer(text) if not _asked(text, match)]
    stated += [(match, "1x_to_2x") for match in _AVERAGE.finditer(text) if not _asked(text, match)]
    for match in _PERCENT.finditer(text):
        number = _percent(match)
        if number and 50 <= number <= 300 and not _asked(text, match):
            stated.append((match, band(number / 100)))
    timed = [(_recency(text, match.start()), match, value) for match, value in stated]
    if timed and all(rank < 0 for rank, _, _ in timed):
        return []
    return [Finding("si_base", value, match.start(), match.end(), rank) for rank, match, value in timed]


def _multiple(match: re.Match[str]) -> str | None:
    times = 2.0 if match["times"] == "双" else 1.0 if match["times"] == "单" else read_number(match["times"])
    first = read_number(match["from"]) if match["from"] else None
    if times is None or not 0.5 <= times <= 3.5:
        return None
    if first is not None:
        return band(first) if 0.5 <= first < times else None
    if match["under"] or match["tail"] in {"不到", "以下"}:
        return {3.0: "2x_to_3x", 2.0: "1x_to_2x"}.get(times)
    return band(times)


def _percent(match: re.Match[str]) -> float | None:
    if match["tenths"]:
        return (read_number(match["tenths"]) or 0) * 10
    spoken = match["spoken"] or match["spoken2"]
    return read_number(spoken) if spoken else float(match["figure"] or match["figure2"])


def _recency(text: str, position: int) -> int:
    """Order what the base was over time: 1 now, 0 not said, -1 earlier."""
    start = clause_at(text, position)[0]
    clause = text[start:position]
    now, then = (max((m.start() for m in pattern.finditer(clause)), default=-1) for pattern in (_NOW, _THEN))
    if now == then:
        after = text[position : clause_at(text, position)[1]]
        return 1 if re.search(r"从(?:去年|今年)", after) else 0
    return 1 if now > then else -1


def _asked(text: str, match: re.Match[str]) -> bool:
    return bool(
        _QUESTION.match(text[match.end() :])
        or _WISH.search(text[: match.start()])
        or _TAKES.match(text[match.end() :])
        or _HOUSING_FUND.search(text[: match.start()])
    )


def _yuan(text: str) -> list[Finding]:
    found = []
    for match in (*_YUAN.finditer(text), *_YUAN_BACK.finditer(text)):
        words = match["amount"] or match.groupdict().get("amount2")
        number = read_number(words) if words else None
        vague = "多" in (match["unit"] or "") or "出头" in (match["unit"] or "") or "以上" in (match["unit"] or "")
        if (
            number is None
            or vague
            or not _LEAST <= number <= _MOST
            or _HOUSING_FUND.search(text[: match.start()])
            or re.match(r"倍|年|岁|个|月|%|分|-(?=\d)|/|\.|多|几|号", text[match.end() :])
        ):
            continue
        pays = (
            not match[0].startswith("按")
            and "基数" not in match[0]
            and "按" not in match[0]
            and not match.re.pattern.startswith("(?P<amount>")
        )
        if pays or (1940 <= number <= 2030 and not match["unit"]):
            continue
        if not re.search(r"个税(?:是|都|一直)?$", text[: match.start()]) and not _WISH.search(text[: match.start()]):
            found.append(
                Finding(
                    "si_base_yuan",
                    _whole(number),
                    match.start(),
                    match.end(),
                    _recency(text, match.start("amount") if match["amount"] else match.start()),
                )
            )
    if found:
        for match in _CHANGE.finditer(text):
            number = read_number(match["amount"])
            if number is not None and _LEAST <= number <= _MOST and match.start() > found[0].start:
                found.append(Finding("si_base_yuan", _whole(number), match.start(), match.end(), 1))
    return found


def _whole(number: float) -> JsonValue:
    return int(number) if number == int(number) else number


def _months(text: str) -> list[Finding]:
    found = []
    for match in _MONTHS.finditer(text):
        months, times = read_number(match["months"] or match["months2"]), read_number(match["times"] or match["times2"])
        key = next((name for least, name in _KEYS if times is not None and times >= least), None)
        if months is not None and key and 0 < months <= 48 and (key != "3x" or months <= 36):
            found.append(_counted(text, match, key, int(months)))
    return found + [
        Finding("months_1x_last_12", LAST_YEAR, match.start(), match.start("times"))
        for match in _YEAR_AT.finditer(text)
        if (read_number(match["times"]) or 0) >= 1
    ]


def _years_at(text: str) -> list[Finding]:
    """Read years at a multiple up to now as months of the window (基数1.5倍两年了)."""
    found = []
    for match in _YEARS_AT.finditer(text):
        times, lasted = read_number(match["times"]), read_duration(match["years"])
        key = next((name for least, name in _KEYS if times is not None and times >= least), None)
        about_insurance = re.search(
            r"社保(?!的?(?:缴费|缴纳)?基数)", text[clause_at(text, match.start())[0] : match.start()]
        )
        if key is None or lasted is None or lasted.low is None or about_insurance or _asked(text, match):
            continue
        if _recency(text, match.start()) >= 0:
            months = min(round(lasted.low * 12), 36 if key == "3x" else 48)
            found.append(Finding("base_months", {key: months}, match.start("years"), match.end("years")))
    return found


def _counted(text: str, match: re.Match[str], key: str, months: int) -> Finding:
    """Tell the months of the last year, which a certificate needs, from those of the longer windows."""
    if key != "0.8x" and months <= LAST_YEAR and _LAST_YEAR.search(text[: match.start()] + match[0]):
        return Finding("months_1x_last_12", months, match.start(), match.end())
    return Finding("base_months", {key: months}, match.start(), match.end())
