"""A robot without a long connection in front of a house, on a loopback port, and WeCom calling it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.applications import Starlette

from bot.channels.ports import Conversations
from bot.channels.tencent.answering import Answering
from bot.channels.tencent.envelope import Envelope
from bot.channels.wecom.robot_follow_ups import FollowUps
from bot.channels.wecom.robot_webhook import RobotWebhook
from tests.bot.channels.wechat.conftest import wechat_words
from tests.loopback import serving
from tests.wechat_double.robot_calls import AES_KEY, TOKEN, RobotCalls

WORDS = wechat_words()
Door = Callable[..., AbstractAsyncContextManager[tuple[RobotCalls, RobotWebhook]]]


@asynccontextmanager
async def opened_webhook(
    house: Conversations, seconds: float = 50, key: str = AES_KEY, *, cards: bool = True
) -> AsyncIterator[tuple[RobotCalls, RobotWebhook]]:
    """Open the door in front of a house; it is more patient than WeCom, so that nothing depends on the machine."""
    wecom = RobotCalls()
    async with serving(wecom.app) as api:
        answering = Answering("wecom_bot", house, seconds)
        follow_ups = FollowUps(answering, api, cards)
        webhook = RobotWebhook(TOKEN, Envelope(TOKEN, key, ""), answering, follow_ups, WORDS, cards)
        async with serving(Starlette(routes=webhook.routes())) as address:
            wecom.url, wecom.api = f"{address}/wecom/bot", api
            yield wecom, webhook
