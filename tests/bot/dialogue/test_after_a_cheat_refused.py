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


@pytest.mark.parametrize(
    "says",
    [
        ("公司说可以给我虚开一份用工合同，社保正常交，可以不",),
        ("厂里肯给我做一份空合同，能申请吗",),
        ("月薪写高点报，个税按低的报，成吗",),
        ("老板答应发我2万，然后我再返给他8千，基数不就高了",),
        ("公司每月多发我五千，我取出来再退他，可以吗",),
        ("代办说包过", "他讲能给我搞个紧缺专业"),
        ("中介保证能过", "他说可以弄到中级"),
    ],
)
def test_a_paper_an_income_or_a_major_that_is_made_up_is_refused(says: tuple[str, ...], content: Content) -> None:
    outcome = held(content, *says)
    assert outcome.replies[0].text.startswith("不行")
    assert outcome.session.state("estimate", "") is None


@pytest.mark.parametrize(
    "says",
    [
        ("劳动合同要几年的",),
        ("公司多发的工资我退回去了，影响基数吗",),
        ("紧缺专业怎么认定",),
        ("中介靠谱吗", "他说我大专加社保就够了"),
    ],
)
def test_what_is_honest_beside_it_is_not(says: tuple[str, ...], content: Content) -> None:
    assert "150 分，还可能追究" not in "".join(reply.text for reply in held(content, *says).replies)
    assert "故意做高" not in "".join(reply.text for reply in held(content, *says).replies)
