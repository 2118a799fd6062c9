"""Another change than the one asked about last: 「跳槽呢」, 「地址变了呢」 after a question on a move.

A change has a name of its own, of which an entry tells, so it is no side of the last question and no term in it.
"""

from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match, Topic
from language import lazy

_THING = r"[^,，。;；?？\s换改变搬辞跳离调谁什啥哪怎吗成做到的那这本人自己]{1,4}"
_CHANGE = lazy.compile(
    rf"(?:那么?|要是|如果|万一|假如|我|又|再|还|,|，|\s){{0,4}}(?P<change>(?:换|改|变更?|搬|调)了?个?{_THING}|{_THING}(?:又|也|要)?(?:换|改|变更?|搬|调)了?|"
    r"(?:跳槽|离职|辞职|辞工|换岗|调岗|改名|更名)了?)(?:了|的话|以后|之后)*(?:呢|咧|嘞|哪|怎么说)[?？!！。\s]*"
)
# One more child is a change as well, whatever it is called (「家里添了个娃呢」), and is asked about in one way.
_ONE_MORE_CHILD = lazy.compile(
    r"(?:那么?|要是|如果|万一|假如|我们?|家里|又|再|还|刚|,|，|\s){0,4}(?:生|添|多|有|来)了?(?:个|一个)?"
    r"(?:[二三]胎|[二三小]宝|老[二三]|孩子|小孩|娃|宝宝|双胞胎|儿子|女儿)(?:了|的话|以后|之后)*(?:呢|咧|嘞|哪|怎么说)[?？!！。\s]*"
)
_OF_A_CHILD = "添了孩子怎么办"
# A fragment has so few characters, and its entry is so sure.
LONGEST = 14
SURE = 0.9


def another_change(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a fragment that only names another change than the last question is about; None for any other."""
    change = _change_in(text) if topic.entry and len(text) <= LONGEST else None
    if change is None:
        return None
    found = Ask(text=text, match=match(change))
    sure = found.match.kind == "answer" and found.match.confidence >= SURE
    return found if sure and found.match.id != topic.entry else None


def _change_in(text: str) -> str | None:
    """Return how the change is asked about that `text` names; None where it names none."""
    if _ONE_MORE_CHILD.fullmatch(text):
        return _OF_A_CHILD
    said = _CHANGE.fullmatch(text)
    return said["change"] if said else None
