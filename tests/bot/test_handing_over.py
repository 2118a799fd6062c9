"""A talk that goes on on another channel: by a code, once, for whoever came first, and only when they say so."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

PAGE = ConversationKey("web", "visitor", "visitor")
TOLD = "我38岁，大专，社保8年"


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def house(database: str, content: Content, clock: Clock) -> AsyncIterator[Conversations]:
    store = await Store.open(database)
    yield Conversations(store, lambda: content, clock)
    await store.close()


@pytest.fixture
async def code(house: Conversations) -> str:
    await house.handle(Incoming("e0", PAGE, TOLD))
    return await house.hand_over(PAGE)


@pytest.fixture
def phone(house: Conversations) -> Talk:
    return Talk(house, "phone", "phone")


async def known(house: Conversations, talk: Talk) -> Session:
    stored, _ = await house._store.load(talk.key)
    return Session.from_json(stored)


@pytest.mark.parametrize("yes", ["接着来", "1", "好", "是的", "要", "好的", "继续", "可以", "接著來"])
async def test_a_yes_in_any_words_takes_the_answers_along(
    house: Conversations, code: str, phone: Talk, yes: str
) -> None:
    offered = await phone.say("/start", handover=code)
    assert "在这里接着来吗" in offered
    assert (await known(house, phone)).forms == ()
    said = await phone.say(yes)
    assert "带过来" in said or "帶過來" in said
    assert "最近 4 年" in said
    state = (await known(house, phone)).form
    assert state is not None
    assert state.answers["age"] == 38
    assert await phone.say("1倍")
    there = Session.from_json((await house._store.load(PAGE))[0])
    assert there.form is not None
    assert "si_base" not in there.form.answers


@pytest.mark.parametrize("no", ["不用", "2", "不要", "算了", "不"])
async def test_a_no_leaves_them_where_they_are(house: Conversations, code: str, phone: Talk, no: str) -> None:
    await phone.say("/start", handover=code)
    assert "你好，我是积分助手" in await phone.say(no)
    assert (await known(house, phone)).forms == ()
    assert "你好，我是积分助手" in await phone.say("/start", handover=code)


async def test_a_finished_estimate_is_shown_again(house: Conversations, phone: Talk) -> None:
    await house.handle(Incoming("e0", PAGE, TOLD))
    await house.handle(Incoming("e1", PAGE, "先看结果"))
    await phone.say("/start", handover=await house.hand_over(PAGE))
    assert "104 分" in await phone.press("接着来")
    assert "怎么算的" in [each.label for each in phone.options]


async def test_something_else_said_first_leaves_the_offer_open(house: Conversations, code: str, phone: Talk) -> None:
    await phone.say("/start", handover=code)
    assert "来源" in await phone.say("通知书丢了怎么办")
    assert "不客气" in await phone.say("谢谢")
    assert "带过来" in await phone.choose("carry:yes")
    assert (await known(house, phone)).form is not None


async def test_a_yes_where_nothing_was_asked_is_no_yes(house: Conversations, code: str, phone: Talk) -> None:
    await phone.say("/start", handover=code)
    await phone.say("通知书丢了怎么办")
    await phone.say("好")
    assert (await known(house, phone)).forms == ()


async def test_who_has_answers_here_is_told_that_they_go(house: Conversations, code: str, phone: Talk) -> None:
    await phone.say("测算")
    await phone.say("硕士")
    assert "换掉这里原来的" in await phone.say("/start", handover=code)
    await phone.say("接着来")
    state = (await known(house, phone)).form
    assert state is not None
    assert state.answers["education"] == "college"


async def test_a_code_is_used_once(house: Conversations, code: str, phone: Talk) -> None:
    await phone.say("/start", handover=code)
    await phone.say("接着来")
    second = Talk(house, "second", "second")
    assert "你好，我是积分助手" in await second.say("/start", handover=code)
    assert await phone.say("", handover=code) == ""
    assert phone.deliveries == ()


async def test_who_comes_second_is_told_nothing(house: Conversations, code: str, phone: Talk) -> None:
    await phone.say("/start", handover=code)
    second = Talk(house, "second", "second")
    assert "你好，我是积分助手" in await second.say("/start", handover=code)
    assert "网页" not in await second.choose("carry:yes") or "过期" in "".join(each.text for each in second.replies)
    assert (await known(house, second)).forms == ()
    assert "带过来" in await phone.say("接着来")


async def test_of_two_who_come_at_once_one_is_first(house: Conversations, code: str) -> None:
    talks = [Talk(house, name, name) for name in ("a", "b", "c")]
    said = await asyncio.gather(*(each.say("/start", handover=code) for each in talks))
    assert sum("在这里接着来吗" in each for each in said) == 1


async def test_after_a_quarter_of_an_hour_it_is_over(
    house: Conversations, code: str, phone: Talk, clock: Clock
) -> None:
    clock.time += timedelta(minutes=14)
    assert "在这里接着来吗" in await phone.say("/start", handover=code)
    clock.time += timedelta(minutes=16)
    assert "过期" in await phone.say("接着来")
    assert (await known(house, phone)).forms == ()
    assert (await known(house, phone)).handover == ""


@pytest.mark.parametrize("made_up", ["", "x", "A" * 24, "A" * 100, "../../etc", "字" * 24])
async def test_a_code_that_is_none_says_nothing(code: str, phone: Talk, made_up: str) -> None:
    assert code != made_up
    assert "你好，我是积分助手" in await phone.say("/start", handover=made_up)
    if made_up:
        assert await phone.say("", handover=made_up) == ""
        assert "不客气" in await phone.say("谢谢")


async def test_where_nothing_is_known_nothing_is_offered(house: Conversations, phone: Talk) -> None:
    code = await house.hand_over(PAGE)
    assert "你好，我是积分助手" in await phone.say("/start", handover=code)


@pytest.mark.parametrize("who", ["page", "phone"])
async def test_who_is_forgotten_leaves_no_code(house: Conversations, code: str, phone: Talk, who: str) -> None:
    await phone.say("/start", handover=code)
    if who == "page":
        await house.handle(Incoming("e9", PAGE, "忘掉我"))
        assert "过期" in await phone.say("接着来")
    else:
        await phone.say("忘掉我")
        assert "你好，我是积分助手" in await phone.say("/start", handover=code)
    assert (await known(house, phone)).forms == ()


async def test_nothing_that_is_kept_of_a_code_is_the_code(house: Conversations, code: str, phone: Talk) -> None:
    from sqlalchemy import select  # noqa: PLC0415 - what is kept is looked at here alone

    from bot.storage.tables import kept_values  # noqa: PLC0415

    await phone.say("/start", handover=code)
    rows = await house._store.read(lambda each: each.execute(select(kept_values.c.name, kept_values.c.value)).all())
    (row,) = [each for each in rows if each.name.startswith("handing_over.")]
    assert code not in row.name + row.value
    assert "college" not in row.value
    assert "phone" not in row.value
