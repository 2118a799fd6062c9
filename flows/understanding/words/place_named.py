"""Which of several offers is meant, by its place in the list: 「第三项点开瞧瞧」, 「最底下那条」."""

import re

from language import lazy
from language.comparing import compared
from language.numbers import DIGIT, read_number

# The end of a list; some say it twice (「底下最后那条」).
_LAST = r"(?:最?(?:末[尾了位端]?|尾[巴端部]|底[下部层端])|最(?:后(?!再说)|尾|底|下[面边头方]?)|垫底|压[轴底]|收尾|殿后)"
# A place is counted by 第, by what an offer is called, or by a bare figure; 「一个」 and 「一下」 count nothing.
_PLACE = lazy.compile(
    rf"(?P<back>倒数|倒着数|从?(?:后面?|末尾|下面|下)(?:往[上前])?数)?(?:第|头(?=[\d{DIGIT}十][个条项]))(?:是|个)?(?P<place>\d{{1,2}}|[{DIGIT}十])|"
    rf"(?P<count>\d{{1,2}}(?!点)|(?!一)[{DIGIT}十](?=[个条项号题]))|^[看选要点问]*(?!一)(?P<alone>[{DIGIT}十])(?=吧?$)|"
    rf"(?P<last>{_LAST}{{1,2}}|[靠偏居]下|(?<!一)下[面边头方](?=[那的一]|$))|"
    r"(?P<first>最上[面边头方]?|最前|打头|[开顶起]头|顶上|首(?=[个条项位])|[靠偏居]上|上[面边头方](?=[那的一]|$))"
)
_LETTER = lazy.compile(r"(?<![a-z])[a-z](?![a-z])")
# What may stand around the place: words of looking and wanting, and what an offer is called. No word that asks.
_AROUND = lazy.compile(
    r"(?:打开|展开|知道|了解|学习|显示|麻烦|刚才|回头|关于|有关|内容|什么|啥|意思|感兴趣|接近|应该|可能|大概|好像|估计|选项|链接|符合|"
    r"[看选要点问想开说讲来去进瞧瞅瞄查读发给挑按用请帮我你您咱跟和就先再把还也那这是对好行嗯哦呃的得了吧呢啊呀嘛哈呗嘞哩一下个条项号题件段位排上里面边前列出像最吗])*+"
)
LONGEST = 16


def place_named(text: str) -> int | None:
    """Return the place that `text` names and nothing else, counted from 1; from the end, -1 the last; None for none."""
    place = _only(_PLACE, text)
    if place is None:
        return None
    if place["last"] or place["first"]:
        return -1 if place["last"] else 1
    number = int(read_number(place["place"] or place["count"] or place["alone"]) or 0)
    return -number if place["back"] else number or None


def letter_named(text: str) -> str:
    """Return the letter that `text` names and nothing else (「b那条看下」), "" for none."""
    letter = _only(_LETTER, text)
    return letter[0] if letter else ""


def _only(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the one match in a text that only points at it."""
    said = compared(text)
    found = list(pattern.finditer(said)) if len(said) <= LONGEST else []
    if len(found) != 1 or not all(map(_AROUND.fullmatch, (said[: found[0].start()], said[found[0].end() :]))):
        return None
    return found[0]
