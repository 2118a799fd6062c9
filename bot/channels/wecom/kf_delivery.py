"""Sends one reply: as a text or a menu, with its picture, as a welcome, or on the way to a person.

Each message bears an identity made of its reply, so that a second sending is refused and not shown twice.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog

from bot.cards import ResultCard
from bot.channels.identity import identity_of
from bot.channels.outbox import Fate
from bot.channels.tencent.api import ApiError, UnreachableError
from bot.channels.wecom.kf_api import KfApi
from bot.channels.wecom.kf_messages import WELCOME
from bot.channels.wecom.kf_refusals import STATE, fate_of
from bot.channels.wecom.kf_rendering import has_picture, message, text_message
from bot.channels.wecom.kf_servicing import Servicing
from bot.messages import Attachment, ConversationKey, Delivery, Reply

WORDS = ("to_person", "to_queue", "closed", "not_reached")

log = structlog.get_logger(__name__)

Step = Callable[[str], Awaitable[None]]
Draw = Callable[[Reply], Attachment | None]


class KfDelivery:
    """Sends replies to people on WeChat.

    Args:
        api: the platform.
        servicing: the way to people.
        words: the sentences of `bot/texts/wecom.yaml` by their keys there.
        sender: tells this database's messages from those of another, 8 letters and digits.
        draw: gives the picture of a reply, None when it has none; it takes some time.

    """

    def __init__(self, api: KfApi, servicing: Servicing, words: Mapping[str, str], sender: str, draw: Draw) -> None:
        self._api = api
        self._draw = draw
        self._servicing = servicing
        self._words = {name: words[name] for name in WORDS}
        self._sender = sender
        self._codes: dict[str, str] = {}
        self._progress: dict[int, int] = {}

    def welcome_with(self, event_id: str, code: str) -> None:
        """Remember the code that lets the welcome of an event be sent, once and soon."""
        self._codes[event_id] = code

    async def deliver(self, delivery: Delivery, again: bool) -> Fate:
        """Send a reply; say what became of it."""
        if await self._servicing.has_person(delivery.key):
            return Fate.FAILED
        steps = self._steps(delivery)
        for index in range(self._progress.get(delivery.row, 0), len(steps)):
            fate = await self._attempt(delivery, steps[index], index, again=again)
            if fate is not Fate.SENT:
                return self._ended(delivery, fate)
            self._progress[delivery.row] = index + 1
        return self._ended(delivery, Fate.SENT)

    def _ended(self, delivery: Delivery, fate: Fate) -> Fate:
        if fate in {Fate.SENT, Fate.FAILED}:
            self._progress.pop(delivery.row, None)
        return fate

    def _steps(self, delivery: Delivery) -> list[Step]:
        if delivery.event_id.startswith(WELCOME):
            return [lambda msgid: self._welcome(delivery, msgid)]
        if delivery.reply.hand_off:
            return [lambda msgid: self._hand_over(delivery, msgid)]
        said: list[Step] = [lambda msgid: self._send(delivery.key, msgid, message(delivery.reply))]
        if has_picture(delivery.reply) or isinstance(delivery.reply.card, ResultCard):
            said.append(lambda msgid: self._send_picture(delivery, msgid))
        return said

    async def _attempt(self, delivery: Delivery, step: Step, index: int, *, again: bool) -> Fate:
        try:
            await step(f"{self._sender}-{identity_of(delivery)}-{index}")
        except UnreachableError:
            return Fate.LATER
        except ApiError as error:
            fate = fate_of(error.code, again=again)
            log.info("kf_reply_refused", row=delivery.row, code=error.code, fate=fate.value)
            if error.code == STATE:
                await self._look_who_talks(delivery.key)
            return fate
        return Fate.SENT

    async def _look_who_talks(self, key: ConversationKey) -> None:
        try:
            await self._servicing.ask(key)
        except (ApiError, UnreachableError) as error:
            log.info("kf_state_unknown", error=type(error).__name__)

    async def _send(self, key: ConversationKey, msgid: str, body: Mapping[str, Any]) -> None:
        await self._api.send(key.chat, key.person, msgid, body)

    async def _send_picture(self, delivery: Delivery, msgid: str) -> None:
        reply = delivery.reply
        picture = reply.attachment if has_picture(reply) else await asyncio.to_thread(self._draw, reply)
        if picture is None:
            return
        media = await self._api.upload_image(picture.name, picture.media_type, picture.content)
        await self._send(delivery.key, msgid, {"msgtype": "image", "image": {"media_id": media}})

    async def _welcome(self, delivery: Delivery, msgid: str) -> None:
        """Send a welcome; one whose code is gone with an earlier process is not sent at all."""
        code = self._codes.pop(delivery.event_id, None)
        if code is not None:
            await self._api.send_on_event(code, msgid, message(delivery.reply))

    async def _hand_over(self, delivery: Delivery, msgid: str) -> None:
        """Say what happens next, then let it happen: afterwards the assistant may not speak any more."""
        key = delivery.key
        try:
            way, servicer = await self._servicing.way(key)
        except ApiError as error:
            # Without people behind the account the house's own words are the truth.
            log.info("kf_servicers_unknown", code=error.code)
            await self._send(key, msgid, message(delivery.reply))
            return
        await self._say_once(key, msgid, self._words[way])
        if way != "closed" and await self._servicing.hand_over(key, way, servicer) == "closed":
            await self._say_once(key, f"{msgid}x", self._words["not_reached"])

    async def _say_once(self, key: ConversationKey, msgid: str, text: str) -> None:
        """Say a sentence on the way; should it have been said before, the way goes on."""
        try:
            await self._send(key, msgid, text_message(text))
        except ApiError as error:
            if fate_of(error.code, again=True) is not Fate.SENT:
                raise
