"""What is kept of a talk with the desk, who reads it, and that it is deleted."""

from collections.abc import Callable

from sqlalchemy import select

from bot.inbox.questions import ANSWERED_BY_PERSON as KIND
from bot.leads.contacts import Contacts
from bot.leads.seal import new_key, seal_of
from bot.leads.terms import LeadTerms
from bot.storage.tables import metadata, unanswered
from tests.bot.desk.conftest import DeskHouse, taken
from tests.bot.dialogue.test_contact_talk import RESULT
from tests.bot.talk import Talk


async def test_what_is_kept_is_shown_and_deleted_though_a_person_has_the_talk(behind: DeskHouse, anna: Talk) -> None:
    await taken(behind, anna)
    assert "1 次" in await anna.say("/mydata")
    assert "同事" in await anna.say("/privacy")
    assert "同事" in await anna.say("我说的会被泄露吗")
    assert "已经全部删除" in await anna.say("忘掉我")
    assert (await behind.told()) == ["#1 对方要求忘掉自己：请把这个聊天里带 #1 的消息删掉，并且不要再用里面的内容。"]
    await behind.ears.hear(1, "said", "t9", "还在吗")
    assert "还在吗" not in "".join(await behind.said_to("anna"))


async def test_nothing_that_was_said_is_left_when_forgotten(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("苹果园小区三号楼怎么办")
    await taken(behind, anna)
    await anna.say("我住苹果园小区三号楼")
    await behind.ears.hear(1, "released", "t2")
    await anna.say("忘掉我")
    assert "苹果园" not in "".join([*await behind.told(), *await behind.said_to("anna")])


async def test_privacy_names_the_hand_over_where_there_is_one(anna: Talk, talk: Callable[..., Talk]) -> None:
    assert "接手的同事" in await anna.say("我说的会被泄露吗")
    assert "接手的同事" in await anna.say("/privacy")
    alone = talk(chat="b", person="b")
    assert "同事" not in await alone.say("我说的会被泄露吗")
    assert "没有真人客服" in await alone.say("转人工")
    assert "我能做的" in await alone.say("/bot")


async def test_the_last_question_and_its_answer_are_kept_for_the_editor(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("转人工")
    await behind.ears.keep_answer(1, "k0")
    assert "还没有一问一答" in (await behind.told())[-1]
    await behind.ears.hear(1, "taken", "t1")
    await anna.say("我叫李小明，亲属户口怎么迁")
    await behind.ears.hear(1, "said", "t2", "问派出所，找 13900139000")
    await behind.ears.keep_answer(1, "k1")
    wanted = select(unanswered.c.text, unanswered.c.answer).where(unanswered.c.kind == KIND)
    kept = await behind.store.read(lambda each: each.execute(wanted).one())
    assert "亲属户口怎么迁" in kept.text
    assert "李小明" not in kept.text
    assert "问派出所" in kept.answer
    assert "13900139000" not in kept.answer
    await anna.say("忘掉我")
    assert not [each for each in await behind.store.kept_questions() if each.kind == KIND]


async def test_what_is_left_to_be_called_back_is_read_by_nobody_at_the_desk(behind: DeskHouse, anna: Talk) -> None:
    """A name and a phone that are left after consent stand nowhere else, also while one waits for a person."""
    behind.conversations.turns.contacts = Contacts(LeadTerms(180, "积分咨询公司"), seal_of(new_key()))
    for said in RESULT:
        await anna.say(said)
    await anna.say("转人工")
    await anna.say("留联系方式")
    await anna.say("同意")
    assert "称呼记下了" in await anna.say("欧阳震华")
    assert "已加密保存" in await anna.say("13912345678")
    everything = await behind.store.read(
        lambda each: repr([each.execute(table.select()).all() for table in metadata.sorted_tables])
    )
    assert "震华" not in everything
    assert "13912345678" not in everything
    assert "#1 对方：同意" in await behind.told()
    assert len(await behind.told()) == 3
