"""Months as people count them: the day so many later, and how many were begun or full between two days."""

from datetime import date, timedelta


def add_months(day: date, months: int) -> date:
    """Return the day `months` later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def months_begun(start: date, day: date) -> int:
    """Count the first days of a month after `start` up to `day`."""
    return (day.year - start.year) * 12 + day.month - start.month


def months_full(start: date, day: date) -> int:
    """Count the full months between two days."""
    begun = months_begun(start, day)
    return begun if add_months(start, begun) <= day else begun - 1
