"""The desk as the settings say, and which door leads to the people behind it."""

from collections.abc import Callable
from datetime import timedelta

from bot.channels.ports import ChannelError
from bot.config.settings import Settings
from bot.desk.chatwoot_door import ChatwootDoor
from bot.desk.desk import Desk
from bot.desk.hours import Hours
from bot.desk.port import Door
from bot.desk.telegram_door import TelegramDoor
from bot.texts import Texts

# There people may be at hand at hours of their own.
CUSTOMER_SERVICE = "wecom_kf"


def desk_of(settings: Settings, texts: Callable[[], Texts]) -> Desk | None:
    """Return the desk of the house; None when nobody is behind it. Raises ChannelError and HalfSet."""
    door = door_of(settings, texts)
    if door is None and not settings.has_chatwoot() and not settings.has("/wecom/kf"):
        return None
    hours_at = {} if settings.wecom_kf_hours is None else {CUSTOMER_SERVICE: Hours.of(settings.wecom_kf_hours)}
    quiet = timedelta(minutes=settings.desk_quiet_minutes)
    return Desk(door, Hours.of(settings.desk_hours), quiet, hours_at)


def door_of(settings: Settings, texts: Callable[[], Texts]) -> Door | None:
    """Return the door to the people behind the desk; None when there is none. Raises ChannelError."""
    has_inbox = settings.has_chatwoot() and settings.chatwoot_inbox_identifier is not None
    has_chat = settings.admin_chat is not None and settings.telegram_bot_token is not None
    if settings.desk == "chatwoot" and not has_inbox:
        raise ChannelError("JIFEN_DESK is chatwoot without CHATWOOT_INBOX_IDENTIFIER: name the API inbox")
    if settings.desk == "telegram" and not has_chat:
        raise ChannelError("JIFEN_DESK is telegram without TELEGRAM_BOT_TOKEN and JIFEN_ADMIN_CHAT: set both")
    if has_inbox and settings.desk in {"auto", "chatwoot"}:
        return ChatwootDoor(texts)
    if has_chat and settings.desk in {"auto", "telegram"}:
        return TelegramDoor(settings.admin_chat or "", texts)
    return None
