"""Moods in any words: anger at the assistant, half praise, praise by comparison; beside an open question as well."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

MOODS = [
    "扯了老半天还是没结果",
    "和你说话真心累",
    "有完没完啊问个没完",
    "你答了跟没答一样",
    "前言不搭后语",
    "这才像样嘛",
    "勉强还过得去",
    "早讲不就得了",
    "总算讲明白了",
    "你比我们hr懂行",
    "比跑柜台强太多",
    "问你比打热线省心多了",
    "讲得蛮透彻",
    "你倒挺热心的",
    "真是救命恩人",
    "没关系，我随口问问",
    "不打紧 你答得挺周到",
    "小助手干得不赖，挺好使的",
    "你比隔壁会计知道得多",
]


@pytest.mark.parametrize("says", MOODS)
def test_a_mood_is_small_talk(says: str, content: Content) -> None:
    assert held(content, "积分要花钱吗", says).did == ("small_talk",)
    assert held(content, says).did == ("small_talk",)


@pytest.mark.parametrize("says", MOODS)
def test_a_mood_beside_an_open_question_is_not_unreadable(says: str, content: Content) -> None:
    outcome = held(content, "34岁，大专，社保4年", says)
    assert outcome.did == ("small_talk", "ask")
    assert outcome.asking == "si_base"


@pytest.mark.parametrize(
    "says", ["人事比窗口办得快吗", "硕士比本科好加分吗", "我这情况还可以申请吗", "窗口说材料没说清楚怎么办"]
)
def test_a_question_is_no_mood(says: str, content: Content) -> None:
    assert "small_talk" not in held(content, says).did


@pytest.mark.parametrize(("says", "slot"), [("总算交满五年社保了", "si_years"), ("终于拿到本科学位了", "education")])
def test_what_is_told_with_relief_is_told(says: str, slot: str, content: Content) -> None:
    session = held(content, "34岁，大专，社保4年", says).session
    form = session.form or session.finished
    assert form is not None
    assert form.answers[slot] in {5, "bachelor_with_degree"}


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("心累 登不进系统", "system-error"),
        ("快崩溃了 通知书打不出来", "print-notice"),
        ("愁死我了 材料被退回来了", "appeal-review"),
        ("填表填得人都傻了，公司还不配合", "company-refuses"),
        ("谢谢啦 密码又锁了", "account-locked"),
    ],
)
@pytest.mark.parametrize("before", [(), ("33岁，大专",)])
def test_a_matter_that_is_stated_beside_it_is_answered(
    before: tuple[str, ...], says: str, entry: str, content: Content
) -> None:
    assert held(content, *before, says).entries == (entry,)


@pytest.mark.parametrize("says", ["烦 跑了三趟", "烦死了 就知道收材料", "太难了，唉"])
def test_what_names_no_matter_beside_it_stays_a_mood(says: str, content: Content) -> None:
    assert held(content, says).did == ("small_talk",)
