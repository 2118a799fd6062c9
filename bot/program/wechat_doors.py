"""The doors to WeChat and WeCom out of the settings: their routes, and what runs beside them."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from pydantic import SecretStr
from starlette.routing import Route

from bot.channels.ports import ChannelError, Conversations, KeptValues
from bot.channels.tencent.answering import Answering
from bot.channels.tencent.door_state import DoorState
from bot.channels.tencent.envelope import Envelope
from bot.channels.wechat.account import CHANNEL as WECHAT
from bot.channels.wechat.account import Account
from bot.channels.wechat.routes import wechat_routes
from bot.channels.wechat.stable_token import TokenWatch
from bot.channels.wecom.kf import Company, KfChannel
from bot.channels.wecom.kf_messages import CHANNEL as KF
from bot.channels.wecom.robot import Robot, RobotChannel
from bot.channels.wecom.robot_follow_ups import FollowUps
from bot.channels.wecom.robot_messages import CHANNEL as ROBOT
from bot.channels.wecom.robot_webhook import RobotWebhook
from bot.config.settings import Settings
from bot.program.readiness import Part
from bot.score_card.card_file import card_file
from bot.texts import Texts


class WeChatDoors:
    """Every door to WeChat that is set up.

    Attributes:
        routes: the addresses that the platforms call.
        channels: those with a line of their own, by name; each can say what troubles it.
        parts: whatever is open, by name, for `/readyz`.
        noted: what is looked after besides, and leaves no message unanswered when it is in trouble.

    """

    def __init__(self, settings: Settings, conversations: Conversations, kept: KeptValues, texts: Texts) -> None:
        """Prepare the doors; nothing reaches the network yet. Raises ChannelError: a setting cannot be right."""
        self._settings, self._conversations, self._kept, self._texts = settings, conversations, kept, texts
        kf, robot = self._customer_service(), self._robot()
        self.parts: dict[str, Part] = {}
        self.noted: dict[str, Part] = {}
        self._watches: list[TokenWatch] = []
        self.routes: list[Route] = [*self._official_account(), *(kf.routes if kf else ()), *self._robot_webhook()]
        named: dict[str, KfChannel | RobotChannel | None] = {KF: kf, ROBOT: robot}
        self.channels = {name: channel for name, channel in named.items() if channel is not None}
        self.parts |= self.channels

    def jobs(self, stop: asyncio.Event, announce: Callable[[str], None]) -> list[Coroutine[Any, Any, None]]:
        """Return what runs until `stop`, a job a door."""
        return [each.run(stop, announce) for each in (*self.channels.values(), *self._watches)]

    def wake(self) -> None:
        """Let every channel look into its outbox now."""
        for channel in self.channels.values():
            channel.wake()

    def _official_account(self) -> list[Route]:
        settings = self._settings
        if not settings.has("/wechat"):
            return []
        token, key = _value(settings.wechat_token), settings.wechat_aes_key
        envelope = _envelope("WECHAT_AES_KEY", token, _value(key), settings.wechat_app_id or "") if key else None
        account = Account(token, envelope, settings.wechat_tappable_words)
        state = DoorState()
        self.parts[WECHAT] = state
        if settings.wechat_app_secret is not None:
            secret = _value(settings.wechat_app_secret)
            watch = TokenWatch(settings.wechat_api_base_url, settings.wechat_app_id or "", secret)
            self.noted[f"{WECHAT}_token"] = watch
            self._watches.append(watch)
        return wechat_routes(account, self._conversations, self._texts.below("wechat"), state=state)

    def _customer_service(self) -> KfChannel | None:
        settings = self._settings
        if not settings.has("/wecom/kf"):
            return None
        corp_id, token, key = settings.wecom_corp_id or "", settings.wecom_kf_token, settings.wecom_kf_aes_key
        envelope = _envelope("WECOM_KF_AES_KEY", _value(token), _value(key), corp_id)
        company = Company(corp_id, _value(settings.wecom_kf_secret), envelope, settings.wecom_api_base_url)
        words = self._texts.below("wecom")
        draw = partial(card_file, words=self._texts.below("web"), spelled=self._texts.below("traditional"))
        return KfChannel(company, self._conversations, self._kept, words, draw=draw)

    def _robot_webhook(self) -> list[Route]:
        settings = self._settings
        if not settings.has("/wecom/bot"):
            return []
        token = _value(settings.wecom_bot_token)
        envelope = _envelope("WECOM_BOT_AES_KEY", token, _value(settings.wecom_bot_aes_key), "")
        answering, cards = Answering(ROBOT, self._conversations), settings.wecom_bot_cards
        follow_ups = FollowUps(answering, settings.wecom_api_base_url, cards)
        webhook = RobotWebhook(token, envelope, answering, follow_ups, self._texts.below("wechat"), cards)
        self.parts[ROBOT] = webhook.state
        return webhook.routes()

    def _robot(self) -> RobotChannel | None:
        settings = self._settings
        if not settings.has("WeCom robot"):
            return None
        identity, secret = settings.wecom_bot_id or "", _value(settings.wecom_bot_secret)
        robot = Robot(identity, secret, settings.wecom_bot_url, settings.wecom_bot_cards)
        return RobotChannel(robot, self._conversations, self._kept)


def _envelope(name: str, token: str, key: str, receive_id: str) -> Envelope:
    try:
        return Envelope(token, key, receive_id)
    except ValueError as error:
        raise ChannelError(f"{name} is wrong: {error}") from None


def _value(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""
