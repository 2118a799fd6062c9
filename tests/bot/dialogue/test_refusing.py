"""A wish to cheat is refused once; an honest plan is no fact, and its question is answered."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    "says",
    [
        "找个本地人形婚加分 这办法可行吗",
        "花钱弄张技师证行不行 要多少钱",
        "社保挂靠亲戚厂里能不能加分，具体怎么弄",
        "让财务把基数做高点行不行 好操作吗",
        "假离婚再领证 分能加吗 多久能加",
    ],
)
def test_the_clear_no_is_said_once(says: str, content: Content) -> None:
    outcome = held(content, says)
    assert outcome.did == ("answer",)
    assert len(outcome.replies) == 1
    assert outcome.replies[0].text.startswith("不行")
    assert not outcome.session.forms


def test_what_comes_of_it_is_told_to_whoever_asks(content: Content) -> None:
    assert held(content, "花钱买个中级证，查到了扣几分").entries == ("agent-or-fake",)
    assert held(content, "托人弄个高级职称行不行", "那被查到罚多少").entries == ("agent-or-fake",)


def test_another_matter_beside_it_is_answered(content: Content) -> None:
    assert held(content, "花钱买证行吗，另外居住证怎么续签").entries == ("card-endorsement",)


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("行吧，那我规规矩矩去考个中级，要什么条件", "mid-title-conditions"),
        ("好吧 我还是踏实读个成人本科 怎么报名", "upgrade-zhuanke-diploma"),
        ("算了 正经读个在职研究生 认不认", "part-time-degree"),
    ],
)
def test_an_honest_plan_is_no_fact(says: str, entry: str, content: Content) -> None:
    outcome = held(content, "花钱买证行吗", says)
    assert outcome.entries == (entry,)
    assert not outcome.session.forms


@pytest.mark.parametrize(
    ("says", "education"), [("36岁，老老实实读完了大专", "college"), ("30岁，好好读了个硕士双证", "master")]
)
def test_what_is_over_is_a_fact(says: str, education: str, content: Content) -> None:
    session = held(content, says).session
    state = session.form or session.finished
    assert state is not None
    assert state.answers["education"] == education
