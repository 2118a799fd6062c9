"""What somebody tells of themselves after a question what a value gives, and asks nothing (「那我年龄是44」)."""

from datetime import date

from flows.reading.reader import read
from language import lazy

_ASKS = "吗呢么嘛几怎哪"
_ASKING = "的话|多少|什么|能|可以|会|够|加分"
_TOLD = lazy.compile(
    rf"^那么?(?:我|俺|咱)(?![们俩要])(?:(?![{_ASKS}]|如果|要是|若是|假如|{_ASKING})[^?？]){{0,10}}?"
    r"(?:(?<![要若就算不])是|今年|已经|[交缴满干做住]了|(?=\S{1,10}年了))"
    rf"(?:(?![{_ASKS}]|{_ASKING})[^?？])++$"
)


def tells_of_oneself(text: str, today: date) -> bool:
    """Whether `text` tells a fact by its own words; a bare value (「那我是6年」) needs the question before it."""
    return _TOLD.search(text) is not None and bool(read(text, today))
