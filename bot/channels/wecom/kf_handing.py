"""What is said on the way to a person and back: before people have a talk, or with the code that its end gives.

While they have it, in the queue too, the platform lets nobody else speak.
"""

from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.outbox import Fate
from bot.channels.tencent.api import ApiError
from bot.channels.wecom.kf_api import KfApi
from bot.channels.wecom.kf_refusals import fate_of
from bot.channels.wecom.kf_rendering import message, text_message
from bot.channels.wecom.kf_servicing import Servicing
from bot.messages import ConversationKey, Delivery

WORDS = ("to_person", "not_reached", "still_queued")

log = structlog.get_logger(__name__)


class KfHanding:
    """Hands talks over, and takes them back.

    Args:
        api: the platform.
        servicing: moves the talk.
        words: the sentences of `bot/texts/wecom.yaml` by their keys there.

    """

    def __init__(self, api: KfApi, servicing: Servicing, words: Mapping[str, str]) -> None:
        self._api, self._servicing = api, servicing
        self._words = {name: words[name] for name in WORDS}

    async def hand_over(self, delivery: Delivery, msgid: str) -> None:
        """Say what happens next, then let it happen. Raises ApiError and UnreachableError."""
        key, reply = delivery.key, delivery.reply
        try:
            way, servicer = await self._servicing.way(key, only_if_there=reply.only_if_there)
        except ApiError as error:
            # There are no people behind this account.
            log.info("kf_servicers_unknown", code=error.code)
            await self._say_once(key, msgid, text_message(self._words["not_reached"]))
            return
        # Where nobody is there the house's own words are the truth: that one waits in the queue, or until when.
        said = text_message(self._words["to_person"]) if way == "to_person" else message(reply)
        await self._say_once(key, msgid, said)
        if way != "nowhere" and await self._servicing.hand_over(delivery, way, servicer) == "nowhere":
            await self._say_once(key, f"{msgid}x", text_message(self._words["not_reached"]))

    async def take_back(self, delivery: Delivery, msgid: str) -> None:
        """Take a talk back from people, then say what is to be said. Raises ApiError and UnreachableError."""
        key, body = delivery.key, message(delivery.reply)
        code = await self._servicing.take_back(delivery)
        if code is None:
            code, body = await self._servicing.code_in_queue(key), text_message(self._words["still_queued"])
        if code:
            await self._api.send_on_event(code, msgid, body)
        else:
            await self._api.send(key.chat, key.person, msgid, body)

    async def _say_once(self, key: ConversationKey, msgid: str, body: Mapping[str, Any]) -> None:
        """Say a sentence on the way; should it have been said before, the way goes on."""
        try:
            await self._api.send(key.chat, key.person, msgid, body)
        except ApiError as error:
            if fate_of(error.code, again=True) is not Fate.SENT:
                raise
