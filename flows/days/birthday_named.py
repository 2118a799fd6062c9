"""A birthday that is known, put into words as the day it falls on next: 「赶在生日前」 is before that day."""

from datetime import date

from language import lazy

_BIRTHDAY = lazy.compile(r"(?:我的?|我下个|下一个|下个|今年|明年)?(?:过)?生日(?!是|在|:)(?=(?:那天|当天)?(?:之|以)?前)")
# Whether it can be done before that day, from which no other day is counted.
_IN_TIME = lazy.compile(
    r"(?:那|我|要是|如果|想|要|能|现在|去|就|还|不|赶|抢|在){0,6}+(?:我的?|下一?个|今年|明年)?生日(?:那天|当天)?(?:之|以)?前"
    r"(?:办|弄|批|申请|拿|搞|完成|好|下来|出来|完|到|掉|续|积分|还|能|都|去|来){0,6}?(?:来得及|来不及|来不来得及|赶得上|赶得及|赶不赶得上|能赶上)"
    r"[吗么嘛不没呢啊吧了?？]*"
)
_LEAP = (2, 29)


def birthday_named(text: str, birth_date: object, today: date, *, counted: bool = False) -> str:
    """Return `text`, in plain form, with the next birthday of whoever was born on `birth_date` named by its day.

    Args:
        text: what was said.
        birth_date: an ISO day, or what is known instead of it.
        today: the day it is said on.
        counted: whether working days were counted from a day before; else it is asked from when on it is too late.

    """
    if "生日" not in text or not isinstance(birth_date, str) or len(birth_date) != len("2026-01-01"):
        return text
    born = date.fromisoformat(birth_date)
    month, day = (3, 1) if (born.month, born.day) == _LEAP else (born.month, born.day)
    year = today.year + (date(today.year, month, day) <= today)
    named = f"{year}年{month}月{day}日"
    if not counted and _IN_TIME.fullmatch(text):
        return f"{named}前要拿到,最晚哪天受理"
    return _BIRTHDAY.sub(named, text)
