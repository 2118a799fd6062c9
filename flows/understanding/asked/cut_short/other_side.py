"""The last question asked of another side of its matter: 「新办的呢」, 「单位的呢」, 「换成员工本人的」.

Who applies for the first time or goes on with points they have, oneself or the employer, in whatever words: a fragment
that names nothing but such a side is the last question with that side in it.
"""

from collections.abc import Sequence

from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match, Topic
from flows.understanding.words.sides import alike
from language import lazy

# Sides of a matter, each with the other one that stands in its place.
_SIDES = {"个人": "单位", "单位": "个人", "第一次办": "续办", "续办": "第一次办"}
# What may stand around the side.
_NAMES_NO_MORE = lazy.compile(
    r"(?:如果|要是|假如|换成|换|我们?|人家|每?一?[类拨批]|[那这]一?[个条项边头种]|那么?|对于|账号|账户|用户|登录|给我|帮我|麻烦|顺便|谢谢|"
    r"申请|积分|情况|一样|这么久|这样|同样|的话|时候|一下|"
    r"[再还想要看问说讲聊下就选点对是办弄的人呢也又都话去来了啊呀嘛吗么?？])*+"
)
# Where a question begins to ask.
_ASKING = lazy.compile(
    r"什么|啥|怎么|怎样|咋|如何|多少|多久|几时|几[天年月个分]|哪|能不能|要不要|可不可以|有没有|要|能|可以|会|吗"
)
_FORGOTTEN = lazy.compile(r"(?:怎么也|怎么都|又|都)?(?:[想记]不(?:起来?|得|清楚?|住)|不记得|没记住|忘(?:记|掉|光))了?")
# A fragment has so few characters.
LONGEST = 14
# What only says that it is asked (「吗」) has fewer, and is no question without its matter.
SHORTEST = 3


def other_side(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a fragment that only names another side in the last question; None for any other text.

    An answer other than the last one counts first, then the likeliest, then the same again.
    """
    core = alike(text) if topic.question and len(text) <= LONGEST else ""
    side = next((each for each in _SIDES if each in core), "")
    if not side or _NAMES_NO_MORE.fullmatch(core.replace(side, "")) is None:
        return None
    found = [Ask(text=each, match=match(each)) for each in _worded(side, alike(topic.question))]
    other = [each for each in found if each.match.kind == "answer" and each.match.id != topic.entry]
    likely = [each for each in found if each.match.kind == "suggest" and _first(each) not in {"", topic.entry}]
    again = [each for each in found[:1] if each.match.kind == "answer"]
    return next(iter((*other, *likely, *again)), None)


def _worded(side: str, question: str) -> Sequence[str]:
    """Give the last question with another side in it; then without what fits the old side only (「到期怎么续办」).

    That is what stands before the side (「没换单位的」), or all up to where the question begins to ask.
    """
    whole = question.replace(_SIDES[side], side) if _SIDES[side] in question else f"{side}{question}"
    begins, asks = whole.find(side), _ASKING.search(whole)
    from_side = whole[max(begins, 0) :]
    rest = whole[asks.start() :] if asks else ""
    ways = (whole, from_side, in_common_words(from_side), *((f"积分{rest}",) if len(rest) >= SHORTEST else ()))
    return tuple(dict.fromkeys(ways))


def in_common_words(question: str) -> str:
    """Put what a question says in rarer words into those that questions are mostly asked in."""
    return _FORGOTTEN.sub("忘了", question.replace("第一次办", "第一次申请").replace("登录密码", "密码"))


def _first(ask: Ask) -> str:
    return next((each.id for each in ask.match.suggestions), "")
