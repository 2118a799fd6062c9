"""Facts that are denied behind their name, in dialect, or as not reached yet: none of them is told."""

from datetime import date

import pytest

from flows.forms.fields import Slots
from flows.reading.manner.denials import without_dialect
from flows.reading.reader import read_field
from flows.reading.stated_facts import told

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("我33岁专科初级职称没有社保缴了7年", {"age": 33, "education": "college", "title": "none", "si_years": 7}),
        ("硕士 中级会计师没有 社保6年", {"education": "master", "si_years": 6}),
        ("高级工程师没有 中级职称有", {"title": "intermediate"}),
        ("有初级职称没有技能证", {"title": "junior", "skill_level": "none"}),
        ("技师证没有批下来，大专", {"education": "college"}),
        ("高级经济师作废了", {}),
        ("助工不能算", {}),
        ("硕士没拿到，本科双证", {"education": "bachelor_with_degree"}),
        ("专科学历不算，高中毕业", {"education": "below_college"}),
        ("本科没有学位", {"education": "bachelor_no_degree"}),
        ("市级专项奖励不作数", {}),
        ("紧缺专业算不上", {"urgent_major": False}),
        ("青浦上班4年不能算", {}),
        ("太太上海户籍还没办下来", {"spouse_shanghai_hukou": False}),
        ("太太上海户籍没迁走", {"spouse_shanghai_hukou": True}),
        ("职称证书没丢", {}),
    ],
)
def test_what_is_denied_behind_its_name_is_not_told(text: str, slots: Slots) -> None:
    assert told(text, TODAY, "self") == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("冇得职称", {"title": "none"}),
        ("技能证莫得", {"skill_level": "none"}),
        ("木有奖状", {"award": "none"}),
        ("先进啥的没得", {"award": "none"}),
        ("没当过啥先进", {"award": "none"}),
        ("什么称号荣誉都没得过", {"award": "none"}),
        ("加分项冇得", {"bonuses": []}),
    ],
)
def test_denials_in_dialect_are_heard(text: str, slots: Slots) -> None:
    assert told(text, TODAY, "self") == slots


def test_dialect_is_put_in_words_of_the_same_length() -> None:
    assert without_dialect("冇得证，木有奖，没得过奖") == "没有证，没有奖，没得过奖"


@pytest.mark.parametrize(
    ("text", "years"),
    [("社保缴够6年了没满7年", 6), ("上海社保十一年了，还不到十二年", 11), ("社保没到9年", {"min": 8, "max": 9})],
)
def test_what_is_not_reached_yet_does_not_widen_what_is(text: str, years: object) -> None:
    assert told(text, TODAY, "self") == {"si_years": years}


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("基数不是上限 是下限", "min"),
        ("不是封顶，最低", "min"),
        ("没走最低，按2.5倍", "2x_to_3x"),
        ("基数没到封顶", None),
        ("社保没断过 最低基数", "min"),
        ("职称没有 社保8年 最低基数", "min"),
    ],
)
def test_a_denied_base_gives_way_to_the_one_that_is_stated(text: str, base: str | None) -> None:
    assert told(text, TODAY, "self").get("si_base") == base


def test_a_base_that_is_denied_first_answers_its_question() -> None:
    assert read_field("si_base", "我的不是2倍，就是下限", TODAY) == {"si_base": "min"}
