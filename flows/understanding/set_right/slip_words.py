"""The words of a slip: that something was told wrongly, or is known only now, and what is told beside them."""

from flows.reading.manner.counting import AGAIN, COUNTED
from flows.reading.manner.mood import CORRECTION
from language import lazy

_SLIP = lazy.compile(
    r"(?:搞|记|弄|看|查|数|算|说|打|写|填|选|点|报|听|念|按|输|讲|敲|漏)(?:混|漏|错|反|岔|少|多|串|大(?![专学本])|小(?!学)|重|高(?![中职级])|低|早|晚)(?:了|啦)?|忘(?:了)?说|漏(?:了)?说|[多少漏重错](?:说|报|算|写|填|讲|记|数|看)了?|(?:再|应该|得|年龄|社保|往[上下])[加减添扣][上去掉]?(?=[\d一二两三半])|更正|纠正|改口|(?:报|说|写|填|记|弄|搞|打|选|点)成(?:了)?[^,，。;；\s]{1,6}了|(?:[打说写填按报讲]|嘴|手)(?:得?太?快|秃噜|瓢)了?|(?:不算|不作数|取消|作废|划掉|去掉)了?(?=[,，\s])|(?:^|[,，\s])(?:算了)?[,，\s]?还是(?:按|写|填|改回)?(?=[\d.一二两三四五六七八九十半]{1,6}(?:年|岁|个月))|"
    r"(?:其实|实际上?|准确说|准确|应该|应当|确切说|原来)(?:只|才|都|就|已经)?(?:(?:是|有|为|算|交|满)|(?=[\d一二两三四五六七八九十]))|应为|不对|口误|笔误|手误|手滑|"
    r"[翻找]出来?(?=[^,，。;；\s]{0,6}证)|(?:查|问|看|翻|找|想)(?:到|着|出来|过|清楚|好|起来|明白|[了过完]?一?下|了[查问看翻找想]?)(?:了|啦)?|问了(?:一?下)?(?:公司|人事|财务|老公|老婆|单位)?|(?:就|你就)?[按照](?:着|照)?(?=.{1,8}算)|不是.{1,10}(?:是|而是)|没有.{1,6}只有(?!学位|毕业|证|学历|文凭|结业)|不准|"
    rf"(?={AGAIN}){COUNTED}"
)
# That something is to be another value, or was wrong, whatever it was done with.
CHANGED = lazy.compile(
    r"改(?:回|成|为|到|作|满|去)?(?=[\d一二两三四五六七八九十半]|大专|本科|专科|硕士|高中|初中|中专)|(?<![没不])错[了的]?(?=$|[,，。;；!！\s])"
)
_WRONG = lazy.compile(
    r"(?:搞|记|弄|看|数|算|说|打|写|填|选|报|听|输|讲|漏)(?:混|漏|错|反|岔|串|重|[多少早晚](?=[了啦]))|[多少](?:说|报|算|写|填|讲|记|数)(?:了?(?=[\d一二两三半])|[了啦](?=[,，。;；!！\s]|$))|更正|纠正|口误|笔误|手误|手滑|不对|有误"
)
_SAID_WRONG = lazy.compile(
    r"(?:这个|那个|好像|可能|大概|其实)?(?:我|俺|咱)?(?:自己)?(?:刚才|刚刚|刚|前面|上面|之前|当时)?(?:给|是|又|都)?"
    r"(?:搞|记|弄|看|数|算|说|打|写|填|选|报|听|输|讲|漏)(?:混|漏|错|反|岔|串|重|多|少|早|晚)(?:了|啦)"
)
# What was told wrongly of a matter, where there is nothing of it (「社保记错了，一天没交过」).
_NOTHING_OF_IT = lazy.compile(
    rf"(?P<matter>社保|职称|技能证?|证书?|表彰|奖项?)(?:我|这块|那项|这里)?{_SAID_WRONG.pattern}[,，。\s]+(?=(?:从来|从|一直|根本|压根|其实|一[天个次]|都|也|我|他|她|还){{0,3}}没有?(?![那这错断停漏]))"
)
_AROUND = lazy.compile(
    r"^(?:[,，。.;；!！\s]|哦|噢|啊|呀|呃|额|嗯|诶|哎|唉|对了|那个|刚才|刚刚|刚|前面|上面|之前|我|他|她|的|也|都|是|应该|应当|应为|其实|实际上?|准确说|原来|只|才|有|为|一共|总共|累计|合计|改成|改为|换成|就|算|你|按|照|"
    r"不对|sorry|抱歉|不好意思|算了|结果|嘛|么|公司|人事|财务|单位|讲|说|回我|告诉我|(?:手机|随申办|支付宝|电脑|小程序|账户|清单|单子|证|结婚证|社保卡|记录|网上|系统|app|明细)上?(?:看|查|写|显示)?的?){1,15}|(?:[,，。.!！\s]|的|样子|左右|上下|差不多|了|啊|哈|呢|吧|啦|才对|才是|来算|算|都是|[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f~]){1,12}$"
)
# The old value behind the new one (「是一级的，而不是二级」).
NOT_THE_OLD = lazy.compile(r"(?<=[年月岁级倍科专士师中的])[,，\s]?(?:而|可)?不是[^,，。;；\s是]{1,8}[了的]?$")


# That the assistant added up wrongly says nothing of what was told.
_MISCOUNTED = lazy.compile(
    r"(?:你|你们|系统|机器人)(?:这里|这个|这边|是不是|怕不是|好像|肯定|绝对|应该|大概|怎么|也|又|给我|可能|都){0,3}(?:算|加|估|测)(?:的)?(?:错|不对|少|多)(?:了|啦)?(?:吧|吗|哦|啊|呀)?"
)


def without_doubts(text: str) -> str:
    """Return `text` without the words that only doubt what was added up (「你算错了吧」)."""
    return _MISCOUNTED.sub("", text)


def slips(text: str) -> bool:
    """Whether `text` says that something was told wrongly, or is known only now."""
    said = without_doubts(text)
    return any(pattern.search(said) for pattern in (_SLIP, CORRECTION, CHANGED, NOT_THE_OLD))


def without_slips(text: str) -> str:
    """Return `text` without the words that only say that something was told wrongly (「社保我数重了,84个月」)."""
    return _SAID_WRONG.sub("", _NOTHING_OF_IT.sub(r"\g<matter>", text))


def only_slips(text: str) -> bool:
    """Whether a clause says no more than that something was told wrongly (「哦我搞错了」)."""
    return slips(text) and not _beside_slips(text)


def only_a_number(text: str) -> bool:
    """Whether `text` says only that something was wrong, and a number without a unit (「错了 40」)."""
    return slips(text) and _beside_slips(text).isdecimal()


def _beside_slips(text: str) -> str:
    return bare_words(CHANGED.sub("", CORRECTION.sub("", _SLIP.sub("", text))))


def says_wrong(text: str) -> bool:
    """Whether `text` says itself that what was told before is wrong."""
    return _WRONG.search(text) is not None


def value_words(text: str) -> str:
    """Return the words of the new value, without those of the slip."""
    marks = sorted((*_SLIP.finditer(text), *CHANGED.finditer(text)), key=lambda mark: mark.end())
    after = text[marks[-1].end() :] if marks else ""
    return bare_words(after) or bare_words(CHANGED.sub("", _SLIP.sub("", text)))


def bare_words(words: str) -> str:
    """Return the words of a value without those that only lead to it or follow it."""
    while (shorter := _AROUND.sub("", words)) != words:
        words = shorter
    return words
