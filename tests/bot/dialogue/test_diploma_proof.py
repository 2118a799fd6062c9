"""A diploma that has to be proven yet counts, and what proves it is said beside its points."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "more"),
    [
        ("36岁 澳洲硕士 社保4年 留服认证还没做", "留学服务中心"),
        ("43岁 专科 社保20年 学信网查不到，1999年毕业的", "学历认证报告"),
        ("43岁 专科 社保20年 学信网搜不到", "先找学校核对"),
    ],
)
def test_what_proves_it_is_said(content: Content, says: str, more: str) -> None:
    said = "\n".join(reply.text for reply in held(content, says, "几分").replies)
    assert more in said
    assert "🎉" not in said


def test_what_is_proven_needs_no_word(content: Content) -> None:
    said = "\n".join(reply.text for reply in held(content, "36岁 澳洲硕士 社保4年", "认证已经下来了", "几分").replies)
    assert "留学服务中心" not in said
