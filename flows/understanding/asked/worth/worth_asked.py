"""A question whether what was told just before is worth anything: 「她有张四级证，有没有用」."""

from collections.abc import Mapping, Sequence

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskValue
from flows.understanding.acts.told import Inform
from flows.understanding.clauses.clauses import Clause
from language import lazy

_WORTH = lazy.compile(
    r"(?:那|这个?|它|对?积分|到底|也|还|就|对我|对他|对她){0,3}"
    r"(?:有没有用|有用[吗没不么]|管不管用|管用[吗不么]|能不能加分?|能加分?[吗不么吧]|加不加分|加分[吗不么]|算不算(?:分|数)?|能?算分?[吗不么]|能不能用|能用[吗不么]|有没有分|有分[吗么])"
    r"[啊呀呢的]*[?？\s]*"
)
_NOTHING = (None, False, "none")
# More than so many facts are a profile, which an estimate answers.
MOST = 2


def worth_asked(asking: Sequence[Clause], told: Sequence[Act]) -> Mapping[Clause, Act]:
    """Read the clauses of `asking` that ask what the fact is worth which the acts `told` tell last.

    Returns: the acts by their clauses; {} where several facts are told, or none.
    """
    informs = [act for act in told if isinstance(act, Inform)]
    slots = informs[-1].slots if informs else {}
    if not 0 < len(slots) <= MOST or any(value in _NOTHING for value in slots.values() if _plain(value)):
        return {}
    return {part: AskValue(slots=slots, text=part.text) for part in asking if _WORTH.fullmatch(part.text)}


def _plain(value: object) -> bool:
    return value is None or isinstance(value, bool | str | int | float)
