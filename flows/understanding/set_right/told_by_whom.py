"""Who noticed a slip is left out: 「年头记错了，老婆笑我，是9年」 tells a fact of nobody else."""

from flows.reading.whose.kin import ANYBODY
from flows.understanding.expectation import Expectation
from language import lazy
from language.numbers import NUMBER
from language.spelling import plain

_SLIP = lazy.compile("[记搞弄说写报数算填看打]错|不对|有误|口误|笔误")
_WHO = rf"(?:我们?|咱们?|俺)?家?(?:里|的)?(?:{ANYBODY}|人事|hr|财务|会计|公司|单位)(?:那边|姐|哥|姐姐)?"
_WHEN = r"(?:刚才|刚刚|刚|又|都|还|在旁边|今天|已经|一直){0,3}"
_REACTS = (
    r"(?:骂|笑话?|怼|怪|嫌|吼|数落|埋怨|吐槽|白|瞪|提醒|纠正|告诉|说|讲)(?:了|死)?"
    r"(?:我|一?[顿通眼句下声]|半天|记性(?:差|不好)|瞎说|来着){0,3}"
)
_VALUE = rf"(?=(?:是|应该|其实|明明|都|已经|才|只|有|满){{0,4}}{NUMBER}(?:年|岁|个月|倍))"
_NOTICED = lazy.compile(rf"(?<![,，。;；!！\s])[,，。;；!！\s]++{_WHO}{_WHEN}{_REACTS}[,，。:：!！\s]*+{_VALUE}")


def noticed_by_nobody(text: str, expect: Expectation) -> str:
    """Return `text` without who noticed a slip that is told before, where a fact is known and its right value follows.

    It is in plain form where anything is left out.
    """
    said = plain(text) if expect.known else ""
    slip = _SLIP.search(said)
    found = _NOTICED.search(said, slip.end()) if slip else None
    return text if found is None else f"{said[: found.start()]},{said[found.end() :]}"
