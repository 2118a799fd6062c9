"""How somebody stands, or when they get there, asked in any words: a mark anywhere, where nothing else is named.

What asks for points, for what is missing or whether it is enough makes a clause a question about the estimate where it
is of somebody (「我」, 「这个分」) or of now (「按实际的」), and names no matter that has an answer of its own.
"""

from flows.named_entries import NamedEntry
from flows.reading.whose.kin import ANYBODY
from flows.understanding.acts.asked import AskStanding
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import PRONOUN, SELF
from flows.understanding.people.served.persons_asked import said_of
from flows.understanding.people.served.standing_asked import MINE
from flows.understanding.words.other_matters import OF_TIME, names_other_matter
from language import lazy
from language.spelling import plain

_MANY = r"(?:多少|几|几多|好多)"
_STANDARD = r"(?:120|一百二十?|及格|合格|达标|标准|红线|线|标)"
# How many points, and how they are called for.
_HOW_MANY = (
    rf"{_MANY}个?(?:积?分)(?!钟)|(?:总|积|得)?分数?[^,，]{{0,6}}{_MANY}|[有是得积攒]到?了?{_MANY}[了啊呀呢来着嘛]*$|"
    r"(?:总|得|现|真实的?|实际的?|原来的?)分数?[^,，]{0,4}(?:告诉|给|看|报|是|说)"
)
_LACKS = (
    rf"[差缺短欠](?:着|了|的|我)?(?:{_MANY}|[得的]?(?:多不多|多吗|远不远|远吗))|(?:离|距|"
    rf"到)[^,，]{{0,8}}(?:{_MANY}|多远|缺口)|缺口|多远"
)
_ENOUGH = (
    r"够不够(?!格)|够没够|达不达标|过没过线|到没到|达没达标|算不算[^,，]{0,2}(?:够|达标|过线|合格)|"
    r"能不能(?:够|上|到|过)|"
    rf"(?:够|达标|过线|到线|上线|够线|及格|合格|[到上过]{_STANDARD})(?:了)?(?:的)?(?:没有?|吗|么|不|伐|"
    rf"吧|呗|[?？])|还是没(?:达标|够|到)|"
    rf"(?:没够|不够|没到|不到|没达标|够不着)(?:{_STANDARD})?(?:分)?(?:吧|呗|咯|是吧|[?？])"
)
_ASKS = lazy.compile(rf"{_HOW_MANY}|{_LACKS}|{_ENOUGH}")
# Of whom, and as things are.
_OF_SOMEBODY = lazy.compile(
    r"我|俺|咱|阿拉|本人|自己|自个|她|他|这[个点些]?(?:分|条件|情况|样)|就这些|现在|目前|眼下|依家|到现在|到今天|为止|"
    r"[按照](?:真|实)|实际|真实|实打实|照实|原来|现实|还[差缺短欠]"
)
# When it will be enough: the time that is asked for, and what is to be reached or waited out.
_WHEN = (
    r"(?:啥|什么|么子|咩|什么个)(?:时候|辰光|时间|年头)|几时|何时|多咱|[哪那](?:一)?[年天]|猴年马月|多久|"
    r"多长时间|第?(?:几|多少|几多)年"
)
_REACHES = (
    rf"[够到上达凑攒过](?:到|得?着|得?上|满|齐|够|得)?(?:{_STANDARD}|分)|达标|够(?!呛|不够)|熬|攒|耗|光靠|"
    rf"[等挨混](?:到|得到)|出头|到[了啊呢呀]*$"
)
_AWAITED = (
    lazy.compile(rf"(?:{_WHEN})[^,，]{{0,12}}(?:{_REACHES})"),
    lazy.compile(rf"(?:{_REACHES})[^,，]{{0,12}}(?:{_WHEN})"),
)
# Rule, not person; and what only seems to ask.
_IN_GENERAL = lazy.compile(
    r"多少分(?:才|算|就)(?:能|可以|算|是)?|^(?:满|标准)|是多少分[的制]|分制|几分钟|得分率|十几分|帮我?[估算测][一下估算测]{0,2}有?(?:几|多少)分|"
    r"凭[啥什]|(?:换|添|加|给|减|奖|值|抵|扣|赚)(?:得了|得到|到|上|掉|我|个){0,2}(?:几|多少)分"
)
_SUPPOSES = lazy.compile(r"如果|要是|假如|假使|万一|若是|假设|假定|的话[^,，]{0,4}呢")
_SOMEBODY_ELSE = lazy.compile(rf"{ANYBODY}|谁|同事|朋友|别人|人家")
_HE = lazy.compile("[他她]")
# What is no more supposed.
_NO_MORE = lazy.compile(r"(?:不|别|先不|不再)(?:说|谈|讲|想|做|搞)?(?:如果|假设|要是|假如|万一)(?:了|的(?:事|话))?")
_NUMBER = lazy.compile(r"\d+|(?<![哪那])[一二两三四五六七八九十]+(?=年|岁|倍|级|个月)")
_THE_LINE = lazy.compile(r"120|一百二十?")
_IN_SHORT = (NamedEntry.STANDARD_SCORE, NamedEntry.CHECK_SCORE, NamedEntry.WHAT_IS_POINTS)
LONGEST = 40


def standing_marked(words: str, message: Message) -> AskStanding | None:
    """Return what `words` ask about an estimate that is open or shown; None where they ask or tell anything else.

    Args:
        words: the message, or a clause of it.
        message: all of it, with what is open; nothing is read where nobody is being estimated.

    """
    expect = message.expect
    if not expect.estimating or len(words) > LONGEST:
        return None
    said = _NO_MORE.sub("", plain(words))
    if not (_ASKS.search(said) or any(pattern.search(said) for pattern in _AWAITED)):
        return None
    person, said = _of_whom(said, expect)
    known = expect.known if person in {None, expect.roster.current} else expect.everyone.get(person or SELF)
    if not known or (person is None and expect.roster.current == SELF and _HE.search(said)):
        return None
    view = _view(said)
    return AskStanding(view=view, person=person) if view and not has_its_answer(words, message) else None


def _of_whom(said: str, expect: Expectation) -> tuple[str | None, str]:
    """Return of whom `said` asks, None for whom the talk is about, and the words with 「他」 in the place of a name."""
    theirs = next(((person, words) for person, words in said_of(said, expect.roster) if person != SELF), None)
    if theirs is not None:
        return theirs[0], theirs[1].replace(PRONOUN, "他")
    own = expect.roster.current != SELF and MINE.search(said)
    return (SELF if own else None), said


def _view(said: str) -> str:
    """Return which view of an estimate `said` asks for, "" for none."""
    if _SUPPOSES.search(said) or _NUMBER.search(_THE_LINE.sub("", said)) or _IN_GENERAL.search(said):
        return ""
    if _SOMEBODY_ELSE.search(said):
        return ""
    if any(pattern.search(said) for pattern in _AWAITED) and not names_other_matter(said, OF_TIME):
        return "when"
    return "standing" if _ASKS.search(said) and _OF_SOMEBODY.search(said) and not names_other_matter(said) else ""


def has_its_answer(words: str, message: Message) -> bool:
    """Whether an entry answers `words` that tells of more than what points are enough and where one sees one's own."""
    match = message.match(words)
    return match.kind == "answer" and match.id not in _IN_SHORT
