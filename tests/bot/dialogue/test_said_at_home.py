"""What people of every region say in their own words, in one breath, and take back: who, how much, since when."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

WHOSE = [
    (("阿拉兄弟两个 我42 阿哥45 我高中毕业伊大专毕业 社保我6年伊11年",), "哥", {"age": 45, "si_years": 11}),
    (
        ("替两位师傅问 郑师傅50岁高中社保19年 何师傅47岁大专社保12年", "忘讲了 何师傅有张高级工证"),
        "何师傅",
        {"skill_level": 3},
    ),
    (("我44小学毕业做住家保姆社保5年雇主男的40硕士女的38本科",), "", {"age": 44, "si_years": 5}),
    (
        ("两个人 孙建军48岁高中社保15年 吕小梅39岁大专社保9年", "社保写反了 孙建军应该是9年 吕小梅15年"),
        "吕小梅",
        {"si_years": 15},
    ),
    (("我39，老爹60了小学毕业社保12年", "老爹其实61了"), "老爹", {"age": 61}),
]


@pytest.mark.parametrize(("texts", "person", "expected"), WHOSE)
def test_whose_fact_it_is(content: Content, texts: tuple[str, ...], person: str, expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session, person)
    assert {slot: facts.get(slot) for slot in expected} == expected


TOLD = [
    (("他们当我是硕士，不是的呀，我就是个本科双证，今年36",), {"education": "bachelor_with_degree", "age": 36}),
    (("44岁，大专其实没毕业，读到一半不读了，就是个高中",), {"education": "below_college"}),
    (("社保没有18年 就14年",), {"si_years": 14}),
    (("51，高中", "坐牢造假这种事我一样也没沾过"), {"deductions": []}),
    (("40，本科双证", "那张学位证是我弟的，我自己还是没有学位"), {"education": "bachelor_no_degree"}),
    (("46，高中，社保11年", "社保讲错了 随申办上查是13年零2个月"), {"si_years": 13.17}),
    (("我45，大专，老婆沪籍结婚8年", "那个不作数了 我们前年离婚了"), {"spouse_shanghai_hukou": False}),
    (("39，本科双证，老婆上海户口结婚6年", "翻出来看了 没6年 4年"), {"spouse_shanghai_hukou_years": 4}),
    (("我10年9月到的上海，13年9月开始交社保到现在没断过，今年41",), {"age": 41, "si_years": 13}),
    (("娃初二了愁死我了我41大专社保8年现在申请还来得及不",), {"age": 41, "si_years": 8}),
]


@pytest.mark.parametrize(("texts", "expected"), TOLD)
def test_what_is_told(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


BREAKS = [
    (("社保2016年5月开始交，大专，38", "哦对，前年停过四个月"), 10),
    (("社保2016年5月开始交，大专，38", "断过八个月"), 9),
    (("社保2016年5月开始交，大专，38", "断过八个月", "没断过没断过"), 10),
    (("社保2016年5月开始交，大专，38", "社保一共8年", "断过一年"), 8),
]


@pytest.mark.parametrize(("texts", "years"), BREAKS)
def test_a_break_told_later_counts_off_the_start(content: Content, texts: tuple[str, ...], years: int) -> None:
    assert known(played(content, *texts).session)["si_years"] == years


def test_a_start_is_said_back_with_the_question_for_breaks(content: Content) -> None:
    said = "".join(reply.text for reply in played(content, "38，大专，社保2016年5月开始交").replies)
    assert "从 2016 年 5 月起算" in said
    assert "断过" in said
    said = "".join(reply.text for reply in played(content, "38，大专，社保2016年5月开始交到现在没断过").replies)
    assert "起算" not in said


@pytest.mark.parametrize("text", ["48岁大专社保12年能有几分，不是说我自己", "举个例子，52岁本科社保9年多少分"])
def test_what_is_nobodys_is_answered_and_not_kept(content: Content, text: str) -> None:
    outcome = played(content, text)
    assert known(outcome.session) == {}
    assert "分" in outcome.replies[0].text


DONE = [
    (("50 高中 社保9年 算算", "跳过", "社保的事都是公司弄，我们打工的哪懂"), "steer"),
    (("测算", "大专", "退回去退回去 不好意思点错了"), "steer"),
    (("要不要把我密码发给你",), "privacy"),
    (("你那边到底记了我什么东西",), "privacy"),
    (("少跟我打官腔 说人话",), "small_talk"),
]


@pytest.mark.parametrize(("texts", "did"), DONE)
def test_what_is_done(content: Content, texts: tuple[str, ...], did: str) -> None:
    assert did in played(content, *texts).did


def test_questions_numbered_in_one_breath_are_each_answered(content: Content) -> None:
    asked = "我有三个问题第一个通知书丢了怎么补第二个办这个要多少钱第三个材料要准备哪些"
    assert set(played(content, asked).entries) == {"reprint-notice", "fees", "materials-list"}


def test_the_middle_one_of_what_is_offered_is_chosen(content: Content) -> None:
    offered = [each.value for each in played(content, "居住证").session.offered if each.value.startswith("faq:")]
    chosen = played(content, "居住证", "当中那个").entries
    assert chosen == (offered[len(offered) // 2].removeprefix("faq:"),)
