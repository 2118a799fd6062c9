"""Swearing is taken out; what it surrounds stays, and so does what only looks like it."""

import pytest

from flows.reading.manner.swearing import without_swearing


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("他妈的，居住证到期了咋办", "居住证到期了咋办"),
        ("這什麼破網站 幫我算分", "帮我算分"),
        ("wtf 测算", "测算"),
        ("气死我了，续办被退回，怎么弄", "续办被退回,怎么弄"),
        ("我38岁大专，操", "我38岁大专"),
        ("傻逼机器人", ""),
        ("滚", ""),
    ],
)
def test_the_rest_is_left(text: str, left: str) -> None:
    assert without_swearing(text) == left


@pytest.mark.parametrize(
    "text", ["我妈的户口在上海", "挂靠社保行吗", "垃圾分类积分", "操作员密码忘了", "可靠吗", "草稿丢了"]
)
def test_what_is_no_swearing_stays_to_the_letter(text: str) -> None:
    assert without_swearing(text) == text
