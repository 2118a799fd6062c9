"""How the bot presents itself on Telegram: each thing is set where it differs, and nothing is set twice."""

import pytest

from bot.admin.commands import COMMAND
from tests.bot.channels.conftest import Process, running
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Person, Telegram

ANNA = Person(7001, "Anna")
PRIVATE = (
    "start",
    "help",
    "estimate",
    "ask",
    "deadline",
    "cancel",
    "privacy",
    "reminders",
    "roster",
    "mydata",
    "news",
    "forget",
)
GROUP = ("ask", "estimate", "deadline", "help", "cancel")
PLACES = {"default": PRIVATE, "all_private_chats": PRIVATE, "all_group_chats": GROUP}


def setting(telegram: Telegram) -> list[str]:
    return [name for name, _ in telegram.calls if name.startswith("setMy") or name == "setChatMenuButton"]


async def introduced(telegram: Telegram, process: Process) -> None:
    """Run a process until it has presented itself whole."""
    async with process() as at_work:
        await telegram.until(lambda: telegram.called("getChatMenuButton"))
        await telegram.says(ANNA, "你好")
        await telegram.until(lambda: telegram.sent)
        await telegram.until(lambda: telegram.profile.menu_button["type"] == "commands")
        await at_work.stop()


async def test_it_shows_its_commands_by_place_and_language(
    telegram: Telegram, process: Process, words: dict[str, str]
) -> None:
    await introduced(telegram, process)
    for language, key in (("", "command"), ("en", "command_en")):
        for place, names in PLACES.items():
            menu = telegram.profile.commands[place, language]
            shown = {entry["command"]: entry["description"] for entry in menu}
            assert shown == {name: words[f"{key}.{name}"] for name in names}


async def test_admins_see_their_commands_in_their_own_chat_and_nobody_else_does(
    telegram: Telegram, house: EchoHouse, words: dict[str, str]
) -> None:
    async with running(telegram, house, house.store, words, admins=("7001", "7002")) as at_work:
        await telegram.until(lambda: ("chat 7002", "") in telegram.profile.commands)
        await at_work.stop()
    known = {match[1] for text in ("/inbox", "/stats", "/reload", "/broadcast x") if (match := COMMAND.fullmatch(text))}
    for place, menu in telegram.profile.commands.items():
        shown = [entry["command"] for entry in menu]
        if place in {("chat 7001", ""), ("chat 7002", "")}:
            assert shown == [*PRIVATE, "inbox", "stats", "reload", "broadcast"]
            assert known == set(shown) - set(PRIVATE)
        else:
            assert not known & set(shown)


async def test_it_describes_itself_within_what_telegram_shows(telegram: Telegram, process: Process) -> None:
    await introduced(telegram, process)
    assert telegram.profile.menu_button == {"type": "commands"}
    for (kind, language), text in telegram.profile.descriptions.items():
        assert language in {"", "en"}
        assert 0 < len(text) <= (512 if kind == "description" else 120)
    assert len(telegram.profile.descriptions) == 4


async def test_what_is_set_already_is_not_set_again(telegram: Telegram, process: Process) -> None:
    await introduced(telegram, process)
    before = len(setting(telegram))
    telegram.profile.descriptions["description", "en"] = "an older one"
    telegram.calls.clear()
    async with process() as at_work:
        await telegram.until(lambda: telegram.called("getChatMenuButton"))
        await at_work.stop()
    assert before == 11
    assert setting(telegram) == ["setMyDescription"]


@pytest.mark.parametrize("method", ["getMyCommands", "setMyCommands", "getMyDescription", "setMyShortDescription"])
async def test_what_is_refused_keeps_nothing_else_from_being_set(
    telegram: Telegram, process: Process, method: str
) -> None:
    telegram.fail(method, Failure(400, "Bad Request: BOT_COMMAND_INVALID"), times=100)
    await introduced(telegram, process)
    assert telegram.sent
