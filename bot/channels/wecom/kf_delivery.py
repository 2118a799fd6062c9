"""Sends one reply: as a text or a menu, with its picture, by the code of an event, or on the way to a person and back.

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
from bot.channels.wecom.kf_handing import KfHanding
from bot.channels.wecom.kf_messages import BY_CODE
from bot.channels.wecom.kf_refusals import STATE, fate_of
from bot.channels.wecom.kf_rendering import has_picture, message
from bot.channels.wecom.kf_servicing import ENDED, Servicing
from bot.messages import Attachment, ConversationKey, Delivery, Reply

log = structlog.get_logger(__name__)

Step = Callable[[str], Awaitable[None]]
Draw = Callable[[Reply], Attachment | None]


class KfDelivery:
    """Sends replies to people on WeChat.

    Args:
        api: the platform.
        servicing: knows who has a talk.
        handing: hands talks over, and takes them back.
        sender: tells this database's messages from those of another, 8 letters and digits.
        draw: gives the picture of a reply, None when it has none; it takes some time.

    """

    def __init__(self, api: KfApi, servicing: Servicing, handing: KfHanding, sender: str, draw: Draw) -> None:
        self._api, self._servicing, self._handing = api, servicing, handing
        self._draw = draw
        self._sender = sender
        self._codes: dict[str, str] = {}
        self._progress: dict[int, int] = {}

    def answer_with(self, event_id: str, code: str) -> None:
        """Remember the code that lets the answer to an event be sent, once and soon; "" for none."""
        if code:
            self._codes[event_id] = code

    async def deliver(self, delivery: Delivery, again: bool) -> Fate:
        """Send a reply; say what became of it."""
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
        if delivery.event_id.startswith(BY_CODE):
            return [lambda msgid: self._by_code(delivery, msgid)]
        if delivery.reply.hand_off:
            return [lambda msgid: self._handing.hand_over(delivery, msgid)]
        said: list[Step] = [lambda msgid: self._say(delivery, msgid)]
        if has_picture(delivery.reply) or isinstance(delivery.reply.card, ResultCard):
            said.append(lambda msgid: self._send_picture(delivery, msgid))
        return said

    async def _attempt(self, delivery: Delivery, step: Step, index: int, *, again: bool) -> Fate:
        try:
            await step(f"{self._sender}-{identity_of(delivery)}-{index}")
        except UnreachableError:
            return Fate.LATER
        except ApiError as error:
            fate = await self._state_fate(delivery) if error.code == STATE else fate_of(error.code, again=again)
            log.info("kf_reply_refused", row=delivery.row, code=error.code, fate=fate.value)
            return fate
        return Fate.SENT

    async def _state_fate(self, delivery: Delivery) -> Fate:
        """Return what becomes of a reply in a state that allows none: after an end it waits for the next word."""
        try:
            return Fate.HELD if await self._servicing.look(delivery) == ENDED else Fate.FAILED
        except (ApiError, UnreachableError) as error:
            log.info("kf_state_unknown", error=type(error).__name__)
            return Fate.FAILED

    async def _say(self, delivery: Delivery, msgid: str) -> None:
        if delivery.reply.hand_back:
            await self._handing.take_back(delivery, msgid)
        else:
            await self._send(delivery.key, msgid, message(delivery.reply))

    async def _send(self, key: ConversationKey, msgid: str, body: Mapping[str, Any]) -> None:
        await self._api.send(key.chat, key.person, msgid, body)

    async def _send_picture(self, delivery: Delivery, msgid: str) -> None:
        reply = delivery.reply
        picture = reply.attachment if has_picture(reply) else await asyncio.to_thread(self._draw, reply)
        if picture is None:
            return
        media = await self._api.upload_image(picture.name, picture.media_type, picture.content)
        await self._send(delivery.key, msgid, {"msgtype": "image", "image": {"media_id": media}})

    async def _by_code(self, delivery: Delivery, msgid: str) -> None:
        """Say what an event allows to be said; what has no code, or lost it with a process, is not said at all."""
        code = self._codes.pop(delivery.event_id, None)
        if code is not None:
            await self._api.send_on_event(code, msgid, message(delivery.reply))
