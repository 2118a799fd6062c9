"""What is said at an open question of the thing itself: its value in other words, or why none is known.

Nobody can foresee whole sentences here, so a mark is looked for anywhere in a clause (「税是在老家那边交的」, 「基数只有
老板娘清楚」), and only where nothing more precise was read in the message and nothing is asked: the open question is then
what is spoken of. The marks stand in `grammar/in_other_words.yaml`, by question and value, and `grammar/not_known.yaml`.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from flows.forms.fields import Field, merge_several, option_slots, read_answer
from flows.forms.invalid import Invalid
from flows.understanding.acts import Act, Answer, Ask, Closed, Inform, Steer, Suppose, Unreadable, Unserved, Withhold
from flows.understanding.asked.fragments import SURELY
from flows.understanding.clauses.message import Message
from flows.understanding.told.asked_directly import asked_directly, asks_why
from flows.understanding.told.beside_an_excuse import value_beside
from flows.understanding.tools import Tools
from language import lazy

# What is read of a statement where nothing better is found, though it is about the question that is open.
_REMARKS = frozenset({"remark", "privacy_asked", "salary", "mood_bad"})
_NOT_KNOWN, _PERHAPS, _SET_ASIDE = "not_known", "not_known_perhaps", "set_aside"
# Something that was lost, or that a firm refuses, and whatever else is asked about is no answer.
_ANOTHER_MATTER = lazy.compile(
    r"密码|验证码|通知书|登录不|打不开|丢了(?!去|哪)|补办|续签|落户|退回|驳回|审核|进度|医保|积分(?!题|的?东西)|申请(?!学位)"
)
_SUPPOSED = frozenset({"supposes", "cites"})
# That one of several things is there after all, or is named: what is said of it is not said of all.
_SOMETHING = lazy.compile(r"^(?:我|只|就|也|倒|是)*有(?!我|谁|什么|啥)|[\u4e00-\u9fff]有[一个张项次]")
_DENIED = lazy.compile("[没不无未]")
# What somebody else is or has.
_OF_OTHERS = lazy.compile(r"同事|朋友|邻居|同学|亲戚|老乡|别人家|老婆|老公|爱人|对象|媳妇|太太|[我他]?[爸妈弟妹哥姐]|孩子")
_NOUGHT, _ALL = "none", "all"
_MONTHS = "个月"


def in_other_words(message: Message, found: tuple[Act, ...], tools: Tools) -> tuple[Act, ...]:
    """Return the answer that a message gives in other words to the open question, else `found`.

    Args:
        message: the whole message.
        found: what was read in it by whatever is more precise.
        tools: of one revision of the content.

    """
    field = message.expect.field
    if field is None or not all(_gives_way(act, message) for act in found):
        return found
    if asked_directly(message.said):
        return _asked(message) if found == (Withhold(),) else found
    if any(part.mood in _SUPPOSED for part in message.parts):
        return found
    beside = value_beside(message, tools) if Withhold() in found else ()
    act = None if beside else _answer(field, found, message, tools)
    return beside or (found if act is None else (act,))


def _asked(message: Message) -> tuple[Act, ...]:
    """Take for a question what holds one, though a word for not knowing stands in it (「不知道学历算几分」)."""
    if asks_why(message.said):
        return (Steer(word="why"),)
    return (Ask(text=message.words, match=message.match(message.words)),)


def _gives_way(act: Act, message: Message) -> bool:
    """Whether an act is what is read where nothing better is: no new fact, no answer, no steering."""
    if isinstance(act, Inform):
        return all(message.expect.known.get(slot) == value for slot, value in act.slots.items())
    return isinstance(act, Ask | Unserved | Unreadable | Withhold | Suppose) or (
        isinstance(act, Closed) and act.name in _REMARKS
    )


def _answer(field: Field, found: Sequence[Act], message: Message, tools: Tools) -> Act | None:
    """Return the value that the words tell by a mark, that none is known, or that the question is passed over."""
    parts = [part.text for part in message.parts]
    sure = any(isinstance(act, Ask) and act.match.kind == "answer" and act.match.confidence >= SURELY for act in found)
    marks = (_NOT_KNOWN,) if sure else (_NOT_KNOWN, _PERHAPS)
    unknown = [words for words in parts if _marked(words, marks, message, tools)]
    another = _ANOTHER_MATTER.search(message.said) is not None
    supposes = any(isinstance(act, Suppose) for act in found) and not _DENIED.search(message.said)
    slots = None if another or supposes else _value(field, message, unknown, tools)
    if slots is not None:
        return Answer(slots=slots)
    if Withhold() in found or (unknown and not another):
        return Withhold()
    return Steer(word="skip") if any(_marked(words, (_SET_ASIDE,), message, tools) for words in parts) else None


def _value(field: Field, message: Message, unknown: Sequence[str], tools: Tools) -> dict[str, Any] | None:
    """Return what the one value settles that clauses tell which are not `unknown`; None for none, or several."""
    if field.kind == "several" and any(map(_SOMETHING.search, (part.text for part in message.parts))):
        return None
    if _names_one(message.said, field):
        return None
    own = [part.text for part in message.parts if part.mood != "plans" or _DENIED.search(part.text)]
    own = [words for words in own if words not in unknown and not _of_another(words, field)]
    said = [*dict.fromkeys([*own, *([message.said] if len(own) == len(message.parts) else [])])]
    told = [slots for name, slots in _values(field) if any(_marked(words, (name,), message, tools) for words in said)]
    if len(told) == 1:
        return told[0]
    read = [read_answer(field, words, message.expect.today, tools.calendar) for words in own] if len(own) > 1 else []
    alone = [slots for slots in read if not isinstance(slots, Invalid)]
    return alone[0] if len(alone) == 1 and not told else None


def _of_another(words: str, field: Field) -> bool:
    """Whether a clause is about somebody else."""
    return (
        field.kind != "several" and _OF_OTHERS.search(words) is not None and "我" not in _OF_OTHERS.sub("", words)
    )


def _names_one(said: str, field: Field) -> bool:
    """Whether of several things that may be chosen one is named: what is said of it is not said of all."""
    several = field.options if field.kind == "several" else ()
    return any(word in said for option in several if option.value != _NOUGHT for word in option.also)


def _values(field: Field) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name of the marks of each value of a question, and what that value settles."""
    for option in field.options:
        slots = merge_several(field, [option.value]) if field.kind == "several" else option_slots(field, option)
        yield f"{field.field}={option.value}", slots
    if field.kind in {"number", "duration"}:
        name, slot = "months" if field.unit == _MONTHS else field.field, field.settled_by[0]
        yield f"{name}={_NOUGHT}", {slot: 0}
        yield f"{name}={_ALL}", {slot: int(field.maximum or 0)}


def _marked(words: str, marks: Sequence[str], message: Message, tools: Tools) -> bool:
    return tools.grammar.meant(tools.words.forms(words), marks, message.expect.today) is not None
