"""Years in a special public-service job (street cleaning, care of the old)."""

import re

from flows.reading.insurance.working_lengths import Length, length, lone_length
from flows.reading.manner.denials import denies
from flows.reading.sentence import Finding, clause_at
from language import lazy

_SERVICE = lazy.compile(
    r"环卫(?:工人|工|所|局|处|公司|站|岗|岗位)?|养老护理员?|(?:养老院|敬老院|福利院)(?:的|里|当|做)*(?:护工|护理员)|护老员?|扫(?:大街|马路|地的|街)|"
    r"道路保洁|马路保洁|公厕保洁|垃圾清运工?|清道夫|环境卫生|殡葬|殡仪馆|火葬场|特(?:定|殊)的?公共服务(?:领域|岗位|"
    r"岗)?|公共服务(?:领域|岗位|岗|类岗位|行业)?|公服岗"
)
_SERVICE_NO = lazy.compile(
    r"(?:没有?|未|从没|不曾|没|不是|非|没有做|无|不)(?:干|做|从事|搞|当|在|过|什么|特殊|"
    r"特定|的|那种|这种|啥|有|是|属于)*(?:环卫|公共服务|养老护理|特殊岗位|公服)(?:领域|岗位|岗|工人|工|"
    r"工作|员|类|的|经历|经验)*|(?:环卫|公共服务|公服)(?:领域|岗位|岗|类|工人|工|工作|这块|方面|那种|这种|,|也|"
    r"之类|什么|啥|的|特殊|年限|和郊区|经历|:)*(?:都|也)?(?:没有?|没干过?|没做过?|没从事过?|无|不是|没|"
    r"没沾边|0年)(?!问题|分|\d)|(?:公共服务|环卫)(?:年限|岗位?|领域|工作)?(?:是|为|:)?0(?![\d.])"
)
# The job told of before, named again.
_THIS_JOB = lazy.compile(
    r"(?:干|做|从事)了?[这那](?:一?行|个|份?(?:工作|活))(?=[^,，。我]{0,6}?[\d一二两三四五六七八九十])"
)
_OTHER = r"社保|交|缴|结婚|证|级"
# How long one has worked, told before the job that is named alone behind it (「在上海干了12年，扫马路的」).
_WORKED_BEFORE = lazy.compile(
    r"(?:^|[,，。;；\s])[^,，。;；\s\d社交缴住居婚]{0,8}?(?:干|做|工作|上班?|扫)(?:了|有|满|快|到现在|已经|整整|,){0,3}"
    r"[\d一二两三四五六七八九十半]+(?:年|个月)[半多了啦班吧啊]{0,2}[,，。;；\s]*$"
)
_LONGEST_BEFORE = 24
_NAMED_ALONE = lazy.compile(r"(?:我|就|是|都|一直|做|干|当|在|搞|从事|的|个|名|上海){0,6}")
_BEHIND_ALONE = lazy.compile(r"(?:的|工人|工作|岗位?|这[行块个]|上|里|行业|系统|保洁|员){0,4}(?=$|[,，。;；\s])")


def public_service(text: str) -> list[Finding]:
    """Find the years in such a job; 0 for who says to have done none."""
    if match := _SERVICE_NO.search(text):
        return [Finding("public_service_years", 0, match.start(), match.end())]
    for match in _SERVICE.finditer(text):
        start, end = clause_at(text, match.start())
        if denies(text[start:end]):
            continue
        years = length(text, start, end, _OTHER) or lone_length(text, end) or _in_this_job(text, end)
        years = years or _worked_before(text, match, start)
        if years:
            return [Finding("public_service_years", years[0], years[1], years[2])]
    return []


def _in_this_job(text: str, end: int) -> Length | None:
    """Find how long one has been in the job that was told before (「干这行九年」)."""
    match = _THIS_JOB.search(text, end)
    return length(text, match.end(), clause_at(text, match.end())[1], _OTHER) if match else None


def _worked_before(text: str, job: re.Match[str], start: int) -> Length | None:
    """Find how long one has worked in the words before a job that its clause only names (「做了9年，环卫工」)."""
    alone = _NAMED_ALONE.fullmatch(text, start, job.start()) and _BEHIND_ALONE.match(text, job.end())
    worked = _WORKED_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start) if alone else None
    return length(text, worked.start(), start, _OTHER) if worked else None
