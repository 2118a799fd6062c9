"""What is denied by a question (「哪来的十三年」) or held by others (「都以为我是硕士，其实…」), put as a plain denial.

A reader of moods would take the one for a question, and a reader of facts the other for a fact. What is so in its place
stands behind it, and is left for them to read.
"""

import re

from flows.reading.schooling.level_words import LEVELS
from flows.reading.whose.kin import SPOUSE_WORDS
from language import lazy
from language.numbers import NUMBER

_LEVEL = (
    rf"(?:{LEVELS}|研究生|专升本|高职|大学)"
    r"(?:双证|学历|毕业|学位|文凭|生(?!孩|娃|[了过二三]))?"
)
_LENGTH = rf"{NUMBER}多?(?:年半?|个月|周?岁|倍)(?:的?社保|基数)?"
_GRADE = r"(?:[初中高]级|副高|正高|高工|助工)(?:职称|工程师|会计师?|经济师?|工)?"
_PAPER = (
    rf"(?:{_GRADE}|(?:高级)?技师|[1-5一二三四五]级(?:工|(?=证))|职称|(?:职业)?技能(?=证)|学位|毕业(?=证)|双证|证书|证(?![明件据券书照]))"
    r"(?:证书?)?"
)
_SPOUSE = f"(?:{SPOUSE_WORDS})"
_HOME = rf"(?:上海|本地|沪|外地)(?:户口|户籍|籍|人)(?:的?{_SPOUSE})?"
_RECORD = r"(?:行政|治安)?拘留(?:过|记录)?|案底|前科|(?:违法|犯罪)(?:记录)?|表彰"
_BASE = r"顶格|封顶|最[高低](?:基数)?"
_VAGUE = r"[那这]么[多久长高大]"
_STATE = r"离婚|离异|结婚|单身|丧偶"
_WHAT = rf"(?:{_LEVEL}|{_STATE}|{_LENGTH}|{_PAPER}|{_HOME}|{_RECORD}|{_BASE}|{_VAGUE})"
_SURE_WHAT = rf"(?:{_LEVEL}|{_LENGTH}|{_HOME}|{_BASE}|{_VAGUE})"
_LIGHT = r"(?:什么|啥|半个|一个|个|[念读上考拿评][过了]|过|的|是)*+"

# Behind it its clause is over, or what is so follows.
_BREATH = r"[了啊呀呢嘛哦哟喔吧噢诶欸哇哈的]"
_GOES_ON = r"我|俺|其实|实际|明明|只有|只是|才|就|也就|实打实|满打满算|顶多|不过"
_OVER = (
    rf"(?:{_VAGUE})?(?:(?:{_BREATH}){{0,3}}(?:好吧|好不好|而已)?(?:[,，。;；!！?？\s]++|$)|(?:{_BREATH}){{0,3}}(?={_GOES_ON})|"
    rf"(?:{_BREATH}){{1,3}}(?={_LEVEL}|{NUMBER}))"
)
_HAVING = (
    r"(?:(?:哪|上哪|打哪)[里儿]?(?:会|能|可能)?有|(?:哪|打哪)[里儿]?来|怎么(?:可能|会|能)(?:会)?有|(?:什么|啥)时候有|"
    r"谁(?:会|能|还|又)会?有)"
)
_BEING = r"(?:哪[里儿]?(?:会|能)?(?:是|算)(?:得上)?|怎么(?:可能|会|能)(?:会)?是|(?:什么|啥)时候(?:变?成|是)(?:了|过)?)"
# Who one is, put beside oneself, says only why something is not had (「职称我们扫马路的哪里会有」).
_SUCH_AS_I = lazy.compile(
    r"(?:像|就|凭|比如)?(?P<self>我|俺|咱|阿拉|阿啦)们?(?:(?:这|那)(?:[种样类些号帮]|个)(?:人|的)?|一个|就?是?个|[^,，。;；!！?？\s有没哪怎谁啥什]{1,8}?(?:的|工|工人|师傅|员|人))"
    r"[^,，。;；!！?？\s有没哪怎谁啥什上去]{0,6}?(?:的|人|工|员)?[,，\s]?(?=(?:又|还|也|能|会|可)?(?:哪|怎么(?:可能|会)|谁|(?:上|去|打)哪|(?:什么|啥)时候))"
)
# What is asked where or by whom it would be got, by those who do not have it.
_WHERE_GOT = (
    r"(?:(?:上|去|到|打|从)?哪[里儿]?(?:去|能|会)?(?:弄|搞|找|考|评|拿|整|买)(?:得?[到来着]|去|过|得起)?|谁(?:会|去|能|还)(?:去)?(?:考|评|拿|弄|搞|有|给)(?:过|我们?)?)"
    r"(?:那|这)?(?:个|种|些|东西|玩意儿?)?"
)
_NOT_HAD = lazy.compile(rf"(?<![在从去])(?P<lead>{_HAVING}){_LIGHT}(?P<what>{_WHAT}){_OVER}")
_NOT_BEEN = lazy.compile(rf"{_BEING}{_LIGHT}(?P<what>{_WHAT}){_OVER}")
# 「哪里有技能证？」 asks where; it denies only of whoever says so of themselves, or of what nobody looks for.
_WHERE = lazy.compile(r"哪[里儿]")
_OF_ONESELF = lazy.compile(r"(?:我|俺|咱|自己|本人)(?:又|可|也|倒|社保|学历)?$")
_NOBODY_SEEKS = lazy.compile(rf"{_SURE_WHAT}")
_SOMEBODY_SAID = lazy.compile(
    rf"谁(?:跟你|和你|对你|又)?(?:说|讲|告诉(?:你|他|她|过)?)(?:过)?(?:我|俺|咱)(?:自己)?(?P<topic>(?:{_SPOUSE}|社保|年龄|学历|基数|职称)?)"
    rf"(?:[是有满都]|已经|[交缴]了|就){{0,3}}{_LIGHT}(?P<what>{_WHAT}|{NUMBER}){_OVER}"
)
_NEVER_DONE = lazy.compile(
    r"(?<![在从去])(?:(?:哪[里儿]?|怎么(?:可能|会))有?|(?:什么|啥)时候)(?P<done>[考读念拿评领结离断停犯坐受][^,，。;；!！?？\s说讲]{0,3}?过(?:婚|牢|学位|职称|证)?)"
    rf"{_OVER}"
)
_THIS_THING = r"(?:[这那](?:种|个|些)?(?:东西|玩意儿?)?|嘛|么|啊|呢|[,，?？\s]){0,3}"
_NOT_TO_BE_GOT = lazy.compile(
    rf"(?P<what>{_WHAT}){_THIS_THING}(?:我|俺|咱|阿拉)们?(?:又|可|也|还)?(?:{_WHERE_GOT}){_OVER}|"
    rf"(?:我|俺|咱|阿拉)们?(?:又|可|也|还)?(?:{_WHERE_GOT}){_LIGHT}(?P<behind>{_WHAT}){_OVER}"
)
_NAMED_FIRST = lazy.compile(
    rf"(?P<what>{_WHAT}){_THIS_THING}(?:我|俺|咱|阿拉)?(?:又|可|也|还)?(?:哪[里儿]?(?:会|能)?有|哪[里儿]?来的?|哪[里儿]?是|怎么可能有?|没有?{_VAGUE}){_OVER}"
)
_WHAT_INDEED = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s我保]))(?:什么|啥)(?P<what>{_WHAT})[啊呀哟哦](?:[,，。;；!！?？\s]+)(?=.)"
)

# What is so, behind what others hold.
_IN_TRUTH = (
    rf"(?:其实|实际|事实上|实则|明明|(?:我|结果|可|但|不过){{0,2}}(?:就|只|才)(?:是|有|算|一|个){{0,3}}(?={NUMBER}|{_LEVEL}|{_PAPER})|"
    r"(?:但|可|不过)?(?:其实|实际)|结果(?:一?查|是)|哪[里儿]?[是有]|不是的|没那回事)"
)
_TRUTH_APART = r"(?:哪[里儿]?[是有]|不是的?|没那回事)(?:的|啊|呀|呢)*[,，\s]"
_WORDS = r"[^,，。;；!！?？\s\d]"
_OF_ME = r"(?:我|俺|咱|自己)的?"
_IS = rf"(?P<topic>(?:{_SPOUSE}|社保|年龄|学历|基数|职称)?)(?:[是有满都个]|已经|[交缴]了?)*"


def _held_by(verb: str, whose: str, then: str) -> str:
    """Give the pattern of what somebody holds of the writer, `then` behind it."""
    return (
        rf"(?:^|(?<=[,，。;；!！\s]))(?P<who>{_WORDS}{{0,8}}?)(?:{verb}){whose}{_IS}{_LIGHT}(?P<what>{_WHAT}|{NUMBER}(?=[多了,，]))"
        rf"(?:{_BREATH}|多){{0,3}}{then}"
    )


_THOUGHT = lazy.compile(_held_by("误?以为|当(?:作|成)?|误会", _OF_ME, r"(?:[,，\s]+|$)"))
_SAID = lazy.compile(
    _held_by(
        "(?:[说讲传猜写填]|显示|登记)[的成着]?|认为|觉得|感觉|误?以为|看着|看",
        f"(?P<mine>{_OF_ME})?",
        rf"[,，\s]*(?:{_TRUTH_APART}|(?={_IN_TRUTH}))",
    )
)
_IN_NAME = lazy.compile(
    rf"(?:名义上|表面上|看着|看上去|看起来|说起来|听着|号称)(?P<topic>(?:社保|学历)?)(?:我|[像是有个]){{0,3}}(?P<what>{_WHAT})(?:{_BREATH}){{0,2}}[,，\s]*(?={_IN_TRUTH})"
)
_MYSELF = lazy.compile(r"(?:我|俺|咱)(?:自己|还|一直|原来|本来|之前|以前|当时|总|也)*(?:误?以为|当)")
# That somebody made it up.
_MADE_UP = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s]))(?:别听|都是|那是|是|听)?{_WORDS}{{0,5}}?(?:瞎|乱|胡)(?:说|讲|扯|传|编|猜|掰|报|吹)(?:八道)?的?(?:呢|啊)?(?:[,，。;；!！\s]+|$)"
)
# 「哪轮得到我」, 「哪有我的份」
_OUT_OF_REACH = lazy.compile(r"哪[里儿]?(?:会|能|还)?(?P<verb>[轮够沾摊排挨])得(?P<end>[到上着])")
_NO_SHARE = lazy.compile(
    r"哪[里儿]?(?:会|能|还)?有(?=(?:我|咱|俺)(?:们)?的?(?:份|戏|事)|(?:这|那)(?:种|等)(?:好事|福气|运气))|"
    r"(?:(?<=我)|(?<=俺)|(?<=咱))(?:又|可)?哪[里儿]?(?:会|能|还)?有(?=(?:这|那)(?:些|种|个)(?:东西|玩意儿?)?[啊呀呢]{0,2}(?:[,，。;；!！\s]|$))|"
    r"(?:^|(?<=[,，。;；!！\s]))哪[里儿]?会有(?=[啊呀呢]{0,2}(?:[,，。;；!！\s]|$))"
)
_HINTS = frozenset("哪怎什啥谁为当说讲觉看听名表号猜传写填显登没")
_AGE = lazy.compile(rf"{NUMBER}$")
_A_STATE, _NOT_SO_LONG = lazy.compile(_STATE), lazy.compile(_VAGUE)
_INSURED = lazy.compile(r"的?社保$")
_LACKED = lazy.compile(rf"{_LENGTH}|{_PAPER}|{_RECORD}|{_VAGUE}")


def without_rhetoric(text: str) -> str:
    """Return `text`, in plain form, with what it denies by a question, or as held by others, denied in plain words."""
    if _HINTS.isdisjoint(text):
        return text
    said = _NOT_TO_BE_GOT.sub(_out_of_reach, _SUCH_AS_I.sub(r"\g<self>", text))
    said = _SOMEBODY_SAID.sub(_denied, said)
    said = _THOUGHT.sub(_held, _SAID.sub(_denied, _IN_NAME.sub(_denied, said)))
    said = _NAMED_FIRST.sub(_named_first, said)
    said = _NOT_BEEN.sub(lambda match: f"不是{match['what']},", _NOT_HAD.sub(_not_had, said))
    said = _NEVER_DONE.sub(lambda match: f"没{match['done']},", _WHAT_INDEED.sub(_denied, said))
    said = _NO_SHARE.sub("没", _OUT_OF_REACH.sub(r"\g<verb>不\g<end>", said))
    if said == text:
        return text
    return (_MADE_UP.sub("", said) or said).rstrip(",")


def _not_had(match: re.Match[str]) -> str:
    """Deny that something is had, unless it is asked where it is to be had."""
    before = match.string[max(0, match.start() - 6) : match.start()]
    where = _WHERE.search(match["lead"]) and "来" not in match["lead"]
    if where and not (_OF_ONESELF.search(before) or _NOBODY_SEEKS.match(match["what"])):
        return match[0]
    return _lacked(match)


def _held(match: re.Match[str]) -> str:
    """Deny what others think; what the writer thought is denied only where it says what is so."""
    return match[0] if _MYSELF.match(match[0]) else _denied(match)


def _out_of_reach(match: re.Match[str]) -> str:
    return f"没有{match['what'] or match['behind']},"


def _named_first(match: re.Match[str]) -> str:
    """Deny what is named first; of a state that does not last so long (「结婚没那么久」) only the length is denied."""
    lasts = _A_STATE.fullmatch(match["what"]) and _NOT_SO_LONG.search(match[0])
    return match[0] if lasts else _lacked(match)


def _lacked(match: re.Match[str]) -> str:
    return f"{'不是' if match['what'].endswith('岁') else '没有'}{match['what']},"


def _denied(match: re.Match[str]) -> str:
    """Deny that something is so, or is had, by its kind; whom or what it is of stays in front of it."""
    said = match.groupdict()
    what, topic = match["what"], said.get("topic") or ""
    # What somebody says without a word for the writer may be of themselves.
    who = f"{said['who']}," if said.get("who") and "mine" in said and not said["mine"] else ""
    if _INSURED.search(what):
        what, topic = _INSURED.sub("", what), "社保"
    return f"{who}{topic}{_not(what)}{what}{'岁' if _AGE.fullmatch(what) else ''},"


def _not(what: str) -> str:
    """Return the word by which a reader of facts knows that something is denied."""
    if what.endswith("婚"):
        return "没"
    lacked = _LACKED.fullmatch(what) and not _AGE.fullmatch(what) and not what.endswith(("岁", "倍"))
    return "没有" if lacked else "不是"
