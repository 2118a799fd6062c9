"""How the bot presents itself: commands by place and language, descriptions, the button beside the text field.

Telegram keeps all of it, and counts how often it is set; so what is set already is looked at first.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    MenuButtonCommands,
)

from bot.channels.telegram.newer import hidden_command

# Where Telegram knows no words of a person's own language it shows those of no language, which are Chinese here.
LANGUAGES = {"": "zh", "en": "en"}
COMMANDS = {"": "command.", "en": "command_en."}
# What is shown to admins alone, in their private chats, below what everybody has.
ADMIN_COMMANDS = "admin_command."
# What makes sense where others read along.
IN_GROUPS = ("ask", "estimate", "deadline", "help", "cancel")
# Of these, what nobody else has to read; where Telegram does not know that yet, they are commands like the others.
HIDDEN = ("estimate", "cancel")

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Presented:
    """One thing that Telegram shows of the bot: what it is to be, and how it is looked up and set."""

    name: str
    wanted: object
    look: Callable[[], Awaitable[object]]
    put: Callable[[], Awaitable[object]]


class Introduction:
    """What Telegram is to show of one bot."""

    def __init__(self, bot: Bot, words: Mapping[str, str], admins: Sequence[str] = ()) -> None:
        """Present `bot` in `words`, the sentences of `bot/texts/telegram.yaml` by key; `admins` see theirs too."""
        self._bot = bot
        self._words = words
        self._admins = admins

    async def make(self) -> None:
        """Set what differs from what is set; what is refused is logged, and keeps nothing else from being set."""
        for each in (*self._commands(), *self._descriptions(), self._menu_button()):
            try:
                if not await _is_set(each):
                    await each.put()
            except Exception as error:  # noqa: BLE001 (the bot works without it)
                log.warning("telegram_not_introduced", what=each.name, error=type(error).__name__)

    def _commands(self) -> Iterator[Presented]:
        places = (BotCommandScopeDefault(), BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats())
        for scope in places:
            for language in LANGUAGES:
                yield self._commands_at(scope, language, self._menu(scope, language))
        for admin in self._admins:
            # Whoever never wrote to the bot has no chat yet: it is refused then, and set at a later start.
            menu = [*self._menu(BotCommandScopeDefault(), ""), *_menu_of(self._worded(ADMIN_COMMANDS))]
            yield self._commands_at(BotCommandScopeChat(int(admin)), "", menu)

    def _worded(self, lead: str) -> dict[str, str]:
        """Return the descriptions of commands by their names."""
        return {key.removeprefix(lead): text for key, text in self._words.items() if key.startswith(lead)}

    def _menu(self, scope: BotCommandScope, language: str) -> list[BotCommand]:
        texts = self._worded(COMMANDS[language])
        if scope.type != scope.ALL_GROUP_CHATS:
            return _menu_of(texts)
        return [
            hidden_command(name, texts[name]) if name in HIDDEN else BotCommand(name, texts[name]) for name in IN_GROUPS
        ]

    def _commands_at(self, scope: BotCommandScope, language: str, menu: Sequence[BotCommand]) -> Presented:
        async def look() -> object:
            return [each.to_dict() for each in await self._bot.get_my_commands(scope, language)]

        return Presented(
            f"commands {scope.type} {language}".strip(),
            [each.to_dict() for each in menu],
            look,
            lambda: self._bot.set_my_commands(menu, scope, language),
        )

    def _descriptions(self) -> Iterator[Presented]:
        for language, words in LANGUAGES.items():
            yield self._long(language, self._words[f"description.{words}"])
            yield self._short(language, self._words[f"short_description.{words}"])

    def _long(self, language: str, text: str) -> Presented:
        async def look() -> object:
            return (await self._bot.get_my_description(language)).description

        return Presented(
            f"description {language}".strip(), text, look, lambda: self._bot.set_my_description(text, language)
        )

    def _short(self, language: str, text: str) -> Presented:
        async def look() -> object:
            return (await self._bot.get_my_short_description(language)).short_description

        return Presented(
            f"short description {language}".strip(),
            text,
            look,
            lambda: self._bot.set_my_short_description(text, language),
        )

    def _menu_button(self) -> Presented:
        button = MenuButtonCommands()
        return Presented(
            "menu button", button, self._bot.get_chat_menu_button, lambda: self._bot.set_chat_menu_button(None, button)
        )


def _menu_of(texts: Mapping[str, str]) -> list[BotCommand]:
    return [BotCommand(name, text) for name, text in texts.items()]


async def _is_set(presented: Presented) -> bool:
    """Whether Telegram shows it already; what cannot be looked up is set."""
    try:
        return await presented.look() == presented.wanted
    except Exception as error:  # noqa: BLE001 (a server that cannot say what is set may still be told)
        log.info("telegram_introduction_unknown", what=presented.name, error=type(error).__name__)
        return False
