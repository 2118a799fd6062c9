"""What time it is: the machine's clock, or the time that stands in for it."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def clock(fixed: datetime | None) -> Callable[[], datetime]:
    """Return a function that tells the time, always with a zone; a fixed time without one is Shanghai's."""
    if fixed is None:
        return lambda: datetime.now(SHANGHAI)
    standing = fixed if fixed.tzinfo else fixed.replace(tzinfo=SHANGHAI)
    return lambda: standing
