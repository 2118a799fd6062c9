"""What somebody is themselves, called by a word for kin or for a head: 「我也是当爸的人」, 「本宝妈」.

Nobody else is named by it: what is told beside it is told of whoever is called so.
"""

from functools import lru_cache

from flows.reading.whose.kin import CHILD_WORDS
from flows.reading.whose.own_trades import trade_ends
from language import lazy
from language.remembered import TEXTS

# Roles at work, which are one's own wherever one is, does or becomes them (「现在是环卫班长」).
_AT_WORK = lazy.compile(r"护士长|班长|店长|队长|领导|老板|师傅")
# 「我嘛烧饭师傅」 is the writer, 「我师傅」 somebody else.
_BECOMES = lazy.compile(
    r"(?:(?:是|当|做|任|升|干)(?:了|个|上|到|的|一名)?|[我俺咱](?:嘛|呢|呀|啊)[,，\s]?)[\u4e00-\u9fff]{0,4}$"
)
# Roles at home: what a parent and somebody who is married are.
_AT_HOME = lazy.compile(
    rf"(?:(?:{CHILD_WORDS})[他她的]?)?"
    r"(?:妈妈?|爸爸?|爹|娘|老?母亲|父亲|老爸|老妈|老爹|老娘|媳妇儿?|女婿|丈夫|妻子|老公|老婆)"
)
_WRITER = r"(?:我|俺|咱|本人|在下|鄙人|自己)"
_BEGINS = r"(?:^|[,，。;；!！\s])(?:那|其实|反正|嗯|哦|哎|对了|你好|您好){0,2}"
_STRESS = r"(?:自己|本人|呢|嘛|就|也|都|还|现在|目前|其实|只|刚|确实|这个|这种|那种|虽然|虽说|因为|,|，|\s){0,4}"
# How what somebody is is led up to: nobody else is spoken of between.
_WHAT_SORT = r"(?P<what>(?:(?!的是|[给帮替问])[^,，。;；!！我你他她]){0,12})"
# A sort of parent that nobody calls their own mother by, where nobody else is said to be one.
_SORTS = (
    r"(?:[^,，。;；\s我你他她有那个里的群隔]{0,4}[宝奶辣]|单亲|单身|离异|离婚|独身|全职|职场|上班|新手|[一二三两俩多]胎|"
    r"[二三]孩|[一二三两俩仨]个?(?:娃|孩子|宝)|带娃|陪读|打工|[7-9]0后)"
)
_LEADS_TO_ONE = (
    lazy.compile(rf"{_BEGINS}{_WRITER}{_STRESS}(?:算|既|又)?(?:是|属于|算){_WHAT_SORT}$"),
    lazy.compile(rf"(?:作为|身为|身份是){_WHAT_SORT}$"),
    # One does or becomes it: it stands right behind (「我这个当爹的」).
    lazy.compile(r"(?:[当做]|成)(?P<what>(?:了|着|上|个|一个|一名|一位|的|过)?(?:两个|俩|三个)?)$"),
    lazy.compile(
        rf"{_BEGINS}(?:{_WRITER}|本)?{_STRESS}(?:算?是)?(?P<what>(?:一?[个名位枚])?(?:{_SORTS}(?:的|带娃的?)?){{1,3}})$"
    ),
    # Beside the writer: 「我，两个孩子的爸」.
    lazy.compile(
        rf"{_BEGINS}{_WRITER}[,，\s]?(?:一?[个名位枚]|[一二三两俩仨]个?|这[个种类]){_WHAT_SORT}(?<![和跟与])$"
    ),
)
# Married into a place: 「我外地媳妇」, 「我是崇明女婿」, and no spouse of the writer's.
_MARRIED_IN = lazy.compile(r"媳妇儿?|女婿")
_FROM_A_PLACE = lazy.compile(
    rf"{_BEGINS}(?:{_WRITER}|本){_STRESS}(?:算?是)?(?P<what>(?:一?[个名位枚])?(?:外地|外来|外省市?|新?上海|本地|农村|乡下|[东西南北]方)的?)$"
)
# What anybody is, and nobody else's kin (「我老婆是全职太太」).
_FULL_TIME = "全职"
_ENDS = lazy.compile(
    r"$|[,，。;；!！、\s\d]|[一二三四五六七八九]十|的?人|的(?=[,，。;；!！\s\d]|$)|了|和|与|一枚|一[个名位]|[也又]是|带着?|今年|现在|转|本人|想|要(?!我)"
)
_SELF = lazy.compile(r"本人(?!说|讲|告诉)")
_OWNED = lazy.compile(r"[我俺咱你他她]$")


def is_own_role(text: str, start: int, end: int) -> bool:
    """Whether who is named from `start` to `end` of `text`, in plain form, is what somebody is themselves."""
    if end <= trade_ends(text):
        return True
    if _AT_WORK.search(text[start:end]):
        return _BECOMES.search(text[max(0, start - 8) : start]) is not None
    if text[max(0, start - len(_FULL_TIME)) : start] == _FULL_TIME:
        return True
    return any(first < end <= last for first, last in _roles_at_home(text))


@lru_cache(maxsize=TEXTS)
def _roles_at_home(text: str) -> tuple[tuple[int, int], ...]:
    """Return from where to where somebody is called a parent or a spouse by themselves, the sort of one included."""
    found = ((_role_begins(text, match.start(), match.end()), match.end()) for match in _AT_HOME.finditer(text))
    return tuple((start, end) for start, end in found if start is not None)


def _role_begins(text: str, start: int, end: int) -> int | None:
    before = text[:start]
    if _OWNED.search(before) or not _ENDS.match(text, end):
        return None
    ways = (*_LEADS_TO_ONE, _FROM_A_PLACE) if _MARRIED_IN.fullmatch(text, start, end) else _LEADS_TO_ONE
    leads = next((found for each in ways if (found := each.search(before))), None)
    if leads is not None:
        return leads.start("what")
    return start if not before and _SELF.match(text, end) else None
