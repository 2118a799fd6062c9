"""Acts that words alone tell, in a talk: privacy, moods, wishes to cheat, and what bars an application."""

from collections.abc import Callable

import pytest

from tests.bot.talk import Talk

People = Callable[..., Talk]


@pytest.mark.parametrize(
    "said",
    [
        "得把手机号报给你才给测吗",
        "不给你真名也能算吧",
        "你会不会说给我老板听",
        "这些别让我单位知道",
        "我填的不会传到税务去吧",
    ],
)
async def test_what_must_be_told_and_who_hears_of_it(talk: People, said: str) -> None:
    answer = await talk().say(said)
    assert "不需要姓名、身份证号、手机号" in answer
    assert "不会转给你的单位" in answer


@pytest.mark.parametrize("said", ["把我和她的资料都删了吧", "她不想让我弄。我跟我妹的信息都清空"])
async def test_the_data_of_several_people_are_deleted_together(talk: People, said: str) -> None:
    person = talk()
    await person.say("我妹29，大专，社保4年")
    assert "全部删除" in await person.say(said)
    assert "没有存" in await person.say("我的数据")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("哈哈还挺好玩的", "替你高兴"),
        ("笑死我了", "替你高兴"),
        ("你这烂机器人到底行不行啊", "规则都有出处"),
        ("这ai说的能信吗", "规则都有出处"),
    ],
)
async def test_a_mood_beside_an_open_question_is_no_answer_to_it(talk: People, said: str, answer: str) -> None:
    person = talk()
    await person.say("34岁，大专，社保6年")
    assert answer in await person.say(said)


@pytest.mark.parametrize(
    "said",
    [
        "基数让公司报到2倍，工资照样发七千，能行吗",
        "到手九千，叫老板按顶格交社保行不行",
        "工资不动，把社保基数拉到三倍行吗",
    ],
)
async def test_a_base_that_is_higher_than_the_wage_is_refused_and_no_fact(talk: People, said: str) -> None:
    person = talk()
    assert "故意做高的基数" in await person.say(said)
    assert "没有存" in await person.say("我的数据")


async def test_the_months_of_the_last_year_are_no_years_of_insurance(talk: People) -> None:
    person = talk()
    assert "近 12 个月里 4 个月" in await person.say("近一年社保只交了四个月")
    assert "社保年限" not in await person.say("我的数据")
