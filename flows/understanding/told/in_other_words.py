"""What is said at an open question of the thing itself: its value in other words, or why none is known.

Nobody can foresee whole sentences here, so a mark is looked for anywhere in a clause (「税是在老家那边交的」), and only
where nothing more precise was read in the message and nothing is asked: the open question is then what is spoken of.
The marks stand in `grammar/in_other_words.yaml`, by question and value, and in `grammar/not_known.yaml`.
"""

from collections.abc import Sequence

from flows.forms.fields import Field
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, Suppose, Unserved
from flows.understanding.acts.steered import Closed, Steer
from flows.understanding.acts.told import Answer, Inform, Unreadable, Withhold
from flows.understanding.clauses.message import Message
from flows.understanding.sureness import SURELY
from flows.understanding.told.asked_directly import asked_directly, asks_why
from flows.understanding.told.beside_an_excuse import value_beside
from flows.understanding.told.marked_values import marked, marked_value
from flows.understanding.tools import Tools
from flows.understanding.words.going_on import FRAUD
from language import lazy

# What is read of a statement where nothing better is found, though it is about the question that is open.
_REMARKS = frozenset({"remark", "privacy_asked", "salary", "mood_bad"})
_NOT_KNOWN, _PERHAPS, _SET_ASIDE = "not_known", "not_known_perhaps", "set_aside"
# Something that was lost, or that a firm refuses, and whatever else is asked about is no answer.
_ANOTHER_MATTER = lazy.compile(
    r"密码|验证码|通知书|登录不|打不开|办下来|批下来|丢了(?!去|哪)|补办|续签|落户|退回|驳回|审核|进度|医保|积分(?!题|的?东西)|申请(?!学位)"
)
_SUPPOSED = frozenset({"supposes", "cites"})
_DENIED = lazy.compile("[没不无未]")


def in_other_words(message: Message, found: tuple[Act, ...], tools: Tools) -> tuple[Act, ...]:
    """Return the answer that a message gives in other words to the open question, else `found`.

    Args:
        message: the whole message.
        found: what was read in it by whatever is more precise.
        tools: of one revision of the content.

    """
    field = message.expect.field
    if any(isinstance(act, Answer) for act in found):
        return tuple(act for act in found if act != Withhold())
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
    if isinstance(act, Closed):
        return act.name in _REMARKS
    if isinstance(act, Suppose) and message.expect.topic.closed in FRAUD:
        # What was just refused is not what is so.
        return False
    return isinstance(act, Ask | Unserved | Unreadable | Suppose) or act == Withhold()


def _answer(field: Field, found: Sequence[Act], message: Message, tools: Tools) -> Act | None:
    """Return the value that the words tell by a mark, that none is known, or that the question is passed over."""
    parts = [part.text for part in message.parts]
    marks = (_NOT_KNOWN,) if any(map(_is_sure, found)) else (_NOT_KNOWN, _PERHAPS)
    unknown = [words for words in parts if marked(words, marks, message, tools)]
    another = _ANOTHER_MATTER.search(message.said) is not None
    slots = None if another or _supposes(found, message) else marked_value(field, message, unknown, tools)
    if slots is not None:
        return Answer(slots=slots)
    if Withhold() in found or (unknown and not another):
        return Withhold()
    return Steer(word="skip") if any(marked(words, (_SET_ASIDE,), message, tools) for words in parts) else None


def _is_sure(act: Act) -> bool:
    """Whether an entry surely answers what an act asks: then only what surely says that nothing is known counts."""
    return isinstance(act, Ask) and act.match.kind == "answer" and act.match.confidence >= SURELY


def _supposes(found: Sequence[Act], message: Message) -> bool:
    """Whether something is supposed or planned rather than told: what is denied is not (「想考没考成」)."""
    ahead = message.said.rstrip("?？").endswith("呢") or any(part.mood == "plans" for part in message.parts)
    return ahead and any(isinstance(act, Suppose) for act in found) and not _DENIED.search(message.said)
