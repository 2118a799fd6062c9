"""Another trouble with the thing of the last answer: 「被偷了呢」 after a permit that is overdue, 「摔断了呢」."""

import re
from dataclasses import dataclass

from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match, Topic
from language import lazy

_LOST = r"丢|掉(?!线)|不见|遗失|找不[到着]|没了|(?:被|让人?)偷"
_BROKEN = r"坏|折断|断成|弄断|刮花|花了|消磁|刷不[出了上]|读不[出了]|磨损|泡水"
_LOCKED = r"锁"
_TROUBLES = (("丢了", lazy.compile(_LOST)), ("坏了", lazy.compile(_BROKEN)), ("锁了", lazy.compile(_LOCKED)))
_BESIDE = (
    r"要是|如果|万一|假如|不小心|后来|结果|已经|刚刚?|昨天|前天|前几天|上周|真的?|一不留神|那么?|我|自己|把|给|被|让|人|又|还|就|也|弄|搞|整|摔|到|住|定|成|两半|"
    r"(?:怎么|咋)(?:办|样|弄|补)?|会怎样|[的话了呢啊吗么呀会这张本,，?？\s]"
)
# A fragment has so few characters.
LONGEST = 14


@dataclass(frozen=True, slots=True)
class _Thing:
    """What some entries are about, its name, and what names nothing but a trouble with it."""

    entries: tuple[str, ...]
    name: str
    fragment: re.Pattern[str]


def _thing(entries: tuple[str, ...], name: str, called: str) -> _Thing:
    return _Thing(entries, name, lazy.compile(rf"(?:{called}|{_LOST}|{_BROKEN}|{_LOCKED}|{_BESIDE})+"))


_OF_A_CARD = (
    *(NamedEntry.CARD_ENDORSEMENT, NamedEntry.CARD_OVERDUE, NamedEntry.LOST_CARD),
    *(NamedEntry.CHECK_RESIDENCE_CARD, NamedEntry.APPLY_RESIDENCE_CARD),
)
_THINGS = (
    _thing(_OF_A_CARD, "居住证", "居住证|卡片?|证件?"),
    _thing((NamedEntry.PRINT_NOTICE, NamedEntry.REPRINT_NOTICE), "通知书", "通知书|通知单|单子|纸"),
    _thing((NamedEntry.RESET_PERSONAL_PASSWORD, NamedEntry.ACCOUNT_LOCKED), "账号", "密码|账号|账户"),
)


def another_trouble(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a fragment that names nothing but a trouble as one with the thing of the last answer; None for any other.

    It has another entry than the one given last, which is told again only where it is asked for.
    """
    if not topic.entry or len(text) > LONGEST:
        return None
    thing = next((each for each in _THINGS if topic.entry in each.entries), None)
    trouble = next((name for name, said in _TROUBLES if said.search(text)), None)
    if thing is None or trouble is None or not thing.fragment.fullmatch(text):
        return None
    question = f"{thing.name}{trouble}怎么办"
    found = match(question)
    return Ask(text=question, match=found) if found.kind == "answer" and found.id != topic.entry else None
