"""How a visitor wants the page, in a cookie: light or dark, simplified or traditional characters."""

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.forms import Fields
from bot.page_view.view import Look

COOKIE = "jifen-look"
COOKIE_SECONDS = 365 * 24 * 3600
THEMES = ("light", "dark")


def look_of(request: Request) -> Look:
    """Return what this browser was told; anything that is not ours is the system's theme and simplified characters."""
    theme, _, script = request.cookies.get(COOKIE, "").partition(".")
    return Look(theme if theme in THEMES else "", script == "traditional")


def changed(look: Look, fields: Fields) -> Look:
    """Return the look with what a form of the menu chose."""
    theme = fields["theme"][0] if "theme" in fields else look.theme
    script = fields["script"][0] == "traditional" if "script" in fields else look.traditional
    return Look(theme if theme in THEMES else "", script)


def keep_look(request: Request, response: Response, look: Look) -> None:
    """Have the browser keep the look."""
    value = f"{look.theme}.{'traditional' if look.traditional else 'simplified'}"
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, value, max_age=COOKIE_SECONDS, httponly=True, samesite="lax", secure=secure)
