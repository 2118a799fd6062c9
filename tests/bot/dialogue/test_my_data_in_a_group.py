"""In a group it is said truly how much of a person is kept from there, and nothing of what it is."""

from collections.abc import Callable

from tests.bot.talk import Talk

People = Callable[..., Talk]


async def test_what_is_kept_from_this_group_is_counted_and_not_shown(talk: People) -> None:
    group, alone = talk(chat="g", person="anna", group=True), talk(chat="anna", person="anna")
    await alone.say("我44，本科")
    await group.say("通知书丢了怎么办")
    await group.say("我38，大专")
    said = await group.say("我的数据")
    assert "已处理的消息 2 条" in said
    assert "说过的情况 2 项" in said
    assert "私聊" in said
    assert not any(each in said for each in ("38", "44", "大专", "本科", "没有存"))
    assert group.replies[0].private_link


async def test_who_said_nothing_there_is_told_so_though_others_did(talk: People) -> None:
    await talk(chat="anna", person="anna").say("我44，本科")
    await talk(chat="g", person="ben", group=True).say("通知书丢了怎么办")
    assert "从这个群里没有存你的" in await talk(chat="g", person="anna", group=True).say("/mydata")


async def test_after_being_forgotten_nothing_of_the_group_is_kept(talk: People) -> None:
    group = talk(chat="g", person="anna", group=True)
    await group.say("我38，大专")
    assert "已经全部删除" in await group.say("忘掉我")
    assert "说过的情况" not in await group.say("我的数据")
