"""The customer service of WeChat as a channel: its address, its pulling and its sending, kept going until the stop."""

import asyncio
import contextlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import structlog
from starlette.routing import Route

from bot.channels.line_state import LineState
from bot.channels.outbox import Outbox
from bot.channels.pauses import Pauses
from bot.channels.ports import ChannelError, Conversations, KeptValues
from bot.channels.tencent.api import ApiError, Connection, UnreachableError
from bot.channels.tencent.envelope import Envelope
from bot.channels.wecom.kf_api import KfApi
from bot.channels.wecom.kf_callback import kf_routes
from bot.channels.wecom.kf_delivery import Draw, KfDelivery
from bot.channels.wecom.kf_handing import KfHanding
from bot.channels.wecom.kf_messages import CHANNEL
from bot.channels.wecom.kf_pulling import KfPuller
from bot.channels.wecom.kf_receiving import KfReceiver
from bot.channels.wecom.kf_servicing import Servicing

FLUSH_SECONDS = 3.0
# How often a line in trouble is tried, in seconds.
LOOK_AGAIN = 30.0
SENDER = "kf.sender"
# The corp id or the secret is wrong; no later call can work.
REFUSED = frozenset({40001, 40013, 40091})

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Company:
    """What a company's customer service is set up with.

    Attributes:
        corp_id: the company.
        secret: of the app that may call the API.
        envelope: opens callbacks.
        base_url: the root of the API.

    """

    corp_id: str
    secret: str
    envelope: Envelope
    base_url: str


class KfChannel:
    """The customer-service accounts of one company.

    Attributes:
        routes: the address that WeCom calls.

    """

    def __init__(  # noqa: PLR0913 - the first pause is a waiting time that only tests shorten
        self,
        company: Company,
        conversations: Conversations,
        kept: KeptValues,
        words: Mapping[str, str],
        *,
        draw: Draw = lambda _: None,
        first_pause: float = 1.0,
    ) -> None:
        """Prepare the channel; nothing reaches the network before `run`.

        Args:
            company: what it is set up with.
            conversations: where messages go, and where replies wait.
            kept: where cursors, tokens and leases are kept.
            words: the sentences of `bot/texts/wecom.yaml` by their keys there.
            draw: gives the picture of a reply, None when it has none; it is called in a thread.
            first_pause: seconds to wait after a first failure; each further one doubles it.

        """
        self._draw = draw
        self._company, self._conversations, self._kept, self._words = company, conversations, kept, words
        self._first_pause = first_pause
        self._line = LineState()
        self._outbox: Outbox | None = None
        self._puller: KfPuller | None = None
        # What is told before `run` has begun; what comes after its end is pulled at the next start.
        self._early: dict[str, str] = {}
        self._called_at: datetime | None = None
        self.routes: list[Route] = kf_routes(company.envelope, self._news)

    def _news(self, account: str, token: str) -> None:
        self._called_at = self._line.now()
        if self._puller is not None:
            self._puller.news(account, token)
        else:
            self._early[account] = token

    def wake(self) -> None:
        """Look into the outbox now: a process that is no more left something there."""
        if self._outbox is not None:
            self._outbox.wake()

    def trouble(self) -> tuple[str, datetime] | None:
        """Say what keeps the channel from working, and since when; None when nothing does."""
        return self._line.trouble()

    def details(self) -> Mapping[str, str]:
        """Say when WeCom called last."""
        return {"last_callback": self._called_at.isoformat(timespec="seconds") if self._called_at else "not yet"}

    async def run(self, stop: asyncio.Event, announce: Callable[[str], None]) -> None:
        """Receive and send until `stop`. Raises ChannelError: the company's secret is refused."""
        connection = Connection(self._company.base_url)
        try:
            api = KfApi(connection, self._kept, self._company.corp_id, self._company.secret)
            await self._announce(api, announce)
            await self._talk(api, stop)
        finally:
            self._puller = self._outbox = None
            await connection.close()

    async def _talk(self, api: KfApi, stop: asyncio.Event) -> None:
        delivery = await self._delivery(api)
        outbox = self._outbox = Outbox(CHANNEL, self._conversations, delivery.deliver, Pauses(self._first_pause))
        receiver = KfReceiver(self._conversations, outbox, delivery)
        puller = self._puller = KfPuller(api, self._kept, receiver.take, Pauses(self._first_pause), self._line)
        workers = [asyncio.create_task(job) for job in (outbox.run(), self._look_again(api))]
        try:
            await puller.catch_up()
            for account, token in self._early.items():
                puller.news(account, token)
            await stop.wait()
            await puller.close()
            await outbox.flush(FLUSH_SECONDS)
        finally:
            for worker in workers:
                worker.cancel()
            await puller.close()
            await outbox.close()
            await asyncio.gather(*workers, return_exceptions=True)

    async def _delivery(self, api: KfApi) -> KfDelivery:
        servicing = Servicing(api, self._kept, self._conversations)
        handing = KfHanding(api, servicing, self._words)
        return KfDelivery(api, servicing, handing, await self._sender(), self._draw)

    async def _look_again(self, api: KfApi) -> None:
        """Find out by itself that trouble is over, though nobody writes."""
        while True:
            await asyncio.sleep(LOOK_AGAIN)
            if self._line.trouble() is not None:
                with contextlib.suppress(ApiError, UnreachableError):
                    await api.has_channels()
                    self._line.worked()

    async def _sender(self) -> str:
        """Return what tells this database's messages from those of any other that uses the same account."""
        await self._kept.keep(SENDER, secrets.token_hex(4), None)
        return await self._kept.kept(SENDER) or ""

    async def _announce(self, api: KfApi, announce: Callable[[str], None]) -> None:
        """Say how many people WeChat lets this company serve: the next one gets nothing, and nobody hears why."""
        try:
            bound = await api.has_channels()
        except ApiError as error:
            if error.code in REFUSED:
                raise ChannelError(
                    f"WECOM_CORP_ID or WECOM_KF_SECRET was refused (errcode {error.code}): copy both from the console"
                ) from None
            log.warning("kf_qualification_unknown", code=error.code)
            self._line.failed(f"WeCom refuses calls (errcode {error.code})")
        except UnreachableError as error:
            log.warning("kf_unreachable", error=str(error))
            self._line.failed("WeCom cannot be reached")
        else:
            self._line.worked()
            rule = "100 people ever while unverified, 10,000 once verified, any number with a Channels account bound"
            announce(f"/wecom/kf: WeChat lets a company serve {rule}; bound here: {'yes' if bound else 'no'}")
