"""Facts taken back, moved to somebody else, or set right in passing; and none of several options."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known, played

BEGUN = "38岁，大专，社保8年"
BOTH = "我38，大专，社保8年，我老公41，本科双证，社保12年"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((BEGUN, "我又没说过我有职称"), {"title": None, "skill_level": None}),
        (("38，本科双证，社保8年", "我没提过学位呀"), {"education": "bachelor"}),
        (("38，本科没学位，社保8年", "我可没讲我有学位"), {"education": "bachelor_no_degree"}),
        (("38，大专，最低基数", "不是最低的，比那个多些"), {"si_base": None}),
        ((BEGUN, "我不是大专"), {"education": None, "age": 38, "si_years": 8}),
        ((BEGUN, "大专的是我表姐"), {"education": None, "si_years": 8}),
        ((BEGUN, "大专是我表姐，我高中"), {"education": "below_college"}),
        ((BEGUN, "8年那是我妈的，我才2年"), {"si_years": 2}),
        ((BEGUN, "学历是我表弟的"), {"education": None, "age": 38, "si_years": 8}),
        ((BEGUN, "刚才说的那个社保年限是我姐的"), {"si_years": None, "age": 38}),
        ((BEGUN, "前面那个年龄说的是我室友"), {"age": None, "si_years": 8}),
        ((BEGUN, "公司没说我的职称"), {"education": "college", "age": 38}),
        ((BEGUN, "户口本是我老公的"), {"education": "college", "age": 38, "si_years": 8}),
    ],
)
def test_what_is_taken_back_counts_no_more(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    outcome = played(content, *texts)
    assert {slot: known(outcome.session).get(slot) for slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "own", "his"),
    [
        ("12年是我的，8年是他的", {"si_years": 12}, {"si_years": 8}),
        ("说反了，41的是我，38的是我老公", {"age": 41}, {"age": 38}),
        ("大专不是我，是我老公", {"education": None}, {"education": "college"}),
        ("本科双证的是我不是他", {"education": "bachelor_with_degree"}, {"education": None}),
    ],
)
def test_a_fact_goes_to_whom_it_belongs(content: Content, text: str, own: dict[str, Any], his: dict[str, Any]) -> None:
    session = played(content, BOTH, text).session
    assert session.current == ""
    for person, expected in (("", own), ("老公", his)):
        assert {slot: known(session, person).get(slot) for slot in expected} == expected


def test_what_was_never_noted_is_said_so(content: Content) -> None:
    outcome = played(content, BEGUN, "我没说过我得过奖")
    assert "没有记进来" in "".join(reply.text for reply in outcome.replies)
    assert "unread" not in outcome.did


def test_a_result_without_its_study_asks_for_it_again(content: Content) -> None:
    outcome = played(content, "38，本科双证，社保8年", "我没说过我是本科双证")
    assert outcome.asking == "education"
    assert "result" in outcome.did


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("手快了，社保7年", {"si_years": 7}),
        ("社保多报了两年", {"si_years": 6}),
        ("社保少算了半年", {"si_years": 8.5}),
        ("年龄少说一岁", {"age": 39}),
        ("社保多写了一年，是6年", {"si_years": 6}),
        ("年龄那栏填40", {"age": 40}),
        ("学历给我写高中", {"education": "below_college"}),
        ("算了还是7年", {"si_years": 7}),
        ("学历报高了，中专", {"education": "below_college"}),
        ("我嘛，40岁", {"age": 40}),
    ],
)
def test_a_value_is_set_right_in_passing(content: Content, text: str, expected: dict[str, Any]) -> None:
    facts = known(played(content, BEGUN, text).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


def test_a_study_that_still_goes_on_is_no_question(content: Content) -> None:
    facts = known(played(content, "38，博士，社保8年", "讲快了，博士正在念呢，眼下是硕士").session)
    assert facts["education"] == "master"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("高级那个作废，是中级", "intermediate"),
        ("高级那张不算了，我搞错，只是助理", "junior"),
        ("那个高级划掉，改初级", "junior"),
    ],
)
def test_a_title_that_does_not_count_gives_way(content: Content, text: str, title: str) -> None:
    assert known(played(content, "38，大专，高级职称，社保8年", text).session)["title"] == title


@pytest.mark.parametrize(
    "text",
    [
        "你问的这几样我全不占",
        "列的东西我一条都对不上",
        "唉，一个都没有，真惨",
        "以上皆无",
        "跟我都不搭边",
        "没一样轮得上我",
        "0项",
    ],
)
def test_none_of_several_options_is_said_in_many_ways(content: Content, text: str) -> None:
    outcome = played(content, "38，大专，社保8年，最低基数", text)
    assert outcome.asking != "bonuses"
    assert not {"unread", "fallback"} & set(outcome.did)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("除了应届别的都没有", {"fresh_graduate": True, "bonuses": ["fresh_graduate"]}),
        ("就紧缺专业，其余不沾", {"urgent_major": True, "bonuses": ["urgent_major"]}),
        ("全不沾，对了社保是9年", {"bonuses": [], "si_years": 9}),
    ],
)
def test_all_but_one_of_several_options_is_denied(content: Content, text: str, expected: dict[str, Any]) -> None:
    facts = known(played(content, "38，大专，社保8年，最低基数", text).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


@pytest.mark.parametrize("text", ["这几条跟我问的不相干", "文不对题", "不是上面这些"])
def test_none_of_the_suggestions_sets_them_aside(content: Content, text: str) -> None:
    assert "steer" in played(content, "居住证", text).did


def test_a_spouse_chosen_among_the_bonuses_is_known_and_can_be_denied(content: Content) -> None:
    told = ("我37大专社保4年基数最低", "没有职称", "老公是上海户口")
    asked = held(content, *told)
    assert asked.asking == "spouse_shanghai_hukou_years"
    assert asked.session.forms[-1].answers["spouse_shanghai_hukou"] is True
    denied = held(content, *told, "点错了，不是上海户口").session.forms[-1].answers
    assert denied["spouse_shanghai_hukou"] is False


@pytest.mark.parametrize("says", ["老公的博士还没念完呢，照硕士双证算", "他博士还没拿到证呢，先按硕士双证来吧"])
def test_a_story_and_what_counts_instead_are_of_whom_it_is_told(says: str, content: Content) -> None:
    session = held(content, "我31大专社保5年，我老公33博士社保4年", says).session
    facts = {state.whose: state.answers for state in session.forms}
    assert facts["老公"]["education"] == "master"
    assert facts[""]["education"] == "college"
