"""Another case that is put without a word of supposing: 「换一种情况，本科加中级」, 「就当我35岁呢」.

What opens it is put as 「如果」, so that whatever reads suppositions reads it.
"""

from flows.reading.reader import read
from flows.supposing.outcome_asked import ends_in_outcome
from flows.supposing.parts import cut
from flows.supposing.supposed_facts import supposed_facts
from flows.supposing.supposition import supposing
from flows.understanding.asked.supposing.own_case_put import puts_own_case, waits_for
from flows.understanding.asked.supposing.supposing_words import SUPPOSES, as_supposed
from flows.understanding.asked.supposing.time_coming import as_of_then
from flows.understanding.expectation import Expectation
from language import lazy
from language.spelling import plain

_FIRST = r"(?:那么?|好的?|行|嗯|哦|然后|接下来|最后|还有|再|又|也|,|，|\s){0,4}"
_PAUSE = r"(?:看看|试试|看|试|算|来算|吧|呢|啊|哈|[,，:：\s]){0,4}"
_CASE = r"(?:情况|情形|算法|方案|假设|可能性?|场景|思路|条件|路子|条路|组合|例子|说法|讲法|问法|角度)"
# What says itself that another case is meant.
_PLAINLY = (
    rf"(?:(?:换|另外?|另有|还有|再来|再试|再换|再算|试|算|看|来|设|有)?(?:另外?)?(?:一|下一|第[二三四五])?[个种下]?(?:别的|其他|另外)?(?:的)?{_CASE}"
    r"|(?:来|再|做|作)?个?(?:假设|设想|假想|试想|设定)(?:一下|下|说|看|成)?"
    r"|(?:就|权|姑且|暂且|先)(?:当作?|当成|假装)|(?:就|姑且|暂且)算(?=我)|权当|假装|好比|比方说?|比如说?)"
)
# What only goes on where something was supposed before.
_AGAIN = (
    r"(?:(?:换(?!成)|再换|再来|再试|再算|再看|来|试|算|另)(?:另外?)?[一下][个种组次]?"
    r"|下一[个种]|换个|还有一[个种]|再来(?=[,，\s]))"
)
_STAYS = r"(?=(?:还是|仍然?是?|依然是?|依旧是?|照旧|还按|仍按|学历还|社保还)(?!没|不|有))"
_PLAIN_OPENING = lazy.compile(rf"{_FIRST}{_PLAINLY}{_PAUSE}")
_OPENING = lazy.compile(rf"{_FIRST}(?:{_AGAIN}{_PAUSE}|{_STAYS}|(?=换成|改成))")
# One matter put first, and then what it would be (「单说社保，换成9年」).
_MATTER = r"婚龄|结婚|社保(?:年限|基数)?|年限|工龄|基数|学历|学位|职称|证书|技能|年龄|岁数|配偶|环卫|远郊|纳税"
_ONE_MATTER = lazy.compile(
    rf"{_FIRST}(?:我)?(?:(?:光|只|单|就|仅|先|纯|单单|光是|单独|其他不管){{1,2}}(?:看|说|讲|论|谈|拿|按|算|从|动|调|改)?|(?:再)?[说讲谈](?=.{{2,6}}吧))"
    rf"(?:我的?)?(?P<matter>{_MATTER})(?:上|分)?(?:[这那]?一?(?:项|块|个|条|方面|部分|栏))?(?:来)?(?:说|讲|看|论|算)?(?:的话|吧|哈|啊|呢)?"
    rf"[,，\s]*(?P<if>{SUPPOSES.pattern})?(?:能)?(?=变|换|改|[涨升调]到|是|到|有|满|再多|\d)"
)
_TAKEN_UP = lazy.compile(r"(?:呢|的话)[?？。\s]*$")
# Who settles for a value (「就当10年吧」) answers with it.
_SETTLES = lazy.compile(r"^[^,，]{0,4}[当算](?!.*(?:呢|[?？])$)(?:(?!我)|.*(?:吧|好了|算了|得了)[。!！\s]*$)")
_OTHER_QUESTION = lazy.compile(
    r"怎么(?!样)|咋(?!样)|什么|啥|为何|多久|哪|谁|条件|要求|材料|流程|需要|能不能|可不可以|是不是|算不算|有没有"
)
# A case that somebody puts behind what they tell (「学位我有，那比如我以后…」); an example of a thing is none.
_BEHIND = lazy.compile(
    r"(?<=[,，。;；\s])(?:那么?|再|又|然后){0,2}(?:打个?比方|比方|比如|譬如|设想)(?:说|讲|一下)?[,，\s]?"
    r"(?=我(?!的)|以后|将来|明年|后年|过[几两]年|[他她](?!的)|老[公婆]|如果|要是)"
)
_IS_ANOTHER = lazy.compile(r"不对|错|其实|应该是|更正|不是")


def in_another_case(text: str, expect: Expectation) -> str:
    """Return `text`, in plain form where it puts another case, with 「如果」 instead of what opens that."""
    said = plain(text)
    if not expect.estimating:
        return _of_nobody(text, said, expect)
    behind = _BEHIND.search(said)
    if behind is not None:
        case = in_another_case(said[behind.start() :], expect)
        return f"{said[: behind.start()].rstrip(' ,，')},{case}"
    return _of_one_matter(said) or as_of_then(said) or as_supposed(said, expect) or _opened(text, said, expect)


def _of_nobody(text: str, said: str, expect: Expectation) -> str:
    """Return a case of its own numbers with 「如果」; of nobody of whom anything is known no other can be put."""
    put = as_supposed(said, expect) or _opened(text, said, expect)
    put = supposing(said) if put == text and waits_for(said) else put
    return put if put != text and puts_own_case(plain(put), expect) else text


def _opened(text: str, said: str, expect: Expectation) -> str:
    """Return `text`, or what it says in plain form, `said`, with 「如果」 instead of what opens another case."""
    opening = _PLAIN_OPENING.match(said) or (_OPENING.match(said) if expect.topic.supposed else None)
    if opening is None or _OTHER_QUESTION.search(said) or _IS_ANOTHER.search(said):
        return text
    if _SETTLES.search(said) and not ends_in_outcome(said):
        return text
    rest = said[opening.end() :]
    facts = read(rest, expect.today) or any(supposed_facts(part, expect.today) for part in cut(rest)[0])
    if not (facts or SUPPOSES.search(rest)):
        return text
    stays = opening.end() == 0 or _STAYS_ALONE.match(said[opening.start() :])
    if stays and not ends_in_outcome(said):
        return text
    return rest if SUPPOSES.match(rest) else supposing(rest)


def _of_one_matter(said: str) -> str:
    """Return words that put one matter first and then another value of it with 「如果」 before both; "" for others."""
    found = _ONE_MATTER.match(said)
    rest = said[found.end() :] if found else ""
    if found is None or not (found["if"] or ends_in_outcome(rest) or _TAKEN_UP.search(rest)):
        return ""
    return supposing(f"{found['matter']}{rest}")


_STAYS_ALONE = lazy.compile(rf"{_FIRST}{_STAYS}")
