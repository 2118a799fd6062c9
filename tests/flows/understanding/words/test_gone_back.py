"""Going back to a question that is named, in whatever words."""

import pytest

from flows.understanding.words.gone_back import gone_back_to

NAMES = frozenset({"年龄", "学历", "社保年限", "社保基数"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我想退回去把学历改一下", "学历"),
        ("返回修改一下社保年限", "社保年限"),
        ("带我跳回社保基数那一题", "社保基数"),
        ("往回翻到年龄", "年龄"),
        ("等等，能不能倒回去改学历", "学历"),
        ("回到社保年限那题改一下", "社保年限"),
        ("社保基数那里我想倒回去再改一下", "社保基数"),
        ("回头再重新填社保年限", "社保年限"),
        ("倒回前一题，学历选错了", "学历"),
        ("退到上一个问题 把社保基数改一下", "社保基数"),
    ],
)
def test_a_question_gone_back_to(text: str, name: str) -> None:
    wish = gone_back_to(text, NAMES)
    assert wish is not None
    assert (wish.kind, wish.name) == ("change", name)


@pytest.mark.parametrize(
    "text",
    [
        "改学历",
        "退社保",
        "回老家交社保",
        "回去读个学历",
        "退休年龄",
        "退回学历认证",
        "往回退一步",
        "回头再说",
        "退掉社保",
    ],
)
def test_what_goes_back_to_no_question(text: str) -> None:
    assert gone_back_to(text, NAMES) is None
