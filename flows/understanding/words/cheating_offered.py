"""What others offer that is a cheat: 「群里有人卖毕业证，说网上查得到」 is refused, and tells no fact of the writer.

Who offers, what is offered and that it is bought stand in any order and in several clauses; whoever is to learn or to
sit an examination for it is offered nothing wrong.
"""

from collections.abc import Sequence

from flows.understanding.acts.steered import Closed
from flows.understanding.clauses.clauses import Clause
from language import lazy

_STRANGER = (
    r"微商|有人|中介|微信上|朋友圈|群里|群友|小红书|抖音|闲鱼|淘宝|(?<!学信)网上|贴吧|论坛|渠道|门路|路子|黄牛|机构|对方|代理|"
    r"客服|广告|短信|电话里|工作室|办证的"
)
_OFFERS = lazy.compile(
    rf"{_STRANGER}|同事|朋友|老乡|亲戚|熟人|哥们|人家|别人|老板|同学|邻居|包工头|认识的|表[哥姐弟妹]|[他她](?:能|可以|说)|"
    r"有(?:个|位|一个|一位|家)[^,，。]{0,6}[说讲找问]|(?<![我你])(?<![我你]跟)[说讲](?![明话服清不])"
)
_FROM_A_STRANGER = lazy.compile(_STRANGER)
_PAPER = lazy.compile(
    r"文凭|学历|毕业证|学位|证书|职称|技能证|资格证|[一二三四五]级证|(?:高级工|技师|电工|焊工|会计|工程师|大专|专科|本科|硕士)证?|"
    r"[初中高]级证?|论文|社保记录|缴费记录|流水"
)
_CERTIFICATE = lazy.compile(
    r"(?:办|弄|搞|整|做|买|拿)(?:到|个|一个|张|一张|本|一本|出|下)*(?:[^,，。的]{0,5})(?:文凭|学历|毕业证|学位证?|证书|(?<!居住)(?<!身份)证)"
)
_SELLS = lazy.compile(
    r"推销|兜售|[卖售](?!力|点|后)|办证|[包保](?:过|拿|下证|下来|你过|我过)|[^a-z]ps[^a-z]|^ps|能买|可以买|买得到|买到|花钱买|代考|替考"
)
_GETS = lazy.compile(r"评|寄|快递|[出给][^,，。]{0,5}证|弄|搞|整|办|拿|做|操作|下来|出证|到手|挂上")
_BOUGHT = lazy.compile(
    r"(?:交|给|付|花|塞|收|打|转|出)(?:点|些|了)?(?:钱|定金|红包)|(?:交|给|付|花|收|只要|才)[^,，。]{0,3}[\d一二两三四五六七八九十几百]+(?:百|千|万|块|元|w|k)|"
    r"(?:不用|不必|无需|不需要|免)(?:[^,，。]{0,2})(?:考|学|读|上课|去|培训|写|发)|[查看]不出|查不到你|没人查|(?:学信网|网上|官网)[^,，。]{0,3}(?:可查|能查|查得到)|"
    r"[\d一二两三四五六七八九十几]+(?:百|千|万)[\d一二两三四五六七八九]?(?:块|元|左右|[,，\s]|$)|花钱就|"
    r"能过(?:积分|审核|关)|(?:审核|评审)[^,，。]{0,2}能过|走(?:个)?(?:关系|后门)|内部|直接(?:拿|出|下)证?"
)
# Who learns, enters for an examination or did both goes about it honestly.
# What is studied, and cannot be got otherwise.
_MAJOR = lazy.compile(
    r"(?:搞|弄|整|办|做|包装|安排|操作|解决|改)(?:到|成|定|出|个|一个|下来|掉|好|[^,，。]){0,4}(?:紧缺|急需|热门)(?:类|的)?专业"
)
_HONEST = lazy.compile(
    r"报(?:名|考|班|了)|自考|成考|成人高考|专升本|升本|开放大学|国开|网教|函授|备考|复习|(?<!不用)(?<!不用去)(?<!不)(?<!免)(?<!不必)(?<!代)(?<!替)"
    r"(?:考(?!虑|试)|读|念|上课)|培训(?!机构)|学费|认证|毕业的|补贴|报销|奖励|工资|月薪|"
    # Where one lives is shown for a residence permit.
    r"住[址所处]|租[房赁]合?同?|房东|借住|居住登记"
)
_PROMISES = lazy.compile(
    r"[他她]们?(?:说|讲|保证|答应)?[^,，。]{0,4}(?:能|可以|会|肯|帮|包)[^,，。]{0,5}(?:弄|搞|整|办|做|拿|出)"
)
FAKE = Closed(name="fake_papers")


def offered(parts: Sequence[Clause], *, of_agents: bool = False) -> dict[Clause, Closed]:
    """Return the clauses that tell of a cheat that somebody offers, each as the wish that is refused.

    Where agents and what they promise were talked `of_agents` last, whoever is not named is one of them.
    """
    first = next((place for place, part in enumerate(parts) if _OFFERS.search(part.text)), None)
    if first is None:
        return {}
    after = parts[first:]
    said = ",".join(part.text for part in after)
    if not _PAPER.search(said) and not _CERTIFICATE.search(said) and not _MAJOR.search(said):
        return {}
    bought = _MAJOR.search(said) or (of_agents and _PROMISES.search(said))
    bought = bought or _SELLS.search(said) or (_GETS.search(said) and _BOUGHT.search(said))
    bought = bought or (_FROM_A_STRANGER.search(said) and (_CERTIFICATE.search(said) or _BOUGHT.search(said)))
    if not bought or _HONEST.search(said):
        return {}
    signs = (_OFFERS, _PAPER, _CERTIFICATE, _SELLS, _BOUGHT, _MAJOR)
    last = max(place for place, part in enumerate(after) if any(each.search(part.text) for each in signs))
    return dict.fromkeys(after[: last + 1], FAKE)
