"""Numbers and homes that are set right by denying others (「不是八年，是七年半」), said plainly: only what is stays."""

from language import lazy
from language.numbers import AMOUNT

_UNIT = r"(?:个半?月|年半?|周?岁|元|块钱?|倍|级|人|名|次|分)?"
_NUMERAL = r"[\d一二两三四五六七八九十半廿卅]"
# Who found it out, and how.
_FOUND = (
    r"(?:[,，。;；\s]|而|应该|其实|实际上?|准确(?:地)?说|人事|公司|单位|hr|我|他|她|刚|才|又|后来|去|(?:查|看|问|算|翻)(?:出来|了一?下|一?下|过|到)?|"
    r"发现|显示|说|记录|上面?){0,8}+"
)
_CONTRAST = lazy.compile(
    rf"(?<![是要])(?:不是|并非|勿是|弗是)(?:{AMOUNT}){_UNIT}(?:的|啊|哦|哈|呀|了){{0,2}}(?=[,，。;；\s]|而是|是){_FOUND}(?:是|为)(?:个|只有|只)?(?={_NUMERAL})"
)

_FROM = "外地|外省|上海|沪籍|本地|本市|农村"
_OF_PLACES = lazy.compile(
    rf"(?<![是要])(?:不是|并非)(?:{_FROM})(?:本地)?(?:人|的|户口|户籍)*[,，]?(?:而|其实)?是(?={_FROM}|新上海|老上海)"
)


def said_plainly(text: str) -> str:
    """Return `text`, in plain form, without the numbers and homes that it denies only to tell the right ones."""
    return _OF_PLACES.sub("是", _CONTRAST.sub("是", text))
