"""Weariness and anger, whatever they are about: 「办张证办到想骂人」, 「填了一晚上 心累」; and other moods."""

from collections.abc import Sequence

from flows.understanding.acts.steered import Closed
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message, joined
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools
from flows.understanding.words.closed import COURTESY
from flows.understanding.words.other_matters import names_other_matter
from language import lazy

# A sigh that names a matter (「通知书丢了好烦」) is answered from here on.
BESIDE_A_SIGH = 0.95
BAD = Closed(name="mood_bad")
# What a mark tells of somebody's mood, where no matter is named beside it.
_MARKED = {"calmed": Closed(name="calmed"), "gladdened": Closed(name="mood_good"), "dismayed": BAD}
_WANTS = lazy.compile(r"推荐|介绍|求[个一]|帮忙(?!了)|买|卖|招聘|加微|微信|每[日天]|群")
# 「666」, which is no number.
_WELL_DONE = lazy.compile(r"[^\d]{0,2}6{3,}[^\d]{0,2}")
# What sounds like a question and is a sigh (「怎么就这么难呢」).
_EXCLAIMS = lazy.compile(
    r"完没完|第几个问题|谁定的|谁想出来的|什么世道|什么(?:鬼|破|烂|玩意)|"
    r"(?:怎么|咋)[^,，。]{0,8}?比[^,，。]{1,4}还(?:难|慢|烦|累|麻烦)|"
    r"(?:怎么|咋|为什么|为啥|凭什么|凭啥)(?:就|会|能|还|非得|非要|老|总|总是)*+[^,，。]{0,3}?(?:这么|"
    r"那么|这样|那样|如此)"
    r"(?:的)?(?:难|多|烦|麻烦|慢|复杂|坑|折腾|严|高|久|啰嗦|罗嗦|苛刻|费劲|不讲理|不公平|折磨|气人|绕|"
    r"累|苦|不容易)[了啊呀呢嘛哦的]*"
)
# What asks for something, however it is sighed.
_ASKS_FOR = lazy.compile(
    r"怎么(?:办(?![个这那张])|弄|算|查|补|填|处理|搞)|咋(?:办|弄|整|搞)|"
    r"多少|多久|哪|能不能|可不可以|要不要|是不是|吗|几[个年分天]"
)


def sighs(part: Clause, message: Message, tools: Tools) -> bool:
    """Whether a clause only shows a mood: it has words of weariness or anger, asks nothing and tells nothing."""
    forms = tools.words.forms(part.text)
    meant = tools.grammar.meant(forms, ("mood_good", "weary", "mood_bad"), message.expect.today)
    if meant is None or meant.name == "mood_good":
        return False
    return _says_nothing(part, message, tools)


def sighed(message: Message, tools: Tools) -> Closed | None:
    """Return the mood of a message that has a sigh in it, and besides neither tells nor asks what has an answer."""
    tired = [part for part in message.parts if sighs(part, message, tools)]
    if not tired:
        bad = len(message.parts) > 1 and _is_bad(message.text, message, tools)
        return BAD if bad else _marked(message, tools)
    rest = [part for part in message.parts if part not in tired and not _is_courtesy(part, message, tools)]
    if not all(_says_nothing(part, message, tools) for part in rest):
        return None
    return None if _has_an_answer(rest, message) else BAD


def _marked(message: Message, tools: Tools) -> Closed | None:
    """Return the mood that the first clause with a mark of one tells, where all of the message says nothing else."""
    if not message.parts or names_other_matter(message.said) or _WANTS.search(message.said):
        return None
    moods = {part: _mood_in(part, message, tools) for part in message.parts}
    found = next((mood for mood in moods.values() if mood is not None), None)
    if found is None or not all(_only_feels(part, message, tools) for part in message.parts):
        return None
    rest = [part for part, mood in moods.items() if mood is None and not _is_courtesy(part, message, tools)]
    return None if _has_an_answer(rest, message) else found


def _mood_in(part: Clause, message: Message, tools: Tools) -> Closed | None:
    if _WELL_DONE.fullmatch(part.text):
        return _MARKED["gladdened"]
    meant = tools.grammar.meant(tools.words.forms(part.text), tuple(_MARKED), message.expect.today)
    return _MARKED[meant.name] if meant is not None else None


def _only_feels(part: Clause, message: Message, tools: Tools) -> bool:
    well_done = _WELL_DONE.fullmatch(part.text) is not None
    return well_done or _is_courtesy(part, message, tools) or _says_nothing(part, message, tools)


def _has_an_answer(rest: Sequence[Clause], message: Message) -> bool:
    """Whether an entry answers what is said beside a mood, or surely the whole where nothing is."""
    match = message.match(joined(rest) if rest else message.text)
    return match.kind in {"answer", "flow"} and (bool(rest) or match.confidence >= BESIDE_A_SIGH)


def _is_bad(words: str, message: Message, tools: Tools) -> bool:
    """Whether several clauses together say nothing but what one is tired of (「就这？一点都不智能」)."""
    return tools.grammar.meant(tools.words.forms(words), ("mood_bad",), message.expect.today) is not None


def _says_nothing(part: Clause, message: Message, tools: Tools) -> bool:
    """Whether a clause asks nothing, and tells no fact of anybody nor answers anything."""
    telling = Telling(tools, message.expect)
    if telling.informs(part.text):
        return False
    if _EXCLAIMS.search(part.text):
        return _ASKS_FOR.search(part.text) is None
    return part.mood in {"states", "plans", "reports"} and not telling.acts(part.text, part.text)


def _is_courtesy(part: Clause, message: Message, tools: Tools) -> bool:
    act = tools.closed.last(part.text, message.expect)
    return isinstance(act, Closed) and act.name in COURTESY
