"""What a base would give, asked right after it was refused to raise it, is only supposed."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize("says", ["那两倍36个月 多少分", "要是按2倍交满36个月够不够", "那3倍24个月呢"])
def test_it_is_no_fact(says: str, content: Content) -> None:
    told = ("39岁 大专 社保7年", "厂长讲可以光改基数不改工资")
    assert "不行" in "\n".join(reply.text for reply in held(content, *told).replies)
    outcome = held(content, *told, says)
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert state.answers.keys() == {"age", "education", "si_years"}


@pytest.mark.parametrize("cheat", ["中介说给我挂靠一家公司交社保", "花钱买个中级证行吗"])
@pytest.mark.parametrize("says", ["可群里个个都是那样弄成的", "我同事就这么搞下来的呀", "他保证从来没人查过的"])
def test_that_others_did_so_is_refused_as_well(cheat: str, says: str, content: Content) -> None:
    outcome = held(content, cheat, says)
    said = "\n".join(reply.text for reply in outcome.replies)
    assert outcome.did == ("answer",)
    assert "150" in said
    assert "你想问的是不是" not in said


def test_what_comes_of_it_is_told_after_that(content: Content) -> None:
    outcome = held(content, "中介说给我挂靠一家公司交社保", "不少人这么操作都没事", "万一查出来单位要罚多少")
    assert outcome.entries == ("agent-or-fake",)


@pytest.mark.parametrize("says", ["别人这种情况怎么办", "不少人这么操作都没事"])
def test_without_a_cheat_nothing_is_refused(says: str, content: Content) -> None:
    first = "居住证怎么办" if says.startswith("不少") else "中介说给我挂靠一家公司交社保"
    assert "还是不行" not in "\n".join(reply.text for reply in held(content, first, says).replies)


@pytest.mark.parametrize("says", ["单位要是被查出来会罚多少", "真被举报了员工要坐牢吗"])
def test_what_comes_of_it_is_told_without_a_cheat(says: str, content: Content) -> None:
    assert held(content, says).entries == ("deductions",)
