"""Steering told by a mark anywhere in a message that neither tells, answers nor asks anything else.

「先到这儿吧手机快没电了」, 「来，把没做完的搞完」, 「赶时间，按这些出个分」: the reason stands anywhere.
"""

from flows.named_entries import NamedEntry
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskStanding
from flows.understanding.acts.steered import Closed, Steer
from flows.understanding.acts.told import Withhold
from flows.understanding.clauses.message import Message
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools
from flows.understanding.words.other_matters import names_other_matter
from language import lazy

_LATER = (
    r"(?:回头|晚点儿?|晚些|待会儿?|等会儿?|等下|等一下|过会儿?|改天|改日|下次|明天|明朝|明早|今晚|晚上|"
    r"有空|得闲|空了|回来|吃完|忙完|到家|下班|闲了|之后|以后|迟啲|一阵|一会儿?)"
)
_TALKS = r"(?:说|讲|弄|搞|答|填|聊|问|算|测|来|做|整|继续|接着|找你|回你|理你|看)"
_PUT_OFF = lazy.compile(
    rf"先(?:[算聊问答填弄讲说]?到(?:这|此)|这样|停|放|搁|存|闪|撤|溜|走|忙|下线|挂|"
    rf"不[算填弄聊答问讲搞说]|去(?![考评读拿升学报])|失陪|歇|缓)|(?:今[天朝晚日]|暂时|这次|"
    rf"就)[^,，]{{0,3}}到此为止|到(?:这|这里|这儿|此)(?:吧|为止|打住|结束)|"
    rf"{_LATER}[再先]?{_TALKS}|{_LATER}再[哈啊吧哦]*$|(?:得闲|迟啲)(?:先|再)|唔得闲|没空|没时间了|顾不上|"
    rf"不[想要]?[填弄搞算答测](?:了|下去)|收工|稍等|等我一?[下会]|先[^,，]{{0,5}}去了?[哈啊哦啦]*$|"
    rf"先这么着|下了啊?$|拜拜|886|88了"
)
# Whoever looks something up leaves a question open, and puts nothing off.
_LOOKS_UP = lazy.compile(
    r"问(?!我|到|题|得)|查|翻|找(?!你)|看看|看一下|确认|打听|核实|算算|想想|想一想|[记搞弄]不|不知道|不清楚|不晓得"
)
_UNDONE = r"(?:没|冇)(?:有)?(?:做|弄|搞|填|答|算|问|聊|讲|说|测)完"
_GOES_ON = lazy.compile(
    rf"继续|接着|接落去|接倒|往下(?![掉走降])|接上|{_UNDONE}|(?:刚才|上次|之前|前面|"
    rf"刚刚)[^,，]{{0,6}}(?:到哪|哪[里儿题道步]|那题|那道|的题|什么来|啥来)|"
    r"我?又?(?:回来|返嚟|转来)了|我又?来了|(?:接|从)(?:上次|刚才|之前|前面|上面)|有空了|忙完了|"
    r"完[^,，]{0,3}了[,，\s]+(?:来吧|走起|走吧|开始|搞起)|空下来了|好了[,，\s]*(?:来吧|开始|问吧)|"
    r"你(?:接着|继续)?问吧"
)
_SHOWS = r"(?:出|给|看|报|说|算|显示|亮|公布|要|瞧|晓得|知道)"
_FINISHED = lazy.compile(
    rf"(?:直接|先|快|马上|赶紧|现在就|干脆|痛快)[^,，]{{0,4}}{_SHOWS}[^,，]{{0,6}}(?:结果|分|总分)|"
    rf"(?:按|照|就|用|凭)(?:着)?(?:这些|这点|现在的?|已有的|目前的|说过的|填的|"
    rf"前面的)[^,，]{{0,6}}{_SHOWS}[^,，]{{0,8}}(?:结果|分)?|"
    rf"(?:不[想要用]?|别|懒得)(?:再|多)?[问答填][^,，]{{0,6}}[,，\s]*[^,，]{{0,4}}{_SHOWS}[^,，]{{0,6}}(?:结果|分)"
)
_SHOWN = r"(?:结果|总?分数?|得分|积分|一[项块]|每[项块]|各[项块]|我的?|那份|这份)"
_IN_DETAIL = lazy.compile(
    rf"{_SHOWN}[^,，]{{0,6}}(?:明细|细目|细项|构成|组成|细账)|(?:明细|细目|构成)[^,，]{{0,6}}(?:看|发|"
    rf"拉|列|给|摆|报|有)|"
    r"(?:每一?|各)[个]?(?:块|项|样|部分|条|类)[^,，]{0,6}(?:几|多少)分?|(?:逐项|一项一项|一条一条|"
    r"拆开|分开)[^,，]{0,6}(?:列|报|看|说|讲|算)"
)
# What was told so far, to be gone over.
_TOLD = r"我?(?:的|刚才|之前|前面|都){0,3}(?:情况|信息|资料|条件|答案|(?:填|说|答|报|讲|写|交代)(?:过|了|的|好))"
_GOES_OVER = r"念|报|列|读|过目|过一遍|核对|对一对|对一?下|看一?[看下遍]|看看|复述|汇总|捋|理一[理下遍]|顺一遍"
_NOTED = lazy.compile(rf"(?:{_GOES_OVER})[^,，]{{0,5}}{_TOLD}|{_TOLD}[^,，]{{0,6}}(?:{_GOES_OVER})")
# An answer that is to be another, without what it is to be.
_CHANGES = lazy.compile(
    r"(?:能|想|要|给我|帮我|帮忙|需要|麻烦)[^,，\d]{0,8}(?:改[一下改]|改改|更正|重填|重新填|重答|修改)|"
    r"(?:更正|重填|改[一下]下?|改改)[吗吧呀啊]*$|(?:填|答|报|写|选|说)(?:的)?[^,，\d]{0,4}(?:错|"
    r"不对)[^,，\d]{0,3}(?:想|要|能)改"
)
_ELSEWHERE = lazy.compile(r"怎么|咋|系统|网|申请|提交|材料|公司|单位|人事|证上|表|\d|成|为")
_OTHER_QUESTION = lazy.compile(
    r"怎么|咋|为什么|为啥|能不能|可不可以|是不是|要不要|吗|影响|什么(?!来|结果)|多久|哪(?![里儿题道步]了|$)|[?？]"
)
# What names a matter only by its sound, or only as a reason (「接孩子放学」, 「老板叫我」).
_OWN_WORDS = lazy.compile(
    r"出(?=个?分|结果)|每一?[项块]|孩子?(?=[哭闹醒放睡饿要])|[接送]?(?:孩子|娃|小囡)(?:放学|下课|"
    r"睡着?了?|哭了?|醒了?|去|了)?|老板(?=来|叫|找|喊)|单位(?=有事|叫)|公司(?=有事|叫)|[给]我"
)
LONGEST = 32


def steering_marked(message: Message, tools: Tools) -> Act | None:
    """Return how a message steers by a mark in it; None where it says anything that is not only a reason."""
    expect, said = message.expect, message.said
    if len(said) > LONGEST or not (expect.known or expect.state):
        return None
    name = _changed(said, tools) if expect.field is None or expect.shown else ""
    if name:
        return Steer(word="change", name=name)
    if names_other_matter(_OWN_WORDS.sub("", said)):
        return None
    return _looked_at(message) or _stopped_or_gone_on(message, tools)


def _looked_at(message: Message) -> Act | None:
    """Read the wish to see the points item by item, or what was told so far."""
    in_detail = message.expect.estimating and message.expect.known and _IN_DETAIL.search(message.said)
    if not in_detail and not _NOTED.search(message.said):
        return None
    match = message.match(message.text)
    if in_detail and (match.kind != "answer" or match.id == NamedEntry.CHECK_SCORE):
        return AskStanding(view="trace")
    return Closed(name="show_my_data") if not in_detail and match.kind != "answer" else None


def _stopped_or_gone_on(message: Message, tools: Tools) -> Steer | None:
    word = "" if _OTHER_QUESTION.search(message.said) else _word(message.said, message)
    if not word or message.match(message.text).kind == "answer":
        return None
    return Steer(word=word) if _says_nothing(message, tools) else None


def _changed(said: str, tools: Tools) -> str:
    """Return the name of the question whose answer `said` wants changed, "" for none."""
    if not _CHANGES.search(said) or _ELSEWHERE.search(said):
        return ""
    return max((name for name in tools.closed.names if name in said and len(name) > 1), key=len, default="")


def _word(said: str, message: Message) -> str:
    """Return the word of steering of the first mark that can mean something where the talk stands, "" for none."""
    expect = message.expect
    if expect.state is None:
        goes_on = not expect.shown and expect.known and _GOES_ON.search(said)
        return "go_on" if goes_on else ""
    if expect.form == "estimate" and _FINISHED.search(said):
        return "finish"
    puts_off = _PUT_OFF.search(said) and not _LOOKS_UP.search(said)
    return "cancel" if puts_off else ""


def _says_nothing(message: Message, tools: Tools) -> bool:
    """Whether a message answers nothing and tells no fact."""
    telling = Telling(tools, message.expect)
    acts = telling.acts(message.said, message.said)
    return not telling.informs(message.said) and all(isinstance(act, Withhold) for act in acts)
