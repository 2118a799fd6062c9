"""What a pressed card leads to, for a robot that WeCom calls: the answer to the call replaces the card, and no more.

It goes to the address that the platform sends along, which takes one message. Should that fail, it stays unsent and
comes with the person's next message.
"""

from dataclasses import dataclass

import structlog

from bot.channels.tencent.answering import Answering
from bot.channels.tencent.api import ApiError, Connection, UnreachableError
from bot.channels.wecom import robot_bodies
from bot.messages import Delivery, Incoming

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class FollowUps:
    """Says what presses lead to.

    Attributes:
        answering: hands messages to the house.
        base_url: the root of the platform's API; only addresses below it are called, whatever stands in a message.
        cards: whether options are buttons on a card where they fit on one.

    """

    answering: Answering
    base_url: str
    cards: bool = True

    async def send(self, incoming: Incoming, url: str) -> None:
        """Hand a press to the house, and say what comes of it at `url`. Raises nothing."""
        try:
            async with self.answering.alone(incoming.key):
                deliveries = await self.answering.conversations.handle(incoming)
                fresh = [each for each in deliveries if not each.attempts]
                if fresh and await self._said(fresh[0], url):
                    await self.answering.conversations.settle([fresh[0].row], "sent")
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody waits for an answer
            log.warning("robot_follow_up_failed", error=type(error).__name__)

    async def _said(self, delivery: Delivery, url: str) -> bool:
        root = self.base_url.strip().rstrip("/")
        if not url.startswith(f"{root}/"):
            return False
        card = robot_bodies.card(delivery) if self.cards else None
        connection = Connection(root)
        try:
            await connection.request(
                "POST", url.removeprefix(root), {}, json=dict(card or robot_bodies.markdown(delivery))
            )
        except (ApiError, UnreachableError) as error:
            log.warning("robot_follow_up_refused", error=str(error))
            return False
        finally:
            await connection.close()
        return True
