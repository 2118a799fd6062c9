"""The link to the calendar file of a day: the kind and the day stand in it, and nothing is kept for it."""

from datetime import date

PATH = "/reminders/"


def file_link(public_url: str, kind: str, day: date) -> str:
    """Return the link to the file of a day; "" where no page is known to the world."""
    return f"{public_url.rstrip('/')}{PATH}{kind}-{day.isoformat()}.ics" if public_url else ""
