"""Questions that run into one another without a pause: 「居住证怎么续签积分通知书怎么打印」 asks two things.

A stretch of words is cut where something new begins and both sides ask; that they are questions of their own shows in
that each surely has its own answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from flows.understanding.asked.cut_short.fragments import subject_of
from flows.understanding.asked.several.shared_question import of_each
from flows.understanding.clauses.clauses import Clause, asks
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Candidate, Match
from flows.understanding.sureness import SURELY
from language import lazy

# With what a question of its own begins: a matter, or a word that asks on about the matter before it.
_MATTER = (
    r"居住证|积分|通知书|社保|学历|学位|职称|证书|孩子|小孩|宝宝|娃|儿子|女儿|配偶|老婆|老公|爱人|父母|单位|公司|个人|自己|本人|材料|密码|账号|"
    r"医保|中考|高考|上学|入学|小学|初中|幼儿园|换工作|换单位|辞职|离职|跳槽|失业|结果|补缴|断缴|外地|老家|年龄|基数|个税|审核|申请|受理|"
    r"买房|租房|买车|落户|公积金|成考|自考|网教|函授|学信网|大专|本科|硕士|研究生|中级|高级|技师|技能|应届|表彰|留学|结婚|离婚|"
    r"窗口|网上|线上|系统|续办|续签|签注|名字|手机|地址|搬家|派遣|分公司|个体户"
)
_ASKS_ON = (
    r"要不要|需不需要|用不用|需要|能不能|可不可以|有没有|[要得]多久|[要得]几天|多久|多少钱|费用|去哪|在哪|到哪|哪里|几时|什么时候|怎么|"
    r"要[花交带钱]|收费"
)
_BEGINS = lazy.compile(rf"(?P<matter>{_MATTER})|(?:{_ASKS_ON})")
SHORTEST, LONGEST = 3, 70
# So many places are tried, and so many questions are told apart.
MOST_PLACES, MOST = 10, 5


@dataclass(frozen=True, slots=True)
class _Cut:
    """A way to cut: the questions in words, the entries that answer them, and how sure the least sure is."""

    texts: tuple[str, ...]
    entries: tuple[str, ...]
    least: float


def told_apart(message: Message) -> Message:
    """Return a message with the questions cut apart that run into one another; the same where none do."""
    several = of_each(message.said, message.match)
    if several:
        whole = Clause(message.said, 0, len(message.said), "asks")
        return replace(message, text="", parts=tuple(replace(whole, text=each, item=True) for each in several))
    parts = [each for part in message.parts for each in _apart(part, message.match)]
    return message if len(parts) == len(message.parts) else replace(message, parts=tuple(parts))


def _apart(part: Clause, match: Match) -> Sequence[Clause]:
    if part.mood != "asks" or len(part.text) > LONGEST:
        return [part]
    places = [found.start() for found in _BEGINS.finditer(part.text) if found.start() >= SHORTEST]
    places = [each for each in places if asks(part.text[:each]) and asks(part.text[each:])][:MOST_PLACES]
    cuts = _cuts(part.text, places, match) if places else ()
    best = max(cuts, key=lambda each: (len(each.texts), each.least), default=None)
    if best is None:
        return [part]
    return [replace(part, text=text) for text in best.texts]


def _cuts(text: str, places: Sequence[int], match: Match) -> Iterator[_Cut]:
    """Give the ways to cut `text` at some of `places` into questions each of which surely has an answer of its own."""

    @cache
    def answer(words: str) -> Candidate:
        found: Candidate = match(words)
        return found

    def after(start: int, done: _Cut) -> Iterator[_Cut]:
        for end in (*(place for place in places if place > start + SHORTEST), len(text)):
            words = _in_full(text[start:end], done.texts)
            found = answer(words) if asks(text[start:end]) else None
            if found is None or found.kind != "answer" or not found.id or found.confidence < SURELY:
                continue
            if found.id in done.entries:
                continue
            cut = _Cut((*done.texts, words), (*done.entries, found.id), min(done.least, found.confidence))
            if end < len(text) and len(cut.texts) < MOST:
                yield from after(end, cut)
            elif end == len(text) and len(cut.texts) > 1:
                yield cut

    yield from after(0, _Cut((), (), 1.0))


def _in_full(words: str, before: Sequence[str]) -> str:
    """Return a question that only asks on (「要花钱吗」) with the subject of the one before it, else with all of it."""
    begins = _BEGINS.match(words)
    if not before or begins is None or begins["matter"]:
        return words
    return f"{subject_of(before[-1]) or before[-1]}{words}"
