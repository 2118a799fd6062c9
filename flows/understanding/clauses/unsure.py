"""What is left open by whoever says it: 「7还是8年，拿不准」 gives two ends, 「大专还是本科我说不准」 gives nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from flows.understanding.clauses.clauses import Clause
from language import lazy

_NOT_KNOWN = lazy.compile(
    r"(?:我|也|都|还|真|真的|自己|是|有点|完全|一时|就)*+(?:不(?:太|大)?(?:确定|清楚|记得)|[吃拿]不准|[记想]不(?:清楚?|得|起来|住)|忘记?|"
    r"[说讲]不(?:准|清楚?|好|上来)|[搞弄]不清楚?|没(?:数|印象|把握))(?:了|的|啊|呢|掉|光)*+"
)
_A_DOUBT = lazy.compile(
    r"(?:还是|有没有|([考评拿读发过])[没不]\1)[^。;；?？\d]{0,10}?(?:忘|[记想]不[得清起住]|不记|说不[准清上]|[吃拿]不准|[搞弄]不[清懂]|"
    r"不(?:太|大)?(?:清楚|确定|知道)|没(?:印象|概念|底))|"
    r"(?:不(?:太|大)?(?:知道|清楚|确定|晓得)|[吃拿]不准|[说记]不[清准]|忘了)(?:是|算|属于|到底)+[^,，。;；?？\d]{1,8}还是"
)
# Whether it was ever broken off is another matter than how long it lasted; a length that is not sure has two ends.
_OF_TIME = lazy.compile(r"断|停|漏|补|\d|[一二两三四五六七八九十](?:年|个月)")
_CHOICE = lazy.compile(r"还是|(?:什么|啥)时候|哪一?[年天月]|([\u4e00-\u9fff])[没不]\1|有没有|几|多少|多久")

# Whoever only thinks aloud between facts (「等等我算算」) asks nothing to be computed.
_THINKS = lazy.compile(
    r"(?:等等|等一?下|等会儿?|让我|容我|我|先|再|来|哦|嗯|那|慢着){1,5}+"
    r"(?:仔细|重新|好好)?(?:([算数想捋推])\1|[算数想捋推]一[算数想捋推下]|[算数想捋]下)(?:看|哈|啊|吧|先|呢)*"
)


def thinks_aloud(text: str) -> bool:
    """Whether a clause between others, in plain form, only says that its writer counts or remembers."""
    return _THINKS.fullmatch(text) is not None


def unsure(parts: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the clauses, a doubt and the words that nothing more is known joined into one that states."""
    found: list[Clause] = []
    joined = None
    for part, following in pairwise((*parts, None)):
        if part is None or part is joined:
            continue
        if following is not None and _doubts(part, following):
            joined = following
            found.append(replace(part, text=part.text + following.text, end=following.end, mood="states"))
        else:
            found.append(part)
    return tuple(found)


def _doubts(part: Clause, following: Clause) -> bool:
    """Whether a question is left open by whoever asks it."""
    open_question = part.mood == "asks" and _CHOICE.search(part.text) is not None
    return open_question and not following.item and _NOT_KNOWN.fullmatch(following.text) is not None


def in_doubt(words: str) -> bool:
    """Whether a clause says that one of several values holds, and not which (「是大专还是本科我说不准」)."""
    return _A_DOUBT.search(words) is not None and _OF_TIME.search(words) is None
