"""Steering beside a reason for it: 「来客了，先放着」, 「饭吃好了接着填」: the reason does nothing of its own."""

from collections.abc import Iterator

from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import Closed, Steer
from flows.understanding.acts.told import Withhold
from flows.understanding.clauses.clauses import mood
from flows.understanding.clauses.message import Message
from flows.understanding.telling import Telling
from flows.understanding.told.no_value import no_value
from flows.understanding.tools import Tools
from flows.understanding.words.closed import COURTESY, ClosedActs
from language import lazy
from language.comparing import compared
from language.spelling import PlainText

# What a reason can lead to, the first that is found.
_PUTS_OFF, _SKIPS = "cancel", "skip"
# What leads past a question that has no answer (「没印象 继续」).
_GOES_ON = (_SKIPS, "go_on")
STEERED = ("cancel", "restart", "back", "skip", "go_on")
# What is of the matter itself is no reason to stop, though it may end as one does (「社保断了接着交」).
_OF_THE_MATTER = lazy.compile(
    r"社保|积分|居住证|学历|学位|职称|基数|证书|户口|落户|审核|受理|材料|申请|续签|签注|通知书|辞职|离职|[交缴]|"
    r"\d+(?:年|个月|岁|倍|分)|[一二两三四五六七八九十]年|断[了缴]|如果|要是|能不能|[吗?？]|"
    r"\d(?:周?岁)?(?:就|要|该|才|得|都){1,2}$"
)
# With which characters words of steering begin.
_BEGINS = lazy.compile(
    r"走(?=起)|(?:(?<=[,，。;；!！\s先就题道个条])|^)过|[空开搞整留不pP先暂继接往续恢再回晚改下待等一有空明后退跳略重从闪撤溜上捡咱刚我]"
)
# And with which they end, where the reason comes after (「先停停吧来客了」).
_ENDS = lazy.compile(r"[了吧着下停说弄算]")
_PARTS = lazy.compile(r"[\s,，。;；!！]+")
LONGEST = 30


def with_a_reason(message: Message, tools: Tools) -> Act | None:
    """Return how a message steers that says besides only why; None where it says anything else.

    Never where what is said besides tells, answers or asks something. Where no form is open, who puts it off has said
    all that there is to say.
    """
    expect = message.expect
    if len(message.said) > LONGEST:
        return None
    for reason, rest in _split(message):
        if _OF_THE_MATTER.search(reason):
            continue
        act = _steers(rest, tools.closed, message)
        if act is None:
            continue
        if act.word in _GOES_ON and _knows_not(reason, tools, message):
            return Steer(word=_SKIPS)
        if not _is_reason(reason, tools, message):
            continue
        if expect.state is not None or (expect.known and act.word != _PUTS_OFF):
            return act
        return Closed(name="all_said") if act.word == _PUTS_OFF and _asks_nothing(message) else None
    return None


def _asks_nothing(message: Message) -> bool:
    return bool(message.match(message.text).kind != "answer")


def _split(message: Message) -> Iterator[tuple[str, str]]:
    """Give the ways to take a message for a reason and what follows from it, the longest of the latter first."""
    said = message.said
    places = [mark.start() for mark in _BEGINS.finditer(said) if mark.start()]
    yield from ((said[:place], PlainText(said[place:])) for place in places)
    places = [mark.end() for mark in _ENDS.finditer(said) if 1 < mark.end() < len(said)]
    yield from ((said[place:], PlainText(said[:place])) for place in places)


def _steers(words: str, closed: ClosedActs, message: Message) -> Steer | None:
    """Return how `words` steer; where they do in several clauses (「先停停，晚点再弄」) by the first of `STEERED`."""
    parts = [part for part in map(PlainText, _PARTS.split(words)) if compared(part)]
    each = [closed.steers(part, message.expect) for part in parts]
    steers = each if all(each) or parts == [words] else [closed.steers(words, message.expect)]
    found = [act.word for act in steers if act is not None]
    word = next((one for one in STEERED if one in found), None)
    return None if word is None else Steer(word=word)


def _knows_not(words: str, tools: Tools, message: Message) -> bool:
    """Whether `words` only say that the open question has no answer: whoever skips it for that says it once."""
    if message.expect.field is None:
        return False
    said = words.strip(" ,，。.!！~;；、")
    return bool(said) and no_value(said, tools, message.expect) == [Withhold()]


def _is_reason(words: str, tools: Tools, message: Message) -> bool:
    """Whether `words` tell, answer and ask nothing: they can only say why."""
    said = words.strip(" ,，。.!！~;；、")
    if not said or mood(said) not in {"states", "plans", "reports"}:
        return not said
    acts = (tools.closed.beside(part, message.expect) for part in (said, *_PARTS.split(said)))
    if any(act is not None and not (isinstance(act, Closed) and act.name in COURTESY) for act in acts):
        return False
    bare = said.rstrip("吧啊呀哦")
    return not Telling(tools, message.expect).acts(bare, bare)
