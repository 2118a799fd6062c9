"""What the Bot API knows and the library does not yet, all of it in one place (10.1: rich, 10.2: ephemeral messages).

An ephemeral message in a group is seen by one person alone. It answers an ephemeral message, or a press below one,
within 15 seconds. A server that does not know them never delivers one, so nothing here is reached there.
"""

import time
from collections.abc import Mapping
from typing import Any

import structlog
from telegram import BotCommand, Message
from telegram.error import BadRequest, InvalidToken

from bot.channels.telegram.addressing import Hidden
from bot.channels.telegram.connection import RawBot
from bot.messages import ConversationKey

log = structlog.get_logger(__name__)

# Telegram's 15 less what a call may take.
EPHEMERAL_SECONDS = 13


def hidden_command(name: str, description: str) -> BotCommand:
    """Return a command of a menu that nobody but its sender and the bot sees in a group."""
    return BotCommand(name, description, api_kwargs={"is_ephemeral": True})


def read_hidden(message: Message) -> Hidden | None:
    """Return how a message that only its sender and the bot see may be answered; None for one that everybody sees."""
    identity = message.api_kwargs.get("ephemeral_message_id")
    if not isinstance(identity, int):
        return None
    return Hidden(f"e{identity}", int(message.date.timestamp()))


def read_hidden_press(message: Message, press: str) -> Hidden | None:
    """Return how a press below such a message may be answered; None for a press that everybody could have made."""
    return None if read_hidden(message) is None else Hidden(f"c{press}", int(time.time()))


def too_late(hidden: Hidden) -> bool:
    """Whether an answer would not be taken any more."""
    return time.time() - hidden.at > EPHEMERAL_SECONDS


def only_for(key: ConversationKey, hidden: Hidden) -> dict[str, Any]:
    """Return the parameters that let only the writer see an answer."""
    receiver: dict[str, Any] = {"receiver_user_id": int(key.person)}
    if hidden.answers.startswith("c"):
        return {"ephemeral_message_parameters": receiver | {"callback_query_id": hidden.answers[1:]}}
    replied = {"ephemeral_message_id": int(hidden.answers[1:])}
    return {"ephemeral_message_parameters": receiver, "reply_parameters": replied}


class RichMessages:
    """Sends rich messages for as long as the server takes them; at its first refusal no more are tried in this run.

    Args:
        bot: sends them.
        wanted: whether any are to be sent.

    """

    def __init__(self, bot: RawBot, *, wanted: bool) -> None:
        self._bot = bot
        self.wanted = wanted

    async def put(self, html: str, message: Mapping[str, Any]) -> int | None:
        """Put a rich message into a chat; return its number, or None when it is not taken and has to be said plainly.

        Raises TelegramError when it has to be tried again.
        """
        try:
            return await self._bot.put("sendRichMessage", {**message, "rich_message": {"html": html}})
        except (BadRequest, InvalidToken) as error:
            # A method that a server does not know is answered 404, which the library takes for a wrong token.
            log.warning("telegram_rich_messages_refused", error=type(error).__name__)
            self.wanted = False
            return None


def is_hidden(sent: Message) -> bool:
    """Whether a message that was sent is seen by one person alone."""
    return "ephemeral_message_id" in sent.api_kwargs
