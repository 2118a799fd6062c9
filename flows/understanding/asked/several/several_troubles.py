"""Several troubles told in one message, each with an answer of its own: 「居住证丢了，通知书也丢了怎么办」.

They are several where each is with another thing, or where one more is added to the others (「…，密码也忘了，咋办」)
and each is surely answered by an entry of its own.
"""

from collections.abc import Sequence

from flows.understanding.acts.asked import Ask
from flows.understanding.asked.questions import WHAT_NOW
from flows.understanding.asked.several.troubles import TROUBLE, Informs
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message
from flows.understanding.sureness import SURELY
from language import lazy

SEVERAL, MOST = 2, 4
# What a trouble is with, one thing by one of these words.
_THINGS = (
    lazy.compile("居住证|卡(?![号住死])"),
    lazy.compile("通知书|通知单"),
    lazy.compile("密码|账号|账户"),
    lazy.compile("毕业证|学位证|学历证"),
    lazy.compile("身份证"),
    lazy.compile("合同"),
    lazy.compile("网页|网站|页面|网址|链接|系统"),
)
# What adds one more to what was told before.
_BESIDES = lazy.compile(r"^[^,，]{0,5}(?:又|也|还|再加上|加上|而且|偏偏)")


def several_troubles(message: Message, reader: Informs) -> list[Ask]:
    """Return a question for each of several troubles of `message`; [] where they are one, or something else is told."""
    told = [part for part in message.parts if not WHAT_NOW.fullmatch(part.text)]
    if not SEVERAL <= len(told) <= MOST:
        return []
    if _with_different_things(told):
        asked = [Ask(text=part.text, match=message.match(part.text)) for part in told]
        return asked if _each_its_own(asked, 0) else []
    if not _one_more(message, told):
        return []
    asked = [Ask(text=part.text, match=message.match(f"{part.text},怎么办")) for part in told]
    return asked if _each_its_own(asked, SURELY) and not reader.informs(message.said) else []


def _with_different_things(told: Sequence[Clause]) -> bool:
    if not all(TROUBLE.search(part.text) for part in told):
        return False
    things = [next((place for place, thing in enumerate(_THINGS) if thing.search(part.text)), None) for part in told]
    return None not in things and len(set(things)) == len(told)


def _one_more(message: Message, told: Sequence[Clause]) -> bool:
    """Whether a trouble is added to what is told before it, and the last clause asks what to do."""
    last = message.parts[-1]
    if last in told or last.mood != "asks" or not WHAT_NOW.fullmatch(last.text) or not _BESIDES.search(told[-1].text):
        return False
    stated = all(part.mood == "states" and not part.item for part in told)
    return stated and any(TROUBLE.search(part.text) for part in told)


def _each_its_own(asked: Sequence[Ask], least: float) -> bool:
    sure = all(each.match.kind == "answer" and each.match.confidence >= least for each in asked)
    return sure and len({each.match.id for each in asked}) == len(asked)
