"""What all of those get who have something is nobody's fact; and a time of a record that is set right at once."""

from datetime import date

import pytest

from flows.reading.reader import read

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "said",
    [
        "主任说满18年社保的那些人都够了",
        "班长讲社保交满14年的分很高",
        "老乡讲本科双证的最容易",
        "车间里有高级技师证的都直接够分了",
        "有中级职称的人一般都过得了",
        "组长跟我说交了12年的能加不少",
        "店里社保13年的同事都办下来了",
    ],
)
def test_what_a_kind_of_people_gets_is_nobodys_fact(said: str) -> None:
    assert read(said, TODAY) == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("本科双证的，社保9年的，33岁", {"education": "bachelor_with_degree", "si_years": 9, "age": 33}),
        ("我社保12年的，分能高吗", {"si_years": 12}),
        ("我是大专的，都说不够", {"education": "college"}),
    ],
)
def test_ones_own_facts_stay(said: str, told: dict[str, object]) -> None:
    assert read(said, TODAY).items() >= told.items()


@pytest.mark.parametrize(
    ("said", "ago"),
    [
        ("六年前被行政拘留过一次 准确说是五年前", 5),
        ("三年前被拘留过一次，不对，是两年前", 2),
        ("四年前行政拘留过，应该是2023年", 3),
        ("两年前行政拘留过一次", 2),
    ],
)
def test_the_time_of_a_record_is_the_one_it_is_set_right_to(said: str, ago: int) -> None:
    assert read(said, TODAY)["deductions"] == [{"kind": "detention", "count": 1, "years_ago": ago}]
