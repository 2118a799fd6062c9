"""Every answer of the shipped content, short and whole, within what every door of WeChat carries."""

import itertools
from collections.abc import Callable

import pytest

from bot.channels.wechat import passive
from bot.channels.wecom import kf_rendering, robot_messages
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey, Delivery, Incoming, Limits, Reply
from bot.render import number_options, utf8_bytes
from tests.wechat_double.kf_limits import check

numbers = itertools.count()


def _passive(*, tappable: bool) -> Callable[[Reply], None]:
    def judge(reply: Reply) -> None:
        assert 0 < utf8_bytes(passive.written(reply, tappable=tappable)) <= passive.TEXT_BYTES

    return judge


def _customer_service(reply: Reply) -> None:
    check(kf_rendering.message(reply), {})


def _robot(reply: Reply) -> None:
    assert 0 < utf8_bytes(number_options(reply)) <= robot_messages.TEXT_BYTES


DOORS: dict[str, tuple[Limits, Callable[[Reply], None]]] = {
    "official account": (passive.limits(tappable=False), _passive(tappable=False)),
    "official account, tappable": (passive.limits(tappable=True), _passive(tappable=True)),
    "customer service": (kf_rendering.limits(), _customer_service),
    "robot": (robot_messages.LIMITS, _robot),
}


async def hear(
    house: Conversations, limits: Limits, person: str, text: str = "", option: str | None = None
) -> tuple[Delivery, ...]:
    key = ConversationKey("wechat", person, person)
    deliveries = await house.handle(Incoming(f"e{next(numbers)}", key, text, option, limits=limits))
    await house.settle([each.row for each in deliveries], "sent")
    return deliveries


@pytest.mark.no_cover
@pytest.mark.parametrize("door", DOORS)
async def test_every_answer(door: str, conversations: Conversations, content: Content) -> None:
    limits, judge = DOORS[door]
    paged = 0
    for entry, kind in itertools.product(content.catalogue.entries, ("faq", "more")):
        shown = await hear(conversations, limits, entry, option=f"{kind}:{entry}")
        assert 0 < len(shown) <= limits.messages
        for delivery in shown:
            judge(delivery.reply)
        paged += "回复 1 看下一段" in shown[-1].reply.text
    assert paged <= len(content.catalogue.entries) // 10


async def test_a_welcome_is_one_message_and_whole(conversations: Conversations) -> None:
    (shown,) = await hear(conversations, kf_rendering.welcome_limits(), "p1", "/start")
    _customer_service(shown.reply)
    assert "回复 1 看下一段" not in shown.reply.text


@pytest.mark.parametrize("door", DOORS)
async def test_a_whole_estimate_with_every_view_of_it(door: str, conversations: Conversations) -> None:
    limits, judge = DOORS[door]
    told = "我38岁，大专，社保8年，基数1倍，中级职称，配偶上海户口结婚5年，远郊工作3年"
    views = ("怎么算的", "怎么到120", "以后会变吗", "审核可能卡在哪", "给人事的清单", "如果我40岁呢", "按旧规则")
    for text in (told, "先看结果", *views, "我的数据", "帮助", "隐私"):
        shown = await hear(conversations, limits, "p1", text)
        while True:
            assert 0 < len(shown) <= limits.messages
            for delivery in shown:
                judge(delivery.reply)
            if "回复 1 看下一段" not in shown[-1].reply.text:
                break
            shown = await hear(conversations, limits, "p1", "1")
