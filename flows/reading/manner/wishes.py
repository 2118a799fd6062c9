"""What a person wants done with an answer: 「学历选错了」, 「我要修改学历」, 「我不想说年龄」."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from language import lazy
from language.remembered import TEXTS
from language.spelling import plain

Kind = Literal["change", "wrong", "withhold"]

_LEAD = (
    r"(?:但是?|不过|就是|啊|哎呀?|哦|呃|额|等等|等下|等一下|稍等|不好意思|对不起|抱歉|刚才|刚|前面|上面|之前|那个|好像|应该|我们|我|自己|的|把|将|"
    r"想|要|需要|能不能|可不可以|可以|能|先|就|真|帮我|帮忙|请|麻烦|再|重新){0,12}"
)
_TAIL = (
    r"(?:吧|刚才|刚刚|吗|么|不|呢|啊|呀|啦|了|一下|下|可以[吗么]|行[吗么]|行不行|成吗|好吗|好不好|没(?:事|关系|问题)吧?|谢谢|怎么办|"
    r"能改吗|想改|要改|改一下|改回[去来]){0,8}"
)
_NAME = r"(?P<name>[^,。;!?]{0,8}?)"
_THAT_ONE = r"(?:(?:那|这|上|前)[一个道]{0,3}(?:题|项|问题?|个|块|栏|格)|[这那][里儿]|(?:一|那|这)?道?题)?(?:的?答案)?"
_SLIP = r"(?:选|点|按|答|填|写|输|打|说|弄|搞|报|记|回答|输入|填写)错"
_REDO = r"(?:重选|重填|重答|重来|重新(?:选|填|答|回答|输入|说|写|来|问)(?:一?下)?|再(?:选|填|答|来|问我?)[一]?[次遍])"
# A wish put as a question (「岁数能先空着不」).
_MAY = "可不可以|能不能|是不是可以|可以|能|行不行"
_SKIPPED = (
    rf"(?:你|您|帮我|给我|就|那就|暂时|先|把|{_MAY})*+(?:去掉|拿掉|删掉|抹掉|撇开|别算(?:进[去来])?|不算进[去来]?|"
    r"跳过|略过|pass|skip|空着|空在那|留空|放着|放一放|搁着|搁一搁)"
)
_RETURN = r"(?:回到|返回到?|退回到?|跳回到?|跳到|重新问|再问我?)"
_ALTER = rf"(?:修改|更改|改动|更正|纠正|改改|改[掉动]|改一?下|改|{_REDO})(?:一?下)?"
# That what was told is not to be kept, and that it is to go.
_NOT_KEPT = (
    r"(?:别|不要|不许|不准|不用|请勿|甭)(?:再|给我|帮我|把)?"
    r"(?:记录|记|存|留|保留|保存)(?:住|下|着|我|自己|的|这个|那个){0,4}"
)
_GONE = r"(?:了|就|把|将|它|这个?|那个?|一?条|一?项|都|给我|帮我|删掉|删除|删了|删|去掉|抹掉|清掉){0,6}"
_UNWILLING = r"(?:不想|不太想|不愿意?|不方便|不便|不要|不用|不|别)(?:再)?"
_TELL = r"(?:说|讲|透露|告诉你?们?|回答|答|填|写|提供|公开|问)"

_HOW_MUCH = (
    r"(?:[这那]一?[块项方]面?|写的|填的|算|的|到底|究竟|一共|总共|具体|准确|缴了|交了|是|有)*+"
    r"(?:(?:几|多少)(?:年|个月|倍|级|岁|分|钱)?|哪[个一种]?(?:档|级)?|多[久大]|多长时?间?|什么|啥|级别|等级|年数|月数)?了?"
)
_UNKNOWN = (
    r"(?:我|还|也|都|已经|早就?|就|自己|真的?|实在|确实|压根|根本|一时|完全|倒|有点儿?|是|脑子里)*+"
    r"(?:不(?:太|大|怎么)?(?:清楚|知道|晓得|确定|了解|懂|记得)|[记想]不(?:得|清楚?|住|起来|起)|忘记?|[吃拿]不准|"
    r"[搞弄]不(?:清楚?|懂|明白)|[说讲]不(?:好|清楚?|准|上来)|(?:还没|没有?)(?:查|算|数|问|留意|注意|关注)过?|没(?:印象|概念|底))"
    r"(?:得)?(?:了|掉|光|干净|一干二净)*+"
)
# What has to be looked up or asked for first (「要去翻单子」, 「得问财务」).
_LOOKED_UP = (
    r"(?:我|还|也|都|真)*+(?:得|要|等|需要?|去|回头|改天|明天|晚点|回去|回家|回公司|再|先|我)++"
    r"(?:[问查翻](?:一?下|一?[问查翻看])?)(?:财务|人事|公司|会计|单位|老[婆公]|单子|记录|明细|账户|app)*+"
    r"(?:才(?:知道|清楚|晓得)|再(?:说|讲|告诉你))?(?:吧|的|啊|呢|了|哈)?"
)

_WISHES: tuple[tuple[Kind, str], ...] = (
    (
        "wrong",
        rf"{_LEAD}{_NAME}{_THAT_ONE}(?:我)?(?:刚才|刚刚)?(?:好像)?(?:也|又|还|都)?(?:{_SLIP}|(?<=.)(?:错了|不对|有误)){_TAIL}",
    ),
    ("change", rf"{_LEAD}{_ALTER}(?:我|自己|刚才){{0,3}}的?{_NAME}{_THAT_ONE}{_TAIL}"),
    ("change", rf"{_LEAD}{_NAME}{_THAT_ONE}(?:我)?(?:要|想|得|需要|可以|能){{0,6}}{_ALTER}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_UNWILLING}{_TELL}(?:我|自己){{0,3}}的?{_NAME}{_THAT_ONE}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NAME}{_THAT_ONE}(?:我|先|就|暂时|也|还是|真|{_MAY})*+{_UNWILLING}{_TELL}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NOT_KEPT}(?=.){_NAME}{_THAT_ONE}{_GONE}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NAME}{_THAT_ONE}(?:就|也|请|先){{0,2}}{_NOT_KEPT}{_GONE}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_SKIPPED}(?=.){_NAME}{_THAT_ONE}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NAME}{_THAT_ONE}{_SKIPPED}{_TAIL}"),
    ("withhold", rf"{_LEAD}{_NAME}{_HOW_MUCH}{_UNKNOWN}{_TAIL}"),
    (
        "withhold",
        rf"{_LEAD}{_NAME}{_UNKNOWN}(?:是|有|到底|具体|自己|算|交了|缴了|我)*+(?:几|多少|哪|多|啥级|什么级)[^,。;!?]{{1,4}}{_TAIL}",
    ),
    ("withhold", rf"{_LEAD}(?P<name>[^,。;!?]{{2,8}}?){_HOW_MUCH}{_LOOKED_UP}"),
    (
        "change",
        rf"{_LEAD}{_NAME}{_HOW_MUCH}(?:我|刚才|刚刚|之前|还|都|也)*(?:漏|忘|没)(?:了|记)?(?:讲|说|填|报|写|提)(?:了)?{_TAIL}",
    ),
    ("change", rf"{_LEAD}{_RETURN}(?=.){_NAME}(?:{_THAT_ONE}|那里|那儿|那)?{_TAIL}"),
)
# Without one of these nothing is wanted done with an answer.
_IN_A_WISH = frozenset("甭勿错不误改更纠重别掉撇跳略ps空放搁忘没问查翻漏回返退再")
# Whoever says more than this wants something else too.
_LONGEST_TYPED, _LONGEST = 200, 60
_PATTERNS = tuple((kind, lazy.compile(pattern)) for kind, pattern in _WISHES)
_BETWEEN = lazy.compile(r"[\s,，。.;；!！?？、:：「」“”\"']+")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: an answer changed, an answer that was wrong, or one that is not to be given.

    Attributes:
        kind: which of these.
        name: how the person calls the field; "" when none is named.

    """

    kind: Kind
    name: str


@lru_cache(maxsize=TEXTS)
def read_wish(text: str) -> Wish | None:
    """Read a text that wants nothing but this; None for any other, such as one that states the right answer too."""
    if len(text) > _LONGEST_TYPED or len(said := _BETWEEN.sub("", plain(text))) > _LONGEST:
        return None
    if _IN_A_WISH.isdisjoint(said):
        return None
    for kind, pattern in _PATTERNS:
        match = pattern.fullmatch(said)
        if match:
            return Wish(kind, match["name"])
    return None
