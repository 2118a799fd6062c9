"""What began at a point in time: insurance in Shanghai, work in a suburb or in public service, a marriage."""

import re

from flows.reading.bonuses.suburb_places import SUBURBS
from flows.reading.bonuses.suburbs import works_and_lives
from flows.reading.sentence import BLANK, clause_at
from flows.reading.since.insured_by_job import begins_with_job, goes_with_job, paid_since_joined
from flows.reading.since.insured_words import INSURED, PAYS, is_elsewhere
from flows.reading.since.start_days import StartDay
from language import lazy

# What began or changed is then something else: a base, a rule, another employer, a break.
_CHANGES = lazy.compile(
    r"倍|基数|最低|顶格|封顶|标准|政策|规定|新规|办法|细则|继续|换(?:了|过)?(?:个|家|新)*(?:公司|单位|工作)|跳槽|补(?:交|缴)"
)
_BROKE_OFF = lazy.compile(
    r"(?:就|开始|起|之?后|社保|公司|上海|的|又|我|单位)*(?:断|停|没再?(?:交|缴)|不再?(?:交|缴)|没有再?(?:交|缴))"
)
# That it began, said without a word for a beginning (「社保是…上的」, 「…给我办的社保」).
_BEGUN = lazy.compile(
    r"(?:公司|单位|老板|我|给|帮|正式|[的就才])*(?:交|缴|办|上|买|参|参加)(?:的|上的|上了)(?:$|[吧呢啊])"
)
_BEGUN_AFTER = lazy.compile(
    rf"(?:公司|单位|老板|我|给|帮|正式|在)*(?:上海|本市)?(?:交|缴|办|上|买|参加|加入)上?[的了](?:上海|本市|职工|的)*(?:{INSURED})"
)
_NO_INSURANCE = lazy.compile(r"公积金|个税|所得税|房租|纳税|房贷|会费|商业保险|商保|灵活就业")
_OTHER = lazy.compile(
    r"居住证|积分|来(?:的|到)?(?:上海|沪|这)|来沪|到上海(?!交|缴|社)|毕业|入职|工作|上班|打工|读|考|买|落户|住|户口|驾|"
    r"出生|生的|拿证|评|基数|倍"
)
_CUE = (
    r"起|开始|至今|到现在|到如今|到今|到目前|一直|没断|没停|没中断|不间断|连续|以来|首[次笔]|(?:第一|头一?)[次笔个回]|最早|首缴|"
    r"参保|从|自|打|才|就|续|转|在交|在缴"
)
# What leads to the next point in time belongs to that (「去年生的孩子社保从09年…」).
_LEADS_ON = lazy.compile(rf"(?:我|的|上海|,|，){{0,6}}(?:{INSURED})(?:是|也|都|我|的|一直|就){{0,3}}[从自打由]$")
_TO = lazy.compile("(?:-|到|至)$")
# It began where it was paid up to another point in time (「19年5月交到前年」).
_PAID_TO = lazy.compile(r"(?:我|一直|就|都|开始)*(?:交|缴)(?:了|着)?(?:社保|金)?(?:到|至)$")
# Nothing but that it went on: what went on is said before (「社保14年3月到19年2月，20年5月至今」).
_BARE = lazy.compile("(?:从|又|再|恢复|重新|开始|起|-|至今|到现在|到今天?|到目前)*")
# What was denied before is blanked: 「不是15年开始交的，是16年」.
_INSTEAD = lazy.compile(r"(?:而|应该|其实|应)?[是为][的吧]?$")
_MARRIED = lazy.compile(
    r"结的?婚|结了婚|领(?:了|的|完|过)?(?:结婚)?证|扯证|扯的证|登记结婚|成[的了]?家|(?<!失业)(?<!公司)登记的?$|结婚登记|完婚|"
    r"婚姻登记|嫁给|娶(?:了|的)"
)
_NO_MARRIAGE = lazy.compile(
    r"离婚|离异|离了|丧偶|未婚|分手|毕业证|职称|驾照|居住证|技能|婚(?:以|之)?前|教师|建造|会计|执业|从业"
)
_AFTER_MARRIAGE = lazy.compile(rf"婚(?:以|之)?后[^,。;]{{0,8}}(?:{PAYS})")
_SUBURB = lazy.compile(rf"{SUBURBS}|吴淞|五大新城|远郊|郊区|郊县|新城")
_WORKED = lazy.compile(r"工作|上班|干|做|就职|任职|打工|入职|厂|公司|单位|岗|调|进")
_SERVICE = lazy.compile(
    r"环卫|养老护理|护老|养老院护工|扫(?:大街|马路)|(?:道路|马路|公厕)保洁|垃圾清运|殡葬|公共服务(?:领域|岗)"
)
_JOINED_FIRM = lazy.compile("入职|进的?(?:公司|厂|单位)")
# That it was paid since somebody graduated, of which the day is told in a clause of its own.
_GRADUATED = lazy.compile(r"毕业(?!证|论文|设计)|^届")
_PAID_SINCE_THEN = lazy.compile(
    rf"(?:毕业|出校门|离校)(?:[了后起]|以后|之后|那年|当年|那会儿?|当月|(?:第二|下)个?月|[就便即]|马上|立[马刻]|直接|开始|一直|都|在上海|公司|单位|给我?|帮我?|我){{1,6}}+"
    rf"(?:{PAYS}|上社保|有社保)|(?:{PAYS})[^,，。;\d]{{0,5}}从毕业"
)
# The times in which it was paid, told one by one in a list that names nothing else.
_STRETCH = lazy.compile(r"(?:第?一|前|首)段(?:时间|是|在|从|交|缴|社保|:|\s){0,3}$")
_OF_OTHER_TIMES = lazy.compile("工作|上班|读|学习|住|租|恋|婚|公积金|个税")
_NEXT_CLAUSES = 3
_WENT_ON = lazy.compile(
    r"(?:中间|期间|之后|然后|后来|社保)?(?:就|也|都|再)*(?:一直|月月|每个?月|从来?没|没|未|不间断|连续|"
    r"至今|直?到(?:了)?(?:现在|今天?|如今|目前|这个?月|本月|上个?月|眼下))"
)
_SUBURB_CUE = lazy.compile(rf"{_CUE}|去|进|入职|调|来|搬")


def topic_of(text: str, days: list[StartDay], index: int) -> str | None:
    """Tell the slot that a point in time begins, None when it begins something else or nothing that goes on.

    Args:
        text: the sentence in plain form.
        days: all points in time of the sentence.
        index: which of them is meant.
    """
    before, after = _around(text, days, index)
    clause = before + after
    if _MARRIED.search(clause) and not _NO_MARRIAGE.search(clause) and not _AFTER_MARRIAGE.search(clause):
        return "spouse_shanghai_hukou_years"
    if slot := _work(clause):
        return slot if _SUBURB_CUE.search(clause) or _goes_on(text, days[index].end) else None
    if re.search(PAYS, clause):
        return "si_years" if _begins_insurance(text, days[index], before, after) else None
    if _is_told_to_be_insured(text, days[index], before, clause):
        return "si_years"
    return _otherwise(text, days, index, clause)


def _otherwise(text: str, days: list[StartDay], index: int, clause: str) -> str | None:
    """Look for what began beside a point in time whose own clause does not name it."""
    if _JOINED_FIRM.search(clause):
        start = clause_at(text, days[index].start)[0]
        return _work(text[clause_at(text, max(0, start - 2))[0] : start])
    if _GRADUATED.search(clause) or _OTHER.search(clause):
        return None
    return _by_neighbours(text, days, index, clause)


def _is_told_to_be_insured(text: str, day: StartDay, before: str, clause: str) -> bool:
    """Tell whether insurance began there by other words: in a list of times, with a job, or as somebody graduated."""
    if paid_since_joined(clause, text[day.end :]) and not is_elsewhere(text):
        return True
    if _STRETCH.search(before) and not _OF_OTHER_TIMES.search(text):
        return True
    if _GRADUATED.search(clause) and not _JOINED_FIRM.search(clause):
        return _PAID_SINCE_THEN.search(text) is not None and not is_elsewhere(text)
    return goes_with_job(text, day, clause) and not _CHANGES.search(_next(text, day))


def _around(text: str, days: list[StartDay], index: int) -> tuple[str, str]:
    """Give the words of the clause before and after a point in time, up to the next one."""
    day = days[index]
    start, end = clause_at(text, day.start)[0], clause_at(text, day.end)[1]
    earlier = [each.end for each in days[:index] if each.end > start]
    later = [each.start for each in days[index + 1 :] if each.start < end]
    before, after = text[max([start, *earlier]) : day.start], text[day.end : min([end, *later])]
    leading = _LEADS_ON.search(before) if earlier else None
    going_on = _LEADS_ON.search(after) if later else None
    return before[leading.start() :] if leading else before, after[: going_on.start()] if going_on else after


def _work(clause: str) -> str | None:
    if _SERVICE.search(clause):
        return "public_service_years"
    return "suburb_years" if _SUBURB.search(clause) and _WORKED.search(clause) else None


def _work_and_home(text: str, words: str) -> str | None:
    """Return that years in a suburb are meant where `words` tell of a home, and `text` of work in the same place."""
    home = _SUBURB.search(words) or "住" in words
    return "suburb_years" if home and works_and_lives(text) else None


def _begins_insurance(text: str, day: StartDay, before: str, after: str) -> bool:
    """Tell whether insurance in Shanghai begins there, rather than a job, a permit or insurance elsewhere."""
    clause = before + after
    if _CHANGES.search(clause) or _BROKE_OFF.match(after):
        return False
    if is_elsewhere(clause) or (_NO_INSURANCE.search(clause) and not re.search(INSURED, clause)):
        return False
    pays = re.search(rf"(?:就|后|之后|起|那年|开始|一直|便|才|到现在|至今|公司|单位)[^,。;]{{0,8}}(?:{PAYS})", after)
    named = re.search(
        rf"(?:{INSURED})(?:是|也是|都是|的|我|从|自|打|缴费|缴纳|首次|第一[次笔]|最早|时间|开始|在|:|\s)*$", before
    )
    if begins_with_job(after):
        return True
    if _OTHER.search(clause) and not (pays or named):
        return False
    if re.search(_CUE, clause) or _goes_on(text, day.end) or (named and _TO.search(after)) or _PAID_TO.match(after):
        return True
    return bool((named and _BEGUN.match(after)) or _BEGUN_AFTER.match(after))


def _next(text: str, day: StartDay) -> str:
    """Give the clause behind that of a point in time."""
    return text[slice(*clause_at(text, min(len(text), clause_at(text, day.end)[1] + 1)))]


def _goes_on(text: str, position: int) -> bool:
    """Tell whether one of the next clauses says that it went on (「…交的社保，一直没断」)."""
    end = clause_at(text, position)[1]
    for _ in range(_NEXT_CLAUSES):
        if end >= len(text):
            break
        start, end = clause_at(text, end + 1)
        if _WENT_ON.match(text, start, end):
            return True
    return False


def _by_neighbours(text: str, days: list[StartDay], index: int, clause: str) -> str | None:
    """Look for what began in the clause before, then in the one after (「社保嘛，从2019年5月开始」)."""
    if _INSTEAD.match(clause) and BLANK in text[: days[index].start]:
        before = text[: days[index].start]
        return "si_years" if re.search(INSURED, before) and not is_elsewhere(before) else _work(before)
    if not re.search(rf"{_CUE}|交|在", clause) or is_elsewhere(clause):
        return None
    start, end = clause_at(text, days[index].start)
    sides = [clause_at(text, start - 2)] if start >= 2 else []
    sides += [clause_at(text, end + 1)] if end + 1 < len(text) else []
    for first, last in sides:
        words = text[first:last]
        dated = any(first <= day.start < last for day in days)
        if (dated and not _BARE.fullmatch(clause)) or is_elsewhere(words):
            continue
        if slot := _work(words) or _work_and_home(text, words):
            return slot
        if re.search(INSURED, words) and not re.search(
            r"[\d一二两三四五六七八九十]年(?!\d|[一二三四五六七八九十])|基数", words
        ):
            return "si_years"
        if _MARRIED.search(words) and not _NO_MARRIAGE.search(words):
            return "spouse_shanghai_hukou_years"
    return None
