"""An answer that is asked for again holds until another one is given, whoever it is of."""

from collections.abc import Callable

import pytest

from bot.session import Session
from bot.storage.store import Store
from tests.bot.talk import Talk

People = Callable[..., Talk]
STORY = "我43岁，大专，没有职称，社保8年，0.8倍30个月"


async def known(store: Store, person: Talk, of: str = "") -> dict[str, object]:
    stored, _ = await store.load(person.key)
    state = Session.from_json(stored).state("estimate", of)
    return dict(state.answers) if state is not None else {}


async def test_the_old_answer_counts_until_there_is_a_new_one(talk: People, store: Store) -> None:
    person = talk()
    await person.say(STORY)
    before = await known(store, person)
    said = await person.say("改学历")
    assert "现在记的是：大专（高职）" in said
    assert await known(store, person) == before
    await person.say("本科，有学士学位")
    assert (await known(store, person))["education"] == "bachelor_with_degree"


@pytest.mark.parametrize("said", ["不改了", "还是原来的", "跳过", "上一步"])
async def test_a_change_can_be_left(talk: People, store: Store, said: str) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    await person.say("改学历")
    reply = await person.say(said)
    assert "学历没有改，还是：大专（高职）" in reply
    assert "你今年多大" in reply
    assert (await known(store, person))["education"] == "college"


@pytest.mark.parametrize("said", ["算了", "取消", "/cancel"])
async def test_cancelling_leaves_a_change_and_its_form_and_loses_nothing(talk: People, store: Store, said: str) -> None:
    person = talk()
    await person.say(STORY)
    before = await known(store, person)
    await person.say("改学历")
    await person.say(said)
    assert await known(store, person) == before
    await person.say("先看结果")
    await person.say("改学历")
    assert "学历没有改，还是：大专（高职）" in await person.say(said)
    assert await known(store, person) == before
    assert "估下来 104 分" in await person.say("看结果")


async def test_what_is_not_known_any_more_is_forgotten(talk: People, store: Store) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    await person.say("改学历")
    await person.say("不知道")
    assert "education" not in await known(store, person)


async def test_what_is_said_to_be_wrong_counts_no_more(talk: People, store: Store) -> None:
    person = talk()
    await person.say(STORY)
    await person.say("学历选错了")
    assert "education" not in await known(store, person)


async def test_a_result_comes_back_when_its_change_is_left_or_made(talk: People) -> None:
    person = talk()
    await person.say(STORY)
    await person.say("先看结果")
    assert "现在记的是：43 岁" in await person.say("改年龄")
    assert "估下来 104 分" in await person.press("不改了")
    await person.say("改社保年限")
    assert "估下来 107 分" in await person.say("9年")


async def test_facts_told_beside_a_change_leave_it_open(talk: People, store: Store) -> None:
    person = talk()
    await person.say(STORY)
    await person.say("改学历")
    said = await person.say("我今年30岁")
    assert "现在记的是：大专" in said
    assert (await known(store, person))["age"] == 30
    assert (await known(store, person))["education"] == "college"


async def test_a_fact_of_anybody_is_changed_by_a_press(talk: People, store: Store) -> None:
    person = talk()
    await person.say("我38，大专，老公41本科有学位，社保我8年他12年")
    said = await person.choose("edit:si_years:老公")
    assert "接着算你老公的" in said
    assert "现在记的是：12 年" in said
    await person.say("10年")
    assert (await known(store, person, "老公"))["si_years"] == 10
    assert (await known(store, person))["si_years"] == 8
    assert "现在记的是：大专（高职）" in await person.choose("edit:education:")


async def test_a_fact_of_another_form_is_changed_while_one_is_open(talk: People) -> None:
    person = talk()
    await person.say(STORY)
    await person.say("先看结果")
    await person.say("我能不能申请")
    said = await person.say("改学历")
    assert "先放着" in said
    assert "现在记的是：大专（高职）" in said
    assert "估下来 104 分" in await person.press("不改了")


async def test_somebody_is_added_and_put_beside_by_a_press(talk: People) -> None:
    person = talk()
    await person.say(STORY)
    said = await person.choose("who:老公")
    assert "这次算你老公的" in said
    await person.say("41岁，本科有学位，社保12年")
    assert "你老公的分高" in await person.choose("do:compare")
    assert "没有改动任何答案" in await person.choose("who:谁也不是")
