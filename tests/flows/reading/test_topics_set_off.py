"""A topic that is set off from what is told of it."""

import pytest

from flows.reading.manner.topics_set_off import with_its_topic


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("年限嘛,满九年了", "年限满九年了"),
        ("职称嘛 中级", "职称中级"),
        ("41岁 我的学历呢 硕士", "41岁 学历硕士"),
        ("社保的话 我6年他11年", "社保我6年他11年"),
        ("基数么 一倍,36个月", "基数一倍,36个月"),
    ],
)
def test_stands_right_before_it(said: str, put: str) -> None:
    assert with_its_topic(said) == put


@pytest.mark.parametrize(
    "said",
    ["职称呢 怎么评", "社保呢", "学历的话 本科加多少分", "居住证嘛 要不要签", "社保的话 断了的话", "我老公呢 本科"],
)
def test_is_left_where_something_is_asked(said: str) -> None:
    assert with_its_topic(said) == said
