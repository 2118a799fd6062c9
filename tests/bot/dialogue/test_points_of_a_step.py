"""How many points a step of school needs, named beside the question or asked about before it."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("外甥后年中考，家里大人最低得几分",), "zhongkao"),
        (("儿子初三在读，请问至少要多少积分",), "zhongkao"),
        (("丫头今年高三准备高考，需要多少分",), "gaokao"),
        (("小儿子九月上小学，几分算够",), "school-enrolment"),
        (("孩子高考看积分么", "最低几分"), "gaokao"),
        (("小升初看不看居住证积分", "得多少分"), "school-enrolment"),
        (("升普高家长要达标吗", "多少分起"), "zhongkao"),
    ],
)
def test_what_a_step_needs_is_told_by_its_entry(says: tuple[str, ...], entry: str, content: Content) -> None:
    assert held(content, *says).entries == (entry,)


def test_facts_beside_what_a_step_needs_are_kept(content: Content) -> None:
    outcome = held(content, "我41本科，社保7年，儿子初三，要几分")
    state = outcome.session.state("estimate", "")
    assert outcome.entries == ("zhongkao",)
    assert state is not None
    assert state.answers["si_years"] == 7


@pytest.mark.parametrize("says", ["多少分才算达标", "要几分才够"])
def test_what_is_needed_in_general(says: str, content: Content) -> None:
    assert held(content, says).entries == ("standard-score-120",)


def test_what_somebody_lacks_is_no_need_of_a_step(content: Content) -> None:
    outcome = held(content, "36岁，大专，社保5年，基数1倍满36个月", "女儿要中考了，我还差多少分")
    assert "zhongkao" not in outcome.entries
