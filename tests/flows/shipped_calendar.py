"""The shipped calendar, loaded as the bot loads it."""

from pathlib import Path
from typing import Any

from bot.content.yaml_files import read_yaml
from flows.days.calendar import Calendar, parse_calendar

CALENDAR_DIR = Path(__file__).parents[2] / "flows" / "content" / "calendar"


def calendar_files() -> dict[str, Any]:
    """Return the decoded calendar files, fresh at every call."""
    return {path.name: read_yaml(path).value for path in sorted(CALENDAR_DIR.glob("*.yaml"))}


CALENDAR: Calendar = parse_calendar(calendar_files())
