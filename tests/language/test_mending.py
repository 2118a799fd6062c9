"""Words of the field typed with characters of the same sound, and words that only sound like them."""

import pytest

from language.mending import mended


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("居注证还有两个月到其", "居住证还有两个月到期"),
        ("通知输怎么打因", "通知书怎么打印"),
        ("密玛忘了", "密码忘了"),
        ("申青被退回", "申请被退回"),
        ("才料交齐了", "材料交齐了"),
        ("继絮", "继续"),
        ("续班", "续办"),
        ("还有效嘛，还有笑吗", "还有效嘛，还有效吗"),
        ("那社饱呢", "那社保呢"),
        ("学位正丢了", "学位证丢了"),
        ("身份正", "身份证"),
        ("积份查询", "积分查询"),
    ],
)
def test_a_slip_is_set_right(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "通过其他渠道",
        "超过其中一半",
        "居住证正在办",
        "学位正在认证",
        "我是助理会计师",
        "结过婚",
        "喝多酒精过敏",
        "材料到齐了",
        "需签合同",
        "补交材料",
        "重考一次",
        "补班那天",
        "没有校车",
        "工字形",
        "交8年先停",
        "三级分多少",
        "住在浦东",
        "中转一下",
        "考博是不是要硕士",
        "假定每个月都交",
    ],
)
def test_what_is_meant_stays(text: str) -> None:
    assert mended(text) == text


def test_what_is_no_chinese_stays() -> None:
    assert mended("shebao 2倍 😀") == "shebao 2倍 😀"
    assert mended("") == ""
