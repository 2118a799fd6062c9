"""Whose fact it is: kin of every degree, the writer by what they are, a marriage, who is set beside the writer."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

ME = "我35，本科双证，社保6年"
NEPHEW = "我侄子26大专社保3年"
Expected = dict[str, dict[str, Any]]


def held(content: Content, texts: tuple[str, ...], expected: Expected) -> None:
    """Check facts person by person after a talk."""
    session = played(content, *texts).session
    told = {person: {slot: known(session, person).get(slot) for slot in facts} for person, facts in expected.items()}
    assert told == expected


@pytest.mark.parametrize(
    ("says", "word"),
    [
        ("我35本科双证社保6年，我大姨子39大专社保12年", "大姨子"),
        ("我35本科双证社保6年，俺三姨39大专社保12年", "三姨"),
        ("我35本科双证社保6年 我发小39大专社保12年", "发小"),
        ("我35本科双证社保6年，我继母39大专社保12年", "继母"),
        ("我35本科雙證社保6年，我堂姊39專科社保12年", "堂姐"),
        ("我35本科双证社保6年，我表妹夫39大专社保12年", "表妹夫"),
        ("我35本科双证社保6年，我小侄子39大专社保12年", "小侄子"),
        ("我35本科双证社保6年，再说我二舅，39大专社保12年", "二舅"),
        # A word that is in no list.
        ("我35本科双证社保6年，我拍档39大专社保12年", "拍档"),
    ],
)
def test_kin_of_every_degree_are_people_beside_the_writer(content: Content, says: str, word: str) -> None:
    held(content, (says,), {"": {"age": 35, "si_years": 6}, word: {"age": 39, "si_years": 12}})


@pytest.mark.parametrize(
    "says",
    [
        "我是个离异妈妈，35岁，大专，社保9年",
        "本奶爸35岁大专社保9年",
        "作为俩娃的爸爸，我35岁大专社保9年",
        "我，两个女儿的爹，35岁，大专，社保9年",
        "辣妈一枚，35岁大专社保9年",
        "我是孩子他爸，35岁大专社保9年",
        "我做娘的，35岁大专社保9年",
        "我属于高龄宝妈，35岁大专社保9年",
        "我是江西媳妇，35岁大专社保9年",
        "佛系宝爸，35岁大专社保9年",
    ],
)
def test_a_parent_or_spouse_whom_the_writer_is_is_the_writer(content: Content, says: str) -> None:
    session = played(content, says).session
    assert session.people in {("",), ()}
    held(content, (says,), {"": {"age": 35, "education": "college", "si_years": 9}})


@pytest.mark.parametrize(
    ("says", "person"),
    [
        ("帮妈妈算，她是全职妈妈，35岁大专社保9年", "妈妈"),
        ("单亲爸爸托我问，他35岁大专社保9年", "爸爸"),
        ("要算的是爸爸，35岁大专社保9年", "爸爸"),
        ("我是替老公来问的，35岁大专社保9年", "老公"),
    ],
)
def test_a_parent_or_spouse_who_is_asked_for_is_another(content: Content, says: str, person: str) -> None:
    held(content, (says,), {person: {"age": 35, "si_years": 9}, "": {"age": None}})


MARRIED = "spouse_shanghai_hukou_years"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((NEPHEW, "他老婆是上海户口，结婚2年"), {"侄子": {MARRIED: 2}, "": {MARRIED: None}}),
        ((NEPHEW, "他家那位沪籍，结婚2年"), {"侄子": {MARRIED: 2}, "": {MARRIED: None}}),
        ((NEPHEW, "人家媳妇是上海户口，结婚2年了"), {"侄子": {MARRIED: 2}}),
        ((ME, NEPHEW, "我先生沪籍，领证8年"), {"侄子": {MARRIED: None}, "": {MARRIED: 8}}),
        ((ME, NEPHEW, "我的呢，老公是上海户口，领证8年"), {"侄子": {MARRIED: None}, "": {MARRIED: 8}}),
        (("我堂哥38大专社保12年，堂嫂是上海户口，他俩结婚9年",), {"堂哥": {MARRIED: 9}, "": {MARRIED: None}}),
        (("我弟弟28大专社保4年", "弟媳妇是上海户口，结婚1年"), {"弟弟": {MARRIED: 1}}),
        (("我28大专社保4年，我老婆是上海户口，结婚3年",), {"": {MARRIED: 3}}),
        (("我弟28大专社保4年，我老婆上海户口结婚7年",), {"弟": {MARRIED: None}, "": {MARRIED: 7}}),
        ((ME, NEPHEW, "他老婆25岁本科双证社保2年"), {"侄子老婆": {"age": 25, "si_years": 2}, "侄子": {"age": 26}}),
    ],
)
def test_a_marriage_is_of_whose_spouse_is_named(content: Content, texts: tuple[str, ...], expected: Expected) -> None:
    held(content, texts, expected)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("换回本人，社保7年", {"": {"si_years": 7}, "侄子": {"si_years": 3}}),
        ("聊回我，社保是7年", {"": {"si_years": 7}, "侄子": {"si_years": 3}}),
        ("转到我自己，社保7年", {"": {"si_years": 7}, "侄子": {"si_years": 3}}),
        ("侄子先放着，我社保7年", {"": {"si_years": 7}, "侄子": {"si_years": 3}}),
        ("聊完他了，说我，年龄36", {"": {"age": 36}, "侄子": {"age": 26}}),
        ("回头再看侄子，社保4年", {"": {"si_years": 6}, "侄子": {"si_years": 4}}),
    ],
)
def test_whoever_is_turned_to_is_told_of(content: Content, says: str, expected: Expected) -> None:
    held(content, (ME, NEPHEW, says), expected)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("我同学那边2023年2月起交到现在", {"同学": {"si_years": 3}}),
        ("我嫂子晚些，2022年1月起", {"嫂子": {"si_years": 4}}),
        ("我堂哥才4年", {"堂哥": {"si_years": 4}}),
        ("我老公的是10年", {"老公": {"si_years": 10}}),
        ("我姐夫呢，9年", {"姐夫": {"si_years": 9}}),
        # In passing, these are nobody's.
        ("我堂哥4年就办下来了", {"堂哥": {"si_years": None}}),
        ("我同学2019年就落户了", {"同学": {"si_years": None}}),
        ("我儿子4岁了", {"儿子": {"si_years": None}}),
    ],
)
def test_whoever_is_set_beside_the_writer_is_told_of_the_same(content: Content, says: str, expected: Expected) -> None:
    held(content, (ME, says), {"": {"si_years": 6}, **expected})


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("我能不能申请", "证有效，上周我姐帮我续的"), {"permit_valid": True}),
        (("我能不能申请", "过期了", "刚让我婆婆陪着我去续上了，没过期"), {"permit_valid": True}),
        (("我32岁大专", "社保8年，我爸给交的"), {"si_years": 8}),
        (("我32岁大专", "社保让我侄女用手机帮我查了，8年"), {"si_years": 8}),
        (("我32岁大专社保9年", "前任老板挺好，社保其实8年"), {"si_years": 8}),
        (("我32岁大专社保9年", "那任单位没交，社保8年"), {"si_years": 8}),
    ],
)
def test_helpers_and_common_words_are_nobody(
    content: Content, texts: tuple[str, ...], expected: dict[str, Any]
) -> None:
    held(content, texts, {"": expected})
    assert played(content, *texts).session.people in {("",), ()}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (ME, "我妈54高中社保10年", "那我呢", "回到我妈那边 她单位说其实缴了12年了"),
            {"": {"si_years": 6}, "妈": {"si_years": 12}},
        ),
        ((ME, "小魏34大专社保6年", "小魏公司人事查了，是8年"), {"": {"si_years": 6}, "小魏": {"si_years": 8}}),
        (
            (ME, "小魏34大专社保6年", "我表妹社保其实9年"),
            {"": {"si_years": 6}, "小魏": {"si_years": 6}, "表妹": {"si_years": 9}},
        ),
    ],
)
def test_what_an_employer_says_of_somebody_is_theirs(
    content: Content, texts: tuple[str, ...], expected: Expected
) -> None:
    held(content, texts, expected)


@pytest.mark.parametrize("says", ["老婆呢", "那孩子呢", "那我爸妈呢"])
def test_a_name_after_an_answer_goes_on_with_its_question(content: Content, says: str) -> None:
    outcome = played(content, "积分够了家里人能享受什么", says)
    assert not outcome.session.forms
    assert outcome.entries
