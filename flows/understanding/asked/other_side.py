"""The last question asked of another side of its matter: 「新办的呢」, 「单位的呢」, 「换成员工本人的」.

Who applies for the first time or goes on with points they have, oneself or the employer, in whatever words: a fragment
that names nothing but such a side is the last question with that side in it.
"""

from collections.abc import Sequence

from flows.understanding.acts import Ask
from flows.understanding.expectation import Match, Topic
from language import lazy

# Who applies for the first time, and who goes on with points they have, in whatever words.
_FIRST_TIME = lazy.compile(
    r"(?:(?:头|第|首)一?(?:[回次趟年]|遭)|初次|头遭|首度)(?:来|去)?(?:[办弄搞报]理?|申[请办报]|申领)?(?:积分)?"
    r"|[新首初](?:办|申请?|领|报|人)(?!材料|号)|(?:刚|才)?(?:刚|开始|起步)(?:办|申请|弄|搞)(?:积分)?"
    r"|(?:从来?|以前|之前|还)?(?:没有?|未)(?:办|申请|弄|报)过"
)
_RENEWED = lazy.compile(
    r"续[办签期展]|(?:每年|年年|第二年|明年|后面|以后|再)?续(?:一次|的那?种?)?(?=$|[的呢那,，])|复办|老用户"
)
_ONESELF = lazy.compile(r"(?:我|员工|他|她)?(?:们)?(?:自己|本人|自个儿?|私人|个人)(?:个人)?|员工(?!数)")
_EMPLOYER = lazy.compile(r"(?:用人|我们?|咱们?)?(?:单位|公司|企业|厂里|人事|hr|东家|雇主)")
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


def alike(text: str) -> str:
    """Put what is said in many ways for a first application, a renewal, oneself and the employer in one."""
    return _ONESELF.sub("个人", _EMPLOYER.sub("单位", _RENEWED.sub("续办", _FIRST_TIME.sub("第一次办", text))))


def takes_sides(question: str) -> bool:
    """Whether a question is asked of oneself or of the employer, so that 「我自己的呢」 goes on with it."""
    said = alike(question)
    return "个人" in said or "单位" in said


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
