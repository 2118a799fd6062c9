"""A record copied from a screen (「参保状态 正常缴费 险种 职工养老 …」): its labels ask nothing."""

from collections.abc import Iterable

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask
from flows.understanding.clauses.clauses import asks
from flows.understanding.clauses.message import Message
from language import lazy

_LABEL = lazy.compile(
    r"参保(?:状态|单位|险种|地)|缴费(?:状态|基数|年限|月数|金额|单位|记录)|累计(?:缴费|年限|月数|缴纳)|(?:个人|单位)(?:缴纳|缴费|账户|编号|名称)|险种|"
    r"正常缴费|社会保障|(?:上海)?人社|养老保险|医疗保险|起始|截止|起止|证件号码|查询时间|打印"
)
# So many different labels make a record.
LABELS = 3


def is_record(message: Message) -> bool:
    """Whether a message shows a copy of the record of somebody's insurance."""
    labels = {match[0] for match in _LABEL.finditer(message.said)}
    return len(message.parts) >= LABELS and len(labels) >= LABELS


def without_labels(found: Iterable[Act]) -> list[Act]:
    """Return what a record does, without the questions for which its labels were taken."""
    return [act for act in found if not isinstance(act, Ask) or asks(act.text)]
