"""What somebody who is known says, sends or is asked about tells a fact of them, whoever is talked about.

「表姐刚来电话，说是9年」 tells the same as 「表姐其实是9年」: the words of saying are left out before anything else
reads the message, and a bare length or age sets that right which is known of them.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from flows.understanding.people.persons import SELF, Mention
from language import lazy
from language.numbers import NUMBER

_TIME = (
    r"刚才|刚刚|刚|又|也|今天|今早|昨天|昨晚|早上|上午|中午|下午|晚上|后来|那边|那里|那儿|这边|本人|自己|跟我|和我|向我|对我|"
    r"已经|还|都|特意|专门|重新|再|打电话问了|问了|查了|看了"
)
_SAYS = (
    r"(?:说|讲)是?(?![错少多漏反岔重混])|告诉我?|回复我?|回我|回话|回电|来电话?|打电话|打来电话|来消息|来信息?|来微信|发(?:消息|信息|微信|短信|语音)|"
    r"微信上?|留言|补充|更正|纠正我?|反馈|核实|核对|确认|通知我|提醒我"
)
_BESIDE = r"了|过来?|来|一下|的|给我|[,，:：。\s]"
# What their employer says of them.
_THEIR_FIRM = r"(?:(?:他|她|的|家){0,2}(?:单位|公司|厂里?|店里?|人事|hr|财务)(?:里|那边)?(?:的?(?:人事|财务|hr))?)?"
_AFTER_THE_NAME = lazy.compile(
    rf"\s{{0,2}}{_THEIR_FIRM}(?:{_TIME}){{0,5}}(?:{_SAYS})(?:{_BESIDE}|{_TIME}|{_SAYS}){{0,8}}(?:(?:他|她|ta)(?!们)|自己|本人)?"
)
# Who found something out themselves (「小吴翻了记录，一共9年」): what follows is how long it is.
_FINDS = (
    r"(?:查|打|拉|翻|问|看|调|导|数|核|印|对|算|拿|登|取|要|点)"
    r"(?:了|过|出来?|到|好|完|清楚|回来|下来|上去|一下|一遍){1,3}"
)
_FOUND_OUT = lazy.compile(
    rf"(?:他|她|ta|{_TIME}){{0,4}}(?:(?:去|到|跑|上|在|托|打|找|用|开|从)[^,，。;；!！\d]{{1,8}}?)?(?:{_FINDS}|[去跑到]了一?[趟下次回])(?:[^,，。;；!！\d]{{0,8}}[,，:：\s])?"
    r"(?:发现|显示|上面|写着?|原来|说|讲|一共|总共|合计|累计|加起来|确实|实际|人家)*"
)
_HEARD = lazy.compile(r"听(?:我们?)?(?:家的?)?$")
# Who was asked: what stands before the name, and after it.
_TURNED_TO = lazy.compile(
    r"(?:我|刚才|刚刚|刚|又|去|今天|昨天|已经|再){0,4}(?:跟|和|找|向|同|问(?:了|过|到)?|打电话[给问]|打给|接到|收到|看到|联系(?:了|上)?)(?:了|我们?家?的?)?$"
)
_WAS_ASKED = lazy.compile(
    r"(?:那边|那里|本人|的|再|又|也){0,3}(?:(?:确认|核实|核对|沟通|聊|问|说|电话|消息|微信|信息|短信|回复)(?:过|了|一下|下|清楚|好|完|说|讲|是){0,4})?"
    r"[,，\s]*(?:说|讲)?是?(?:他|她|ta)?"
)
# What is said of the writer, in general, or of times to come is no fact of whoever says it.
_OF_THE_WRITER = lazy.compile(r"我(?!记|搞|弄|听|看|算|说|写|报)")
_GENERAL = lazy.compile(
    r"才(?:能|可以|够|行|好)|就(?:能|够|可以|行|有)|[再要得](?=[交缴等满熬到\d一二三四五六七八九十])|必须|最好|[吗么呢?？]|怎么|多少|几|哪|什么|如果|要是|打算|准备|明年|以后|[你您]"
)
_A_FACT = lazy.compile(
    r"\d|[一二两三四五六七八九十](?:年|岁|个月|倍)|本科|大专|专科|硕士|博士|高中|初中|中专|学位|双证|单证|职称|[初中高]级|技师|户口|上海人|结婚|领证|离婚|拘留|表彰|基数"
)
_UNIT = rf"(?:(?P<years>年(?:半|多|零?{NUMBER}个月)?|个月)|(?P<age>周?岁))"
_SET_RIGHT = lazy.compile(
    rf"(?:是|满|有|才|只|都|已经|其实|应该|今年|一共|总共|总计|共|交了|就){{0,4}}(?P<value>{NUMBER}{_UNIT})(?:了|的|啦|啊|才对|才是){{0,3}}"
    rf"(?:[,，\s]*而?不是(?P<not>{NUMBER}(?:年半?|个月|周?岁))(?:了|的|啊){{0,2}})?(?=[,，。;；!！\s]|$)"
)
_ENDS = lazy.compile(r"[,，。;；!！]")
Facts = Mapping[str, Mapping[str, Any]]


def told_by_them(said: str, mentions: Sequence[Mention], everyone: Facts, current: str) -> str:
    """Return `said` with what known persons say, or were asked, told of them.

    Args:
        said: a message in plain form.
        mentions: who is named in it.
        everyone: the facts of each person.
        current: the person talked about.

    """
    for mention in reversed(mentions):
        known = everyone.get(mention.key)
        if known and mention.key != SELF:
            said = _told(said, mention, known, is_current=mention.key == current)
    return said


def _told(said: str, mention: Mention, known: Mapping[str, Any], *, is_current: bool) -> str:
    """Leave out the words of saying around one person, where a fact follows them."""
    start, end = _saying(said, mention)
    rest = said[end:]
    if end > mention.end and not _is_of_them(rest):
        of_writer = _OF_THE_WRITER.match(rest) and _A_FACT.search(rest) and not _GENERAL.search(_clause(rest))
        return said[:start] + rest if of_writer else said
    found = _FOUND_OUT.match(said, mention.end) if end == mention.end else None
    if found is not None and _SET_RIGHT.match(said, found.end()):
        end, rest = found.end(), said[found.end() :]
    elif end == mention.end and (is_current or not _begins(said, mention)):
        return said
    bare = _SET_RIGHT.match(rest)
    if bare is not None and ("si_years" if bare["years"] else "age") in known:
        denied = f",不是{bare['not']}" if bare["not"] else ""
        rest = f"其实是{bare['value']}{denied}{rest[bare.end() :]}"
    elif end == mention.end:
        return said
    return said[:start] + said[mention.start : mention.end] + rest


def _saying(said: str, mention: Mention) -> tuple[int, int]:
    """Return from where to where a person is only named as who says something, or who was asked."""
    before = _TURNED_TO.search(said[: mention.start])
    asked = _WAS_ASKED.match(said, mention.end) if before else None
    if before is not None and asked is not None and asked.end() > mention.end:
        return before.start(), asked.end()
    says = _AFTER_THE_NAME.match(said, mention.end)
    heard = _HEARD.search(said[: mention.start]) if says else None
    return heard.start() if heard else mention.start, says.end() if says else mention.end


def _is_of_them(rest: str) -> bool:
    """Whether what follows the words of saying is a fact of whoever says it."""
    clause = _clause(rest)
    return bool(_A_FACT.search(clause)) and not _OF_THE_WRITER.match(rest) and not _GENERAL.search(clause)


def _clause(rest: str) -> str:
    return _ENDS.split(rest, maxsplit=1)[0]


def _begins(said: str, mention: Mention) -> bool:
    """Whether a person is named where a clause begins."""
    return re.search(r"(?:^|[,，。;；!！\s]|我家?的?|那|哎|哦)$", said[: mention.start]) is not None
