"""Another change than the one asked about last: 「跳槽呢」, 「地址变了呢」 after a question on a move.

A change has a name of its own, of which an entry tells, so it is no side of the last question and no term in it.
"""

from flows.understanding.acts import Ask
from flows.understanding.expectation import Match, Topic
from language import lazy

_THING = r"[^,，。;；?？\s换改变搬辞跳离调谁什啥哪怎吗成做到的那这本人自己]{1,4}"
_CHANGE = lazy.compile(
    rf"(?:那么?|要是|如果|万一|假如|我|又|再|还|,|，|\s){{0,4}}(?P<change>(?:换|改|变更?|搬|调)了?个?{_THING}|{_THING}(?:又|也|要)?(?:换|改|变更?|搬|调)了?|"
    r"(?:跳槽|离职|辞职|辞工|换岗|调岗|改名|更名)了?)(?:了|的话|以后|之后)*(?:呢|咧|嘞|哪|怎么说)[?？!！。\s]*"
)
# A fragment has so few characters, and its entry is so sure.
LONGEST = 14
SURE = 0.9


def another_change(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a fragment that only names another change than the last question is about; None for any other."""
    said = _CHANGE.fullmatch(text) if topic.entry and len(text) <= LONGEST else None
    if said is None:
        return None
    found = Ask(text=text, match=match(said["change"]))
    sure = found.match.kind == "answer" and found.match.confidence >= SURE
    return found if sure and found.match.id != topic.entry else None
