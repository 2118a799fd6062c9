"""What is told or asked later of facts that are known: a home elsewhere, a base in times, a record that is over."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

SUBURB = "37岁大专社保7年，在嘉定上班，也住嘉定，7年了"


def _said(content: Content, *says: str) -> str:
    return "\n".join(reply.text for reply in held(content, *says).replies)


@pytest.mark.parametrize("says", ["住是住在徐汇的", "其实我住在普陀区", "我家在静安，不在嘉定住", "不过我不住嘉定"])
def test_who_lives_elsewhere_has_no_years_in_a_suburb(says: str, content: Content) -> None:
    state = held(content, SUBURB, says).session.state("estimate", "")
    assert state is not None
    assert state.answers["suburb_years"] == 0


@pytest.mark.parametrize("says", ["我住嘉定新城", "公司在徐汇也有办公室", "孩子住徐汇"])
def test_another_place_takes_none(says: str, content: Content) -> None:
    state = held(content, SUBURB, says).session.state("estimate", "")
    assert state is not None
    assert state.answers["suburb_years"] == 7


@pytest.mark.parametrize("asked", ["够一倍吗", "那是几倍", "到1倍了没有"])
def test_how_many_times_a_base_is(asked: str, content: Content) -> None:
    assert "约 1.2 倍" in _said(content, "37岁大专社保7年，基数15000", asked)


def test_an_amount_that_misses_the_lowest_tier_by_a_part_of_a_yuan(content: Content) -> None:
    assert "9948 元以上才稳妥" in _said(content, "37岁大专社保7年，基数9947")
    assert "才稳妥" not in _said(content, "37岁大专社保7年，基数9000")


def test_a_record_that_is_over_is_not_said_to_take_points(content: Content) -> None:
    assert "不扣" in _said(content, "37岁大专社保7年，2018年行政拘留过一次")
    assert "测算时会扣" in _said(content, "37岁大专社保7年，2025年行政拘留过一次")


@pytest.mark.parametrize("asked", ["那还差多少怎么办啊气死我了", "到底怎么凑够啊愁死我了"])
def test_a_question_beside_anger_is_served(asked: str, content: Content) -> None:
    assert "老实走得通的路" in _said(content, "37岁大专社保7年", asked)


def test_a_bare_age_where_a_choice_is_open(content: Content) -> None:
    outcome = held(content, "算一下", "36")
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert (state.answers["age"], outcome.asking) == (36, "education")


@pytest.mark.parametrize("says", [("算一下", "90"), ("算一下", "36", "48")])
def test_a_number_that_is_no_age_or_a_second_one_is_none(says: tuple[str, ...], content: Content) -> None:
    assert "编号只有" in _said(content, *says)
