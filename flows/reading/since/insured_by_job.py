"""Insurance that began with a job, or went with it: 「2013年9月参加工作交社保」, 「…入职至今，社保正常缴纳」."""

from flows.reading.sentence import clause_at
from flows.reading.since.insured_words import INSURED, PAYS, is_elsewhere
from flows.reading.since.start_days import StartDay
from language import lazy

_JOB = r"参加工作|工作|上班|入职|入厂|进(?:了)?[^,，。;\d]{0,5}(?:公司|厂|单位)"
_WITH_A_JOB = lazy.compile(rf"(?:{_JOB}|[来到](?:了|的)?(?:上海|沪))[^,，。;\d没]{{0,6}}?(?:{PAYS})(?!过)")
_BEGINS_A_JOB = lazy.compile(_JOB)
# By the employer, in the clause behind (「11年9月进了一家厂，厂里给交社保」).
_BY_THE_EMPLOYER = lazy.compile(
    r"(?:公司|单位|厂里?|老板|店里|当时|那时候?|入职|[就也都便]|一直|当月){0,4}(?:给|帮|替)?我?(?:[就也]|一直|正常)?"
    rf"(?:交|缴|上|买|办)(?:上|了|的|着){{0,2}}(?:上海)?(?:的)?(?:{INSURED})"
)
_NAMED = r"(?:上海的?|我的?|期间|这期间)?(?:社保|五险一?金?|四金|养老)(?:缴费|缴纳)?"
_ALL_THE_TIME = lazy.compile(
    rf"{_NAMED}(?:公司|单位|也|都|是|就|一直|正常|连续|从来?|每个?月|按月|在|给|帮|我|不间断){{1,6}}(?:[交缴上有买]|没[断停]|$)|"
    r"(?:公司|单位|一直|期间|也|都|就|每个?月){1,4}(?:给|帮|有)?(?:我)?(?:正常|按月)?(?:[交缴上有买]着?)(?:的)?(?:社保|五险)"
)
_TO_THIS_DAY = lazy.compile("至今|(?:到|至)(?:现在|目前|如今|今天?)|没(?:动|换|离开)过|一直(?:在|没)")
# Only of insurance is it said that it was never broken off (「15年6月进的厂，到今天11年，没断过」).
_JOINED = lazy.compile(
    r"入的?职|(?:进|来|到)的?了?(?:现在|目前)?的?(?:这家|这个)?(?:公司|厂|单位)|上的班|开始(?:上班|工作)|参加的?工作"
)
_TILL_NOW = lazy.compile(r"至今|到(?:了)?(?:现在|今天?|如今|目前|这个?月|本月|上个?月|眼下)")
_NEVER_BROKEN = lazy.compile(
    r"(?<!有)(?:没有?|未|不曾)(?:断|停|中断|间断|断档)(?:过|缴|交|保){0,2}(?!工作|上?班)|不间断"
)


def begins_with_job(after: str) -> bool:
    """Tell whether the words behind a point in time say that a job began, and that insurance was paid with it."""
    return _WITH_A_JOB.search(after) is not None


def goes_with_job(text: str, day: StartDay, clause: str) -> bool:
    """Tell whether insurance was paid from the day on which a job began, or as long as it lasts, by the next clause.

    Args:
        text: the sentence in plain form.
        day: the point in time.
        clause: the words around it.

    """
    end = clause_at(text, day.end)[1]
    if end >= len(text) or not _BEGINS_A_JOB.search(clause) or is_elsewhere(clause):
        return False
    start, stop = clause_at(text, end + 1)
    if is_elsewhere(text[start:stop]):
        return False
    to_now = _TO_THIS_DAY.search(clause) and _ALL_THE_TIME.match(text, start, stop)
    return bool(to_now or _BY_THE_EMPLOYER.match(text, start, stop))


def paid_since_joined(clause: str, behind: str) -> bool:
    """Tell whether insurance was paid since a job began: only of insurance is it said that it was never broken off.

    Args:
        clause: the clause of the day on which it began.
        behind: what is said after that day.

    """
    if _JOINED.search(clause) is None:
        return False
    return _TILL_NOW.search(behind) is not None and _NEVER_BROKEN.search(behind) is not None
