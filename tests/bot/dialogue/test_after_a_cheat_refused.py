"""What a base would give, asked right after it was refused to raise it, is only supposed."""

import pytest

from bot.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize("says", ["那两倍36个月 多少分", "要是按2倍交满36个月够不够", "那3倍24个月呢"])
def test_it_is_no_fact(says: str, content: Content) -> None:
    told = ("39岁 大专 社保7年", "厂长讲可以光改基数不改工资")
    assert "不行" in "\n".join(reply.text for reply in held(content, *told).replies)
    outcome = held(content, *told, says)
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert state.answers.keys() == {"age", "education", "si_years"}
