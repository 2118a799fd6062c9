"""How far a wait has come (「到今天第几个工作日了」), and the end that somebody makes of it (「就到18号吧」)."""

from datetime import date

from flows.days.day_kinds import SpokenDay
from flows.days.spoken_dates import find_days
from flows.days.working_days import Calendar
from language import lazy

# The start and the end.
BOTH = 2
_DAYS = r"(?:几|多少)个?(?:工作日|工作天|天)"
_HOW_FAR = lazy.compile(
    rf"(?:今天|现在|目前|到今|至今|是|算|到)(?:是|算|到|已经|了|应该|正好){{0,3}}第{_DAYS}|第{_DAYS}(?:了|啦)"
    rf"|(?:过了?|过去|走了?|数了?|等了?|已经?有?|一共有?|都)(?:了|有|是|已经?){{0,2}}{_DAYS}了?|{_DAYS}(?:了|过去了|过了)(?!解)"
    rf"|(?:还|只)(?:剩下?|差|余|有|要等?|得等?|需要?等?|缺)(?:了|着|下)?{_DAYS}|剩(?:余|下)?(?:的是)?{_DAYS}"
)
# That nothing has come in so many days is asked of what to do.
_COMPLAINS = lazy.compile(r"没|消息|动静|怎么|咋|为[什啥]")
# What a wait ends on, in front of the day and behind it.
_ENDS_ON = lazy.compile(r"(?:是|到|满|截止|截至|算到|数到|等到)(?:的?是|的)?\s?$")
_MAY_END = lazy.compile(r"[是到满]|截[止至]")
_ASKED_BEFORE = lazy.compile(r"是不是|是否|对不对|对吗|对吧|没错吧|算得对|有没有算错")
_ASKED_BEHIND = lazy.compile(
    r"\s?(?:左右|那[天日]|当[天日]|为止|到期|截止|满|出结果|出来|结束|前)?[,，\s]?(?:了|的)?(?:吗|嘛|吧|么|对)"
)
_MAY_ASK = lazy.compile(r"[吗嘛吧么对]|是[不否]")
_OF_THE_END = lazy.compile(r"最[晚迟]|截止|截至|\d{1,3}个?(?:工作日|天)|(?<=[就是该])到|满|数到|算到|等到|出来|结果")
# So far before a day it is looked for what is said of it.
_FAR = 20
_BEGINS = lazy.compile(r"\s?(?:才|就|刚)?(?:去)?(?:受[理里离]|收件|[交递]|提交|补)")


def asks_how_far(plain: str) -> bool:
    """Whether a text in plain form asks how many working days of a wait are over, or are left."""
    return _HOW_FAR.search(plain) is not None and not _COMPLAINS.search(plain)


def guessed_end(plain: str, after: date | None, today: date, calendar: Calendar) -> SpokenDay | None:
    """Return the day of which a text in plain form asks if a wait ends on it; None where it asks of none.

    Args:
        plain: the text.
        after: the day that is counted from, where it was told before.
        today: the day it is said on.
        calendar: when holidays are.

    """
    if not (_MAY_END.search(plain) and _MAY_ASK.search(plain)):
        return None
    days = list(find_days(plain, today, calendar))
    if after is None and len(days) < BOTH:
        return None
    over = after is not None and after <= today
    return next(
        (each for each in days if _is_guessed(plain, each, ahead=over and bool(each.day and each.day > today))), None
    )


def _is_guessed(plain: str, spoken: SpokenDay, *, ahead: bool) -> bool:
    """Whether it is asked if a wait ends on a day; one `ahead` of a wait that has begun can be nothing else."""
    said = plain[max(0, spoken.start - _FAR) : spoken.start]
    if not _ENDS_ON.search(said) or _BEGINS.match(plain, spoken.end):
        return False
    if not ahead and not _OF_THE_END.search(said):
        return False
    behind = _ASKED_BEHIND.match(plain, spoken.end) or _ASKED_BEFORE.search(plain, spoken.end)
    return bool(_ASKED_BEFORE.search(said) or behind)
