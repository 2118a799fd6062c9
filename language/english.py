"""English words that people mix into a Chinese sentence, as the Chinese words of the field."""

import re

from language import lazy

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(?:" + "|".join(_MONTHS) + r")[a-z]*\.?"
_BORN = (
    lazy.compile(
        rf"\bborn (?:in |on )?(?P<month>{_MONTH}) ?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? )?(?P<year>\d{{4}})\b"
    ),
    lazy.compile(
        rf"\bborn (?:in |on )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{_MONTH}) ?(?P<year>\d{{4}})\b"
    ),
)
_ENGLISH = (
    (r"\b(?:bachelor'?s?|undergraduate)(?: ?of \w+)?(?: ?degrees?)? ?(?:\+|and|with|,)? ?degrees?\b", "本科学士"),
    (r"\bbachelor'?s?\b|\bundergraduate\b|\bundergrad\b", "本科"),
    (r"\bmaster'?s?(?: ?degrees?)?\b|\bmba\b|\bemba\b", "硕士"),
    (r"\bph\.?d\.?\b|\bdoctor(?:ate|al)?(?: ?degrees?)?\b", "博士"),
    (r"\b(?:junior )?college(?: ?diplomas?| ?degrees?)?\b|\bassociate(?: ?degrees?)?\b", "大专"),
    (r"\bhigh ?school\b", "高中"),
    (r"\bdegrees? ?[:=] ?", "学位:"),
    (r"(?<=[:=]) ?(?:none|nil|n/a|no)\b", "无"),
    (r"\bedu(?:cation)?\b", "学历"),
    (r"\b(?:dob|birth(?:day|date)?(?: ?year)?)(?= ?[:=])", "出生"),
    (r"\bmarital(?: ?status)?(?= ?[:=])", "婚姻"),
    (r"\bskills?(?: ?(?:levels?|certs?|certificates?))?(?= ?[:=])", "技能等级"),
    # Who has it, or lacks it, is said in Chinese beside it (「degree还没发」, 「没有degree」).
    (r"\bdegrees?\b ?(?=证|没|未|还|也|拿|到手|有|不|是|下来)|(?<=[没有无拿]) ?\bdegrees?\b", "学位"),
    (r"\bno degrees?\b|\bwithout (?:a )?degrees?\b", "没学位"),
    (r"\bwith (?:a )?degrees?\b|\bdegrees?\b", "有学位"),
    (r"\b(?:years? old|y/o|yrs? old|yo)\b", "岁"),
    (r"\b(\d+) ?(?:years?|yrs?)\b(?= ?\S)", r"\1年"),
    (r"(?<![a-z\d.])(\d{1,2})y ?(\d{1,2})mo?\b", r"\1年\2个月"),
    # Alone between commas it is an age.
    (r"(?:(?<=^)|(?<=[,，;；/|]))( ?)(1[89]|[2-6]\d)y(?= ?(?:[,，;；/|]|$))", r"\1\2岁"),
    (r"(?<![a-z\d.])(\d{1,2}(?:\.\d)?)y\b", r"\1年"),
    (r"(?<![a-z\d.])(\d{1,3}) ?(?:mos?|mths?)\b", r"\1个月"),
    (r"\b(?:years?|yrs?)\b", "年"),
    (r"\bmonths?\b", "个月"),
    (r"\bsocial (?:insurance|security)\b", "社保"),
    (r"\b(?:my )?(?:wife|husband|spouse)(?:'s)?\b", "配偶"),
    (r"\bhukou\b", "户口"),
    (r"\b(?:unmarried|not married|single(?!-))\b", "未婚"),
    (r"\bdivorced\b", "离婚"),
    (r"\bmarried(?: for)?\b", "结婚"),
    (r"\bshanghai\b|\bsh(?= ?户口)", "上海"),
    (r"\bfull[- ]?time\b", "全日制"),
    (r"\bpart[- ]?time\b", "非全日制"),
    (r"\bage[d:]?\b", "年龄"),
    (r"\b(?:i am|i'm|im)\b", "我"),
    (r"\bborn (?:in )?(\d{4})\b", r"\1年出生"),
    (r"\bno (?:professional )?titles?\b", "没有职称"),
    (r"\bno (?=职称|学位|技能|社保)", "没有"),
    (r"\bno criminal (?:records?|history)\b", "没有犯罪记录"),
    (r"\btitles? ?(?:是|为|is|:)? ?senior\b", "职称高级"),
    (r"\btitles? ?(?:是|为|is|:)? ?(?:intermediate|mid-?level)\b", "职称中级"),
    (r"\btitles? ?(?:是|为|is|:)? ?junior\b", "职称初级"),
    (r"\b(?:intermediate|mid-?level)(?: ?(?:titles?|职称))?\b", "中级职称"),
    (r"\bsenior(?: ?(?:titles?|职称))\b", "高级职称"),
    (r"\bjunior(?: ?(?:titles?|职称))\b", "初级职称"),
    (r"\btitles?\b", "职称"),
    (r"\b(?:cpa|acca)\b", "注会"),
    (r"\bbase ?(?:是|按|is|:)? ?min(?:imum)?\b", "基数最低"),
    (r"\bbase ?(?:是|按|is|:)? ?max(?:imum)?\b", "基数最高"),
    (r"\bbase\b", "基数"),
    (r"\btax(?:es)?(?= ?(?:每年|一年|年|\d|大概|是))", "纳税"),
    (r"\bhold(?:s|ing)? ?(?=\d+ ?%)", "持股"),
    (r"\bfresh graduates?\b", "应届"),
    # What supposes, at the beginning of what is supposed; elsewhere 「if」 asks whether.
    (r"\bwhat if\b|\b(?:let'?s )?(?:suppos|assum)(?:e|ing)\b(?: that\b)?|\bin case\b", "如果"),
    (r"(?:^|(?<=[,，。;；!！?？]))( ?)(?:(?:and|but|then|so|ok|hmm|那|那么) ?,?)?\bif\b", r"\1如果"),
    (r"\bi (?:had|have|get|got) an?\b", "我有"),
    # How many points are asked for (「total多少」, 「我的score」); years can be a total too.
    (
        r"\b(?:total(?: ?(?:points?|scores?))?|scores?|points?)\b(?= ?(?:是|有)?(?:(?:多少|几)(?!个?[年月])|够|变))",
        "总分",
    ),
    (r"(?<=的) ?\b(?:total|scores?|points?)\b(?! ?是?\d)", "总分"),
    (r"\b(?:and|but)\b", ","),
    (r"\bmin(?:imum)?\b", "最低"),
    (r"\bmax(?:imum)?\b", "最高"),
)
_ENGLISH_WORDS = tuple((lazy.compile(pattern, re.ASCII), word) for pattern, word in _ENGLISH)


def from_english(text: str) -> str:
    """Return `text`, in lower case, with the English words of the field as Chinese ones."""
    for pattern in _BORN:
        text = pattern.sub(_born, text)
    for pattern, word in _ENGLISH_WORDS:
        text = pattern.sub(word, text)
    return text


def _born(match: re.Match[str]) -> str:
    day = f"{match['day']}日" if match["day"] else ""
    return f"{match['year']}年{_MONTHS.index(match['month'][:3]) + 1}月{day}出生"
