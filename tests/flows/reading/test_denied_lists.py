"""Several things denied at once: each is denied by itself, and none of their names is taken for a value."""

from datetime import date

import pytest

from flows.forms.fields import Slots
from flows.reading.manner.denied_lists import denied_apart
from flows.reading.stated_facts import told

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("初级工高级工之类的证一张没拿过", {"skill_level": "none"}),
        ("助理工程师、中级工程师这些我都没评过", {"title": "none"}),
        ("初级会计中级会计一个也没考过", {"title": "none"}),
        ("职称评过吗？没有", {"title": "none"}),
        ("技能证？没有的", {"skill_level": "none"}),
        ("职称、技能证，哪样都没有", {"title": "none", "skill_level": "none"}),
        ("半张证都没考过", {"title": "none", "skill_level": "none"}),
        ("哪份证书也没领过", {"title": "none", "skill_level": "none"}),
        ("一门证没考", {"title": "none", "skill_level": "none"}),
        ("怎么会有证嘛，没念过几天书", {"title": "none", "skill_level": "none"}),
        ("39岁，证书没有，高中", {"age": 39, "title": "none", "skill_level": "none", "education": "below_college"}),
        ("学位证书没有", {}),
        ("31岁，证书全没有", {"age": 31, "title": "none", "skill_level": "none"}),
        ("评到了三级，那个证书在单位", {"skill_level": 3}),
        ("评到了三级，那个证书没下来", {}),
        ("前科拘留造假全都没有", {"deductions": []}),
        ("坐牢判刑这种事从来没有过", {"deductions": []}),
        ("前科我是没有的", {"deductions": []}),
        ("拘留？没有的事", {"deductions": []}),
        ("奉贤那边一天没干过", {"suburb_years": 0, "suburb_area": "none"}),
        ("从没在奉贤金山上过班", {"suburb_years": 0, "suburb_area": "none"}),
        ("扫马路这种活我没干过", {"public_service_years": 0}),
        (
            "奖状、环卫、郊区统统没有",
            {"award": "none", "public_service_years": 0, "suburb_years": 0, "suburb_area": "none"},
        ),
        ("除了应届，其余都没有", {"fresh_graduate": True}),
    ],
)
def test_what_is_denied_together_is_denied_one_by_one(text: str, slots: Slots) -> None:
    assert told(text, TODAY, "self") == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("中级高级都没考出来", {}),
        ("技师高级技师都没有", {}),
        ("高级工没有 中级工有", {"skill_level": 4}),
        ("有高级工，职称都没有", {"skill_level": 3, "title": "none"}),
        ("中级工，郊区也没待过", {"skill_level": 4, "suburb_years": 0, "suburb_area": "none"}),
        ("假材料没交过，但前年拘留过一次", {"deductions": [{"kind": "detention", "count": 1, "years_ago": 2}]}),
        ("职称证书没下来", {}),
        ("3倍我一个月都没有", {}),
        ("2倍从来没到过，基数最低", {"si_base": "min"}),
        ("没办法，就大专", {"education": "college"}),
    ],
)
def test_a_level_that_is_denied_says_nothing_of_the_others(text: str, slots: Slots) -> None:
    assert told(text, TODAY, "self") == slots


@pytest.mark.parametrize("text", ["职称和技能证都没有怎么办", "没有职称能办吗", "居住证没有", "毕业证没拿到"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert denied_apart(text) == text


@pytest.mark.parametrize("words", ["技能证", "违法违规", "初级工中级", "什么都", "除了应", "职称，全都"])
def test_long_lists_are_read_in_little_time(words: str) -> None:
    assert isinstance(denied_apart(words * 2000), str)
