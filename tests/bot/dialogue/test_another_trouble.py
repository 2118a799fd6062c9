"""Another trouble with what was spoken of, what comes of a cheat, and the honest way instead of it."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("居住证签注几号能去", "逾期没去签呢", "后来找不着了呢"), "lost-card"),
        (("居住证签注几号能去", "证折断了怎么办"), "lost-card"),
        (("居住证签注几号能去", "万一证被偷了怎么办"), "lost-card"),
        (("居住证丢了怎么补办", "那过期了呢"), "card-overdue"),
        (("35，大专，社保6年", "居住证签注几号能去", "不小心遗失了呢"), "lost-card"),
        (("通知书在哪里打印", "单子找不到了呢"), "reprint-notice"),
        (("个人登录密码怎么设", "要是锁住了呢"), "account-locked"),
        (("签注得提前几天", "万一耽搁了好几个月没去签，会怎样"), "card-overdue"),
        (("签注得提前几天", "如果已经过期了还没弄，会有什么后果"), "card-overdue"),
    ],
)
def test_another_trouble_is_answered_by_its_entry(says: tuple[str, ...], entry: str, content: Content) -> None:
    assert held(content, *says).entries == (entry,)


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("积分到了120会自动落户吗", "那居转户的话，得熬够哪些条件"), "juzhuanhu-conditions"),
        (("居住证丢了怎么补办", "要带什么去"), "lost-card"),
        (("孩子上初中要积分达标吗", "高考呢"), "gaokao"),
    ],
)
def test_what_has_an_answer_of_its_own(says: tuple[str, ...], entry: str, content: Content) -> None:
    assert held(content, *says).entries == (entry,)


@pytest.mark.parametrize(
    "says",
    [
        ("花钱弄个本科文凭行吗", "万一递上去哪天被查到会怎么样"),
        ("请财务按顶格给我申报，实际工资够不上，行吗", "查到了会怎样"),
        ("社保基数和个税对不上会怎样", "被查到要怎么处理"),
    ],
)
def test_what_comes_of_a_cheat_is_told(says: tuple[str, ...], content: Content) -> None:
    outcome = held(content, *says)
    assert "suggest" not in outcome.did
    assert {*outcome.entries} & {"agent-or-fake", "deductions", "si-tax-mismatch"}


@pytest.mark.parametrize("says", ["那规规矩矩上个夜大给不给分", "那老实念的成教本科给分吗"])
def test_the_honest_way_after_a_no(says: str, content: Content) -> None:
    assert held(content, "花钱弄个本科文凭行吗", says).entries == ("part-time-degree",)
