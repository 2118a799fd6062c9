"""Certificates told without a level of education are of the level that is known."""

from datetime import date

import pytest

from flows.forms.form import FormState
from flows.reading.facts_in_talk import told_in_talk

_TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("known", "said", "education"),
    [
        ("master", "两证都有的", "master"),
        ("master", "双证", "master"),
        ("master", "毕业证学位证也都拿到了", "master"),
        ("doctor", "学历学位都齐", "doctor"),
        ("master", "毕业证跟学位证齐全", "master"),
        ("master", "大学那会儿也是双证", "master"),
        ("college", "两证都有的", "college"),
        ("college", "有学位", "bachelor_with_degree"),
        ("bachelor", "双证", "bachelor_with_degree"),
        ("master", "学位没拿到", "bachelor"),
        ("master", "说错了，是本科，双证", "bachelor_with_degree"),
        ("bachelor_with_degree", "本科念的土木工程", "bachelor_with_degree"),
        ("bachelor_with_degree", "本科是函授的", "bachelor_with_degree"),
        ("bachelor_with_degree", "我本科在武汉上的", "bachelor_with_degree"),
        ("bachelor_with_degree", "本科是2011年读完的", "bachelor_with_degree"),
        ("bachelor_no_degree", "我本科学护理，跟工作对得上", "bachelor_no_degree"),
        ("bachelor_no_degree", "就是个专升本", "bachelor_no_degree"),
        ("bachelor_with_degree", "本科，学位没给", "bachelor_no_degree"),
        ("bachelor_no_degree", "本科双证", "bachelor_with_degree"),
        ("bachelor_with_degree", "记错了，是大专", "college"),
        ("master", "搞错了，是本科", "bachelor"),
        ("college", "后来本科读完了", "bachelor"),
        ("below_college", "学信网找不到我的大专", "below_college"),
        ("college", "学信网找不到我的大专", "college"),
        ("master", "有学位证吗", None),
        ("master", "两个证要不要都带", None),
    ],
)
def test_of_which_level(known: str, said: str, education: str | None) -> None:
    state = FormState(form="estimate", answers={"age": 33, "education": known})
    assert told_in_talk(said, _TODAY, state).get("education") == education
