"""Errors of the MCP library in a short line of ours: its own quote at length what was sent."""

import json
from typing import Any

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

WORDS = {
    -32700: "the body is no JSON",
    -32602: 'the body is no request of MCP: send {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {…}}',
}


class ShortErrors:
    """Puts short words into the answers to what is no request at all; every other answer passes as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        head: Message | None = None
        body = b""

        async def send_shortened(message: Message) -> None:
            nonlocal head, body
            if message["type"] == "http.response.start" and message["status"] == 400:
                head = message
                return
            if head is None:
                await send(message)
                return
            body += message.get("body", b"")
            if not message.get("more_body", False):
                await _send_shortly(head, body, scope, receive, send)

        await self._app(scope, receive, send_shortened)


async def _send_shortly(head: Message, body: bytes, scope: Scope, receive: Receive, send: Send) -> None:
    error = _error(body)
    if error is None:
        await send(head)
        await send({"type": "http.response.body", "body": body})
        return
    code = error.get("code", 0)
    said = WORDS.get(code, "the request cannot be taken")
    answer = {"jsonrpc": "2.0", "id": None, "error": {"code": code, "message": said}}
    await JSONResponse(answer, status_code=head["status"])(scope, receive, send)


def _error(body: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(body)["error"]
    except (ValueError, KeyError, TypeError):
        return None
    return found if isinstance(found, dict) else None
