"""A reply of the robot as a card: what fits on one, what a press leads to, and what happens where cards are refused."""

import asyncio

import pytest

from bot.channels.wecom.robot_cards import BUTTONS, card_of, chosen_card, pressed
from bot.conversation import Conversations
from bot.messages import ConversationKey, Incoming, Option, Reply
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.wecom.robot.conftest import Start
from tests.wechat_double.robot_cards import Cards, text_of
from tests.wechat_double.robot_platform import RobotPlatform, until

OPTIONS = (Option("是", "a:x:yes"), Option("不是", "a:x:no"), Option("跳过", "steer:skip", by_word=True))
QUESTION = Reply("有上海户口吗？", OPTIONS)


def ask(incoming: Incoming) -> tuple[Reply, ...]:
    """Ask something that fits on a card, and repeat what came."""
    return (Reply(f"{incoming.option or incoming.text}？", OPTIONS),)


@pytest.fixture
def asking(store: Store) -> EchoHouse:
    return EchoHouse(store, ask)


def test_numbers_stand_on_the_buttons_and_ways_on_below_the_text() -> None:
    card = card_of(QUESTION, "t1")
    assert card is not None
    assert text_of(dict(card)) == "有上海户口吗？\n跳过\n1. 是\n2. 不是"
    assert Cards().take(dict(card)) == 0


def test_long_labels_stand_in_the_text_and_their_numbers_on_the_buttons() -> None:
    card = card_of(Reply("谁缴的？", (Option("签合同的单位", "a"), Option("另一家公司（代缴、挂靠）", "b"))), "t1")
    assert card is not None
    assert text_of(dict(card)) == "谁缴的？\n1. 签合同的单位\n2. 另一家公司（代缴、挂靠）\n1\n2"
    assert pressed(card["button_list"][1]["key"]) == ("b", "2. 另一家公司（代缴、挂靠）")


@pytest.mark.parametrize(
    "reply",
    [
        Reply("无可选"),
        Reply("只有说的", (Option("跳过", "steer:skip", by_word=True),)),
        Reply("太多", tuple(Option(f"{number}", f"v{number}") for number in range(BUTTONS + 1))),
        Reply("太长的选项", tuple(Option("字" * 30, f"v{number}") for number in range(4))),
        Reply("字" * 113, (Option("是", "v"),)),
        Reply("", (Option("是", "v"),)),
    ],
)
def test_what_has_no_room_is_no_card(reply: Reply) -> None:
    assert card_of(reply, "t1") is None


@pytest.mark.parametrize("size", [1, 26, 27, 100])
@pytest.mark.parametrize("count", [1, BUTTONS])
def test_whatever_fits_is_taken(size: int, count: int) -> None:
    reply = Reply("字" * size, tuple(Option("一二三四五六七八", "x" * 60 + str(number)) for number in range(count)))
    card = card_of(reply, "t1")
    assert card is not None
    assert Cards().take(dict(card)) == 0


@pytest.mark.parametrize("key", ["", "\n", "\n1. 是", "value", "v" * 65 + "\n1. 是", "字" * 30 + "\nx"])
def test_a_button_that_is_not_ours_says_nothing(key: str) -> None:
    assert pressed(key) == ("", "")


def test_a_chosen_card_says_nothing_any_more() -> None:
    (button,) = chosen_card("1. 是", "t1")["button_list"]
    assert pressed(button["key"]) == ("", "")


async def test_a_press_is_shown_on_the_card_and_answered(
    start: Start, platform: RobotPlatform, asking: EchoHouse
) -> None:
    async with start(asking):
        await platform.says("li", "测")
        await until(lambda: platform.of("li"))
        first = platform.of("li")[0]
        assert first.card
        await platform.presses("li", "2. 不是")
        await until(lambda: len(platform.of("li")) == 2)
        await until(lambda: platform.cards.replaced)
        assert text_of(platform.cards.shown(first.card)) == "2. 不是\n\n✓"
        assert platform.of("li")[1].text.startswith("a:x:no？")
        await platform.presses("li", "✓", first.card)
        await platform.says("li", "完")
        await until(lambda: len(platform.of("li")) == 3)
    assert [each.option or each.text for each in asking.heard] == ["测", "a:x:no", "完"]


async def test_an_estimate_by_presses_and_digits(
    start: Start, platform: RobotPlatform, conversations: Conversations
) -> None:
    async with start(conversations):
        await platform.says("li", "我能不能申请")
        for _ in range(12):
            before = len(platform.of("li"))
            last = platform.of("li")[-1] if before else None
            if last is not None and last.card:
                await platform.presses("li", "1")
            elif last is not None:
                await platform.says("li", "1")
            await until(lambda before=before: len(platform.of("li")) > before)
    assert any(each.card for each in platform.of("li"))
    assert len(platform.cards.replaced) >= 1


async def test_where_cards_are_refused_the_text_goes_and_no_card_is_tried_again(
    start: Start, platform: RobotPlatform, asking: EchoHouse
) -> None:
    platform.faults["template_card"] = [40008]
    async with start(asking):
        for number in (1, 2):
            await platform.says("li", f"m{number}")
            await until(lambda number=number: len(platform.of("li")) == number)
    assert [each.card for each in platform.of("li")] == ["", ""]
    assert "1. 是" in platform.of("li")[0].text
    assert platform.cards.sent == {}


async def test_a_busy_platform_only_delays(start: Start, platform: RobotPlatform, asking: EchoHouse) -> None:
    platform.faults["template_card"] = [45009, -1]
    async with start(asking):
        await platform.says("li", "m")
        await until(lambda: platform.of("li"))
    assert platform.of("li")[0].card


async def test_a_card_whose_receipt_is_lost_is_shown_once(
    start: Start, platform: RobotPlatform, asking: EchoHouse, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.wecom.robot_connection.RECEIPT_SECONDS", 0.2)
    async with start(asking):
        await platform.says("li", "m1")
        await until(lambda: platform.of("li"))
        platform.lost = 1
        await platform.says("li", "m2")
        async with asyncio.timeout(60):
            while len(platform.of("li")) < 2 or await store.pending("wecom_bot"):  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.02)
    assert len(platform.of("li")) == 2


async def test_a_card_that_cannot_be_replaced_is_answered_all_the_same(
    start: Start, platform: RobotPlatform, asking: EchoHouse
) -> None:
    async with start(asking):
        await platform.says("li", "测")
        await until(lambda: platform.of("li"))
        platform.faults["update_template_card"] = [846608]
        await platform.presses("li", "1. 是")
        await until(lambda: len(platform.of("li")) == 2)


async def test_a_group_and_whoever_wants_none_get_numbers(
    start: Start, platform: RobotPlatform, asking: EchoHouse
) -> None:
    async with start(asking):
        await platform.says("li", "@x 测", "g1")
        await until(lambda: platform.of("g1"))
    async with start(asking, cards=False):
        await platform.says("li", "测")
        await until(lambda: platform.of("li"))
    assert platform.cards.sent == {}
    assert "1. 是" in platform.of("g1")[0].text
    assert "1. 是" in platform.of("li")[0].text


async def test_a_card_left_by_a_dead_process_is_sent_by_the_next(
    start: Start, platform: RobotPlatform, asking: EchoHouse
) -> None:
    await asking.handle(Incoming("m9", ConversationKey("wecom_bot", "li", "li"), "没发出去"))
    async with start(asking):
        await until(lambda: platform.of("li"))
    assert platform.of("li")[0].card
    assert platform.of("li")[0].request == ""
