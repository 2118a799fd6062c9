"""Asks Chatwoot what its people wrote in the talks that were handed to them: its webhooks are not sent again."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog

from bot.channels.chatwoot.api import ChatwootApi, RefusedError, UnreachableError
from bot.channels.lease import Lease
from bot.channels.line_state import LineState
from bot.channels.ports import DeskEars, KeptValues

# Seconds from look to look, and how long a process that died keeps others from looking.
EVERY = 3.0
LEASE = timedelta(seconds=20)
# So many pages of messages are read back at most.
PAGES = 20
PAGE = 20
OUTGOING = (1, "outgoing")
# The people are done with it: given back to the bot, or ended.
RELEASED = ("pending", "resolved")

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class HandedTalk:
    """A talk that people have: its number, and what its visitor is called at Chatwoot."""

    number: int
    source: str


Talks = Callable[[], Awaitable[Sequence[HandedTalk]]]


class DeskPolling:
    """Looks after the talks that were handed over, in one process at a time."""

    def __init__(  # noqa: PLR0913 - what it looks at, what it tells, and the pace
        self,
        api: ChatwootApi,
        talks: Talks,
        ears: DeskEars,
        kept: KeptValues,
        line: LineState,
        *,
        every: float = EVERY,
    ) -> None:
        """Ask `api` about `talks` every `every` seconds, and tell `ears`; `line` is told whether that works."""
        self._api, self._talks, self._ears, self._line = api, talks, ears, line
        self._lease = Lease(kept, "chatwoot.desk", LEASE)
        self._every = every
        self._seen: dict[int, int] = {}
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Look now: something happened at Chatwoot."""
        self._wake.set()

    async def run(self) -> None:
        """Look again and again until cancelled."""
        try:
            while True:
                self._wake.clear()
                try:
                    if await self._lease.take():
                        await self.look()
                except Exception as error:  # noqa: BLE001 - a store in trouble must not end the looking
                    log.warning("chatwoot_desk_unread", error=type(error).__name__)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._every):
                        await self._wake.wait()
        finally:
            with contextlib.suppress(Exception):
                await self._lease.release()

    async def look(self) -> None:
        """Look at every talk once."""
        talks = await self._talks()
        self._seen = {each.number: self._seen.get(each.number, 0) for each in talks}
        for talk in talks:
            try:
                await self._look_at(talk)
            except UnreachableError:
                self._line.failed("Chatwoot cannot be reached")
                return
            except RefusedError as error:
                log.warning("chatwoot_desk_refused", talk=talk.number, status=error.status)
            else:
                self._line.worked()

    async def _look_at(self, talk: HandedTalk) -> None:
        found = await self._api.conversations(talk.source)
        if not found:
            return
        conversation = str(found[-1].get("id", ""))
        for message in await self._new(talk, conversation):
            content = message.get("content")
            identity = f"desk:chatwoot:{message['id']}"
            if isinstance(content, str) and content.strip():
                await self._ears.hear(talk.number, "said", identity, content)
            else:
                await self._ears.text_only(talk.number, identity)
            self._seen[talk.number] = int(message["id"])
        if (found[-1].get("status") or await self._status(conversation)) in RELEASED:
            await self._ears.hear(talk.number, "released", f"desk:chatwoot:released:{talk.source}")

    async def _status(self, conversation: str) -> str:
        """Ask as the account where an old Chatwoot does not tell visitors; an agent bot may not ask, and hears ""."""
        try:
            return await self._api.status(conversation)
        except RefusedError:
            return ""

    async def _new(self, talk: HandedTalk, conversation: str) -> list[Mapping[str, Any]]:
        """Return what people wrote since the last look, oldest first."""
        messages: list[Mapping[str, Any]] = []
        before, last = 0, self._seen[talk.number]
        for _ in range(PAGES):
            page = await self._api.messages(talk.source, conversation, before)
            numbered = [each for each in page if isinstance(each.get("id"), int) and each["id"] > last]
            messages += [each for each in numbered if _is_of_people(each)]
            if len(page) < PAGE or len(numbered) < len(page):
                break
            before = min(each["id"] for each in numbered)
        return sorted(messages, key=lambda each: int(each["id"]))


def _is_of_people(message: Mapping[str, Any]) -> bool:
    sender = message.get("sender")
    by_bot = isinstance(sender, Mapping) and sender.get("type") == "agent_bot"
    return message.get("message_type") in OUTGOING and not message.get("private") and not by_bot
