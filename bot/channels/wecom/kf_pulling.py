"""Pulls the accounts that have news: nothing lost, nothing twice.

One process pulls an account at a time. The cursor moves on only when everything before it is committed; after a crash
in between the same messages come again, and the house knows them by their identities.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial

import structlog

from bot.channels.lease import Lease
from bot.channels.line_state import LineState
from bot.channels.pauses import Pauses
from bot.channels.ports import KeptValues
from bot.channels.tencent.api import ApiError
from bot.channels.wecom.kf_api import KfApi, Message

# Without a cursor three days come back: who wrote longer ago than this, in seconds, is not answered any more.
YOUNG = 600
# How long a process that died keeps others from pulling.
LEASE = timedelta(seconds=20)
ACCOUNTS = "kf.accounts"

log = structlog.get_logger(__name__)

# Commits a page of messages; takes from when on they are answered, in Unix seconds.
Take = Callable[[Sequence[Message], int], Awaitable[None]]


class KfPuller:
    """Pulls accounts, each as often as it has news.

    Args:
        api: where messages are pulled.
        kept: where cursors and leases are kept.
        take: commits a page, or raises; then the page is pulled again.
        pauses: how long an account rests after a failure.
        line: is told whether pulling works.

    """

    def __init__(self, api: KfApi, kept: KeptValues, take: Take, pauses: Pauses, line: LineState) -> None:
        self._api, self._kept, self._take, self._pauses, self._line = api, kept, take, pauses, line
        self._wanted: dict[str, str] = {}
        self._pulling: dict[str, asyncio.Task[None]] = {}

    def news(self, account: str, token: str) -> None:
        """Pull an account soon; `token` makes it cheap for ten minutes, "" when there is none."""
        self._wanted[account] = token
        self._pull_soon(account)

    def _pull_soon(self, account: str) -> None:
        if account not in self._pulling:
            task = asyncio.create_task(self._pull_while_wanted(account))
            self._pulling[account] = task
            task.add_done_callback(partial(self._pulled, account))

    async def catch_up(self) -> None:
        """Pull every account that is known: something may have come while nobody was here."""
        for account in (await self._kept.kept(ACCOUNTS) or "").split():
            self.news(account, "")

    async def close(self) -> None:
        """Stop; what was not committed is pulled again by the next process."""
        tasks = list(self._pulling.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _pulled(self, account: str, task: "asyncio.Task[None]") -> None:
        """Go on with news that came between the last look and the end."""
        del self._pulling[account]
        if not task.cancelled() and account in self._wanted:
            self._pull_soon(account)

    async def _pull_while_wanted(self, account: str) -> None:
        """Pull until no further news came meanwhile."""
        while account in self._wanted:
            await asyncio.sleep(self._pauses.left(account))
            token = self._wanted.pop(account)
            lease = Lease(self._kept, f"kf.lease.{account}", LEASE)
            try:
                async with lease.held():
                    await self._pull(account, token, lease)
                self._pauses.worked(account)
                self._line.worked()
            except Exception as error:  # noqa: BLE001 - whatever went wrong, the news must be pulled again
                seconds = self._pauses.failed(account)
                why = f"errcode {error.code}" if isinstance(error, ApiError) else type(error).__name__
                log.warning("kf_pull_failed", error=why, retry_in=seconds)
                self._line.failed(f"messages cannot be pulled ({why})")
                self._wanted.setdefault(account, "")

    async def _pull(self, account: str, token: str, lease: Lease) -> None:
        await self._remember(account)
        since = await self._since(account)
        more, name = True, f"kf.cursor.{account}"
        while more:
            await lease.renew()
            cursor = await self._kept.kept(name)
            page = await self._api.sync(account, cursor or "", token)
            await self._take(page.messages, since)
            if page.cursor and page.cursor != cursor:
                await self._kept.keep(name, page.cursor, cursor)
            more = page.more

    async def _remember(self, account: str) -> None:
        known = await self._kept.kept(ACCOUNTS)
        if account not in (known or "").split():
            await self._kept.keep(ACCOUNTS, f"{known or ''} {account}".strip(), known)

    async def _since(self, account: str) -> int:
        """Return from when on messages are answered: shortly before the account was pulled for the first time."""
        name = f"kf.since.{account}"
        if await self._kept.kept(name) is None:
            await self._kept.keep(name, str(int(time.time()) - YOUNG), None)
        return int(await self._kept.kept(name) or 0)
