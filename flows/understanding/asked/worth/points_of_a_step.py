"""How many points a step of school needs: 「孩子要中考了，得多少分」, 「高考要积分吗」 and then 「要几分」.

By its words alone it asks how many points are enough, or how many somebody has; the step beside it has its own entry.
"""

from collections.abc import Sequence

from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Match
from language import lazy

_STEPS = frozenset({NamedEntry.ZHONGKAO, NamedEntry.GAOKAO, NamedEntry.SCHOOL_ENROLMENT})
_MANY = r"(?:多少|几)个?(?:积?分)?"
_NEEDED = lazy.compile(
    rf"(?:要|得(?!了)|需要?|必须|至少|最低|起码|攒|凑|积|卡|达到)(?:到|够|有|满|积分|攒|拿|是|个|得){{0,3}}{_MANY}(?!钱|天|年|个?月|岁|材料|人|次|份)|"
    r"(?:多少|几)个?(?:积?分)?(?:才|就|以上|起|算)[^,，]{0,4}(?:够|行|能|可以|过|线)|(?:多少|几)(?:积?分)?(?:(?:算)?够|分(?:起|以上)步?$)|(?:积?分数?|最低|门槛|线)[^,，]{0,4}(?:多少|几分)"
)
# What is lacking, and what somebody has, are no need of a step.
_OWN = lazy.compile(r"[差缺]|我(?!们?家|家|孩|儿|女|娃|们?要|要|得)|还要|还得|自己|总共|一共|钱|现在")
_STEP = lazy.compile(
    r"[中高]考|升高中|[小初高]中|小学|幼升小|小升初|入学|上学|念书|读书|考大学|[初高][一二三123]|[一二三四五六123456]年级|大班|幼儿园毕业"
)
# So far back a step is looked for, and so sure its entry is.
FAR = 3
SURE = 0.6


def points_of_a_step(message: Message) -> dict[Clause, Ask]:
    """Return the clause that asks how many points are needed with the entry of the step beside it; {} for none."""
    asking = [part for part in message.parts if _asks_the_need(part)]
    if len(asking) != 1:
        return {}
    part = asking[0]
    before = message.parts[: message.parts.index(part)][-FAR:]
    found = _of_a_step_named(part, before, message.match) or _of_the_last(part, message)
    return {part: found} if found is not None else {}


def _asks_the_need(part: Clause) -> bool:
    """Whether a clause asks how many points are needed, and names no step of its own."""
    need = _NEEDED.search(part.text) if part.mood == "asks" else None
    return need is not None and not _OWN.search(part.text) and not _STEP.search(part.text)


def _of_a_step_named(part: Clause, before: Sequence[Clause], match: Match) -> Ask | None:
    """Read the need with the nearest clause before it that names a step, where an entry on a step answers that."""
    named = next((each for each in reversed(before) if _STEP.search(each.text)), None)
    if named is None:
        return None
    # Whoever asks about the step itself right before asks one question.
    words = named.text if named.mood == "asks" else f"{named.text},{part.text}"
    found = (match(each) for each in (words, named.text))
    step = next(
        (each for each in found if each.kind == "answer" and each.id in _STEPS and each.confidence >= SURE), None
    )
    return Ask(text=words, match=step) if step is not None else None


def _of_the_last(part: Clause, message: Message) -> Ask | None:
    """Read a need that is all of a message as that of the step that was asked about last."""
    topic = message.expect.topic
    if len(message.parts) > 1 or topic.entry not in _STEPS:
        return None
    found = message.match(topic.question)
    same = found.kind == "answer" and found.id == topic.entry
    return Ask(text=f"{topic.question},{part.text}", match=found) if same else None
