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


@pytest.mark.parametrize("says", ["要是评上了呢", "真拿到手了的话", "万一办成了", "如果考出来了,单位也聘了"])
def test_what_was_planned_is_reached(says: str) -> None:
    assert heard("如果评副高", says).slots.items() >= SENIOR.items()


def test_what_is_reached_with_less_than_was_meant() -> None:
    assert heard("如果专升本", "念完了但是没拿到学位呢").slots == {"education": "bachelor_no_degree"}


@pytest.mark.parametrize("says", ["要是没评上呢", "万一没过呢", "没考到的话", "如果没通过"])
def test_what_is_missed_leaves_everything_as_it_is(says: str) -> None:
    case = heard("如果评副高", says)
    assert (case.slots, case.kept) == ({}, True)


def test_what_is_reached_without_anything_planned_is_not_counted() -> None:
    assert not heard("要是拿到手了呢").understood
    assert "拿到手了" in heard("要是拿到手了,再缴两年呢").unread


def test_how_long_it_takes_is_asked_beside_it() -> None:
    assert heard("如果评上副高,还要交几年才够") == Case(slots=SENIOR, how_long=True)
    assert heard("如果读完硕士呢", "那副高呢,得几年") == Case(slots=SENIOR, how_long=True)


@pytest.mark.parametrize("says", ["要是凑满9个月呢", "如果只有9个月", "假如够9个月了呢"])
def test_a_count_of_months_is_of_those_told_of_the_last_year(says: str) -> None:
    known = Hearing(date(2026, 11, 29), {"si_years": 7, "months_1x_last_12": 3}, 36)
    assert case_in_talk(says, "", known) == Case(slots={"months_1x_last_12": 9})


@pytest.mark.parametrize("says", ["等我到52了呢", "熬到52还够吗", "等52的时候呢", "拖到52以后再说呢"])
def test_an_age_without_its_unit_is_waited_for(says: str) -> None:
    assert heard(says).ahead == Ahead(age=52)


def test_one_more_beside_it() -> None:
    assert heard("如果读完硕士呢", "再加一个副高呢").slots == MASTER | SENIOR
    assert heard("如果读完硕士呢", "三年内再拿个副高呢") == Case(slots=SENIOR, ahead=Ahead(months=36))


def test_months_of_a_base_take_no_years_away() -> None:
    assert heard("假如老板肯按2倍给我缴,缴满36个月") == Case(slots={"si_base": "2x_to_3x"})


@pytest.mark.parametrize("says", ["要是最后数出30个月", "如果就剩30个月呢", "假如最多算30个月"])
def test_a_count_alone_is_of_the_months_told_at_one_multiple(says: str) -> None:
    known = {"age": 36, "months_at_2x": 41}
    case = case_in_talk(says, "", Hearing(date(2026, 11, 29), known, 36))
    assert case.slots == {"base_months": {"2x": 30}}
    assert not case_in_talk(says, "", HEARING).understood


@pytest.mark.parametrize(
    ("says", "months"),
    [("要是月数有38个", 38), ("如果达标的月份只有20个呢", 20), ("假如再多算3个月呢", 44), ("要是补齐45个月呢", 45)],
)
def test_months_are_named_without_their_unit_or_added_to_those_counted(says: str, months: int) -> None:
    known = Hearing(date(2026, 11, 29), {"age": 36, "months_at_2x": 41}, 36)
    assert case_in_talk(says, "", known).slots == {"base_months": {"2x": months}}


def test_months_that_are_paid_on_pass() -> None:
    known = Hearing(date(2026, 11, 29), {"age": 36, "months_at_2x": 41}, 36)
    assert case_in_talk("如果再缴8个月呢", "", known) == Case(ahead=Ahead(months=8))
