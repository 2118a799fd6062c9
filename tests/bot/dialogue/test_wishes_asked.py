"""A wish to be given or told something asks like a question, alone and beside others."""

import pytest

from bot.content.content import Content
from flows.understanding.clauses.wishes import LONGEST, wishes
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entries"),
    [
        ("周日窗口开吗 申报的链接贴一下", {"office-hours", "portal-address"}),
        ("入口甩过来 还有几天能批", {"portal-address", "approval-time"}),
        ("收不收费 麻烦把材料清单列一份", {"fees", "materials-list"}),
        ("可以去外区交吗，官网发给我", {"cross-district", "portal-address"}),
        ("登录页面一直进不去，密码也忘记了", {"system-error", "reset-personal-password"}),
    ],
)
def test_a_wish_beside_a_question_is_answered(says: str, entries: set[str], content: Content) -> None:
    assert set(held(content, says).entries) == entries


@pytest.mark.parametrize(
    "words", ["官网发我一下", "麻烦把热线报一下", "入口贴过来吧", "给我个办理的流程", "求一份模板"]
)
def test_what_is_wished_for(words: str) -> None:
    assert wishes(words)


@pytest.mark.parametrize(
    "words",
    ["材料已经给我了", "人事没把表格发我", "地址还没给我", "链接发过了", "公司给我交社保", "我来上海6年", "我要求不高"],
)
def test_what_was_given_or_was_not_is_no_wish(words: str) -> None:
    assert not wishes(words)


def test_a_long_text_is_no_wish() -> None:
    assert not wishes("网址" * LONGEST + "发我")
