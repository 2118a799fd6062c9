"""A child's school is asked about; it is nobody's education."""

import pytest

from bot.content.content import Content
from flows.understanding.people.persons import SELF
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("孩子上学要积分吗", "初中", "高中"), "zhongkao"),
        (("小孩上小学要积分吗", "初中呢"), "school-enrolment"),
        (("女儿初三要中考了", "那高中呢"), "zhongkao"),
        (("孩子小学要积分吗", "大学呢"), "gaokao"),
        (("孩子小学要积分吗", "高中", "那医保呢"), "child-medical-insurance"),
        (("闺女念初二，后年考高中，我可以报吗",), "zhongkao"),
    ],
)
def test_a_school_named_after_a_childs_is_asked_about(says: tuple[str, ...], entry: str, content: Content) -> None:
    outcome = held(content, *says)
    assert outcome.entries == (entry,)
    assert outcome.session.current == SELF
    assert outcome.session.state("estimate", SELF) is None


def test_a_grown_childs_schooling_is_theirs(content: Content) -> None:
    state = held(content, "我儿子25，高中，社保3年，能积分吗").session.state("estimate", "儿子")
    assert state is not None
    assert state.answers["education"] == "below_college"


def test_a_school_is_still_the_answer_where_education_is_asked(content: Content) -> None:
    state = held(content, "孩子上小学要积分吗", "测算", "高中").session.state("estimate", SELF)
    assert state is not None
    assert state.answers["education"] == "below_college"
