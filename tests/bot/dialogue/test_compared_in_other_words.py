"""Who of those who are known is enough, by how much, and who should apply; what is left; whose the assistant is."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TWO = ("小苏34岁，硕士，社保3年；小魏44岁，大专，社保12年",)


@pytest.mark.parametrize(
    "asked",
    ["谁够了120", "有几个能过线", "哪几个达标了", "都够吗", "小苏比小魏多几分", "排个名", "谁去办", "由谁来申报"],
)
def test_several_who_are_known_are_compared(asked: str, content: Content) -> None:
    outcome = held(content, *TWO, asked)
    assert "小苏的分高" in outcome.replies[0].text


@pytest.mark.parametrize("asked", ["谁去办", "都够吗", "排个名"])
def test_where_one_is_known_nobody_is_compared(asked: str, content: Content) -> None:
    assert "的分高" not in held(content, "38岁大专社保8年", asked).replies[0].text


@pytest.mark.parametrize("asked", ["谁能盖章", "排队要多久", "都要交哪些材料", "硕士比本科多几分"])
def test_another_question_compares_nobody(asked: str, content: Content) -> None:
    assert "的分高" not in held(content, *TWO, asked).replies[0].text


@pytest.mark.parametrize("asked", ["那我还剩多少", "我现在还剩几分", "那只剩多少分了"])
def test_what_is_left_is_how_many_they_are(asked: str, content: Content) -> None:
    assert "现在估下来 54 分" in held(content, "38岁大专社保8年，2024年行政拘留过一次", asked).replies[0].text


@pytest.mark.parametrize(
    "asked", ["你谁啊，哪个单位的", "你是谁开发的，官方的吗", "这里是政府网站吗", "你们哪里的，是人社局吗"]
)
def test_whose_the_assistant_is(asked: str, content: Content) -> None:
    assert "不是官方" in held(content, asked).replies[0].text
