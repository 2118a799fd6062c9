"""A message cut into clauses, each with its mood."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.understanding.clauses.clauses import clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("我33岁,大专", ["我33岁", "大专"]),
        ("我33岁。大专;社保4年!", ["我33岁", "大专", "社保4年"]),
        ("我33岁 大专 社保4年", ["我33岁", "大专", "社保4年"]),
        ("1.学历大专 2.社保4年", ["学历大专", "社保4年"]),
        ("1、怎么申请2、要多久", ["怎么申请", "要多久"]),
        ("基数1.2倍", ["基数1.2倍"]),
        ("社保4年,另外居住证丢了怎么补", ["社保4年", "居住证丢了怎么补"]),
        ("居住证怎么补,还有积分要多久", ["居住证怎么补", "积分要多久"]),
        ("居住证怎么补顺便问要多久", ["居住证怎么补", "问要多久"]),
        ("社保4年~~大专……", ["社保4年", "大专"]),
        ("请问要多久", ["要多久"]),
        ("另外", ["另外"]),
        (",。!", []),
        ("", []),
    ],
)
def test_where_a_message_is_cut(text: str, parts: list[str]) -> None:
    assert [each.text for each in clauses(text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "积分还有效吗",
        "分还有没有用",
        "居住证还有两年到期",
        "我还有一个技能证",
        "这事我对了好几遍",
        "说对了一半",
    ],
)
def test_a_word_that_opens_another_matter_is_none_in_the_middle_of_one(text: str) -> None:
    assert [each.text for each in clauses(text)] == [text]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("社保交了4年", "states"),
        ("没有什么职称", "states"),
        ("我什么证都没有", "states"),
        ("不知道怎么算", "states"),
        ("职称还没有", "states"),
        ("多少也不知道", "states"),
        ("这谁记得清楚啊", "states"),
        ("我哪里知道呢", "states"),
        ("当年谁办的记不得了", "states"),
        ("通知书由谁打印", "asks"),
        ("表上谁签字", "asks"),
        ("大专能积多少分", "asks"),
        ("断缴要紧吗", "asks"),
        ("能不能办", "asks"),
        ("大专行不行", "asks"),
        ("是本科还是大专啊", "asks"),
        ("how to apply", "asks"),
        ("我呢?", "asks"),
        ("如果考到中级", "supposes"),
        ("要是断了两个月怎么办", "supposes"),
        ("听说大专不能办", "reports"),
        ("人事说基数不够", "reports"),
    ],
)
def test_how_a_clause_is_meant(text: str, mood: str) -> None:
    (clause,) = clauses(text)
    assert clause.mood == mood


def test_a_question_mark_makes_the_clause_before_it_a_question_and_no_other() -> None:
    assert [each.mood for each in clauses("社保4年,够?大专")] == ["states", "asks", "states"]


@given(st.text("我还有然后社保4年大专吗?,。;1.、2 ~另外a对了", max_size=30))
def test_clauses_stand_in_order_where_they_say(text: str) -> None:
    found = clauses(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(any(character.isalnum() for character in each.text) for each in found)


@pytest.mark.parametrize("text", ["硕士来不及了", "副高级没什么指望", "基数2倍办不到", "专升本好累"])
def test_what_is_given_up_states_nothing(text: str) -> None:
    assert [each.mood for each in clauses(text)] == ["plans"]


@pytest.mark.parametrize("text", ["我是硕士", "职称没有", "学历不高", "硕士毕业好多年了", "基数不到1倍"])
def test_what_is_so_is_stated(text: str) -> None:
    assert [each.mood for each in clauses(text)] == ["states"]


@pytest.mark.parametrize(
    ("words", "asks"), [("现在没在缴", False), ("现在不在职", False), ("你在不在职", True), ("交没交过", True)]
)
def test_now_before_what_is_not_is_no_question(words: str, asks: bool) -> None:
    assert (clauses(words)[0].mood == "asks") == asks
