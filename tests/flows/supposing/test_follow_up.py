"""A supposition that leans on the ones before it."""

from datetime import date

import pytest

from flows.supposing.case import Ahead, Case
from flows.supposing.follow_up import case_in_talk, leans
from flows.supposing.supposed_case import Hearing

HEARING = Hearing(date(2026, 11, 29), {"education": "college", "si_years": 4}, 36)
MASTER, SENIOR = {"education": "master"}, {"title": "senior"}


def heard(*says: str) -> Case:
    return case_in_talk(says[-1], "\n".join(says[:-1]), HEARING)


@pytest.mark.parametrize("says", ["这两样一起呢", "那两个都做到呢", "要是同时做到", "那全做到呢", "两个条件加起来呢"])
def test_both_together(says: str) -> None:
    assert leans(says)
    assert heard("如果读完硕士呢", "再缴四年呢", says) == Case(slots=MASTER, ahead=Ahead(months=48))


def test_the_last_two_are_both_and_all_are_three() -> None:
    talk = ("假如去嘉定上班呢", "如果读完硕士呢", "再缴四年呢")
    assert "suburb_area" not in heard(*talk, "那两个一块儿呢").slots
    assert "suburb_area" in heard(*talk, "那三个一起呢").slots


def test_both_with_what_is_said_once_more() -> None:
    assert heard("那两样一块呢，读完硕士再缴三年") == Case(slots=MASTER, ahead=Ahead(months=36))


def test_without_anything_before_it_nothing_is_understood() -> None:
    assert not heard("那两个一起呢").understood
    assert not heard("9年呢").understood


@pytest.mark.parametrize(
    ("before", "says", "case"),
    [
        ("再缴四年呢", "9年呢", Case(ahead=Ahead(months=108))),
        ("社保缴满8年呢", "那11年呢", Case(ahead=Ahead(insured=11))),
        ("断缴两个月呢", "7个月呢", Case(gap=7)),
        (
            "如果老婆是上海户口呢",
            "那6年呢",
            Case(slots={"spouse_shanghai_hukou": True, "spouse_shanghai_hukou_years": 6}),
        ),
        ("如果去奉贤上班呢", "7年呢", Case(slots={"suburb_area": "new_city", "suburb_years": 7})),
        ("如果近12个月里才两个月到1倍", "那7个月呢", Case(slots={"months_1x_last_12": 7})),
        ("2倍满20个月呢", "40个月呢", Case(slots={"si_base": "2x_to_3x", "base_months": {"2x": 40}})),
    ],
)
def test_another_length(before: str, says: str, case: Case) -> None:
    assert heard(before, says) == case


def test_another_length_takes_the_place_of_the_one_before() -> None:
    assert heard("如果评上副高呢", "再缴四年呢", "6年呢", "那两个一起呢") == Case(slots=SENIOR, ahead=Ahead(months=72))


def test_another_value_or_one_more() -> None:
    assert heard("如果评上副高呢", "换成硕士呢").slots == MASTER
    assert heard("从现在起按1倍交三年呢", "换成2倍呢") == Case(slots={"si_base": "2x_to_3x"}, ahead=Ahead(months=36))
    assert heard("如果评上副高呢", "再加上硕士呢").slots == SENIOR | MASTER
    assert heard("如果评上中级呢", "那副高呢").slots == SENIOR
