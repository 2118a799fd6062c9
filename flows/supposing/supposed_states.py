"""What a supposition says that no reader of facts reads: what is not recognised, the employer, a gap, an award."""

import re
from collections.abc import Callable

from flows.forms.fields import Slots
from flows.items.contribution_base import YEAR
from flows.reading.application.standing import WORDINGS
from flows.reading.schooling.acceptance import STUDY_FAILING, STUDY_REFUSED, TITLE_REFUSED, TITLE_TAKEN
from flows.supposing.case import Case
from flows.supposing.recent_months import recent_months
from language import lazy
from language.durations import find_durations

# A certificate that is only supposed to fail is said in more words than one that has failed (「高级工的证不给认」).
_TITLE_REFUSED = lazy.compile(
    r"(?:(?<!毕业)(?<!学位)(?<!居住)证书?|中级|高级|技师|资格)[^,]{0,6}?"
    r"(?:不|没)(?:给|让|被|能)?(?:算|认|计分|加分|作数)(?=$|[,，。;；\s呢的啊吧话数分])|"
    r"(?:(?<!毕业)(?<!学位)(?<!居住)证书?|职称|中级|高级|技师|资格)[^,]{0,6}?(?:(?<!有)没(?:有)?用(?!过)|作废|白[考拿评]|无效)"
)
_RECORDS_REFUSED = lazy.compile(
    r"(?:基数|社保)(?:和|跟|与|同)(?:个税|工资|税单?|合同)[^,]{0,6}(?:对不上|不一致|不符|不匹配|不一样)|(?:社保|基数|月份|几个月)[^,]{0,4}(?:是|算)补缴"
)
_PERMIT_GONE = lazy.compile(r"居住证[^,]{0,4}(?:过期|失效|到期|断签|没续|没签|注销|没有?了|丢了?)")
_LEFT = lazy.compile(r"(?:离职|辞职|失业|被裁|裸辞|没(?:有)?(?:工作|单位))")
_STOPPED = lazy.compile(
    r"(?:社保)?(?:停缴|断缴|断交|停交|断保|停保|停掉|断掉|中断)|社保(?:断|停)|^(?:我|真)?[断停]了?(?:以?后|之后)?$|不再?(?:交|缴)(?:社保)?了?$|没人[交缴]"
)
_UNPAID = lazy.compile(r"(?:没有?|不|少)(?:交|缴)")
_GAP = lazy.compile(r"断|停|空")
_UNBROKEN = lazy.compile(r"(?:没有?|未|不)(?:曾|再|会)?(?:中)?[断停]")
_SPOUSE = r"老公|老婆|配偶|爱人|另一半"
_NO_SPOUSE = lazy.compile(
    rf"(?:没有?|不算|去掉|不要|少了|不带)(?:{_SPOUSE})(?:的)?(?:那|这)?(?:一?项|加分|分)?(?:了)?$"
)
_AWARD = lazy.compile(r"表彰|劳模|劳动模范|奖章|奖励|荣誉|称号|先进|红旗手|标兵|工匠")
_MUNICIPAL = lazy.compile(r"上海市|市级|市里|市政府|全市")
Read = Callable[[str], Slots]


def stated_states(part: str, read: Read) -> Case:
    """Read what `part`, in plain form, says of these matters; `read` reads facts. An empty case when nothing."""
    slots: Slots = {}
    for pattern, found in _STATES:
        if pattern.search(part):
            slots.update(found)
    months = recent_months(part)
    if months is not None:
        slots["months_1x_last_12"] = months
    employer, branch = employer_in(part)
    gap = _gap(part)
    stopped = {} if gap or not _STOPPED.search(part) else {"insured_now": False}
    award = _AWARD.search(part) is not None
    return Case(
        slots={**slots, **employer, **stopped, **(_award(part, read) if award else {})},
        gap=gap,
        branch=branch,
        award=award and _MUNICIPAL.search(part) is not None and not _award(part, read),
    )


_STATES: tuple[tuple[re.Pattern[str], Slots], ...] = (
    (TITLE_TAKEN, {"title_usable": True}),
    (TITLE_REFUSED, {"title_usable": False}),
    (_TITLE_REFUSED, {"title_usable": False}),
    (STUDY_REFUSED, {"education_accepted": False}),
    (STUDY_FAILING, {"education_accepted": False}),
    (_RECORDS_REFUSED, {"base_records_usable": False}),
    (_PERMIT_GONE, {"permit_valid": False}),
    (_LEFT, {"insured_now": False, "employer_eligible": False}),
    (_NO_SPOUSE, {"spouse_shanghai_hukou": False}),
)
_UNFIT = ("branch", "office", "sole_trader", "posted_away", "flexible", "own_company", "dispatch", "company")
_FIT = {"own_company": True, "dispatch": True, "company": True}


def employer_in(part: str) -> tuple[Slots, bool]:
    """Read what the employer would be, and whether it is a branch of which the tax is not said to be paid here."""
    kind = next((each for each in _UNFIT if WORDINGS["employer"][each].search(part)), None)
    if kind is None:
        return {}, False
    if kind == "branch":
        here = WORDINGS["branch_tax"]["yes"].search(part) is not None
        away = WORDINGS["branch_tax"]["no"].search(part) is not None
        return {"employer_eligible": here and not away}, not here and not away
    if kind == "posted_away":
        return {"works_in_shanghai": False}, False
    return {"employer_eligible": _FIT.get(kind, False)}, False


def _gap(part: str) -> int | None:
    """Read for how many months no insurance would be paid (「断缴三个月」, 「有半年没交」)."""
    if not (_GAP.search(part) or _UNPAID.search(part)) or _UNBROKEN.search(part) or "倍" in part:
        return None
    spans = [each for each in find_durations(part) if each.low and each.low == each.high]
    return min(YEAR, round((spans[0].low or 0) * YEAR)) if len(spans) == 1 else None


def _award(part: str, read: Read) -> Slots:
    slots = read(f"我得过{re.sub(r'^(?:我|能|再|又)*(?:得|拿|评|获得?)(?:了|到|上|过|个|一个)*', '', part)}")
    return {"award": slots["award"]} if slots.get("award") else {}
