"""Those whom a message only describes: by where they are, what they do, or whose they are.

「隔壁店的老板娘」, 「我们厂长的女儿」, 「跟我一批进厂的」 are no kin of the writer and have no name; what is told of
them in passing is nobody's. What somebody is themselves (「我是店里的会计」, 「36岁，单位会计，中级」) is no stranger.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.reading.whose.kin import ANYBODY, OF_THE_CHILD
from flows.understanding.people.everybody_else import EVERYBODY_ELSE
from language import lazy
from language.any_of import any_of
from language.numbers import NUMBER

_OURS = r"(?:我们?|咱们?|俺们?|他们?|她们?|人家)?"
# Whose own head or colleague it is; 「我主管护师」 is what the writer is.
_WHOSE = r"(?:(?:我们|咱们?|俺们|他们|她们)的?|[我他她]的)"
_MY_HEAD = (
    r"我(?:前|以前的?|原来的?)?\s?"
    "(?=leader|boss|mentor|manager|supervisor|领导|老板|上司|东家|班主任|房东|店长|厂长|头儿)"
)
# How old they are says nothing of the writer (「来了个52岁的大姐」).
_AGED = rf"(?:(?:都|才|刚|快)?{NUMBER}(?:来|多|几)?(?:岁|出头)的?|{NUMBER}[多几]的)"
_MEASURE = rf"(?:那|这|有)?(?:一?[个位名些群]|几[个位])?{_AGED}?"
_LOOKS = r"(?:[老新小男女大]|年轻的?|新来的|岁数大的)?"
# Who is someone by what they do or what is done with them, before 「的」.
_DOING = (
    rf"(?:{_OURS}(?:店里|厂里|公司|单位|家里|工地)?(?:雇|请|招|聘|收|找|认识|接触|对接|合作|带|手下|底下)(?:来|过|了)?的?|"
    r"(?:给|帮|替)我们?[\u4e00-\u9fff]{1,4}的|带我们?的|(?:住|坐|站|睡)在?(?:我们?)?[\u4e00-\u9fff]{1,4}?(?:的|(?=那|这))|"
    r"(?:送|修|卖|开|跑|扫|教|管|做|摆|收|看|来|办)[\u4e00-\u9fff]{1,4}的|新?来了?的?)"
)
# Of the same group, or together with the writer.
_ALIKE = (
    r"(?:(?:跟|和|与)我(?:们)?)?(?:同一?|一(?=[个批]))(?:个|批|家|间|条)?"
    r"(?:科室|寝室|宿舍|办公室|车间|班组|部门|单位|公司|小区|岗位|工位|厂|组|班|批|楼|村|店|学校|院|行)"
    r"(?:进来?|进厂|入职|来|招进来|上班|干活|做事)?(?:的|里的?|那个)?"
)
_WITH_ME = (
    r"(?:跟|和|与)我(?:们)?(?:同|一)[\u4e00-\u9fff]{1,7}的(?:人|那批人?|那个人?|那些人?|几个人?)?"
    r"(?=(?:社保|年龄|学历|基数|职称|早|都|也|已|有|是|才|就|全|\d))"
)
# What stands behind somebody who acts for the writer, or makes a word of them that is no person.
_NOT_TOLD_OF = (
    r"(?!(?:一直|都|也|只|就|还|会|来|又|刚才?|可以|可能)*(?:给|帮|替|让|叫|要|按|说|讲|问|告诉|催|通知|回复|查|代)|"
    r"(?:岗|职称|证|[初中高一二三四五]级|资格|专业|工作|[\u4e00-\u9fff]{0,2}师(?!傅|[兄弟姐妹])|方向|类|技能|考试|这行|一职|的?岗位|出身|做|干|当))"
)
_NO_ROLE_OF_ONES_OWN = r"(?<![是当做干任升为在托])"
# What ends its clause may be what the writer is.
_NO_APPOSITION = r"(?![,，。;；]|$)"
_BEGINS = r"(?:^|(?<=[\s,，。;；!！、])|(?<=那)|(?<=连)|(?<=像)|(?<=人家))"
# The commonest nicknames stand among the words for kin, and are nobody's kin (「另一个同事小王」).
_OF_KIN = rf"(?:(?:的|他|她|家|家的)?(?!小[王李张])(?:{ANYBODY}|老婆|老公)(?!说|讲))"
_ITS_OWNER = r"(?:的|学校的?|班上的?|班里的?|单位的?|公司的?|幼儿园的?)(?:[\u4e00-\u9fff]{2})?"
_TOOK_ON = r"(?:雇|请|招|收|带|聘|接|拉|碰|遇|认识)(?:来|过|了|到)了?(?:一?[个名位]|几个)新?"
_MOST = r"(?:好多|很多|不少|多数|大多数?|大部分|一半|其他|别的|个个|人人)的?人?"


@dataclass(frozen=True, slots=True)
class _Words:
    """Words for people: who heads something, what somebody works as, how anybody is called; and where they are."""

    head: str
    trade: str
    anybody: str
    around: str

    @property
    def somebody(self) -> str:
        return f"(?:{self.head}|{self.trade}|{self.anybody})"

    @property
    def place(self) -> str:
        within = "(?:那边|那家|那户|里面?|的)?(?:店|公司|单位|厂|家)?(?:里面?|上|头)?的?"
        return f"{_OURS}{self.around}{within}"

    def one(self, group: str) -> str:
        """Return a pattern of the word for somebody; a longer word is not read as a shorter one in it."""
        return f"(?P<{group}>(?>{self.somebody}{self.anybody}?))"


def strangers(classes: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Return what finds those who are only described, in plain form.

    It is long, and takes long to compile: `hints` tells the few texts that it is needed for.

    Args:
        classes: the words of the lexicon, by class.

    """
    words = _words(classes)
    kinds = (*_described(words), *_by_their_owner(words))
    return lazy.compile(
        f"{_aged(words)}|(?:{words.place})?{EVERYBODY_ELSE}|{_NO_ROLE_OF_ONES_OWN}(?:{'|'.join(kinds)}){_NOT_TOLD_OF}|{_WITH_ME}",
        re.IGNORECASE,
    )


def hints(classes: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Return what stands in every text in which `strangers` finds somebody: a word for people, for a place, for kin."""
    words = _words(classes)
    return lazy.compile(
        f"{words.somebody}|{words.around}|(?:{ANYBODY}){_ITS_OWNER}|{_TOOK_ON}|群[里中]|{EVERYBODY_ELSE}|[个位]{_AGED}|{_WITH_ME}",
        re.IGNORECASE,
    )


def _words(classes: Mapping[str, Sequence[str]]) -> _Words:
    return _Words(*(any_of(classes[name]) for name in ("head", "trade", "anybody", "around")))


def _aged(words: _Words) -> str:
    """Return the pattern of somebody brought in with their age, wherever they are (「楼下有个52岁的大姐」)."""
    brought_in = r"(?:有|来了?|认识|碰到|遇到|见到|听说)(?:一?[个位])|(?<!我是)(?:一|那|这)[个位]"
    return f"(?:{words.place})?(?:{brought_in}){_AGED}{_LOOKS}(?>(?P<aged>{words.somebody}{words.anybody}?|{ANYBODY}))"


def _described(words: _Words) -> tuple[str, ...]:
    """Return the patterns of those told by where they are, by what they do, or by who took them on."""
    new = f"(?:一|有|来了?)[个位]新?(?={words.trade}|{words.anybody})"
    before = f"(?:{_ALIKE}|{_DOING}|{_WHOSE}(?={words.head}|{words.trade})|{_MY_HEAD}|{new})"
    return (
        f"{before}{_MEASURE}{_LOOKS}{words.one('one')}{_OF_KIN}?",
        f"{words.place}(?:[\u4e00-\u9fff]{{1,4}}的)?{_MEASURE}{_LOOKS}{words.one('there')}{_OF_KIN}?{_NO_APPOSITION}",
        f"{_OURS}{words.around}?{_TOOK_ON}(?:{words.somebody}|人|大学生|帮手)",
        f"{words.place}(?:{_MOST}|(?:招|来|进)的)(?=都|全|是|有|也|社保)",
        f"(?:{words.place}|(?:{words.anybody}|群)[里中]面?)有(?:一?[个位些]|几个|人|的)",
    )


def _by_their_owner(words: _Words) -> tuple[str, ...]:
    """Return the patterns of somebody's kin, and of somebody by a trade and by how they are called."""
    called = f"(?:{words.head}|{words.trade}){words.anybody}{_OF_KIN}?"
    return (
        f"(?!{OF_THE_CHILD}){_OURS}(?:{ANYBODY}){_ITS_OWNER}(?:{words.somebody}|{ANYBODY}){_OF_KIN}?",
        f"{_BEGINS}(?>{words.somebody}{_OF_KIN}|{called}|{words.head}{_OF_KIN}?){_NO_APPOSITION}",
    )


def begins_with(match: re.Match[str]) -> int:
    """Return where the word for somebody begins in what describes them (「老板娘」 in 「隔壁店的老板娘」)."""
    return max(match.start(), *map(match.start, ("aged", "one", "there")))
