"""What a person wants done with an answer: 「学历选错了」, 「我要修改学历」, 「我不想说年龄」."""

import re
from dataclasses import dataclass
from typing import Literal

from language.spelling import plain

Kind = Literal["change", "wrong", "withhold"]

_LEAD = (
    r"(?:啊|哎呀?|哦|呃|额|等等|等下|等一下|稍等|不好意思|对不起|抱歉|刚才|刚|前面|上面|之前|那个|好像|应该|我们|我|自己|的|把|将|"
    r"想|要|需要|能不能|可不可以|可以|能|先|就|真|帮我|帮忙|请|麻烦|再|重新){0,12}"
)
_TAIL = r"(?:吧|刚才|刚刚|吗|呢|啊|呀|啦|了|一下|下|可以吗|行吗|好吗|谢谢|怎么办|能改吗|想改|要改|改一下){0,8}"
_NAME = r"(?P<name>[^,。;!?]{0,8}?)"
_THAT_ONE = r"(?:(?:那|这|上)[一个道]{0,3}(?:题|项|问|个)|(?:一|那|这)?道?题)?(?:的?答案)?"
_SLIP = r"(?:选|点|按|答|填|写|输|打|说|弄|搞|报|记|回答|输入|填写)错"
_REDO = r"(?:重选|重填|重答|重新(?:选|填|答|回答|输入|说|写)(?:一?下)?)"
_SKIPPED = r"(?:先)?(?:跳过|略过|pass|skip)"
_RETURN = r"(?:回到|返回到?|退回到?|跳回到?|跳到|重新问|再问我?)"
_ALTER = rf"(?:修改|更改|改动|更正|纠正|改改|改一?下|改|{_REDO})(?:一?下)?"
_UNWILLING = r"(?:不想|不太想|不愿意?|不方便|不便|不要|不用|不|别)(?:再)?"
_TELL = r"(?:说|讲|透露|告诉你?们?|回答|答|填|写|提供|公开|问)"

_HOW_MUCH = (
    r"(?:到底|究竟|一共|总共|具体|缴了|交了|是|有)*(?:(?:几|多少)(?:年|个月|倍|级|岁|分|钱)?|哪[个一种]?(?:档|级)?)?"
)
_UNKNOWN = (
    r"(?:我|还|也|都|真|真的|一时|完全|倒)*(?:不记得|记不得|记不清楚?|记不住|忘记|忘|不清楚|不知道|不晓得|不确定|吃不准|拿不准|"
    r"没查过?|还没查|说不好|说不清|说不准|说不上来)(?:了|掉)?"
)

_WISHES: tuple[tuple[Kind, str], ...] = (
    ("wrong", rf"{_LEAD}{_NAME}{_THAT_ONE}(?:我)?(?:刚才|刚刚)?(?:好像)?(?:{_SLIP}|(?<=.)(?:错了|不对|有误)){_TAIL}"),
    ("change", rf"{_LEAD}{_ALTER}(?:我|自己|刚才){{0,3}}的?{_NAME}{_THAT_ONE}{_TAIL}"),
    ("change", rf"{_LEAD}{_NAME}{_THAT_ONE}(?:我)?(?:要|想|得|需要|可以|能){{0,6}}{_ALTER}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_UNWILLING}{_TELL}(?:我|自己){{0,3}}的?{_NAME}{_THAT_ONE}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NAME}{_THAT_ONE}(?:我)?(?:先)?{_UNWILLING}{_TELL}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_SKIPPED}(?=.){_NAME}{_THAT_ONE}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NAME}{_THAT_ONE}{_SKIPPED}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NAME}{_HOW_MUCH}{_UNKNOWN}{_TAIL}"),
    (
        "change",
        rf"{_LEAD}{_NAME}{_HOW_MUCH}(?:我|刚才|刚刚|之前|还|都|也)*(?:漏|忘|没)(?:了|记)?(?:讲|说|填|报|写|提)(?:了)?{_TAIL}",
    ),
    ("change", rf"{_LEAD}{_RETURN}(?=.){_NAME}(?:{_THAT_ONE}|那里|那儿|那)?{_TAIL}"),
)
# Whoever says more than this wants something else too.
_LONGEST_TYPED, _LONGEST = 200, 60
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _WISHES)
_BETWEEN = re.compile(r"[\s,，。.;；!！、:：「」“”\"']+")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: an answer changed, an answer that was wrong, or one that is not to be given.

    Attributes:
        kind: which of these.
        name: how the person calls the field; "" when none is named.

    """

    kind: Kind
    name: str


def read_wish(text: str) -> Wish | None:
    """Read a text that wants nothing but this; None for any other, such as one that states the right answer too."""
    if len(text) > _LONGEST_TYPED or len(said := _BETWEEN.sub("", plain(text))) > _LONGEST:
        return None
    for kind, pattern in _PATTERNS:
        match = pattern.fullmatch(said)
        if match:
            return Wish(kind, match["name"])
    return None
