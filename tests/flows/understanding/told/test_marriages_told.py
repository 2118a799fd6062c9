"""How long somebody is married counts beside a spouse with Shanghai hukou, and waits until that is known."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.forms.form import FormState, learn
from flows.understanding.expectation import Expectation
from flows.understanding.told.facts import FactReader
from language.spelling import plain

CHECKED = check(Folders())
READER = FactReader(CHECKED.forms, CHECKED.people)
TODAY = date(2026, 11, 23)
FROM_HERE, YEARS, MARRIED_FOR = "spouse_shanghai_hukou", "spouse_shanghai_hukou_years", "married_years"


def told(text: str, **known: Any) -> dict[str, Any]:
    state = FormState(form="estimate", answers=known) if known else None
    expect = Expectation(TODAY, state=state, everyone={"": known} if known else {})
    return {slot: value for each in READER.informs(plain(text), expect) for slot, value in each.slots.items()}


@pytest.mark.parametrize(
    ("text", "known", "slots"),
    [
        ("我们俩2017年3月领的证", {}, {MARRIED_FOR: 9}),
        ("咱14年6月办的结婚登记", {"age": 36}, {MARRIED_FOR: 12}),
        ("结婚6年了", {"age": 36}, {MARRIED_FOR: 6}),
        ("我们2012年2月结的婚", {FROM_HERE: False}, {MARRIED_FOR: 14}),
        ("我们2012年5月结的婚", {FROM_HERE: True}, {YEARS: 14}),
        ("记错了，是2013年5月领的证", {YEARS: 14}, {YEARS: 13}),
        ("老公是上海户口，2017年3月领的证", {}, {YEARS: 9}),
        ("离婚6年了", {}, {FROM_HERE: False}),
    ],
)
def test_the_years_of_a_marriage_by_what_they_are(text: str, known: dict[str, Any], slots: dict[str, Any]) -> None:
    found = told(text, **known)
    assert {slot: found[slot] for slot in slots} == slots
    assert not {YEARS, MARRIED_FOR}.difference(slots) & set(found)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("我爱人沪籍，2013年结的婚，我中专43，社保9年", 12),
        ("妻子是上海人，2015年领的证，本科双证，39，社保4年", 10),
        ("36岁，大专，社保5年，太太本地人，2017年登记结婚", 8),
        ("先生是上海户籍，09年结婚的，我硕士，42，社保3年", 16),
        ("老公是上海户口，16年领的证，我大专，35，社保8年", 9),
        ("我老婆上海户籍，2018年底领的证，大专，33，社保6年", 7),
        ("老公是上海户口，2015年或者2016年登记的，我36", 9),
        ("老公是上海户口，领证12年，我大专，35", 12),
        ("老公是上海户口，结婚13年了，我大专，35", 13),
    ],
)
def test_of_a_year_alone_the_least_years_count(text: str, years: int) -> None:
    assert told(text)[YEARS] == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("我爱人上海户口，2017年6月20日领的证，我大专，社保6年，33岁", 9),
        ("我老婆本地人，我们是2013年11月11号登记的，我高中，社保8年，37", 13),
        ("太太沪籍，2015年5月8日登记结婚，我高中，社保9年，36岁", 11),
    ],
)
def test_the_day_of_a_marriage_is_no_age_of_the_spouse(text: str, years: int) -> None:
    assert told(text)[YEARS] == years


def test_work_in_a_suburb_since_a_year_alone_gives_the_least_years() -> None:
    found = told("松江新城住和工作从2016年开始，大专，33，社保6年")
    assert (found["suburb_area"], found["suburb_years"], found["si_years"]) == ("new_city", 9, 6)


@pytest.mark.parametrize("text", ["老婆上海户籍，2012年离婚了，33", "老婆不是上海户口，2014年结的婚，33"])
def test_a_year_without_such_a_marriage_counts_for_nothing(text: str) -> None:
    assert YEARS not in told(text)


@pytest.mark.parametrize(("hukou", "years"), [(True, 9), (False, None)])
def test_they_count_once_the_spouse_is_known_to_be_from_here(hukou: bool, years: int | None) -> None:
    married = learn(FormState(form="estimate"), {MARRIED_FOR: 9})
    assert YEARS not in married.answers
    assert learn(married, {FROM_HERE: hukou}).answers.get(YEARS) == years


def test_those_of_a_marriage_that_is_over_do_not_count_of_the_next_one() -> None:
    state = FormState(form="estimate", answers={"age": 36})
    for slots in ({MARRIED_FOR: 9}, {FROM_HERE: False}, {FROM_HERE: True}):
        state = learn(state, slots)
    assert YEARS not in state.answers
