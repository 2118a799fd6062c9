"""A sentence to what it says of who may apply: the permit, the employer, who pays insurance and for how many months."""

from datetime import date

from flows.forms.fields import Slots, option_slots
from flows.forms.form import Form
from flows.reading.application.contract_parties import Apart, parties_apart
from flows.reading.application.permit_ends import is_over, permit_ends
from flows.reading.application.standing import IN_ANSWER, WORDINGS, Wordings
from flows.reading.insurance.break_over import without_break
from flows.reading.insurance.last_year import last_year
from flows.reading.insurance.self_paid import SELF, pays_oneself
from language import lazy
from language.durations import find_durations
from language.numbers import NUMBER, read_number
from language.spelling import simplified

YEAR = 12
MONTHS = "insured_months_last_12"
_OF_PARTIES = frozenset({"employer", "insurance"})
PERMIT, PERMIT_WORD = "permit", "居住证"
_KIN = (
    r"(?:老婆|老公|爱人|对象|配偶|妻子|丈夫|女朋友|男朋友|孩子|儿子|女儿|小孩|爸|妈|父母|朋友(?!的?公司)|同事|"
    r"[他她](?!们(?:家|公司|单位)?[给帮替]))"
)
_OF_OTHERS = lazy.compile(rf"(?:^|(?<=[,，。;；\s]))(?:我的?)?{_KIN}[^,，。;；\s]*")
_OF_A_CHILD = lazy.compile(r"(?:孩子|小孩|小囡|娃儿?|儿子|女儿|闺女|[大二]宝)[^,，。;；\s]*")
# Of whom something is told that a form on the writer would take for theirs (「雇了五个沪籍员工」).
_STAFF = lazy.compile(
    r"(?:上海|本市|本地|沪)(?:户籍|户口|籍)?的?(?:员工|职工|雇员|人员|工人|同事|伙计|店员|老师|邻居|房东|本地人)"
)
# What is asked at the end does not make a statement a question: 「我是台湾人，能申请吗」.
_CLOSING = lazy.compile(
    r"(?<![,，。\s])[,，。\s]*(?:请问|那|想问一?下?|问一?下){0,3}我?(?:这种|这样|这)?(?:情况)?的?(?:还|也|是不是|到底){0,3}"
    r"(?:能不能|可不可以|可以|能|行不行|有没有|有)(?:资格|申请|办理?|报|居住证积分|积分|上海|的){0,8}[吗么嘛呢不]?[?？。\s]*$"
)
_CLAUSES = lazy.compile(r"[,，。;；\s]")
_PAID = lazy.compile(r"社保|[缴交](?:了|满|够|过)")
_NOT_PAID = lazy.compile(r"(?<!没)(?<!没有)(?:断|停)[了缴交]|没(?!有?(?:过期|断|停))|差|补")
# No month that is missing says nothing of how many there were (「一次都没漏过，11个月」).
_UNBROKEN = lazy.compile(r"一(?:个月|次|天|月)(?:也|都)?没有?(?:落下|拉下|[落少漏断缺停欠])过?[了的]?[,，\s]*")
_A_COUNT = lazy.compile(rf"(?:一共|总共|加起来|就|才|只|有|是|满|刚好|正好){{0,3}}+{NUMBER}个月[了吧的啊整]{{0,2}}")
# The window and what was paid of it, without a verb (「近一年9个月」).
_OF_THE_YEAR = lazy.compile(
    rf"(?:最?近|过去|前面?|这)(?:的)?(?:一年|1年|12个月|十二个月)(?:里面?|以?内|来|当?中|的)?(?:我|有|是|共|满|一共|总共|只有?|才){{0,3}}+(?P<months>{NUMBER})个月[了吧的啊整]{{0,2}}"
)
_UNBROKEN_YEAR = lazy.compile(
    r"(?:最?近|过去|前面?|这)?(?:的)?(?:一年|1年|12个月|十二个月)(?:里面?|以?内|来|当?中|的)?(?:社保|我|都|也|一直|从来|一天|一个月){0,3}+没有?(?:断|停|漏|缺|落)[过下了]*[的啊哦呢]?"
)
# A break of so long between two employers tells nothing of now (「公司换了，社保断了1个月」).
_BETWEEN_TWO = lazy.compile(
    r"换(?:了|个|过)*(?:公司|单位|工作|东家)|(?:公司|单位|工作)(?:刚|才)?换了|跳槽|新(?:公司|单位)|入职|转(?:公司|单位)"
)
_BREAK = lazy.compile(
    rf"(?:社保|五险)?[^,，。;；\s]{{0,4}}(?:断|停)(?:了|缴|交|过){{1,2}}(?:{NUMBER}|几|半)个?(?:月|年|天|周|星期)"
)
_INSURANCE = lazy.compile("社保|五险|[缴交]金")
_OF_A_BASE = lazy.compile(r"倍|基数")


def statement(text: str) -> str:
    """Return what `text` states, without the question at its end whether that is enough."""
    return _CLOSING.sub("", simplified(text))


def read_application(form: Form, text: str, asked: str = "", today: date | None = None) -> Slots:
    """Read the slots of the form on who may apply that `text` states; {} when it states none.

    Args:
        form: that form; its options say which slots an answer settles.
        text: one turn, as it was typed.
        asked: the field whose question is open; its answers may be said in fewer words.
        today: the day a permit with a day on it is valid or expired on; None reads no such day.

    """
    own = _STAFF.sub("", _OF_A_CHILD.sub("", _OF_OTHERS.sub("", statement(text)))).strip()
    slots: Slots = {}
    apart = parties_apart(own)
    for field in form.fields:
        value = _permit(own, field.field == asked, today) if field.field == PERMIT and today else None
        if apart is not None and field.field in _OF_PARTIES:
            value = _of_parties(field.field, apart)
        else:
            value = value or _first(WORDINGS.get(field.field, {}), _by_now(field.field, own))
            value = value or (_first(IN_ANSWER.get(asked, {}), own) if field.field == asked else None)
        option = next((each for each in field.options if each.value == value), None)
        if option is not None:
            slots.update(option_slots(field, option))
    about_months = _INSURANCE.search(own) or asked in {"insurance", MONTHS}
    self_paid = slots.get("insurance") == "self"
    months = _months(own, asked=asked == MONTHS) if about_months and not self_paid else None
    return slots if months is None else {**slots, MONTHS: months}


def _by_now(field: str, text: str) -> str:
    """Leave out of `text` what was paid by oneself, or was not paid, at another time, where `field` is about that."""
    if field == "insurance" and _BETWEEN_TWO.search(text):
        return without_break(_BREAK.sub("", text))
    text = without_break(text) if field == "insurance" else text
    return SELF.sub("", text) if field == "insurance" and not pays_oneself(text) else text


def _of_parties(field: str, apart: Apart) -> str | None:
    """Say what two firms, one of the contract and one that pays, tell: the employer is the one of the contract."""
    return "other" if field == "insurance" else _first(WORDINGS[field], apart.contract)


def _permit(text: str, asked: bool, today: date) -> str | None:
    """Say by the day on it whether a permit is valid; None where no day is told, or one without a year that is over."""
    if not asked and PERMIT_WORD not in text:
        return None
    told = next(permit_ends(text, today), None)
    if told is None or (told.over and not told.dated):
        return None
    return "expired" if is_over(told.until, today) else "valid"


def _first(wordings: Wordings, text: str) -> str | None:
    return next((value for value, pattern in wordings.items() if pattern.search(text)), None)


def _months(text: str, *, asked: bool = False) -> int | None:
    """Read for how many months of the last year insurance was paid, where one length of time is told of it."""
    told = last_year(text)
    if told is not None:
        return told.months
    clauses = _CLAUSES.split(text)
    if any(_UNBROKEN_YEAR.fullmatch(clause) for clause in clauses):
        return YEAR
    counted = next((each for clause in clauses if (each := _OF_THE_YEAR.fullmatch(clause))), None)
    if counted is not None and not _OF_A_BASE.search(text):
        return min(round(read_number(counted["months"]) or 0), YEAR)
    return _one_length(_UNBROKEN.sub("", text), asked=asked)


def _one_length(text: str, *, asked: bool) -> int | None:
    """Read the months of the one length of time that is said to be paid; where that is asked, it may stand alone."""
    clauses = [each for each in _CLAUSES.split(text) if _PAID.search(each) or (asked and _A_COUNT.fullmatch(each))]
    lengths = [each for clause in clauses for each in find_durations(clause)]
    if _NOT_PAID.search(text) or len(lengths) != 1 or lengths[0].low is None or lengths[0].low != lengths[0].high:
        return None
    return min(round(lengths[0].low * YEAR), YEAR)
