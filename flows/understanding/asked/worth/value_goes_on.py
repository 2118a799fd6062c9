"""A question what a value gives, gone on with about another one: 「三倍的话」, 「再高点，博士」, 「最多能加到几分」."""

from collections.abc import Mapping

from flows.forms.fields import Slots
from flows.reading.reader import read, read_field
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, AskValue
from flows.understanding.expectation import Expectation, Match
from language import lazy
from language.spelling import plain

# What the values of a slot are called, where only their number goes on; the readers need the name beside it.
_CALLED: Mapping[str, str] = {
    "age": "年龄",
    "birth_year": "年龄",
    "birth_date": "年龄",
    "education": "学历",
    "title": "职称",
    "skill_level": "技能等级",
    "si_years": "社保年限",
    "si_base": "社保基数",
    "si_base_yuan": "社保基数",
    "base_months": "社保基数",
    "spouse_shanghai_hukou_years": "配偶上海户口",
    "spouse_shanghai_hukou": "配偶上海户口",
    "suburb_years": "远郊",
    "award": "表彰",
    "public_service_years": "公共服务",
}
# What is said with a bare length of time to make it that of the slot.
_READ_WITH: Mapping[str, str] = {
    "配偶上海户口": "配偶上海户口,结婚",
    "社保年限": "社保",
    "社保基数": "基数",
    "远郊": "在新城工作并居住",
    "公共服务": "环卫工作",
}
# A certificate is another one, whether it is called a title or a level.
_ALIKE = ({"职称", "技能等级"},)
_GOING_ON = lazy.compile(
    r"(?:那么?|然后|如果|要是|假如|若是|换成?|改成|换做|再|更|又|还|是|就|稍微|往[上下]|"
    r"(?:高|低|大|小|多|少|长|短|好)(?:一?[点些级档]|个)|"
    r"(?:社保)?(?:基数)?(?:要|得|能)?(?:[交缴读拿考评有按到满做]|结婚|的|个|,|，|、|\s)){1,6}"
)
_LEFT_OPEN = lazy.compile(r"(?:的话|的|呢|嘞|咧|勒|哪|啊|呀|吗|嘛|么|哇|伐|多少|几分|[?？。!！~\s]){1,12}$")
_OWN = lazy.compile(r"[我他她俺咱]|现在|目前|已经|一直|刚")
# What is asked or told besides the value.
_OF_MORE = lazy.compile(
    r"离|[没未不][满到足]|[能可办怎什哪要认算行用谁几补查考丢材孩退断停毕找转换]|多少|多久|积分|申请|没了|学校|专业"
)
# How long a multiple has to be paid is told with its points.
_HOW_LONG = lazy.compile(
    r"(?:倍|顶格)(?P<asks>(?:又|的)?(?:要|得|需要|也要)(?:交|缴)?(?:满|够)?(?:几个月|多久|多少个?月|几年))[呢啊呀?？\s]*$"
)
_MOST_ASKED = lazy.compile(
    r"(?:那|它|这个|这项|这|一项|总共|一共|又|到底|,|，|\s){0,3}(?:最多|最高|封顶|到顶|顶到天|上限|满分|顶格|最大)"
    r"(?:能|可以|可|会|就|是|也|还|一共){0,3}(?:加|给|得|拿|算|有|积|记|涨)?(?:到|满)?(?:多少|几)?(?:个)?(?:积?分)?(?:封顶|为止)?[呢啊呀嘛的?？\s]*"
)
LONGEST = 12


def value_goes_on(text: str, expect: Expectation, match: Match) -> list[Act]:
    """Read a message that goes on with the question what such values give; [] for any other.

    Only where nothing is known of the writer and no form is open: else a value is told, or supposed.
    """
    called = _CALLED.get(expect.topic.slot, "")
    if not called or expect.state is not None or expect.known or len(text) > LONGEST + 4:
        return []
    said = plain(text)
    if _MOST_ASKED.fullmatch(said):
        found = match(f"{called}最多能加多少分")
        return [Ask(text=text, match=found)] if found.kind == "answer" else []
    slots = _another_value(said, called, expect)
    return [AskValue(slots=slots, text=text)] if slots else []


def _another_value(said: str, called: str, expect: Expectation) -> Slots:
    """Read a bare value of the kind that is called so; {} where the words say anything else."""
    longer = _HOW_LONG.search(said)
    core = _LEFT_OPEN.sub("", said[: longer.start("asks")] if longer else said)
    lead = _GOING_ON.match(core)
    core = core[lead.end() :] if lead and lead.end() < len(core) else core
    if not core or len(core) > LONGEST or _OWN.search(said) or _OF_MORE.search(core):
        return {}
    if not _alike({called: True, **read(core, expect.today)}, called):
        return {}
    own = read_field(expect.topic.slot, core, expect.today) if called not in _READ_WITH else None
    ways = (own, read(f"{_READ_WITH.get(called, '')}{core}", expect.today), read(core, expect.today))
    return next((dict(slots) for slots in ways if slots and _alike(slots, called)), {})


def _alike(slots: Slots, called: str) -> bool:
    """Whether every value in `slots` is of the kind that is called so."""
    names = {_CALLED.get(slot, slot) for slot in slots if slots[slot] is not True} or {called}
    return any(names <= group for group in ({called}, *_ALIKE) if called in group)
