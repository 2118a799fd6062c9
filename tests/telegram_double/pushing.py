"""The webhook: updates posted to the bot, those of one chat in turn, each again until it is taken."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx

PATIENCE = 60.0


@dataclass(slots=True)
class Pushing:
    """Posts to the address that the bot has set.

    Attributes:
        url: the address; empty while the bot asks for updates.
        secret: what every post shows.
        patience: how long an answer may take, in seconds; Telegram waits 60.
        again: after how many seconds what was not taken is posted again.
        answers: the status of every answer, 0 for none.

    """

    url: str = ""
    secret: str = ""
    patience: float = PATIENCE
    again: float = 0.05
    answers: list[int] = field(default_factory=list)
    _last: dict[Any, "asyncio.Task[None]"] = field(default_factory=dict)
    _tasks: set["asyncio.Task[None]"] = field(default_factory=set)

    def push(self, update: dict[str, Any], taken: Any) -> None:
        """Post an update after those of its chat before it; call `taken` once the bot has it."""
        chat = _chat(update)
        task = asyncio.create_task(self._after(self._last.get(chat), update, taken))
        self._last[chat] = task
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop posting."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _after(self, before: "asyncio.Task[None] | None", update: dict[str, Any], taken: Any) -> None:
        if before is not None:
            await asyncio.gather(before, return_exceptions=True)
        async with httpx.AsyncClient(trust_env=False, timeout=self.patience) as client:
            while self.url and not await self._posted(client, update):  # noqa: ASYNC110 (Telegram waits as well)
                await asyncio.sleep(self.again)
        if self.url:
            await taken(update)

    async def _posted(self, client: httpx.AsyncClient, update: dict[str, Any]) -> bool:
        try:
            answer = await client.post(
                self.url, json=update, headers={"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
            )
        except httpx.HTTPError:
            self.answers.append(0)
            return False
        self.answers.append(answer.status_code)
        return answer.is_success


def _chat(update: dict[str, Any]) -> Any:
    for kind in ("message", "edited_message"):
        if kind in update:
            return update[kind].get("chat", {}).get("id")
    return update.get("callback_query", {}).get("from", {}).get("id")
