"""That somebody who was about to leave their employer stays after all: 「那我不走了，不离职」."""

from flows.reading.application.leaving import LEAVING
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import TakeBack
from flows.understanding.expectation import Expectation
from language import lazy

_STAYS = lazy.compile(
    r"(?:不|没(?:有)?(?:要|打算|准备|想)?|先不|暂时不|取消)(?:打算|准备|想|再|会|用|要|急着)?(?:离职|辞职|辞工|跳槽|走了|离开(?:公司|单位))|"
    r"(?:离职|辞职)(?:申请|信)?(?:我|已经|又|就|给){0,3}(?:撤了|撤回|收回|取消|不办了|算了)"
)
_ASKS = lazy.compile(r"[吗么?？呢]|如果|要是|假如|万一|的话|多少|能不能|会不会|怎么")


def staying_on(words: str, person: str, expect: Expectation) -> list[Act]:
    """Return that `person` is not leaving after all, where that was told and `words`, in plain form, say so."""
    if expect.of_person(person).known.get(LEAVING) is not True or not _STAYS.search(words) or _ASKS.search(words):
        return []
    return [TakeBack(person=person, slots={LEAVING: True})]
