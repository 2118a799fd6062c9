"""What is told beside a question and asks by itself: a trouble or a bare subject (「38岁，通知书丢了」)."""

from collections.abc import Sequence
from itertools import islice
from typing import Protocol

from flows.reading.stated_facts import is_statement
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask
from flows.understanding.acts.told import Answer, Inform
from flows.understanding.asked.questions import LONGEST_NOD, surely_asked
from flows.understanding.clauses.clauses import Clause
from flows.understanding.expectation import Match
from language import lazy

# Something went wrong: whoever says so wants to know what to do.
TROUBLE = lazy.compile(
    r"丢|掉了|不见了|弄没|找不[到着回]|忘(?:了|记|掉)|想不起|坏了|锁(?:了|住|定)|过期|逾期|失效|[退打]回|驳回|被[拒退锁删注]|"
    r"不(?:大|太|怎么|是很|很)?(?:肯|愿|给|让|管|配合|同意|承认|认)|倒闭|注销|[登打进查收点下传刷填改绑]不[上开去到了动]|[写填报输弄搞选传打]错|没(?:收到|下来|批|显示|反应|动静|通过)|"
    r"欠[缴费]|报错|乱码|卡住|失败"
)
MOST_BESIDES = 4


class Informs(Protocol):
    """Reads the facts that words state."""

    def informs(self, words: str) -> Sequence[Inform]:
        """Return the facts, person by person."""


def besides(telling: Sequence[Clause], told: Sequence[Act], reader: Informs, match: Match) -> Sequence[Act]:
    """Return a trouble or a bare subject that is no fact, and that an entry surely answers (「38岁，通知书丢了」).

    A single fact told where nothing is open may be a question too (「居住证过期了」).
    """
    if not all(isinstance(act, Inform | Answer) for act in told):
        return []
    named = (part for part in telling if len(part.text) > LONGEST_NOD and _wants_an_answer(part.text))
    # To see that nothing is told costs reading the whole message again, so few clauses are looked at so closely.
    answered = islice((part for part in named if surely_asked(part.text, match)), MOST_BESIDES)
    silent = next((part.text for part in answered if _says_no_fact(part, telling, reader)), None)
    return [Ask(text=silent, match=match(silent))] if silent else []


def _wants_an_answer(words: str) -> bool:
    """Whether words that ask nothing name a subject or a trouble, rather than only say how something is."""
    return TROUBLE.search(words) is not None or not is_statement(words)


def _says_no_fact(part: Clause, telling: Sequence[Clause], reader: Informs) -> bool:
    """Whether a clause tells no fact, neither alone nor together with the others."""
    if reader.informs(part.text):
        return False
    others = ",".join(each.text for each in telling if each is not part)
    return not others or reader.informs(others) == reader.informs(",".join(each.text for each in telling))
