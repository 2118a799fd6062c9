"""The calendar file of a day as a link, for channels that can neither send by themselves nor carry a file.

The link holds the kind and the day, and nothing is kept for it.
"""

from collections.abc import Callable
from datetime import date, datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.reminders.file_link import PATH
from bot.reminders.planning import planned
from bot.wording.calendar_event import MEDIA_TYPE
from bot.wording.reminders import reminders_ics
from flows.days.reminding import DAYS_BEFORE, LAST_YEAR


def reminder_file_route(content: Callable[[], Content], now: Callable[[], datetime]) -> Route:
    """Return the route that gives the files; a day that is over or made up is not found."""

    def serve(request: Request) -> Response:
        kind, _, told = request.path_params["name"].partition("-")
        stamp = now()
        try:
            day = date.fromisoformat(told)
        except ValueError:
            raise HTTPException(404) from None
        known = kind in DAYS_BEFORE and day.year <= LAST_YEAR
        found = planned(kind, day, stamp.astimezone(SHANGHAI).date()) if known else ()
        if not found:
            raise HTTPException(404)
        headers = {"content-disposition": 'attachment; filename="jifen-reminder.ics"', "cache-control": "no-store"}
        return Response(reminders_ics(found, content().texts, stamp), media_type=MEDIA_TYPE, headers=headers)

    return Route(f"{PATH}{{name}}.ics", serve)
