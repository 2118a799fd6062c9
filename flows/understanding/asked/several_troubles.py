"""Troubles with several things of one message, each of which has an answer: 「居住证丢了，通知书也丢了怎么办」."""

from flows.understanding.acts import Ask
from flows.understanding.asked.troubles import TROUBLE
from flows.understanding.clauses.message import Message
from language import lazy

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
_ONLY_ASKS = lazy.compile(r"(?:那|我|都|该|这|这样|现在|请问|,|，|\s)*(?:怎么|咋|如何)(?:办|弄|处理|补)[呢啊呀了?？]*")
ENOUGH = 2


def several_troubles(message: Message) -> list[Ask]:
    """Return a question for each of several things that a message names a trouble with; [] for any other message."""
    parts = [part.text for part in message.parts if not _ONLY_ASKS.fullmatch(part.text)]
    if len(parts) < ENOUGH or not all(TROUBLE.search(part) for part in parts):
        return []
    things = [next((place for place, thing in enumerate(_THINGS) if thing.search(part)), None) for part in parts]
    if None in things or len(set(things)) < len(parts):
        return []
    asked = [Ask(text=part, match=message.match(part)) for part in parts]
    entries = {ask.match.id for ask in asked if ask.match.kind == "answer"}
    return asked if len(entries) == len(parts) else []
