"""A salary that is told where a contribution base is asked for: it is no base."""

from flows.reading.base.amount import base_amount
from language import lazy
from language.numbers import AMOUNT, read_number
from language.spelling import plain

_SALARY = lazy.compile(
    rf"(?:工资|月薪|薪水|薪资|收入|税前|税后|到手|底薪)(?:是|有|大概|大约|差不多|约|每个?月|一个?月|拿|:|\s)*(?P<amount>{AMOUNT})"
)
_LEAST = 1500


def tells_salary(text: str) -> bool:
    """Whether `text` tells a monthly salary in yuan, and not that the base is the same."""
    said = plain(text)
    match = _SALARY.search(said)
    return match is not None and (read_number(match["amount"]) or 0) >= _LEAST and not base_amount(said)
