"""A wish to cheat beside other words: it is refused once, and what only asks on about it is answered by that."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, Unserved
from flows.understanding.acts.steered import Closed
from flows.understanding.sureness import SURELY
from flows.understanding.words.going_on import FRAUD
from language import lazy

# What names a matter of its own, which the refusal does not answer.
_OF_ITS_OWN = lazy.compile(
    r"居住证|签注|通知书|孩子|小孩|落户|续[签办]|密码|窗口|申请(?!人)|材料(?!假|作假)|怎么查|查分|医保|车牌|退休|年龄"
)

# That it is asked what comes of it.
_COMES_OF_IT = lazy.compile(
    r"扣|罚|后果|处理|会怎|怎么样|查|抓|发现|风险|出事|坐牢|[犯违]法|露馅|严不严|[几三3]年|取消|恢复|消[除掉]?[吗呢]?$"
)


def refuses(acts: Iterable[Act]) -> bool:
    """Whether a wish to cheat is among `acts`."""
    return any(isinstance(act, Closed) and act.name in FRAUD for act in acts)


def refused_once(acts: Sequence[Act]) -> list[Act]:
    """Return `acts` without the questions that go on with a wish to cheat among them (「…，会不会被查」).

    What surely asks something else stays.
    """
    if not refuses(acts):
        return [*acts]
    return [act for act in acts if not isinstance(act, Ask | Unserved) or _of_its_own(act)]


def asking_on(acts: Sequence[Act], said: str) -> tuple[Act, ...]:
    """Return `acts`, a wish to cheat among them marked where the message `said` asks as well what comes of it."""
    if not refuses(acts) or _COMES_OF_IT.search(said) is None:
        return tuple(acts)
    return tuple(replace(act, asks_on=True) if isinstance(act, Closed) and act.name in FRAUD else act for act in acts)


def _of_its_own(act: Ask | Unserved) -> bool:
    """Whether an act beside a wish to cheat asks of another matter."""
    if not isinstance(act, Ask) or act.match.kind != "answer" or act.match.confidence < SURELY:
        return False
    return _OF_ITS_OWN.search(act.text) is not None
