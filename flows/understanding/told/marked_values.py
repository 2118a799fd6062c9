"""The value of the open question that a clause tells by a mark, or a clause alone beside others that tell nothing."""

from collections.abc import Iterator, Sequence
from typing import Any

from flows.forms.answers import read_answer
from flows.forms.fields import Field, merge_several, option_slots
from flows.forms.invalid import Invalid
from flows.understanding.clauses.message import Message
from flows.understanding.tools import Tools
from language import lazy

# That one of several things is there after all: what is said beside it is not said of all.
_SOMETHING = lazy.compile(r"^(?:我|只|就|也|倒|是)*有(?!我|谁|什么|啥)|[\u4e00-\u9fff]有[一个张项次]")
_DENIED = lazy.compile("[没不无未]")
# What somebody else is or has.
_OF_OTHERS = lazy.compile(
    r"同事|朋友|邻居|同学|亲戚|老乡|别人家|老婆|老公|爱人|对象|媳妇|太太|[我他]?[爸妈弟妹哥姐]|孩子"
)
# What is taken off a length is no length by itself.
_TAKEN_OFF = lazy.compile(r"断|停|漏|补|差|缺|欠|前|后")
_NOUGHT, _ALL = "none", "all"
_MONTHS = "个月"


def marked(words: str, marks: Sequence[str], message: Message, tools: Tools) -> bool:
    """Whether `words` have one of the marks that the grammar calls `marks`."""
    return tools.grammar.meant(tools.words.forms(words), marks, message.expect.today) is not None


def marked_value(field: Field, message: Message, unknown: Sequence[str], tools: Tools) -> dict[str, Any] | None:
    """Return what the one value of `field` settles that is told; None where none is, or several are.

    Args:
        field: the open question.
        message: the whole message.
        unknown: the clauses that only say that something is not known.
        tools: of one revision of the content.

    """
    if field.kind == "several" and _some_are_had(field, message):
        return None
    own = [part.text for part in message.parts if part.mood != "plans" or _DENIED.search(part.text)]
    own = [words for words in own if words not in unknown and not _of_another(words, field)]
    said = [*own, *([message.said] if len(own) == len(message.parts) > 1 else [])]
    told = [slots for name, slots in _values(field) if any(marked(words, (name,), message, tools) for words in said)]
    if told or len(own) == 1:
        return told[0] if len(told) == 1 else None
    return _alone(field, own, message, tools)


def _alone(field: Field, own: Sequence[str], message: Message, tools: Tools) -> dict[str, Any] | None:
    """Return what the only clause of several that answers the question settles (「才三年，还早」)."""
    told = (words for words in own if not _TAKEN_OFF.search(words))
    read = (read_answer(field, words, message.expect.today, tools.calendar) for words in told)
    found = [slots for slots in read if not isinstance(slots, Invalid)]
    return found[0] if len(found) == 1 else None


def _some_are_had(field: Field, message: Message) -> bool:
    """Whether of several things that may be chosen one is named, or said to be there."""
    options = (word for option in field.options if option.value != _NOUGHT for word in option.also)
    return any(word in message.said for word in options) or any(_SOMETHING.search(part.text) for part in message.parts)


def _of_another(words: str, field: Field) -> bool:
    """Whether a clause is about somebody else."""
    others = _OF_OTHERS.search(words) if field.kind != "several" else None
    return others is not None and "我" not in _OF_OTHERS.sub("", words)


def _values(field: Field) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name of the marks of each value of a question, and what that value settles."""
    for option in field.options:
        slots = merge_several(field, [option.value]) if field.kind == "several" else option_slots(field, option)
        yield f"{field.field}={option.value}", slots
    if field.kind in {"number", "duration"}:
        name, slot = "months" if field.unit == _MONTHS else field.field, field.settled_by[0]
        yield f"{name}={_NOUGHT}", {slot: 0}
        yield f"{name}={_ALL}", {slot: int(field.maximum or 0)}
