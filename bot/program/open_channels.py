"""The channels that the settings open beside the page: built together, joined with the house, run until the stop."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.answers.passages import Passages
from bot.channels.telegram.addressing import CHANNEL as TELEGRAM
from bot.clock import clock
from bot.config.settings import Settings
from bot.house import House
from bot.program.desk_setup import chatwoot_channel, desk_jobs
from bot.program.readiness import Part
from bot.program.serving import Outside
from bot.program.telegram_setup import telegram_channel
from bot.storage.kept_values import KeptValues

if TYPE_CHECKING:
    from bot.admin.conversations import AdminConversations
    from bot.channels.chatwoot.channel import ChatwootChannel
    from bot.channels.telegram.channel import TelegramChannel
    from bot.program.wechat_doors import WeChatDoors

CHATWOOT = "chatwoot"


@dataclass(frozen=True, slots=True)
class OpenChannels:
    """Every channel beside the page, None for one that is not set up.

    Attributes:
        telegram: the Telegram bot.
        wechat: the doors to WeChat and WeCom.
        chatwoot: the inbox of a company's own desk.
        admins: what hears the admins' commands on Telegram before anything else does.

    """

    telegram: "TelegramChannel | None"
    wechat: "WeChatDoors | None"
    chatwoot: "ChatwootChannel | None"
    admins: "AdminConversations | None"

    @classmethod
    def of(cls, settings: Settings, house: House) -> "OpenChannels":
        """Build what is set up; nothing reaches the network yet. Raises ChannelError and HalfSet."""
        admins = _admins(settings, house)
        # Which messages answered what: written with every message, and no loss when it is lost.
        kept = KeptValues(house.store, clock(settings.now), unflushed=True)
        passages = Passages(house.content.live, clock(settings.now))
        talks = admins or house.conversations
        telegram = telegram_channel(settings, talks, kept, passages, house.content.live().texts)
        wechat = _wechat(settings, house) if settings.open_doors() else None
        return cls(telegram, wechat, chatwoot_channel(settings, house), admins)

    @property
    def sending(self) -> list[Callable[[], None]]:
        """What has each channel look into its outbox that carries messages which answer nothing."""
        return [each.wake for each in (self.telegram, self.wechat) if each]

    def outside(self) -> Outside:
        """Return what the channels bring to the HTTP door."""
        parts: dict[str, Part] = {TELEGRAM: self.telegram} if self.telegram else {}
        if self.chatwoot:
            parts[CHATWOOT] = self.chatwoot
        pushed = (self.telegram, self.wechat, self.chatwoot)
        return Outside(
            {**parts, **(self.wechat.parts if self.wechat else {})},
            [*(route for each in pushed if each for route in each.routes)],
            self.wechat.noted if self.wechat else {},
        )

    def wake_with(self, house: House) -> None:
        """Have every channel look into its outbox when something was put there: left over, for the desk, for admins."""
        for channel in (self.telegram, self.wechat, self.chatwoot):
            if channel:
                house.upkeep.on_left_over(channel.wake)
                if house.desk is not None:
                    house.desk.on_news(channel.wake)
        if self.admins and self.telegram:
            self.admins.wake_by(self.telegram.wake)

    def jobs(
        self, settings: Settings, house: House, stop: asyncio.Event, announce: Callable[[str], None]
    ) -> list[Coroutine[Any, Any, None]]:
        """Return what runs until `stop`: the channels, and the desk that sits behind them."""
        jobs = self.wechat.jobs(stop, announce) if self.wechat else []
        # Admins are refused at the start where there is no Telegram.
        jobs += [each.run(stop) for each in (self.telegram, self.admins, self.chatwoot) if each]
        return [*jobs, *desk_jobs(settings, house, stop, self.telegram, self.chatwoot)]


def _admins(settings: Settings, house: House) -> "AdminConversations | None":
    if not settings.admins:
        return None
    # What counts and edits for them takes memory, which an assistant without admins need not pay.
    from bot.admin.opening import with_admins  # noqa: PLC0415

    return with_admins(settings, house)


def _wechat(settings: Settings, house: House) -> "WeChatDoors":
    # As with Telegram: its libraries take a fifth of a second.
    from bot.program.wechat_doors import WeChatDoors  # noqa: PLC0415

    # Leases and tokens run out by the true time, whatever day the assistant is told it is.
    kept = KeptValues(house.store, clock(None))
    return WeChatDoors(settings, house.conversations, kept, house.content.live().texts)
