"""Open event streams end with the server: each is told that its client is gone, which it watches for anyway."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

GONE: Message = {"type": "http.disconnect"}


class EndsWithTheServer:
    """Tells whoever waits for the end of a request, its body being complete, that it has come when `stop` is set."""

    def __init__(self, app: ASGIApp, stop: asyncio.Event) -> None:
        self._app, self._stop = app, stop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        whole = False

        async def receive_until_the_stop() -> Message:
            nonlocal whole
            message = await (self._gone(receive) if whole else receive())
            whole = not message.get("more_body", False)
            return message

        await self._app(scope, receive_until_the_stop, send)

    async def _gone(self, receive: Receive) -> Message:
        waiting = [asyncio.ensure_future(receive()), asyncio.ensure_future(self._stop.wait())]
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waiting:
                each.cancel()
        return GONE
