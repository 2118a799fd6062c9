"""The API of an Official Account: the access token and the menu, with their limits and refusals."""

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.wechat_double.official_account import APP_ID

SECRET = "secret_of_the_account"  # noqa: S105 - of our own double
TOKEN = "t" * 512


@dataclass(slots=True)
class AccountApi:
    """What the account may do, and what was published.

    Attributes:
        refuses: the error code of menu/create, 0 for none.

    """

    refuses: int = 0
    menus: list[dict[str, Any]] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    @property
    def app(self) -> Starlette:
        """The API as an app."""
        routes = [
            Route("/cgi-bin/stable_token", self._token, methods=["POST"]),
            Route("/cgi-bin/menu/create", self._menu, methods=["POST"]),
        ]
        return Starlette(routes=routes)

    async def _token(self, request: Request) -> Response:
        asked = await request.json()
        assert asked["grant_type"] == "client_credential"
        assert asked["force_refresh"] is False
        if asked["appid"] != APP_ID:
            return JSONResponse({"errcode": 40013, "errmsg": "invalid appid"})
        if asked["secret"] != SECRET:
            return JSONResponse({"errcode": 40125, "errmsg": "invalid appsecret"})
        return JSONResponse({"access_token": TOKEN, "expires_in": 7200})

    async def _menu(self, request: Request) -> Response:
        if request.query_params.get("access_token") != TOKEN:
            return JSONResponse({"errcode": 40001, "errmsg": "invalid credential"})
        if self.refuses:
            return JSONResponse({"errcode": self.refuses, "errmsg": "refused"})
        body = await request.body()
        decoded = json.loads(body)
        fault = _fault(decoded["button"], most=3, name_bytes=16)
        if fault:
            return JSONResponse({"errcode": fault, "errmsg": "invalid button"})
        self.menus.append(decoded)
        self.bodies.append(body)
        return JSONResponse({"errcode": 0, "errmsg": "ok"})


def _fault(buttons: list[dict[str, Any]], *, most: int, name_bytes: int) -> int:
    """Return the error code for a menu that is out of the limits, 0 for a good one."""
    if not 1 <= len(buttons) <= most:
        return 40017
    for button in buttons:
        if not 0 < len(button["name"].encode()) <= name_bytes:
            return 40018
        if "sub_button" in button:
            below = _fault(button["sub_button"], most=5, name_bytes=60)
            if below:
                return below
        elif button["type"] != "click" or not 0 < len(button["key"].encode()) <= 128:
            return 40019
    return 0
