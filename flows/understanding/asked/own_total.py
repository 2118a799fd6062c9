"""Somebody's own total, told with what is asked of it: 「我现在113分，差7分怎么补」, 「算下来116，再交两年社保够吗」.

How the total came about is not known; what is asked can be reckoned from it all the same. Right after such a question
the next one may leave the number out (「那再交一年呢，够吗」).
"""

from flows.understanding.acts.act import Act
from flows.understanding.acts.told import TellTotal
from flows.understanding.asked.questions import PROFILE
from flows.understanding.clauses.message import Message
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools
from language import lazy
from language.numbers import read_number

_TOTAL = lazy.compile(
    r"(?:^|积分|总分|分数?|我|现在|目前|眼下|今年|去年|才|只有?|已经|下来|出来|算了?|[是有到得了,，\s])"
    r"(?P<total>[4-9]\d|1[0-4]\d)(?:分(?!公司|之|钟)|(?=[,，\s]*(?:还|就|只|才)?(?:差|缺)))"
)
_NAMED_TOTAL = lazy.compile(
    r"(?:积分|总分|分数)(?:是|才|只有?|现在|有|已经|到|了|[,，\s]){0,3}(?P<total>[4-9]\d|1[0-4]\d)(?![\d年岁月倍万元个])"
)
_SHORT = lazy.compile(r"(?:差|缺|少)(?:了|个|着|那么|大概|差不多)?(?P<short>\d{1,2})(?:分|个积分)")
_MORE_YEARS = lazy.compile(
    r"(?:多|再|又|继续)(?:正常|给我)?(?:[交缴干上攒加过]|工作|涨)?(?:了|够|满|个|社保|上|金|有|出){0,3}(?P<years>[一两二三四五六]|\d)(?:整)?年|"
    r"(?:[交缴]|多|满)(?:了|够|满|个){0,2}(?P<after>[一两二三四五六]|\d)年(?:社保|年限)"
)
_OF_INSURANCE = lazy.compile(r"社保|年限|[交缴]|金")
_ENOUGH = lazy.compile(
    r"够|达标|达到|到线|过线|能过|能到|超过|到得?了?120|有(?:没有)?希望|有戏|没戏|行[了不吗]|可以[了不吗]"
)
_HOW = lazy.compile(r"怎么|咋|如何|怎样|办法|法子|途径|路子|补|凑|招|提上|加上|从哪")
_OF_A_TOTAL = (_TOTAL, _NAMED_TOTAL, _SHORT, _MORE_YEARS, _ENOUGH, _HOW)
_OTHER_WAYS = lazy.compile(r"除了|除开|别的|其他|其它|还有")
# What the score is of, or who has it: then something else is asked.
_ANOTHER = lazy.compile(
    r"落户|居转户|[掉降跌扣]|从\d|续|孩|娃|小囡|儿子|女儿|居住证|签注|配偶|老[婆公]|[他她]|朋友|同事|亲戚|学历|年龄(?!分)|本科|大专|硕士|职称|中级|高级|"
    r"基数|倍|要求|标准|分数线|高考|中考|考试|模拟|系统|结果|受理|核定|通知书|过期|到期|[?？].{0,30}[?？]"
)
LONGEST, LONGEST_FOLLOWING = 45, 24
# Whether just so many do is asked of the rule.
STANDARD = 120
# By this name it is known that what follows may be of the same total.
ACT = "own_total"


def own_total(message: Message, tools: Tools) -> Act | None:
    """Read it where a message says no more, and no more than an age is known of the person; None for any other."""
    said, expect = message.said, message.expect
    if len(said) > LONGEST or expect.state is not None or PROFILE & set(expect.known) - {"age"}:
        return None
    if _ANOTHER.search(said) or _asks_another(message):
        return None
    if not _total(said) and not _short(said):
        return _goes_on(said, message)
    facts = _MORE_YEARS.sub("", said)
    told = next((each.slots for each in Telling(tools, expect).informs(facts)), {})
    if set(told) - {"age"}:
        return None
    return _asked(said, said, dict(told))


def _asks_another(message: Message) -> bool:
    """Whether a clause asks what no total answers (「…，材料要哪些」): then each is answered by itself."""
    begins = 0
    for part in message.parts:
        # What leads to a clause may be a mark of it (「还有希望吗」).
        words, begins = message.said[begins : part.end], part.end
        if part.mood == "asks" and not any(mark.search(words) for mark in _OF_A_TOTAL):
            return True
    return False


def _goes_on(said: str, message: Message) -> Act | None:
    """Read a question that goes on with the total told last."""
    topic = message.expect.topic
    if topic.closed != ACT or len(said) > LONGEST_FOLLOWING:
        return None
    if _years(said) and _ENOUGH.search(said):
        return _asked(said, topic.question, {})
    return _asked(said, topic.question, {}) if _OTHER_WAYS.search(said) and _HOW.search(said) else None


def _asked(said: str, told: str, slots: dict[str, int]) -> Act | None:
    """Return what is asked in `said` of the total that `told` tells."""
    years = _years(said)
    if not _HOW.search(said) and not _ENOUGH.search(said):
        return None
    if _total(told) == STANDARD and not years:
        return None
    return TellTotal(total=_total(told), short=_short(told), years=years, slots=slots, text=told)


def _total(said: str) -> int:
    """Return the total that is told, 0 for none."""
    found = _TOTAL.search(said) or _NAMED_TOTAL.search(said)
    return int(found["total"]) if found else 0


def _short(said: str) -> int:
    """Return how many points are said to be missing, 0 for none."""
    found = _SHORT.search(said)
    return int(found["short"]) if found else 0


def _years(said: str) -> int:
    """Return how many more years of insurance are spoken of, 0 for none."""
    found = _MORE_YEARS.search(said) if _OF_INSURANCE.search(said) else None
    return int(read_number(found["years"] or found["after"]) or 0) if found else 0
