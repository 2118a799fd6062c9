"""Whether it is asked if a result comes by the day it is needed, without a word of when the wait begins."""

from flows.days.need_words import IN_TIME, SCHOOL, SHOWN
from flows.days.needed_by import NeededBy
from flows.days.wait_words import AROUND, without
from language import lazy

# Longer than this, or with so much beside what is asked, it is a story with a matter of its own.
LONGEST = 60
LITTLE = 10
_NEED = lazy.compile(
    rf"(?:急|必须|要|得|等着|就|也|都)用|用得[着上]|{SCHOOL}|报名|截止|最后期限|最后一天|死线|deadline|ddl|(?:必须|急着|就要|等着)(?:要|出|拿|有|看|交)|(?:要|得)(?:拿到|见到|看到|到手|有|出来|下来|批下来)"
    rf"|(?:要|得|必须){SHOWN}.{{0,5}}(?:通知书|积分)"
)
_ASKS = lazy.compile(
    rf"{IN_TIME}|[拿等][得不]到|[出下批办][得不][下完好]?出?来?|悬|没戏|有戏|够呛|稳[了不吗吧]|总[该能]|来不来(?=[吗伐呀啊]|$)|晚不晚|迟不迟|会不会[晚迟]|够不够|行不行|能行|行[吗么嘛不伐]|能.{{0,6}}(?:出|拿|批|下)"
)
_ASKS_ELSE = lazy.compile(
    r"怎么|怎样|哪|多少|什么|啥|加急|催|可不可以|能不能(?!赶|出|拿|批|下)|要不要|是不是(?!就?(?:悬|稳|没戏|够呛|肯定|来不及|赶不上|拿不到))|有没有(?!戏|希望|可能)"
)
_ANOTHER_MATTER = lazy.compile(r"考|职称|技能|证书|加分|几分|多少分|离婚|结婚|单位换|跳槽|断|自考|毕业")
_IS_IN = lazy.compile(
    r"(?:交|递|受[理里离]|提交|收件|补)(?:上去|进去|上|好|完|掉)?(?:了|的|过)|(?:已经?|刚刚?|早就|都)(?:交|递|受[理里离]|提交)"
)
# Somebody who needs the result has changed the day.
_TOLD_ANEW = lazy.compile(
    rf"(?:{SCHOOL}|孩子|娃|单位|公司|人事|那边|他们|其实|现在|结果|又).{{0,8}}?(?:改|变|提[前早]|通知|催|说|讲|要求|告诉|延|推)|^其实|改口|变卦|改主意|记错|搞错|说错"
)
# Who says by when it has to be there asks if it is (「得赶在1月15号登记前」).
_RUSHES = lazy.compile(r"赶在|(?:要|得|必须|务必|一定)(?:要)?在[^,，。;；]{2,14}(?:之?前|以前)|不能晚于|不能超过")
_TELLS = lazy.compile(rf"{SCHOOL}|孩子|小孩|娃|儿子|女儿|闺女|改主意|变卦|变了|改了|通知|要求|催")
_QUESTION = lazy.compile(r"[呢吗么嘛不伐吧][啊呀啦哦\s?？。!！]*+$")
_ONLY_IN_TIME = lazy.compile(
    rf"(?:那|我|还|现在|到底|应该|是不是){{0,3}}{IN_TIME}(?:[吗么嘛呢吧啊呀了不?？。!！\s]){{0,4}}"
)
_PERMIT_BEFORE = lazy.compile(r"(?:居住证|签注)(?:的?有效期)?(?:是|在|到)?\s?$")
_AROUND = lazy.compile(AROUND)


def asks_only_in_time(plain: str, wanted: NeededBy) -> bool:
    """Whether a text in plain form says that a result is needed for something by a day, and asks if it comes in time.

    Args:
        plain: the text, which names no start.
        wanted: the day and where it stands in `plain`.

    """
    rest = without(plain, wanted.start, wanted.end)
    asks = bool(_NEED.search(plain)) and asks_in_time(rest)
    return asks and len(plain) <= LONGEST and not _ANOTHER_MATTER.search(rest)


def asks_of_the_last(plain: str, wanted: NeededBy) -> bool:
    """Whether a text in plain form asks if the wait told last is over by a day, and of no other matter."""
    rest = without(plain, wanted.start, wanted.end)
    little = _AROUND.sub("", _TELLS.sub("", rest))
    asks = asks_in_time(plain) or bool(_QUESTION.search(plain)) or bool(_TOLD_ANEW.search(rest)) or not little
    asks = asks or bool(_RUSHES.search(plain))
    other = _ASKS_ELSE.search(rest) or _ANOTHER_MATTER.search(rest)
    return asks and not other and len(plain) <= LONGEST and len(little) <= LITTLE


def asks_in_time(plain: str) -> bool:
    """Whether a text in plain form asks if something comes in time."""
    return bool(_ASKS.search(plain))


def only_asks_in_time(plain: str) -> bool:
    """Whether a clause in plain form asks if something comes in time, and nothing else (「还来得及吗」)."""
    return _ONLY_IN_TIME.fullmatch(plain) is not None


def is_in(plain: str) -> bool:
    """Whether a text in plain form says that the papers were handed in or accepted."""
    return bool(_IS_IN.search(plain))


def needs_beside(plain: str, wanted: NeededBy) -> str:
    """Return what a text in plain form says beside the need, of which a permit that runs out then is a part."""
    before = _PERMIT_BEFORE.sub("", plain[: wanted.start])
    return f"{before} {plain[wanted.end :]}"
