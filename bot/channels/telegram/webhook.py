"""Takes updates that Telegram posts to the page's server; each is answered 200 only once it is committed.

Telegram sends an update again until it is taken, and the updates of one chat one after the other.
"""

import asyncio
import hashlib
import hmac
import json
import re
import time
from functools import partial
from http import HTTPStatus
from urllib.parse import urlsplit

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import WebhookInfo

from bot.channels.ports import ChannelError
from bot.channels.stopping import rest
from bot.channels.telegram.connection import KINDS_OF_UPDATE, PUBLIC_SERVER, Raw, RawBot
from bot.channels.telegram.contact import HANDLING, UNHANDLED, Contact
from bot.channels.telegram.receiving import Receiver
from bot.channels.troubles import Troubles

# As Telegram accepts it.
SECRET = re.compile(r"[\w-]{1,256}", re.ASCII)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of a header)
LOOK_SECONDS = 60.0
# How long the stop waits for what is being handled; a message takes milliseconds.
LAST_SECONDS = 2.0
WEBHOOK = "webhook"
TAKEN = (
    "this bot's webhook was removed or leads elsewhere: stop the other program that uses its token, "
    "then start this one again"
)

log = structlog.get_logger(__name__)


class Webhook:
    """The door for Telegram's posts."""

    def __init__(self, secret: str, public_url: str, api_base_url: str) -> None:
        """Prepare the door; until `run` it answers 503.

        Args:
            secret: what Telegram has to show in the header of every post, 1–256 of A–Z a–z 0–9 _ -.
            public_url: where the page's server is reached from outside.
            api_base_url: the Bot API server; the public one posts to https alone.

        Raises:
            ChannelError: Telegram cannot use the secret or the address.

        """
        _check(secret, public_url, api_base_url)
        self._secret = secret
        # Of the secret, so that it is the same in every process and after every start, and nobody can guess it.
        self._path = hmac.new(secret.encode(), b"telegram webhook path", hashlib.sha256).hexdigest()[:32]
        self._url = f"{public_url.rstrip('/')}/telegram/{self._path}"
        self._receiver: Receiver | None = None
        self._troubles: Troubles | None = None
        self._taking: set[asyncio.Task[bool]] = set()
        self.route = Route("/telegram/{path}", self._posted, methods=["POST"])

    async def run(
        self, stop: asyncio.Event, bot: RawBot, contact: Contact, receiver: Receiver, troubles: Troubles
    ) -> None:
        """Have Telegram post here, and hand what comes to `receiver` until `stop`. Raises ChannelError."""
        self._receiver, self._troubles = receiver, troubles
        try:
            await contact.insist(
                stop,
                partial(bot.set_webhook, self._url, secret_token=self._secret, allowed_updates=list(KINDS_OF_UPDATE)),
            )
            while not stop.is_set():
                await rest(stop, LOOK_SECONDS)
                info = await contact.insist(stop, bot.get_webhook_info)
                if info is not None:
                    self._judge(info, troubles)
        finally:
            self._receiver = None
            # What is being handled is still to be answered, and its replies sent.
            if self._taking:
                await asyncio.wait(self._taking, timeout=LAST_SECONDS)

    def _judge(self, info: WebhookInfo, troubles: Troubles) -> None:
        """Say whether Telegram still posts here, and whether it gets through."""
        failed_at = info.last_error_date
        if info.url != self._url:
            log.warning("telegram_webhook_taken", what=TAKEN)
            troubles.begin(WEBHOOK, TAKEN)
        elif info.pending_update_count and failed_at and time.time() - failed_at.timestamp() < 2 * LOOK_SECONDS:
            log.warning("telegram_webhook_unreached", waiting=info.pending_update_count)
            troubles.begin(
                WEBHOOK, "Telegram cannot deliver to JIFEN_PUBLIC_URL: check that it leads here from outside"
            )
        else:
            troubles.end(WEBHOOK)

    async def _posted(self, request: Request) -> Response:
        """Answer one post: 404 and 401 to who is not Telegram, 503 to what has to come again, 200 to what is done."""
        if not _same(request.path_params["path"], self._path):
            return Response(status_code=HTTPStatus.NOT_FOUND)
        if not _same(request.headers.get(SECRET_HEADER, ""), self._secret):
            return Response(status_code=HTTPStatus.UNAUTHORIZED)
        try:
            update = json.loads(await request.body())
        except ValueError:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            # It would not be more of an update when it came again.
            log.warning("telegram_update_unreadable", update=None, error="no update_id")
            return Response(status_code=HTTPStatus.OK)
        done = await self._taken(update)
        if done:
            return Response(status_code=HTTPStatus.OK)
        return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE, headers={"retry-after": "1"})

    async def _taken(self, update: Raw) -> bool:
        """Hand an update over, also when its sender hangs up; return whether it is done."""
        if self._receiver is None or self._troubles is None:
            return False
        task = asyncio.create_task(self._receiver.take_one(update))
        self._taking.add(task)
        task.add_done_callback(self._taking.discard)
        done = await asyncio.shield(task)
        if done:
            self._troubles.end(HANDLING)
        else:
            self._troubles.begin(HANDLING, UNHANDLED)
        return done


def _same(given: str, expected: str) -> bool:
    """Compare without telling by the time it takes how much was right."""
    return hmac.compare_digest(given.encode(errors="replace"), expected.encode())


def _check(secret: str, public_url: str, api_base_url: str) -> None:
    if not SECRET.fullmatch(secret):
        raise ChannelError("JIFEN_TELEGRAM_WEBHOOK_SECRET may hold 1 to 256 of A–Z, a–z, 0–9, _ and - only")
    address = urlsplit(public_url)
    if address.scheme not in {"http", "https"} or not address.hostname:
        raise ChannelError("JIFEN_PUBLIC_URL is no address: it has to be like https://jifen.example.org")
    if address.scheme == "http" and api_base_url.rstrip("/") == PUBLIC_SERVER:
        raise ChannelError("JIFEN_PUBLIC_URL has to start with https://: Telegram posts to no other address")
