"""Admins' settings that do not go together refuse the start in one line."""

from bot.channels.ports import ChannelError
from bot.config.settings import Settings


def check_admins(settings: Settings) -> None:
    """Raise ChannelError when admins are named and there is no channel on which they could be."""
    if settings.admins and settings.telegram_bot_token is None:
        raise ChannelError("JIFEN_ADMINS is set without TELEGRAM_BOT_TOKEN: set both or none")
