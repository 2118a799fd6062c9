"""The webhooks of Chatwoot's agent bot: signed, tried three times, and then the talk is opened to people."""

import asyncio
import hashlib
import hmac
import json
import uuid
from typing import Any

import httpx

from tests.chatwoot_double.account import SECRET, Chatwoot, stamp

# 5 in truth, for which a busy machine may have no time.
SECONDS = 60.0
TRIES = 3
AGAIN_ON = frozenset({429, 500})


class Webhooks:
    """Posts what happened in an account to an address.

    Args:
        chatwoot: the account.
        url: where to.
        pause: seconds between two tries.

    """

    def __init__(self, chatwoot: Chatwoot, url: str, pause: float = 0.05) -> None:
        self._chatwoot, self._url, self._pause = chatwoot, url, pause
        self.answers: list[int] = []

    async def run(self) -> None:
        """Post whatever happens, until cancelled."""
        while True:
            await self.post_all()
            await asyncio.sleep(0.01)

    async def post_all(self) -> None:
        """Post what has happened until now."""
        while self._chatwoot.webhooks:
            await self.post(self._chatwoot.webhooks.pop(0))

    async def post(self, payload: dict[str, Any], **headers: str) -> int:
        """Post one webhook until it is taken; return the last status. Given up, the talk is opened to people."""
        body, status, delivery = json.dumps(payload).encode(), 0, str(uuid.uuid4())
        for _ in range(TRIES):
            status = await self.post_once(body, {**signed(body), "X-Chatwoot-Delivery": delivery, **headers})
            if status not in AGAIN_ON and status:
                return status
            await asyncio.sleep(self._pause)
        conversation = self._chatwoot.conversations.get(payload.get("conversation", {}).get("id", 0))
        if conversation is not None:
            self._chatwoot.sets(conversation, "open")
        return status

    async def post_once(self, body: bytes, headers: dict[str, str]) -> int:
        """Post a body once; return the status of the answer, 0 when none came in time."""
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=SECONDS) as client:
                answer = await client.post(
                    self._url, content=body, headers={"content-type": "application/json", **headers}
                )
        except httpx.HTTPError:
            self.answers.append(0)
            return 0
        self.answers.append(answer.status_code)
        return answer.status_code


def signed(body: bytes, secret: str = SECRET, timestamp: str = "") -> dict[str, str]:
    """Return the headers that sign a body, now unless another time is given."""
    at = timestamp or stamp()
    signature = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Chatwoot-Timestamp": at, "X-Chatwoot-Signature": f"sha256={signature}"}
