"""Names behind what somebody works as, and of whom a firm only says that theirs is wanted too."""

import pytest

from flows.understanding.people.persons import SELF
from tests.flows.understanding.people.test_who_is_who import told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("客房部经理沈婷36岁大专社保8年，礼宾员丁磊28岁大专社保3年", {"沈婷", "丁磊"}),
        ("班组长姚军44岁高中社保17年，押运员康伟39岁中专社保11年", {"姚军", "康伟"}),
        ("领班贺芳35岁高中社保12年，配菜师石静29岁大专社保4年", {"贺芳", "石静"}),
        ("厨师长葛峰47岁初中社保15年", {"葛峰"}),
        ("主厨田勇42岁高中社保13年，传菜员温静26岁大专社保2年", {"田勇", "温静"}),
        ("公司的卢强41岁大专社保9年", {"卢强"}),
        ("采购部的鲁敏也要办 她33 大专 社保7年", {"鲁敏"}),
        ("仓库的柏青也要 他40 高中 社保15年", {"柏青"}),
    ],
)
def test_a_name_is_found_behind_any_work(text: str, named: set[str]) -> None:
    assert set(told(text)) == named


@pytest.mark.parametrize(
    "text",
    [
        "我在上海长宁大专社保8年35岁",
        "我是化工程序员38岁本科社保9年",
        "上海师范大专毕业，36岁，社保7年",
        "我当幼师毕业大专 33岁 社保6年",
        "我做质检员高中毕业，41岁，社保7年",
    ],
)
def test_what_goes_on_behind_work_is_no_name(text: str) -> None:
    assert set(told(text)) == {SELF}
