"""Whose marriage and whose facts: a spouse told of by where they are from, a writer of Shanghai, a child at school."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_whose_fact import Expected, held

ME = "我42岁大专社保9年基数最低"
HERS: dict[str, Any] = {"age": 33, "education": "college", "si_years": 7}

INTRODUCED = [
    ((ME, "我老公安徽人，硕士，36，社保4年"), {"": {"age": 42, "education": "college", "si_years": 9}}),
    ((ME, "我老公安徽人，硕士，36，社保4年"), {"老公": {"age": 36, "education": "master", "si_years": 4}}),
    (("我老婆老家四川的，33岁大专，社保7年",), {"老婆": HERS}),
    ((ME, "我老公本地人，36岁，硕士，社保4年"), {"": {"age": 42, "spouse_shanghai_hukou": True}, "老公": {"age": 36}}),
    (("我42岁大专社保9年，老公河南的，36，硕士，社保4年",), {"": {"age": 42, "si_years": 9}, "老公": {"age": 36}}),
    (("女42 老公河南的 社保9年 大专",), {"": {"age": 42, "si_years": 9, "education": "college"}}),
    # Nothing else of a profile follows, or they are of Shanghai and need no points: it is the writer's.
    (("42岁大专，我老公外地的，社保9年",), {"": {"age": 42, "si_years": 9, "spouse_shanghai_hukou": False}}),
    (("我老公上海人，42岁，大专，社保9年",), {"": {"age": 42, "si_years": 9, "spouse_shanghai_hukou": True}}),
]
OF_SHANGHAI = [
    (("我太太33岁大专社保7年，我是上海户口",), {"太太": {**HERS, "spouse_shanghai_hukou": True}}),
    (("我太太33岁大专社保7年，我上海本地人，结婚6年",), {"太太": {**HERS, "spouse_shanghai_hukou_years": 6}}),
    (("我是沪籍，替我老公算算，他33岁大专社保7年，领证6年",), {"老公": {**HERS, "spouse_shanghai_hukou_years": 6}}),
    (("我是上海户口，我老公33岁大专社保7年", "我们结婚六年了"), {"老公": {**HERS, "spouse_shanghai_hukou_years": 6}}),
    (("我42岁大专社保9年，我老公上海户口，结婚6年",), {"": {"age": 42, "spouse_shanghai_hukou_years": 6}}),
    (("我是外地户口，我老公上海户口，结婚6年，我42岁",), {"": {"age": 42, "spouse_shanghai_hukou_years": 6}}),
]
PUPILS = [
    (("儿子明年幼升小，42岁大专社保9年",), {"": {"age": 42, "si_years": 9}, "儿子": {}}),
    (("我女儿现在读初二，我们想让她在这边中考，42岁大专社保9年",), {"": {"age": 42, "si_years": 9}}),
    (("我家孩子2029年上初中，目前42岁，大专，社保9年",), {"": {"age": 42, "education": "college"}}),
    (("我儿子大学毕业，24岁本科双证社保2年",), {"儿子": {"age": 24, "si_years": 2}}),
]


@pytest.mark.parametrize(("texts", "expected"), [*INTRODUCED, *OF_SHANGHAI, *PUPILS])
def test_facts_are_theirs_of_whom_they_are_told(content: Content, texts: tuple[str, ...], expected: Expected) -> None:
    held(content, texts, expected)


BESIDE = [
    (("我29她31",), {"": {"age": 29}, "他": {"age": 31}}),
    (("我29她31", "我大专她硕士", "社保都是4年"), {"": {"si_years": 4}, "他": {"education": "master", "si_years": 4}}),
    (("我29岁，我爱人31",), {"": {"age": 29}, "爱人": {"age": 31}}),
    (("我29岁，我爱人31", "都是本科，她有学位我没有"), {"爱人": {"education": "bachelor_with_degree"}}),
    (("我29岁，我爱人31", "都是本科，她有学位我没有"), {"": {"education": "bachelor_no_degree"}}),
    (("我29岁，我爱人31", "学历都是硕士"), {"爱人": {"education": "master"}, "": {"education": "master"}}),
    (("都是大专", "我29她31"), {"": {"age": 29}, "他": {"age": 31}}),
    (("我29，老公31，他有中级职称我没有",), {"": {"title": "none"}, "老公": {"title": "intermediate"}}),
    (("我29岁，我爱人31，都是硕士", "我有中级职称她没有"), {"": {"title": "intermediate"}, "爱人": {"title": "none"}}),
    (
        ("我女儿29岁硕士社保4年基数最低", "女婿是上海户口", "那女儿能加分不，领证三年了"),
        {"女儿": {"spouse_shanghai_hukou_years": 3}},
    ),
    # A remark of other things is none of the like.
    (("我29岁大专，他说要等3年",), {"": {"age": 29}, "他": {"si_years": None}}),
]


@pytest.mark.parametrize(("texts", "expected"), BESIDE)
def test_two_of_whom_the_like_is_told_are_two(content: Content, texts: tuple[str, ...], expected: Expected) -> None:
    held(content, texts, expected)
