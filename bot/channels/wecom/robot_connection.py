"""One long connection of the robot: frames in, calls out, each with its receipt."""

import asyncio
import json
import uuid
from collections.abc import Callable, Mapping
from typing import Any

import aiohttp

from bot.channels.tencent.api import ApiError, UnreachableError

RECEIPT_SECONDS = 5.0
PING_SECONDS = 30.0
# So many pongs in a row may be missing before the line counts as dead.
MISSED = 2

Frame = Mapping[str, Any]


class RobotConnection:
    """A line to the platform; nothing is sent on it before `subscribe`.

    Args:
        socket: the open line.
        take: is given every frame that is no receipt; it must not wait.
        ping_seconds: how often to ask whether the line is alive.

    """

    def __init__(
        self,
        socket: aiohttp.ClientWebSocketResponse,
        take: Callable[[Frame], None],
        ping_seconds: float = PING_SECONDS,
    ) -> None:
        self._socket = socket
        self._take = take
        self._ping_seconds = ping_seconds
        self._receipts: dict[str, asyncio.Future[int]] = {}

    async def read(self) -> None:
        """Take frames until the line ends."""
        async for message in self._socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                self._received(message.data)

    async def keep_alive(self) -> None:
        """Ping until the line is dead."""
        missed = 0
        while missed < MISSED:
            await asyncio.sleep(self._ping_seconds)
            try:
                await self.call("ping", None)
                missed = 0
            except (ApiError, UnreachableError):
                missed += 1

    async def call(self, command: str, body: Mapping[str, Any] | None, request: str = "") -> None:
        """Send a frame and wait for its receipt.

        Args:
            command: the platform's `cmd`.
            body: what belongs to it.
            request: the request that it answers; a new one when it answers none.

        Raises:
            ApiError: it was refused.
            UnreachableError: no receipt came; whether it had an effect is not known.

        """
        identity = request or uuid.uuid4().hex
        receipt = self._receipts.setdefault(identity, asyncio.get_running_loop().create_future())
        frame = {"cmd": command, "headers": {"req_id": identity}, **({} if body is None else {"body": body})}
        try:
            await self._socket.send_str(json.dumps(frame, ensure_ascii=False))
            code = await asyncio.wait_for(asyncio.shield(receipt), RECEIPT_SECONDS)
        except (TimeoutError, ConnectionError, aiohttp.ClientError) as error:
            raise UnreachableError(type(error).__name__) from None
        finally:
            self._receipts.pop(identity, None)
        if code:
            raise ApiError(code)

    def _received(self, text: str) -> None:
        try:
            # The platform was seen to send raw control characters inside strings.
            frame = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            return
        if not isinstance(frame, dict):
            return
        if "cmd" in frame:
            self._take(frame)
            return
        headers = frame.get("headers")
        receipt = self._receipts.get(str(headers.get("req_id"))) if isinstance(headers, dict) else None
        if receipt is not None and not receipt.done():
            code = frame.get("errcode", 0)
            receipt.set_result(code if isinstance(code, int) else -1)
