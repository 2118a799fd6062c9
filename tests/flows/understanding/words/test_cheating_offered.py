"""What others offer to sell is a cheat, in whatever order it is told; what is learnt or only heard is none."""

import pytest

from flows.understanding.clauses.clauses import clauses
from flows.understanding.words.cheating_offered import FAKE, offered


@pytest.mark.parametrize(
    "text",
    [
        "闲鱼上有卖电工证的 说网上可查",
        "中介打来电话，三万块大专毕业证，一个月寄到",
        "表哥认识个人，能弄到学位证，说查不出来",
        "群里在推销中级职称，包下证",
        "有个大姐说交钱就给技师证 不用去考",
        "邻居讲他花五千搞了个会计证，要不要我也弄",
    ],
)
def test_an_offer_is_a_cheat(text: str) -> None:
    found = offered(clauses(text))
    assert set(found.values()) == {FAKE}


@pytest.mark.parametrize(
    "text",
    [
        "朋友说报个自考大专要花六千学费",
        "同事花三千报班考了个中级职称",
        "人事说办职称要先有学历",
        "我说了我是大专，社保交了5年",
        "中介说大专加社保就够了",
        "有人说办居住证要先做租赁备案",
        "33岁，本科，中级职称，一万块工资",
    ],
)
def test_what_is_honest_is_none(text: str) -> None:
    assert not offered(clauses(text))


def test_what_is_told_beside_it_stays() -> None:
    parts = clauses("我33岁，社保交了6年，有人说能给我办个本科文凭，交钱就行")
    assert [part.text for part in parts if part not in offered(parts)] == ["我33岁", "社保交了6年"]
