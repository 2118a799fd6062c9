"""A wrong number is set right wherever it turns up, and the talk goes on where it was."""

from collections.abc import Callable

from tests.bot.talk import Talk

People = Callable[..., Talk]


async def test_a_wrong_number_is_set_right_with_the_dated_rule(talk: People) -> None:
    person = talk()
    said = await person.say("听说高级职称有120分")
    assert "高级职称是 140 分，不是 120 分" in said
    assert "2023-01-01 起的沪府规〔2022〕21号" in said


async def test_in_a_form_the_same_question_follows_once(talk: People) -> None:
    person = talk()
    question = await person.say("测算")
    said = await person.say("不是说56到60岁有60分吗")
    assert "56 到 60 岁都是 5 分" in said
    assert said.count(question.rsplit("\n", 1)[-1]) == 1
    assert "多大" in await person.say("大专")


async def test_what_the_old_rules_gave_is_shown_beside_todays(talk: People) -> None:
    person = talk()
    await person.say("36岁，本科双证，社保8年，在南北转型区域住了也工作了6年，没有别的加分")
    await person.say("先看结果")
    old = await person.say("旧政策下多少分呢")
    assert "沪府发〔2017〕98号" in old
    assert "远郊：0 → 12" in old
    assert "2018-01-01 到 2027-12-31" in await person.say("按2012年的规则算")


async def test_old_rules_are_not_spoken_of_before_there_is_an_estimate(talk: People) -> None:
    assert "→" not in await talk().say("旧政策下多少分呢")


async def test_a_group_hears_no_details_of_old_rules(talk: People) -> None:
    person = talk(chat="g", group=True)
    await person.say("/estimate 36岁 本科双证 社保8年 基数不到1倍")
    await person.say("/finish")
    assert "→" not in await person.say("旧政策下多少分呢")
