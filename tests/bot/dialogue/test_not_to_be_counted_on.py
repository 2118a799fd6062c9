"""A talk promises nothing that rests on an unlisted trade, or on a day after retirement."""

from collections.abc import Callable

from tests.bot.talk import Talk

People = Callable[..., Talk]
LISTED = "本市紧缺急需高技能人才职业目录"


async def test_enough_points_by_a_skill_certificate_are_enough_only_in_a_listed_trade(talk: People) -> None:
    person = talk()
    said = await person.say("40岁，高中毕业，焊工三级技能证，社保10年，别的加分都没有，先看结果")
    assert "🎉" not in said
    assert f"估下来 120 分：证书的工种在{LISTED}里，才够 120 分的标准；不在就只有 60 分。" in said
    assert f"先查证书的工种在不在{LISTED}里" in await person.say("那我下一步干嘛")
    assert f"技能证书的工种不在{LISTED}里的，不计分" in await person.choose("do:risks")
    assert "技能证书的 60 分有前提" in await person.choose("do:outlook")


async def test_a_supposed_skill_certificate_is_enough_only_in_a_listed_trade(talk: People) -> None:
    person = talk()
    await person.say("40岁，高中毕业，没有证书，社保10年，先看结果")
    said = await person.say("如果考出技能三级呢")
    assert "证书的工种在目录里，这样才够 120 分；不在就只有 60 分。" in said


async def test_a_title_is_as_sure_as_before(talk: People) -> None:
    person = talk()
    said = await person.say("40岁，大专，中级职称，近一年基数都在1倍以上，社保5年，先看结果")
    assert "🎉 估下来 145 分" in said
    assert "目录" not in said


async def test_nothing_is_promised_on_a_day_after_retirement(talk: People) -> None:
    person = talk()
    said = await person.say("1967年3月生，大专，没有职称和技能证，社保12年，先看结果")
    assert "男 60 到 63 岁，女干部 55 到 58 岁，女工人 50 到 55 岁" in said
    said = await person.say("2033年我有多少分")
    assert "已经过了最晚的法定退休年龄（63 岁）" in said
    assert "估下来" not in said.split("\n\n")[0]
    assert "到最晚的法定退休年龄（63 岁）以前看不到 120 分" in await person.say("什么时候能到120")
    said = await person.say("要是再交15年社保呢")
    assert "这个分不能指望" in said
    assert "这样够 120 分" not in said


async def test_who_is_past_the_latest_retirement_age_is_told_so(talk: People) -> None:
    person = talk()
    said = await person.say("65岁，硕士，社保9年，先看结果")
    assert "🎉" not in said
    assert "已经过了最晚的法定退休年龄（63 岁）" in said
    assert "往后的分不推算：" in await person.choose("do:outlook")


async def test_side_by_side_and_while_it_is_asked_a_skill_certificate_is_no_certain_total(talk: People) -> None:
    person = talk()
    said = await person.say("我37岁，中专，三级技能证，社保6年")
    assert "（证书的工种在目录里，目前就有 108 分，" in said
    assert "目前能确定" not in said
    await person.say("我老公40岁，大专，社保3年")
    said = await person.say("我们俩谁高")
    assert "108 分（技能证书的工种在目录里才有，不在是 48 分）" in said
    assert "89 分（还有没答的" in said
