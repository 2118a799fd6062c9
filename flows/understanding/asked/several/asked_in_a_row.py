"""Several questions in a row: a wish among them asks too, and what the first takes for given holds for the others.

「1 社保断了有影响吗 2 打算把老婆也加上」 asks two things; 「有120分能高考吗 能落户吗」 asks both of who has the points.
So do two matters with the same trouble, one after the other: 「医保卡坏了咋换，身份证也坏了」, and two cases of which
the second is only named: 「那分公司的人呢，还有过了60岁的」.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from flows.understanding.asked.questions import SURE
from flows.understanding.asked.several.troubles import TROUBLE
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Match
from flows.understanding.sureness import SURELY
from language import lazy

_WISH = lazy.compile(
    r"(?:我|我们|咱们?|家里|也|还|又|就|然后|最后|现在|其实|,|，|\s){0,4}(?:想|打算|准备|需要|希望|要)(?!问|知道|起|想|到|不)"
)
# What is so of another matter as well.
_ALSO = lazy.compile(r"(?<=[^,，。]{2})(?:也|同样|一样)(?:都|是|给|被)?(?P<same>[^\d,，。]{2,6})$")
# What is studied or sat for is a plan of the writer's, told for the questions beside it.
_A_PLAN = lazy.compile(r"考|读|念|评|升|跳槽|辞职|离职|买")
_GIVEN = lazy.compile(
    r"(?:要是|如果|假如|那么?|我|我们|请问|积分|分数?|等|已经|,|，|\s){0,4}(?:(?:够|达标|到线|过线|拿到|办[好下]|批下来|有|满|到)(?:了|积分|分|线|120分?|一百二){1,3}|"
    r"120分?(?:够|到|达标)?了?|达标|达到120分?)(?:以后|之后|后|的话|的人|是不是|就|还|也|,|，|\s){0,3}(?=.{3})"
)

# One more case beside one that is asked about, named by nothing but what it is, of nobody in particular.
_TAKEN_UP = lazy.compile(r"(?:呢|怎么说|咋说|怎么办|咋办)[啊呀?？\s]*$")
_ONE_MORE = lazy.compile(r"还有|以及|或者|再有|另外|和$")
_A_CASE = lazy.compile(
    r"^(?!.*(?:我|咱|俺|本人|[他她]|老婆|老公))[^,，]{2,14}(?:的(?:人|员工|那种|那些)?|生|工|者|户|人员)$"
)


def asked_in_a_row(message: Message) -> Message:
    """Return a message with what asks in it, beside other questions, marked and worded as a question of its own."""
    message = _with_the_same(message) if "也" in message.said else message
    message = _with_another_case(message) if "还有" in message.said or "以及" in message.said else message
    asking = [part for part in message.parts if part.mood == "asks"]
    if len(asking) < 2 - any(part.item for part in message.parts) or len(message.parts) < 2:
        return message
    return replace(message, parts=_with_given(_with_wishes(message.parts, message.match), message.match))


def _with_the_same(message: Message) -> Message:
    """Take for a question too what tells of another matter the same trouble that was asked about right before."""
    pairs = zip(message.parts, message.parts[1:], strict=False)
    same = [part for before, part in pairs if before.mood == "asks" and _tells_the_same(part, before, message.match)]
    parts = (replace(part, mood="asks") if part in same else part for part in message.parts)
    return replace(message, parts=tuple(parts)) if same else message


def _with_another_case(message: Message) -> Message:
    """Take for a question too the mere name of another case behind one that is taken up (「…呢，还有过了60岁的」)."""
    parts = list(message.parts)
    for place, (before, part) in enumerate(pairwise(message.parts), start=1):
        between = message.said[before.end : part.start]
        asked = before.mood == "asks" and _TAKEN_UP.search(before.text) and _ONE_MORE.search(between)
        if not asked or part.mood not in {"states", "reports"} or not _A_CASE.match(part.text):
            continue
        worded = f"{part.text}人呢" if part.text.endswith("的") else f"{part.text}呢"
        found = message.match(worded)
        if found.kind == "answer" and found.confidence >= SURELY:
            parts[place] = replace(part, text=worded, mood="asks")
    return replace(message, parts=tuple(parts))


def _tells_the_same(part: Clause, before: Clause, match: Match) -> bool:
    """Whether a clause says of its matter the trouble that `before` asks about of another, and has another answer."""
    also = _ALSO.search(part.text) if part.mood == "states" else None
    if also is None or also["same"] not in before.text or not TROUBLE.search(also["same"]):
        return False
    found, other = match(part.text), match(before.text)
    return bool(found.kind == "answer" and found.confidence >= SURELY and found.id != other.id)


def _with_wishes(parts: Sequence[Clause], match: Match) -> tuple[Clause, ...]:
    """Take a wish that an entry surely answers for a question, where it is an item or the last of several."""
    last = parts[-1]
    asks = all(part.mood == "asks" for part in parts[:-1])
    return tuple(
        replace(part, mood="asks") if (part.item or (asks and part is last)) and _wishes(part, match) else part
        for part in parts
    )


def _wishes(part: Clause, match: Match) -> bool:
    if part.mood not in {"states", "plans"} or not _WISH.match(part.text) or _A_PLAN.search(part.text):
        return False
    found = match(part.text)
    return bool(found.kind == "answer" and found.confidence >= (SURE if part.item else SURELY))


def _with_given(parts: Sequence[Clause], match: Match) -> tuple[Clause, ...]:
    """Put what the first question takes for given before each of the others that has no sure answer without it."""
    given = _GIVEN.match(parts[0].text) if parts[0].mood == "asks" else None
    if given is None:
        return tuple(parts)
    return (parts[0], *(_given_too(part, given[0], match) if part.mood == "asks" else part for part in parts[1:]))


def _given_too(part: Clause, given: str, match: Match) -> Clause:
    alone, together = match(part.text), match(f"{given}{part.text}")
    sure = alone.kind == "answer" and alone.confidence >= SURELY
    better = together.kind == "answer" and (alone.kind != "answer" or together.confidence > alone.confidence)
    return part if sure or not better else replace(part, text=f"{given}{part.text}")
