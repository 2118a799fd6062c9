"""What was understood is read back, what is unsure is marked, and each fact can be changed by one tap."""

from collections.abc import Callable
from datetime import timedelta

from bot.content.content import Content
from bot.conversation import Conversations
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

People = Callable[..., Talk]


async def test_unsure_facts_are_marked(talk: People) -> None:
    said = await talk().say("我35到37岁，本科，社保五年半")
    assert "年龄：35–37 岁？" in said
    assert "学历：本科（学位还没说）？" in said
    assert "社保年限：5.5 年\n" in said
    assert "没有说准" in said
    assert "没有说准" not in await talk(person="p2").say("我35岁，大专，社保五年半")


async def test_one_tap_asks_a_fact_again_and_digits_still_answer_the_question(talk: People) -> None:
    person = talk()
    await person.say("我35岁，大专，社保五年半")
    changes = [each for each in person.options if each.value.startswith("edit:")]
    assert [each.label for each in changes] == ["改年龄", "改学历", "改社保年限"]
    assert all(each.by_word for each in changes)
    assert "最高学历" in await person.press("改学历")
    assert "大专" not in await person.say("3")


async def test_after_a_week_the_form_offers_to_go_on(store: Store, content: Content) -> None:
    days = [0]
    person = Talk(Conversations(store, lambda: content, lambda: NOW + timedelta(days=days[0])))
    await person.say("测算")
    days[0] = 6
    assert "好久不见" not in await person.say("大专")
    days[0] = 14
    said = await person.say("35")
    assert "8 天前" in said
    assert "重来" in said
    assert "80 分" in said
    assert "好久不见" not in await person.say("上一步")


async def test_questions_stop_with_a_word_why_when_the_outcome_is_settled(talk: People) -> None:
    person = talk()
    said = await person.say("我30岁，博士双证，社保5年")
    assert "已经能确定够 120 分" in said
    assert "继续" in said
    assert "已经能确定" not in await person.say("继续")


async def test_less_than_a_year_is_told_in_months(talk: People) -> None:
    person = talk()
    said = await person.say("我35岁，大专，社保才交了10个月")
    assert "社保年限：10 个月\n" in said
    assert "0.83" not in said
