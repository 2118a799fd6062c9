"""The Telegram channel out of the settings; settings that do not go together refuse the start in one line."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.channels.ports import ChannelError, Conversations, KeptValues, Passages
from bot.config.settings import Settings
from bot.messages import Attachment, Reply
from bot.texts import Texts

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel
    from bot.channels.telegram.webhook import Webhook


def check_telegram(settings: Settings) -> None:
    """Raise ChannelError when a setting of the channel lacks one that it needs."""
    missing = [
        name
        for name, value in (
            ("TELEGRAM_BOT_TOKEN", settings.telegram_bot_token),
            ("JIFEN_PUBLIC_URL", settings.public_url),
        )
        if not value
    ]
    if settings.telegram_webhook_secret is not None and missing:
        raise ChannelError(f"JIFEN_TELEGRAM_WEBHOOK_SECRET is set without {' and '.join(missing)}: set both or none")
    _webhook(settings)


def telegram_channel(
    settings: Settings, conversations: Conversations, kept: KeptValues, passages: Passages, texts: Texts
) -> "TelegramChannel | None":
    """Return the channel; None without a token. Raises ChannelError as `check_telegram` does."""
    if settings.telegram_bot_token is None:
        return None
    # Its library takes 10 MB and a tenth of a second, which a page alone need not pay.
    from bot.channels.telegram.channel import TelegramChannel  # noqa: PLC0415

    token, words = settings.telegram_bot_token.get_secret_value(), texts.below("telegram")
    return TelegramChannel(
        token,
        settings.telegram_api_base_url,
        conversations,
        kept,
        passages,
        words,
        _webhook(settings),
        draw=drawing(texts),
        rich=settings.telegram_rich,
        admins=settings.admins,
    )


def drawing(texts: Texts) -> Callable[[Reply], Attachment | None]:
    """Return what draws the result of a reply in the words of `texts`."""
    words, spelled = texts.below("web"), texts.below("traditional")

    def draw(reply: Reply) -> Attachment | None:
        # What draws takes 5 MB, which who is never asked for a picture need not pay.
        from bot.score_card.card_file import card_file  # noqa: PLC0415

        return card_file(reply, words, spelled)

    return draw


def _webhook(settings: Settings) -> "Webhook | None":
    if settings.telegram_webhook_secret is None:
        return None
    from bot.channels.telegram.webhook import Webhook  # noqa: PLC0415

    secret = settings.telegram_webhook_secret.get_secret_value()
    return Webhook(secret, settings.public_url, settings.telegram_api_base_url)
