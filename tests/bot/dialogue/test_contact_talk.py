"""A contact: only after a result and a notice, in any order and words, set right, taken back; nobody is trapped."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.content.content import Content
from bot.conversation import Conversations
from bot.leads.contacts import Contacts
from bot.leads.rows import all_left
from bot.leads.seal import Seal, new_key, seal_of
from bot.leads.terms import LeadTerms
from bot.storage.store import Store
from bot.storage.tables import handled_events, metadata
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

RESULT = ("我38，大专，社保8年，缴费基数1倍", "直接出结果")
PHONE, NAME = "13812345678", "王小明"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def seal() -> Seal:
    return seal_of(new_key())


@pytest.fixture
def conversations(store: Store, content: Content, clock: Clock, seal: Seal) -> Conversations:
    opened = Conversations(store, lambda: content, clock)
    opened.turns.contacts = Contacts(LeadTerms(180, "积分咨询公司"), seal)
    return opened


@pytest.fixture
async def anna(conversations: Conversations) -> Talk:
    """Return somebody who has a result."""
    talk = Talk(conversations)
    for said in RESULT:
        await talk.say(said)
    return talk


async def kept(store: Store, seal: Seal) -> list[tuple[str, str]]:
    found = await store.read(lambda connection: list(all_left(connection, NOW.isoformat())))
    return [(seal.open(lead.name) if lead.name else "", seal.open(lead.phone or "")) for lead in found]


async def rows_of(store: Store) -> int:
    return len(await store.read(lambda each: each.execute(select(metadata.tables["leads"])).all()))


async def everything(store: Store) -> str:
    return await store.read(lambda each: repr([each.execute(table.select()).all() for table in metadata.sorted_tables]))


def labels(talk: Talk) -> list[str]:
    return [option.label for option in talk.options]


async def test_the_option_comes_with_the_result_and_not_before(conversations: Conversations) -> None:
    talk = Talk(conversations)
    assert "留联系方式" not in (await talk.say("/start")) + "".join(labels(talk))
    assert "出结果之后" in await talk.say("留联系方式")
    await talk.say(RESULT[0])
    assert "留联系方式" not in labels(talk)
    assert "出结果之后" in await talk.say("留联系方式")
    await talk.say(RESULT[1])
    assert "留联系方式" in labels(talk)


async def test_nobody_is_asked_while_the_door_is_shut(store: Store, content: Content) -> None:
    talk = Talk(Conversations(store, lambda: content, lambda: NOW))
    for said in RESULT:
        await talk.say(said)
    assert "留联系方式" not in labels(talk)
    assert "告知" not in await talk.say("留联系方式")


async def test_never_in_a_group(conversations: Conversations) -> None:
    talk = Talk(conversations, "g", "p1", group=True)
    for said in RESULT:
        await talk.say(said)
    assert "留联系方式" not in labels(talk)
    assert "私聊" in await talk.say("留联系方式")
    assert "私聊" in await talk.choose("contact:leave")


async def test_notice_consent_name_phone_by_digits_and_words(anna: Talk, store: Store, seal: Seal) -> None:
    said = await anna.say("留联系方式")
    assert all(word in said for word in ("积分咨询公司", "180 天", "撤回联系方式", "加密"))
    assert labels(anna) == ["同意", "不同意"]
    assert await rows_of(store) == 0
    assert "怎么称呼" in await anna.say("1")
    assert "王**" in await anna.say(NAME)
    said = await anna.say(PHONE)
    assert "138****5678" in said
    assert "2027-05-22" in said
    assert await kept(store, seal) == [(NAME, "+8613812345678")]
    for secret in (NAME, PHONE, "小明", "12345678"):
        assert secret not in await everything(store)


async def test_telegram_users_read_that_their_data_lies_abroad(anna: Talk, conversations: Conversations) -> None:
    assert "境外" not in await anna.say("留联系方式")
    there = Talk(conversations)
    there.key = replace(there.key, channel="telegram")
    for said in RESULT:
        await there.say(said)
    assert "境外" in await there.say("留联系方式")


@pytest.mark.parametrize("no", ["不同意", "2", "取消", "不用了", "/cancel", "算了，不留了", "改主意了"])
async def test_who_does_not_agree_leaves_nothing(anna: Talk, store: Store, no: str) -> None:
    await anna.say("留联系方式")
    assert "什么都没有存" in await anna.say(no)
    assert await rows_of(store) == 0
    assert "已遮" not in await anna.say("通知书丢了怎么办")


@pytest.mark.parametrize("maybe", ["好", "同意，但是只能发短信", "我还没想好", "13812345678"])
async def test_what_is_no_plain_agreement_is_none(anna: Talk, store: Store, maybe: str) -> None:
    await anna.say("留联系方式")
    assert "要留说「同意」" in await anna.say(maybe)
    assert await rows_of(store) == 0
    assert "怎么称呼" in await anna.say("同意")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ((f"{NAME} {PHONE}",), NAME),
        ((f"我叫{NAME}，手机号是138 1234 5678",), NAME),
        ((f"电话{PHONE}，{NAME}",), NAME),
        ((PHONE,), ""),
        (("跳过", PHONE), ""),
        (("我不想说名字", PHONE), ""),
        (("跳过", f"王女士 {PHONE}"), "王女士"),
        (("John Smith", "一三八一二三四五六七八"), "John Smith"),
        (("李雷", "上一步", NAME, PHONE), NAME),
        (("白云", "l38 1234 5678"), "白云"),
    ],
)
async def test_in_any_order_and_form(anna: Talk, store: Store, seal: Seal, said: tuple[str, ...], name: str) -> None:
    await anna.say("留联系方式")
    await anna.say("同意")
    for each in said:
        replied = await anna.say(each)
    assert "138****5678" in replied
    assert "遮掉" not in replied
    assert await kept(store, seal) == [(name, "+8613812345678")]


@pytest.mark.parametrize(
    ("typed", "told"),
    [("1381234567", "少了几位"), ("138123456789", "多了几位"), ("10012345678", "对不上")],
)
async def test_a_slip_is_told_kindly_and_asked_again(
    anna: Talk, store: Store, seal: Seal, typed: str, told: str
) -> None:
    for said in ("留联系方式", "同意", "跳过"):
        await anna.say(said)
    assert told in await anna.say(typed)
    assert "取消" in labels(anna)
    assert "138****5678" in await anna.say(PHONE)
    assert await kept(store, seal) == [("", "+8613812345678")]


async def test_a_question_in_between_is_answered_and_the_rest_waits(anna: Talk, store: Store, seal: Seal) -> None:
    await anna.say("留联系方式")
    said = await anna.say("通知书丢了怎么办")
    assert "能补" in said
    assert "要留说「同意」" in said
    said = await anna.say("同意，通知书丢了怎么办")
    assert "能补" in said
    assert "怎么称呼" in said
    said = await anna.say("我38岁还能加分吗")
    assert "还差称呼" in said
    said = await anna.say("高级职称多少分")
    assert "还差称呼" in said
    said = await anna.say("材料要哪些")
    assert "还差称呼" not in said
    said = await anna.say(f"{NAME} {PHONE}，通知书丢了怎么办")
    assert "138****5678" in said
    assert "能补" in said
    assert await kept(store, seal) == [(NAME, "+8613812345678")]


@pytest.mark.parametrize("leave", ["取消", "/cancel", "不留了", "算了，通知书丢了怎么办", "我改主意了，不想留了"])
async def test_leaving_in_the_middle_deletes_what_was_begun(anna: Talk, store: Store, leave: str) -> None:
    for said in ("留联系方式", "同意", NAME):
        await anna.say(said)
    assert await rows_of(store) == 1
    said = await anna.say(leave)
    assert "都已删除" in said
    assert ("能补" in said) == ("通知书" in leave)
    assert await rows_of(store) == 0
    assert anna.options == () or "取消" not in labels(anna)


async def test_set_right_and_taken_back_at_any_time(anna: Talk, store: Store, seal: Seal) -> None:
    for said in ("留联系方式", "同意", NAME, PHONE, "通知书丢了怎么办", "改电话"):
        replied = await anna.say(said)
    assert "请发你的电话" in replied
    assert "139****1111" in await anna.say("13900001111")
    assert "怎么称呼" in await anna.say("改称呼")
    assert "李**" in await anna.say("李女士")
    assert await kept(store, seal) == [("李女士", "+8613900001111")]
    await anna.say("改电话")
    assert "不改了" in await anna.say("取消")
    assert await kept(store, seal) == [("李女士", "+8613900001111")]
    assert "已撤回" in await anna.say("撤回联系方式")
    assert await rows_of(store) == 0
    assert "没有存你的联系方式" in await anna.say("撤回联系方式")


async def test_after_it_is_left_the_option_is_gone_and_comes_back_when_it_expired(anna: Talk, clock: Clock) -> None:
    for said in ("留联系方式", "同意", PHONE, "看结果"):
        await anna.say(said)
    assert "留联系方式" not in labels(anna)
    clock.now = NOW + timedelta(days=181)
    await anna.say("看结果")
    assert "留联系方式" in labels(anna)


async def test_another_notice_needs_another_consent(anna: Talk, conversations: Conversations, seal: Seal) -> None:
    await anna.say("留联系方式")
    agree = anna.options[0].value
    conversations.turns.contacts = Contacts(LeadTerms(365, "积分咨询公司"), seal)
    assert "365 天" in await anna.choose(agree)
    assert "怎么称呼" in await anna.say("同意")
    await anna.say(PHONE)
    conversations.turns.contacts = Contacts(LeadTerms(30, "积分咨询公司"), seal)
    assert "30 天" in await anna.say("改电话")


async def test_pressing_a_button_of_long_ago_is_no_consent(anna: Talk, store: Store) -> None:
    await anna.say("留联系方式")
    agree = anna.options[0].value
    await anna.say("不同意")
    assert "同意吗" in await anna.choose(agree)
    assert await rows_of(store) == 0
    for value in ("contact:", "contact:unread", "contact:nonsense", "contact:agree", "contact:skip", "contact:back"):
        assert await anna.choose(value)
    assert await rows_of(store) == 0


async def test_a_day_later_nothing_is_waited_for(anna: Talk, clock: Clock, store: Store, seal: Seal) -> None:
    for said in ("留联系方式", "同意", "跳过"):
        await anna.say(said)
    clock.now = NOW + timedelta(days=1, minutes=1)
    assert "遮掉" in await anna.say(PHONE)
    assert await kept(store, seal) == []


async def test_a_form_that_is_opened_ends_it(anna: Talk, store: Store, seal: Seal) -> None:
    for said in ("留联系方式", "同意", "跳过", "看我能不能申请"):
        await anna.say(said)
    assert "遮掉" in await anna.say(PHONE)
    assert await kept(store, seal) == []


async def test_the_data_are_shown_masked_and_the_receipt_counts_them(anna: Talk, store: Store) -> None:
    for said in ("张女士的红烧肉怎么做", "留联系方式", "同意", NAME, PHONE):
        await anna.say(said)
    said = await anna.say("我的数据")
    for part in ("王**", "138****5678", "2026-11-23", "2027-05-22", "38 岁", "· [***]女士的红烧肉怎么做"):
        assert part in said
    said = await anna.say("忘掉我")
    for part in ("删除回执（2026-11-23）", "对话记录 1 段", "留给编辑的问题 1 条", "联系方式 1 份"):
        assert part in said
    assert await rows_of(store) == 0
    assert await store.kept_questions() == ()
    assert "没有存" in await anna.say("我的数据")


async def test_with_the_key_gone_it_is_said_and_can_be_deleted(anna: Talk, conversations: Conversations) -> None:
    for said in ("留联系方式", "同意", NAME, PHONE):
        await anna.say(said)
    conversations.turns.contacts = Contacts()
    assert "加密存着一份" in await anna.say("我的数据")
    assert "不收联系方式" in await anna.say("改电话")
    assert "已撤回" in await anna.say("撤回联系方式")
    assert "联系方式" not in await anna.say("我的数据")


async def test_what_is_typed_at_a_name_is_kept_nowhere(anna: Talk, store: Store) -> None:
    said = ("留联系方式", "同意", "甲骨文大仙的土豆怎么种", "我是甲骨文大仙，通知书丢了怎么办", "x甲骨文大仙" * 400)
    for each in said:
        await anna.say(each, shown_again=True)
    assert "甲骨文大仙" not in await everything(store)
    assert await store.kept_questions() == ()
    shown = await store.read(lambda each: each.execute(select(handled_events.c.said)).scalars().all())
    assert shown.count("[***]") == 3
    await anna.say(PHONE, shown_again=True)
    assert "12345678" not in await everything(store)


@pytest.mark.no_cover
@pytest.mark.parametrize("stage", [("留联系方式",), ("留联系方式", "同意"), ("留联系方式", "同意", "跳过")])
async def test_no_message_at_any_stage_traps_or_fails(anna: Talk, store: Store, stage: tuple[str, ...]) -> None:
    for said in stage:
        await anna.say(said)
    hostile = (
        "王" * 2000,
        "我叫" * 999,
        "1 " * 999,
        "138" * 666,
        "+" * 1999,
        "叫王小明" * 400,
        "我叫王" + "，" * 1900,
        "同意，" * 600,
    )
    for said in (
        *hostile,
        "\u202e\u200b",
        "<b>&amp;",
        "{0}{name}",
        "%s",
        "😀",
        "/contact",
        "NULL",
        "；DROP TABLE leads",
        "0" * 12,
    ):
        assert (await anna.say(said)).strip()
    assert await rows_of(store) == (1 if len(stage) > 1 else 0)
    assert "删" in await anna.say("撤回联系方式") or len(stage) == 1
    assert await rows_of(store) == 0


async def test_a_name_is_no_person_who_is_spoken_of(anna: Talk, store: Store) -> None:
    for said in ("留联系方式", "同意", "欧阳琉璃", "李雷今年40岁本科", "李雷多少分"):
        await anna.say(said)
        assert "琉璃" not in await everything(store)
        assert "李雷" not in await everything(store)


async def test_a_traditional_writer_gets_it_in_traditional(anna: Talk, store: Store, seal: Seal) -> None:
    assert "告知第" in await anna.say("我想留聯繫方式")
    await anna.say("同意")
    assert "稱呼" in await anna.say("陳先生，電話是13812345678")
    assert await kept(store, seal) == [("陳先生", "+8613812345678")]
