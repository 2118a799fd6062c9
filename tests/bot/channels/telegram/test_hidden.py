"""What only its sender and the bot see in a group stays between them: nothing of it is sent where all can read it."""

import pytest

from bot.channels.telegram.addressing import Hidden, origin, write_hidden_event
from bot.messages import Attachment, ConversationKey, Incoming, Option, Reply
from tests.bot.channels.conftest import Process, all_settled
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Group, Person, Sent, Telegram
from tests.telegram_double.failures import BROKEN

ANNA, BEN = Person(7001, "Anna"), Person(7002, "Ben")
GROUP = Group(-1001234567890, "supergroup")
SECRET = Reply("你有 104 分", (Option("先看结果", "a:x:1"),), Attachment("a.ics", "text/calendar", b"BEGIN\n"))


def public(telegram: Telegram) -> list[Sent]:
    return [sent for sent in telegram.sent if sent.seen_by is None]


def only_the_way(telegram: Telegram, words: dict[str, str]) -> bool:
    """Whether all that everybody can read is, once, the way to the private chat."""
    (link,) = public(telegram)
    (((button),),) = link.keyboard
    url = f"https://t.me/jifen_bot?start=from_m{-GROUP.id}"
    return link.text == words["only_private"] and button == {"text": words["open_private"], "url": url}


async def test_a_hidden_command_is_answered_for_its_sender_alone_with_all_details(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    house.say = lambda _: (SECRET,)
    async with process() as at_work:
        await telegram.whispers(ANNA, "/estimate", GROUP)
        text, file = await telegram.heard(2)
        await telegram.presses(ANNA, text, "先看结果", GROUP)
        await telegram.heard(4)
        await at_work.stop()
    assert public(telegram) == []
    assert {sent.seen_by for sent in telegram.sent} == {ANNA.id}
    assert (text.text, file.document) == ("你有 104 分", "a.ics")
    assert [incoming.key for incoming in house.heard] == [ConversationKey("telegram", str(GROUP.id), "7001")] * 2
    assert [incoming.in_group for incoming in house.heard] == [False, False]
    assert house.heard[1].option == "a:x:1"


async def test_what_comes_too_late_becomes_the_way_to_the_private_chat(
    telegram: Telegram, house: EchoHouse, process: Process, words: dict[str, str]
) -> None:
    house.say = lambda _: (SECRET, SECRET)
    async with process() as at_work:
        await telegram.whispers(ANNA, "/estimate", GROUP, age=20)
        await telegram.heard(1)
        await all_settled(house)
        await at_work.stop()
    assert all(sent.seen_by is None and "104" not in sent.text for sent in telegram.sent)
    assert {sent.text for sent in telegram.sent} == {words["only_private"]}


async def test_an_answer_left_over_by_a_dead_process_becomes_the_way_too(
    telegram: Telegram, house: EchoHouse, process: Process, words: dict[str, str]
) -> None:
    house.say = lambda _: (SECRET,)
    key = ConversationKey("telegram", str(GROUP.id), "7001")
    await house.handle(Incoming(write_hidden_event(5, Hidden("e9", 1795392000 - 86400 * 365)), key, "/estimate"))
    async with process() as at_work:
        await telegram.heard(1)
        await all_settled(house)
        await at_work.stop()
    assert only_the_way(telegram, words)


async def test_a_refusal_becomes_the_way_and_a_failure_is_tried_again(
    telegram: Telegram, house: EchoHouse, process: Process, words: dict[str, str]
) -> None:
    house.say = lambda _: (SECRET,)
    telegram.fail("sendMessage", BROKEN)
    telegram.fail("sendMessage", Failure(400, "Bad Request: EPHEMERAL_MESSAGE_EXPIRED"))
    async with process() as at_work:
        await telegram.whispers(ANNA, "/estimate", GROUP)
        await telegram.heard(1)
        await all_settled(house)
        await at_work.stop()
    assert only_the_way(telegram, words)


@pytest.mark.parametrize("trouble", [None, "deleteMessage", "sendMessage"])
async def test_a_server_that_shows_it_to_all_is_undone_at_once_and_never_tried_again(
    telegram: Telegram, house: EchoHouse, process: Process, words: dict[str, str], trouble: str | None
) -> None:
    house.say = lambda _: (SECRET,)
    telegram.knows_ephemeral = False
    if trouble is not None:
        telegram.fail(trouble, BROKEN, after=1 if trouble == "sendMessage" else 0)
    async with process() as at_work:
        await telegram.whispers(ANNA, "/estimate", GROUP)
        await telegram.until(lambda: any(sent.text == words["only_private"] for sent in telegram.sent))
        await all_settled(house)
        await at_work.stop()
    if trouble != "deleteMessage":
        assert only_the_way(telegram, words)
    said = [call["text"] for call in telegram.called("sendMessage")]
    assert said.count("你有 104 分") == 1
    assert telegram.called("sendDocument") == []


async def test_somebody_elses_hidden_message_is_not_mixed_up(telegram: Telegram, process: Process) -> None:
    async with process() as at_work:
        await telegram.whispers(ANNA, "/estimate", GROUP)
        await telegram.whispers(BEN, "/estimate", GROUP)
        await telegram.says(BEN, "/ask 你好", GROUP)
        await telegram.heard(3)
        await at_work.stop()
    assert {sent.seen_by for sent in telegram.sent} == {ANNA.id, BEN.id, None}
    assert [sent.text for sent in public(telegram)] == ["heard: /ask 你好"]


async def test_the_commands_of_a_group_that_nobody_else_has_to_read_are_hidden(
    telegram: Telegram, process: Process
) -> None:
    async with process() as at_work:
        await telegram.until(lambda: ("all_group_chats", "en") in telegram.profile.commands)
        await at_work.stop()
    menu = telegram.profile.commands["all_group_chats", ""]
    assert {each["command"] for each in menu if each.get("is_ephemeral")} == {"estimate", "cancel"}


@pytest.mark.parametrize("hidden", [Hidden("e12", 1795392000), Hidden("c4382bfdwdsb323b2d9", 1795392001)])
def test_the_identity_of_an_event_keeps_how_it_may_be_answered(hidden: Hidden) -> None:
    found = origin(write_hidden_event(1001, hidden))
    assert (found.hidden, found.message, found.edited) == (hidden, None, False)
