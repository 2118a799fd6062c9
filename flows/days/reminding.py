"""When somebody is reminded of a day: so many days before it, or as early as still makes sense."""

from collections.abc import Mapping
from datetime import date, timedelta

# How many days before its day each kind of reminder goes out: `due` the end of the working days, `hand_in` the latest
# day to be accepted, `permit` the end of the residence permit (endorsed in its last 30 days), `renewal` the points that
# end with it, `age` a birthday that takes points, `child` what a child needs the points for, `day` any other.
DAYS_BEFORE: Mapping[str, int] = {
    "due": 0,
    "hand_in": 14,
    "permit": 30,
    "renewal": 20,
    "age": 30,
    "child": 30,
    "day": 0,
}
# Where the usual day is over already, the next of these that is still to come.
LATER = (7, 1, 0)
# A day further away than this is not kept: nobody knows the rules of then, and the calendar of a phone serves as well.
FARTHEST = timedelta(days=3 * 366)
# Nobody means a day after this year.
LAST_YEAR = 2100


def reminder_day(kind: str, day: date, today: date) -> date | None:
    """Return the day on which the reminder of `day` goes out, after `today`; None when there is no such day any more.

    Args:
        kind: one of `DAYS_BEFORE`.
        day: the day to be reminded of.
        today: the day on which it is asked for.

    """
    usual = DAYS_BEFORE[kind]
    earliest = (usual, *(each for each in LATER if each < usual))
    return next((sent for before in earliest if (sent := day - timedelta(days=before)) > today), None)
