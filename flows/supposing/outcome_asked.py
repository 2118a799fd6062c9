"""What a supposition ends with: words that ask what comes out of it."""

from language import lazy
from language.spelling import plain

_CAN = r"(?:能不能|能|可以|还能|还|会有|会|就|大概|一共|总共|那|我|是){0,4}"
OUTCOME = (
    rf"(?:{_CAN}(?:到|有|剩下?|算|加|多|少|掉到?|扣|涨到?|上到?|上去|冲到?|爬到?|变成?|差|得|拿|增加|提高)?(?:多少|几)(?:积?分|个分)?(?:了|呢)?|"
    rf"会?(?:怎么样|怎样|咋样|如何)(?:呢)?|(?:总分|积分|分数|分)(?:是|会|能|有|怎么)*(?:多少|几分|变吗?|变化)(?:吗|呢)?|"
    rf"{_CAN}(?:够|达标|过线|上线|够线)(?:得着|得上|得到)?(?:120分?|一百二|了|线|标)?(?:吗|不|么|呢|不够)?|"
    rf"{_CAN}(?:到|够|过|上|达)(?:得|不)?(?:了|着|上|到)?(?:线|标|120)(?:了)?(?:吗|么|不|没|呢)?|"
    rf"{_CAN}(?:到|够|过|上|达到?|有)\s*(?:120|一百二)(?:分)?(?:了)?(?:吗|么|不|呢)?|够不够(?:120|线|了|呢)?|(?:到不到|够不够|过不过|上不上|达不达)得?(?:了|着|上|到)?(?:120分?|一百二|线|标)?|有戏(?:吗|没)|呢)"
)
PARTICLES = "[呢啊呀啦嘛哦哈的?？。!！，,\\s]*"
ENDING = lazy.compile(rf"(?<![,，\s])[,，\s]*+(?:的话[,，\s]*+)?(?:{OUTCOME}|吗|么)?{PARTICLES}$")
ASKING = lazy.compile(rf"(?:的话)?{OUTCOME}{PARTICLES}$")
_PARTICLE = lazy.compile(r"[呢啊呀了?？。!！\s]+$")
_ONLY_ASKS = lazy.compile(rf"(?:那|这样|到时候?|结果|总分|分数|我|又|大概|应该|,|\s){{0,4}}{OUTCOME}[?？。!！\s]*")
TAIL = 40


def ends_in_outcome(text: str) -> bool:
    """Whether `text` ends by asking what comes out of it (「考个中级会怎样」); a mere 「呢」 does not."""
    return bool(ASKING.search(_PARTICLE.sub("", plain(text)[-TAIL:])))


def asks_outcome(text: str) -> bool:
    """Whether `text` does nothing but ask what would come out of a supposition before it (「那能到多少」)."""
    return _ONLY_ASKS.fullmatch(plain(text)) is not None
