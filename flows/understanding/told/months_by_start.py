"""How many months a base was paid, answered by the day on which it began (「从去年9月开始的」)."""

from datetime import date

from flows.reading.since.start_days import find_start_days, month_number
from language import lazy

_LEAD = lazy.compile(
    r"(?:嗯|哦|大概|大约|差不多|应该|我|是|就是?|也就|公司|单位|一直|这个|基数|达到|到|从|自|打|由|[,，\s]){0,6}"
)
# Something that goes on to now: said to begin, or with a word before it that it began there.
_ON = (
    r"(?:份|的)?(?:起|开始|以来|至今|到现在|之?后|以后|到如今|到目前|[就才](?:开始|涨|调|提|到|按|变)?|涨|调|提)"
    r"(?:的|了|都|是|到现在|到今天|至今|一直|按|交|缴|这个|这样|这么|上来|上去|到|吧|算|起|基数|,|，){0,6}"
)
_GOES_ON = lazy.compile(_ON)
# So many months are enough for every tier, whatever is more.
_ENOUGH = 36
_LED = lazy.compile(r"[从自打由]$")


def months_by_start(text: str, today: date) -> int | None:
    """Return the months from the one day on which something began that `text`, in plain form, tells alone to `today`.

    Returns: None where it tells anything else, or a day that leaves the months open.
    """
    days = find_start_days(text, today)
    if len(days) != 1:
        return None
    day = days[0]
    lead, rest = text[: day.start], text[day.end :]
    goes_on = _GOES_ON.fullmatch(rest) or (not rest.strip() and _LED.search(lead))
    if not _LEAD.fullmatch(lead) or not goes_on:
        return None
    least, most = month_number(today) - day.last, month_number(today) - day.first
    return least if least == most or least >= _ENOUGH else None
